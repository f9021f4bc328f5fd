/* What the correction desk's page is made of, and what it is sent. Served by `jianbao serve` and `jianbao correct` alone. */

/** @typedef {{article: number | null, role: string, text: string, first: number, last: number}} DeskPart */
/** @typedef {{text: string, speaker: string | null, candidates: string[]}} DeskQuote */
/** @typedef {{title: string, byline: string, quotes: DeskQuote[]}} DeskArticle */
/** @typedef {{lines: {number: number, text: string}[], articles: DeskArticle[], parts: DeskPart[]}} DeskPage */
/** @typedef {{line: number, message: string, cure: string}} DeskRemark */
/** @typedef {{version: string, language: string, pages: DeskPage[], doubts: DeskRemark[], faults: DeskRemark[], corrections: string[]}} DeskView */
/** @typedef {{first: number, last: number, words?: string}} DeskSelection */

/** @template {HTMLElement} T @param {string} id @param {new () => T} kind @returns {T} */
function deskAt(id, kind) {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(id);
  return found;
}

/** @param {string} name @param {string} text @param {string} [kind] */
function deskElement(name, text, kind = "") {
  const made = document.createElement(name);
  made.textContent = text;
  if (kind) made.className = kind;
  return made;
}

/**
 * A button named by a word of the page; `place` is told where others have that word, too: by both the button is
 * found again when the lists have been made anew.
 * @param {string} word @param {() => void} act @param {{key?: string, place?: string}} [more]
 */
function deskButton(word, act, { key = "", place = "" } = {}) {
  const made = deskElement("button", "");
  const name = deskElement("span", say(word));
  name.dataset.say = word;
  made.append(name);
  made.setAttribute("type", "button");
  made.dataset.place = `${word} ${place}`;
  if (key) made.append(deskElement("kbd", key));
  made.addEventListener("click", act);
  return made;
}

/** @param {DeskRemark} remark */
function tellRemark(remark) {
  return `${remark.line ? `${remark.line}: ` : ""}${remark.message} → ${remark.cure}`;
}
