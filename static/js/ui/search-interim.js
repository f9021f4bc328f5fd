/** Until the engine shows passages itself: results with their titles, and snippets, from what it has. */

if (!window.jianbao.show) {
  const answerBare = window.jianbao.search;
  /** @type {Map<string, any>} */
  const uiShown = new Map();
  window.jianbao.search = async (query, options) => {
    const { limit = 10, offset = 0 } = options || {};
    const answer = /** @type {any} */ (await answerBare(query, options));
    const session = await engine.open(query, offset + limit, /** @type {any} */ (options || {}));
    const found = await session.articles(offset, offset + limit);
    answer.results.forEach((/** @type {any} */ result, /** @type {number} */ n) => {
      const { title, date, paper, page } = /** @type {any} */ (found[n].article);
      Object.assign(result, { title, date, paper, page });
      uiShown.set(result.id, { session, article: found[n].article });
    });
    return Object.assign(answer, { notes: answer.notices });
  };
  window.jianbao.show = async (result) => {
    const { session, article } = uiShown.get(result.id);
    const terms = markedTerms(session.query, await session.words());
    return { passages: /** @type {any} */ (chooseSnippets(terms, article, 3)) };
  };
}
