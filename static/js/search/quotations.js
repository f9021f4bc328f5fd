/**
 * What was said: quotes and reports one by one. Filters and words act on the passage, not on its article. The lists
 * of the index tell which articles can hold an answer, and the files of these alone are read (search/quotations.py).
 */

const FILES_AT_ONCE = 6;
// So many files of quotes are read for one question before the reader is asked whether to go on.
const FILES_UNASKED = 24;
const BY_SPEAKER = new Intl.Collator("zh");
const QUOTE_FACETS = ["kind", "speaker", "person", "organisation", "paper", "year", "month", "date"];

/**
 * @typedef {{term: Term, docs: Set<number>}} QuoteTerm
 * @typedef {{filters?: Filters, order?: string, verbatim?: boolean, all?: boolean,
 *   onMore?: (found: Quotation[]) => boolean}} QuoteOptions `onMore` says whether to go on
 * @typedef {{rows: Quotation[], unread: number, facets: Record<string, [string, number][]>,
 *   histogram: [string, number, number][], notes: Notice[], missing: string[], digest: string}} FoundQuotations
 */

/**
 * The quotes and reports that answer a query; all of them for an empty one.
 * @param {Query} query
 * @param {Lists} lists
 * @param {QuoteOptions} options
 * @returns {Promise<FoundQuotations>}
 */
async function findQuotations(query, lists, options) {
  const { filters = {}, order = "newest", all = false, onMore = () => true } = options;
  const groups = await Promise.all(query.groups.map((group) => Promise.all(group.map((term) => lookUpTerm(term, lists)))));
  const [docs, allowed] = await Promise.all([listSpeaking(groups, lists), findAllowed(onArticles(filters), lists)]);
  const within = allowed && new Set(allowed);
  // Where little is to be read the other values of a filter are counted, too, so that they can be chosen in its place.
  const wide = listFiles(docs, lists);
  const narrowed = await findAllowed(filters, lists);
  const files = narrowed && wide.length > FILES_UNASKED ? listFiles(intersectTwo(docs, narrowed), lists) : wide;
  if (order !== "oldest") files.reverse();
  const read = all ? files.length : Math.min(files.length, FILES_UNASKED);
  /** @type {Quotation[]} */
  const met = [];
  /** Those of `met` that pass the filters. The files come in the order of days, so that each only adds to them. @type {Quotation[]} */
  const rows = [];
  let done = 0;
  while (done < read) {
    const some = files.slice(done, Math.min(read, done + FILES_AT_ONCE));
    done += some.length;
    const texts = await Promise.all(some.map((file) => readQuotations(file, lists)));
    const fits = (/** @type {Quotation} */ one) => (!within || within.has(one.number)) && matchGroups(one, groups);
    const fitting = texts.flat().filter(fits);
    met.push(...fitting);
    rows.push(...sortByDay(fitting.filter((row) => passes(row, filters)), order));
    if (!onMore([...rows])) break;
  }
  if (order === "speaker") rows.sort((one, other) => compareSpeakers(one.speaker, other.speaker));
  const { facets, histogram } = countQuotations(met, filters);
  return {
    rows,
    unread: files.length - done,
    facets,
    histogram,
    notes: query.notices,
    missing: [...lists.missing],
    digest: lists.start.digest,
  };
}

/**
 * The articles that may hold a term; those of a name may hold the words about it.
 * @param {Term} term
 * @param {Lists} lists
 * @returns {Promise<QuoteTerm & {found: Int32Array}>}
 */
async function lookUpTerm(term, lists) {
  const inWords = term.field === "quote" || term.field === "body";
  const { docs } = await findCandidates(inWords ? { ...term, field: null } : term, lists);
  return { term, docs: new Set(docs), found: docs };
}

/**
 * @param {(QuoteTerm & {found: Int32Array})[][]} groups
 * @param {Lists} lists
 * @returns {Promise<Int32Array>} articles with quotes or reports that may answer
 */
async function listSpeaking(groups, lists) {
  const speaking = await lists.facts("quotes", HAS_QUOTES, true);
  if (!groups.length) return speaking;
  const wanted = groups.map((group) => intersect(group.filter(({ term }) => !term.negative).map(({ found }) => found)));
  return intersectTwo(speaking, wanted.reduce(unite, NONE));
}

/**
 * What narrows by the article a quote stands in; the rest is asked of the quote itself.
 * @param {Filters} filters
 * @returns {Filters}
 */
function onArticles(filters) {
  const names = Object.keys(filters).filter((name) => !QUOTE_FACETS.includes(name));
  return Object.fromEntries(names.map((name) => [name, filters[name]]));
}

/** @typedef {{name: string, first: number}} QuoteFile `first` is the number of its first article */

/**
 * The files that hold these articles' quotes, oldest first.
 * @param {Int32Array} docs ascending
 * @param {Lists} lists
 * @returns {QuoteFile[]}
 */
function listFiles(docs, lists) {
  /** @type {Map<string, QuoteFile>} */
  const files = new Map();
  for (const number of docs) {
    const segment = lists.start.segments.find((one) => number >= one.first && number < one.first + one.count);
    if (!segment) continue;
    const at = Math.floor((number - segment.first) / QUOTES_ARTICLES);
    const name = `${segment.name}/q${at.toString(16)}`;
    if (!files.has(name)) files.set(name, { name, first: segment.first + at * QUOTES_ARTICLES });
  }
  return [...files.values()];
}

/**
 * @param {QuoteFile} file
 * @param {Lists} lists
 * @returns {Promise<Quotation[]>}
 */
function readQuotations({ name, first }, lists) {
  const make = async (/** @type {Uint8Array} */ bytes) => {
    const [rare, articles] = await inflate(bytes);
    learnRows(rare);
    return articles.flatMap((/** @type {any[]} */ one) => readArticleQuotes(one, first));
  };
  return lists.keep(name, make, /** @type {Quotation[]} */ ([]));
}

/**
 * @param {any[]} written
 * @param {number} first
 * @returns {Quotation[]}
 */
function readArticleQuotes([place, id, url, title, date, paper, page, authors, quotes], first) {
  return quotes.map((/** @type {any[]} */ [quote, kind, speaker, post, text]) => {
    /** @type {Passage} */
    const passage = { field: "paragraph", anchor: quote, text, folded: null, spoken: [] };
    passage.spoken.push({ id: quote, speaker, start: 0, end: text.length });
    const where = { number: first + place, id, quote, url, title, date, paper, page, authors };
    return { ...where, kind: QUOTE_KINDS[kind], speaker, post, text, marks: [], passage };
  });
}

/**
 * Whether any group of terms holds of a quote; where it stands is kept in its marks.
 * @param {Quotation} row
 * @param {QuoteTerm[][]} groups
 */
function matchGroups(row, groups) {
  const holds = (/** @type {QuoteTerm} */ one) => matchTerm(row, one) !== one.term.negative;
  const good = groups.filter((group) => group.every(holds));
  if (groups.length && !good.length) return false;
  const wanted = good.flat().filter(({ term }) => !term.negative && isAboutWords(term));
  const spans = wanted.flatMap(({ term }) => findPlaces(asWords(term), row.passage));
  const point = pointsOf(row.text);
  row.marks = mergeSpans(spans).map(([start, end]) => [point(start), point(end)]);
  return true;
}

/** @param {Term} term */
function isAboutWords(term) {
  return [null, "quote", "body", "person", "organisation"].includes(term.field);
}

/** @param {Term} term */
function asWords(term) {
  return term.field === null ? term : { ...term, field: null };
}

/**
 * Whether a quote answers a term: by its words, by who says it, or by the article it stands in.
 * @param {Quotation} row
 * @param {QuoteTerm} asked
 */
function matchTerm(row, { term, docs }) {
  const isNamed = () => (term.verbatim ? foldText(row.speaker) === term.text : foldText(row.speaker).startsWith(term.text));
  if (term.field === "speaker") return isNamed();
  const stands = () => findMatches(asWords(term), row.passage, true).length > 0;
  if (term.field === "person" || term.field === "organisation") return isNamed() || stands();
  if (isAboutWords(term)) return stands();
  return docs.has(row.number);
}

/**
 * Whether a quote has one of the values of a facet.
 * @param {Quotation} row
 * @param {string} facet
 * @param {string[]} values
 */
function hasValue(row, facet, values) {
  return values.some((value) => {
    if (facet === "kind") return row.kind === value;
    if (facet === "speaker") return row.speaker === value;
    if (facet === "paper") return row.paper === value;
    if (facet === "person" || facet === "organisation") return row.speaker === value || row.text.includes(value);
    if (facet === "year" || facet === "month") return row.date.startsWith(value);
    if (facet !== "date") return true;
    const at = value.indexOf("..");
    const [from, to] = at < 0 ? [value, value] : [value.slice(0, at), value.slice(at + 2)];
    return Boolean(row.date) && row.date >= from && (!to || row.date.slice(0, to.length) <= to);
  });
}

/**
 * @param {Quotation} row
 * @param {Filters} filters
 * @param {string} [but] a facet that is not asked
 */
function passes(row, filters, but) {
  return Object.keys(filters).every((facet) => facet === but || hasValue(row, facet, filters[facet]));
}

/**
 * Of one day as they stand in their articles.
 * @param {Quotation[]} rows
 * @param {string} order `newest`, `oldest` or `speaker`, which has the newest of each first
 */
function sortByDay(rows, order) {
  const way = order === "oldest" ? 1 : -1;
  return rows.sort((one, other) => way * (one.number - other.number));
}

/**
 * Whoever is not named stands last.
 * @param {string} one
 * @param {string} other
 */
function compareSpeakers(one, other) {
  return Number(!one) - Number(!other) || BY_SPEAKER.compare(one, other);
}

/**
 * The values of each facet among what the other filters leave, and the quotes by month.
 * @param {Quotation[]} met
 * @param {Filters} filters
 */
function countQuotations(met, filters) {
  /** @type {Record<string, (row: Quotation) => string>} */
  const read = { kind: (row) => row.kind, speaker: (row) => row.speaker, paper: (row) => row.paper };
  read.year = (row) => row.date.slice(0, 4);
  /** @type {Record<string, [string, number][]>} */
  const facets = {};
  for (const facet of Object.keys(read)) {
    const counts = new Map();
    for (const row of met) {
      const value = read[facet](row);
      if (value && passes(row, filters, facet)) counts.set(value, (counts.get(value) || 0) + 1);
    }
    facets[facet] = facet === "year" ? newestFirst([...counts]) : topValues([...counts]);
  }
  /** @type {Map<string, [number, number]>} */
  const months = new Map();
  for (const row of met) {
    const month = row.date.slice(0, 7);
    const counted = months.get(month) || [0, 0];
    counted[1] += 1;
    if (passes(row, filters, "date")) counted[0] += 1;
    if (month) months.set(month, counted);
  }
  /** @type {[string, number, number][]} */
  const histogram = [...months].map(([month, [found, of]]) => [month, found, of]);
  return { facets, histogram: histogram.sort((one, other) => (one[0] < other[0] ? -1 : 1)) };
}
