/** The search page: what is typed, what is shown, one after the other. */

const SHOWN_AT_ONCE = 10;
const TYPING_PAUSE = 150;
const searchForm = byId("search-form");
const searchInput = byId("search-input");
const searchStatus = byId("search-status");
const searchList = byId("search-results");
const searchMore = byId("search-more");
/** Counts the questions, so that a late answer to an earlier one is not shown. */
let asking = 0;
let typing = 0;
let composing = false;

/** @returns {Asked} */
function readForm() {
  return { q: searchInput.value, sort: byId("search-sort").value, verbatim: byId("search-verbatim").checked };
}

/** @param {Asked} asked */
function fillForm(asked) {
  searchInput.value = asked.q;
  byId("search-sort").value = asked.sort;
  byId("search-verbatim").checked = asked.verbatim;
}

/** @param {Asked} asked */
async function ask(asked) {
  const mine = ++asking;
  const begun = performance.now();
  if (!asked.q.trim()) return clearAnswer();
  searchStatus.setAttribute("aria-busy", "true");
  try {
    const session = await engine.open(asked.q, SHOWN_AT_ONCE, asked);
    const found = await session.articles(0, SHOWN_AT_ONCE);
    const words = found.some(({ hit }) => hit.tier !== "exact") ? await session.words() : [];
    if (mine !== asking) return;
    const terms = markedTerms(session.query, words);
    searchList.replaceChildren(...found.map(({ hit, article }) => makeResult(hit, article, terms, asked.q)));
    searchStatus.setAttribute("data-ms", String(Math.round(performance.now() - begun)));
    showStatus(session);
    offerMore(session, terms, asked, mine);
    await session.finish();
    if (mine !== asking) return;
    showStatus(session);
    offerMore(session, terms, asked, mine);
  } catch (error) {
    if (mine === asking) showFailure();
  }
}

function clearAnswer() {
  searchList.replaceChildren();
  searchMore.hidden = true;
  byId("search-notices").replaceChildren();
  searchStatus.textContent = "";
  for (const name of ["data-total", "data-ms", "data-total-exact", "aria-busy"]) searchStatus.removeAttribute(name);
}

function showFailure() {
  clearAnswer();
  searchStatus.textContent = sayWords("failed");
  byId("search-hint").hidden = false;
}

/** @param {Session} session */
function showStatus(session) {
  const { evaluation, lists, query } = session;
  const total = evaluation.complete ? evaluation.hits.length : evaluation.bound;
  searchStatus.setAttribute("data-total", String(total));
  searchStatus.setAttribute("data-total-exact", String(evaluation.complete));
  searchStatus.setAttribute("aria-busy", String(!evaluation.complete));
  const tiers = Object.entries(session.tiers()).map(([tier, count]) => `${sayWords(tier)} ${count}`);
  const sum = sayWords(evaluation.complete ? "count" : "bound", { total });
  if (evaluation.complete) searchStatus.textContent = total ? [sum, ...tiers].join(sayWords("joint")) : sayWords("none");
  else searchStatus.textContent = sum;
  const notices = query.notices.map((notice) => sayWords(notice.code, notice));
  if (evaluation.letGo.length) notices.push(sayWords("let-go", { words: evaluation.letGo.join(sayWords("joint")) }));
  if (lists.missing.size) notices.push(sayWords("missing", { count: lists.missing.size }));
  byId("search-notices").replaceChildren(...notices.map((text) => makeElement("p", {}, [text])));
}

/**
 * @param {Session} session
 * @param {Term[]} terms
 * @param {Asked} asked
 * @param {number} mine
 */
function offerMore(session, terms, asked, mine) {
  const shown = () => searchList.children.length;
  const left = () => session.evaluation.hits.length > shown() || !session.evaluation.complete;
  searchMore.hidden = !left();
  searchMore.onclick = async () => {
    const found = await session.articles(shown(), shown() + SHOWN_AT_ONCE);
    if (mine !== asking) return;
    searchList.append(...found.map(({ hit, article }) => makeResult(hit, article, terms, asked.q)));
    searchMore.hidden = !left();
  };
}

/** @param {boolean} lasting */
function askForm(lasting) {
  clearTimeout(typing);
  const asked = readForm();
  writeAddress(asked, lasting);
  ask(asked);
}

function typed() {
  if (composing) return;
  clearTimeout(typing);
  typing = setTimeout(() => askForm(false), TYPING_PAUSE);
}

function openSearchPage() {
  if (typeof DecompressionStream === "undefined") {
    searchStatus.textContent = sayWords("no-decompression");
    return;
  }
  byId("search-hint").hidden = true;
  searchForm.hidden = false;
  byId("search-help").hidden = false;
  searchForm.addEventListener("submit", (/** @type {Event} */ event) => {
    event.preventDefault();
    askForm(true);
  });
  searchInput.addEventListener("compositionstart", () => (composing = true));
  searchInput.addEventListener("compositionend", () => {
    composing = false;
    typed();
  });
  searchInput.addEventListener("input", typed);
  byId("search-sort").addEventListener("change", () => askForm(true));
  byId("search-verbatim").addEventListener("change", () => askForm(true));
  window.addEventListener("popstate", () => restore());
  restore();
}

function restore() {
  const asked = readAddress();
  fillForm(asked);
  ask(asked);
}

openSearchPage();
