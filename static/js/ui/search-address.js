/** The page's state in its address, so that a link and the back button bring it back. */

/** @typedef {{q: string, sort: string, verbatim: boolean}} Asked */

/** @returns {Asked} */
function readAddress() {
  const given = new URLSearchParams(location.search);
  const sort = given.get("sort") || "";
  return {
    q: given.get("q") || "",
    sort: sort === "newest" || sort === "oldest" ? sort : "relevance",
    verbatim: given.has("verbatim"),
  };
}

/**
 * @param {Asked} asked
 * @param {boolean} lasting whether the back button shall lead here
 */
function writeAddress(asked, lasting) {
  const given = new URLSearchParams();
  if (asked.q) given.set("q", asked.q);
  if (asked.sort !== "relevance") given.set("sort", asked.sort);
  if (asked.verbatim) given.set("verbatim", "1");
  const written = given.toString();
  const address = location.pathname + (written ? `?${written}` : "");
  if (address === location.pathname + location.search) return;
  try {
    if (lasting) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  } catch {
    // Browsers limit how often a page may do this; the results stand all the same.
  }
}
