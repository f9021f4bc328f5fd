/** The score of docs/search.md, as search/weighing.py has it. Whole numbers throughout. */

/**
 * How much a feature found in `found` of `articles` articles tells.
 * @param {number} articles
 * @param {number} found
 */
function weighRarity(articles, found) {
  return found ? Math.round(16 * Math.log2(1 + articles / found)) : 0;
}

/**
 * The sum over all features of rarity × gain, for each of `docs`.
 * @param {Int32Array} docs
 * @param {List[]} features
 * @param {number} articles
 * @returns {Int32Array}
 */
function scoreDocs(docs, features, articles) {
  const scores = new Int32Array(docs.length);
  for (const feature of features) {
    const rarity = weighRarity(articles, feature.docs.length);
    for (let a = 0, b = 0; a < docs.length && b < feature.docs.length; ) {
      const difference = docs[a] - feature.docs[b];
      if (difference === 0) scores[a] += rarity * GAINS[feature.payloads[b]];
      if (difference <= 0) a++;
      if (difference >= 0) b++;
    }
  }
  return scores;
}
