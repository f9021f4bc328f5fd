/** What is marked of a query where a hit is shown. */

/**
 * The wanted terms that can be marked in a text: of a word that was cut, its words as well.
 * @param {Query} query
 * @param {string[]} [words]
 * @returns {Term[]}
 */
function markedTerms(query, words) {
  const terms = query.groups.reduce((all, group) => all.concat(group), /** @type {Term[]} */ ([]));
  const wanted = terms.filter((term) => !term.negative && (!term.field || LIT.includes(term.field)));
  return wanted.concat((words || []).map((word) => makeTerm(word, word)));
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
