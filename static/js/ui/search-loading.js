/** Files of the index as classic scripts, which is all a page opened by double-click may load. */

/** @type {any} */
const jianbao = (/** @type {any} */ (window).jianbao = /** @type {any} */ (window).jianbao || {});
const searchFolder = new URL("../search/", /** @type {HTMLScriptElement} */ (document.currentScript).src).href;
/** Contents handed over by scripts that have not told of their loading yet. @type {Map<string, any>} */
const delivered = new Map();

/**
 * What every file of the index calls.
 * @param {string} name
 * @param {any} content text of bytes, or a value
 * @param {number} [length] of the bytes
 */
jianbao.accept = (/** @type {string} */ name, /** @type {any} */ content, /** @type {number} */ length) => {
  delivered.set(name, { content, length });
};

/**
 * The content of a file of the index.
 * @param {string} name
 * @param {boolean} [anew] past what the browser has kept
 * @returns {Promise<any>}
 */
function loadFile(name, anew) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${searchFolder}${name}.js${anew ? `?${Date.now()}` : ""}`;
    script.async = true;
    script.onload = () => {
      script.remove();
      const got = delivered.get(name);
      delivered.delete(name);
      if (!got) return reject(new Error(name));
      try {
        resolve(got.length === undefined ? got.content : readBytes(got.content, got.length));
      } catch (error) {
        reject(error);
      }
    };
    script.onerror = () => {
      script.remove();
      reject(new Error(name));
    };
    document.head.append(script);
  });
}

const engine = new Engine(loadFile);
for (const name of ["search", "show", "suggest", "nearest", "concordance", "everything", "outdated"]) {
  jianbao[name] = (/** @type {any[]} */ ...given) => /** @type {any} */ (engine)[name](...given);
}
