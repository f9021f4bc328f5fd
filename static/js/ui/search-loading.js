/** Files of the index as classic scripts, which is all a page opened by double-click may load. */

/** @type {any} */
const jianbao = (/** @type {any} */ (window).jianbao = /** @type {any} */ (window).jianbao || {});
const ownAddress = /** @type {HTMLScriptElement} */ (document.currentScript).src;
const siteAddress = new URL("../", ownAddress).href;
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
 * @param {string} address of a classic script
 * @returns {Promise<void>} when it has run
 */
function runScript(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.async = true;
    script.onload = () => {
      script.remove();
      resolve();
    };
    script.onerror = () => {
      script.remove();
      reject(new Error(address));
    };
    document.head.append(script);
  });
}

/**
 * The content of a file of the index.
 * @param {string} name
 * @param {boolean} [anew] past what the browser has kept
 * @returns {Promise<any>}
 */
async function loadFile(name, anew) {
  // The search page carries the first file with it.
  const carried = name === "start" && !anew && document.getElementById("search-start");
  if (carried) return JSON.parse(carried.textContent || "");
  await runScript(`${siteAddress}search/${name}.js${anew ? `?${Date.now()}` : ""}`);
  const got = delivered.get(name);
  delivered.delete(name);
  if (!got) throw new Error(name);
  return got.length === undefined ? got.content : readBytes(got.content, got.length);
}

/** What the second script holds, once it was asked for. @type {Promise<Behind> | null} */
let behind = null;

/** The second script, loaded once: what is needed when the first results stand. */
function loadBehind() {
  if (behind) return behind;
  behind = new Promise((resolve, reject) => {
    jianbao.behind = (/** @type {string} */ version, /** @type {() => Behind} */ give) =>
      version === VERSION ? resolve(give()) : reject(faultOf("version"));
    const run = runScript(new URL("search-behind.js", ownAddress).href);
    run.then(() => reject(new Error("search-behind")), reject);
  });
  behind.catch(() => (behind = null));
  return behind;
}

const engine = new Engine(loadFile, loadBehind);
for (const name of ["search", "show", "suggest", "nearest", "concordance", "quotations", "everything", "outdated"]) {
  jianbao[name] = (/** @type {any[]} */ ...given) => /** @type {any} */ (engine)[name](...given);
}
