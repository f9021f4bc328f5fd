/** The search page while quotes are shown. */

/**
 * @param {SearchPage} page
 * @param {Views} views
 * @param {boolean} all whether to read however much there is to be read
 */
async function showQuotes(page, views, all) {
  const { state, turn } = page;
  const began = performance.now();
  const { quotes, filters, dates, taking } = views;
  page.results.clear();
  page.notes.clear();
  views.context.clear();
  views.compare.clear();
  page.offerHelp(false);
  uiPart("search-hint").hidden = true;
  filters.showChosen(state.filters);
  dates.showRange(state.filters);
  const tell = (/** @type {QuoteAnswer} */ answer) => tellQuotes(page, answer, performance.now() - began);
  const answer = await quotes.show(state, all, tell);
  if (!answer || turn !== page.turn) return;
  tell(answer);
  filters.show(answer.facets || {}, state.filters);
  dates.show(answer.histogram || [], state.filters);
  uiPart("search-narrow").setAttribute("aria-busy", "false");
  page.root.classList.toggle("narrowable", Boolean(uiPart("search-facets").firstChild));
  page.notes.show({ total: answer.rows.length, results: [], notes: answer.notes, missing: answer.missing });
  if (answer.unread) offerAll(page, views, answer.unread);
  new QuotesTaking(taking).show(answer, state);
  returnToPlace();
}

/**
 * @param {SearchPage} page
 * @param {QuoteAnswer} answer
 * @param {number} ms
 */
function tellQuotes(page, { rows, unread }, ms) {
  const { place } = page.status;
  place.dataset.total = String(rows.length);
  place.dataset.totalExact = String(!unread);
  place.dataset.ms = String(Math.round(ms));
  if (rows.length) page.status.say(uiSay(unread ? "quotes_so_far" : "quotes_found", { n: rows.length }));
  else page.status.say(uiSay(unread ? "searching" : "quotes_none"));
}

/**
 * Far back nothing is read unasked.
 * @param {SearchPage} page
 * @param {Views} views
 * @param {number} unread
 */
function offerAll(page, views, unread) {
  const { make, button } = window.jianbaoSite;
  const more = button(uiSay("quotes_read_all", { n: unread }), () => showQuotes(page, views, true));
  uiPart("search-notes").append(make("p", { class: "remark" }, [uiSay("quotes_unread"), " ", more]));
}
