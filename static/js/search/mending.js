/** Queries a slip away from one that nothing answers verbatim; each stands in the archive. */

const MOST_MENDED = 12; // the longest query that is mended
const MOST_PARTS = 8; // shards of a crowded first character it is worth to look through
const TEXTS_LOOKED_AT = 3;
const HAN_ONLY = new RegExp(`^[${HAN}]$`, "u");
const SAME_SOUND = 0;
const NEAR_SOUND = 1;
const OTHER_SOUND = 2;

class Mender {
  /**
   * @param {Lists} lists
   * @param {Name[]} names that begin with the same letter
   */
  constructor(lists, names) {
    this.lists = lists;
    this.names = names;
    /** Syllables by character. @type {Map<string, string>} */
    this.sounds = new Map();
  }

  /**
   * The likeliest first: sounding alike, then met often.
   * @param {string[]} characters
   * @param {number} limit
   * @returns {Promise<string[]>}
   */
  async mend(characters, limit) {
    const sounds = await this.lists.keep(this.lists.start.sounds, inflate, /** @type {Record<string, string>} */ ({}));
    for (const syllable of Object.keys(sounds)) {
      for (const character of sounds[syllable]) this.sounds.set(character, syllable);
    }
    const found = new Set(this.names.map(([, name]) => foldText(name)).filter((name) => isOneSlipAway([...name], characters)));
    const entries = await this.lists.beginningWith(characters[0], MOST_PARTS);
    for (const word of wordsOf(entries)) if (isOneSlipAway([...word], characters)) found.add(word);
    for (const text of this.soundingLike(characters, entries)) found.add(text);
    if (characters.length > 2) {
      const places = characters.map((_, place) => this.replacedAt(characters, place));
      for (const texts of await Promise.all(places)) for (const text of texts) found.add(text);
    }
    for (const slip of slipsOf(characters)) found.add(slip);
    const known = [...found].filter((text) => this.isLikely([...text], characters));
    const weighed = await Promise.all(known.map(async (text) => ({ text, count: await this.count(text) })));
    return weighed
      .filter(({ count }) => count)
      .map(({ text, count }) => ({ text, count, sound: this.soundOf([...text], characters) }))
      .sort((one, other) => one.sound - other.sound || other.count - one.count || (one.text < other.text ? -1 : 1))
      .slice(0, limit)
      .map(({ text }) => text);
  }

  /**
   * Of two characters one alone says too little, unless the other sounds alike.
   * @param {string[]} text
   * @param {string[]} characters
   */
  isLikely(text, characters) {
    if (text.join("") === characters.join("")) return false;
    return characters.length > 2 || text.length > 2 || this.soundOf(text, characters) < OTHER_SOUND;
  }

  /**
   * @param {string[]} text
   * @param {string[]} characters
   */
  soundOf(text, characters) {
    if (text.length !== characters.length) return OTHER_SOUND;
    const apart = text.map((one, n) => [one, characters[n]]).filter(([one, other]) => one !== other);
    if (apart.length !== 1) return apart.length ? NEAR_SOUND : SAME_SOUND; // neighbours the other way round
    const [one, other] = apart[0].map((character) => this.sounds.get(character) || "");
    if (!one || !other) return OTHER_SOUND;
    return one === other ? SAME_SOUND : blurSyllable(one) === blurSyllable(other) ? NEAR_SOUND : OTHER_SOUND;
  }

  /** @param {string} text */
  async count(text) {
    const { docs, known, sure } = await findCandidates(makeTerm(text, text, { verbatim: true }), this.lists);
    if (sure || known.length || !docs.length) return sure ? docs.length : known.length;
    const texts = await Promise.all([...docs.slice(0, TEXTS_LOOKED_AT)].map((number) => this.lists.article(number)));
    return texts.some((article) => article && holdsText(article, text)) ? 1 : 0;
  }

  /**
   * The query with another second character, one that sounds alike and stands behind the first somewhere.
   * @param {string[]} characters
   * @param {{feature: string}[]} entries what begins with the first character
   * @returns {string[]}
   */
  soundingLike([first, second, ...rest], entries) {
    const sound = blurSyllable(this.sounds.get(second) || "");
    const others = entries.map(({ feature }) => [...feature][1]).filter(Boolean);
    const alike = others.filter((one) => sound && blurSyllable(this.sounds.get(one) || "") === sound);
    return alike.map((one) => [first, one, ...rest].join(""));
  }

  /**
   * What texts have at a place of the query where the rest of it stands.
   * @param {string[]} characters
   * @param {number} place
   * @returns {Promise<string[]>}
   */
  async replacedAt(characters, place) {
    const left = characters.slice(0, place).join("");
    const right = characters.slice(place + 1).join("");
    if (place < 2 && characters.length - place - 1 < 2) return [];
    const parts = [left, right].filter(Boolean).map((text) => makeTerm(text, text, { verbatim: true }));
    const found = await Promise.all(parts.map((term) => findCandidates(term, this.lists)));
    const docs = intersect(found.map((candidates) => candidates.docs));
    const step = Math.max(1, Math.floor(docs.length / TEXTS_LOOKED_AT));
    const looked = [...docs].filter((_, n) => n % step === 0).slice(0, TEXTS_LOOKED_AT);
    const texts = new Set();
    for (const article of await Promise.all(looked.map((number) => this.lists.article(number)))) {
      for (const one of article ? between(article, left, right) : []) texts.add(left + one + right);
    }
    return [...texts];
  }
}

/**
 * A syllable without what is often confused: zh and z, n and l, -ing and -in.
 * @param {string} syllable
 */
function blurSyllable(syllable) {
  return syllable.replace(/^([zcs])h/, "$1").replace(/^n/, "l").replace(/^hu/, "f").replace(/([aei])ng$/, "$1n");
}

/**
 * @param {Article} article
 * @param {string} text folded
 */
function holdsText(article, text) {
  return article.passages.some((passage) => foldText(passage.text).includes(text));
}

/**
 * The Han characters that stand in an article between two texts.
 * @param {Article} article
 * @param {string} left
 * @param {string} right
 * @returns {Set<string>}
 */
function between(article, left, right) {
  const found = new Set();
  const mark = left || right;
  for (const passage of article.passages) {
    const text = foldText(passage.text);
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
      const one = left ? [...text.slice(at + left.length, at + left.length + 2)][0] : [...text.slice(0, at)].slice(-1)[0];
      if (one && HAN_ONLY.test(one) && (!left || text.startsWith(right, at + left.length + one.length))) found.add(one);
    }
  }
  return found;
}
