/** Folding, by the same table as Python (language/fold.tsv): a few rows at hand, the rest learnt when needed. */

// A number in groups of three: 1,200 and 1,200,000; not 1,2 and not the list 1,20,300.
const GROUPED = /(?<![0-9,.])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9,])/g;
const foldTable = new Map(Object.entries(FOLD_ROWS));

/**
 * Adds rows of the table: those a text pack brings for its own texts, or all of them.
 * @param {Iterable<[string, string]>} rows
 */
function learnRows(rows) {
  for (const [character, becomes] of rows) foldTable.set(character, becomes);
}

/**
 * What one code point becomes; nothing for white space.
 * @param {string} character
 * @returns {string}
 */
function foldCharacter(character) {
  const code = /** @type {number} */ (character.codePointAt(0));
  if (code >= 0x41 && code <= 0x5a) return String.fromCharCode(code + 32);
  if (code > 0x20 && code < 0x7f) return character;
  if (code >= 0xff01 && code <= 0xff5e) return foldCharacter(String.fromCharCode(code - 0xfee0));
  if (!code || (code >= 0xd800 && code <= 0xdfff)) return "\ufffd";
  const becomes = foldTable.get(character);
  return becomes === undefined ? character : becomes;
}

/**
 * A text as it is searched.
 * @param {string} text
 * @returns {string}
 */
function foldText(text) {
  let folded = "";
  for (const character of text) folded += foldCharacter(character);
  return folded.replace(GROUPED, (number) => number.replace(/,/g, ""));
}

/**
 * The same with the way back: `places[i]` is where the character that gave folded unit i begins in `text`, and
 * `breaks` are the places in the folded text before which white space was taken out. All in UTF-16 units.
 * @param {string} text
 * @returns {Folded}
 */
function fold(text) {
  /** @type {number[]} */
  const places = [];
  /** @type {number[]} */
  const breaks = [];
  let folded = "";
  let place = 0;
  for (const character of text) {
    const becomes = foldCharacter(character);
    if (!becomes && folded && breaks[breaks.length - 1] !== folded.length) breaks.push(folded.length);
    for (let unit = 0; unit < becomes.length; unit++) places.push(place);
    folded += becomes;
    place += character.length;
  }
  if (breaks[breaks.length - 1] === folded.length) breaks.pop();
  return dropCommas({ text: folded, places, breaks });
}

/**
 * Without the commas within numbers.
 * @param {{text: string, places: number[], breaks: number[]}} folded
 * @returns {Folded}
 */
function dropCommas({ text, places, breaks }) {
  /** @type {Set<number>} */
  const commas = new Set();
  for (const number of text.matchAll(GROUPED)) {
    for (let at = 0; at < number[0].length; at++) if (number[0][at] === ",") commas.add(number.index + at);
  }
  if (!commas.size) return { text, places, breaks };
  const before = (/** @type {number} */ place) => [...commas].filter((comma) => comma < place).length;
  return {
    text: [...Array(text.length).keys()].filter((at) => !commas.has(at)).map((at) => text[at]).join(""),
    places: places.filter((_, at) => !commas.has(at)),
    breaks: [...new Set(breaks.map((place) => place - before(place)))],
  };
}
