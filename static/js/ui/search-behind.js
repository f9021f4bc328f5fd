/** What the first script is given of this one. */

jianbao.behind(VERSION, () => ({ countHits, findQuotations, Suggester, showLines, sortLines, makeViews, showQuotes, showCompare, suggestIn }));
