/** The hits over time as bars: by month while the months fit side by side, else by year. */

const UI_MOST_MONTHS = 60;
const UI_MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** @typedef {{when: string, count: number, of: number, height: number}} Bar */

/**
 * @param {[string, number, number][]} histogram by month, ascending; count of hits and of all articles
 * @param {boolean} share whether a bar's height is the share of that time's articles
 * @returns {Bar[]}
 */
function makeBars(histogram, share) {
  const months = histogram.filter(([when]) => UI_MONTH.test(when));
  const long = months.length && countMonths(months[0][0], months[months.length - 1][0]) > UI_MOST_MONTHS;
  const width = long ? 4 : 7;
  /** @type {Map<string, {count: number, of: number}>} */
  const sums = new Map();
  for (const when of months.length ? listTimes(months[0][0], months[months.length - 1][0], width) : []) {
    sums.set(when, { count: 0, of: 0 });
  }
  for (const [when, count, of] of months) {
    const sum = sums.get(when.slice(0, width));
    if (sum) Object.assign(sum, { count: sum.count + count, of: sum.of + of });
  }
  const bars = [...sums].map(([when, { count, of }]) => ({ when, count, of, height: share ? count / (of || 1) : count }));
  const highest = Math.max(...bars.map((bar) => bar.height), Number.MIN_VALUE);
  return bars.map((bar) => ({ ...bar, height: bar.height / highest }));
}

/**
 * @param {string} first `2025-09`
 * @param {string} last
 */
function countMonths(first, last) {
  return (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(last.slice(5, 7)) - Number(first.slice(5, 7));
}

/**
 * Every month or year from the first to the last.
 * @param {string} first
 * @param {string} last
 * @param {number} width 4 for years, 7 for months
 * @returns {string[]}
 */
function listTimes(first, last, width) {
  const times = [];
  let [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7)) || 1];
  for (let when = first.slice(0, width); when <= last.slice(0, width); ) {
    times.push(when);
    if (width === 4 || ++month > 12) [year, month] = [year + 1, 1];
    when = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`.slice(0, width);
  }
  return times;
}

/**
 * A bar in words: how many, and what part of all articles of its time.
 * @param {Bar} bar
 */
function sayBar(bar) {
  return uiSay("bar", { when: uiDate(bar.when), count: bar.count, share: sayShare(bar) });
}

/** @param {Bar} bar */
function sayShare(bar) {
  const percent = bar.of ? (bar.count / bar.of) * 100 : 0;
  return `${percent && percent < 10 ? percent.toFixed(1) : Math.round(percent)}%`;
}
