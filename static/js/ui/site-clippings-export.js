"use strict";
/* The clippings as files: RIS, CSV, one HTML page. */
(function (site) {
  var STYLE =
    "body{max-width:40em;margin:2em auto;padding:0 1em;font:1em/1.7 serif}h2{margin:0;font-size:1.1em}a{color:inherit}" +
    "p,blockquote{margin:.4em 0}footer,.by{font-size:.85em;color:#555}.note{padding-left:.8em;border-left:2px solid;white-space:pre-wrap}" +
    "article{margin:1.2em 0;padding-bottom:1.2em;border-bottom:1px solid #bbb}";

  function cell(value) {
    var text = String(value || "");
    /* A cell that begins like a formula is made text: spreadsheets would run it. */
    if (/^[=+\-@\t\r]/.test(text)) text = "'" + text;
    return '"' + text.replace(/"/g, '""') + '"';
  }

  site.clippingsCsv = function (clippings) {
    var head = ["kind", "title", "text", "by", "paper", "date", "page", "address", "reference", "note"];
    var rows = clippings.map(function (c) {
      var cited = c.citation;
      return [c.kind, c.title, c.text, c.by, cited.paper, cited.date, cited.page, where(c), c.reference, c.note];
    });
    return "\ufeff" + [head].concat(rows).map(function (row) {
      return row.map(cell).join(",") + "\r\n";
    }).join("");
  };

  site.clippingsRis = function (clippings) {
    return clippings.map(function (c) {
      var record = site.citationForms.RIS(Object.assign({}, c.citation, { url: where(c) }));
      var notes = [c.text, c.note].filter(Boolean).map(function (note) {
        return "N1  - " + note.replace(/\s+/g, " ") + "\r\n";
      });
      return record.replace("ER  - ", function (end) {
        return notes.join("") + end;
      });
    }).join("");
  };

  /* Markdown: the words as quotations under their articles. */
  site.clippingsMarkdown = function (clippings) {
    return clippings.map(function (c) {
      var title = plain(c.title);
      var parts = ["## " + (where(c) ? "[" + title + "](<" + where(c) + ">)" : title)];
      if (c.text) parts.push(c.text.split("\n").map(function (line) { return "> " + plain(line); }).join("\n>\n"));
      if (c.by) parts.push("— " + plain(c.by));
      if (c.note) parts.push(plain(c.note));
      parts.push(plain(c.reference));
      return parts.join("\n\n") + "\n";
    }).join("\n");
  };

  function plain(text) {
    return text.replace(/[\\`*_[\]<>#|]/g, "\\$&");
  }

  /* Web Annotations (W3C Recommendation of 23 February 2017), each with the clipping it was made of. */
  site.clippingsJson = function (clippings) {
    var items = clippings.map(function (c) {
      var target = { source: (where(c) || c.address).split("#")[0] };
      var words = c.selector || (c.text && { exact: c.text, prefix: "", suffix: "", anchor: c.address.split("#")[1] || "" });
      if (words) {
        target.selector = [{ type: "TextQuoteSelector", exact: words.exact, prefix: words.prefix, suffix: words.suffix }];
        if (words.anchor) target.selector.push({ type: "FragmentSelector", value: words.anchor });
      }
      return {
        id: "urn:jianbao:" + encodeURIComponent(c.key),
        type: "Annotation",
        motivation: c.note ? "commenting" : c.text ? "highlighting" : "bookmarking",
        created: c.made || undefined,
        body: c.note ? [{ type: "TextualBody", purpose: "commenting", value: c.note }] : undefined,
        target: target,
        "jianbao:clipping": c,
      };
    });
    var page = { "@context": ["http://www.w3.org/ns/anno.jsonld", { jianbao: "urn:jianbao:terms:" }], type: "AnnotationPage", items: items };
    return JSON.stringify(page, null, 1) + "\n";
  };

  /* One page that needs nothing else. Its body is built of elements, so that the browser escapes every text; the
     style is ours and written as text, for this page's own policy would refuse a style element. */
  site.clippingsHtml = function (clippings) {
    var sheet = document.implementation.createHTMLDocument(document.title);
    sheet.body.append(site.make("h1", {}, [document.querySelector("h1").textContent]));
    clippings.forEach(function (c) {
      sheet.body.append(site.clippingArticle(c, where(c) || site.root + c.address));
    });
    var head = '<meta charset="utf-8">' + sheet.head.innerHTML + "<style>" + STYLE + "</style>";
    return '<!doctype html>\n<html lang="' + document.documentElement.lang + '">' + head + sheet.body.outerHTML + "</html>\n";
  };

  /* Where a clipping stands on the web: published, or where it is read from; nothing when that is a disk. */
  function where(c) {
    var mark = c.address.indexOf("#");
    if (c.citation.url) return c.citation.url + (mark < 0 ? "" : c.address.slice(mark));
    return location.protocol === "file:" ? "" : site.root + c.address;
  }

  /* A clipping as an element: its words, who said or wrote it, its reference, the reader's note. */
  site.clippingArticle = function (c, href) {
    var parts = [site.make("h2", {}, [site.make("a", { href: href }, [c.title])])];
    if (c.text) parts.push(site.make("blockquote", {}, [c.text]));
    if (c.by) parts.push(site.make("p", { class: "by" }, [c.by]));
    if (c.note) parts.push(site.make("p", { class: "note" }, [c.note]));
    parts.push(site.make("footer", {}, [c.reference]));
    return site.make("article", { class: "clipping" }, parts);
  };
})(jianbaoSite);
