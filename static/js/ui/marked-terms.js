/**
 * What the address of this page asks to have marked: `?q=QUERY&hit=WORDS`.
 * @returns {Term[]}
 */
function readMarkedTerms() {
  const asked = new URLSearchParams(location.search);
  const query = asked.get("q") || "";
  if (!query) return [];
  const verbatim = asked.get("verbatim") === "1";
  const literal = verbatim || /["“「＂]/.test(query);
  const given = asked.getAll("hit").slice(0, MOST_TERMS);
  const words = given.map((hit) => makeTerm(foldText(hit), hit, { verbatim: literal }));
  const parsed = parseQuery(query, verbatim).groups.reduce((all, group) => all.concat(group), /** @type {Term[]} */ ([]));
  const shown = [null, ...LIT_ON_PAGE];
  const wanted = parsed.filter((term) => !term.negative && !term.span && shown.includes(term.field));
  return (words.length ? words : wanted.map((term) => ({ ...term, field: null }))).filter((term) => term.text);
}
