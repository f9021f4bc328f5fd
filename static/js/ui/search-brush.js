/** A range of the chart taken by drawing over its bars. */

/**
 * @param {SVGElement} picture with a bar a child
 * @param {(range: string) => void} take
 */
function brushOver(picture, take) {
  const bars = /** @type {SVGElement[]} */ ([...picture.children]);
  let from = -1;
  let to = -1;
  const placeOf = (/** @type {PointerEvent} */ event) => {
    const { left, width } = picture.getBoundingClientRect();
    const place = Math.floor(((event.clientX - left) / width) * bars.length);
    return Math.min(Math.max(place, 0), bars.length - 1);
  };
  const mark = () => {
    const [first, last] = [Math.min(from, to), Math.max(from, to)];
    bars.forEach((bar, n) => bar.classList.toggle("brushed", from !== to && n >= first && n <= last));
  };
  picture.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    from = to = placeOf(event);
    // Bars that are left while drawing go on telling of it.
    const move = (/** @type {PointerEvent} */ moved) => {
      to = placeOf(moved);
      mark();
    };
    const end = (/** @type {PointerEvent} */ ended) => {
      for (const [name, act] of /** @type {[string, any][]} */ (acts)) window.removeEventListener(name, act);
      const [first, last] = [Math.min(from, to), Math.max(from, to)];
      const drawn = ended.type === "pointerup" && first !== last;
      from = to = -1;
      mark();
      if (drawn) take(`${bars[first].dataset.when}..${bars[last].dataset.when}`);
    };
    const acts = [["pointermove", move], ["pointerup", end], ["pointercancel", end]];
    for (const [name, act] of /** @type {[string, any][]} */ (acts)) window.addEventListener(name, act);
  });
}
