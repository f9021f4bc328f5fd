"use strict";
/* The clippings of this site, kept in the browser under the site's own address, so that two archives opened from
   one disk keep theirs apart. A clipping: key, kind (article, quote, passage), title, address from the site's top,
   text, by, reference, citation, note, the day it was made, and for a passage the selector that finds it again. */
(function (site) {
  var KEY = "clippings." + site.root;
  var SPOILT = KEY + ".spoilt";

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
      if (putAside(raw)) site.keep(KEY, good);
    }
    return good;
  };

  /* Behind what was put aside before; what could not be taken out of the way last time is not put there twice. */
  function putAside(raw) {
    var aside = spoilt();
    return aside.indexOf(raw) >= 0 || site.keep(SPOILT, aside.concat([raw]));
  }

  function spoilt() {
    return [].concat(site.recall(SPOILT, []));
  }

  site.spoiltClippings = function () {
    return spoilt().join("\n");
  };

  site.forgetSpoilt = function () {
    return site.keep(SPOILT, []);
  };

  /* Whether a value, which may come from a file, is a clipping of this site: its address leads nowhere else, and
     every text that is read of it is one. */
  site.isClipping = function (value) {
    return (
      areTexts(value, ["key", "kind", "title", "address", "text", "by", "reference", "note"], false) &&
      areTexts(value, ["made"], true) &&
      /^[\w][\w./-]*\.html(#|$)/.test(value.address) &&
      isCitation(value.citation) &&
      (!value.selector || isSelector(value.selector))
    );
  };

  function isCitation(value) {
    return (
      areTexts(value, ["title", "date"], false) &&
      areTexts(value, ["id", "paper", "page", "lastPage", "pages", "language", "url"], true) &&
      [value.authors, value.keywords].every(function (list) { return Array.isArray(list) && list.every(isText); }) &&
      (!value.url || /^https?:/.test(value.url))
    );
  }

  /* Words that are none stand everywhere: looking for them would never end. */
  function isSelector(value) {
    return areTexts(value, ["exact"], false) && value.exact !== "" && areTexts(value, ["prefix", "suffix", "anchor"], true);
  }

  function isText(value) {
    return typeof value === "string";
  }

  function areTexts(value, names, mayLack) {
    return Boolean(value) && typeof value === "object" && names.every(function (name) {
      return isText(value[name]) || (mayLack && value[name] === undefined);
    });
  }

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
