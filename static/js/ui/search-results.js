/** One result as it stands on the page. */

const PASSAGES_SHOWN = 3;

/**
 * @param {Hit} hit
 * @param {Article | null} article
 * @param {Term[]} terms
 * @param {string} query
 */
function makeResult(hit, article, terms, query) {
  const item = makeElement("li", { "data-result": "", "data-tier": hit.tier, "data-score": String(hit.score) });
  if (!article) {
    item.append(sayWords("missing", { count: 1 }));
    return item;
  }
  item.setAttribute("data-id", article.id);
  const passages = chooseSnippets(terms, article, PASSAGES_SHOWN);
  const [first, ...others] = passages;
  item.append(makeHeading(article, terms, query), makeFacts(article, hit));
  if (first) item.append(makeElement("p", { class: "search-snippet" }, markText(first.text, first.marks)));
  if (others.length) item.append(makePassages(article, others, query));
  return item;
}

/**
 * @param {Article} article
 * @param {string} anchor
 * @param {string} query
 */
function addressOf(article, anchor, query) {
  return `${article.url}?q=${encodeURIComponent(query)}${anchor ? `#${anchor}` : ""}`;
}

/**
 * @param {Article} article
 * @param {Term[]} terms
 * @param {string} query
 */
function makeHeading(article, terms, query) {
  const title = article.passages.find((passage) => passage.field === "title");
  const spans = title ? mergeSpans(terms.reduce((all, term) => all.concat(findPlaces(term, title)), spansOf())) : [];
  const text = title ? title.text : article.title || sayWords("untitled");
  const link = makeElement("a", { href: addressOf(article, "", query) }, markText(text, spans));
  return makeElement("h2", {}, [link]);
}

/** @returns {[number, number][]} */
function spansOf() {
  return [];
}

/**
 * @param {Article} article
 * @param {Hit} hit
 */
function makeFacts(article, hit) {
  const facts = [article.date, article.paper, article.page].filter(Boolean).join(" · ");
  const tier = makeElement("span", { class: "search-tier" }, [sayWords(hit.tier)]);
  return makeElement("p", { class: "search-facts" }, facts ? [facts, " ", tier] : [tier]);
}

/**
 * @param {Article} article
 * @param {Snippet[]} passages
 * @param {string} query
 */
function makePassages(article, passages, query) {
  const items = passages.map((passage) => {
    const link = makeElement("a", { href: addressOf(article, passage.anchor, query) });
    link.append(...markText(passage.text, passage.marks));
    return makeElement("li", {}, [link]);
  });
  return makeElement("ul", { class: "search-passages" }, items);
}
