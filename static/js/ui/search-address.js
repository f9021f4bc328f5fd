/**
 * What is asked, in the page's address: search.html?q=…&sort=newest&verbatim=1&view=context&person=…&date=…
 * Only what differs from the usual stands there.
 */

const UI_PAGE_SIZE = 10;
// So many results an address brings back at once; more can be asked for after that.
const UI_MOST_SHOWN = 200;
// What the results can be narrowed by, in the order shown. `date` is a range, the others are values.
const UI_FACETS = [FILTERS[0], "year", ...FILTERS.slice(1)];
const UI_SORTS = ["relevance", "newest", "oldest"];
const UI_ORDERS = ["newest", "oldest", "speaker"];
const UI_VIEWS = ["articles", "context", "quotes", "compare"];
const UI_NEIGHBOURS = ["right", "left", "article"];

/**
 * @param {string} search the address's `?…`
 * @returns {SearchState}
 */
function readAddress(search) {
  const asked = new URLSearchParams(search);
  /** @type {SearchFilters} */
  const filters = {};
  for (const facet of [...UI_FACETS, "month", "date", "kind"]) {
    const values = asked.getAll(facet).filter(Boolean);
    if (values.length) filters[facet] = [...new Set(values)];
  }
  const shown = Math.floor(Number(asked.get("shown")));
  return withoutIdle({
    query: asked.get("q") || "",
    verbatim: asked.get("verbatim") === "1",
    sort: /** @type {SearchSort} */ (oneOf(UI_SORTS, asked.get("sort"))),
    view: /** @type {SearchState["view"]} */ (oneOf(UI_VIEWS, asked.get("view"))),
    order: /** @type {SearchState["order"]} */ (oneOf(UI_ORDERS, asked.get("order"))),
    neighbour: /** @type {SearchState["neighbour"]} */ (oneOf(UI_NEIGHBOURS, asked.get("neighbour"))),
    others: asked.getAll("with").filter(Boolean).slice(0, 3),
    filters,
    shown: shown > UI_PAGE_SIZE ? Math.min(shown, UI_MOST_SHOWN) : UI_PAGE_SIZE,
  });
}

/**
 * Without the filter by kind of quote where no quotes are shown: it would narrow nothing.
 * @param {SearchState} state
 * @returns {SearchState}
 */
function withoutIdle(state) {
  if (state.view === "quotes" || !state.filters.kind) return state;
  const { kind, ...filters } = state.filters;
  return { ...state, filters };
}

/**
 * @param {string[]} values the first is the usual one
 * @param {string | null} value
 */
function oneOf(values, value) {
  return value && values.includes(value) ? value : values[0];
}

/**
 * @param {SearchState} state
 * @returns {string} with the question mark; empty when nothing is asked
 */
function writeAddress(state) {
  const asked = new URLSearchParams();
  if (state.query) asked.set("q", state.query);
  if (state.verbatim) asked.set("verbatim", "1");
  if (state.sort !== UI_SORTS[0]) asked.set("sort", state.sort);
  if (state.view !== "articles") asked.set("view", state.view);
  for (const other of state.others) asked.append("with", other);
  if (state.order !== UI_ORDERS[0]) asked.set("order", state.order);
  if (state.neighbour !== UI_NEIGHBOURS[0]) asked.set("neighbour", state.neighbour);
  for (const facet of Object.keys(state.filters).sort()) {
    for (const value of state.filters[facet]) asked.append(facet, value);
  }
  if (state.shown > UI_PAGE_SIZE) asked.set("shown", String(state.shown));
  const written = asked.toString();
  return written ? `?${written}` : "";
}

/**
 * Puts the state into the address. A browser that counts changes and has had enough is left alone.
 * @param {SearchState} state
 * @param {boolean} asNew whether going back should lead to what was asked before
 */
function keepInAddress(state, asNew) {
  const address = writeAddress(state) || location.pathname;
  if (writeAddress(state) === location.search) return;
  try {
    if (asNew) history.pushState(null, "", address);
    else history.replaceState(history.state, "", address);
  } catch (refused) {
    // The answer stands all the same.
  }
}

/**
 * The address of an article, or of a passage in it, with what is to be marked there: the query, and the words as
 * they stand in the article where they are written otherwise than in the query.
 * @param {string} url
 * @param {SearchState} state
 * @param {string[]} hits
 * @param {string} [anchor]
 */
function linkToArticle(url, state, hits, anchor) {
  const asked = new URLSearchParams({ q: uiShorten(state.query, 200) });
  if (state.verbatim) asked.set("verbatim", "1");
  if (hits.length !== 1 || hits[0] !== state.query) for (const hit of hits) asked.append("hit", hit);
  return `${url}?${asked}${anchor ? `#${anchor}` : ""}`;
}
