/** Latin words, numbers and runs of Han characters, by the same rules as Python (language/words.py). */

const LATIN_RUN = `(?:[0-9]+(?:,[0-9]{3}(?![0-9]))*(?:\\.[0-9]+)*|[${LETTERS}]+)+`;
const LATIN = new RegExp(`^[0-9${LETTERS}]`, "u");

/**
 * Latin words and numbers of a folded text. White space ends a word although folding takes it out.
 * @param {Folded} folded
 * @returns {Span[]}
 */
function findLatinRuns(folded) {
  const runs = [];
  const edges = [0, ...folded.breaks, folded.text.length];
  for (let n = 0; n + 1 < edges.length; n++) {
    runs.push(...findRuns(LATIN_RUN, folded.text.slice(edges[n], edges[n + 1]), edges[n]));
  }
  return runs;
}

/**
 * Runs of Han characters of a folded text.
 * @param {string} text
 * @returns {Span[]}
 */
function findHanRuns(text) {
  return findRuns(`[${HAN}]+`, text, 0);
}

/**
 * @param {string} pattern
 * @param {string} text
 * @param {number} shift
 * @returns {Span[]}
 */
function findRuns(pattern, text, shift) {
  const runs = [];
  const expression = new RegExp(pattern, "gu");
  for (let found = expression.exec(text); found; found = expression.exec(text)) {
    const start = found.index + shift;
    runs.push({ text: found[0], start, end: start + found[0].length });
  }
  return runs;
}

/** @param {string} text */
function beginsLatin(text) {
  return LATIN.test(text);
}

/** @param {string} text */
function endsLatin(text) {
  return LATIN.test(text.slice(-1));
}

/**
 * A folded text without white space in it.
 * @param {string} text
 * @returns {Folded}
 */
function unbroken(text) {
  return { text, places: [], breaks: [] };
}
