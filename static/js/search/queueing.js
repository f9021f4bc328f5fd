/** Candidates in order, as one number each: (tier, score, number, offer) or, by date, (number, tier, score, offer). */

const OFFERS = 64;
const SCORES = 2 ** 23;
const NUMBERS = 2 ** 20;

/**
 * @param {number} number
 * @param {number} score
 * @param {number} offer
 * @param {number} tier
 * @param {string} sort `relevance`, `newest` or `oldest`
 */
function writeCandidate(number, score, offer, tier, sort) {
  const last = OFFERS * 3 - 1 - offer;
  if (sort === "relevance") return (score * NUMBERS + number) * OFFERS * 3 + last;
  const age = sort === "newest" ? number : NUMBERS - 1 - number;
  return ((age * 3 + 2 - tier) * SCORES + score) * OFFERS * 3 + last;
}

/**
 * @param {number} written
 * @param {string} sort as it was written by
 * @returns {{number: number, score: number, offer: number}}
 */
function readCandidate(written, sort) {
  const offer = OFFERS * 3 - 1 - (written % (OFFERS * 3));
  const rest = Math.floor(written / (OFFERS * 3));
  if (sort === "relevance") return { number: rest % NUMBERS, score: Math.floor(rest / NUMBERS), offer };
  const age = Math.floor(rest / SCORES / 3);
  return { number: sort === "newest" ? age : NUMBERS - 1 - age, score: rest % SCORES, offer };
}
