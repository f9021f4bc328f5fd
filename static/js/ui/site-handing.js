"use strict";
/* Handing things to the reader: into the clipboard, or as a file made in the browser. */
(function (site) {
  /* Copy text; where the clipboard is refused (file://, old browsers) through a selection. */
  site.copy = function (text) {
    if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text).catch(fall);
    return Promise.resolve(fall());

    function fall() {
      var area = site.make("textarea", { class: "unseen", "aria-hidden": "true" });
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
  };

  /* A button that copies what `give` returns and says so. */
  site.copyButton = function (words, give) {
    var button = site.button(words, function () {
      site.copy(give()).then(function () {
        button.textContent = site.say("copied");
        window.setTimeout(function () {
          button.textContent = words;
        }, 1600);
      });
    });
    return button;
  };

  /* Save text as a file. */
  site.save = function (name, type, text) {
    var address = URL.createObjectURL(new Blob([text], { type: type }));
    site.make("a", { href: address, download: name }).click();
    window.setTimeout(URL.revokeObjectURL, 10000, address);
  };

  /* Today in the reader's own time zone: 2025-09-29. */
  site.today = function () {
    var now = new Date();
    return new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  };
})(jianbaoSite);
