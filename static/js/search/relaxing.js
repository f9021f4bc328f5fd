/** What is let go when no article holds all that is asked: the worthiest words and terms that one holds together. */

const MOST_UNITS = 30;

/**
 * What of a group some article holds together and is worth the most.
 * @param {Group} group
 * @param {Evaluation} evaluation
 * @returns {Promise<{worth: number, offer: Offer | null, letGo: string[]}>}
 */
async function relaxGroup(group, evaluation) {
  const alone = group.wanted.length === 1;
  const split = await Promise.all(group.wanted.map((one) => splitCandidates(one, evaluation.lists, alone)));
  const units = split.reduce((all, some) => all.concat(some), []).slice(0, MOST_UNITS);
  const worths = weighUnits(units, evaluation.lists.articles);
  /** @type {Map<number, number>} */
  const masks = new Map();
  units.forEach((unit, place) => {
    for (const number of unit.docs) masks.set(number, (masks.get(number) || 0) | (1 << place));
  });
  const left = new Set(evaluation.leave(Int32Array.from(masks.keys()).sort(), group));
  for (const number of [...masks.keys()]) if (!left.has(number)) masks.delete(number);
  let worth = 0;
  let mask = 0;
  for (const own of new Set(masks.values())) {
    const sum = worths.reduce((total, each, place) => total + ((own >> place) & 1 ? each : 0), 0);
    if (sum > worth || (sum === worth && own < mask)) [worth, mask] = [sum, own];
  }
  const kept = units.filter((_, place) => (mask >> place) & 1);
  const docs = [...masks].filter(([, own]) => (own & mask) === mask).map(([number]) => number);
  const offer = worth ? evaluation.offer(2, Int32Array.from(docs).sort(), kept, group) : null;
  return { worth, offer, letGo: units.filter((unit) => !kept.includes(unit)).map((unit) => unit.term.source) };
}

/**
 * By their rarity; a word that asks counts nothing, nor does a Han character alone beside a word that some article has.
 * @param {Candidates[]} units
 * @param {number} articles
 */
function weighUnits(units, articles) {
  const isSolid = (/** @type {Candidates} */ { term }) => term.field !== null || term.verbatim || isPosted(term.text);
  const besideWords = units.some((unit) => unit.docs.length && isSolid(unit));
  const asks = (/** @type {Candidates} */ { term }) => !term.field && !term.verbatim && QUESTIONS.includes(term.text);
  return units.map((unit) =>
    (besideWords && !isSolid(unit)) || asks(unit) ? 0 : weighRarity(articles, unit.docs.length),
  );
}

/**
 * A term's words one by one; whole, a term that is not cut or has no words but only characters.
 * @param {Candidates} candidates
 * @param {Lists} lists
 * @param {boolean} alone whether nothing else is looked for
 * @returns {Promise<Candidates[]>}
 */
async function splitCandidates(candidates, lists, alone) {
  const pieces = await cutTerm(candidates.term, lists, true);
  if (!pieces.length || !(alone || pieces.some((piece) => !piece.pair && isPosted(piece.text)))) return [candidates];
  return Promise.all(
    pieces.map(async (piece) => {
      const found = await findPiece(piece, lists);
      return { term: makeTerm(piece.text, piece.text), docs: found.docs, sure: true, known: NONE, features: [found] };
    }),
  );
}
