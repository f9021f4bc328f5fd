/** The lists of the index, fetched when they are asked for and kept. */

/** @type {List} */
const EMPTY_LIST = { docs: NONE, payloads: new Uint8Array(0) };

class Lists {
  /**
   * @param {Start} start
   * @param {Load} load gives the content of a file of the index by its name
   */
  constructor(start, load) {
    this.start = start;
    this.load = load;
    this.articles = start.articles;
    this.wordPostings = start.segments.reduce((sum, segment) => sum + segment.words, 0);
    const [head, bytes, length] = start.primer;
    this.primer = { head: readBytes(head, bytes), length };
    this.directories = start.segments.map((segment) => new Directory(segment));
    /** @type {Map<string, Promise<any>>} */
    this.kept = new Map();
    /** Names of files that could not be had. @type {Set<string>} */
    this.missing = new Set();
    this.metEmpty = false;
  }

  /**
   * Something made of a file, once. A file that is missing or damaged counts as empty and is named in `missing`.
   * @template T
   * @param {string} name
   * @param {(content: any) => T | Promise<T>} make
   * @param {T} otherwise
   * @returns {Promise<T>}
   */
  keep(name, make, otherwise) {
    let kept = this.kept.get(name);
    if (!kept) {
      kept = this.load(name)
        .then(make)
        .catch(() => {
          this.missing.add(name);
          this.kept.delete(name);
          return otherwise;
        });
      this.kept.set(name, kept);
    }
    return kept;
  }

  /**
   * The entries of one or two characters in every segment.
   * @param {string} feature
   * @returns {Promise<(Entry | undefined)[]>}
   */
  entries(feature) {
    const shards = this.start.segments.map((segment, n) => {
      const name = `${segment.name}/${this.directories[n].shardOf(feature).toString(16)}`;
      return this.keep(name, readShard, new Map());
    });
    return Promise.all(shards).then((all) => all.map((entries) => entries.get(feature)));
  }

  /**
   * What begins with a character, in every segment; nothing where that takes more files than said.
   * @param {string} first
   * @param {number} most
   * @returns {Promise<(Entry & {feature: string})[]>}
   */
  async beginningWith(first, most) {
    const names = this.start.segments.flatMap((segment, n) =>
      this.directories[n].shardsOf(first).map((shard) => `${segment.name}/${shard.toString(16)}`),
    );
    if (names.length > most * this.start.segments.length) return [];
    const shards = await Promise.all(names.map((name) => this.keep(name, readShard, new Map())));
    const found = shards.flatMap((shard) => [...shard]).filter(([feature]) => feature.startsWith(first));
    return found.map(([feature, entry]) => ({ ...entry, feature }));
  }

  /**
   * Where a character, or two side by side, stand.
   * @param {string} feature
   */
  async characters(feature) {
    return this.join(await this.entries(feature));
  }

  /**
   * Where a word stands as a word; a Han character alone counts wherever it stands.
   * @param {string} word
   * @returns {Promise<List>}
   */
  async word(word) {
    if (!isPosted(word)) return this.characters(word);
    const entries = await this.entries([...word].slice(0, 2).join(""));
    return this.join(entries, word);
  }

  /**
   * Words that begin with these two characters, and in how many articles they stand.
   * @param {string} beginning
   * @returns {Promise<Map<string, number>>}
   */
  async vocabulary(beginning) {
    const counts = new Map();
    const entries = await this.entries(beginning);
    for (const entry of entries) {
      if (!entry) continue;
      for (const [word, { count }] of entry.words) counts.set(word, (counts.get(word) || 0) + count);
    }
    return counts;
  }

  /**
   * A list that has a file to itself.
   * @param {number} segment
   * @param {number} number
   */
  alone(segment, number) {
    const name = `${this.start.segments[segment].name}/l${number.toString(16)}`;
    return this.keep(name, (bytes) => new BitReader(bytes).list(), EMPTY_LIST);
  }

  /**
   * @param {ListPlace} place
   * @param {number} segment
   */
  async listOf(place, segment) {
    return place.list || this.alone(segment, place.alone);
  }

  /**
   * A segment's list of an entry, or of a word of it.
   * @param {Entry | undefined} entry
   * @param {string | undefined} word
   * @param {number} segment
   * @returns {Promise<List>}
   */
  async part(entry, word, segment) {
    const place = entry && word !== undefined ? entry.words.get(word) : entry;
    if (!entry || !place) return EMPTY_LIST;
    if (!place.missing) return this.listOf(place, segment);
    return leaveMissing(await this.listOf(entry, segment), place.missing);
  }

  /**
   * One list of those of the segments.
   * @param {(Entry | undefined)[]} entries
   * @param {string} [word] the word of the entries that is meant, else their own lists
   * @returns {Promise<List>}
   */
  async join(entries, word) {
    const parts = await Promise.all(entries.map((entry, n) => this.part(entry, word, n)));
    const length = parts.reduce((sum, part) => sum + part.docs.length, 0);
    if (!length) this.metEmpty = true;
    const docs = new Int32Array(length);
    const payloads = new Uint8Array(length);
    let filled = 0;
    parts.forEach((part, n) => {
      const { first } = this.start.segments[n];
      for (let i = 0; i < part.docs.length; i++) docs[filled + i] = part.docs[i] + first;
      payloads.set(part.payloads, filled);
      filled += part.docs.length;
    });
    return { docs, payloads };
  }

  /**
   * An article with its texts; null when its file could not be had.
   * @param {number} number
   * @returns {Promise<Article | null>}
   */
  async article(number) {
    const segment = this.start.segments.find((one) => number >= one.first && number < one.first + one.count);
    if (!segment) return null;
    const first = segment.first + Math.floor((number - segment.first) / this.start.pack) * this.start.pack;
    const name = `${segment.name}/t${((first - segment.first) / this.start.pack).toString(16)}`;
    const articles = await this.keep(name, (bytes) => readPack(bytes, first, this.primer), /** @type {Article[]} */ ([]));
    return articles[number - first] || null;
  }

  /**
   * Articles with a name of that kind: the name itself, or names that begin so.
   * @param {string} kind
   * @param {string} name
   * @param {boolean} whole
   * @returns {Promise<Int32Array>}
   */
  async facts(kind, name, whole) {
    const word = MARKS[kind] + foldText(name);
    if (whole) return (await this.word(word)).docs;
    const entries = await this.entries([...word].slice(0, 2).join(""));
    const lists = [...new Set(wordsOf(entries))]
      .filter((each) => each.startsWith(word))
      .map((each) => this.join(entries, each));
    return (await Promise.all(lists)).reduce((all, list) => unite(all, list.docs), NONE);
  }

  /**
   * Days, papers and pages of each segment, in runs.
   * @returns {Promise<Columns[]>}
   */
  columns() {
    const empty = { dates: [], paper: [], page: [] };
    return Promise.all(this.start.segments.map((segment) => this.keep(`${segment.name}/r`, inflate, empty)));
  }

  /**
   * Articles from a day, month or year to another; either may be empty, both of every year with `-` in front.
   * Undated articles are in none.
   * @param {string} first
   * @param {string} last
   * @returns {Promise<Int32Array>}
   */
  async dated(first, last) {
    const columns = await this.columns();
    const ofEveryYear = (first || last).startsWith("-");
    /** @type {number[]} */
    const docs = [];
    columns.forEach(({ dates }, n) => {
      let number = this.start.segments[n].first;
      for (const [date, count] of dates) {
        const day = ofEveryYear ? date.slice(4) : date;
        const fits = date && day >= first && day.slice(0, last.length) <= last;
        for (let end = number + count; number < end; number++) if (fits) docs.push(number);
      }
    });
    return Int32Array.from(docs);
  }

  /**
   * The names met most often in a segment, by kind, with the places of their articles.
   * @param {Segment} segment
   * @returns {Promise<Record<string, [string, Int32Array][]>>}
   */
  names(segment) {
    return this.keep(`${segment.name}/n`, readNames, {});
  }

  /** Learns the whole folding table. */
  learnFolding() {
    return this.keep(this.start.fold, readFolding, false);
  }
}

/**
 * @param {Uint8Array} bytes
 * @returns {Promise<Record<string, [string, Int32Array][]>>}
 */
async function readNames(bytes) {
  const { names, places } = await inflate(bytes);
  const reader = new BitReader(Uint8Array.from(atob(places), (one) => one.charCodeAt(0)));
  /** @type {Record<string, [string, Int32Array][]>} */
  const byKind = {};
  for (const kind of Object.keys(names)) {
    byKind[kind] = names[kind].split("\n").map((/** @type {string} */ name) => [name, reader.places(reader.number() + 1)]);
  }
  return byKind;
}

/**
 * A Han character alone is looked for as a character, not as a word.
 * @param {string} word
 */
function isPosted(word) {
  return [...word].length > 1 || LATIN.test(word);
}

/**
 * @param {(Entry | undefined)[]} entries
 * @returns {string[]}
 */
function wordsOf(entries) {
  return entries.reduce((all, entry) => (entry ? all.concat([...entry.words.keys()]) : all), /** @type {string[]} */ ([]));
}

/**
 * @param {Uint8Array} bytes
 * @returns {Promise<boolean>}
 */
async function readFolding(bytes) {
  const [gaps, joined] = await inflate(bytes);
  const becomes = joined.split("\n");
  let code = 0;
  learnRows(
    gaps.map((/** @type {number} */ gap, /** @type {number} */ n) => [String.fromCodePoint((code += gap)), becomes[n]]),
  );
  return true;
}
