"use strict";
/* The page for addresses that do not exist, served at any depth of a site that does not know where it is published:
   of its script's possible addresses one is right, and that one tells where the site's top is. */
(function () {
  var script = /** @type {HTMLScriptElement} */ (document.currentScript);
  var root = script.src.replace(/assets\/[^/]*$/, "");
  var page = document.documentElement;
  /* At the top of a domain several of them are right: the first one does. */
  if (page.dataset.top) return;
  page.dataset.top = root;

  var settings = document.createElement("script");
  settings.src = root + "assets/settings.js";
  document.head.append(settings);

  /* A link from the domain's root becomes one from the site's; one set right already is left. */
  function lead(element, attribute) {
    var target = element.getAttribute(attribute) || "";
    if (target.charAt(0) === "/") element.setAttribute(attribute, root + target.slice(1));
  }

  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("a").forEach(function (link) {
      lead(link, "href");
    });
    document.querySelectorAll("form").forEach(function (form) {
      lead(form, "action");
    });
  });
})();
