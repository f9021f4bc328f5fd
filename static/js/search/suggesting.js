/** Suggestions for what is being typed, and queries near one that found nothing. */

/** @typedef {[string, string, string, string, number]} Name kind, name, address, syllables, articles */

class Suggester {
  /** @param {Lists} lists */
  constructor(lists) {
    this.lists = lists;
    this.folder = lists.start.suggestions;
  }

  /**
   * Names and headlines that begin so: by their characters, by their pinyin in full, or by its initials.
   * @param {string} typed
   * @param {number} limit
   */
  async suggest(typed, limit) {
    const text = foldText(typed);
    if (!text) return [];
    const names = await this.names(text);
    const found = names.filter(([, name, , syllables]) => foldText(name).startsWith(text) || isReadSo(syllables, text));
    return found.slice(0, limit).map(([kind, name, url]) => ({ kind, text: name, url }));
  }

  /**
   * The names that share the first letter with a folded text.
   * @param {string} text
   * @returns {Promise<Name[]>}
   */
  async names(text) {
    const [first] = [...text];
    const letters = await this.lists.keep(`${this.folder}/letters`, inflate, /** @type {Record<string, string>} */ ({}));
    const letter = Object.keys(letters).find((one) => letters[one].includes(first)) || first;
    if (!letters[letter]) return [];
    return this.lists.keep(`${this.folder}/${letter}`, inflate, []);
  }

  /**
   * Queries a slip away from this one that do find something.
   * @param {string} query
   * @param {number} limit
   * @returns {Promise<string[]>}
   */
  async nearest(query, limit) {
    const [group = []] = parseQuery(query).groups;
    const term = group.find((one) => !one.negative && !one.span);
    if (!term) return [];
    const characters = [...term.text];
    if (group.length > 1 || characters.length < 2 || characters.length > MOST_MENDED) return [];
    if (characters.some((one) => /\d/.test(one))) return [];
    return new Mender(this.lists, await this.names(term.text)).mend(characters, limit);
  }
}

/**
 * @param {string} syllables
 * @param {string} text
 */
function isReadSo(syllables, text) {
  if (!/^[a-z]+$/.test(text)) return false;
  const parts = syllables.split(" ");
  return parts.join("").startsWith(text) || parts.map((part) => part[0]).join("").startsWith(text);
}

/**
 * Whether one character more, less or other, or two neighbours the other way round, make one of the other.
 * @param {string[]} one
 * @param {string[]} other
 */
function isOneSlipAway(one, other) {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start++;
  let [a, b] = [one.length, other.length];
  while (a > start && b > start && one[a - 1] === other[b - 1]) [a, b] = [a - 1, b - 1];
  const [left, right] = [one.slice(start, a), other.slice(start, b)];
  if (left.length <= 1 && right.length <= 1) return left.length + right.length > 0;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/**
 * The text without one of its characters, and with two neighbours the other way round.
 * @param {string[]} characters
 * @returns {string[]}
 */
function slipsOf(characters) {
  const slips = [];
  for (let n = 0; n + 1 < characters.length; n++) {
    slips.push([...characters.slice(0, n), characters[n + 1], characters[n], ...characters.slice(n + 2)]);
  }
  if (characters.length > 2) characters.forEach((_, n) => slips.push(characters.filter((__, m) => m !== n)));
  return [...new Set(slips.map((slip) => slip.join("")))].filter((slip) => slip !== characters.join(""));
}
