/** The concordance: every place of the terms on a line of its own. In code points. */

const CONTEXT_WIDTH = 30;

/** @typedef {{id: string, url: string, anchor: string, title: string, date: string, paper: string, page: string,
 *   left: string, hit: string, right: string}} Line */

/**
 * Every place of the terms in an article, in context.
 * @param {Term[]} terms
 * @param {Article} article
 * @returns {Line[]}
 */
function showLines(terms, article) {
  const { id, url, title, date, paper, page } = article;
  const lines = article.passages.map((passage) => {
    const places = terms.map((term) => findPlaces(term, passage)).reduce((all, some) => all.concat(some), []);
    places.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
    return places.map(([start, end]) => ({
      id,
      url,
      anchor: passage.anchor,
      title,
      date,
      paper,
      page,
      left: [...passage.text.slice(0, start)].slice(-CONTEXT_WIDTH).join(""),
      hit: passage.text.slice(start, end),
      right: [...passage.text.slice(end)].slice(0, CONTEXT_WIDTH).join(""),
    }));
  });
  return lines.reduce((all, some) => all.concat(some), []);
}

/** @type {Record<string, (line: Line) => string>} */
const NEIGHBOURS = {
  left: (line) => [...foldText(line.left)].reverse().join(""),
  right: (line) => foldText(line.right),
};

/**
 * @param {Line[]} lines
 * @param {string} [sort] `left` or `right` neighbour; anything else leaves the order of the articles
 */
function sortLines(lines, sort) {
  const key = sort ? NEIGHBOURS[sort] : undefined;
  if (!key) return lines;
  const keyed = lines.map((line, n) => ({ line, n, own: key(line) }));
  keyed.sort((one, other) => (one.own < other.own ? -1 : one.own > other.own ? 1 : one.n - other.n));
  return keyed.map(({ line }) => line);
}
