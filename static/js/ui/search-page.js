/**
 * The search page: the state is in the address, and each change of it asks once more.
 *
 *     typing, filters, back button ──▶ state ──▶ address
 *                                        │
 *                                        └──▶ window.jianbao ──▶ results, status, notes, filters
 */

const UI_TYPING_PAUSE = 120;

class SearchPage {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.state = readAddress(location.search);
    this.turn = 0;
    this.typing = 0;
    this.input = /** @type {HTMLInputElement} */ (this.part("search-input"));
    this.status = new StatusView(this.part("search-status"));
    this.notes = new NotesView(this.part("search-notes"), (query) => this.change({ query }, true));
    this.results = new ResultsView(this.part("search-results"), () => this.showMore());
    this.sort = /** @type {HTMLSelectElement} */ (this.part("search-sort"));
    this.verbatim = /** @type {HTMLInputElement} */ (this.part("search-verbatim"));
    this.listen();
  }

  /** @param {string} id */
  part(id) {
    return /** @type {HTMLElement} */ (document.getElementById(id));
  }

  listen() {
    // During composition (pinyin being typed) nothing is asked; compositionend asks for what was chosen.
    this.input.addEventListener("input", (event) => {
      if (!(/** @type {InputEvent} */ (event).isComposing)) this.askSoon();
    });
    this.input.addEventListener("compositionend", () => this.askSoon());
    this.part("search-form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.change({ query: this.input.value }, true);
    });
    this.sort.addEventListener("change", () => this.change({ sort: /** @type {any} */ (this.sort.value) }, true));
    this.verbatim.addEventListener("change", () => this.change({ verbatim: this.verbatim.checked }, true));
    window.addEventListener("popstate", () => this.restore());
  }

  askSoon() {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.change({ query: this.input.value }, false), UI_TYPING_PAUSE);
  }

  /** Asks for what the address says. */
  restore() {
    this.state = readAddress(location.search);
    this.showState();
    return this.ask();
  }

  /**
   * @param {Partial<SearchState>} changes
   * @param {boolean} asNew whether the back button should lead to what stood before
   */
  change(changes, asNew) {
    clearTimeout(this.typing);
    this.state = { ...this.state, shown: UI_PAGE_SIZE, ...changes };
    keepInAddress(this.state, asNew);
    this.showState();
    return this.ask();
  }

  showState() {
    const { state } = this;
    if (this.input.value !== state.query) this.input.value = state.query;
    this.sort.value = state.sort;
    this.verbatim.checked = state.verbatim;
    document.title = [uiShorten(state.query, 60), this.root.dataset.title].filter(Boolean).join(" · ");
  }

  /** @param {number} offset @param {number} limit @returns {SearchOptions} */
  options(offset, limit) {
    const { filters, sort, verbatim } = this.state;
    return { limit, offset, filters, sort, verbatim };
  }

  async ask() {
    const turn = ++this.turn;
    if (!this.state.query.trim()) return this.showIdle();
    const began = performance.now();
    this.status.wait();
    try {
      const answer = await window.jianbao.search(this.state.query, this.options(0, this.state.shown));
      const passages = await this.findPassages(answer.results);
      if (turn === this.turn) this.showAnswer(answer, passages, performance.now() - began);
    } catch (error) {
      if (turn === this.turn) this.showFailure();
    }
  }

  /** @param {SearchResult[]} results */
  findPassages(results) {
    const { query, verbatim } = this.state;
    const find = (/** @type {SearchResult} */ result) =>
      window.jianbao.show(result, query, { verbatim }).then(
        (shown) => shown.passages,
        () => /** @type {FoundPassage[]} */ ([]),
      );
    return Promise.all(results.map(find));
  }

  /**
   * @param {SearchAnswer} answer
   * @param {FoundPassage[][]} passages
   * @param {number} ms
   */
  showAnswer(answer, passages, ms) {
    this.results.clear();
    this.results.add(answer.results, passages, this.state);
    this.results.finish(answer, answer.results.length);
    this.notes.show(answer);
    this.status.show(answer, this.state, ms);
  }

  async showMore() {
    const { turn } = this;
    const standing = this.results.count();
    const answer = await window.jianbao.search(this.state.query, this.options(standing, UI_PAGE_SIZE));
    const passages = await this.findPassages(answer.results);
    if (turn !== this.turn) return;
    this.state.shown = standing + answer.results.length;
    keepInAddress(this.state, false);
    this.results.add(answer.results, passages, this.state);
    this.results.finish(answer, this.state.shown);
    this.results.focusOn(standing);
  }

  showIdle() {
    this.results.clear();
    this.notes.clear();
    this.status.forget(uiSay("idle"));
  }

  showFailure() {
    this.results.clear();
    this.notes.clear();
    this.status.forget(uiSay("failed"));
    this.part("search-hint").hidden = false;
  }
}
