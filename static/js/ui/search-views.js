/** The parts of the page that come when the first results stand. */

/**
 * @param {HTMLElement} root
 * @param {HTMLInputElement} input
 * @param {{ask: (query: string) => void, narrow: (filters: SearchFilters) => void, compare: (others: string[]) => void,
 *   filters: () => SearchFilters}} page
 */
function makeViews(root, input, { ask, narrow, compare, filters }) {
  const { title = "", address = "" } = root.dataset;
  const site = { title, address };
  return {
    quotes: new QuotesView(uiPart("search-quotes"), site),
    compare: new CompareView(uiPart("search-compare"), compare),
    suggestions: new SuggestionsView(input, uiPart("search-suggestions"), ask),
    context: new ContextView(uiPart("search-context")),
    filters: new FiltersView(uiPart("search-facets"), uiPart("search-chosen"), narrow),
    dates: new DatesView(uiPart("search-dates"), (range) => narrow(withRange(filters(), range))),
    taking: new TakingView(uiPart("search-taking"), site),
  };
}

/**
 * @param {SearchFilters} filters
 * @param {string | null} range
 * @returns {SearchFilters}
 */
function withRange(filters, range) {
  const { date, ...others } = filters;
  return range ? { ...others, date: [range] } : others;
}
