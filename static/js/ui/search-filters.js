/** Narrowing the answer: values with their counts to tick, and what is ticked to be taken off again. */

const UI_VALUES_AT_ONCE = 6;

class FiltersView {
  /**
   * @param {HTMLElement} facets where the values stand
   * @param {HTMLElement} chosen where those in force stand, to be taken off
   * @param {(filters: SearchFilters) => void} change
   */
  constructor(facets, chosen, change) {
    this.facets = facets;
    this.chosen = chosen;
    this.change = change;
    /** Facets of which all values are shown. @type {Set<string>} */
    this.unfolded = new Set();
  }

  /**
   * @param {Record<string, [string, number][]>} facets
   * @param {SearchFilters} filters
   */
  show(facets, filters) {
    const focus = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.value : "";
    const groups = ["kind", ...UI_FACETS].map((name) => this.makeFacet(name, listValues(facets, filters, name), filters));
    uiFill(this.facets, /** @type {HTMLElement[]} */ (groups.filter(Boolean)));
    this.showChosen(filters);
    if (focus) focusByValue(this.facets, focus);
  }

  clear() {
    uiFill(this.facets);
    uiFill(this.chosen);
  }

  /**
   * @param {string} name
   * @param {[string, number][]} values
   * @param {SearchFilters} filters
   */
  makeFacet(name, values, filters) {
    if (!values.length || !uiKnows(`facet.${name}`)) return null;
    const { make, button } = window.jianbaoSite;
    const group = make("fieldset", { class: "facet" }, [make("legend", null, [uiSay(`facet.${name}`)])]);
    const items = values.map(([value, count]) => this.makeValue(name, value, count, filters));
    const list = make("ul");
    const most = this.unfolded.has(name) ? items.length : UI_VALUES_AT_ONCE;
    list.append(...items.slice(0, most));
    group.append(list);
    if (items.length <= most) return group;
    const more = button(uiSay("facet_all", { n: items.length }), () => {
      this.unfolded.add(name);
      list.append(...items.slice(most));
      more.remove();
      /** @type {HTMLElement} */ (items[most].querySelector("input")).focus();
    });
    group.append(more);
    return group;
  }

  /**
   * @param {string} name
   * @param {string} value
   * @param {number} count
   * @param {SearchFilters} filters
   */
  makeValue(name, value, count, filters) {
    const { make } = window.jianbaoSite;
    const box = /** @type {HTMLInputElement} */ (make("input", { type: "checkbox", "data-value": `${name}=${value}` }));
    box.checked = (filters[name] || []).includes(value);
    box.addEventListener("change", () => this.change(withValue(filters, name, value, box.checked)));
    const words = make("span", { class: "value" }, [sayValue(name, value)]);
    return make("li", null, [make("label", null, [box, words, make("small", null, [uiNumber(count)])])]);
  }

  /** @param {SearchFilters} filters */
  showChosen(filters) {
    const { button } = window.jianbaoSite;
    /** @type {HTMLElement[]} */
    const chips = [];
    for (const name of Object.keys(filters).sort()) {
      for (const value of filters[name]) {
        const words = `${uiSay(`facet.${name}`)}${uiSay("colon")}${sayValue(name, value)}`;
        const takeOff = () => this.change(withValue(filters, name, value, false));
        chips.push(button(`${words} ×`, takeOff, { class: "chip", "aria-label": uiSay("take_off", { words }) }));
      }
    }
    if (chips.length > 1) chips.push(button(uiSay("take_all_off"), () => this.change({}), { class: "chip all" }));
    uiFill(this.chosen, chips);
  }
}

/**
 * The values of a facet by count, those ticked first even when nothing is left of them.
 * @param {Record<string, [string, number][]>} facets
 * @param {SearchFilters} filters
 * @param {string} name
 * @returns {[string, number][]}
 */
function listValues(facets, filters, name) {
  const values = facets[name] || [];
  const ticked = (filters[name] || []).map((value) => values.find((one) => one[0] === value) || [value, 0]);
  const others = values.filter(([value]) => !(filters[name] || []).includes(value));
  return /** @type {[string, number][]} */ ([...ticked, ...others]);
}

/**
 * The filters with a value added or taken off.
 * @param {SearchFilters} filters
 * @param {string} name
 * @param {string} value
 * @param {boolean} wanted
 * @returns {SearchFilters}
 */
function withValue(filters, name, value, wanted) {
  const values = (filters[name] || []).filter((one) => one !== value);
  const changed = { ...filters, [name]: wanted ? [...values, value] : values };
  if (!changed[name].length) delete changed[name];
  return changed;
}

/**
 * A value as the reader is told it.
 * @param {string} name
 * @param {string} value
 */
function sayValue(name, value) {
  if (name === "kind") return uiSay(`kind_of.${value}`);
  if (name === "quotes") return uiSay("has_quotes");
  if (name === "year" || name === "month") return uiDate(value);
  if (name === "date") return sayRange(value);
  return value;
}

/** @param {string} range */
function sayRange(range) {
  const [from, to] = range.split("..");
  if (from === to) return uiDate(from);
  return `${from ? uiDate(from) : ""}–${to ? uiDate(to) : ""}`;
}

/**
 * @param {HTMLElement} place
 * @param {string} value
 */
function focusByValue(place, value) {
  const boxes = /** @type {HTMLElement[]} */ ([...place.querySelectorAll("[data-value]")]);
  const box = boxes.find((one) => one.dataset.value === value);
  if (box) box.focus();
}
