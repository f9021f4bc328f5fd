"use strict";
/* Keys of every page: to the search box, from hit to hit, from article to article, and a list of them all. */
(function (site) {
  var ENTRIES = "main .hit h3 a, main .quotations .words a, main .contexts .hit-word a, main .card h2 a, main .card h3 a, main .rows li > a, main .sayings cite a";
  var LIST = [["/", "keys_slash"], ["Ctrl K", "keys_search"], ["j k", "keys_entries"], ["n p", "keys_hits"], ["← →", "keys_turn"], ["?", "keys_list"]];

  function isTyping(target) {
    return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
  }

  function toBox() {
    var box = /** @type {HTMLInputElement} */ (document.getElementById("search-input") || document.querySelector(".masthead .find input"));
    if (!box || !box.offsetParent) return false;
    box.focus();
    box.select();
    return true;
  }

  /* The next or the last entry of the page's lists takes the focus. */
  function move(by) {
    var links = /** @type {HTMLElement[]} */ (Array.from(document.querySelectorAll(ENTRIES)));
    var to = links[links.indexOf(/** @type {HTMLElement} */ (document.activeElement)) + by];
    if (!to) return false;
    to.focus();
    to.scrollIntoView({ block: "nearest" });
    return true;
  }

  /* Hits marked in an article have a bar of their own; without one the article before or after is opened. */
  function turn(by, hits) {
    var bar = /** @type {NodeListOf<HTMLElement>} */ (hits && document.querySelectorAll(".marks button"));
    if (bar && bar.length) bar[by < 0 ? 0 : 1].click();
    else {
      var way = /** @type {HTMLElement} */ (document.querySelector('main ~ * a[rel="' + (by < 0 ? "prev" : "next") + '"], main a[rel="' + (by < 0 ? "prev" : "next") + '"]'));
      if (!way) return false;
      way.click();
    }
    return true;
  }

  function showList() {
    var rows = LIST.map(function (row) {
      return site.make("div", {}, [site.make("dt", {}, [site.make("kbd", {}, [row[0]])]), site.make("dd", {}, [site.say(row[1])])]);
    });
    var sheet = /** @type {HTMLDialogElement} */ (site.make("dialog", { class: "keys", "aria-label": site.say("keys") }, [
      site.make("h2", {}, [site.say("keys")]), site.make("dl", {}, rows), site.make("p", {}, [site.say("letters_hint")]),
    ]));
    if (!sheet.showModal) return false;
    sheet.append(site.button(site.say("keys_close"), function () { sheet.close(); }));
    sheet.addEventListener("close", function () { sheet.remove(); });
    document.body.append(sheet);
    sheet.showModal();
    return true;
  }

  function wantsSlash() {
    var form = /** @type {HTMLElement} */ (document.querySelector(".masthead .find"));
    return !form || form.dataset.slash !== "false";
  }

  /* The arrows turn pages, but with Shift they select text. Keys of one character each the reader can switch off, for
     whoever speaks to the machine, or hits keys unawares, sets them off by chance (WCAG 2.1.4). */
  function isMeant(event) {
    if (/^Arrow/.test(event.key)) return !event.shiftKey && !hasArrows(event);
    return document.documentElement.dataset.letters !== "off";
  }

  var ACTS = {
    "/": function () { return wantsSlash() && toBox(); },
    "?": showList,
    j: function () { return move(1); },
    k: function () { return move(-1); },
    n: function () { return turn(1, true); },
    p: function () { return turn(-1, true); },
    ArrowRight: function () { return turn(1, false); },
    ArrowLeft: function () { return turn(-1, false); },
  };

  document.addEventListener("keydown", function (event) {
    if (event.defaultPrevented || event.isComposing || event.altKey || document.querySelector("dialog[open]")) return;
    var done = false;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") done = toBox();
    else if (!event.ctrlKey && !event.metaKey && !isTyping(event.target) && ACTS.hasOwnProperty(event.key) && isMeant(event)) done = ACTS[event.key]();
    if (done) event.preventDefault();
  });

  /* Where arrows already mean something: bars of a chart, what scrolls sideways. */
  function hasArrows(event) {
    var target = event.target;
    return target instanceof Element && Boolean(target.closest("[role=group], .scroll, summary"));
  }
})(jianbaoSite);
