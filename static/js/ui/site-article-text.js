"use strict";
/* The article of this page as plain text and as Markdown, read from the page itself. */
(function (site) {
  /* An element's words without the buttons that scripts have put in. */
  site.wordsOf = function (element) {
    var copy = element.cloneNode(true);
    copy.querySelectorAll("button, .quote-menu").forEach(function (button) {
      button.remove();
    });
    copy.querySelectorAll("br").forEach(function (end) {
      end.replaceWith("\n");
    });
    return copy.textContent.replace(/[ \t]+/g, " ").trim();
  };

  /* Every piece of the article in reading order, with what it is. */
  function pieces() {
    var story = document.querySelector(".story");
    var chosen = ".stack .kicker, .stack h1, .stack .deck, .byline, .prose p, .prose h2, .prose figcaption";
    return Array.from(story.querySelectorAll(chosen)).map(function (element) {
      return { name: element.matches("h1, h2, .kicker, .keyword") ? element.className || element.tagName : "", words: site.wordsOf(element) };
    });
  }

  site.articleText = function () {
    return (
      pieces()
        .map(function (piece) {
          return piece.words;
        })
        .join("\n\n") + "\n"
    );
  };

  function quoteYaml(text) {
    return JSON.stringify(text);
  }

  site.articleMarkdown = function () {
    var citation = site.readCitation();
    var head = ["---"];
    ["title", "paper", "date", "page"].forEach(function (name) {
      if (citation[name]) head.push(name + ": " + quoteYaml(citation[name]));
    });
    if (citation.authors.length) head.push("author: " + quoteYaml(citation.authors.join(" ")));
    var skip = { kicker: 1, H1: 1 };
    var body = pieces().filter(function (piece) {
      return !skip[piece.name];
    });
    return head.concat(["---", ""]).join("\n") + body.map(markdown).join("\n\n") + "\n";
  };

  function markdown(piece) {
    if (piece.name === "H2") return "## " + piece.words;
    return piece.words.replace(/([\\`*_{}[\]<>#])/g, "\\$1");
  }
})(jianbaoSite);
