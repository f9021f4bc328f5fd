"use strict";
/* Clippings read back from a file, as `site.clippingsJson` writes them: those that are there stay as they are. */
(function (site) {
  /* How many were added, were there already and could not be read; null for a file of something else. */
  site.takeClippings = function (text) {
    var items = readItems(text);
    if (!items) return null;
    var kept = site.clippings();
    var count = { added: 0, there: 0, wrong: 0 };
    items.forEach(function (item) {
      var clipping = item && item["jianbao:clipping"];
      if (!site.isClipping(clipping)) count.wrong += 1;
      else if (kept.some(function (one) { return one.key === clipping.key; })) count.there += 1;
      else {
        kept.push(clipping);
        count.added += 1;
      }
    });
    return !count.added || site.keepClippings(kept) ? count : { added: 0, there: count.there, wrong: count.wrong };
  };

  function readItems(text) {
    try {
      var page = JSON.parse(text.replace(/^\ufeff/, ""));
      return page && Array.isArray(page.items) ? page.items : null;
    } catch (error) {
      return null;
    }
  }
})(jianbaoSite);
