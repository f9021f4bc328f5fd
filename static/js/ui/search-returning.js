/** Coming back to the page: where it was scrolled to, and once anew when the site has changed under it. */

const UI_LOOK_AGAIN_AFTER = 60_000;
let uiLooked = -UI_LOOK_AGAIN_AFTER;

/** Remembers, with this place in the history, how far the page was scrolled. */
function keepScrolling() {
  window.addEventListener("pagehide", () => noteInHistory({ scrolled: window.scrollY }));
}

/** Scrolls to where the reader left, once the answer stands. */
function returnToPlace() {
  const { scrolled } = history.state || {};
  if (!scrolled) return;
  window.scrollTo({ top: scrolled, behavior: "instant" });
  noteInHistory({ scrolled: 0 });
}

/**
 * A page opened before a deployment asks for files that are gone. It loads itself again, once, with its query.
 * @param {boolean} sure whether another version was met; else the engine looks whether there is one
 * @returns {Promise<boolean>} whether it does
 */
async function reloadWhenOutdated(sure) {
  if ((history.state || {}).reloaded) return false;
  if (!sure && !(await isOutdated())) return false;
  if (!noteInHistory({ reloaded: true })) return false;
  location.reload();
  return true;
}

/** Asks the engine, not more than once a minute, whether the site has become another than the page began with. */
async function isOutdated() {
  const { outdated } = window.jianbao;
  if (!outdated || performance.now() - uiLooked < UI_LOOK_AGAIN_AFTER) return false;
  uiLooked = performance.now();
  return outdated.call(window.jianbao).catch(() => false);
}

/** An answer without faults: the next deployment may load the page again. */
function forgetReloading() {
  if ((history.state || {}).reloaded) noteInHistory({ reloaded: false });
}

/**
 * @param {{scrolled?: number, reloaded?: boolean}} facts
 * @returns {boolean} whether the browser kept them
 */
function noteInHistory(facts) {
  try {
    history.replaceState({ ...history.state, ...facts }, "");
    return true;
  } catch (refused) {
    return false;
  }
}
