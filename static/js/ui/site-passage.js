"use strict";
/* Any passage of an article: mark it, write a note, copy a link to it or its words with the reference. What was marked
   stands marked again when the reader returns. A mark is a clipping with the words around it, after the Web
   Annotation Data Model's TextQuoteSelector, so that it is found again where the page has changed elsewhere. */
(function (site) {
  var AROUND = 32;
  var LONG = 40;
  var EDGE = 14;
  var prose = /** @type {HTMLElement} */ (document.querySelector(".story .prose"));
  var menu = null;
  /* Where the focus goes when the menu shuts: the mark of this key, or what stands around the words. */
  var menuKey = "", menuPlace = null;

  /* The texts of the article without those of buttons. */
  function textNodes() {
    var walker = document.createTreeWalker(prose, NodeFilter.SHOW_TEXT);
    var nodes = [];
    while (walker.nextNode()) {
      var node = /** @type {Text} */ (walker.currentNode);
      if (!node.parentElement.closest("button, .quote-menu, .unseen")) nodes.push(node);
    }
    return nodes;
  }

  function textOf(nodes) {
    return nodes.map(function (node) { return node.data; }).join("");
  }

  /* What is selected within the article, with what stands around it; null when nothing is. */
  function readSelection() {
    var selection = window.getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    var range = selection.getRangeAt(0);
    if (!prose.contains(range.commonAncestorContainer)) return null;
    var nodes = textNodes();
    var from = -1, to = -1, place = 0;
    var /** @type {Text} */ first;
    nodes.forEach(function (node) {
      var start = node === range.startContainer ? range.startOffset : 0;
      var end = node === range.endContainer ? range.endOffset : node.length;
      if (range.intersectsNode(node) && end > start) {
        if (from < 0) { from = place + start; first = node; }
        to = place + end;
      }
      place += node.length;
    });
    if (from < 0) return null;
    var text = textOf(nodes);
    var exact = text.slice(from, to);
    from += exact.length - exact.trimStart().length;
    exact = exact.trim();
    if (!exact) return null;
    var anchored = first.parentElement.closest("[id]");
    return {
      exact: exact,
      prefix: text.slice(Math.max(0, from - AROUND), from),
      suffix: text.slice(from + exact.length, from + exact.length + AROUND),
      anchor: anchored && prose.contains(anchored) ? anchored.id : "",
      box: range.getBoundingClientRect(),
    };
  }

  function alike(one, other, fromEnd) {
    var n = 0;
    while (n < one.length && n < other.length) {
      if (fromEnd ? one[one.length - 1 - n] !== other[other.length - 1 - n] : one[n] !== other[n]) break;
      n += 1;
    }
    return n;
  }

  /* Where a selector's words stand: of several places the one whose surroundings are most alike. */
  function find(selector, text) {
    var best = -1, most = -1;
    for (var at = text.indexOf(selector.exact); at >= 0; at = text.indexOf(selector.exact, at + 1)) {
      var after = at + selector.exact.length;
      var held = alike(text.slice(Math.max(0, at - AROUND), at), selector.prefix || "", true) + alike(text.slice(after, after + AROUND), selector.suffix || "", false);
      if (held > most) { most = held; best = at; }
    }
    return best;
  }

  function draw(clipping) {
    var nodes = textNodes();
    var start = find(clipping.selector, textOf(nodes));
    if (start < 0) return;
    var end = start + clipping.selector.exact.length;
    var place = 0;
    nodes.forEach(function (node) {
      var from = Math.max(0, start - place), to = Math.min(node.length, end - place);
      place += node.length;
      if (from >= to || !node.data.slice(from, to).trim()) return;
      var mark = site.make("mark", { class: "own", "data-key": clipping.key, title: clipping.note || site.say("own_mark") });
      var part = node.splitText(from);
      part.splitText(to - from);
      part.replaceWith(mark);
      mark.append(part);
    });
    var marks = marksOf(clipping.key);
    if (marks[0]) {
      marks[0].setAttribute("tabindex", "0");
      marks[0].setAttribute("role", "button");
    }
  }

  function marksOf(key) {
    return /** @type {HTMLElement[]} */ (Array.from(prose.querySelectorAll("mark.own"))).filter(function (mark) {
      return mark.getAttribute("data-key") === key;
    });
  }

  function erase(key) {
    marksOf(key).forEach(function (mark) {
      var parent = mark.parentNode;
      mark.replaceWith.apply(mark, Array.from(mark.childNodes));
      parent.normalize();
    });
  }

  /* An address that leads to the words: of their paragraph, and by their text where the browser knows how. */
  function linkTo(selector) {
    var words = selector.exact.split(/\s*\n\s*/);
    var edges = selector.exact.length > LONG || words.length > 1 ? [words[0].slice(0, EDGE), words[words.length - 1].slice(-EDGE)] : [selector.exact];
    var fragment = edges.map(function (edge) { return encodeURIComponent(edge).replace(/-/g, "%2D"); }).join(",");
    return (site.readCitation().url || site.root + site.articleAddress) + "#" + selector.anchor + ":~:text=" + fragment;
  }

  function keep(selector, note) {
    var address = site.articleAddress + (selector.anchor ? "#" + selector.anchor : "");
    var given = { exact: selector.exact, prefix: selector.prefix, suffix: selector.suffix, anchor: selector.anchor };
    var clipping = site.clippingOf("passage", {
      key: site.articleAddress + "#" + selector.anchor + "~" + selector.exact.slice(0, LONG) + selector.exact.length + selector.prefix.slice(-8),
      address: address,
      text: selector.exact.replace(/\s*\n\s*/g, "\n"),
      note: note,
      selector: given,
    });
    if (!site.isClipped(clipping.key) && site.toggleClipping(clipping)) draw(clipping);
    return clipping;
  }

  /* A note is written to the clipping, also to one that was taken out meanwhile in another window. */
  function keepNote(clipping, note) {
    var kept = site.clippings();
    var own = kept.find(function (one) { return one.key === clipping.key; });
    if (!own) kept.push(own = clipping);
    own.note = note;
    return site.keepClippings(kept);
  }

  function remove(key) {
    return site.keepClippings(site.clippings().filter(function (one) { return one.key !== key; }));
  }

  function shut() {
    var held = menu && menu.contains(document.activeElement);
    if (menu) menu.remove();
    menu = null;
    var to = marksOf(menuKey)[0] || menuPlace;
    if (!held || !to) return;
    if (!to.hasAttribute("tabindex")) to.setAttribute("tabindex", "-1");
    to.focus({ preventScroll: true });
  }

  function open(box, place, key, parts) {
    shut();
    menuPlace = place;
    menuKey = key;
    menu = site.make("div", { class: "passage-menu", role: "group", "aria-label": site.say("passage") }, parts);
    document.body.append(menu);
    var wide = document.documentElement.clientWidth;
    menu.style.top = window.scrollY + box.bottom + 8 + "px";
    menu.style.left = Math.max(8, Math.min(box.left, wide - menu.offsetWidth - 8)) + "px";
  }

  function placeOf(selector) {
    return (selector.anchor && document.getElementById(selector.anchor)) || prose;
  }

  function noteFor(clipping, box) {
    var field = /** @type {HTMLTextAreaElement} */ (site.make("textarea", { rows: "3", "aria-label": site.say("note"), placeholder: site.say("note") }));
    field.value = clipping.note || "";
    open(box, placeOf(clipping.selector), clipping.key, [
      field,
      site.button(site.say("note_keep"), function () {
        if (!keepNote(clipping, field.value)) return;
        marksOf(clipping.key).forEach(function (mark) { mark.title = field.value || site.say("own_mark"); });
        shut();
      }),
      site.button(site.say("unmark"), function () {
        if (remove(clipping.key)) erase(clipping.key);
        shut();
      }),
      site.copyButton(site.say("copy_link"), function () { return linkTo(clipping.selector); }),
    ]);
    field.focus();
  }

  function offer(selector) {
    var box = selector.box;
    open(box, placeOf(selector), "", [
      site.button(site.say("highlight"), function () {
        menuKey = keep(selector, "").key;
        window.getSelection().removeAllRanges();
        shut();
      }),
      site.button(site.say("note"), function () {
        var clipping = keep(selector, "");
        window.getSelection().removeAllRanges();
        noteFor(clipping, box);
      }),
      site.copyButton(site.say("copy_link"), function () { return linkTo(selector); }),
      site.copyButton(site.say("copy_cited"), function () { return "“" + selector.exact + "”\n" + site.referenceOf(); }),
    ]);
  }

  site.offerPassage = function () {
    var selector = readSelection();
    if (selector) offer(selector);
    else if (menu && !menu.contains(document.activeElement)) shut();
  };

  function openMark(target) {
    var mark = target instanceof Element && target.closest("mark.own");
    var clipping = mark && site.clippings().find(function (one) { return one.key === mark.getAttribute("data-key"); });
    if (clipping) noteFor(clipping, mark.getBoundingClientRect());
    return Boolean(clipping);
  }

  prose.addEventListener("click", function (event) {
    if (window.getSelection().isCollapsed && !(/** @type {Element} */ (event.target).closest("a, button"))) openMark(event.target);
  });
  prose.addEventListener("keydown", function (/** @type {KeyboardEvent} */ event) {
    if ((event.key === "Enter" || event.key === " ") && /** @type {Element} */ (event.target).matches("mark.own") && openMark(event.target)) event.preventDefault();
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") shut();
  });

  site.clippings().forEach(function (clipping) {
    if (clipping.selector && clipping.address.split("#")[0] === site.articleAddress) draw(clipping);
  });
  site.offerPassage();
})(jianbaoSite);
