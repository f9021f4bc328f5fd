/** The line or two of an article shown under its title, as search/snippets.py, and its best passages. */

const MARKED_FIELDS = ["title", "body", "quote"];
const SNIPPET_WIDTH = 90;
const SNIPPET_BEFORE = 24;

/** @typedef {{text: string, marks: [number, number][], anchor: string, field: string, terms: number}} Snippet */

/**
 * The wanted terms that can be marked in a text: of a word that was cut, its words as well.
 * @param {Query} query
 * @param {string[]} [words]
 * @returns {Term[]}
 */
function markedTerms(query, words) {
  const terms = query.groups.reduce((all, group) => all.concat(group), /** @type {Term[]} */ ([]));
  const wanted = terms.filter((term) => !term.negative && (!term.field || MARKED_FIELDS.includes(term.field)));
  return wanted.concat((words || []).map((word) => makeTerm(word, word)));
}

/**
 * The passages of an article that hold terms, most terms first, at most `count`; else the first of the body.
 * @param {Term[]} terms
 * @param {Article} article
 * @param {number} count
 * @returns {Snippet[]}
 */
function chooseSnippets(terms, article, count) {
  const body = article.passages.filter((passage) => passage.field === "paragraph");
  const passages = body.length ? body : article.passages;
  const found = passages.map((passage) => markPassage(terms, passage)).filter((one) => one.terms);
  found.sort((one, other) => other.terms - one.terms);
  if (found.length) return found.slice(0, count);
  return passages.slice(0, 1).map((passage) => markPassage([], passage));
}

/**
 * @param {Term[]} terms
 * @param {Passage} passage
 * @returns {Snippet}
 */
function markPassage(terms, passage) {
  const places = terms.map((term) => findPlaces(term, passage));
  const spans = mergeSpans(places.reduce((all, some) => all.concat(some), []));
  const { anchor, field } = passage;
  return { ...cutOut(passage.text, spans), anchor, field, terms: places.filter((some) => some.length).length };
}

/**
 * @param {string} text
 * @param {[number, number][]} spans
 * @returns {{text: string, marks: [number, number][]}}
 */
function cutOut(text, spans) {
  const start = spans.length ? wholeCharacter(text, Math.max(0, spans[0][0] - SNIPPET_BEFORE)) : 0;
  const end = wholeCharacter(text, Math.min(text.length, start + SNIPPET_WIDTH));
  const before = start ? "…" : "";
  const shift = before.length - start;
  /** @type {[number, number][]} */
  const marks = spans
    .filter(([from, to]) => from < end && to > start)
    .map(([from, to]) => [Math.max(from, start) + shift, Math.min(to, end) + shift]);
  return { text: before + text.slice(start, end) + (end < text.length ? "…" : ""), marks };
}

/**
 * The place itself, or the one before it when it would cut a surrogate pair.
 * @param {string} text
 * @param {number} place
 */
function wholeCharacter(text, place) {
  const unit = text.charCodeAt(place);
  return unit >= 0xdc00 && unit <= 0xdfff ? place - 1 : place;
}

/**
 * Overlapping and touching stretches made one.
 * @param {[number, number][]} spans
 * @returns {[number, number][]}
 */
function mergeSpans(spans) {
  /** @type {[number, number][]} */
  const merged = [];
  for (const [start, end] of [...spans].sort((one, other) => one[0] - other[0])) {
    const last = merged[merged.length - 1];
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
