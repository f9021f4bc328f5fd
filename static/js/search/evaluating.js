/** Which articles answer a query, in which tier and order. As search/evaluating.py, but no further than asked. */

const TIERS = ["exact", "words", "partial"];

/**
 * @typedef {{wanted: Candidates[], byWords: (Candidates | null)[], leftOut: Candidates[]}} Group
 */

class Evaluation {
  /**
   * @param {Query} query
   * @param {Lists} lists
   * @param {string} sort `relevance`, `newest` or `oldest`
   * @param {Filters} [filters]
   */
  constructor(query, lists, sort, filters) {
    this.filters = filters || {};
    /** @type {Int32Array | null} */
    this.allowed = null;
    this.query = query;
    this.lists = lists;
    this.sort = sort;
    /** @type {Hit[]} */
    this.hits = [];
    /** @type {string[]} */
    this.letGo = [];
    /** @type {Group[]} */
    this.groups = [];
    /** @type {Offer[]} */
    this.offers = [];
    this.queue = new Float64Array(0);
    this.next = 0;
    /** @type {Set<number>} */
    this.seen = new Set();
    this.stage = "start";
  }

  /**
   * Goes on until there are `count` hits, or all.
   * @param {number} count
   */
  async take(count) {
    if (this.stage === "start") await this.begin();
    while (this.hits.length < count) {
      if (this.next < this.queue.length) await this.decide(count);
      else if (!(await this.advance())) return;
    }
  }

  /** Whether every hit is known. */
  get complete() {
    return this.stage === "end";
  }

  /** How many hits there are, or may be at most. */
  get bound() {
    const more = new Set();
    for (let n = this.next; n < this.queue.length; n++) {
      const { number } = readCandidate(this.queue[n], this.sort);
      if (!this.seen.has(number)) more.add(number);
    }
    return this.hits.length + more.size;
  }

  async begin() {
    const groups = Promise.all(this.query.groups.map((group) => this.lookUp(group)));
    this.allowed = await findAllowed(this.filters, this.lists);
    this.groups = await groups;
    const exact = this.groups.map((group) => this.offerExact(group));
    this.stage = "exact";
    if (this.sort === "relevance") this.enqueue(exact);
    else {
      this.enqueue([...exact, ...(await this.offerWords())]);
      this.stage = "words";
    }
  }

  /** The next tier; false when there is none. */
  async advance() {
    if (this.stage === "exact") {
      this.enqueue(await this.offerWords());
      this.stage = "words";
      return true;
    }
    if (this.stage === "words" && !this.hits.length && this.groups.length) {
      this.stage = "partial";
      await this.relax();
      return true;
    }
    this.stage = "end";
    return false;
  }

  /**
   * @param {Term[]} terms
   * @returns {Promise<Group>}
   */
  async lookUp(terms) {
    const look = (/** @type {boolean} */ negative) =>
      Promise.all(
        terms.filter((term) => term.negative === negative).map((term) => findCandidates(term, this.lists)),
      );
    const [wanted, leftOut] = await Promise.all([look(false), look(true)]);
    return { wanted, leftOut, byWords: [] };
  }

  /**
   * @param {Group} group
   * @returns {Offer}
   */
  offerExact(group) {
    const docs = this.leave(intersect(group.wanted.map((one) => one.docs)), group);
    return this.offer(0, docs, group.wanted, group);
  }

  /** @returns {Promise<Offer[]>} */
  async offerWords() {
    const offers = await Promise.all(
      this.groups.map(async (group) => {
        group.byWords = await Promise.all(group.wanted.map((one) => findByWords(one, this.lists)));
        if (!group.byWords.some(Boolean)) return null;
        const either = group.wanted.map((one, n) => {
          const words = group.byWords[n];
          return words ? unite(one.docs, words.docs) : one.docs;
        });
        const docs = this.leave(intersect(either), group);
        const scored = group.wanted.map((one, n) => group.byWords[n] || one);
        const offer = this.offer(1, docs, scored, group);
        const unsure = group.wanted.map((one, n) => ({ one, words: group.byWords[n] })).filter(({ one }) => !one.sure);
        offer.checks = unsure.map(({ one }) => one.term);
        offer.known = unsure.map(({ one, words }) => new Set(words ? unite(one.known, words.docs) : one.known));
        return offer;
      }),
    );
    return /** @type {Offer[]} */ (offers.filter(Boolean));
  }

  /**
   * What filters and terms left out leave of candidates.
   * @param {Int32Array} docs
   * @param {Group} group
   */
  leave(docs, group) {
    const allowed = this.allowed ? intersect([docs, this.allowed]) : docs;
    return group.leftOut.reduce((left, one) => subtract(left, one.sure ? one.docs : one.known), allowed);
  }

  /**
   * @param {number} tier
   * @param {Int32Array} docs
   * @param {Candidates[]} scored
   * @param {Group} group
   * @returns {Offer}
   */
  offer(tier, docs, scored, group) {
    const features = scored.reduce((all, one) => all.concat(one.features), /** @type {List[]} */ ([]));
    const unsure = scored.filter((one) => !one.sure);
    return {
      tier,
      docs,
      scores: scoreDocs(docs, features, this.lists.articles),
      checks: unsure.map((one) => one.term),
      known: unsure.map((one) => new Set(one.known)),
      unwanted: group.leftOut.filter((one) => !one.sure).map((one) => ({ term: one.term, among: new Set(one.docs) })),
    };
  }

  /** @param {Offer[]} offers */
  enqueue(offers) {
    const first = this.offers.length;
    this.offers.push(...offers);
    const size = offers.reduce((sum, offer) => sum + offer.docs.length, 0);
    this.queue = new Float64Array(size);
    this.next = 0;
    let at = 0;
    offers.forEach((offer, n) => {
      for (let i = 0; i < offer.docs.length; i++) {
        this.queue[at++] = writeCandidate(offer.docs[i], offer.scores[i], first + n, offer.tier, this.sort);
      }
    });
    this.queue.sort().reverse();
  }

  /**
   * Decides on the next candidates, together those that are needed.
   * @param {number} count
   */
  async decide(count) {
    const batch = [];
    const wanted = Math.min(count - this.hits.length, 64);
    while (batch.length < wanted && this.next < this.queue.length) {
      const candidate = readCandidate(this.queue[this.next++], this.sort);
      if (!this.seen.has(candidate.number)) batch.push(candidate);
    }
    const held = await Promise.all(batch.map(({ number, offer }) => this.holds(number, this.offers[offer])));
    batch.forEach(({ number, score, offer }, n) => {
      if (!held[n] || this.seen.has(number)) return;
      this.seen.add(number);
      this.hits.push({ number, tier: TIERS[this.offers[offer].tier], score });
    });
  }

  /**
   * @param {number} number
   * @param {Offer} offer
   * @returns {Promise<boolean>}
   */
  async holds(number, offer) {
    const checks = offer.checks.filter((_, n) => !offer.known[n].has(number));
    const unwanted = offer.unwanted.filter(({ among }) => among.has(number));
    if (!checks.length && !unwanted.length) return true;
    const article = await this.lists.article(number);
    if (!article) return false;
    return (
      checks.every((term) => standsIn(term, article.passages)) &&
      !unwanted.some(({ term }) => standsIn(term, article.passages))
    );
  }

  /** The worthiest words and terms that some article holds together. */
  async relax() {
    const relaxed = await Promise.all(this.groups.map((group) => relaxGroup(group, this)));
    const best = relaxed.reduce((one, other) => (other.worth > one.worth ? other : one));
    if (!best.worth || !best.offer) return;
    this.letGo = best.letGo;
    this.enqueue([best.offer]);
    await this.take(1);
    if (!this.hits.length) this.letGo = [];
  }
}
