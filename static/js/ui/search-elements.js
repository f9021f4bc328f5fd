/** The page's own words, and elements made without ever parsing text as HTML. */

/** @type {Record<string, string>} */
const pageWords = JSON.parse(byId("search-words").textContent || "{}");

/**
 * @param {string} id
 * @returns {any}
 */
function byId(id) {
  return document.getElementById(id);
}

/**
 * A sentence of the page with its values put in.
 * @param {string} key
 * @param {Record<string, any>} [values]
 */
function sayWords(key, values) {
  return (pageWords[key] || key).replace(/\{(\w+)\}/g, (_, name) => String((values || {})[name]));
}

/**
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} [children]
 */
function makeElement(name, attributes, children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...(children || []));
  return element;
}

/**
 * A text with stretches of it marked.
 * @param {string} text
 * @param {[number, number][]} marks
 * @returns {(Node | string)[]}
 */
function markText(text, marks) {
  const nodes = [];
  let place = 0;
  for (const [start, end] of marks) {
    nodes.push(text.slice(place, start), makeElement("mark", {}, [text.slice(start, end)]));
    place = end;
  }
  nodes.push(text.slice(place));
  return nodes;
}

/**
 * Puts these children in place of what an element holds.
 * @param {Element} element
 * @param {(Node | string)[]} children
 */
function replaceContent(element, children) {
  element.textContent = "";
  element.append(...children);
}
