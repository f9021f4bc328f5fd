/** The concordance: each occurrence on a line of its own, the hit in the middle, sorted by what stands beside it. */

const UI_LINES_AT_ONCE = 50;

class ContextView {
  /** @param {HTMLElement} place */
  constructor(place) {
    this.place = place;
    this.turn = 0;
    this.body = window.jianbaoSite.make("tbody");
  }

  /**
   * @param {SearchState} state
   * @returns {Promise<number>} of all lines
   */
  async show(state) {
    uiFill(this.place);
    this.body = window.jianbaoSite.make("tbody");
    const { make } = window.jianbaoSite;
    const heads = ["context_left", "context_hit", "context_right", "context_from"].map((key) =>
      make("th", { scope: "col" }, [uiSay(key)]),
    );
    const table = make("table", { class: "contexts" }, [
      make("caption", { class: "unseen" }, [uiSay("view_context")]),
      make("thead", null, [make("tr", null, heads)]),
      this.body,
    ]);
    return this.add(state, ++this.turn, table);
  }

  /**
   * @param {SearchState} state
   * @param {number} turn
   * @param {HTMLElement} [table] when it does not stand yet
   */
  async add(state, turn, table) {
    const { query, verbatim, filters, neighbour } = state;
    const offset = this.body.children.length;
    const asked = { limit: UI_LINES_AT_ONCE, offset, sort: neighbour, verbatim, filters };
    const { total, rows } = await window.jianbao.concordance(query, asked);
    if (turn !== this.turn) return total;
    this.body.append(...rows.map((row) => makeContextLine(row, state)));
    if (table) {
      const longest = Math.max(2, ...rows.map((row) => [...row.hit].length));
      table.style.setProperty("--longest", String(Math.min(longest, 12)));
      this.place.append(table);
    }
    if (this.body.children.length < total && rows.length) this.offerMore(state, turn, total);
    return total;
  }

  /**
   * @param {SearchState} state
   * @param {number} turn
   * @param {number} total
   */
  offerMore(state, turn, total) {
    const standing = this.body.children.length;
    const words = uiSay("more_lines", { n: total - standing });
    const more = window.jianbaoSite.button(
      words,
      async () => {
        more.remove();
        await this.add(state, turn);
        const next = this.body.children[standing];
        if (next) /** @type {HTMLElement} */ (next.querySelector("a")).focus();
      },
      { class: "more" },
    );
    this.place.append(more);
  }

  clear() {
    this.turn += 1;
    uiFill(this.place);
  }
}

/**
 * @param {ContextLine} line
 * @param {SearchState} state
 */
function makeContextLine(line, state) {
  const { make } = window.jianbaoSite;
  const link = make("a", { href: linkToArticle(line.url, state, [line.hit], line.anchor) }, [make("mark", null, [line.hit])]);
  // The day comes first and in figures: it stands in the same place in every line.
  const page = line.page && uiPage(line.page);
  const from = [line.date, line.paper, page, line.title].filter(Boolean).join(" ");
  return make("tr", { "data-id": line.id }, [
    // The left side is cut where it begins, so that what stands next to the hit is always seen.
    make("td", { class: "left" }, [make("bdi", { dir: "ltr" }, [line.left])]),
    make("td", { class: "hit-word" }, [link]),
    make("td", { class: "right" }, [line.right]),
    make("td", { class: "from", title: from }, [from]),
  ]);
}
