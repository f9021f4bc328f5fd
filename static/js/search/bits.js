/** Reading the codes that search/bits.py writes. */

/** Value and width of the payload code that seven bits begin with. */
const PAYLOADS = readPayloadCodes();

function readPayloadCodes() {
  const table = new Array(128);
  PAYLOAD_CODES.forEach((code, value) => {
    const first = parseInt(code.padEnd(7, "0"), 2);
    const last = parseInt(code.padEnd(7, "1"), 2);
    for (let bits = first; bits <= last; bits++) table[bits] = [value, code.length];
  });
  return table;
}

/** Bits, most significant first. */
class BitReader {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = new Uint8Array(bytes.length + 4);
    this.bytes.set(bytes);
    this.place = 0;
  }

  /** The next 25 bits at least, at the upper end of 32. */
  window() {
    const at = this.place >>> 3;
    const { bytes } = this;
    return ((bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]) << (this.place & 7);
  }

  /** @param {number} width at most 24 */
  bits(width) {
    if (!width) return 0;
    const value = this.window() >>> (32 - width);
    this.place += width;
    return value;
  }

  number() {
    const zeros = Math.clz32(this.window());
    this.place += zeros;
    return this.bits(zeros + 1) - 1;
  }

  /** @param {number} parameter */
  rice(parameter) {
    let high = 0;
    for (;;) {
      const ones = Math.min(24, Math.clz32(~this.window()));
      high += ones;
      this.place += ones;
      if (ones < 24) break;
    }
    this.place += 1;
    return high * (1 << parameter) + this.bits(parameter);
  }

  payload() {
    const [value, width] = PAYLOADS[this.window() >>> 25];
    this.place += width;
    return value;
  }

  /**
   * A list of articles, counted from the segment's first.
   * @returns {List}
   */
  list() {
    const length = this.number() + 1;
    const docs = this.places(length);
    const payloads = new Uint8Array(length);
    for (let n = 0; n < length; n++) payloads[n] = this.payload();
    return { docs, payloads };
  }

  /**
   * Ascending numbers.
   * @param {number} length
   */
  places(length) {
    if (length > this.bytes.length * 8) throw new Error("damaged");
    const places = new Int32Array(length);
    const parameter = length ? this.bits(5) : 0;
    for (let n = 0, last = -1; n < length; n++) places[n] = last += this.rice(parameter) + 1;
    return places;
  }
}
