/**
 * The search page: the state is in the address, and each change of it asks once more.
 *
 *     typing, filters, back button ──▶ state ──▶ address
 *                                        │
 *                                        └──▶ window.jianbao ──▶ results, status, notes, filters
 */

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
      (typed) => this.suggest(typed),
    );
    /** Filters, chart, suggestions and the like, once they were needed. @type {Views | null} */
    this.views = null;
    const compare = (/** @type {string[]} */ others) => this.change({ others }, true);
    this.making = () => ({ ask, narrow, compare, filters: () => this.state.filters });
    this.status = new StatusView(uiPart("search-status"));
    this.notes = new NotesView(uiPart("search-notes"), ask);
    this.results = new ResultsView(uiPart("search-results"), () => this.showMore());
    window.addEventListener("popstate", () => this.restore());
  }

  /**
   * The parts of the page that a second script brings.
   * @returns {Promise<Views>}
   */
  async bring() {
    const { makeViews } = await loadBehind();
    if (!this.views) this.views = makeViews(this.root, this.controls.input, this.making());
    return this.views;
  }

  /** @param {string} typed */
  async suggest(typed) {
    const { suggestions } = await this.bring().catch(() => ({ suggestions: null }));
    if (suggestions && this.controls.input.value === typed) await suggestions.suggest(typed);
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
    if (asNew && this.views) this.views.suggestions.close();
    this.state = withoutIdle({ ...this.state, shown: UI_PAGE_SIZE, ...changes });
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
    if (state.view === "quotes" || state.view === "compare") return this.askBehind();
    if (this.views) for (const view of [this.views.quotes, this.views.compare]) view.clear();
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
      // The answer stands: what comes behind it may be missing.
      if (turn === this.turn) await this.showWhole(whole).catch((error) => this.missBehind(error));
    } catch (error) {
      if (turn === this.turn) await this.showFailure(error);
    }
  }

  /** Quotes and comparisons come with the second script; quotes are shown without a query, too. */
  async askBehind() {
    const { turn, state } = this;
    this.status.wait();
    try {
      const views = await this.bring();
      const { showQuotes, showCompare } = await loadBehind();
      if (turn !== this.turn) return;
      uiPart("search-hint").hidden = true;
      if (state.view === "compare") await showCompare(this, views);
      else await showQuotes(this, views, false);
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
    const narrowed = Object.keys(state.filters).length > 0;
    const views = this.views || (narrowed || state.view === "context" ? await this.bring() : null);
    if (turn !== this.turn) return;
    if (views) {
      views.filters.showChosen(state.filters);
      views.dates.showRange(state.filters);
    }
    if (views && state.view === "articles") views.context.clear();
    else if (views) {
      const occurrences = await views.context.show(state);
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
    const { filters, dates, taking } = await this.bring();
    if (turn !== this.turn) return;
    filters.show(answer.facets || {}, state.filters);
    dates.show(answer.histogram || [], state.filters);
    uiPart("search-narrow").setAttribute("aria-busy", "false");
    taking.show({ occurrences: this.occurrences, ...answer }, state);
    this.root.classList.toggle("narrowable", Boolean(uiPart("search-facets").firstChild) || !uiPart("search-dates").hidden);
    if (!(answer.missing || []).length) forgetReloading();
    const tiers = answer.tiers || {};
    if (tiers.exact) return;
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
    this.results.clear();
    this.notes.clear();
    if (this.views) {
      const { context, quotes, compare, filters, dates, taking } = this.views;
      for (const view of [context, quotes, compare, filters, dates, taking]) view.clear();
      filters.showChosen(this.state.filters);
    }
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

  /**
   * Without the second script there are no filters; of another version it brings the page anew.
   * @param {any} error
   */
  async missBehind(error) {
    uiPart("search-narrow").setAttribute("aria-busy", "false");
    if (await reloadWhenOutdated(Boolean(error) && error.code === "version")) return;
    this.notes.add("missing", { n: 1 }, "warning");
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
