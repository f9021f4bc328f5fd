/** Fields of names that name nobody of the archive, as search/naming.py. */

/**
 * The query with the words of such fields as text, and a notice `no-name` for each.
 * @param {Query} query
 * @param {Lists} lists
 * @returns {Promise<Query>}
 */
async function readNameless(query, lists) {
  /** @type {Notice[]} */
  const notices = [];
  const read = async (/** @type {Term} */ term) => {
    if (term.negative || !term.field || !(term.field in MARKS)) return term;
    if ((await lists.facts(term.field, term.text, term.verbatim)).length) return term;
    if (!notices.some(({ text }) => text === term.source)) notices.push({ code: "no-name", text: term.source });
    return { ...term, field: null };
  };
  const groups = [];
  for (const group of query.groups) {
    const terms = [];
    for (const term of group) terms.push(await read(term));
    groups.push(terms);
  }
  return { groups, notices: [...query.notices, ...notices] };
}
