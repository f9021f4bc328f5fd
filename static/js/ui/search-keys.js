/** Keys of the search page beside those of every page (site-keys.js): the arrows go from box to results and from result to result. */

class KeysView {
  /**
   * @param {HTMLInputElement} input
   * @param {HTMLElement} results
   */
  constructor(input, results) {
    this.input = input;
    this.results = results;
    document.addEventListener("keydown", (event) => this.press(event));
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      this.move(event, event.key === "ArrowDown" ? 1 : -1);
    }
  }

  /**
   * @param {KeyboardEvent} event
   * @param {number} by
   */
  move(event, by) {
    const links = /** @type {HTMLElement[]} */ ([...this.results.querySelectorAll("h3 a, .passage a, .contexts a, .quotations .words a")]);
    const at = links.indexOf(/** @type {HTMLElement} */ (event.target));
    if (event.target !== this.input && at < 0) return;
    const next = at + by;
    if (next >= links.length || (event.target === this.input && by < 0)) return;
    event.preventDefault();
    const to = next < 0 ? this.input : links[next];
    to.focus();
    to.scrollIntoView({ block: "nearest" });
  }
}
