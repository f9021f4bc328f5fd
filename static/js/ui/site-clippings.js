"use strict";
/* The clippings page: order, notes, printing, export. */
(function (site) {
  var place = document.getElementById("clippings");
  if (!place) return;

  var ORDERS = {
    sort_day: function (c) { return c.citation.date || ""; },
    sort_made: function (c) { return c.made || ""; },
    sort_title: function (c) { return c.title; },
  };

  function change(edit) {
    var clippings = site.clippings();
    edit(clippings);
    if (site.keepClippings(clippings)) draw();
  }

  function move(n, by) {
    change(function (clippings) {
      clippings.splice(n + by, 0, clippings.splice(n, 1)[0]);
    });
    var buttons = place.querySelectorAll(".clipping")[n + by].querySelectorAll("button");
    buttons[by < 0 ? 0 : 1].focus();
  }

  function drawOne(clipping, n, all) {
    var element = site.clippingArticle(clipping, clipping.address);
    if (!clipping.note) element.querySelector("footer").before(site.make("p", { class: "note" }));
    var note = site.make("textarea", { rows: "2", "aria-label": site.say("note"), placeholder: site.say("note") });
    note.value = clipping.note;
    note.addEventListener("change", function () {
      /* Kept without drawing anew: the press that ended the writing must still find its button. Another window may
         have put the clippings in another order meanwhile, or taken this one out. */
      var clippings = site.clippings();
      var own = clippings.find(function (one) { return one.key === clipping.key; });
      if (!own) clippings.push(own = clipping);
      own.note = note.value;
      if (site.keepClippings(clippings)) element.querySelector(".note").textContent = note.value;
    });
    var up = site.button(site.say("up"), function () { move(n, -1); });
    var down = site.button(site.say("down"), function () { move(n, 1); });
    var away = site.button(site.say("remove"), function () {
      change(function (clippings) {
        var at = clippings.findIndex(function (one) { return one.key === clipping.key; });
        if (at >= 0) clippings.splice(at, 1);
      });
    });
    up.disabled = n === 0;
    down.disabled = n === all.length - 1;
    element.append(note, site.make("p", { class: "actions" }, [up, " ", down, " ", away]));
    return element;
  }

  function drawTools(clippings) {
    var tools = [
      ["RIS", function () { site.save("clippings.ris", "application/x-research-info-systems", site.clippingsRis(clippings)); }],
      ["JSON", function () { site.save("clippings.json", "application/ld+json", site.clippingsJson(clippings)); }],
      ["Markdown", function () { site.save("clippings.md", "text/markdown", site.clippingsMarkdown(clippings)); }],
      ["CSV", function () { site.save("clippings.csv", "text/csv", site.clippingsCsv(clippings)); }],
      ["HTML", function () { site.save("clippings.html", "text/html", site.clippingsHtml(clippings)); }],
      [site.say("print"), function () { window.print(); }],
      [site.say("clear"), function () {
        if (window.confirm(site.say("clear_sure"))) change(function (all) { all.length = 0; });
      }],
    ];
    var row = site.make("p", { class: "actions", role: "group", "aria-label": site.say("export") });
    row.append(site.make("span", { class: "tally" }, [site.say("count", { n: clippings.length }), " · ", site.say("export")]), " ");
    tools.forEach(function (tool) {
      row.append(site.button(tool[0], tool[1]), " ");
    });
    return row;
  }

  function drawSorting() {
    var row = site.make("p", { class: "actions", role: "group", "aria-label": site.say("sorting") }, [site.say("sorting"), " "]);
    Object.keys(ORDERS).forEach(function (name) {
      row.append(site.button(site.say(name), function () {
        change(function (all) {
          all.sort(function (one, other) { return ORDERS[name](one).localeCompare(ORDERS[name](other), "zh"); });
        });
      }), " ");
    });
    return row;
  }


  /* Taking in a file of clippings, and what is to be said of those kept here. */
  function drawTaking() {
    var said = site.make("span", { role: "status" });
    var file = /** @type {HTMLInputElement} */ (site.make("input", { type: "file", accept: ".json,application/json,application/ld+json" }));
    file.addEventListener("change", function () {
      var chosen = file.files[0];
      if (!chosen) return;
      chosen.text().then(function (text) {
        var count = site.takeClippings(text);
        if (count && count.added) draw();
        status(count ? site.say("taken_in", count) : site.say("not_taken"));
      });
    });
    return site.make("p", { class: "actions taking-in" }, [site.make("label", {}, [site.say("take_in"), " ", file]), " ", said]);
  }

  function status(words) {
    place.querySelector(".taking-in [role=status]").textContent = words;
  }

  function drawWarnings() {
    var spoilt = site.spoiltClippings();
    if (spoilt) {
      place.append(site.make("p", { class: "warning" }, [site.say("spoilt"), " ", site.button(site.say("spoilt_save"), function () {
        site.save("clippings-spoilt.txt", "text/plain", spoilt);
      }), " ", site.button(site.say("spoilt_forget"), function () {
        if (window.confirm(site.say("spoilt_sure")) && site.forgetSpoilt()) draw();
      })]));
    }
    if (!site.canKeep()) place.append(site.make("p", { class: "warning" }, [site.say("no_storage")]));
  }

  function draw() {
    var clippings = site.clippings();
    place.replaceChildren();
    drawWarnings();
    if (!clippings.length) {
      place.append(site.make("p", { class: "empty" }, [site.say("empty")]), drawTaking());
      return;
    }
    place.append(drawTools(clippings), drawSorting(), drawTaking());
    clippings.forEach(function (clipping, n, all) {
      place.append(drawOne(clipping, n, all));
    });
  }

  draw();
})(jianbaoSite);
