/** Taking quotes along: a table, JSON, and the question itself as a reference. */

const UI_QUOTE_COLUMNS = [
  ...["quote", "kind", "speaker", "post", "text", "date", "paper", "page", "title", "authors", "id", "url"],
  ...["query", "archive"],
];

class QuotesTaking {
  /** @param {TakingView} taking whose place and words these are */
  constructor(taking) {
    this.taking = taking;
  }

  /**
   * @param {QuoteAnswer} answer
   * @param {SearchState} state
   */
  show(answer, state) {
    const { make, button, save, today } = window.jianbaoSite;
    const { place, site } = this.taking;
    place.hidden = !answer.rows.length;
    const query = this.taking.describe(state);
    const digest = answer.digest || "";
    const table = () => writeQuotesTable(answer.rows, { query, digest, site });
    const said = make("span", { role: "status" });
    const keep = (/** @type {string} */ ending, /** @type {string} */ type, /** @type {() => string} */ write) =>
      button(ending.toUpperCase(), () => {
        save(`${uiSay("quotations")}.${ending}`, `${type};charset=utf-8`, write());
        said.textContent = uiSay("taken_quotes", { n: answer.rows.length });
      });
    const files = make("p", { class: "files" }, [
      ...[uiSay("take_quotes"), " ", keep("csv", "text/csv", () => writeTable(table())), " "],
      ...[keep("json", "application/json", () => writeQuotesJson(table())), " ", said],
    ]);
    const words = uiSay("reference_quotes", {
      query,
      title: site.title,
      n: answer.rows.length,
      digest,
      address: tellAddress({ address: topOf(site) }, `search.html${writeAddress(state)}`),
      today: today(),
    });
    uiFill(/** @type {Element} */ (place.lastElementChild), [files, showReference(words)]);
  }
}

/**
 * @param {QuoteRow[]} rows
 * @param {{query: string, digest: string, site: {address: string}}} about
 * @returns {string[][]}
 */
function writeQuotesTable(rows, { query, digest, site }) {
  const lines = rows.map((row) => [
    ...[row.quote, row.kind, row.speaker, row.post, row.text, row.date, row.paper, row.page, row.title],
    ...[row.authors.join("; "), row.id, tellAddress({ address: topOf(site) }, row.url) || row.url],
    ...[query, digest],
  ]);
  return [UI_QUOTE_COLUMNS, ...lines];
}

/**
 * The rows as objects with the columns' names.
 * @param {string[][]} table
 */
function writeQuotesJson([names, ...rows]) {
  const records = rows.map((row) => Object.fromEntries(names.map((name, n) => [name, row[n]])));
  return `${JSON.stringify(records, null, 1)}\n`;
}
