"use strict";
/* Reading settings: light or dark, 宋 or 黑, size. Applied before the page is drawn, kept in the browser. */
(function (site) {
  var CHOICES = {
    theme: ["auto", "light", "dark"],
    face: ["song", "hei"],
    size: ["small", "middle", "large"],
  };
  var USUAL = { theme: "auto", face: "song", size: "middle" };
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

  apply();
  site.whenReady(function () {
    var foot = document.querySelector(".colophon");
    if (!foot) return;
    var group = site.make("div", { class: "actions settings", role: "group", "aria-label": site.say("settings") });
    Object.keys(CHOICES).forEach(function (name) {
      group.append(makeChoice(name));
    });
    foot.prepend(group);
  });
})(jianbaoSite);
