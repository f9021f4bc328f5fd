/* The lines of a source, and beside them what came of them. Served by `jianbao serve` and `jianbao correct` alone. */

class DeskLists {
  /**
   * @param {{
   *   perform: (act: Record<string, unknown>) => void,
   *   inquire: (question: string, text: string, then: (reply: string) => void) => void,
   *   mark: (from: number, to: number, scroll?: boolean) => void,
   *   extend: (to: number) => void,
   *   point: (part: DeskPart, shift: boolean) => void,
   * }} acts what is done when something is pressed; `point` to a part of the result
   */
  constructor(acts) {
    this.acts = acts;
    this.lines = deskAt("lines", HTMLOListElement);
    this.result = deskAt("result", HTMLElement);
    this.faults = deskAt("faults", HTMLUListElement);
    this.corrections = deskAt("corrections", HTMLOListElement);
  }

  /** The lists anew; what had the focus has it again, or the lines where it is gone. @param {DeskView} view */
  show(view) {
    const focused = /** @type {HTMLElement} */ (document.activeElement);
    const scrolled = [this.lines.scrollTop, this.result.scrollTop];
    this.lines.replaceChildren(...view.pages.flatMap((page) => this.makeLines(page, view.doubts)));
    this.result.replaceChildren(...view.pages.flatMap((page, number) => this.makePage(page, number)));
    this.faults.replaceChildren(...view.faults.map((fault) => deskElement("li", tellRemark(fault))));
    this.corrections.replaceChildren(...view.corrections.map((written, number) => this.makeCorrection(written, number)));
    [this.lines.scrollTop, this.result.scrollTop] = scrolled;
    if (focused.isConnected) return;
    const buttons = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("button[data-place]")]);
    const again = buttons.find((one) => one.dataset.place === focused.dataset.place);
    (again ?? this.lines).focus({ preventScroll: true });
  }

  /** @param {number} first @param {number} last @param {number} head the one reached last @param {boolean} scroll */
  mark(first, last, head, scroll) {
    for (const node of /** @type {Iterable<HTMLElement>} */ (this.lines.children)) {
      const number = Number(node.dataset.line);
      node.setAttribute("aria-selected", String(number >= first && number <= last));
      if (number !== head) continue;
      this.lines.setAttribute("aria-activedescendant", node.id);
      if (scroll) node.scrollIntoView({ block: "nearest" });
    }
    let shown = !scroll;
    for (const node of /** @type {NodeListOf<HTMLElement>} */ (this.result.querySelectorAll(".part"))) {
      const [start, end] = [Number(node.dataset.first), Number(node.dataset.last)];
      const marked = end >= first && start <= last && end > 0;
      node.classList.toggle("marked", marked);
      if (marked && !shown) node.scrollIntoView({ block: "nearest" });
      shown ||= marked;
    }
  }

  /** @param {DeskPage} page @param {DeskRemark[]} doubts */
  makeLines(page, doubts) {
    return page.lines.map(({ number, text }) => {
      const item = deskElement("li", text);
      const part = page.parts.find((one) => one.first <= number && number <= one.last);
      item.id = `line-${number}`;
      item.dataset.line = String(number);
      item.setAttribute("value", String(number));
      item.setAttribute("role", "option");
      if (part) item.dataset.role = part.role;
      if (part && part.article !== null) item.dataset.mine = part.article % 2 ? "odd" : "even";
      item.classList.toggle("doubtful", doubts.some((one) => one.line === number));
      item.addEventListener("click", (event) => (event.shiftKey ? this.acts.extend(number) : this.acts.mark(number, number)));
      return item;
    });
  }

  /** @param {DeskPage} page @param {number} pageNumber */
  makePage(page, pageNumber) {
    const made = page.articles.map((article, number) => {
      const parts = page.parts.filter((part) => part.article === number);
      return this.makeArticle(article, parts, { page: pageNumber, article: number });
    });
    const free = page.parts.filter((part) => part.article === null);
    if (!free.length) return made;
    const box = deskElement("article", "");
    box.append(deskElement("h2", say("elsewhere")), ...free.map((part) => this.makePart(part)));
    return [...made, box];
  }

  /** @param {DeskArticle} article @param {DeskPart[]} parts @param {{page: number, article: number}} own */
  makeArticle(article, parts, own) {
    const { perform, inquire } = this.acts;
    const place = `${own.page} ${own.article}`;
    const setHeadline = () => inquire(say("headline-is"), article.title, (reply) => perform({ do: "headline", headline: reply, ...own }));
    const setByline = () => inquire(say("byline-is"), article.byline, (reply) => perform({ do: "byline", byline: reply, ...own }));
    const box = deskElement("article", "");
    box.append(
      ...[deskElement("h2", article.title || say("untitled"))],
      ...[deskButton("set-headline", setHeadline, { place }), " ", deskButton("set-byline", setByline, { place }), " "],
      ...[deskButton("article-up", () => perform({ do: "place", side: "before", ...own }), { place }), " "],
      ...[deskButton("article-down", () => perform({ do: "place", side: "after", ...own }), { place }), " "],
      ...[deskButton("merge", () => perform({ do: "merge", ...own }), { place })],
      ...parts.map((part) => this.makePart(part)),
      ...article.quotes.map((quote, number) => this.makeQuote(quote, own.page, `${place} ${number}`)),
    );
    return box;
  }

  /** @param {DeskPart} part */
  makePart(part) {
    const row = deskElement("div", "", "part");
    row.dataset.first = String(part.first);
    row.dataset.last = String(part.last);
    row.dataset.role = part.role;
    row.append(deskElement("span", say(part.role)), deskElement("div", part.text));
    row.addEventListener("click", (event) => this.acts.point(part, event.shiftKey));
    return row;
  }

  /** @param {DeskQuote} quote @param {number} page @param {string} place */
  makeQuote(quote, page, place) {
    const words = quote.text.slice(0, 60) + (quote.text.length > 60 ? "…" : "");
    const row = deskElement("p", `“${words}” — ${quote.speaker ?? "？"} `, "quote");
    const named = { page, quote: quote.text.split("\n")[0].slice(0, 20) };
    const ask = () => this.acts.inquire(say("speaker-is"), quote.speaker ?? quote.candidates[0] ?? "", (reply) =>
      this.acts.perform({ do: "speaker", speaker: reply, ...named }));
    row.append(deskButton("speaker", ask, { place }));
    return row;
  }

  /** @param {string} written @param {number} number */
  makeCorrection(written, number) {
    const item = deskElement("li", "");
    const undo = deskButton("remove", () => this.acts.perform({ do: "undo", number }), { place: String(number) });
    item.append(deskElement("pre", written), undo);
    return item;
  }
}
