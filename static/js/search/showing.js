/** What is shown of a hit: its passages with all places marked. In code points. */

/** @typedef {{field: string, anchor: string, text: string, marks: [number, number][], quote: {id: string, speaker: string} | null}} Shown */

/**
 * The passages that hold terms, then those that tell why the article answers fields of names; where there are none,
 * the article's beginning: no hit is without a passage.
 * @param {Term[]} terms
 * @param {Term[]} named
 * @param {Article} article
 * @returns {Shown[]}
 */
function showPassages(terms, named, article) {
  const found = findShown(terms, article);
  const standing = new Set(found.map((one) => one.anchor));
  // Somebody's words are shown as such even where their paragraph stands already.
  const why = showNames(named, article).filter((one) => one.quote || !one.anchor || !standing.has(one.anchor));
  if (found.length || why.length) return [...found, ...why];
  const first = article.passages.find(({ field }) => field === "paragraph") || article.passages.find(({ field }) => field !== "title");
  return (first ? [first] : article.passages.slice(0, 1)).map((passage) => showPassage({ passage, spans: [] }));
}

/**
 * The passages that hold terms, those with most different terms first, then as they stand.
 * @param {Term[]} terms
 * @param {Article} article
 * @returns {Shown[]}
 */
function findShown(terms, article) {
  const shown = article.passages.map((passage) => {
    const places = terms.map((term) => findPlaces(term, passage));
    return { passage, spans: mergeSpans(places.reduce((all, some) => all.concat(some), [])), places };
  });
  const different = (/** @type {{places: any[]}} */ one) => one.places.filter((some) => some.length).length;
  const found = shown.filter((one) => one.spans.length);
  return found.sort((one, other) => different(other) - different(one)).map(showPassage);
}

/**
 * @param {{passage: Passage, spans: [number, number][]}} found
 * @returns {Shown}
 */
function showPassage({ passage, spans }) {
  const { field, anchor, text } = passage;
  const point = pointsOf(text);
  const quote = passage.spoken.find((one) => spans.some(([start, end]) => one.start <= start && end <= one.end));
  return {
    field,
    anchor,
    text,
    marks: spans.map(([start, end]) => [point(start), point(end)]),
    quote: quote ? { id: quote.id, speaker: quote.speaker } : null,
  };
}

/**
 * The way from UTF-16 units of a text to its code points.
 * @param {string} text
 * @returns {(unit: number) => number}
 */
function pointsOf(text) {
  if (!/[\ud800-\udfff]/.test(text)) return (unit) => unit;
  return (unit) => [...text.slice(0, unit)].length;
}
