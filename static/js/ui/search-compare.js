/** Up to four queries side by side over time: a line each, counts or shares, and the same as a table. */

const UI_MOST_COMPARED = 4;
const UI_COMPARE_HEIGHT = 220;
const UI_COMPARE_WIDTH = 720;
// What tells the lines apart without colour, too.
const UI_DASHES = ["", "8 4", "2 4", "10 3 2 3"];

/** @typedef {{query: string, total: number, exact: boolean, bars: Bar[]}} Compared */

class CompareView {
  /**
   * @param {HTMLElement} place
   * @param {(others: string[]) => void} change
   */
  constructor(place, change) {
    this.place = place;
    this.change = change;
    this.share = false;
    /** @type {Compared[]} */
    this.rows = [];
    /** @type {string[]} */
    this.others = [];
    this.turn = 0;
  }

  clear() {
    this.turn += 1;
    uiFill(this.place);
  }

  /**
   * @param {SearchState} state
   * @returns {Promise<Compared[] | null>} null when something else was asked meanwhile
   */
  async show(state) {
    const turn = ++this.turn;
    const { filters, verbatim, others } = state;
    const queries = [...new Set([state.query, ...others].map((one) => one.trim()).filter(Boolean))];
    const answers = await Promise.all(
      queries.slice(0, UI_MOST_COMPARED).map((query) => window.jianbao.search(query, { limit: 1, filters, verbatim })),
    );
    if (turn !== this.turn) return null;
    this.others = others;
    this.rows = answers.map((answer, n) => ({
      query: queries[n],
      total: (answer.tiers || {}).exact || answer.total,
      exact: Boolean((answer.tiers || {}).exact),
      bars: makeBars(answer.histogram || [], false),
    }));
    this.draw();
    return this.rows;
  }

  draw() {
    const { make, button, save } = window.jianbaoSite;
    const swap = button(uiSay(this.share ? "as_counts" : "as_shares"), () => {
      this.share = !this.share;
      this.draw();
      /** @type {HTMLElement} */ (this.place.querySelector(".swap")).focus();
    });
    swap.classList.add("swap");
    const csv = button("CSV", () => save(`${uiSay("view_compare")}.csv`, "text/csv;charset=utf-8", writeTable(tabulate(this.rows))));
    const shown = this.rows.some((row) => row.bars.length > 1);
    uiFill(this.place, [
      this.makeForm(),
      ...(shown ? [make("p", { class: "why" }, [uiSay(this.share ? "chart_shares" : "chart_counts"), " ", swap, " ", csv])] : []),
      ...(shown ? [drawCompared(this.rows, this.share)] : []),
      makeLegend(this.rows),
      ...(shown ? [makeComparedTable(this.rows, this.share)] : []),
    ]);
  }

  makeForm() {
    const { make } = window.jianbaoSite;
    const fields = Array.from({ length: UI_MOST_COMPARED - 1 }, (_, n) => {
      const words = uiSay("compare_with", { number: n + 2 });
      const field = make("input", { type: "search", "aria-label": words, placeholder: words, autocomplete: "off" });
      /** @type {HTMLInputElement} */ (field).value = this.others[n] || "";
      return /** @type {HTMLInputElement} */ (field);
    });
    const form = make("form", { class: "within compare-with" }, [...fields, make("button", null, [uiSay("compare")])]);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.change(fields.map((field) => field.value.trim()).filter(Boolean));
    });
    return form;
  }
}

/**
 * The value of a bar: how many, or what part of all articles of its time.
 * @param {Bar} bar
 * @param {boolean} share
 */
function valueOf(bar, share) {
  return share ? bar.count / (bar.of || 1) : bar.count;
}

/**
 * @param {Compared[]} rows
 * @param {boolean} share
 */
function drawCompared(rows, share) {
  const highest = Math.max(...rows.flatMap((row) => row.bars.map((bar) => valueOf(bar, share))), Number.MIN_VALUE);
  const picture = makeSvg("svg", {
    class: "compared",
    viewBox: `-4 -4 ${UI_COMPARE_WIDTH + 8} ${UI_COMPARE_HEIGHT + 8}`,
    role: "img",
    "aria-label": uiSay("compare_picture", { queries: rows.map((row) => row.query).join(uiSay("and")) }),
  });
  rows.forEach((row, n) => {
    const step = UI_COMPARE_WIDTH / Math.max(1, row.bars.length - 1);
    const points = row.bars.map((bar, at) => {
      return `${(at * step).toFixed(1)},${(UI_COMPARE_HEIGHT * (1 - valueOf(bar, share) / highest)).toFixed(1)}`;
    });
    picture.append(makeSvg("polyline", { class: `line l${n}`, points: points.join(" "), "stroke-dasharray": UI_DASHES[n] }));
  });
  const { make } = window.jianbaoSite;
  const bars = rows.find((row) => row.bars.length > 1)?.bars || [];
  const ends = make("p", { class: "ends" }, [make("span", null, [bars[0].when]), make("span", null, [bars[bars.length - 1].when])]);
  return make("div", { class: "chart" }, [picture, ends]);
}

/** @param {Compared[]} rows */
function makeLegend(rows) {
  const { make } = window.jianbaoSite;
  const items = rows.map((row, n) => {
    const sample = makeSvg("svg", { class: "compared sample", viewBox: "0 0 40 8", "aria-hidden": "true" });
    sample.append(makeSvg("polyline", { class: `line l${n}`, points: "0,4 40,4", "stroke-dasharray": UI_DASHES[n] }));
    const count = uiSay(row.exact ? "found_verbatim" : "found", { n: row.total });
    return make("li", { "data-compared": row.query, "data-total": String(row.total) }, [
      sample,
      make("a", { href: `search.html?${new URLSearchParams({ q: row.query })}` }, [row.query]),
      make("small", null, [` ${row.total ? count : uiSay("none", { query: uiShorten(row.query) })}`]),
    ]);
  });
  return make("ul", { class: "legend" }, items);
}

/**
 * A row a month or year, a column a query.
 * @param {Compared[]} rows
 * @returns {(string | number)[][]}
 */
function tabulate(rows) {
  const times = [...new Set(rows.flatMap((row) => row.bars.map((bar) => bar.when)))].sort();
  const of = new Map(rows.flatMap((row) => row.bars.map((bar) => [bar.when, bar.of])));
  const counts = rows.map((row) => new Map(row.bars.map((bar) => [bar.when, bar.count])));
  const head = [uiSay("table_when"), ...rows.map((row) => row.query), uiSay("compare_all")];
  return [head, ...times.map((when) => [when, ...counts.map((one) => one.get(when) || 0), of.get(when) || 0])];
}

/**
 * @param {Compared[]} rows
 * @param {boolean} share
 */
function makeComparedTable(rows, share) {
  const { make } = window.jianbaoSite;
  const [head, ...lines] = tabulate(rows);
  const say = (/** @type {number} */ count, /** @type {number} */ of) =>
    share ? sayShare({ when: "", count, of, height: 0 }) : uiNumber(count);
  const body = lines.map(([when, ...counts]) => {
    const all = Number(counts[counts.length - 1]);
    const cells = counts.slice(0, -1).map((count) => make("td", null, [say(Number(count), all)]));
    return make("tr", null, [make("th", { scope: "row" }, [uiDate(String(when))]), ...cells, make("td", null, [uiNumber(all)])]);
  });
  const table = make("table", null, [
    make("thead", null, [make("tr", null, head.map((one) => make("th", { scope: "col" }, [String(one)])))]),
    make("tbody", null, body),
  ]);
  return make("details", null, [make("summary", null, [uiSay("as_table")]), table]);
}

/**
 * The search page while queries are compared.
 * @param {SearchPage} page
 * @param {Views} views
 */
async function showCompare(page, views) {
  const { state, turn } = page;
  page.results.clear();
  page.notes.clear();
  for (const view of [views.context, views.quotes, views.taking]) view.clear();
  page.offerHelp(false);
  page.root.classList.remove("narrowable");
  views.filters.showChosen(state.filters);
  const rows = await views.compare.show(state);
  if (!rows || turn !== page.turn) return;
  uiPart("search-narrow").setAttribute("aria-busy", "false");
  const { place } = page.status;
  place.dataset.total = String(rows.length ? rows[0].total : 0);
  place.dataset.totalExact = "true";
  page.status.say(rows.length > 1 ? uiSay("compared", { n: rows.length }) : uiSay("compare_more"));
}
