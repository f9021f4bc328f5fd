"use strict";
/* The article page: copying its reference, clipping it and its quotes. Everything here is added to a page that can be
   read without it. */
(function (site) {
  var story = document.querySelector(".story");
  if (!story) return;
  var citation = site.readCitation();
  var address = location.href.split(/[?#]/)[0].slice(site.root.length);

  function reference() {
    return site.wordsOf(story.querySelector('[data-form="gbt2025"] span'));
  }

  function clipping(kind, more) {
    return Object.assign(
      { key: address, kind: kind, title: citation.title, address: address, text: "", by: citation.authors.join(" "),
        reference: reference(), citation: citation, note: "", made: site.today() },
      more,
    );
  }

  site.articleAddress = address;
  site.clippingOf = clipping;
  site.referenceOf = reference;

  /* What marks passages is fetched when one is selected, or when some are marked here. */
  function addPassages() {
    var asked = false, timer = 0;
    function bring() {
      if (site.offerPassage) site.offerPassage();
      else if (!asked) document.head.append(site.make("script", { src: site.root + "assets/passage.js" }));
      asked = true;
    }
    document.addEventListener("selectionchange", function () {
      window.clearTimeout(timer);
      timer = window.setTimeout(function () {
        if (site.offerPassage || !window.getSelection().isCollapsed) bring();
      }, 250);
    });
    var own = site.clippings().some(function (one) {
      return one.selector && one.address.split("#")[0] === address;
    });
    if (own) bring();
  }

  /* Who comes from a search finds its hits marked. */
  function addMarks() {
    if (!new URLSearchParams(location.search).get("q")) return;
    document.head.append(site.make("script", { src: site.root + "assets/marks.js" }));
  }

  function addCopying() {
    var box = story.querySelector(".cite");
    box.append(site.make("p", { "data-form": "gbt2015" }, [
      site.make("b", {}, ["GB/T 7714—2015"]), " ", site.make("span", {}, [site.citeGbt2015(citation)]),
    ]));
    var english = document.documentElement.lang === "en" ? site.citeInEnglish(citation) : {};
    Object.keys(english).forEach(function (name) {
      box.append(site.make("p", { "data-form": name.toLowerCase() }, [site.make("b", {}, [name]), " ", site.make("span", {}, [english[name]])]));
    });
    box.querySelectorAll("[data-form]").forEach(function (line) {
      line.append(" ", site.copyButton(site.say("copy"), function () {
        return site.wordsOf(line.querySelector("span"));
      }));
    });
    var row = site.make("p", { class: "actions" }, [site.make("span", {}, [site.say("copy")]), " "]);
    Object.keys(site.citationForms).forEach(function (name) {
      row.append(site.copyButton(name, function () {
        return site.citationForms[name](citation);
      }), " ");
    });
    row.append(
      site.make("span", {}, [site.say("download")]),
      " ",
      site.button(site.say("plain_text"), function () {
        site.save(fileName(".txt"), "text/plain", site.articleText());
      }),
      " ",
      site.button(site.say("markdown"), function () {
        site.save(fileName(".md"), "text/markdown", site.articleMarkdown());
      }),
    );
    box.append(row);
  }

  function fileName(ending) {
    return address.replace(/\.html$/, "").replace(/\//g, "-") + ending;
  }

  function addClipping() {
    var row = site.make("p", { class: "actions" });
    row.append(site.clipButton(address, site.say("clip"), function () {
      return clipping("article", {});
    }));
    story.querySelector(".stack").append(row);
  }

  /* A small mark behind each quote opens what can be done with it. */
  function addQuoteMenu(quote) {
    var by = quote.dataset.by || site.say("quote_unknown");
    var link = address + "#" + quote.id;
    var words = site.wordsOf(quote);
    var menu = site.make("span", { class: "quote-menu", hidden: "" });
    var mark = site.button("+", function () {
      show(menu.hidden);
    }, { class: "quote-mark", "aria-expanded": "false", "aria-label": site.say("quote_menu", { speaker: by }) });
    menu.append(
      site.copyButton(site.say("copy_link"), function () {
        return (citation.url || site.root + address) + "#" + quote.id;
      }),
      site.copyButton(site.say("copy_quote"), function () {
        return words + "（" + by + "）\n" + reference();
      }),
      site.clipButton(link, site.say("clip_quote"), function () {
        return clipping("quote", { key: link, address: link, text: words, by: quote.dataset.by || "" });
      }),
    );
    keepTogether(quote, mark, menu);
    document.addEventListener("click", function (event) {
      var pressed = /** @type {Node} */ (event.target);
      if (!menu.contains(pressed) && pressed !== mark) show(false);
    });
    quote.addEventListener("keydown", function (event) {
      if (event.key !== "Escape" || menu.hidden) return;
      show(false);
      mark.focus();
    });

    /* The panel hangs from the mark, towards the side that has room. */
    function show(open) {
      menu.hidden = !open;
      menu.classList.toggle("leftward", mark.getBoundingClientRect().left > window.innerWidth / 2);
      mark.setAttribute("aria-expanded", String(open));
    }
  }

  /* The mark never begins a line: it is bound to the last two characters of the words. */
  function keepTogether(quote, mark, menu) {
    var last = quote.lastChild;
    var keep = site.make("span", { class: "keep" });
    if (last instanceof Text && last.length > 2) keep.append(last.splitText(last.length - 2));
    keep.append(mark, menu);
    quote.append(keep);
  }

  addMarks();
  addPassages();
  addCopying();
  addClipping();
  story.querySelectorAll(".prose .quote[id]:not(.indirect)").forEach(addQuoteMenu);
})(jianbaoSite);
