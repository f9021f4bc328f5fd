"use strict";
/* The clippings of this site, kept in the browser under the site's own address, so that two archives opened from
   one disk keep theirs apart. A clipping: key, kind (article, quote), title, address from the site's top, text,
   by, reference, citation, note. */
(function (site) {
  var KEY = "clippings." + site.root;

  /* What is kept and can be read. What cannot is put aside as it is, and `site.spoiltClippings` tells of it: nothing
     that the reader wrote is written over. */
  site.clippings = function () {
    var raw = null, kept = null;
    try {
      raw = window.localStorage.getItem("jianbao." + KEY);
      kept = raw === null ? [] : JSON.parse(raw);
    } catch (error) {
      kept = null;
    }
    var good = Array.isArray(kept) ? kept.filter(site.isClipping) : [];
    if (raw !== null && (!Array.isArray(kept) || good.length < kept.length)) {
      if (site.keep(KEY + ".spoilt", raw)) site.keep(KEY, good);
    }
    return good;
  };

  site.spoiltClippings = function () {
    return site.recall(KEY + ".spoilt", "");
  };

  /* Whether a value, which may come from a file, is a clipping of this site: its address leads nowhere else. */
  site.isClipping = function (value) {
    var texts = ["key", "kind", "title", "address", "text", "by", "reference", "note"];
    return (
      Boolean(value) && typeof value === "object" && Boolean(value.citation) && typeof value.citation === "object" &&
      texts.every(function (name) { return typeof value[name] === "string"; }) &&
      /^[\w][\w./-]*\.html(#|$)/.test(value.address) &&
      (!value.citation.url || /^https?:/.test(value.citation.url)) &&
      (!value.selector || typeof value.selector.exact === "string")
    );
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
