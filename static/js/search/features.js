/** What a term is looked up by, as search/features.py. */

/**
 * The pairs (or the one character) a text is looked up and scored by, without repetition.
 * @param {string} text
 * @returns {string[]}
 */
function chooseProbes(text) {
  const characters = [...text];
  const last = characters.length - 2;
  if (last < 0) return [text];
  const places = [];
  if (characters.length <= 2 * MOST_PROBES) {
    for (let place = 0; place < last; place += 2) places.push(place);
    places.push(last);
  } else {
    for (let step = 0; step < MOST_PROBES; step++) places.push(Math.floor((step * last) / (MOST_PROBES - 1)));
  }
  return [...new Set(places.map((place) => characters[place] + characters[place + 1]))];
}

/**
 * A Latin word or number by itself: the word index answers it exactly.
 * @param {Term} term
 */
function isOneWord(term) {
  if (term.verbatim || term.prefix || term.field !== null) return false;
  const runs = findLatinRuns(unbroken(term.text));
  return runs.length === 1 && runs[0].text === term.text;
}
