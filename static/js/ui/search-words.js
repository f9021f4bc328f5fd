/** The page's own words, as the template hands them over, and numbers and days written in the reader's way. */

/** @type {Record<string, string>} */
const uiWords = readUiWords();

/** @returns {Record<string, string>} */
function readUiWords() {
  const block = document.getElementById("search-words");
  // On other pages there are only the words that all scripts share.
  return block ? JSON.parse(block.textContent || "{}") : /** @type {any} */ (window).jianbaoWords || {};
}

/**
 * The words of `key` with `{name}` filled in; an `n` of 1 chooses `key.one` where there is one.
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
function uiSay(key, values) {
  const given = values || {};
  const words = (given.n === 1 && uiWords[`${key}.one`]) || uiWords[key] || key;
  return words.replace(/\{(\w+)\}/g, (whole, name) => {
    if (!(name in given)) return whole;
    const value = given[name];
    return typeof value === "number" ? uiNumber(value) : value;
  });
}

/**
 * Whether there are words for a key that comes from elsewhere, such as the name of a facet.
 * @param {string} key
 */
function uiKnows(key) {
  return Object.prototype.hasOwnProperty.call(uiWords, key);
}

/**
 * @param {number} number
 * @returns {string}
 */
function uiNumber(number) {
  return String(number).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

/**
 * `2025-09`, `2025-09-28` or `2025` as the interface writes them.
 * @param {string} date
 * @returns {string}
 */
function uiDate(date) {
  const [year, month, day] = date.split("-");
  const names = { year, month: month ? uiMonth(month) : "", day: String(Number(day)) };
  if (day) return uiSay("date.day", names);
  return month ? uiSay("date.month", names) : uiSay("date.year", names);
}

/**
 * `第3版`, a lettered page `A03版`.
 * @param {string} number
 */
function uiPage(number) {
  return uiSay(/^\d/.test(number) ? "imprint.page" : "imprint.page_lettered", { number });
}

/** @param {string} month two digits */
function uiMonth(month) {
  const key = `date.names.${Number(month)}`;
  return uiKnows(key) ? uiSay(key) : String(Number(month));
}

/**
 * A query short enough to stand in a sentence, without half characters.
 * @param {string} text
 * @param {number} [most] code points
 */
function uiShorten(text, most) {
  const characters = [...text];
  const limit = most || 40;
  return characters.length > limit ? `${characters.slice(0, limit).join("")}…` : text;
}

/**
 * Puts these children in place of what an element holds.
 * @param {Element} element
 * @param {(string | Node)[]} [children]
 */
function uiFill(element, children) {
  element.textContent = "";
  element.append(...(children || []));
}

/**
 * An element of the page's own.
 * @param {string} id
 */
function uiPart(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}
