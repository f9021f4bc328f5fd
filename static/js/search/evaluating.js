/** Which articles answer a query, in which tier and order. As search/evaluating.py, but no further than asked. */

const TIERS = ["exact", "words", "partial"];
const MOST_UNITS = 30;
// Candidates in order, as one number each: (tier, score, number, offer) or (number, tier, score, offer).
const OFFERS = 64;
const SCORES = 2 ** 23;
const NUMBERS = 2 ** 20;

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
      const { number } = this.read(this.queue[n]);
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
        offer.known = unsure.map(({ words }) => new Set(words ? words.docs : NONE));
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
    return group.leftOut.filter((one) => one.sure).reduce((left, one) => subtract(left, one.docs), allowed);
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
    const checks = scored.filter((one) => !one.sure).map((one) => one.term);
    return {
      tier,
      docs,
      scores: scoreDocs(docs, features, this.lists.articles),
      checks,
      known: checks.map(() => new Set()),
      unwanted: group.leftOut.filter((one) => !one.sure).map((one) => one.term),
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
        this.queue[at++] = this.write(offer.docs[i], offer.scores[i], first + n, offer.tier);
      }
    });
    this.queue.sort().reverse();
  }

  /**
   * @param {number} number
   * @param {number} score
   * @param {number} offer
   * @param {number} tier
   */
  write(number, score, offer, tier) {
    const last = OFFERS * 3 - 1 - offer;
    if (this.sort === "relevance") return (score * NUMBERS + number) * OFFERS * 3 + last;
    const age = this.sort === "newest" ? number : NUMBERS - 1 - number;
    return ((age * 3 + 2 - tier) * SCORES + score) * OFFERS * 3 + last;
  }

  /**
   * @param {number} written
   * @returns {{number: number, score: number, offer: number}}
   */
  read(written) {
    const offer = OFFERS * 3 - 1 - (written % (OFFERS * 3));
    const rest = Math.floor(written / (OFFERS * 3));
    if (this.sort === "relevance") return { number: rest % NUMBERS, score: Math.floor(rest / NUMBERS), offer };
    const age = Math.floor(rest / SCORES / 3);
    return { number: this.sort === "newest" ? age : NUMBERS - 1 - age, score: rest % SCORES, offer };
  }

  /**
   * Decides on the next candidates, together those that are needed.
   * @param {number} count
   */
  async decide(count) {
    const batch = [];
    const wanted = Math.min(count - this.hits.length, 64);
    while (batch.length < wanted && this.next < this.queue.length) {
      const candidate = this.read(this.queue[this.next++]);
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
    if (!checks.length && !offer.unwanted.length) return true;
    const article = await this.lists.article(number);
    if (!article) return false;
    return (
      checks.every((term) => standsIn(term, article.passages)) &&
      !offer.unwanted.some((term) => standsIn(term, article.passages))
    );
  }

  /** The worthiest words and terms that some article holds together. */
  async relax() {
    const relaxed = await Promise.all(this.groups.map((group) => this.relaxGroup(group)));
    const best = relaxed.reduce((one, other) => (other.worth > one.worth ? other : one));
    if (!best.worth || !best.offer) return;
    this.letGo = best.letGo;
    this.enqueue([best.offer]);
    await this.take(1);
    if (!this.hits.length) this.letGo = [];
  }

  /**
   * @param {Group} group
   * @returns {Promise<{worth: number, offer: Offer | null, letGo: string[]}>}
   */
  async relaxGroup(group) {
    const alone = group.wanted.length === 1;
    const split = await Promise.all(group.wanted.map((one) => splitCandidates(one, this.lists, alone)));
    const units = split.reduce((all, some) => all.concat(some), []).slice(0, MOST_UNITS);
    const worths = weighUnits(units, this.lists.articles);
    /** @type {Map<number, number>} */
    const masks = new Map();
    units.forEach((unit, place) => {
      for (const number of unit.docs) masks.set(number, (masks.get(number) || 0) | (1 << place));
    });
    const left = new Set(this.leave(Int32Array.from(masks.keys()).sort(), group));
    for (const number of [...masks.keys()]) if (!left.has(number)) masks.delete(number);
    let worth = 0;
    let mask = 0;
    for (const own of new Set(masks.values())) {
      const sum = worths.reduce((total, each, place) => total + ((own >> place) & 1 ? each : 0), 0);
      if (sum > worth || (sum === worth && own < mask)) [worth, mask] = [sum, own];
    }
    const kept = units.filter((_, place) => (mask >> place) & 1);
    const docs = [...masks].filter(([, own]) => (own & mask) === mask).map(([number]) => number);
    const offer = worth ? this.offer(2, Int32Array.from(docs).sort(), kept, group) : null;
    return { worth, offer, letGo: units.filter((unit) => !kept.includes(unit)).map((unit) => unit.term.source) };
  }
}

/**
 * By their rarity; a Han character alone counts nothing beside a word that some article has.
 * @param {Candidates[]} units
 * @param {number} articles
 */
function weighUnits(units, articles) {
  const isSolid = (/** @type {Candidates} */ { term }) => term.field !== null || term.verbatim || isPosted(term.text);
  const besideWords = units.some((unit) => unit.docs.length && isSolid(unit));
  return units.map((unit) => (besideWords && !isSolid(unit) ? 0 : weighRarity(articles, unit.docs.length)));
}

/**
 * A term's words one by one; whole, a term that is not cut or has no words but only characters.
 * @param {Candidates} candidates
 * @param {Lists} lists
 * @param {boolean} alone whether nothing else is looked for
 * @returns {Promise<Candidates[]>}
 */
async function splitCandidates(candidates, lists, alone) {
  const words = await cutTerm(candidates.term, lists);
  if (words.length < 2 || !(alone || words.some(isPosted))) return [candidates];
  return Promise.all(
    [...new Set(words)].map(async (word) => {
      const found = await lists.word(word);
      return { term: makeTerm(word, word), docs: found.docs, sure: true, features: [found] };
    }),
  );
}
