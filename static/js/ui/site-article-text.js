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

  /* The article as Markdown with front matter, in the form that `jianbao build` reads: what stands in the headline
     stack, captions, boxes and notices are fields, the rest is the body. */
  site.articleMarkdown = function () {
    var fields = frontMatter(document.querySelector(".story"), site.readCitation());
    var head = fields.filter(hasValue).map(function (field) {
      return field[0] + ": " + JSON.stringify(field[1]);
    });
    var body = Array.from(document.querySelectorAll(".prose p, .prose h2")).filter(isBody).map(markdown);
    return ["---"].concat(head, ["---", ""], body).join("\n") + "\n";
  };

  function frontMatter(story, citation) {
    return [
      ["title", headline(story)],
      ["kicker", one(".stack .kicker")],
      ["deck", one(".stack .deck")],
      ["bylines", bylines(story)],
      ["paper", citation.paper],
      ["date", citation.date],
      ["page", citation.page],
      ["standfirst", all(".standfirst p", site.wordsOf)],
      ["captions", all(".prose figcaption", caption)],
      ["notices", all(".prose .notice", site.wordsOf)],
      ["boxes", all(".prose .box", box)],
      ["url", citation.url],
    ];
  }

  function hasValue(field) {
    return field[1] && field[1].length > 0;
  }

  function all(selector, read) {
    return Array.from(document.querySelectorAll(selector)).map(read);
  }

  function one(selector) {
    return all(selector, site.wordsOf)[0];
  }

  function headline(story) {
    var lines = all(".stack h1 .line", site.wordsOf);
    return lines.length > 1 ? lines : site.wordsOf(story.querySelector("h1"));
  }

  /* Names under the outlet and role printed before them. */
  function bylines(story) {
    var found = [];
    story.querySelectorAll(".byline > span").forEach(function (block) {
      var outlet = block.querySelector(".outlet");
      var role = block.querySelector(".role");
      namesOf(block).forEach(function (name) {
        var byline = { name: name };
        if (role) byline.role = site.wordsOf(role);
        if (outlet) byline.outlet = site.wordsOf(outlet);
        found.push(byline);
      });
    });
    return found;
  }

  /* A name with a page is a link; the others stand between spaces. */
  function namesOf(block) {
    var copy = block.cloneNode(true);
    copy.querySelectorAll(".outlet, .role").forEach(function (part) {
      part.remove();
    });
    var linked = Array.from(copy.querySelectorAll("a")).map(site.wordsOf);
    copy.querySelectorAll("a").forEach(function (name) {
      name.remove();
    });
    return linked.concat(site.wordsOf(copy).split(/\s+/)).filter(Boolean);
  }

  function caption(element) {
    var credit = element.querySelector(".credit");
    var copy = element.cloneNode(true);
    if (credit) copy.querySelector(".credit").remove();
    var fields = { text: site.wordsOf(copy) };
    if (credit) fields.credit = site.wordsOf(credit);
    return fields;
  }

  function box(element) {
    var paragraphs = Array.from(element.querySelectorAll("p")).map(site.wordsOf);
    return { heading: site.wordsOf(element.querySelector("h2")), paragraphs: paragraphs };
  }

  function isBody(element) {
    return !element.matches(".keyword, .notice, .jump") && !element.closest(".standfirst, .box");
  }

  function markdown(element) {
    var words = site.wordsOf(element).replace(/[\\*[]/g, "\\$&").replace(/^(?=[#>=_|{!+-])/gm, "\\").replace(/\n/g, "\\\n");
    if (element.matches("h2")) return "## " + words + keywordOf(element) + "\n";
    if (element.matches(".subheading")) return "### " + words + "\n";
    if (element.closest("blockquote")) return "> " + words + "\n";
    return words + (element.className ? "\n{." + element.className + "}" : "") + "\n";
  }

  function keywordOf(heading) {
    var keyword = heading.parentElement.querySelector(".keyword");
    if (!keyword) return "";
    var copy = keyword.cloneNode(true);
    copy.querySelector("span").remove();
    return " {keyword=" + JSON.stringify(site.wordsOf(copy)) + "}";
  }
})(jianbaoSite);
