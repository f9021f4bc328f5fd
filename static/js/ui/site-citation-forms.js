"use strict";
/* Forms of a citation made in the browser from what the page's head says, as `citing` makes them at build time. */
(function (site) {
  /* Contents of every head meta of that name. */
  function metas(name) {
    return Array.from(document.querySelectorAll('meta[name="' + name + '"]')).map(function (meta) {
      return meta.getAttribute("content") || "";
    });
  }

  function one(name) {
    return metas(name)[0] || "";
  }

  /* Every page the article runs over, as it is cited: `3, 4`. */
  function printedPages() {
    var described = document.querySelector('script[type="application/ld+json"]');
    return (described && JSON.parse(described.textContent || "{}").printPage) || "";
  }

  /* What the page's head says of its article; what is not known is empty. */
  site.readCitation = function () {
    return {
      id: document.querySelector(".story").getAttribute("data-id"),
      title: one("citation_title"),
      authors: metas("citation_author"),
      paper: one("prism.publicationName"),
      date: one("citation_date").replace(/\//g, "-"),
      page: one("citation_firstpage"),
      lastPage: one("citation_lastpage"),
      pages: printedPages(),
      language: one("citation_language"),
      keywords: one("citation_keywords").split(";").filter(Boolean),
      url: one("citation_public_url"),
    };
  };

  function lines(pairs, write) {
    return pairs
      .filter(function (pair) {
        return pair[1];
      })
      .map(write)
      .join("");
  }

  function escapeTex(text) {
    var named = { "\\": "\\textbackslash{}", "^": "\\textasciicircum{}", "~": "\\textasciitilde{}" };
    return text.replace(/[\\{}%#$&_^~]/g, function (sign) {
      return named[sign] || "\\" + sign;
    });
  }

  /* The reference after GB/T 7714—2015, with the reader's day where the article has an address on the web. */
  site.citeGbt2015 = function (c) {
    var authors = (c.authors.length > 3 ? c.authors.slice(0, 3).concat("等") : c.authors).join(", ");
    var source = [c.paper, c.date].filter(Boolean).join(", ") + (c.pages ? "(" + c.pages + ")" : "");
    var cited = [authors, c.title + (c.url ? "[N/OL]" : "[N]"), source].filter(Boolean).join(". ");
    return cited + (c.url ? "[" + site.today() + "]. " + c.url + "." : ".");
  };

  var MONTHS = "January February March April May June July August September October November December".split(" ");

  /* The styles that readers of English are asked for. Names stay as printed: how they are spelt is not known. */
  site.citeInEnglish = function (c) {
    var parts = c.date.split("-").map(Number);
    var month = parts[1] ? MONTHS[parts[1] - 1] : "";
    var brief = month.length > 4 ? month.slice(0, month === "September" ? 4 : 3) + "." : month;
    var all = c.authors.length > 2 ? [c.authors[0] + " et al"] : c.authors;
    function join(list, sign) { return list.filter(Boolean).join(sign); }
    function by(and) { return all.length ? all.join(and).replace(/\.?$/, ".") : ""; }
    var day = parts[2] ? String(parts[2]) : "";
    var apaDay = c.date ? "(" + join([c.date.slice(0, 4), join([month, day], " ")], ", ") + ")." : "(n.d.).";
    var apaBy = c.authors.length ? c.authors.join(", ").replace(/, ([^,]*)$/, ", & $1") + "." : "";
    return {
      APA: join([join([apaBy, apaDay, c.title + ".", join([c.paper, c.pages], ", ") + "."], " "), c.url], " "),
      Chicago: join([by(" and "), "“" + c.title + ".”", join([c.paper, join([join([month, day], " "), c.date.slice(0, 4)], ", "), c.pages], ", ") + ".", c.url && c.url + "."], " "),
      MLA: join([by(" and "), "“" + c.title + ".”", join([c.paper, join([day, brief, c.date.slice(0, 4)], " "), c.pages && (/,/.test(c.pages) ? "pp. " : "p. ") + c.pages, c.url], ", ") + "."], " "),
    };
  };

  site.citationForms = {
    RIS: function (c) {
      var pairs = [["TY", "NEWS"], ["TI", c.title]];
      c.authors.forEach(function (name) {
        pairs.push(["AU", name]);
      });
      pairs.push(["T2", c.paper], ["DA", c.date.replace(/-/g, "/")], ["SP", c.page], ["EP", c.lastPage], ["LA", c.language], ["UR", c.url]);
      c.keywords.forEach(function (word) {
        pairs.push(["KW", word]);
      });
      return (
        lines(pairs, function (pair) {
          return pair[0] + "  - " + pair[1] + "\r\n";
        }) + "ER  - \r\n"
      );
    },
    BibTeX: function (c) {
      var authors = c.authors.map(function (name) {
        return "{" + escapeTex(name) + "}";
      });
      var fields = [
        ["title", "{" + escapeTex(c.title) + "}"],
        ["author", authors.join(" and ")],
        ["journal", escapeTex(c.paper)],
        ["year", c.date.slice(0, 4)],
        ["date", c.date],
        ["pages", escapeTex(c.page)],
        ["keywords", escapeTex(c.keywords.join(", "))],
        ["url", c.url],
        ["langid", "chinese"],
        ["entrysubtype", "newspaper"],
      ];
      var key = "article-" + c.id.replace(/[^\w-]+/g, "-");
      return "@article{" + key + lines(fields, function (field) {
        return ",\n  " + field[0] + " = {" + field[1] + "}";
      }) + "\n}\n";
    },
    "CSL-JSON": function (c) {
      var item = { id: c.id, type: "article-newspaper", title: c.title };
      item.author = c.authors.map(function (name) {
        return { literal: name };
      });
      if (c.paper) item["container-title"] = c.paper;
      if (c.page) item.page = c.page;
      if (c.date) item.issued = { "date-parts": [c.date.split("-").map(Number)] };
      if (c.keywords.length) item.keyword = c.keywords.join(", ");
      if (c.url) item.URL = c.url;
      item.language = c.language;
      return JSON.stringify([item], null, 1) + "\n";
    },
  };
})(jianbaoSite);
