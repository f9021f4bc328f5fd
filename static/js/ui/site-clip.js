"use strict";
/* The clippings of this site, kept in the browser under the site's own address, so that two archives opened from
   one disk keep theirs apart. A clipping: key, kind (article, quote), title, address from the site's top, text,
   by, reference, citation, note. */
(function (site) {
  var KEY = "clippings." + site.root;

  site.clippings = function () {
    var kept = site.recall(KEY, []);
    return Array.isArray(kept) ? kept : [];
  };

  site.keepClippings = function (clippings) {
    if (site.keep(KEY, clippings)) {
      site.showCount();
      return true;
    }
    window.alert(site.say("full"));
    return false;
  };

  /* How many there are, beside the way to them. */
  site.showCount = function () {
    var way = document.querySelector('.masthead a[href$="clippings.html"]');
    if (!way) return;
    way.querySelectorAll("sup").forEach(function (old) {
      old.remove();
    });
    var count = site.clippings().length;
    if (count) way.append(site.make("sup", {}, [String(count)]));
  };

  site.isClipped = function (key) {
    return site.clippings().some(function (clipping) {
      return clipping.key === key;
    });
  };

  /* Put a clipping in, or take it out when it is there; says whether it is in now. */
  site.toggleClipping = function (clipping) {
    var others = site.clippings().filter(function (other) {
      return other.key !== clipping.key;
    });
    var was = others.length < site.clippings().length;
    if (!was) others.push(clipping);
    return site.keepClippings(others) ? !was : was;
  };

  /* A button that clips and unclips; `make` gives the clipping. */
  site.clipButton = function (key, words, make) {
    var button = site.button(words, function () {
      show(site.toggleClipping(make()));
    });
    function show(clipped) {
      button.textContent = clipped ? site.say("clipped") : words;
      button.setAttribute("aria-pressed", String(clipped));
    }
    show(site.isClipped(key));
    return button;
  };

  site.showCount();
})(jianbaoSite);
