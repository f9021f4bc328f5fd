"use strict";
/* Elements made of text alone: nothing a seed holds is ever read as HTML. */
(function (site) {
  /* An element with attributes and children (elements or strings). */
  site.make = function (name, attributes, children) {
    var element = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) {
      element.setAttribute(key, attributes[key]);
    });
    (children || []).forEach(function (child) {
      element.append(child);
    });
    return element;
  };

  /* A button that calls `act` when pressed. */
  site.button = function (words, act, attributes) {
    var button = site.make("button", Object.assign({ type: "button" }, attributes), [words]);
    button.addEventListener("click", act);
    return button;
  };

  /* Run when the page's elements are there. */
  site.whenReady = function (run) {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", run);
    else run();
  };

  /* Words of the interface, with {name} filled in. */
  site.say = function (key, values) {
    return jianbaoWords[key].replace(/\{(\w+)\}/g, function (_, name) {
      return String(values[name]);
    });
  };
})(jianbaoSite);
