"use strict";
/* What the reader's browser keeps for this site. Storage may be refused (private windows): then nothing is kept. */
var jianbaoSite = {};

(function (site) {
  /* The site's top, as this script's own address tells it. */
  site.root = /** @type {HTMLScriptElement} */ (document.currentScript).src.replace(/assets\/[^/]*$/, "");

  /* Read a value kept as JSON; `otherwise` when there is none or it cannot be read. */
  site.recall = function (key, otherwise) {
    try {
      var kept = window.localStorage.getItem("jianbao." + key);
      return kept === null ? otherwise : JSON.parse(kept);
    } catch (error) {
      return otherwise;
    }
  };

  /* Keep a value as JSON; false when the browser refused. */
  site.keep = function (key, value) {
    try {
      window.localStorage.setItem("jianbao." + key, JSON.stringify(value));
      return true;
    } catch (error) {
      return false;
    }
  };

  /* Whether the browser would keep anything; nothing of the asking is left. */
  site.canKeep = function () {
    if (!site.keep("probe", 1)) return false;
    window.localStorage.removeItem("jianbao.probe");
    return true;
  };
})(jianbaoSite);
