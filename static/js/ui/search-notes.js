/** What the reader should know about the answer: what was let go, what was not understood, what could not be read. */

class NotesView {
  /**
   * @param {HTMLElement} place
   * @param {(query: string) => void} ask
   */
  constructor(place, ask) {
    this.place = place;
    this.ask = ask;
  }

  clear() {
    uiFill(this.place);
  }

  /** @param {SearchAnswer} answer */
  show(answer) {
    this.clear();
    for (const note of answer.notes || []) this.addNote(note);
    if ((answer.letGo || []).length && answer.total) this.add("let_go", { terms: joinTerms(answer.letGo || []) });
    if ((answer.missing || []).length) this.add("missing", { n: (answer.missing || []).length }, "warning");
  }

  /** @param {SearchNote} note */
  addNote(note) {
    if (!uiKnows(`note.${note.code}`)) return;
    const term = note.text || note.term || "";
    this.add(`note.${note.code}`, { term: uiShorten(term) });
    if (note.code === "is-date") this.offer(`${uiSay("date_field")}:${term}`);
  }

  /**
   * @param {string} key
   * @param {Record<string, string | number>} [values]
   * @param {string} [kind]
   */
  add(key, values, kind) {
    this.place.append(window.jianbaoSite.make("p", { class: kind || "remark" }, [uiSay(key, values)]));
  }

  /**
   * A query that may be meant, behind what has just been said.
   * @param {string} query
   */
  offer(query) {
    const said = /** @type {HTMLElement} */ (this.place.lastElementChild);
    said.append(" ", window.jianbaoSite.button(query, () => this.ask(query)));
  }

  /**
   * Queries close to one that found nothing, each to be asked by pressing it.
   * @param {string[]} queries
   */
  suggest(queries) {
    if (!queries.length) return;
    const { make, button } = window.jianbaoSite;
    const line = make("p", { class: "nearest" }, [uiSay("did_you_mean"), " "]);
    for (const query of [...new Set(queries)].slice(0, 5)) line.append(button(query, () => this.ask(query)), " ");
    this.place.append(line);
  }
}

/** @param {string[]} terms */
function joinTerms(terms) {
  return terms.map((term) => uiSay("quoted", { term: uiShorten(term) })).join(uiSay("and"));
}
