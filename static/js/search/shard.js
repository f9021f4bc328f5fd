/** The files of the index, as search/shards.py and search/wrapping.py write them. */

const DIGIT_VALUES = new Map([...DIGITS].map((digit, value) => [digit.charCodeAt(0), value]));

/**
 * The bytes of a text of two digits for thirteen bits.
 * @param {string} text
 * @param {number} length
 * @returns {Uint8Array}
 */
function readBytes(text, length) {
  const bytes = new Uint8Array(length);
  let at = 0;
  let held = 0;
  let width = 0;
  for (let place = 0; place + 1 < text.length; place += 2) {
    const high = /** @type {number} */ (DIGIT_VALUES.get(text.charCodeAt(place)));
    const low = /** @type {number} */ (DIGIT_VALUES.get(text.charCodeAt(place + 1)));
    held = (held << 13) | (high * 91 + low);
    width += 13;
    for (; width >= 8 && at < length; width -= 8) bytes[at++] = held >>> (width - 8);
    held &= (1 << width) - 1;
  }
  if (at < length || Number.isNaN(held)) throw new Error("damaged");
  return bytes;
}

/**
 * A code point spread over 16 bits.
 * @param {number} code
 */
function spread(code) {
  return Math.imul(code, 2654435761) >>> 16;
}

/** Which shard of a segment holds what. */
class Directory {
  /** @param {Segment} segment */
  constructor(segment) {
    this.common = segment.common;
    /** Their first shard and how many they have. @type {Map<string, [number, number]>} */
    this.crowded = new Map();
    const reader = new BitReader(readBytes(...segment.crowded));
    let base = segment.common;
    let code = 0;
    for (let left = reader.number(); left > 0; left--) {
      code += reader.number();
      const parts = reader.number() + 2;
      this.crowded.set(String.fromCodePoint(code), [base, parts]);
      base += parts;
    }
  }

  /**
   * @param {string} feature one character or two
   * @returns {number}
   */
  shardOf(feature) {
    const [first, second] = [...feature];
    const place = this.crowded.get(first);
    if (!place) return spread(/** @type {number} */ (first.codePointAt(0))) % this.common;
    return place[0] + (spread(second ? /** @type {number} */ (second.codePointAt(0)) : 0) % place[1]);
  }

  /**
   * Every shard that what begins with a character may be in.
   * @param {string} first
   * @returns {number[]}
   */
  shardsOf(first) {
    const [base, parts] = this.crowded.get(first) || [this.shardOf(first), 1];
    return Array.from({ length: parts }, (_, n) => base + n);
  }
}

/**
 * The entries of a shard, by their one or two characters.
 * @param {Uint8Array} bytes
 * @returns {Map<string, Entry>}
 */
function readShard(bytes) {
  const reader = new BitReader(bytes);
  /** @type {Map<string, Entry>} */
  const entries = new Map();
  let first = 0;
  for (let groups = reader.number(); groups > 0; groups--) {
    first += reader.number();
    let second = 0;
    for (let count = reader.number(); count > 0; count--) {
      second += reader.number();
      if (first > 0x10ffff || second > 0x10ffff || reader.place > bytes.length * 8) throw new Error("damaged");
      const feature = String.fromCodePoint(first) + (second ? String.fromCodePoint(second) : "");
      entries.set(feature, readEntry(reader, feature, second === 0));
    }
  }
  return entries;
}

/**
 * @param {BitReader} reader
 * @param {string} feature
 * @param {boolean} alone
 * @returns {Entry}
 */
function readEntry(reader, feature, alone) {
  const own = readPlacedList(reader);
  const words = new Map();
  for (let count = reader.number(); count > 0; count--) {
    let word = feature;
    for (let more = reader.number(); more > 0; more--) {
      word += String.fromCodePoint(readCharacter(reader));
    }
    const same = !alone && word === feature;
    words.set(word, same ? readMissing(reader, own.count) : readPlacedList(reader));
  }
  return { ...own, words, longer: alone ? null : readGrams(reader) };
}

/**
 * The longer runs that go on from one, by their last characters.
 * @param {BitReader} reader
 * @returns {Map<string, Gram> | null}
 */
function readGrams(reader) {
  let left = reader.number();
  if (!left) return null;
  /** @type {Map<string, Gram>} */
  const grams = new Map();
  for (let code = readCharacter(reader); left > 0; left--) {
    const lacking = Boolean(reader.bits(1));
    const places = reader.places(reader.number());
    grams.set(String.fromCodePoint(code), { lacking, places, longer: readGrams(reader) });
    if (left > 1) code += reader.number() + 1;
    if (code > 0x10ffff || reader.place > reader.bytes.length * 8) throw new Error("damaged");
  }
  return grams;
}

/** @param {BitReader} reader */
function readCharacter(reader) {
  return reader.bits(1) ? reader.bits(21) : reader.bits(16);
}

/**
 * A list, or the number of the file it has to itself.
 * @param {BitReader} reader
 * @returns {ListPlace}
 */
function readPlacedList(reader) {
  if (reader.bits(1)) return { list: null, alone: reader.number(), count: reader.number() + 1, missing: null };
  const list = reader.list();
  return { list, alone: -1, count: list.docs.length, missing: null };
}

/**
 * A word of the two characters themselves: what it lacks of their list.
 * @param {BitReader} reader
 * @param {number} count articles of that list
 * @returns {ListPlace}
 */
function readMissing(reader, count) {
  const missing = reader.places(reader.number());
  return { list: null, alone: -1, count: count - missing.length, missing };
}

/**
 * A list without the places that are missing.
 * @param {List} list
 * @param {Int32Array} missing
 * @returns {List}
 */
function leaveMissing({ docs, payloads }, missing) {
  let next = 0;
  const stays = (/** @type {any} */ _, /** @type {number} */ place) => {
    if (missing[next] !== place) return true;
    next += 1;
    return false;
  };
  const left = docs.filter(stays);
  next = 0;
  return { docs: left, payloads: payloads.filter(stays) };
}

/**
 * The value that deflated JSON in GB 18030 says (search/deflating.py).
 * @param {Uint8Array} bytes
 * @param {Primer} [primer] what it goes on from
 * @returns {Promise<any>}
 */
async function inflate(bytes, primer) {
  const parts = /** @type {BlobPart[]} */ (primer ? [primer.head, bytes] : [bytes]);
  const stream = new Blob(parts).stream().pipeThrough(new DecompressionStream("deflate"));
  const inflated = new Uint8Array(await new Response(stream).arrayBuffer());
  return JSON.parse(new TextDecoder("gb18030").decode(primer ? inflated.subarray(primer.length) : inflated));
}
