/** Days, months and years as readers write them, as search/days.py reads them. */

const NUMBER_DIGITS = "〇一二三四五六七八九";
/** @type {Record<string, number>} */
const NUMBER_TENS = { 十: 10, 廿: 20, 卅: 30 };
const BEFORE_REPUBLIC = 1911;
const DATE_FORMS = [
  /^(\d{4})(?:年|[-./](?=\d)|$)(?:(\d{1,2})(?:月|[-./](?=\d)|$)(?:(\d{1,2})[日号]?)?)?$/,
  /^(\d{4})(\d{2})(\d{2})?$/,
  /^()(\d{1,2})月(?:(\d{1,2})[日号]?)?$/,
  /^()()(\d{1,2})[日号]$/,
];

/** @typedef {[string, string, string]} DateParts year, month, day; empty where not said */

/**
 * The earliest and the latest, each a beginning of an ISO date, or with `-` in front of every year, or empty.
 * @param {string} text folded
 * @returns {[string, string] | null} null for what is no date
 */
function readSpan(text) {
  const years = /^(\d{4})年?-(\d{4})年?$/.exec(text);
  if (years) return [years[1], years[2]];
  const to = /\.\.|[至到~]/.exec(text);
  if (to) return readDateRange(text.slice(0, to.index), text.slice(to.index + to[0].length), to[0] === "..");
  const parts = readDateParts(text);
  return parts && (parts[0] || parts[1]) ? [writeDate(parts), writeDate(parts)] : null;
}

/**
 * @param {string} from
 * @param {string} until
 * @param {boolean} openEnded
 * @returns {[string, string] | null}
 */
function readDateRange(from, until, openEnded) {
  /** @type {DateParts | null} */
  const none = openEnded ? ["", "", ""] : null;
  const first = from ? readDateParts(from) : none;
  let last = until ? readDateParts(until) : none;
  if (!first || !last || !(from || until)) return null;
  if (from && until) last = [last[0] || first[0], last[1] || first[1], last[2]];
  const whole = [first, last].filter((parts) => parts.some(Boolean));
  if (whole.some(([year, month, day]) => !month && (day || !year))) return null;
  if (whole.some((parts) => Boolean(parts[0]) !== Boolean(whole[0][0]))) return null;
  return [writeDate(first), writeDate(last)];
}

/**
 * @param {string} text
 * @returns {DateParts | null}
 */
function readDateParts(text) {
  const figures = text.replace(/[〇零元一二三四五六七八九十廿卅]+(?=[年月日号])/g, inFigures);
  const plain = figures.replace(/^(?:中华)?民国(\d{1,2})年/, (_, year) => `${BEFORE_REPUBLIC + Number(year)}年`);
  const withYear = /^(\d{4})年?(.+)$/.exec(plain) || ["", "", ""];
  for (const [year, name] of [["", text], withYear.slice(1)]) {
    if (Object.prototype.hasOwnProperty.call(FEASTS, name)) {
      const [month, day] = FEASTS[name].split("-");
      return [year, month, day];
    }
  }
  const found = DATE_FORMS.map((form) => form.exec(plain)).find(Boolean);
  if (!found) return null;
  const [year, month, day] = found.slice(1).map((part) => part || "");
  const fits = (!month || (Number(month) >= 1 && Number(month) <= 12)) && (!day || (Number(day) >= 1 && Number(day) <= 31));
  return fits ? [year, month && month.padStart(2, "0"), day && day.padStart(2, "0")] : null;
}

/**
 * 三十七 as 37, 二〇二五 as 2025, 元 as 1.
 * @param {string} numeral
 */
function inFigures(numeral) {
  const words = numeral.replace(/零/g, "〇").replace(/元/g, "一");
  const tens = [...words].find((one) => one in NUMBER_TENS);
  if (!tens) return [...words].map((one) => NUMBER_DIGITS.indexOf(one)).join("");
  const at = words.indexOf(tens);
  const times = at ? NUMBER_DIGITS.indexOf(words[at - 1]) : 1;
  const units = at + 1 < words.length ? NUMBER_DIGITS.indexOf(words[at + 1]) : 0;
  return String(NUMBER_TENS[tens] * Math.max(times, 1) + Math.max(units, 0));
}

/** @param {DateParts} parts */
function writeDate([year, month, day]) {
  return year || month || day ? [year, month, day].filter((part, n) => !n || part).join("-") : "";
}
