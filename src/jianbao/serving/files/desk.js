/* The correction desk. Served by `jianbao serve` and `jianbao correct` alone, never published.
   Lines on the left are marked, keys and buttons say what they are; what came of it stands on the right. */
(() => {
  "use strict";

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

  /** @type {DeskView | null} */
  let view = null;
  let path = "";
  let wanted = "";
  let anchor = 0;
  let head = 0;
  let doubt = -1;
  /** What is being moved, until it is said where to. @type {DeskSelection | null} */
  let moving = null;
  let busy = false;

  const [said, doubtLine] = [deskAt("said", HTMLElement), deskAt("doubt", HTMLElement)];
  const sources = deskAt("sources", HTMLSelectElement);
  const picture = new DeskPicture(deskAt("picture", HTMLElement), token);
  const lists = new DeskLists({ perform, inquire, mark, point, extend: (to) => mark(anchor, to) });

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

  /** The page on which a line stands. @param {number} line */
  function pageOf(line) {
    const found = view?.pages.findIndex((page) => page.lines.some((one) => one.number === line)) ?? -1;
    return Math.max(found, 0);
  }

  /** @param {Record<string, unknown>} act */
  async function perform(act) {
    if (busy || !view) return;
    busy = true;
    const source = path;
    const body = { path, version: view.version, act: { page: pageOf(head), selection: { first: first(), last: last() }, ...act } };
    const done = await ask("act", body);
    busy = false;
    moving = null;
    if (done && path === source) show(done);
  }

  /** @param {string} question @param {string} text @param {(reply: string) => void} then */
  function inquire(question, text, then) {
    const dialog = deskAt("ask", HTMLDialogElement);
    const reply = deskAt("reply", HTMLTextAreaElement);
    deskAt("question", HTMLElement).textContent = question;
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
      moving = { first: first(), last: last() };
      said.textContent = say("move-where");
      lists.lines.focus({ preventScroll: true });
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
    return node && lists.result.contains(node) ? String(chosen).trim() : "";
  }

  /** @param {number} from @param {number} to @param {boolean} [scroll] */
  function mark(from, to, scroll = true) {
    [anchor, head] = [from, to];
    lists.mark(first(), last(), head, scroll);
  }

  /** A part of the result is pointed at: there goes what is being moved, else it is marked. @param {DeskPart} part @param {boolean} shift */
  function point(part, shift) {
    if (moving) moveTo(part, shift);
    else if (part.first && String(getSelection()) === "") mark(part.first, part.last);
    else if (part.first) [anchor, head] = [part.first, part.last];
  }

  /** @param {DeskSelection} target @param {boolean} after */
  function moveTo(target, after) {
    if (!moving) return;
    const to = { first: target.first, last: target.last };
    perform({ do: "move", page: pageOf(moving.first), side: after ? "after" : "before", selection: moving, target: to });
  }

  /** The whole part on whose lines the marked line is. */
  function partAt() {
    const parts = view?.pages.flatMap((page) => page.parts) ?? [];
    return parts.find((part) => part.first <= head && head <= part.last) ?? { first: head, last: head };
  }

  /** @param {DeskView} told */
  function show(told) {
    view = told;
    speak(told.language);
    lists.show(told);
    mark(anchor, head, false);
    doubt = Math.min(doubt, told.doubts.length - 1);
    showDoubt();
  }

  function showDoubt() {
    const all = view?.doubts ?? [];
    deskAt("doubt-count", HTMLOutputElement).textContent = all.length ? say("doubts", { at: doubt + 1, all: all.length }) : say("no-doubts");
    const one = all[doubt];
    doubtLine.textContent = one ? tellRemark(one) : "";
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
    wanted = name;
    const told = await ask(`source?path=${encodeURIComponent(name)}`);
    if (name !== wanted) return;
    sources.value = told ? name : path;
    if (!told) return;
    if (name !== path) [anchor, head, doubt, moving] = [0, 0, -1, null];
    path = name;
    history.replaceState(null, "", `#${encodeURIComponent(name)}`);
    show(told);
    said.textContent = remark;
    picture.show(path);
  }

  /** The line above or below. @param {number} step @param {boolean} extending */
  function go(step, extending) {
    const numbers = view?.pages.flatMap((page) => page.lines.map((line) => line.number)) ?? [];
    const next = numbers[Math.max(0, numbers.indexOf(head) + step)];
    if (next) mark(extending ? anchor : next, next);
  }

  /** @param {KeyboardEvent} event @returns {boolean} whether it meant something here */
  function take(event) {
    // The result scrolls by the arrows, but for who looks for the place to move something to.
    const arrows = moving || !lists.result.contains(/** @type {Node} */ (event.target));
    if (event.key === "Escape") {
      moving = null;
      said.textContent = "";
    } else if (event.key === "n" || event.key === "p") walk(event.key === "n" ? 1 : -1);
    else if (event.key === "ArrowDown" && arrows) go(1, event.shiftKey && !moving);
    else if (event.key === "ArrowUp" && arrows) go(-1, event.shiftKey && !moving);
    else if (event.key === "Enter" && moving && !event.repeat) moveTo(partAt(), event.shiftKey);
    else if (KEYS[event.key] !== undefined) press(event.key);
    else return false;
    return true;
  }

  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLSelectElement;
    if (typing || event.ctrlKey || event.metaKey || event.altKey || deskAt("ask", HTMLDialogElement).open) return;
    if (take(event)) event.preventDefault();
  });
  document.querySelector('[data-do="next-doubt"]')?.addEventListener("click", () => walk(1));
  /** The source that the address names; none when it cannot be read. */
  function wantedSource() {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return "";
    }
  }

  document.querySelector('[data-do="previous-doubt"]')?.addEventListener("click", () => walk(-1));
  sources.addEventListener("change", () => open(sources.value));

  for (const [key, [act, role]] of Object.entries(KEYS)) deskAt("tools", HTMLElement).append(deskButton(role || act, () => press(key), { key }));
  speak(english ? "en" : "zh-Hans");
  ask("sources").then((told) => {
    if (!told) return;
    sources.replaceChildren(...told.sources.map((/** @type {{path: string, corrected: boolean}} */ one) => {
      const option = document.createElement("option");
      option.value = one.path;
      option.textContent = one.corrected ? `${one.path} ✓` : one.path;
      return option;
    }));
    const wanted = wantedSource();
    const known = told.sources.map((/** @type {{path: string}} */ one) => one.path);
    if (known.length) open(known.includes(wanted) ? wanted : known[0]);
    else said.textContent = say("no-sources");
  });
})();
