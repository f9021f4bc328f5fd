/** The box and the switches around it. During composition (pinyin being typed) nothing is asked. */

const UI_TYPING_PAUSE = 120;

class ControlsView {
  /**
   * @param {(changes: Partial<SearchState>, asNew: boolean) => void} change
   * @param {(typed: string) => void} typed what stands in the box, as it is typed
   */
  constructor(change, typed) {
    this.change = change;
    this.typed = typed;
    this.timer = 0;
    this.input = /** @type {HTMLInputElement} */ (uiPart("search-input"));
    this.sort = /** @type {HTMLSelectElement} */ (uiPart("search-sort"));
    this.verbatim = /** @type {HTMLInputElement} */ (uiPart("search-verbatim"));
    this.order = /** @type {HTMLSelectElement} */ (uiPart("search-order"));
    this.neighbour = /** @type {HTMLSelectElement} */ (uiPart("search-neighbour"));
    this.views = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("#search [data-view]")]);
    this.listen();
  }

  listen() {
    const { input, sort, verbatim, neighbour, order } = this;
    input.addEventListener("input", (event) => {
      if (!(/** @type {InputEvent} */ (event).isComposing)) this.askSoon();
    });
    input.addEventListener("compositionstart", () => clearTimeout(this.timer));
    input.addEventListener("compositionend", () => this.askSoon());
    uiPart("search-form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.settle();
      this.change({ query: input.value }, true);
    });
    sort.addEventListener("change", () => this.change({ sort: /** @type {SearchSort} */ (sort.value) }, true));
    verbatim.addEventListener("change", () => this.change({ verbatim: verbatim.checked }, true));
    neighbour.addEventListener("change", () => this.change({ neighbour: /** @type {any} */ (neighbour.value) }, true));
    order.addEventListener("change", () => this.change({ order: /** @type {any} */ (order.value) }, true));
    for (const view of this.views) {
      view.addEventListener("click", () => this.change({ view: /** @type {any} */ (view.dataset.view) }, true));
    }
  }

  askSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.change({ query: this.input.value }, false);
      this.typed(this.input.value);
    }, UI_TYPING_PAUSE);
  }

  /** Nothing more is to come of what was typed. */
  settle() {
    clearTimeout(this.timer);
  }

  /** @param {SearchState} state */
  show(state) {
    if (this.input.value !== state.query) this.input.value = state.query;
    this.sort.value = state.sort;
    this.verbatim.checked = state.verbatim;
    this.neighbour.value = state.neighbour;
    this.order.value = state.order;
    const sorting = { articles: this.sort, context: this.neighbour, quotes: this.order };
    for (const [view, box] of Object.entries(sorting)) {
      /** @type {HTMLElement} */ (box.parentElement).hidden = view !== state.view;
    }
    for (const view of this.views) view.setAttribute("aria-pressed", String(view.dataset.view === state.view));
  }
}
