/** The view of quotes: a row a quote or report, with who says it, the words, and where they stand. */

const UI_QUOTES_AT_ONCE = 50;

class QuotesView {
  /**
   * @param {HTMLElement} place
   * @param {{title: string, address: string}} site
   */
  constructor(place, site) {
    this.place = place;
    this.site = site;
    this.body = window.jianbaoSite.make("tbody");
    /** @type {QuoteRow[]} */
    this.rows = [];
    this.turn = 0;
  }

  clear() {
    this.turn += 1;
    uiFill(this.place);
  }

  /**
   * Asks and shows: rows as soon as there are enough of them, then all.
   * @param {SearchState} state
   * @param {boolean} all
   * @param {(answer: QuoteAnswer) => void} tell how many there are so far
   * @returns {Promise<QuoteAnswer | null>} null when something else was asked meanwhile
   */
  async show(state, all, tell) {
    const turn = ++this.turn;
    const { query, verbatim, order, filters } = state;
    let shown = false;
    /** @param {QuoteRow[]} rows */
    const onMore = (rows) => {
      if (turn !== this.turn) return false;
      // By speaker nothing stands in its place before all is read.
      if (!shown && order !== "speaker" && rows.length >= state.shown) {
        shown = true;
        this.draw(rows, state);
      }
      tell({ rows, unread: 1 });
      return true;
    };
    const answer = await window.jianbao.quotations(query, { filters, order, verbatim, all, onMore });
    if (turn !== this.turn) return null;
    this.draw(answer.rows, state);
    return answer;
  }

  /**
   * @param {QuoteRow[]} rows
   * @param {SearchState} state
   */
  draw(rows, state) {
    const { make } = window.jianbaoSite;
    const standing = this.body.isConnected ? this.body.children.length : 0;
    this.rows = rows;
    this.body = make("tbody");
    const heads = ["quote_speaker", "quote_words", "quote_from"].map((key) => make("th", { scope: "col" }, [uiSay(key)]));
    const table = make("table", { class: "quotations" }, [
      make("caption", { class: "unseen" }, [uiSay("quotations")]),
      make("thead", null, [make("tr", null, heads)]),
      this.body,
    ]);
    uiFill(this.place, rows.length ? [table] : []);
    this.add(state, Math.max(standing, UI_QUOTES_AT_ONCE));
  }

  /**
   * @param {SearchState} state
   * @param {number} upTo
   */
  add(state, upTo) {
    const standing = this.body.children.length;
    this.body.append(...this.rows.slice(standing, upTo).map((row) => makeQuoteRow(row, state, this.site)));
    const left = this.rows.length - this.body.children.length;
    if (left <= 0) return;
    const more = window.jianbaoSite.button(
      uiSay("more_quotes", { n: left }),
      () => {
        more.remove();
        const next = this.body.children.length;
        this.add(state, next + UI_QUOTES_AT_ONCE);
        /** @type {HTMLElement} */ (this.body.children[next].querySelector("a")).focus();
      },
      { class: "more" },
    );
    this.place.append(more);
  }
}

/**
 * @param {QuoteRow} row
 * @param {SearchState} state
 * @param {{address: string}} site
 */
function makeQuoteRow(row, state, site) {
  const { make, copyButton } = window.jianbaoSite;
  const said = row.kind !== "indirect";
  const words = markText(row.text.replace(/\n/g, " "), row.marks);
  const hits = row.marks.map(([from, to]) => [...row.text].slice(from, to).join(""));
  const href = linkToArticle(row.url, state, [...new Set(hits)].slice(0, UI_MOST_MARKED), row.quote);
  const link = make("a", { href }, said ? [uiSay("quote_open"), ...words, uiSay("quote_close")] : words);
  const who = make("th", { scope: "row" }, [row.speaker || make("span", { class: "unknown" }, [uiSay("quote_unknown")])]);
  if (row.post) who.append(" ", make("span", { class: "post" }, [row.post]));
  const from = [row.date && make("time", { datetime: row.date }, [uiDate(row.date)]), row.paper, row.page && uiPage(row.page)];
  const where = make("td", { class: "from" });
  for (const part of from) if (part) where.append(part, " ");
  where.append(make("a", { href: row.url, class: "title" }, [row.title]), " ");
  where.append(copyButton(uiSay("quote_copy"), () => citeQuote(row, site)));
  const tag = said ? [] : [make("span", { class: "tag" }, [uiSay("kind_of.indirect")]), " "];
  return make("tr", { "data-quote": row.quote, "data-id": row.id, "data-kind": row.kind }, [
    who,
    make("td", { class: said ? "words" : "words reported" }, [...tag, link]),
    where,
  ]);
}

/**
 * The words with who says them and where they were printed, by GB/T 7714.
 * @param {QuoteRow} row
 * @param {{address: string}} site
 */
function citeQuote(row, site) {
  const said = row.kind === "indirect" ? row.text : `${uiSay("quote_open")}${row.text}${uiSay("quote_close")}`;
  const by = row.speaker ? `（${row.speaker}${row.post ? `，${row.post}` : ""}）` : "";
  return `${said}${by}\n${referTo(row, site)}`;
}

/**
 * @param {QuoteRow} row
 * @param {{address: string}} site
 */
function referTo(row, site) {
  const authors = row.authors.length ? `${row.authors.slice(0, 3).join("，")}${row.authors.length > 3 ? "，等" : ""}．` : "";
  const printed = [row.paper, row.date].filter(Boolean).join("，");
  const page = row.page ? `（${row.page}）` : "";
  const address = tellAddress({ address: topOf(site) }, `${row.url}#${row.quote}`);
  return `${authors}${row.title}［N］．${printed}${page}．${address}`;
}
