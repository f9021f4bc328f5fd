/** What the first script is given of this one. */

jianbao.behind(VERSION, () => ({ countHits, Suggester, showLines, sortLines, makeViews, suggestIn }));
