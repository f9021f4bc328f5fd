/** The query language, as search/grammar.py reads it. */

/** @type {Record<string, string>} */
const CLOSING = { '"': '"＂', "＂": '"＂', "“": '”"', "「": "」" };
const FIELD_LIKE = /^[^\s\d:：|｜"“「＂]{1,12}/u;
const OPERATOR = /^(OR|AND|NOT)\s/;

/**
 * What a query means; never throws.
 * @param {string} text
 * @param {boolean} [verbatim] the whole of it as it stands
 * @returns {Query}
 */
function parseQuery(text, verbatim) {
  if (!verbatim) return new QueryReader(text).read();
  const term = makeTerm(foldText(text), text.trim(), { verbatim: true });
  return { groups: term.text ? [[term]] : [], notices: [] };
}

/**
 * @param {string} text folded
 * @param {string} source
 * @param {Partial<Term>} [more]
 * @returns {Term}
 */
function makeTerm(text, source, more) {
  return { text, source, field: null, verbatim: false, negative: false, prefix: false, span: null, ...more };
}

/** Reads a query from left to right. */
class QueryReader {
  /** @param {string} text */
  constructor(text) {
    this.text = [...text];
    this.place = 0;
    /** @type {Notice[]} */
    this.notices = [];
  }

  /** @returns {Query} */
  read() {
    /** @type {Term[][]} */
    const groups = [[]];
    let count = 0;
    while (this.skipWhite()) {
      const operator = this.readOperator(groups[groups.length - 1].length > 0);
      if (operator === "OR") groups.push([]);
      if (operator === "OR" || operator === "AND") continue;
      const term = this.readTerm(operator === "NOT");
      if (!term) continue;
      if (count === MOST_TERMS) {
        this.notices.push({ code: "too-long", text: term.source });
        break;
      }
      groups[groups.length - 1].push(term);
      count += 1;
    }
    const isWanted = (/** @type {Term[]} */ group) => group.some((term) => !term.negative);
    for (const group of groups) {
      if (group.length && !isWanted(group)) this.notices.push({ code: "only-negative", text: group[0].source });
    }
    const wanted = groups.filter(isWanted);
    this.notices.push(...noticeDate(wanted));
    return { groups: wanted, notices: this.notices };
  }

  skipWhite() {
    while (this.place < this.text.length && !foldText(this.text[this.place])) this.place += 1;
    return this.place < this.text.length;
  }

  /**
   * OR, AND or NOT; empty where a term begins.
   * @param {boolean} follows whether a term stands before
   */
  readOperator(follows) {
    const start = this.place;
    if (isBar(this.text[start])) {
      this.place += 1;
      return "OR";
    }
    const found = OPERATOR.exec(this.text.slice(start, start + 4).join(""));
    if (!found || !(follows || found[1] === "NOT")) return "";
    this.place += found[1].length;
    if (this.skipWhite() && !isBar(this.text[this.place])) return found[1];
    this.place = start;
    return "";
  }

  /**
   * @param {boolean} leftOut
   * @returns {Term | null}
   */
  readTerm(leftOut) {
    const start = this.place;
    const minus = (this.text[start] === "-" || this.text[start] === "－") && this.goesOn(start + 1);
    if (minus) this.place += 1;
    const negative = minus || leftOut;
    const field = this.readField();
    const [value, verbatim] = this.readValue();
    const source = this.text.slice(start, this.place).join("");
    if (field === "date") return this.dateTerm(value.join(""), source, negative);
    const last = value[value.length - 2] || "";
    const prefix = !verbatim && value[value.length - 1] === "*" && beginsLatin(foldText(last));
    const text = foldText((prefix ? value.slice(0, -1) : value).join(""));
    return text ? makeTerm(text, source, { field, verbatim, negative, prefix }) : null;
  }

  /** @param {number} place */
  goesOn(place) {
    return place < this.text.length && !isBar(this.text[place]) && foldText(this.text[place]) !== "";
  }

  /** @returns {string | null} */
  readField() {
    const found = FIELD_LIKE.exec(this.text.slice(this.place, this.place + 13).join(""));
    if (!found) return null;
    const end = this.place + [...found[0]].length;
    if (this.text[end] !== ":" && this.text[end] !== "：") return null;
    const name = foldText(found[0]);
    if (!Object.prototype.hasOwnProperty.call(FIELD_NAMES, name)) {
      this.notices.push({ code: "unknown-field", text: found[0] });
    } else if (this.goesOn(end + 1)) {
      this.place = end + 1;
      return FIELD_NAMES[name];
    }
    return null;
  }

  /** @returns {[string[], boolean]} */
  readValue() {
    const start = this.place;
    const closing = CLOSING[this.text[start]];
    if (closing) {
      const end = this.text.findIndex((one, n) => n > start && closing.includes(one));
      if (end > start) {
        this.place = end + 1;
        return [this.text.slice(start + 1, end), true];
      }
      this.notices.push({ code: "open-quotation", text: this.text.slice(start, start + 12).join("") });
    }
    while (this.goesOn(this.place)) this.place += 1;
    return [this.text.slice(start, this.place), false];
  }

  /**
   * @param {string} value
   * @param {string} source
   * @param {boolean} negative
   * @returns {Term | null}
   */
  dateTerm(value, source, negative) {
    const text = foldText(value);
    const span = readSpan(text);
    if (span) return makeTerm(text, source, { field: "date", negative, span });
    this.notices.push({ code: "no-date", text: value });
    return foldText(source) ? makeTerm(foldText(source), source) : null;
  }
}

/** @param {string} character */
function isBar(character) {
  return character === "|" || character === "｜";
}

/**
 * A query that is nothing but a date finds where it is printed; the reader may mean the papers of that day.
 * @param {Term[][]} groups
 * @returns {Notice[]}
 */
function noticeDate(groups) {
  if (groups.length !== 1 || groups[0].length !== 1) return [];
  const [{ field, verbatim, prefix, text, source }] = groups[0];
  if (field !== null || verbatim || prefix || /^\d{1,7}$/.test(text)) return [];
  return readSpan(text) ? [{ code: "is-date", text: source }] : [];
}
