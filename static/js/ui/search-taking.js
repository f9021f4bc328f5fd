/** Taking the answer along: every result as a file, and the search itself as a reference. */

/** @type {[string, string, string, (all: Export) => string][]} */
const UI_FORMATS = [
  ["CSV", "csv", "text/csv", writeCsv],
  ["RIS", "ris", "application/x-research-info-systems", writeRis],
  ["BibTeX", "bib", "application/x-bibtex", writeBibtex],
];

class TakingView {
  /**
   * @param {HTMLElement} place
   * @param {{title: string, address: string}} site its title, and where it is published, when that is known
   */
  constructor(place, site) {
    this.place = place;
    this.site = site;
  }

  clear() {
    this.place.hidden = true;
  }

  /**
   * @param {SearchAnswer} answer
   * @param {SearchState} state
   */
  show(answer, state) {
    const { make, button } = window.jianbaoSite;
    this.place.hidden = !answer.total;
    const said = make("span", { role: "status" });
    const files = UI_FORMATS.map(([name, ending, type, write]) =>
      button(name, () => this.save(state, ending, type, write, said)),
    );
    const line = make("p", { class: "files" }, [uiSay("take_all"), " "]);
    for (const one of files) line.append(one, " ");
    line.append(said);
    uiFill(/** @type {Element} */ (this.place.lastElementChild), [line, this.makeReference(answer, state)]);
  }

  /**
   * @param {SearchState} state
   * @param {string} ending
   * @param {string} type
   * @param {(all: Export) => string} write
   * @param {HTMLElement} said
   */
  async save(state, ending, type, write, said) {
    said.textContent = uiSay("searching");
    try {
      const lines = ending === "csv" && state.view === "context";
      const { content, words } = await (lines ? this.writeLines(state) : this.writeArticles(state, write));
      window.jianbaoSite.save(`${uiSay("file_name")}.${ending}`, `${type};charset=utf-8`, content);
      said.textContent = words;
    } catch (error) {
      said.textContent = uiSay("failed_taking");
    }
  }

  /**
   * @param {SearchState} state
   * @param {(all: Export) => string} write
   */
  async writeArticles(state, write) {
    const { query, filters, sort, verbatim } = state;
    const { digest, results } = await window.jianbao.everything(query, { filters, sort, verbatim });
    const content = write({ query: this.describe(state), digest, address: this.top(), results });
    return { content, words: uiSay("taken", { n: results.length }) };
  }

  /**
   * The concordance as a table, for that is what stands on the page.
   * @param {SearchState} state
   */
  async writeLines(state) {
    const { query, filters, neighbour, verbatim } = state;
    const asked = { filters, verbatim, sort: neighbour, limit: Infinity };
    const { digest, rows } = await window.jianbao.concordance(query, asked);
    const content = writeLinesCsv({ query: this.describe(state), digest, address: this.top(), lines: rows });
    return { content, words: uiSay("taken_lines", { n: rows.length }) };
  }

  top() {
    return topOf(this.site);
  }

  /**
   * The query with what narrows it.
   * @param {SearchState} state
   */
  describe(state) {
    const filters = Object.keys(state.filters)
      .sort()
      .map((name) => `${uiSay(`facet.${name}`)}=${state.filters[name].map((one) => sayValue(name, one)).join("|")}`);
    return [state.query, state.verbatim ? uiSay("verbatim") : "", ...filters].filter(Boolean).join("; ");
  }

  /**
   * @param {SearchAnswer} answer
   * @param {SearchState} state
   */
  makeReference(answer, state) {
    const words = uiSay(answer.occurrences ? "reference" : "reference_articles", {
      query: this.describe(state),
      title: this.site.title,
      n: answer.total,
      m: answer.occurrences || 0,
      digest: answer.digest || "",
      address: tellAddress({ address: this.top() }, `search.html${writeAddress(state)}`),
      today: window.jianbaoSite.today(),
    });
    return showReference(words);
  }
}

/**
 * A reference, and a button that copies it.
 * @param {string} words
 */
function showReference(words) {
  const { make, copyButton } = window.jianbaoSite;
  const text = make("p", { class: "reference" }, [words]);
  return make("div", null, [make("h3", null, [uiSay("cite")]), text, copyButton(uiSay("copy"), () => words)]);
}

/**
 * Where the site stands: published, or where it is read from; nothing when that is somebody's own disk.
 * @param {{address: string}} site
 */
function topOf(site) {
  if (site.address) return `${site.address.replace(/\/+$/, "")}/`;
  return location.protocol === "file:" ? "" : new URL(".", location.href).href;
}
