/** Asking the engine: first what is shown, then the whole. */

/**
 * The first results, and the answer as it is when every hit has been verified and counted.
 * @param {string} query
 * @param {SearchOptions} options
 * @returns {{first: Promise<SearchAnswer>, whole: Promise<SearchAnswer>}}
 */
function beginAnswer(query, options) {
  /** @type {(answer: SearchAnswer) => void} */
  let tell = () => undefined;
  /** @type {Promise<SearchAnswer>} */
  const whole = new Promise((resolve) => (tell = resolve));
  const first = window.jianbao.search(query, { ...options, onMore: (answer) => tell(answer) });
  return { first, whole };
}

/**
 * The passages of each result, best first; none of an article whose text cannot be read.
 * @param {SearchResult[]} results
 * @param {string} query
 * @param {SearchOptions} options
 * @returns {Promise<FoundPassage[][]>}
 */
function findPassages(results, query, options) {
  /** @type {FoundPassage[]} */
  const none = [];
  const find = (/** @type {SearchResult} */ result) =>
    window.jianbao.show(result, query, options).then(
      (shown) => shown.passages,
      () => none,
    );
  return Promise.all(results.map(find));
}
