/** One article among the results: title, where it was printed, its best passages and quotes. */

const UI_PASSAGES_AT_ONCE = 3;

/**
 * @param {SearchResult} result
 * @param {FoundPassage[]} passages best first
 * @param {SearchState} state
 * @returns {HTMLElement}
 */
function makeResultView(result, passages, state) {
  const { make } = window.jianbaoSite;
  const hits = listHits(passages);
  const title = passages.find((passage) => passage.field === "title" && passage.marks.length);
  const heading = title && title.text === result.title ? markText(title.text, title.marks) : [result.title];
  const others = passages.filter((passage) => passage !== title || title.text !== result.title);
  const link = make("a", { href: linkToArticle(result.url, state, hits) }, heading);
  const view = make("li", {
    class: "hit",
    "data-result": "",
    "data-id": result.id,
    "data-tier": result.tier,
    "data-score": String(result.score),
  });
  view.append(make("h3", null, [link]), makeImprint(result, state), makePassages(others, result, state, hits));
  return view;
}

/**
 * Where and when an article was printed.
 * @param {SearchResult} result
 * @param {SearchState} state
 */
function makeImprint(result, state) {
  const { make } = window.jianbaoSite;
  /** @type {(string | Node)[]} */
  const parts = [];
  if (result.paper) parts.push(result.paper);
  if (result.date) parts.push(make("time", { datetime: result.date }, [uiDate(result.date)]));
  if (result.page) parts.push(uiPage(result.page));
  // Among articles in the order of their days, each says for itself how it answers.
  if (state.sort !== "relevance" && result.tier !== "exact") {
    parts.push(make("span", { class: "tag" }, [uiSay(`tier.${result.tier}`)]));
  }
  const line = make("p", { class: "where" });
  parts.forEach((part, n) => line.append(...(n ? [" · ", part] : [part])));
  return line;
}

/**
 * @param {FoundPassage[]} passages
 * @param {SearchResult} result
 * @param {SearchState} state
 * @param {string[]} hits
 */
function makePassages(passages, result, state, hits) {
  const { make, button } = window.jianbaoSite;
  const list = make("ul", { class: "passages" });
  const items = passages.map((passage) => makePassage(passage, result, state, hits));
  list.append(...items.slice(0, UI_PASSAGES_AT_ONCE));
  const rest = items.slice(UI_PASSAGES_AT_ONCE);
  if (rest.length) {
    const more = button(uiSay("more_passages", { n: rest.length }), () => {
      list.append(...rest);
      /** @type {HTMLElement} */ (rest[0].querySelector("a")).focus();
      item.remove();
    });
    const item = make("li", { class: "unfold" }, [more]);
    list.append(item);
  }
  return list;
}

/**
 * @param {FoundPassage} passage
 * @param {SearchResult} result
 * @param {SearchState} state
 * @param {string[]} hits
 */
function makePassage(passage, result, state, hits) {
  const { make } = window.jianbaoSite;
  const { quote } = passage;
  const anchor = (quote && quote.id) || passage.anchor;
  const link = make("a", { href: linkToArticle(result.url, state, hits, anchor) }, cutPassage(passage));
  const item = make("li", { class: quote ? "passage words" : "passage" });
  if (quote) item.append(make("span", { class: "tag" }, [quote.speaker || uiSay("quote_unknown")]), " ");
  else if (uiKnows(`field.${passage.field}`)) {
    item.append(make("span", { class: "tag" }, [uiSay(`field.${passage.field}`)]), " ");
  }
  item.append(link);
  return item;
}
