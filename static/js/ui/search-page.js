/**
 * The search page: the state is in the address, and each change of it asks once more.
 *
 *     typing, filters, back button ──▶ state ──▶ address
 *                                        │
 *                                        └──▶ window.jianbao ──▶ results, status, notes, filters
 */

// With so few articles that hold the words apart, the query may have been a slip.
const UI_FEW = 3;

class SearchPage {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.state = readAddress(location.search);
    this.turn = 0;
    /** Whether what the address says was chosen, not just typed. */
    this.settled = true;
    this.ms = 0;
    /** Lines of the concordance, when that is shown. */
    this.occurrences = 0;
    const ask = (/** @type {string} */ query) => this.change({ query }, true);
    const narrow = (/** @type {SearchFilters} */ filters) => this.change({ filters }, true);
    this.controls = new ControlsView(
      (changes, asNew) => this.change(changes, asNew),
      (typed) => this.suggestions.suggest(typed),
    );
    this.suggestions = new SuggestionsView(this.controls.input, uiPart("search-suggestions"), ask);
    this.status = new StatusView(uiPart("search-status"));
    this.notes = new NotesView(uiPart("search-notes"), ask);
    this.results = new ResultsView(uiPart("search-results"), () => this.showMore());
    this.context = new ContextView(uiPart("search-context"));
    this.filters = new FiltersView(uiPart("search-facets"), uiPart("search-chosen"), narrow);
    this.dates = new DatesView(uiPart("search-dates"), (range) => narrow(withRange(this.state.filters, range)));
    const { title, address } = root.dataset;
    this.taking = new TakingView(uiPart("search-taking"), { title: title || "", address: address || "" });
    window.addEventListener("popstate", () => this.restore());
  }

  /** Asks for what the address says. */
  restore() {
    this.state = readAddress(location.search);
    this.settled = true;
    return this.ask();
  }

  /**
   * @param {Partial<SearchState>} changes
   * @param {boolean} asNew whether the back button should lead to what stood before
   */
  change(changes, asNew) {
    this.controls.settle();
    if (asNew) this.suggestions.close();
    this.state = { ...this.state, shown: UI_PAGE_SIZE, ...changes };
    // What is typed takes one step of the history, however many letters it has.
    keepInAddress(this.state, asNew || this.settled);
    this.settled = asNew;
    return this.ask();
  }

  async ask() {
    const { state } = this;
    const turn = ++this.turn;
    this.controls.show(state);
    uiPart("search-narrow").setAttribute("aria-busy", "true");
    document.title = [uiShorten(state.query, 60), this.root.dataset.heading].filter(Boolean).join(" · ");
    if (!state.query.trim()) return this.showIdle("idle");
    const began = performance.now();
    this.status.wait();
    try {
      const options = this.options(0, state.shown);
      const asked = beginAnswer(state.query, options);
      const answer = await asked.first;
      const passages = await findPassages(answer.results, state.query, options);
      if (turn === this.turn) await this.showFirst(answer, passages, performance.now() - began);
      const whole = await asked.whole;
      if (turn === this.turn) await this.showWhole(whole);
    } catch (error) {
      if (turn === this.turn) await this.showFailure(error);
    }
  }

  /**
   * @param {number} offset
   * @param {number} limit
   * @returns {SearchOptions}
   */
  options(offset, limit) {
    const { filters, sort, verbatim } = this.state;
    return { limit, offset, filters, sort, verbatim };
  }

  /**
   * @param {SearchAnswer} answer
   * @param {FoundPassage[][]} passages
   * @param {number} ms
   */
  async showFirst(answer, passages, ms) {
    const { state, turn } = this;
    if ((answer.missing || []).length && (await reloadWhenOutdated(false))) return;
    if (turn !== this.turn) return;
    this.results.clear();
    this.offerHelp(false);
    uiPart("search-hint").hidden = true;
    if (state.view === "articles") this.results.add(answer.results, passages, state);
    this.ms = ms;
    this.occurrences = 0;
    this.showTotals(answer);
    this.filters.showChosen(state.filters);
    this.dates.showRange(state.filters);
    if (state.view === "articles") this.context.clear();
    else {
      const occurrences = await this.context.show(state);
      if (turn !== this.turn) return;
      this.occurrences = occurrences;
      this.showTotals(answer);
    }
    returnToPlace();
  }

  /** @param {SearchAnswer} answer */
  async showWhole(answer) {
    const { state, turn } = this;
    this.showTotals(answer);
    this.filters.show(answer.facets || {}, state.filters);
    this.dates.show(answer.histogram || [], state.filters);
    uiPart("search-narrow").setAttribute("aria-busy", "false");
    this.taking.show({ occurrences: this.occurrences, ...answer }, state);
    this.root.classList.toggle("narrowable", Boolean(uiPart("search-facets").firstChild) || !uiPart("search-dates").hidden);
    if (!(answer.missing || []).length) forgetReloading();
    const tiers = answer.tiers || {};
    if (tiers.exact || tiers.words > UI_FEW) return;
    const nearest = await window.jianbao.nearest(state.query).catch(() => []);
    if (turn === this.turn) this.notes.suggest(nearest);
  }

  /**
   * How many there are, and what is to be said of it; again when all hits have been verified.
   * @param {SearchAnswer} answer
   */
  showTotals(answer) {
    this.results.finish(answer, this.state.view === "articles" ? this.results.taken : answer.total);
    this.notes.show(answer);
    this.status.show({ occurrences: this.occurrences, ...answer }, this.state, this.ms);
  }

  async showMore() {
    const { turn, state } = this;
    const standing = this.results.taken;
    const links = document.querySelectorAll("#search-results [data-result]").length;
    const options = this.options(standing, UI_PAGE_SIZE);
    const answer = await window.jianbao.search(state.query, options);
    const passages = await findPassages(answer.results, state.query, options);
    if (turn !== this.turn) return;
    this.state = { ...state, shown: standing + answer.results.length };
    keepInAddress(this.state, false);
    this.results.add(answer.results, passages, state);
    this.results.finish(answer, this.state.shown);
    this.results.focusOn(links);
  }

  /** @param {string} words */
  showIdle(words) {
    for (const view of [this.results, this.context, this.notes, this.filters, this.dates, this.taking]) view.clear();
    this.filters.showChosen(this.state.filters);
    this.root.classList.remove("narrowable");
    uiPart("search-narrow").setAttribute("aria-busy", "false");
    this.offerHelp(words === "idle");
    this.status.forget(uiSay(words));
  }

  /**
   * The help is open while nothing is asked; what the reader opens or closes stays so.
   * @param {boolean} open
   */
  offerHelp(open) {
    const help = /** @type {HTMLDetailsElement} */ (this.root.querySelector(".help"));
    if (help.dataset.offered === String(help.open)) help.open = open;
    help.dataset.offered = String(open);
  }

  /** @param {any} error */
  async showFailure(error) {
    const other = Boolean(error) && error.code === "version";
    if (other && (await reloadWhenOutdated(true))) return;
    this.showIdle(other ? "other_version" : "failed");
    const hint = uiPart("search-hint");
    /** @type {HTMLElement} */ (hint.firstElementChild).textContent = uiSay("begin_here");
    hint.hidden = false;
  }
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
