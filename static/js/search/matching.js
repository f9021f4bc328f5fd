/** Whether a term stands in a text: the word that decides. As search/matching.py. */

/**
 * Whether the term begins or ends inside what may be a longer Latin word or number.
 * @param {Term} term
 */
function hasLatinEdge(term) {
  return !term.verbatim && (beginsLatin(term.text) || (endsLatin(term.text) && !term.prefix));
}

/**
 * Where the term stands in a passage: starts in its folded text, in UTF-16 units; occurrences may overlap. A term of
 * the field `quote` stands within one stretch of somebody's words.
 * @param {Term} term
 * @param {Passage} passage
 * @param {boolean} [onlyFirst]
 * @returns {number[]}
 */
function findMatches(term, passage, onlyFirst) {
  const folded = foldPassage(passage);
  const found = [];
  const edged = hasLatinEdge(term);
  let place = folded.text.indexOf(term.text);
  const runs = edged && place >= 0 ? findLatinRuns(folded) : [];
  const starts = edged && beginsLatin(term.text) ? new Set(runs.map((run) => run.start)) : null;
  const ends = edged && endsLatin(term.text) && !term.prefix ? new Set(runs.map((run) => run.end)) : null;
  for (; place >= 0; place = folded.text.indexOf(term.text, place + 1)) {
    if (starts && !starts.has(place)) continue;
    if (ends && !ends.has(place + term.text.length)) continue;
    if (term.field === "quote" && !isSpoken(passage, place, place + term.text.length - 1)) continue;
    found.push(place);
    if (onlyFirst) break;
  }
  return found;
}

/**
 * @param {Passage} passage
 * @param {number} first unit of the folded text
 * @param {number} last
 */
function isSpoken(passage, first, last) {
  const { places } = foldPassage(passage);
  return passage.spoken.some(({ start, end }) => start <= places[first] && places[last] < end);
}

/**
 * A passage's folded text, made once.
 * @param {Passage} passage
 * @returns {Folded}
 */
function foldPassage(passage) {
  if (!passage.folded) passage.folded = fold(passage.text);
  return passage.folded;
}

/**
 * Whether any passage of the term's field holds it.
 * @param {Term} term
 * @param {Passage[]} passages
 */
function standsIn(term, passages) {
  const fields = term.field ? PASSAGES_OF_FIELD[term.field] : undefined;
  return passages.some(
    (passage) =>
      (!fields || fields.includes(passage.field)) && findMatches(term, passage, true).length > 0,
  );
}

/**
 * Where a term stands in a passage's own text, in UTF-16 units, end exclusive.
 * @param {Term} term
 * @param {Passage} passage
 * @returns {[number, number][]}
 */
function findPlaces(term, passage) {
  const { places } = foldPassage(passage);
  return findMatches(term, passage).map((start) => {
    const last = places[start + term.text.length - 1];
    const unit = /** @type {number} */ (passage.text.codePointAt(last)) > 0xffff ? 2 : 1;
    return [places[start], last + unit];
  });
}
