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
  foldFiltersOnPhones();
  const page = new SearchPage(root);
  new KeysView(page.controls.input, uiPart("search-found"));
  keepScrolling();
  page.restore();
  if (!page.state.query) page.controls.input.focus({ preventScroll: true });
}

/** Beside the results there is room for the filters; on a phone they wait to be opened. */
function foldFiltersOnPhones() {
  const narrow = /** @type {HTMLDetailsElement} */ (uiPart("search-narrow"));
  const wide = window.matchMedia("(min-width: 60rem)");
  narrow.open = wide.matches;
  wide.addListener(() => (narrow.open = wide.matches));
}

/** Suggestions in a box of another page, where the browser can read the index. */
jianbao.suggestIn = (/** @type {HTMLInputElement} */ input) => {
  if (typeof DecompressionStream === "undefined") return;
  loadBehind().then(
    ({ suggestIn }) => suggestIn(input),
    () => undefined,
  );
};

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", startSearchPage);
else startSearchPage();
