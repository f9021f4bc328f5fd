/** Ascending lists of article numbers. */

const NONE = new Int32Array(0);

/**
 * @param {Int32Array} one
 * @param {Int32Array} other
 */
function intersectTwo(one, other) {
  const both = new Int32Array(Math.min(one.length, other.length));
  let count = 0;
  for (let a = 0, b = 0; a < one.length && b < other.length; ) {
    const difference = one[a] - other[b];
    if (difference === 0) both[count++] = one[a];
    if (difference <= 0) a++;
    if (difference >= 0) b++;
  }
  return both.subarray(0, count);
}

/**
 * Numbers in every one of the lists.
 * @param {Int32Array[]} lists
 */
function intersect(lists) {
  return [...lists].sort((one, other) => one.length - other.length).reduce(intersectTwo);
}

/**
 * @param {Int32Array} one
 * @param {Int32Array} other
 */
function unite(one, other) {
  const either = new Int32Array(one.length + other.length);
  let count = 0;
  for (let a = 0, b = 0; a < one.length || b < other.length; count++) {
    const next = Math.min(a < one.length ? one[a] : Infinity, b < other.length ? other[b] : Infinity);
    either[count] = next;
    if (one[a] === next) a++;
    if (other[b] === next) b++;
  }
  return either.subarray(0, count);
}

/**
 * Numbers of the first list that are not in the second.
 * @param {Int32Array} one
 * @param {Int32Array} other
 */
function subtract(one, other) {
  const out = new Set(other);
  return one.filter((number) => !out.has(number));
}
