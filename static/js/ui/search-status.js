/** How many were found: written at once, spoken once an answer when the reader has stopped typing. */

const UI_SPEAK_AFTER = 900;
const UI_WAIT_BEFORE_SAYING = 400;

class StatusView {
  /** @param {HTMLElement} place */
  constructor(place) {
    this.place = place;
    this.timer = 0;
    this.waiting = 0;
  }

  /**
   * What is seen changes with every answer; a live region that is busy is not spoken until it has come to rest.
   * @param {string} words
   */
  say(words) {
    clearTimeout(this.waiting);
    clearTimeout(this.timer);
    this.place.setAttribute("aria-busy", "true");
    this.place.textContent = words;
    this.timer = setTimeout(() => this.place.setAttribute("aria-busy", "false"), UI_SPEAK_AFTER);
  }

  /** Says that it is searching, when that takes long enough to be noticed. */
  wait() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.say(uiSay("searching")), UI_WAIT_BEFORE_SAYING);
  }

  /** @param {string} words */
  forget(words) {
    for (const name of ["total", "totalExact", "ms"]) delete this.place.dataset[name];
    this.say(words);
  }

  /**
   * @param {SearchAnswer} answer
   * @param {SearchState} state
   * @param {number} ms
   */
  show(answer, state, ms) {
    this.place.dataset.total = String(answer.total);
    this.place.dataset.totalExact = String(answer.totalExact !== false);
    this.place.dataset.ms = String(Math.round(ms));
    this.say(describeAnswer(answer, state, ms));
  }
}

/**
 * @param {SearchAnswer} answer
 * @param {SearchState} state
 * @param {number} ms
 * @returns {string}
 */
function describeAnswer(answer, state, ms) {
  if (!answer.total) return uiSay("none", { query: uiShorten(state.query) });
  const parts = describeTiers(answer);
  if (answer.occurrences) parts.push(uiSay("occurrences", { n: answer.occurrences }));
  return `${parts.join(uiSay("comma"))}${uiSay("took", { n: Math.max(1, Math.round(ms)) })}`;
}

/**
 * What is verbatim by itself, and what else there is.
 * @param {SearchAnswer} answer
 * @returns {string[]}
 */
function describeTiers({ total, totalExact, tiers = {} }) {
  if (totalExact === false) return [uiSay("found_at_most", { n: total })];
  if (!tiers.exact || tiers.exact === total) return [uiSay(tiers.exact ? "found_verbatim" : "found", { n: total })];
  return [uiSay("found_verbatim", { n: tiers.exact }), uiSay("found_beside", { n: total - tiers.exact })];
}
