/** Passages as the reader sees them: a stretch around the hits, the hits in <mark>. All counted in code points. */

const UI_PASSAGE_WIDTH = 96;
const UI_BEFORE_HIT = 24;
const UI_MOST_MARKED = 8;

/**
 * Text with its marks as nodes; nothing of it is read as HTML.
 * @param {string} text
 * @param {[number, number][]} marks ascending, in code points
 * @returns {(string | Node)[]}
 */
function markText(text, marks) {
  const characters = [...text];
  /** @type {(string | Node)[]} */
  const nodes = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start < at || end <= start || start >= characters.length) continue;
    if (start > at) nodes.push(characters.slice(at, start).join(""));
    nodes.push(window.jianbaoSite.make("mark", null, [characters.slice(start, end).join("")]));
    at = end;
  }
  if (at < characters.length) nodes.push(characters.slice(at).join(""));
  return nodes;
}

/**
 * A passage cut to about three lines around the place with most hits.
 * @param {FoundPassage} passage
 * @returns {(string | Node)[]}
 */
function cutPassage(passage) {
  const characters = [...passage.text];
  if (characters.length <= UI_PASSAGE_WIDTH + UI_BEFORE_HIT) return markText(passage.text, passage.marks);
  const first = findDensest(passage.marks);
  const start = Math.max(0, Math.min(first - UI_BEFORE_HIT, characters.length - UI_PASSAGE_WIDTH));
  const end = Math.min(characters.length, start + UI_PASSAGE_WIDTH);
  /** @type {[number, number][]} */
  const marks = passage.marks
    .filter(([from, to]) => to > start && from < end)
    .map(([from, to]) => [Math.max(from, start) - start, Math.min(to, end) - start]);
  const nodes = markText(characters.slice(start, end).join(""), marks);
  return [start ? "…" : "", ...nodes, end < characters.length ? "…" : ""].filter(Boolean);
}

/**
 * Where the stretch begins that holds most hits.
 * @param {[number, number][]} marks
 */
function findDensest(marks) {
  let best = 0;
  let most = 0;
  for (const [start] of marks) {
    const held = marks.filter(([from, to]) => from >= start && to <= start + UI_PASSAGE_WIDTH - UI_BEFORE_HIT).length;
    if (held > most) [best, most] = [start, held];
  }
  return best;
}

/**
 * The different words that were hit, as they stand in the text.
 * @param {FoundPassage[]} passages
 * @returns {string[]}
 */
function listHits(passages) {
  const hits = new Set();
  for (const passage of passages) {
    const characters = [...passage.text];
    for (const [start, end] of passage.marks) hits.add(characters.slice(start, end).join(""));
  }
  return [...hits].slice(0, UI_MOST_MARKED);
}
