/**
 * On an article's page reached from a search: all hits in its text marked, and a bar to go from one to the next.
 *
 *     …/1.html?q=QUERY&hit=WORDS#p12     `hit`: words as they stand in the text, where the query has them otherwise
 *
 * Asks for no file of the search.
 */

(() => {
  const article = document.querySelector("article.story");
  const terms = article ? readMarkedTerms() : [];
  if (!terms.length || !article) return;
  /** What was marked; a hit that runs through a link and on is several elements. @type {HTMLElement[][]} */
  const hits = [];
  for (const block of article.querySelectorAll(".stack > :not(.where), .prose p, .prose h2, .prose figcaption")) {
    if (!block.closest("nav")) markBlock(block);
  }
  if (hits.length) document.body.append(makeBar());
  showFirst();

  /** @param {Element} block */
  function markBlock(block) {
    const nodes = textNodes(block);
    const text = nodes.map((node) => node.data).join("");
    const passage = { field: "", anchor: "", text, folded: null, spoken: [] };
    /** @type {[number, number][]} */
    const places = terms.reduce((all, term) => all.concat(findPlaces(term, passage)), /** @type {any[]} */ ([]));
    const found = mergeSpans(places).map(([start, end]) => ({ start, end, parts: /** @type {HTMLElement[]} */ ([]) }));
    // From the end to the beginning: what is cut off a text node leaves the places before it as they were.
    for (const one of [...found].reverse()) one.parts = markSpan(nodes, one.start, one.end);
    hits.push(...found.map((one) => one.parts));
  }

  /**
   * The texts of a block but those of buttons.
   * @param {Element} block
   * @returns {Text[]}
   */
  function textNodes(block) {
    const nodes = [];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push(/** @type {Text} */ (walker.currentNode));
    return nodes.filter((node) => node.parentElement && !node.parentElement.closest("button, .unseen"));
  }

  /**
   * @param {Text[]} nodes
   * @param {number} start
   * @param {number} end
   * @returns {HTMLElement[]}
   */
  function markSpan(nodes, start, end) {
    const parts = [];
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
      parts.push(mark);
    }
    return parts;
  }

  /** How many hits there are, from one to the next, and the marks off again. */
  function makeBar() {
    const { make, button, say } = window.jianbaoSite;
    const count = make("span", { role: "status" }, [say("marks_count", { n: hits.length })]);
    let at = firstBelow();
    /** @param {number} by */
    const go = (by) => {
      at = (at + by + hits.length) % hits.length;
      hits.forEach((parts, n) => parts.forEach((part) => part.classList.toggle("here", n === at)));
      hits[at][0].scrollIntoView({ block: "center" });
      count.textContent = `${at + 1} / ${hits.length}`;
    };
    const bar = make("div", { class: "marks actions", role: "group", "aria-label": say("marks") }, [
      count,
      button("↑", () => go(-1), { "aria-label": say("marks_previous"), title: say("marks_previous") }),
      button("↓", () => go(1), { "aria-label": say("marks_next"), title: say("marks_next") }),
      button(say("marks_off"), () => {
        for (const part of document.querySelectorAll("article mark")) part.replaceWith(...part.childNodes);
        bar.remove();
      }),
    ]);
    return bar;
  }

  /** What the address names; an address that cannot be read names nothing. */
  function aimedAt() {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return null;
    }
  }

  /** A passage longer than the window shows its beginning, where the hit it is opened for may not be. */
  function showFirst() {
    const target = aimedAt();
    const parts = target && hits.find(([first]) => target.contains(first));
    if (!parts) return;
    const { top, bottom } = parts[0].getBoundingClientRect();
    if (top < 0 || bottom > window.innerHeight) parts[0].scrollIntoView({ block: "center" });
  }

  /** The hit before the passage that the address names, so that going on leads into it. */
  function firstBelow() {
    const target = aimedAt();
    if (!target) return -1;
    const isBefore = (/** @type {HTMLElement[]} */ parts) =>
      target.compareDocumentPosition(parts[0]) & Node.DOCUMENT_POSITION_PRECEDING && !target.contains(parts[0]);
    return hits.filter(isBefore).length - 1;
  }
})();
