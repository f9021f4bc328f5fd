/** Cutting a query into words by the vocabulary of the archive, as search/cutting.py. */

const LONGEST_CUT = 64;

/**
 * The pieces of a folded text, in order, each once; marks between them are dropped.
 * @param {string} text
 * @param {Lists} lists
 * @param {boolean} [paired] a character by itself between two words with its neighbour, or not at all when of grammar
 * @returns {Promise<Piece[]>}
 */
async function cutQuery(text, lists, paired) {
  const found = findLatinRuns(unbroken(text));
  for (const run of findHanRuns(text)) {
    let start = run.start;
    for (const word of await cutRun([...run.text], lists)) {
      found.push({ text: word, start, end: start + word.length });
      start += word.length;
    }
  }
  found.sort((one, other) => one.start - other.start);
  const telling = found.filter(({ text }) => !QUESTIONS.includes(text));
  return joinSingles(telling.length ? telling : found, Boolean(paired));
}

/**
 * A character by itself is looked for together with the one or the number before it, as written.
 * @param {Span[]} words
 * @param {boolean} paired
 * @returns {Piece[]}
 */
function joinSingles(words, paired) {
  /** @type {Map<string, Piece>} */
  const pieces = new Map();
  const add = (/** @type {string} */ text, pair = false) => pieces.set(`${text}${pair}`, { text, pair });
  words.forEach(({ text, start, end }, n) => {
    const before = n && words[n - 1].end === start ? words[n - 1].text : "";
    const behind = n + 1 < words.length && words[n + 1].start === end ? words[n + 1].text : "";
    if (isPosted(text)) add(text);
    else if (before && (!isPosted(before) || beginsLatin(before))) add([...before].slice(-1)[0] + text, true);
    else if (behind && !isPosted(behind)) return;
    else if (!paired || !(before || behind)) add(text);
    else if (!GRAMMAR.includes(text)) add(behind ? text + [...behind][0] : [...before].slice(-1)[0] + text, true);
  });
  return [...pieces.values()];
}

/**
 * The cheapest way through a run; of two, the one whose first word is longer.
 * @param {string[]} run
 * @param {Lists} lists
 * @returns {Promise<string[]>}
 */
async function cutRun(run, lists) {
  const choices = await Promise.all(run.map((_, start) => wordsFrom(run, start, lists)));
  const costs = new Array(run.length + 1).fill(Infinity);
  const ends = new Array(run.length).fill(0);
  costs[run.length] = 0;
  for (let start = run.length - 1; start >= 0; start--) {
    for (const [end, cost] of choices[start]) {
      const total = cost + costs[end];
      if (total < costs[start] || (total === costs[start] && end > ends[start])) {
        costs[start] = total;
        ends[start] = end;
      }
    }
  }
  const words = [];
  for (let start = 0; start < run.length; start = ends[start]) words.push(run.slice(start, ends[start]).join(""));
  return words;
}

/**
 * Ends and costs of the words that may begin at a place.
 * @param {string[]} run
 * @param {number} start
 * @param {Lists} lists
 * @returns {Promise<[number, number][]>}
 */
async function wordsFrom(run, start, lists) {
  /** @type {[number, number][]} */
  const found = [[start + 1, SINGLE_COST]];
  const rest = run.slice(start).join("");
  for (const word of QUESTIONS) if (rest.startsWith(word)) found.push([start + [...word].length, QUESTION_COST]);
  if (start + 1 === run.length) return found;
  for (const [word, count] of await lists.vocabulary(run[start] + run[start + 1])) {
    if (rest.startsWith(word)) found.push([start + [...word].length, weighRarity(lists.wordPostings, count)]);
  }
  return found;
}
