/**
 * Suggestions under the box, as an ARIA combobox with a list: the focus stays in the box, aria-activedescendant
 * names the suggestion that the arrow keys have reached.
 */

const UI_MOST_SUGGESTIONS = 8;

class SuggestionsView {
  /**
   * @param {HTMLInputElement} input
   * @param {HTMLElement} list
   * @param {(query: string) => void} ask
   */
  constructor(input, list, ask) {
    this.input = input;
    this.list = list;
    this.ask = ask;
    this.turn = 0;
    this.active = -1;
    /** @type {Suggestion[]} */
    this.shown = [];
    // Said by the script, since without it the box is a box for searching and nothing else.
    const combobox = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id };
    for (const [name, value] of Object.entries(combobox)) input.setAttribute(name, value);
    input.addEventListener("keydown", (event) => this.press(event));
    input.addEventListener("blur", () => this.close());
    // Pressing the mouse would take the focus, and with it the list, away before the click.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => this.click(event));
  }

  /** @param {string} typed */
  async suggest(typed) {
    const turn = ++this.turn;
    const prefix = typed.trim();
    if (!prefix || [...prefix].length > 30) return this.close();
    const found = await window.jianbao.suggest(prefix, { limit: UI_MOST_SUGGESTIONS }).catch(() => []);
    if (turn !== this.turn || document.activeElement !== this.input) return;
    this.shown = withoutTwins(found).slice(0, UI_MOST_SUGGESTIONS);
    this.active = -1;
    this.draw();
  }

  draw() {
    const { make } = window.jianbaoSite;
    const options = this.shown.map((one, n) => {
      const kind = make("span", { class: "tag" }, [uiSay(`kind.${one.kind}`)]);
      const attributes = { role: "option", id: `${this.list.id}-${n}`, "aria-selected": "false" };
      return make("li", attributes, [make("span", { class: "what" }, [one.text]), " ", kind]);
    });
    uiFill(this.list, options);
    this.open(options.length > 0);
  }

  /** @param {boolean} open */
  open(open) {
    this.list.hidden = !open;
    this.input.setAttribute("aria-expanded", String(open));
    this.input.removeAttribute("aria-activedescendant");
  }

  close() {
    this.turn += 1;
    this.active = -1;
    this.open(false);
  }

  get isOpen() {
    return !this.list.hidden;
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    if (event.isComposing || !this.isOpen) return;
    if (event.key === "Escape") {
      event.preventDefault();
      this.close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      event.stopPropagation();
      this.move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && this.active >= 0) {
      event.preventDefault();
      this.choose(this.active);
    }
  }

  /**
   * From the box into the list and out of it again at either end.
   * @param {number} by
   */
  move(by) {
    const places = this.shown.length + 1;
    this.active = ((this.active + 1 + by + places) % places) - 1;
    [...this.list.children].forEach((option, n) => option.setAttribute("aria-selected", String(n === this.active)));
    if (this.active < 0) return this.input.removeAttribute("aria-activedescendant");
    this.input.setAttribute("aria-activedescendant", this.list.children[this.active].id);
    this.list.children[this.active].scrollIntoView({ block: "nearest" });
  }

  /** @param {Event} event */
  click(event) {
    const option = event.target instanceof Element ? event.target.closest("[role=option]") : null;
    if (option) this.choose([...this.list.children].indexOf(option));
  }

  /**
   * A title leads to its article; a name or keyword is asked for in its field.
   * @param {number} n
   */
  choose(n) {
    const { kind, text, url } = this.shown[n];
    this.close();
    if (kind === "title" && url) location.href = new URL(url, siteAddress).href;
    else this.ask(writeFielded(kind, text));
  }
}

/**
 * Suggestions for the box in the head of the other pages.
 * @param {HTMLInputElement} input of a form
 */
function suggestIn(input) {
  const { make } = window.jianbaoSite;
  const list = make("ul", { id: "find-suggestions", role: "listbox", "aria-label": uiSay("suggestions"), hidden: "" });
  input.after(list);
  input.autocomplete = "off";
  const view = new SuggestionsView(input, list, (query) => {
    input.value = query;
    /** @type {HTMLFormElement} */ (input.form).submit();
  });
  let timer = 0;
  const suggestSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => view.suggest(input.value), UI_TYPING_PAUSE);
  };
  input.addEventListener("input", (event) => {
    if (!(/** @type {InputEvent} */ (event).isComposing)) suggestSoon();
  });
  input.addEventListener("compositionend", suggestSoon);
  if (input.value) suggestSoon();
}

/**
 * Two people of one name are one query; two articles of one title are two pages.
 * @param {Suggestion[]} found
 * @returns {Suggestion[]}
 */
function withoutTwins(found) {
  const key = (/** @type {Suggestion} */ one) => `${one.kind} ${one.kind === "title" ? one.url : one.text}`;
  return [...new Map(found.map((one) => [key(one), one])).values()];
}

/**
 * @param {string} kind
 * @param {string} text
 * @returns {string} a query for it
 */
function writeFielded(kind, text) {
  const quoted = /[\s|｜:："“”「」＂]/.test(text) ? `“${text}”` : text;
  return uiKnows(`query_field.${kind}`) ? `${uiSay(`query_field.${kind}`)}${quoted}` : quoted;
}
