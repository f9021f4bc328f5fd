/** The interface's words, written before the first of the site's scripts by the build. */
declare const jianbaoWords: Record<string, string>;
