/** Articles that may hold a term, from the indexes alone. As search/candidates.py. */

const IN_HEAD = 4; // payloads from here on tell of the headline, kicker or deck
const FEW = 12; // candidates it is cheaper to look at than to decide by the tables

/**
 * Articles that may hold the term as it is written.
 * @param {Term} term
 * @param {Lists} lists
 * @returns {Promise<Candidates>}
 */
async function findCandidates(term, lists) {
  if (term.span) return { term, docs: await lists.dated(...term.span), sure: true, known: NONE, features: [] };
  if (term.field && term.field in MARKS) {
    const docs = await lists.facts(term.field, term.text, term.verbatim);
    return { term, docs, sure: true, known: NONE, features: [] };
  }
  if (isOneWord(term)) {
    const found = await lists.word(term.text);
    return { term, docs: found.docs, sure: true, known: NONE, features: [found] };
  }
  const features = await Promise.all(chooseProbes(term.text).map((probe) => lists.characters(probe)));
  let docs = intersect(features.map((found) => ofField(found, term)));
  if (term.field === "quote") docs = intersect([docs, await lists.facts("quotes", HAS_QUOTES, true)]);
  const inText = term.field === "body" || term.field === "quote";
  const sure = [...term.text].length <= 2 && !inText && !hasLatinEdge(term);
  if (sure || docs.length <= FEW) return { term, docs, sure, known: NONE, features };
  const runs = await decideTerm(term, lists);
  docs = intersectTwo(docs, runs.docs);
  const known = intersectTwo(docs, await knownInField(term, features, runs.known, lists));
  return { term, docs, sure: docs.length === known.length, known, features };
}

/**
 * Which of the articles that hold a term's text hold it in its field. In the body it stands where it is not in the
 * head and there is nothing beside both.
 * @param {Term} term
 * @param {List[]} features
 * @param {Int32Array} docs
 * @param {Lists} lists
 */
async function knownInField(term, features, docs, lists) {
  if (!term.field) return docs;
  if (term.field !== "body") return NONE;
  const beside = await lists.facts("beside", HAS_BESIDE, true);
  const outside = features.map(({ docs: found, payloads }) => found.filter((_, n) => payloads[n] < IN_HEAD));
  return subtract(intersectTwo(docs, outside.reduce(unite)), beside);
}

/**
 * Articles that hold all the words of the term, in any place; null where that says nothing new.
 * @param {Candidates} candidates
 * @param {Lists} lists
 * @returns {Promise<Candidates | null>}
 */
async function findByWords(candidates, lists) {
  const pieces = await cutTerm(candidates.term, lists);
  if (!pieces.length) return null;
  const features = await Promise.all(pieces.map((piece) => findPiece(piece, lists)));
  const docs = intersect(features.map((found) => found.docs));
  return { term: candidates.term, docs, sure: true, known: NONE, features };
}

/**
 * Where a word stands as a word, or a pair as it is written.
 * @param {Piece} piece
 * @param {Lists} lists
 */
function findPiece({ text, pair }, lists) {
  return pair ? lists.characters(text) : lists.word(text);
}

/**
 * The words of a term; none for what is one, is to be found as it is written, or is too long to cut.
 * @param {Term} term
 * @param {Lists} lists
 * @param {boolean} [paired]
 * @returns {Promise<Piece[]>}
 */
async function cutTerm(term, lists, paired) {
  if (term.verbatim || term.prefix || term.field !== null || [...term.text].length > LONGEST_CUT) return [];
  const pieces = await cutQuery(term.text, lists, paired);
  return pieces.length === 1 && pieces[0].text === term.text ? [] : pieces;
}

/**
 * @param {List} found
 * @param {Term} term
 */
function ofField(found, term) {
  return term.field === "title" ? found.docs.filter((_, n) => found.payloads[n] >= IN_HEAD) : found.docs;
}
