/** The search, for whoever has a way to load the files of the index. Touches no document. */

/**
 * @typedef {{limit?: number, offset?: number, filters?: Filters, sort?: string, verbatim?: boolean,
 *   onMore?: (answer: Answer) => void}} Options
 * @typedef {{id: string, url: string, tier: string, score: number, title: string, date: string, paper: string,
 *   page: string}} Result
 * @typedef {{total: number, totalExact: boolean, results: Result[], facets: Record<string, [string, number][]>,
 *   histogram: [string, number, number][], tiers: Record<string, number>, letGo: string[], notes: Notice[],
 *   missing: string[], digest: string}} Answer
 */

const LONG_TERM = 12;
const SESSIONS_KEPT = 8;
const BEHIND = 250;

class Engine {
  /**
   * @param {Load} load
   * @param {() => Promise<BehindSearch>} behind gives what is needed when the first results stand
   */
  constructor(load, behind) {
    this.load = load;
    this.behind = behind;
    /** @type {Promise<Lists> | null} */
    this.opened = null;
    this.folding = false;
    /** How many results are just being shown. */
    this.showing = 0;
    /** @type {Map<string, Promise<Session>>} */
    this.sessions = new Map();
  }

  /** The index, opened once. */
  lists() {
    if (!this.opened) {
      this.opened = this.load("start").then((start) => {
        if (!start || start.format !== FORMAT) throw faultOf("version");
        return new Lists(start, this.load);
      });
      this.opened = this.opened.catch((fault) => {
        this.opened = null;
        throw fault.code ? fault : faultOf("start");
      });
    }
    return this.opened;
  }

  /**
   * The answering of a query; of the last few each is begun once.
   * @param {string} text
   * @param {Options} [options]
   * @returns {Promise<Session>}
   */
  async session(text, options) {
    const { filters = {}, sort = "relevance", verbatim = false, limit = 10, offset = 0 } = options || {};
    const key = JSON.stringify([text, filters, sort, verbatim]);
    let session = this.sessions.get(key);
    if (session) this.sessions.delete(key);
    else session = this.begin(text, filters, sort, Boolean(verbatim), offset + limit);
    this.sessions.set(key, session);
    session.catch(() => this.sessions.delete(key));
    if (this.sessions.size > SESSIONS_KEPT) this.sessions.delete([...this.sessions.keys()][0]);
    return session;
  }

  /**
   * @param {string} text
   * @param {Filters} filters
   * @param {string} sort
   * @param {boolean} verbatim
   * @param {number} count of the first hits to find
   */
  async begin(text, filters, sort, verbatim, count) {
    const lists = await this.lists();
    const parse = () => readNameless(parseQuery(text, verbatim), lists);
    const open = (/** @type {Query} */ query) => new Session(query, new Evaluation(query, lists, sort, filters), lists);
    const isLong = (/** @type {Term} */ term) => term.text.length > LONG_TERM;
    if (parseQuery(text, verbatim).groups.some((group) => group.some(isLong))) await this.learn(lists);
    lists.metEmpty = false;
    const query = await parse();
    const session = open(query);
    await session.evaluation.take(count);
    if (this.folding || !(lists.metEmpty || !session.evaluation.hits.length)) return session;
    if (!/[^\x00-\x7f]/.test(text)) return session;
    // Nothing stands under some characters: they may be of those that fold to others.
    await this.learn(lists);
    const again = await parse();
    return JSON.stringify(again.groups) === JSON.stringify(query.groups) ? session : open(again);
  }

  /** @param {Lists} lists */
  async learn(lists) {
    if (!this.folding) this.folding = await lists.learnFolding();
  }

  /**
   * The asked-for part of the hits. With `onMore` it comes once these are verified, `total` an upper bound until
   * `onMore` brings the rest; without it, once every hit is verified and counted.
   * @param {string} text
   * @param {Options} [options]
   * @returns {Promise<Answer>}
   */
  async search(text, options) {
    const { limit = 10, offset = 0, onMore } = options || {};
    if (!onMore) return this.searchWhole(text, options);
    const session = await this.session(text, options);
    const first = await session.answer(offset, limit);
    // The first results shall stand before anything else is fetched.
    const goOn = () => {
      if (this.showing) setTimeout(goOn, BEHIND);
      else this.searchWhole(text, options).then(onMore, () => undefined);
    };
    setTimeout(goOn, BEHIND);
    return first;
  }

  /**
   * Every hit verified and counted. The values of a facet are counted among what the other filters leave, so that
   * another can be chosen in place of one, or beside it.
   * @param {string} text
   * @param {Options} [options]
   * @returns {Promise<Answer>}
   */
  async searchWhole(text, options) {
    const { limit = 10, offset = 0, filters = {} } = options || {};
    const session = await this.session(text, options);
    await session.finish();
    const { facets, histogram } = await this.count(session);
    const answer = { ...(await session.answer(offset, limit)), facets, histogram };
    for (const facet of Object.keys(filters).filter((name) => filters[name] && filters[name].length)) {
      const { [facet]: _, ...others } = filters;
      const wider = await this.count(await this.session(text, { ...options, filters: others, limit: 10, offset: 0 }));
      if (facet in wider.facets) answer.facets = { ...answer.facets, [facet]: wider.facets[facet] };
      if (facet === "date") answer.histogram = wider.histogram;
    }
    return { ...answer, missing: [...session.lists.missing] };
  }

  /**
   * @param {Session} session
   * @returns {Promise<Counts>} none when the script that counts cannot be had
   */
  async count(session) {
    const parts = await this.behind().catch(() => null);
    return parts ? session.count(parts.countHits) : { facets: {}, histogram: [] };
  }

  /**
   * The passages of a result, marked.
   * @param {{id: string, tier: string}} result
   * @param {string} text
   * @param {Options} [options]
   */
  async show(result, text, options) {
    this.showing += 1;
    try {
      const session = await this.session(text, options);
      const article = await session.find(result.id);
      return { passages: article ? showPassages(await session.terms(result.tier), session.named(), article) : [] };
    } finally {
      this.showing -= 1;
    }
  }

  /**
   * Every place of the query's words in context, sorted by the left or the right neighbour.
   * @param {string} text
   * @param {Options} [options]
   */
  async concordance(text, options) {
    const { limit = 50, offset = 0, sort } = options || {};
    const session = await this.session(text, { ...options, sort: "newest", limit: 10, offset: 0 });
    const { showLines, sortLines } = await this.behind();
    const lines = sortLines(await session.lines(showLines), sort);
    return { total: lines.length, rows: lines.slice(offset, offset + limit), digest: session.lists.start.digest };
  }

  /**
   * Quotes and reports one by one.
   * @param {string} text
   * @param {QuoteOptions} [options]
   */
  async quotations(text, options) {
    const given = options || {};
    const lists = await this.lists();
    const { findQuotations } = await this.behind();
    const parse = () => parseQuery(text, given.verbatim);
    const answer = await findQuotations(parse(), lists, given);
    if (answer.rows.length || this.folding || !/[^\x00-\x7f]/.test(text)) return answer;
    await this.learn(lists);
    return findQuotations(parse(), lists, given);
  }

  /**
   * All results, for a file.
   * @param {string} text
   * @param {Options} [options]
   */
  async everything(text, options) {
    const session = await this.session(text, options);
    await session.finish();
    const found = await session.articles(0, Infinity);
    return { digest: session.lists.start.digest, results: found.map(exportResult) };
  }

  /**
   * Names and headlines for what is being typed.
   * @param {string} typed
   * @param {{limit?: number}} [options]
   */
  async suggest(typed, options) {
    const { limit = 10 } = options || {};
    const { Suggester } = await this.behind();
    return new Suggester(await this.lists()).suggest(typed, limit);
  }

  /**
   * Queries near one that found nothing.
   * @param {string} query
   */
  async nearest(query) {
    const { Suggester } = await this.behind();
    return new Suggester(await this.lists()).nearest(query, 5);
  }

  /** Whether the site has been built anew since this page was opened. */
  async outdated() {
    const lists = await this.lists();
    const now = await this.load("start", true);
    return namesOf(now) !== namesOf(lists.start);
  }
}

/**
 * The archive and the files an index names, in one text.
 * @param {Start} start
 */
function namesOf(start) {
  return [start.format, start.digest, start.fold, start.suggestions, ...start.segments.map((one) => one.name)].join();
}

/**
 * An error with a code: `version` for an index of another format, `start` for one that cannot be read.
 * @param {string} code
 */
function faultOf(code) {
  return Object.assign(new Error(code), { code });
}
