"use strict";
/* Source view: all lines of a paragraph light up with it, and a line's paragraph with the line. */
(function () {
  var lit = [];

  function dim() {
    lit.forEach(function (element) {
      element.classList.remove("lit");
    });
    lit = [];
  }

  /* Light the element of that id and every stretch of the source that went there. */
  function light(id) {
    dim();
    var work = document.getElementById(id);
    if (!work) return;
    lit = [work].concat(Array.from(document.querySelectorAll('.raw a[href="#' + CSS.escape(id) + '"]')));
    lit.forEach(function (element) {
      element.classList.add("lit");
    });
  }

  function showFirst(stretches) {
    var first = stretches.find(function (element) {
      return element.tagName === "A";
    });
    if (first) first.scrollIntoView({ block: "center" });
  }

  document.addEventListener("click", function (event) {
    var clicked = /** @type {Element} */ (event.target);
    var stretch = /** @type {HTMLAnchorElement | null} */ (clicked.closest(".raw a"));
    var work = clicked.closest(".work");
    if (stretch) light(stretch.hash.slice(1));
    else if (work) {
      light(work.id);
      showFirst(lit);
    }
  });
})();
