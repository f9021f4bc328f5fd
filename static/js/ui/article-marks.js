/** On an article's page reached from a search: marks every hit of `?q=` in its text. */

(() => {
  const query = new URLSearchParams(location.search).get("q");
  const article = document.querySelector("article");
  if (!query || !article) return;
  const terms = parseQuery(query).groups.reduce((all, group) => all.concat(group), []).filter(isMarked);
  for (const block of article.querySelectorAll("p, h1, h2, h3, h4, figcaption, blockquote, dd, li")) {
    if (!block.querySelector("p, li")) markBlock(block, terms);
  }

  /** @param {Term} term */
  function isMarked(term) {
    return !term.negative && !term.span && (term.field === null || term.field === "title" || term.field === "body" || term.field === "quote");
  }

  /**
   * @param {Element} block
   * @param {Term[]} wanted
   */
  function markBlock(block, wanted) {
    const nodes = textNodes(block);
    const text = nodes.map((node) => node.data).join("");
    const passage = { field: "", anchor: "", text, folded: null, spoken: [] };
    const spans = wanted.reduce((all, term) => all.concat(findPlaces(term, passage)), spansOf());
    for (const [start, end] of mergeSpans(spans).reverse()) markSpan(nodes, start, end);
  }

  /** @returns {[number, number][]} */
  function spansOf() {
    return [];
  }

  /**
   * @param {Element} block
   * @returns {Text[]}
   */
  function textNodes(block) {
    const nodes = [];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push(/** @type {Text} */ (walker.currentNode));
    return nodes;
  }

  /**
   * @param {Text[]} nodes
   * @param {number} start
   * @param {number} end
   */
  function markSpan(nodes, start, end) {
    let place = 0;
    for (const node of nodes) {
      const from = Math.max(0, start - place);
      const to = Math.min(node.length, end - place);
      place += node.length;
      if (from >= to) continue;
      const mark = document.createElement("mark");
      const marked = node.splitText(from);
      marked.splitText(to - from);
      marked.replaceWith(mark);
      mark.append(marked);
    }
  }
})();
