"use strict";
/* The search box in the head of a page: suggestions, from the first time it is used. */
(function (site) {
  var own = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  site.whenReady(function () {
    var box = document.querySelector(".masthead .find input");
    if (!box) return;
    function begin() {
      box.removeEventListener("input", begin);
      box.removeEventListener("compositionstart", begin);
      var script = site.make("script", { src: new URL("search.js", own).href });
      script.addEventListener("load", function () {
        /** @type {any} */ (window).jianbao.suggestIn(box);
      });
      document.head.append(script);
    }
    box.addEventListener("input", begin);
    box.addEventListener("compositionstart", begin);
  });
})(jianbaoSite);
