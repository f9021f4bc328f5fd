"use strict";
/* Reading settings: light or dark, 宋 or 黑, size, keys of one character. Applied before the page is drawn, kept in the browser. */
(function (site) {
  var CHOICES = {
    theme: ["auto", "light", "dark"],
    face: ["song", "hei"],
    size: ["small", "middle", "large"],
    letters: ["on", "off"],
  };
  var USUAL = { theme: "auto", face: "song", size: "middle", letters: "on" };
  var chosen = Object.assign({}, USUAL, site.recall("reading", {}));

  function apply() {
    Object.keys(CHOICES).forEach(function (name) {
      document.documentElement.dataset[name] = chosen[name];
    });
  }

  function choose(name, value) {
    chosen[name] = value;
    site.keep("reading", chosen);
    apply();
  }

  function makeChoice(name) {
    var select = site.make("select", {});
    CHOICES[name].forEach(function (value) {
      select.append(site.make("option", { value: value }, [site.say(name + "_" + value)]));
    });
    select.value = chosen[name];
    select.addEventListener("change", function () {
      choose(name, select.value);
    });
    return site.make("label", {}, [site.say(name), " ", select]);
  }

  /* A panel at the end of the ways in; Escape, or a press elsewhere, shuts it. */
  function makePanel() {
    var panel = site.make("details", { class: "settings" }, [site.make("summary", {}, [site.say("settings")])]);
    panel.append(site.make("div", {}, Object.keys(CHOICES).map(makeChoice)));
    document.addEventListener("click", function (event) {
      if (!panel.contains(/** @type {Node} */ (event.target))) panel.open = false;
    });
    panel.addEventListener("keydown", function (event) {
      if (event.key !== "Escape" || !panel.open) return;
      panel.open = false;
      panel.querySelector("summary").focus();
    });
    return panel;
  }

  apply();
  site.whenReady(function () {
    var ways = document.querySelector(".masthead nav");
    if (ways) ways.append(makePanel());
  });
})(jianbaoSite);
