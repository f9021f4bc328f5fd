"use strict";
/* The clippings page: order, notes, printing, export. */
(function (site) {
  var place = document.getElementById("clippings");
  if (!place) return;

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
      /* Kept without drawing anew: the press that ended the writing must still find its button. */
      var clippings = site.clippings();
      clippings[n].note = note.value;
      site.keepClippings(clippings);
      element.querySelector(".note").textContent = note.value;
    });
    var up = site.button(site.say("up"), function () { move(n, -1); });
    var down = site.button(site.say("down"), function () { move(n, 1); });
    var away = site.button(site.say("remove"), function () {
      change(function (clippings) {
        clippings.splice(n, 1);
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

  function draw() {
    var clippings = site.clippings();
    place.replaceChildren();
    if (!clippings.length) {
      place.append(site.make("p", { class: "empty" }, [site.say("empty")]));
      return;
    }
    place.append(drawTools(clippings));
    clippings.forEach(function (clipping, n, all) {
      place.append(drawOne(clipping, n, all));
    });
  }

  draw();
})(jianbaoSite);
