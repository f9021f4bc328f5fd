/** Starts the search page: takes the hint for readers without scripts away, or says why it stays. */

function startSearchPage() {
  const root = document.getElementById("search");
  const hint = document.getElementById("search-hint");
  if (!root || !hint) return;
  if (typeof DecompressionStream === "undefined") {
    /** @type {HTMLElement} */ (hint.firstElementChild).textContent = uiSay("too_old");
    return;
  }
  hint.hidden = true;
  root.hidden = false;
  // The page has its own, larger box.
  const find = document.querySelector(".masthead .find");
  if (find) /** @type {HTMLElement} */ (find).hidden = true;
  const page = new SearchPage(root);
  page.restore();
  if (!page.state.query) page.input.focus({ preventScroll: true });
}

startSearchPage();
