/**
 * Hits of a search lit on the picture of a printed page, and on the cut-out and the place of an article in it.
 *
 * The words of a page and where they stand are asked for as a script beside the page, by who comes from a search:
 *
 *     jianbaoPrintedWords([[[1,[["新桥今日通车",40,80,184,104,0]]],…],…])      (site/printed_words.py)
 */

/** A stretch of words on the paper: words, box in points, 1 for words set vertically.
 * @typedef {[string, number, number, number, number, number]} PrintedRun */
/** The number of an article and one of its texts.
 * @typedef {[number, PrintedRun[]]} PrintedText */

(() => {
  const terms = readMarkedTerms();
  const views = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-words]")]);
  if (!terms.length || !views.length) return;

  Object.assign(window, {
    /** @param {PrintedText[][]} pages */
    jianbaoPrintedWords: (pages) => views.forEach((view) => lightView(view, pages)),
  });
  for (const link of document.querySelectorAll(".cutting a[href*='#']")) {
    const [path, place] = (link.getAttribute("href") || "").split("#");
    link.setAttribute("href", `${path}${location.search}#${place}`);
  }
  const script = document.createElement("script");
  script.src = views[0].dataset.words || "";
  document.head.append(script);

  /**
   * @param {HTMLElement} view
   * @param {PrintedText[][]} pages
   */
  function lightView(view, pages) {
    const { picture, article } = view.dataset;
    const texts = article ? pages.reduce((all, page) => all.concat(page), []) : pages[Number(picture)] || [];
    const own = texts.filter(([number]) => !article || number === Number(article));
    const boxes = own.reduce((all, [, runs]) => all.concat(findBoxes(runs)), /** @type {number[][]} */ ([]));
    for (const svg of view.querySelectorAll("svg")) svg.append(drawBoxes(boxes));
    const stage = view.querySelector(".page-stage");
    if (stage && boxes.length && !location.hash) {
      const svg = /** @type {SVGSVGElement} */ (view.querySelector("svg"));
      stage.scrollTop = (boxes[0][1] / svg.viewBox.baseVal.height) * svg.getBoundingClientRect().height - 80;
    }
  }

  /** @param {number[][]} boxes */
  function drawBoxes(boxes) {
    const group = document.createElementNS("http://www.w3.org/2000/svg", "g");
    group.setAttribute("class", "hits");
    for (const [x, y, width, height] of boxes) {
      const box = document.createElementNS("http://www.w3.org/2000/svg", "rect");
      Object.entries({ x, y, width, height }).forEach(([name, value]) => box.setAttribute(name, String(value)));
      group.append(box);
    }
    return group;
  }

  /**
   * The boxes of all hits in a text: one for each line that a hit stands on.
   * @param {PrintedRun[]} runs
   * @returns {number[][]} x, y, width, height
   */
  function findBoxes(runs) {
    const text = runs.map(([words]) => words).join("");
    const passage = { field: "", anchor: "", text, folded: null, spoken: [] };
    /** @type {[number, number][]} */
    const places = terms.reduce((all, term) => all.concat(findPlaces(term, passage)), /** @type {any[]} */ ([]));
    const spans = mergeSpans(places);
    /** @type {number[][]} */
    const found = [];
    let at = 0;
    for (const run of runs) {
      const from = at;
      at += run[0].length;
      for (const [start, end] of spans) {
        if (start < at && end > from) found.push(boxOf(run, Math.max(0, start - from), Math.min(run[0].length, end - from)));
      }
    }
    return found;
  }

  /**
   * A part of a run: its characters are as wide as others of their kind.
   * @param {PrintedRun} run
   * @param {number} start
   * @param {number} end
   */
  function boxOf([words, x0, y0, x1, y1, vertical], start, end) {
    const all = widthOf(words) || 1;
    const first = widthOf(words.slice(0, start)) / all;
    const last = widthOf(words.slice(0, end)) / all;
    if (vertical) return [x0, y0 + (y1 - y0) * first, x1 - x0, (y1 - y0) * (last - first)];
    return [x0 + (x1 - x0) * first, y0, (x1 - x0) * (last - first), y1 - y0];
  }

  /** @param {string} words */
  function widthOf(words) {
    return [...words].reduce((sum, character) => sum + (/[\x20-\x7e]/.test(character) ? 0.5 : 1), 0);
  }
})();
