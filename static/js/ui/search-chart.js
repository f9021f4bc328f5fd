/**
 * The bar chart. One bar is in the tab order, the arrow keys go from bar to bar, Enter chooses, Shift adds; the
 * same numbers stand in a table below. Drawing over bars takes their range.
 */

const UI_CHART_HEIGHT = 64;
const UI_BAR_WIDTH = 10;
// In rem: what two days need side by side, and the widest bar.
const UI_CHART_LEAST = 9;
const UI_BAR_MOST = 1.5;

/** @typedef {(when: string, further: boolean) => void} PickTime */

/**
 * @param {Bar[]} bars
 * @param {boolean} share
 * @param {string} range in force, `FROM..TO`
 * @param {PickTime} pick
 * @param {(range: string) => void} take a range drawn over the bars
 * @param {() => void} swap between numbers and shares
 */
function makeChart(bars, share, range, pick, take, swap) {
  const { make, button } = window.jianbaoSite;
  const ends = make("p", { class: "ends", "aria-hidden": "true" }, [
    make("span", null, [bars[0].when]),
    make("span", null, [bars[bars.length - 1].when]),
  ]);
  const switching = button(uiSay(share ? "as_counts" : "as_shares"), swap, { class: "swap" });
  const caption = make("p", { class: "why" }, [uiSay(share ? "chart_shares" : "chart_counts"), " ", switching]);
  const picture = makePicture(bars, range, pick);
  brushOver(picture, take);
  const plot = make("div", null, [picture, ends]);
  // Few bars take little room, and the two days below stand under the first and the last of them.
  plot.style.maxWidth = `${Math.max(UI_CHART_LEAST, bars.length * UI_BAR_MOST)}rem`;
  return make("div", { class: "chart" }, [caption, plot, makeTable(bars, pick)]);
}

/**
 * @param {Bar[]} bars
 * @param {string} range
 * @param {PickTime} pick
 */
function makePicture(bars, range, pick) {
  const picture = makeSvg("svg", {
    viewBox: `0 0 ${bars.length * UI_BAR_WIDTH} ${UI_CHART_HEIGHT}`,
    preserveAspectRatio: "none",
    role: "group",
    "aria-label": uiSay("chart"),
  });
  picture.append(...bars.map((bar, n) => makeBar(bar, n, range)));
  const chosen = /** @type {SVGElement | null} */ (picture.querySelector(".in")) || picture.firstElementChild;
  if (chosen) chosen.setAttribute("tabindex", "0");
  picture.addEventListener("click", (event) => pickBar(event.target, event.shiftKey, pick));
  picture.addEventListener("keydown", (event) => moveAlong(event, pick));
  return picture;
}

/**
 * @param {Bar} bar
 * @param {number} n
 * @param {string} range
 */
function makeBar(bar, n, range) {
  const inRange = Boolean(range) && isWithin(bar.when, range);
  const group = makeSvg("g", {
    role: "button",
    tabindex: "-1",
    class: inRange ? "bar in" : "bar",
    "aria-pressed": String(inRange),
    "aria-label": sayBar(bar),
    "data-when": bar.when,
  });
  const height = bar.count ? Math.max(2, bar.height * UI_CHART_HEIGHT) : 0;
  const x = String(n * UI_BAR_WIDTH + 1);
  const width = String(UI_BAR_WIDTH - 2);
  // The whole height can be hit, not the bar alone.
  group.append(
    makeSvg("rect", { class: "back", x, y: "0", width, height: String(UI_CHART_HEIGHT) }),
    makeSvg("rect", { class: "front", x, y: String(UI_CHART_HEIGHT - height), width, height: String(height) }),
  );
  const title = makeSvg("title", {});
  title.textContent = sayBar(bar);
  group.prepend(title);
  return group;
}

/**
 * @param {string} when
 * @param {string} range
 */
function isWithin(when, range) {
  const [from, to] = range.split("..");
  return when >= from.slice(0, when.length) && (!to || when <= to.slice(0, when.length));
}

/**
 * @param {EventTarget | null} target
 * @param {boolean} further
 * @param {PickTime} pick
 */
function pickBar(target, further, pick) {
  const bar = /** @type {SVGElement | null} */ (target instanceof Element ? target.closest("[data-when]") : null);
  if (bar) pick(bar.dataset.when || "", further);
}

/**
 * @param {KeyboardEvent} event
 * @param {PickTime} pick
 */
function moveAlong(event, pick) {
  const bar = /** @type {SVGElement} */ (event.target);
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    pickBar(bar, event.shiftKey, pick);
  }
  const next = event.key === "ArrowRight" ? bar.nextElementSibling : event.key === "ArrowLeft" ? bar.previousElementSibling : null;
  if (!next) return;
  event.preventDefault();
  bar.setAttribute("tabindex", "-1");
  next.setAttribute("tabindex", "0");
  /** @type {SVGElement} */ (next).focus();
}

/**
 * @param {Bar[]} bars
 * @param {PickTime} pick
 */
function makeTable(bars, pick) {
  const { make, button } = window.jianbaoSite;
  const cell = (/** @type {string} */ name, /** @type {string | Node} */ content) => make(name, null, [content]);
  const head = ["table_when", "table_count", "table_share"].map((key) => cell("th", uiSay(key)));
  const rows = bars
    .filter((bar) => bar.count)
    .map((bar) => {
      const when = button(uiDate(bar.when), () => pick(bar.when, false), { class: "plain-button" });
      return make("tr", null, [cell("th", when), cell("td", uiNumber(bar.count)), cell("td", sayShare(bar))]);
    });
  const table = make("table", null, [make("thead", null, [make("tr", null, head)]), make("tbody", null, rows)]);
  return make("details", null, [make("summary", null, [uiSay("as_table")]), table]);
}

/**
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @returns {SVGElement}
 */
function makeSvg(name, attributes) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const key of Object.keys(attributes)) element.setAttribute(key, attributes[key]);
  return /** @type {SVGElement} */ (element);
}
