/** Hits counted by day, paper, page and names: behind the results. */

const MOST_VALUES = 50;
const KINDS_COUNTED = [...COUNTED, "quotes"];
const FEW_HITS = 10; // as many as are shown: their texts are at hand

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
 * Of a few hits, which are shown anyway, every name; of more, those met most often in the archive.
 * @param {Int32Array} docs
 * @param {Lists} lists
 */
async function countNames(docs, lists) {
  const counts = new Map(KINDS_COUNTED.map((kind) => [kind, new Map()]));
  /** @type {(kind: string, name: string, found: number) => void} */
  const add = (kind, name, found) => {
    const total = /** @type {Map<string, number>} */ (counts.get(kind));
    if (found) total.set(name, (total.get(name) || 0) + found);
  };
  if (docs.length <= FEW_HITS) await countInTexts(docs, lists, add);
  else await countInLists(docs, lists, add);
  /** @type {Record<string, [string, number][]>} */
  const facets = {};
  for (const [kind, total] of counts) facets[kind] = topValues([...total]);
  return facets;
}

/**
 * @param {Int32Array} docs
 * @param {Lists} lists
 * @param {(kind: string, name: string, found: number) => void} add
 */
async function countInTexts(docs, lists, add) {
  for (const article of await Promise.all([...docs].map((number) => lists.article(number)))) {
    if (!article) continue;
    const speakers = article.passages.flatMap((passage) => passage.spoken.map((spoken) => spoken.speaker));
    const keywords = article.passages.filter((passage) => passage.field === "keyword").map((passage) => passage.text);
    /** @type {Record<string, string[]>} */
    const names = { ...article.names, speaker: speakers, keyword: keywords, quotes: speakers.length ? [HAS_QUOTES] : [] };
    for (const kind of KINDS_COUNTED) for (const name of new Set(names[kind])) if (name) add(kind, name.trim(), 1);
  }
}

/**
 * @param {Int32Array} docs
 * @param {Lists} lists
 * @param {(kind: string, name: string, found: number) => void} add
 */
async function countInLists(docs, lists, add) {
  const hits = new Set(docs);
  const names = await Promise.all(lists.start.segments.map((segment) => lists.names(segment)));
  names.forEach((byKind, n) => {
    const { first } = lists.start.segments[n];
    for (const kind of KINDS_COUNTED) {
      for (const [name, places] of byKind[kind] || []) add(kind, name, countPlaces(places, first, hits));
    }
  });
}

/**
 * @param {Int32Array} places
 * @param {number} first the segment's first article
 * @param {Set<number>} hits
 */
function countPlaces(places, first, hits) {
  let found = 0;
  for (const place of places) if (hits.has(first + place)) found += 1;
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
