/** All results as a file for spreadsheets and reference managers, with the query and the archive's digest in it. */

/** @typedef {{query: string, digest: string, address: string, results: ExportedResult[]}} Export */

const UI_CSV_COLUMNS = ["id", "title", "authors", "paper", "date", "page", "url", "tier", "score", "query", "archive"];

const UI_LINE_COLUMNS = ["left", "hit", "right", "title", "paper", "date", "page", "id", "url", "query", "archive"];

/**
 * A row for each article found.
 * @param {Export} all
 * @returns {string}
 */
function writeCsv(all) {
  const rows = all.results.map((result) => [
    result.id,
    result.title,
    (result.authors || []).join("; "),
    result.paper,
    result.date,
    result.page,
    tellAddress(all, result.url),
    result.tier,
    result.score,
    all.query,
    all.digest,
  ]);
  return writeTable([UI_CSV_COLUMNS, ...rows]);
}

/**
 * A row for each line of the concordance, in the order it is shown in.
 * @param {{query: string, digest: string, address: string, lines: ContextLine[]}} all
 * @returns {string}
 */
function writeLinesCsv(all) {
  const rows = all.lines.map(({ left, hit, right, title, paper, date, page, id, url, anchor }) => {
    // Without a published address at least where it stands within the archive.
    const path = anchor ? `${url}#${anchor}` : url;
    return [left, hit, right, title, paper, date, page, id, tellAddress(all, path) || path, all.query, all.digest];
  });
  return writeTable([UI_LINE_COLUMNS, ...rows]);
}

/**
 * RFC 4180 with a mark of its encoding, as spreadsheets open it.
 * @param {(string | number | undefined)[][]} rows
 */
function writeTable(rows) {
  return `\ufeff${rows.map((row) => `${row.map(writeCell).join(",")}\r\n`).join("")}`;
}

/**
 * A cell; a text that a spreadsheet would run as a formula gets an apostrophe before it.
 * @param {string | number | undefined} value
 */
function writeCell(value) {
  const text = value === undefined ? "" : String(value);
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/**
 * RIS: a line a tag, lines ending in CRLF.
 * @param {Export} all
 * @returns {string}
 */
function writeRis(all) {
  return all.results
    .map((result) => {
      /** @type {[string, string][]} */
      const tags = [["TY", "NEWS"], ["TI", result.title || "[无题]"]];
      for (const author of result.authors || []) tags.push(["AU", author]);
      tags.push(["T2", result.paper], ["DA", result.date.replace(/-/g, "/")], ["SP", result.page]);
      tags.push(["LA", "zh-Hans"], ["UR", tellAddress(all, result.url)], ["N1", describeExport(all)]);
      const lines = tags.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${onOneLine(value)}\r\n`);
      return `${lines.join("")}ER  - \r\n`;
    })
    .join("");
}

/**
 * BibTeX knows no newspapers: `@article` with `entrysubtype`, as biblatex reads it.
 * @param {Export} all
 * @returns {string}
 */
function writeBibtex(all) {
  return all.results
    .map((result, n) => {
      const [year, month, day] = result.date.split("-");
      /** @type {[string, string | undefined][]} */
      const fields = [
        ["title", `{${escapeTex(result.title || "[无题]")}}`],
        ["author", (result.authors || []).map((author) => `{${escapeTex(author)}}`).join(" and ")],
        ["journal", escapeTex(result.paper)],
        ["year", year],
        ["month", month && String(Number(month))],
        ["day", day && String(Number(day))],
        ["date", result.date],
        ["pages", escapeTex(result.page)],
        ["url", tellAddress(all, result.url).replace(/[{}\\]/g, "")],
        ["langid", "chinese"],
        ["entrysubtype", "newspaper"],
        ["note", escapeTex(describeExport(all))],
      ];
      const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}}`);
      return `@article{article${year || ""}-${n + 1},\n${lines.join(",\n")}\n}\n`;
    })
    .join("\n");
}

/**
 * Where a page of the site stands on the web; nothing when the site is read from a disk: a path alone leads nowhere.
 * @param {{address: string}} all
 * @param {string} path
 */
function tellAddress(all, path) {
  return all.address && all.address + path;
}

/** @param {Export} all */
function describeExport(all) {
  return uiSay("export_note", { query: all.query, digest: all.digest });
}

/** @param {string} text */
function onOneLine(text) {
  return text.replace(/\s+/g, " ").trim();
}

const UI_TEX = new Map(
  Object.entries({ "\\": "\\textbackslash{}", "^": "\\textasciicircum{}", "~": "\\textasciitilde{}" }),
);

/** @param {string} text */
function escapeTex(text) {
  return onOneLine(text).replace(/[\\{}%#$&_^~]/g, (one) => UI_TEX.get(one) || `\\${one}`);
}
