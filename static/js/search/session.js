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
    /** Taking hits, one after the other. @type {Promise<void>} */
    this.taking = Promise.resolve();
    /** @type {Map<string, number>} */
    this.numbers = new Map();
    /** @type {Promise<Counts> | null} */
    this.counted = null;
  }

  /** @param {number} count */
  take(count) {
    this.taking = this.taking.then(() => this.evaluation.take(count));
    return this.taking;
  }

  /** Verifies all that is left. */
  finish() {
    return this.take(Infinity);
  }

  /**
   * The hits from one place up to another, with their articles.
   * @param {number} from
   * @param {number} to
   */
  async articles(from, to) {
    if (this.evaluation.hits.length < to && !this.evaluation.complete) await this.take(to);
    const hits = this.evaluation.hits.slice(from, to);
    const articles = await Promise.all(hits.map((hit) => this.lists.article(hit.number)));
    for (const article of articles) if (article) this.numbers.set(article.id, article.number);
    return hits.map((hit, n) => ({ hit, article: articles[n] }));
  }

  /**
   * @param {number} offset
   * @param {number} limit
   * @returns {Promise<Answer>}
   */
  async answer(offset, limit) {
    const found = await this.articles(offset, offset + limit);
    const { evaluation, query, lists } = this;
    return {
      total: evaluation.complete ? evaluation.hits.length : evaluation.bound,
      totalExact: evaluation.complete,
      results: found.map(showResult),
      facets: {},
      histogram: [],
      tiers: this.tiers(),
      letGo: evaluation.letGo,
      notes: query.notices,
      missing: [...lists.missing],
      digest: lists.start.digest,
    };
  }

  /**
   * The hits of the best tier by day, paper, page and names, counted once: where some are verbatim, those alone.
   * @param {typeof countHits} countThem
   * @returns {Promise<Counts>}
   */
  async count(countThem) {
    await this.finish();
    const { hits } = this.evaluation;
    const best = TIERS.find((tier) => hits.some((hit) => hit.tier === tier));
    const numbers = Int32Array.from(hits.filter(({ tier }) => tier === best).map((hit) => hit.number)).sort();
    if (!this.counted) this.counted = countThem(numbers, this.lists);
    return this.counted;
  }

  /**
   * An article among the hits, by its id.
   * @param {string} id
   */
  async find(id) {
    const number = this.numbers.get(id);
    return number === undefined ? null : this.lists.article(number);
  }

  /**
   * The terms to mark in an article; with the words they are cut into where it was found by those.
   * @param {string} tier of the article
   */
  async terms(tier) {
    return markedTerms(this.query, tier === "exact" ? [] : await this.words());
  }

  /** The names asked for in their fields. */
  named() {
    return this.query.groups.flat().filter(({ negative, field }) => !negative && field && field in MARKS);
  }

  /** @returns {Promise<string[]>} */
  async words() {
    const terms = this.query.groups.reduce((all, group) => all.concat(group), /** @type {Term[]} */ ([]));
    const cut = await Promise.all(terms.filter((term) => !term.negative).map((term) => cutTerm(term, this.lists)));
    return [...new Set(cut.flat().map((piece) => piece.text))];
  }

  /**
   * Every place of the terms in all hits.
   * @param {typeof showLines} showThem
   */
  async lines(showThem) {
    await this.finish();
    const found = await this.articles(0, Infinity);
    const whole = await this.terms("exact");
    const apart = found.some(({ hit }) => hit.tier !== "exact") ? await this.terms("words") : whole;
    /** @type {Line[]} */
    const lines = [];
    for (const { hit, article } of found) {
      if (article) lines.push(...showThem(hit.tier === "exact" ? whole : apart, article));
    }
    return lines;
  }

  /** How many hits there are in each tier so far. */
  tiers() {
    /** @type {Record<string, number>} */
    const counts = {};
    for (const { tier } of this.evaluation.hits) counts[tier] = (counts[tier] || 0) + 1;
    return counts;
  }
}

/**
 * @param {{hit: Hit, article: Article | null}} found
 * @returns {Result}
 */
function showResult({ hit, article }) {
  const { id = "", url = "", title = "", date = "", paper = "", page = "" } = article || {};
  return { id, url, tier: hit.tier, score: hit.score, title, date, paper, page };
}

/** @param {{hit: Hit, article: Article | null}} found */
function exportResult(found) {
  const { authors = [], pageName = "", passages = [] } = found.article || {};
  const kicker = passages.find((passage) => passage.field === "kicker");
  return { ...showResult(found), authors, pageName, kicker: kicker ? kicker.text : "" };
}
