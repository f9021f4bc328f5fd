/** The list of results: under its tiers when sorted by relevance, with more on demand. */

class ResultsView {
  /**
   * @param {HTMLElement} place
   * @param {() => void} askForMore
   */
  constructor(place, askForMore) {
    this.place = place;
    /** The tier whose list is being filled. @type {string | null} */
    this.tier = null;
    /** @type {HTMLElement | null} */
    this.list = null;
    /** Labels with the counts of their tiers. @type {Map<string, HTMLElement>} */
    this.labels = new Map();
    /** How many results were taken from the engine, those included whose article could not be read. */
    this.taken = 0;
    this.more = window.jianbaoSite.button(uiSay("more"), askForMore, { class: "more" });
  }

  clear() {
    uiFill(this.place);
    this.tier = null;
    this.list = null;
    this.labels.clear();
    this.taken = 0;
  }

  /**
   * Adds results below those that stand.
   * @param {SearchResult[]} results
   * @param {FoundPassage[][]} passages of each result
   * @param {SearchState} state
   */
  add(results, passages, state) {
    this.taken += results.length;
    results.forEach((result, n) => {
      if (!result.url) return;
      this.openList(state.sort === "relevance" ? result.tier : "");
      /** @type {HTMLElement} */ (this.list).append(makeResultView(result, passages[n], state));
    });
  }

  /** @param {string} tier empty when the order is that of days */
  openList(tier) {
    if (this.list && this.tier === tier) return;
    const { make } = window.jianbaoSite;
    const list = make("ol", { class: "hits" });
    const section = make("section", { class: "tier" });
    if (tier) {
      const label = make("h2", null, [uiSay(`tier.${tier}`)]);
      this.labels.set(tier, label);
      section.append(label);
    }
    section.append(list);
    this.place.append(section);
    this.tier = tier;
    this.list = list;
  }

  /**
   * Sets the counts of the tiers, and the button for more where there are more.
   * @param {SearchAnswer} answer
   * @param {number} shown
   */
  finish(answer, shown) {
    const tiers = answer.tiers || {};
    this.labels.forEach((label, tier) => {
      label.textContent = uiSay(`tier.${tier}`);
      if (tiers[tier] && answer.totalExact !== false) label.append(" ", window.jianbaoSite.make("small", null, [uiSay("articles", { n: tiers[tier] })]));
    });
    if (answer.total > shown) this.place.append(this.more);
    else this.more.remove();
  }

  /** @param {number} n */
  focusOn(n) {
    const link = this.place.querySelectorAll("[data-result] h3 a")[n];
    if (link) /** @type {HTMLElement} */ (link).focus();
  }
}
