/** Why an article answers a field of names: the words of who speaks, the sentences that name somebody, or the name. */

/**
 * What is shown of an article for the names a query asks for, best first.
 * @param {Term[]} named wanted terms of fields of names
 * @param {Article} article
 * @returns {Shown[]}
 */
function showNames(named, article) {
  const shown = named.map((term) => (term.field === "speaker" ? showSpeaker(term, article) : showNamed(term, article)));
  return shown.reduce((all, some) => all.concat(some), []);
}

/**
 * @param {Term} term
 * @param {string} name
 */
function isNamedBy(term, name) {
  const folded = foldText(name || "");
  return term.verbatim ? folded === term.text : folded.startsWith(term.text);
}

/**
 * The words of whom the term names, each quote once.
 * @param {Term} term
 * @param {Article} article
 * @returns {Shown[]}
 */
function showSpeaker(term, article) {
  const seen = new Set();
  /** @type {Shown[]} */
  const shown = [];
  for (const passage of article.passages) {
    for (const { id, speaker, start, end } of passage.spoken) {
      if (seen.has(id) || !isNamedBy(term, speaker)) continue;
      seen.add(id);
      const text = passage.text.slice(start, end);
      shown.push({ field: passage.field, anchor: passage.anchor, text, marks: [], quote: { id, speaker } });
    }
  }
  return shown;
}

/**
 * The passages that name whom the term names; where none does, the name itself.
 * @param {Term} term
 * @param {Article} article
 * @returns {Shown[]}
 */
function showNamed(term, article) {
  const values = valuesOf(article, term.field || "").filter((value) => isNamedBy(term, value));
  const asText = values.map((value) => makeTerm(foldText(value), value, { verbatim: true }));
  const found = asText.length ? findShown(asText, article) : [];
  if (found.length) return found;
  return values.slice(0, 1).map((value) => {
    return { field: term.field || "", anchor: "", text: value, marks: [[0, [...value].length]], quote: null };
  });
}

/**
 * The names of one kind that an article has.
 * @param {Article} article
 * @param {string} field
 * @returns {string[]}
 */
function valuesOf(article, field) {
  /** @type {Record<string, string[]>} */
  const known = { ...article.names, paper: [article.paper], page: [article.page, article.pageName] };
  const printed = article.passages.filter((passage) => passage.field === field).map((passage) => passage.text.trim());
  return (known[field] || printed).filter(Boolean);
}
