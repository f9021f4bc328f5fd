"use strict";
/* Page view: the picture of a printed page grows and shrinks by buttons, keys, the wheel with Ctrl and two fingers, and
   is dragged by the mouse. Without this script it stands there whole, and its areas are links all the same. */
(function () {
  var MOST = 6;
  var STEP = 1.4;
  var FAR = 5; // pixels a press may move and still be a click

  function button(words, label, act) {
    var made = document.createElement("button");
    made.type = "button";
    made.textContent = label;
    made.setAttribute("aria-label", words);
    made.title = words;
    made.addEventListener("click", act);
    return made;
  }

  function watch(view) {
    var stage = view.querySelector(".page-stage");
    var sheet = view.querySelector(".page-sheet");
    var zoom = 1;
    var pointers = new Map();
    var press = null;

    /* Zoom to `wanted`, keeping the point (x, y) of the stage where it is. */
    function zoomTo(wanted, x, y) {
      var before = zoom;
      zoom = Math.min(MOST, Math.max(1, wanted));
      if (zoom === before) return;
      sheet.style.width = zoom * 100 + "%";
      stage.scrollLeft = ((stage.scrollLeft + x) * zoom) / before - x;
      stage.scrollTop = ((stage.scrollTop + y) * zoom) / before - y;
    }

    function zoomBy(factor) {
      zoomTo(zoom * factor, stage.clientWidth / 2, stage.clientHeight / 2);
    }

    function fit() {
      zoomTo(1, 0, 0);
    }

    function spread() {
      var two = Array.from(pointers.values());
      return Math.hypot(two[0].x - two[1].x, two[0].y - two[1].y);
    }

    stage.addEventListener("keydown", function (event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "+" || event.key === "=") zoomBy(STEP);
      else if (event.key === "-") zoomBy(1 / STEP);
      else if (event.key === "0") fit();
      else return;
      event.preventDefault();
    });

    stage.addEventListener(
      "wheel",
      function (event) {
        if (!event.ctrlKey) return;
        var frame = stage.getBoundingClientRect();
        zoomTo(zoom * (event.deltaY < 0 ? 1.15 : 1 / 1.15), event.clientX - frame.left, event.clientY - frame.top);
        event.preventDefault();
      },
      { passive: false }
    );

    stage.addEventListener("pointerdown", function (event) {
      pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (pointers.size === 2) press = { apart: spread(), zoom: zoom };
      else if (event.pointerType === "mouse" && event.button === 0)
        press = { x: event.clientX, y: event.clientY, left: stage.scrollLeft, top: stage.scrollTop, moved: false };
    });

    window.addEventListener("pointermove", function (event) {
      if (!pointers.has(event.pointerId) || !press) return;
      pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (press.apart && pointers.size === 2) {
        zoomTo((press.zoom * spread()) / press.apart, stage.clientWidth / 2, stage.clientHeight / 2);
      } else if (press.left !== undefined) {
        var dx = event.clientX - press.x;
        var dy = event.clientY - press.y;
        if (Math.abs(dx) + Math.abs(dy) < FAR && !press.moved) return;
        press.moved = true;
        view.classList.add("grabbed");
        stage.scrollLeft = press.left - dx;
        stage.scrollTop = press.top - dy;
      }
    });

    function release(event) {
      pointers.delete(event.pointerId);
      view.classList.remove("grabbed");
      if (press && !press.moved) press = null;
    }

    window.addEventListener("pointerup", release);
    window.addEventListener("pointercancel", release);
    stage.addEventListener("dragstart", function (event) {
      event.preventDefault();
    });
    stage.addEventListener(
      "click",
      function (event) {
        if (press && press.moved) event.preventDefault(); // the end of a drag is no click on an article
        press = null;
      },
      true
    );

    var words = /** @type {any} */ (window).jianbaoWords;
    var tools = document.createElement("div");
    tools.className = "page-tools";
    tools.append(
      button(words.picture_zoom_out, "−", function () {
        zoomBy(1 / STEP);
      }),
      button(words.picture_fit, words.picture_fit, fit),
      button(words.picture_zoom_in, "+", function () {
        zoomBy(STEP);
      })
    );
    view.prepend(tools);
  }

  Array.from(document.querySelectorAll("[data-view]")).forEach(watch);

  /* An area and the card of its article outline each other, under the mouse and with the focus. */
  Array.from(document.querySelectorAll(".page-sheet a[id]")).forEach(function (area) {
    var cards = Array.from(document.querySelectorAll(".leaf-view .card")).filter(function (card) {
      var link = card.querySelector("a");
      return link && link.getAttribute("href") === area.getAttribute("href");
    });
    [area].concat(cards).forEach(function (one) {
      ["pointerenter", "pointerleave", "focusin", "focusout"].forEach(function (name) {
        one.addEventListener(name, function () {
          [area].concat(cards).forEach(function (other) {
            other.classList.toggle("lit", name === "pointerenter" || name === "focusin");
          });
        });
      });
    });
  });

  /* Who comes from a search finds its hits lit. */
  if (new URLSearchParams(location.search).get("q") && document.querySelector("[data-words]")) {
    var script = document.createElement("script");
    script.src = /** @type {any} */ (window).jianbaoSite.root + "assets/marks.js";
    document.head.append(script);
  }
})();
