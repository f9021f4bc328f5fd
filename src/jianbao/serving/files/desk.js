/* The correction desk. Served by `jianbao serve` and `jianbao correct` alone, never published.
   Lines on the left are marked, keys and buttons say what they are; what came of it stands on the right. */
(() => {
  "use strict";

  /** @typedef {{article: number | null, role: string, text: string, first: number, last: number}} Part */
  /** @typedef {{text: string, speaker: string | null, post: string | null, candidates: string[]}} Quote */
  /** @typedef {{title: string, byline: string, confidence: number, quotes: Quote[]}} Article */
  /** @typedef {{number: string | null, lines: {number: number, text: string}[], articles: Article[], parts: Part[]}} Page */
  /** @typedef {{line: number, code: string, message: string, cure: string}} Doubt */
  /** @typedef {{version: string, language: string, pages: Page[], doubts: Doubt[], corrections: {line: number, written: string}[]}} View */

  /** @type {Record<string, [string, string]>} key → act and its role */
  const KEYS = {
    h: ["take", "headline"], k: ["take", "kicker"], d: ["take", "deck"], b: ["take", "byline"], s: ["take", "heading"],
    t: ["take", "paragraph"], l: ["take", "standfirst"], c: ["take", "caption"], g: ["take", "credit"], o: ["take", "column"],
    v: ["take", "verse"], f: ["take", "furniture"], a: ["begin", ""], "/": ["split", ""], j: ["join", ""], m: ["move", ""],
    r: ["replace", ""], x: ["drop", ""], y: ["confirm", ""], u: ["undo", ""],
  };

  const given = new URLSearchParams(location.search).get("token");
  if (given) sessionStorage.setItem("jianbao-token", given);
  const token = given ?? sessionStorage.getItem("jianbao-token") ?? "";
  if (given) history.replaceState(null, "", location.pathname + location.hash);

  /** @type {View | null} */
  let view = null;
  let path = "";
  let anchor = 0;
  let head = 0;
  let doubt = -1;
  let moving = false;
  let busy = false;

  /** @template {HTMLElement} T @param {string} id @param {new () => T} kind @returns {T} */
  function at(id, kind) {
    const found = document.getElementById(id);
    if (!(found instanceof kind)) throw new Error(id);
    return found;
  }
  const [linesList, result, said, doubtLine] = [at("lines", HTMLOListElement), at("result", HTMLElement), at("said", HTMLElement), at("doubt", HTMLElement)];
  const sources = at("sources", HTMLSelectElement);

  /** @param {string} name @param {string} text @param {string} [kind] */
  function element(name, text, kind = "") {
    const made = document.createElement(name);
    made.textContent = text;
    if (kind) made.className = kind;
    return made;
  }

  /** @param {string} label @param {() => void} act @param {string} [key] */
  function button(label, act, key = "") {
    const made = element("button", label);
    made.setAttribute("type", "button");
    if (key) made.append(element("kbd", key));
    made.addEventListener("click", act);
    return made;
  }

  /** @param {string} name @param {object} [body] @returns {Promise<any>} null when it was refused, which is then said */
  async function ask(name, body) {
    try {
      const answer = await fetch(`/_jianbao/desk/${name}`, {
        method: body ? "POST" : "GET",
        headers: { "X-Jianbao-Token": token, ...(body ? { "Content-Type": "application/json" } : {}) },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      const told = await answer.json();
      said.textContent = told.refused ? say(told.refused, { told: told.told ?? "" }) : "";
      if (told.refused === "changed-meanwhile") await open(path, said.textContent ?? "");
      return told.refused ? null : told;
    } catch {
      said.textContent = say("failed");
      return null;
    }
  }

  const first = () => Math.min(anchor, head);
  const last = () => Math.max(anchor, head);

  /** The page on which the marked lines stand. */
  function pageAt() {
    const found = view?.pages.findIndex((page) => page.lines.some((line) => line.number === head)) ?? -1;
    return Math.max(found, 0);
  }

  /** @param {Record<string, unknown>} act */
  async function perform(act) {
    if (busy || !view) return;
    busy = true;
    const done = await ask("act", { path, version: view.version, act: { page: pageAt(), selection: { first: first(), last: last() }, ...act } });
    busy = false;
    moving = false;
    if (done) show(done);
  }

  /** @param {string} question @param {string} text @param {(reply: string) => void} then */
  function inquire(question, text, then) {
    const dialog = at("ask", HTMLDialogElement);
    const reply = at("reply", HTMLTextAreaElement);
    at("question", HTMLElement).textContent = question;
    reply.value = text;
    dialog.returnValue = "";
    dialog.onclose = () => {
      if (dialog.returnValue === "done") then(reply.value);
    };
    dialog.showModal();
    reply.select();
  }

  /** @param {string} key */
  function press(key) {
    const [act, role] = KEYS[key];
    if (act === "undo") {
      if (view?.corrections.length) perform({ do: "undo", number: view.corrections.length - 1 });
    } else if (act === "move") {
      moving = true;
      said.textContent = say("move-where");
    } else if (act === "replace") {
      const words = String(getSelection()).trim();
      if (!words) said.textContent = say("mark-words");
      else inquire(say("replace-with", { words }), words, (reply) => perform({ do: act, with: reply, selection: { first: first(), last: last(), words } }));
    } else {
      const words = ["take", "begin", "split"].includes(act) ? selectedWords() : "";
      perform({ do: act, as: role, ...(words ? { selection: { first: first(), last: last(), words } } : {}) });
    }
  }

  /** Words marked within one part of the result; none when whole lines are meant. */
  function selectedWords() {
    const chosen = getSelection();
    const node = chosen?.anchorNode;
    return node && result.contains(node) ? String(chosen).trim() : "";
  }

  /** @param {number} from @param {number} to @param {boolean} [scroll] */
  function mark(from, to, scroll = true) {
    [anchor, head] = [from, to];
    for (const node of linesList.children) {
      const number = Number(/** @type {HTMLElement} */ (node).dataset.line);
      const marked = number >= first() && number <= last();
      node.setAttribute("aria-selected", String(marked));
      if (number === to && scroll) node.scrollIntoView({ block: "nearest" });
    }
    let shown = false;
    for (const node of result.querySelectorAll(".part")) {
      const { first: start, last: end } = /** @type {HTMLElement} */ (node).dataset;
      const marked = Number(end) >= first() && Number(start) <= last() && Number(end) > 0;
      node.classList.toggle("marked", marked);
      if (marked && !shown && scroll) node.scrollIntoView({ block: "nearest" });
      shown ||= marked;
    }
  }

  /** @param {View} told */
  function show(told) {
    view = told;
    speak(told.language);
    showTools();
    const scrolled = [linesList.scrollTop, result.scrollTop];
    linesList.replaceChildren(...told.pages.flatMap(showLines));
    result.replaceChildren(...told.pages.flatMap(showPage));
    at("corrections", HTMLOListElement).replaceChildren(...told.corrections.map((correction, number) => {
      const item = element("li", "");
      item.append(element("pre", correction.written), button(say("remove"), () => perform({ do: "undo", number })));
      return item;
    }));
    [linesList.scrollTop, result.scrollTop] = scrolled;
    mark(anchor, head, false);
    doubt = Math.min(doubt, told.doubts.length - 1);
    showDoubt();
  }

  /** @param {Page} page */
  function showLines(page) {
    return page.lines.map((line) => {
      const item = element("li", line.text);
      const part = page.parts.find((one) => one.first <= line.number && line.number <= one.last);
      item.dataset.line = String(line.number);
      item.setAttribute("value", String(line.number));
      if (part) item.dataset.role = part.role;
      if (part && part.article !== null) item.dataset.mine = part.article % 2 ? "odd" : "even";
      item.classList.toggle("doubtful", view?.doubts.some((one) => one.line === line.number) ?? false);
      item.addEventListener("click", (event) => mark(event.shiftKey ? anchor : line.number, line.number));
      return item;
    });
  }

  /** @param {Page} page @param {number} pageNumber */
  function showPage(page, pageNumber) {
    const made = page.articles.map((article, number) => {
      const box = element("article", "");
      box.append(element("h2", article.title || say("untitled")));
      const own = { page: pageNumber, article: number };
      box.append(
        button(say("set-headline"), () => inquire(say("headline-is"), article.title, (reply) => perform({ do: "headline", headline: reply, ...own }))), " ",
        button(say("set-byline"), () => inquire(say("byline-is"), article.byline, (reply) => perform({ do: "byline", byline: reply, ...own }))), " ",
        button(say("article-up"), () => perform({ do: "place", side: "before", ...own })), " ",
        button(say("article-down"), () => perform({ do: "place", side: "after", ...own })), " ",
        button(say("merge"), () => perform({ do: "merge", ...own })),
      );
      box.append(...page.parts.filter((part) => part.article === number).map(showPart));
      box.append(...article.quotes.map((quote) => showQuote(quote, pageNumber)));
      return box;
    });
    const free = page.parts.filter((part) => part.article === null);
    if (free.length) {
      const box = element("article", "");
      box.append(element("h2", say("elsewhere")), ...free.map(showPart));
      made.push(box);
    }
    return made;
  }

  /** @param {Part} part */
  function showPart(part) {
    const row = element("div", "", "part");
    row.dataset.first = String(part.first);
    row.dataset.last = String(part.last);
    row.dataset.role = part.role;
    row.append(element("span", say(part.role)), element("div", part.text));
    row.addEventListener("click", (event) => {
      if (moving) perform({ do: "move", side: event.shiftKey ? "after" : "before", target: { first: part.first, last: part.last } });
      else if (part.first && String(getSelection()) === "") mark(part.first, part.last);
      else if (part.first) [anchor, head] = [part.first, part.last];
    });
    return row;
  }

  /** @param {Quote} quote @param {number} pageNumber */
  function showQuote(quote, pageNumber) {
    const row = element("p", `“${quote.text.slice(0, 60)}${quote.text.length > 60 ? "…" : ""}” — ${quote.speaker ?? "？"} `, "quote");
    const propose = quote.speaker ?? quote.candidates[0] ?? "";
    row.append(button(say("speaker"), () => inquire(say("speaker-is"), propose, (reply) =>
      perform({ do: "speaker", page: pageNumber, speaker: reply, quote: quote.text.split("\n")[0].slice(0, 20) }))));
    return row;
  }

  function showTools() {
    const made = Object.entries(KEYS).map(([key, [act, role]]) => button(say(role || act), () => press(key), key));
    made.forEach((one, n) => one.setAttribute("data-press", Object.keys(KEYS)[n]));
    at("tools", HTMLElement).replaceChildren(...made);
    for (const node of document.querySelectorAll("[data-do]")) {
      const { do: name = "", key = "" } = /** @type {HTMLElement} */ (node).dataset;
      node.replaceChildren(say(name), element("kbd", key));
    }
  }

  function showDoubt() {
    const all = view?.doubts ?? [];
    at("doubt-count", HTMLOutputElement).textContent = all.length ? say("doubts", { at: doubt + 1, all: all.length }) : say("no-doubts");
    const one = all[doubt];
    doubtLine.textContent = one ? `${one.line}: ${one.message} → ${one.cure}` : "";
  }

  /** @param {number} step */
  function walk(step) {
    const all = view?.doubts ?? [];
    if (!all.length) return showDoubt();
    doubt = (Math.max(doubt, step > 0 ? -1 : 0) + step + all.length) % all.length;
    mark(all[doubt].line, all[doubt].line);
    return showDoubt();
  }

  /** @param {string} name @param {string} [remark] */
  async function open(name, remark = "") {
    const told = await ask(`source?path=${encodeURIComponent(name)}`);
    if (!told) return;
    if (name !== path) [anchor, head, doubt] = [0, 0, -1];
    path = name;
    sources.value = name;
    history.replaceState(null, "", `#${encodeURIComponent(name)}`);
    show(told);
    said.textContent = remark;
    showPicture();
  }

  async function showPicture() {
    const box = at("picture", HTMLElement);
    const answer = await fetch(`/_jianbao/desk/picture?path=${encodeURIComponent(path)}`, { headers: { "X-Jianbao-Token": token } });
    box.hidden = !answer.ok;
    if (!answer.ok) return box.replaceChildren();
    const picture = document.createElement("img");
    picture.src = URL.createObjectURL(await answer.blob());
    return box.replaceChildren(picture);
  }

  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLSelectElement;
    if (typing || event.ctrlKey || event.metaKey || event.altKey || at("ask", HTMLDialogElement).open) return;
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key === "Escape") {
      moving = false;
      said.textContent = "";
    } else if (event.key === "n" || event.key === "p") {
      walk(event.key === "n" ? 1 : -1);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const numbers = view?.pages.flatMap((page) => page.lines.map((line) => line.number)) ?? [];
      const next = numbers[Math.max(0, numbers.indexOf(head) + steps[event.key])];
      if (next) mark(event.shiftKey ? anchor : next, next);
    } else if (KEYS[event.key] !== undefined) {
      press(event.key);
    } else {
      return;
    }
    event.preventDefault();
  });
  document.querySelector('[data-do="next-doubt"]')?.addEventListener("click", () => walk(1));
  document.querySelector('[data-do="previous-doubt"]')?.addEventListener("click", () => walk(-1));
  sources.addEventListener("change", () => open(sources.value));

  speak(english ? "en" : "zh-Hans");
  ask("sources").then((told) => {
    if (!told) return;
    sources.replaceChildren(...told.sources.map((/** @type {{path: string, corrected: boolean}} */ one) => {
      const option = document.createElement("option");
      option.value = one.path;
      option.textContent = one.corrected ? `${one.path} ✓` : one.path;
      return option;
    }));
    const wanted = decodeURIComponent(location.hash.slice(1));
    const known = told.sources.map((/** @type {{path: string}} */ one) => one.path);
    if (known.length) open(known.includes(wanted) ? wanted : known[0]);
    else said.textContent = say("no-sources");
  });
})();
