/** Which articles hold a longer run of characters, by the tables of search/grams.py. */

/**
 * What is known of a run in a segment: articles that may hold it, whether all do, and the tables that go on from it.
 * @typedef {{docs: Int32Array, sure: boolean, longer: Map<string, Gram> | null}} Run
 */

/**
 * Articles that hold a text, and those of them that surely do; the marks of Latin words at its edges count.
 * @param {Term} term
 * @param {Lists} lists
 * @returns {Promise<{docs: Int32Array, known: Int32Array}>}
 */
async function decideTerm(term, lists) {
  const characters = [...term.text];
  const ends = !term.verbatim && !term.prefix && endsLatin(term.text);
  const edged = [
    ...(!term.verbatim && beginsLatin(term.text) ? [[EDGE_BEGIN, ...characters]] : []),
    ...(ends ? [[...characters, EDGE_END]] : []),
  ];
  const asked = edged.length ? edged : [characters];
  const found = await Promise.all(asked.map((run) => decideRun(run, lists)));
  const docs = intersect(found.map((one) => one.docs));
  return { docs, known: asked.length > 1 ? NONE : intersectTwo(docs, found[0].known) };
}

/**
 * @param {string[]} characters
 * @param {Lists} lists
 */
async function decideRun(characters, lists) {
  if (characters.length <= LONGEST_GRAM) return decideGram(characters, lists);
  let { docs } = await decideGram(characters.slice(0, LONGEST_GRAM), lists);
  for (let at = LONGEST_GRAM - 1; at < characters.length - 1 && docs.length > FEW; at += LONGEST_GRAM - 1) {
    const next = characters.slice(at, at + LONGEST_GRAM);
    docs = intersectTwo(docs, (await decideGram(next, lists)).docs);
  }
  return { docs, known: NONE };
}

/**
 * @param {string[]} characters at most LONGEST_GRAM
 * @param {Lists} lists
 */
async function decideGram(characters, lists) {
  const pairs = characters.slice(1).map((second, n) => characters[n] + second);
  const entries = await Promise.all(pairs.map((pair) => lists.entries(pair)));
  const parts = await Promise.all(
    lists.start.segments.map(async ({ first }, segment) => {
      const own = entries.map((each) => each[segment]);
      const held = await Promise.all(own.map((entry) => lists.part(entry, undefined, segment)));
      const runs = held.map(({ docs }, n) => ({ docs, sure: true, longer: own[n]?.longer || null }));
      const run = climb(runs, characters);
      return { docs: run.docs.map((doc) => doc + first), sure: run.sure };
    }),
  );
  return { docs: joinParts(parts), known: joinParts(parts.filter((part) => part.sure)) };
}

/**
 * The whole run from its pairs: each run of n characters from the two of n - 1 in it.
 * @param {Run[]} runs
 * @param {string[]} characters
 * @returns {Run}
 */
function climb(runs, characters) {
  for (let length = 3; runs.length > 1; length++) {
    runs = runs.slice(1).map((other, n) => lengthen(runs[n], other, characters[n + length - 1]));
  }
  return runs[0];
}

/**
 * @param {Run} one
 * @param {Run} other
 * @param {string} character the last of the longer run
 * @returns {Run}
 */
function lengthen(one, other, character) {
  const both = intersectTwo(one.docs, other.docs);
  if (both.length < FEW_ARTICLES) return { docs: both, sure: !both.length, longer: null };
  const gram = one.longer && one.longer.get(character);
  if (!gram) return { docs: NONE, sure: true, longer: null };
  return { docs: gram.lacking ? leavePlaces(both, gram.places) : gram.places.map((place) => both[place]), sure: true, longer: gram.longer };
}

/**
 * @param {Int32Array} docs
 * @param {Int32Array} places
 */
function leavePlaces(docs, places) {
  let next = 0;
  return docs.filter((_, place) => places[next] !== place || !++next);
}

/** @param {{docs: Int32Array}[]} parts ascending */
function joinParts(parts) {
  const docs = new Int32Array(parts.reduce((sum, part) => sum + part.docs.length, 0));
  let filled = 0;
  for (const part of parts) {
    docs.set(part.docs, filled);
    filled += part.docs.length;
  }
  return docs;
}
