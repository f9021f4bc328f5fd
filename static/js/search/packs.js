/** Reading the texts, as search/packs.py writes them, and the folding table. */

/**
 * The articles of a pack, as search/packs.py writes them.
 * @param {Uint8Array} bytes
 * @param {number} first
 * @param {Primer} primer
 * @returns {Promise<Article[]>}
 */
async function readPack(bytes, first, primer) {
  const records = await inflate(bytes, primer);
  return records.map((/** @type {any[]} */ record, /** @type {number} */ n) => {
    const [id, url, title, date, paper, page, passages, rare, quotes, pageName, authors, people, groups] = record;
    learnRows(rare);
    const texts = readPassages(passages);
    placeQuotes(texts, quotes);
    const names = { person: people, organisation: groups, reporter: authors };
    return { number: first + n, id, url, title, date, paper, page, pageName, authors, names, passages: texts };
  });
}

/**
 * @param {any[]} written
 * @returns {Passage[]}
 */
function readPassages(written) {
  let paragraphs = 0;
  return written.map((one) => {
    const [field, anchor, text] = typeof one === "string" ? [7, `p${paragraphs + 1}`, one] : one;
    if (field === 7) paragraphs += 1;
    return { field: PASSAGE_FIELDS[field], anchor, text, folded: null, spoken: [] };
  });
}

/**
 * Puts the quotes to the paragraphs they stand in.
 * @param {Passage[]} passages
 * @param {[string, string, [number, number, number][]][]} quotes
 */
function placeQuotes(passages, quotes) {
  for (const [id, speaker, places] of quotes) {
    for (const [paragraph, from, to] of places) {
      const passage = passages.find((one) => one.field === "paragraph" && one.anchor === `p${paragraph}`);
      if (!passage) continue;
      const [start, end] = [unitAt(passage.text, from), unitAt(passage.text, to)];
      passage.spoken.push({ id, speaker, start, end });
    }
  }
}

/**
 * The place in UTF-16 units of a code point.
 * @param {string} text
 * @param {number} point
 */
function unitAt(text, point) {
  return /[\ud800-\udfff]/.test(text) ? [...text].slice(0, point).join("").length : point;
}
