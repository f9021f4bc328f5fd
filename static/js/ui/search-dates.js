/** The range of days: two fields, and a chart of the hits over time whose bars set them. */

class DatesView {
  /**
   * @param {HTMLElement} place
   * @param {(range: string | null) => void} change
   */
  constructor(place, change) {
    this.place = place;
    this.change = change;
    this.share = false;
    /** @type {[string, number, number][]} */
    this.histogram = [];
    this.range = "";
    const { make } = window.jianbaoSite;
    this.from = makeDateField("date_from", () => this.read());
    this.to = makeDateField("date_to", () => this.read());
    this.error = make("p", { class: "error", role: "alert" });
    this.chart = make("div");
    const fields = make("p", { class: "range" }, [labelled("date_from", this.from), labelled("date_to", this.to)]);
    uiFill(place, [make("h2", null, [uiSay("dates")]), fields, this.error, this.chart]);
  }

  /**
   * @param {[string, number, number][]} histogram
   * @param {SearchFilters} filters
   */
  show(histogram, filters) {
    this.histogram = histogram;
    this.showRange(filters);
    this.place.hidden = !histogram.length && !this.range;
    this.draw();
  }

  /** @param {SearchFilters} filters */
  showRange(filters) {
    this.range = (filters.date || [])[0] || "";
    const [from, to] = this.range.split("..");
    this.from.value = from;
    this.to.value = to || "";
    this.error.textContent = "";
  }

  clear() {
    this.place.hidden = true;
  }

  draw() {
    const bars = makeBars(this.histogram, this.share);
    const pick = (/** @type {string} */ when, /** @type {boolean} */ further) => this.pick(when, further);
    const swap = () => {
      this.share = !this.share;
      this.draw();
      /** @type {HTMLElement} */ (this.chart.querySelector(".swap")).focus();
    };
    const focus = this.chart.contains(document.activeElement) ? /** @type {any} */ (document.activeElement).dataset.when : "";
    uiFill(this.chart, (bars.length > 1 ? [makeChart(bars, this.share, this.range, pick, this.change, swap)] : []));
    if (focus) focusOnBar(this.chart, focus);
  }

  /**
   * A bar was chosen: its time alone or, with Shift, all from the range in force up to it.
   * @param {string} when
   * @param {boolean} further
   */
  pick(when, further) {
    const [from, to] = this.range ? this.range.split("..") : ["", ""];
    if (!further || !from) return this.change(this.range === `${when}..${when}` ? null : `${when}..${when}`);
    const last = to || from;
    this.change(when < from ? `${when}..${last}` : `${from}..${when}`);
  }

  read() {
    const days = [];
    for (const [field, end] of /** @type {[HTMLInputElement, 0 | 1][]} */ ([[this.from, 0], [this.to, 1]])) {
      const day = readDateField(field.value, end);
      field.setAttribute("aria-invalid", String(day === null));
      if (day === null) return void (this.error.textContent = uiSay("date_wrong", { value: uiShorten(field.value, 20) }));
      days.push(day);
    }
    const [from, to] = days;
    this.error.textContent = from && to && from > to ? uiSay("date_order") : "";
    if (!this.error.textContent) this.change(from || to ? `${from}..${to}` : null);
  }
}

/**
 * A day, month or year in any form that the query reads, as it begins in ISO; of a range one end.
 * @param {string} written
 * @param {0 | 1} end
 * @returns {string | null} null for what is no date of one year
 */
function readDateField(written, end) {
  const span = written.trim() ? readSpan(foldText(written)) : ["", ""];
  return span && !span[end].startsWith("-") ? span[end] : null;
}

/**
 * @param {string} name
 * @param {() => void} change
 */
function makeDateField(name, change) {
  const attributes = { type: "text", inputmode: "numeric", size: "10", maxlength: "24", autocomplete: "off" };
  const field = window.jianbaoSite.make("input", { ...attributes, id: `search-${name}`, placeholder: "2025-09" });
  field.addEventListener("change", change);
  return /** @type {HTMLInputElement} */ (field);
}

/**
 * @param {string} name
 * @param {HTMLElement} field
 */
function labelled(name, field) {
  return window.jianbaoSite.make("label", null, [uiSay(name), " ", field]);
}

/**
 * @param {HTMLElement} chart
 * @param {string} when
 */
function focusOnBar(chart, when) {
  const bars = /** @type {SVGElement[]} */ ([...chart.querySelectorAll("[data-when]")]);
  const bar = bars.find((one) => one.dataset.when === when);
  if (bar) bar.focus();
}
