/** The search, for whoever has a way to load the files of the index. Touches no document. */

/** @typedef {{limit?: number, offset?: number, filters?: any, sort?: string, verbatim?: boolean}} Options */

const LONG_TERM = 12;

class Engine {
  /** @param {Load} load */
  constructor(load) {
    this.load = load;
    /** @type {Promise<Lists> | null} */
    this.opened = null;
    this.folding = false;
  }

  /** The index, opened once. */
  lists() {
    if (!this.opened) {
      this.opened = this.load("start").then((start) => {
        if (start.format !== FORMAT) throw new Error("other-format");
        return new Lists(start, this.load);
      });
      this.opened.catch(() => (this.opened = null));
    }
    return this.opened;
  }

  /**
   * Starts on a query and finds its first `count` hits.
   * @param {string} text
   * @param {number} count
   * @param {Options} options
   * @returns {Promise<Session>}
   */
  async open(text, count, options) {
    const lists = await this.lists();
    const sort = options.sort || "relevance";
    const parse = () => parseQuery(text, Boolean(options.verbatim));
    const isLong = (/** @type {Term} */ term) => term.text.length > LONG_TERM;
    if (parse().groups.some((group) => group.some(isLong))) await this.learn(lists);
    lists.metEmpty = false;
    const query = parse();
    const session = new Session(query, new Evaluation(query, lists, sort), lists);
    await session.evaluation.take(count);
    if (this.folding || !(lists.metEmpty || !session.evaluation.hits.length)) return session;
    // Nothing found under a character: it may be one that folds to another.
    await this.learn(lists);
    const again = parse();
    if (JSON.stringify(again.groups) === JSON.stringify(query.groups)) return session;
    const second = new Session(again, new Evaluation(again, lists, sort), lists);
    await second.evaluation.take(count);
    return second;
  }

  /** @param {Lists} lists */
  async learn(lists) {
    if (!this.folding) this.folding = await lists.learnFolding();
  }

  /**
   * Every hit verified, the asked-for part of them with its addresses.
   * @param {string} text
   * @param {Options} [options]
   */
  async search(text, options) {
    const { limit = 10, offset = 0 } = options || {};
    const session = await this.open(text, offset + limit, options || {});
    await session.finish();
    const { hits } = session.evaluation;
    const articles = await session.articles(offset, offset + limit);
    const results = articles.map(({ hit, article }) => ({
      id: article ? article.id : "",
      url: article ? article.url : "",
      tier: hit.tier,
      score: hit.score,
    }));
    return {
      total: hits.length,
      results,
      facets: {},
      tiers: session.tiers(),
      letGo: session.evaluation.letGo,
      notices: session.query.notices,
      missing: [...session.lists.missing],
    };
  }
}

/** A query being answered. */
class Session {
  /**
   * @param {Query} query
   * @param {Evaluation} evaluation
   * @param {Lists} lists
   */
  constructor(query, evaluation, lists) {
    this.query = query;
    this.evaluation = evaluation;
    this.lists = lists;
  }

  /** Verifies all that is left. */
  finish() {
    return this.evaluation.take(Infinity);
  }

  /**
   * The hits from one place up to another, with their articles.
   * @param {number} from
   * @param {number} to
   */
  async articles(from, to) {
    await this.evaluation.take(to);
    const hits = this.evaluation.hits.slice(from, to);
    const articles = await Promise.all(hits.map((hit) => this.lists.article(hit.number)));
    return hits.map((hit, n) => ({ hit, article: articles[n] }));
  }

  /**
   * The words of the query's terms, for marking what the words tier found.
   * @returns {Promise<string[]>}
   */
  async words() {
    const terms = this.query.groups.reduce((all, group) => all.concat(group), /** @type {Term[]} */ ([]));
    const cut = await Promise.all(terms.filter((term) => !term.negative).map((term) => cutTerm(term, this.lists)));
    return [...new Set(cut.reduce((all, words) => all.concat(words), []))];
  }

  /** How many hits there are in each tier so far. */
  tiers() {
    /** @type {Record<string, number>} */
    const counts = {};
    for (const { tier } of this.evaluation.hits) counts[tier] = (counts[tier] || 0) + 1;
    return counts;
  }
}
