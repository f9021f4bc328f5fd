/** Hits counted by day, paper, page and names: behind the results. */

const MOST_VALUES = 50;
// Beyond so many blocks of names their files would weigh more than they tell.
const MOST_BLOCKS = 40;

/** @typedef {{facets: Record<string, [string, number][]>, histogram: [string, number, number][]}} Counts */

/**
 * @param {Int32Array} docs the hits' numbers, ascending
 * @param {Lists} lists
 * @returns {Promise<Counts>}
 */
async function countHits(docs, lists) {
  const columns = await lists.columns();
  const hits = new Set(docs);
  const months = countRuns(columns, "dates", hits, lists, (date) => date.slice(0, 7));
  /** @type {Record<string, [string, number][]>} */
  const facets = { year: sumYears(months), month: newestFirst([...months].map(([month, [found]]) => [month, found])) };
  for (const kind of /** @type {("paper" | "page")[]} */ (["paper", "page"])) {
    const counts = [...countRuns(columns, kind, hits, lists, (value) => value)];
    facets[kind] = topValues(counts.map(([value, [found]]) => [value, found]));
  }
  const quoted = intersect([docs, await lists.facts("quotes", HAS_QUOTES, true)]).length;
  facets.quotes = quoted ? [[HAS_QUOTES, quoted]] : [];
  Object.assign(facets, await countNames(docs, lists));
  /** @type {[string, number, number][]} */
  const histogram = [...months].map(([month, [found, all]]) => [month, found, all]);
  return { facets, histogram: histogram.sort((one, other) => (one[0] < other[0] ? -1 : 1)) };
}

/**
 * Hits and articles by value.
 * @param {Columns[]} columns
 * @param {"dates" | "paper" | "page"} name
 * @param {Set<number>} hits
 * @param {Lists} lists
 * @param {(value: string) => string} label
 * @returns {Map<string, [number, number]>}
 */
function countRuns(columns, name, hits, lists, label) {
  /** @type {Map<string, [number, number]>} */
  const counts = new Map();
  columns.forEach((column, n) => {
    let number = lists.start.segments[n].first;
    for (const [value, length] of column[name]) {
      const end = number + length;
      if (!value) number = end;
      else {
        const counted = counts.get(label(value)) || [0, 0];
        for (; number < end; number++) if (hits.has(number)) counted[0] += 1;
        counted[1] += length;
        counts.set(label(value), counted);
      }
    }
  });
  return counts;
}

/**
 * @param {Map<string, [number, number]>} months
 * @returns {[string, number][]}
 */
function sumYears(months) {
  /** @type {Map<string, number>} */
  const years = new Map();
  for (const [month, [found]] of months) years.set(month.slice(0, 4), (years.get(month.slice(0, 4)) || 0) + found);
  return newestFirst([...years]);
}

/**
 * @param {[string, number][]} counts
 * @returns {[string, number][]}
 */
function newestFirst(counts) {
  return counts.filter(([, found]) => found).sort((one, other) => (one[0] < other[0] ? 1 : -1));
}

/**
 * @param {Int32Array} docs
 * @param {Lists} lists
 */
async function countNames(docs, lists) {
  const blocks = blocksOf(docs, lists);
  /** @type {Record<string, [string, number][]>} */
  const facets = {};
  if (blocks.size > MOST_BLOCKS) return facets;
  const counts = new Map(COUNTED.map((kind) => [kind, new Map()]));
  await Promise.all(
    [...blocks].map(async ([key, places]) => {
      const [segment, block] = key.split(":").map(Number);
      const names = await lists.names(segment, block);
      for (const kind of COUNTED) {
        const total = /** @type {Map<string, number>} */ (counts.get(kind));
        for (const [name, gaps] of names[kind] || []) {
          const found = countPlaces(gaps, places);
          if (found) total.set(name, (total.get(name) || 0) + found);
        }
      }
    }),
  );
  for (const [kind, total] of counts) facets[kind] = topValues([...total]);
  return facets;
}

/**
 * Which places of which blocks of names hold hits.
 * @param {Int32Array} docs
 * @param {Lists} lists
 * @returns {Map<string, Set<number>>}
 */
function blocksOf(docs, lists) {
  const blocks = new Map();
  const { segments, block } = lists.start;
  let n = 0;
  for (const number of docs) {
    while (number >= segments[n].first + segments[n].count) n += 1;
    const place = number - segments[n].first;
    const key = `${n}:${Math.floor(place / block)}`;
    if (!blocks.has(key)) blocks.set(key, new Set());
    blocks.get(key).add(place % block);
  }
  return blocks;
}

/**
 * @param {number[]} gaps
 * @param {Set<number>} places
 */
function countPlaces(gaps, places) {
  let found = 0;
  let place = 0;
  for (const gap of gaps) if (places.has((place += gap))) found += 1;
  return found;
}

/**
 * @param {[string, number][]} counts
 * @returns {[string, number][]}
 */
function topValues(counts) {
  const found = counts.filter(([, count]) => count);
  return found.sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)).slice(0, MOST_VALUES);
}
