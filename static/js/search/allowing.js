/** Narrowing answers by what is known of an article, as search/allowing.py. */

/**
 * The articles that filters leave: any value of a facet, of every facet. Null when nothing narrows.
 * @param {Filters} filters
 * @param {Lists} lists
 * @returns {Promise<Int32Array | null>}
 */
async function findAllowed(filters, lists) {
  const facets = Object.keys(filters).filter((facet) => filters[facet] && filters[facet].length);
  const found = await Promise.all(facets.map((facet) => allowedByFacet(facet, filters[facet], lists)));
  const known = /** @type {Int32Array[]} */ (found.filter(Boolean));
  return known.length ? intersect(known) : null;
}

/**
 * @param {string} facet
 * @param {string[]} values
 * @param {Lists} lists
 * @returns {Promise<Int32Array | null>}
 */
async function allowedByFacet(facet, values, lists) {
  if (facet === "quotes") return lists.facts("quotes", HAS_QUOTES, true);
  const isDate = facet === "year" || facet === "month" || facet === "date";
  if (!isDate && !(facet in MARKS)) return null;
  const parts = values.map((value) => (isDate ? datedBy(value, lists) : lists.facts(facet, value, true)));
  return (await Promise.all(parts)).reduce(unite, NONE);
}

/**
 * @param {string} value a day, month or year, or two of them with `..` between
 * @param {Lists} lists
 */
function datedBy(value, lists) {
  const at = value.indexOf("..");
  return at < 0 ? lists.dated(value, value) : lists.dated(value.slice(0, at), value.slice(at + 2));
}
