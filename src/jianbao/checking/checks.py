"""The checks, one of a kind a row: each takes the site and yields what is wrong, path and line in the site."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from xml.etree import ElementTree

from jianbao.checking.search_files import Damaged, FoundArticle, Postings, read_articles, read_start
from jianbao.checking.site_files import BuiltSite, PageFacts, resolve
from jianbao.checking.sums import check_sums
from jianbao.diagnostics import Diagnostic
from jianbao.language.fold import fold_text
from jianbao.search.features import choose_probes

Check = Callable[[BuiltSite], Iterator[Diagnostic]]

LARGEST_SITE = 1_000_000_000  # bytes that GitHub Pages publishes
LARGEST_FILE = 100_000_000  # bytes of a file that GitHub takes
_PHRASE = 8  # characters of an article's own that it is looked for by
_REFUSED = ("'unsafe-inline'", "'unsafe-eval'", "*", "data:", "blob:", "http:", "https:")


def check_site(site: BuiltSite) -> list[Diagnostic]:
    """Everything found, by path and line."""
    if "index.html" not in site.sizes:
        return [Diagnostic("check-no-site", site.folder.as_posix())]
    found = [diagnostic for check in CHECKS for diagnostic in check(site)]
    return sorted(found, key=lambda one: (one.path, one.line, one.code))


def check_links(site: BuiltSite) -> Iterator[Diagnostic]:
    """Every link leads to a file of the site, every fragment to an element; nothing is loaded from elsewhere."""
    for page in site.pages.values():
        for link in page.links:
            target = resolve(page.path, link.address)
            details = {"address": link.address[:120]}
            if target is None:
                if link.loaded:
                    yield Diagnostic("check-foreign-request", page.path, link.line, details)
            elif link.address.startswith("/") and page.path != "404.html":
                yield Diagnostic("check-link-absolute", page.path, link.line, details)
            elif page.path != "404.html" and target[0] not in site.sizes:
                yield Diagnostic("check-link-broken", page.path, link.line, details)
            elif target[1] and _lacks(site, *target):
                yield Diagnostic("check-anchor-missing", page.path, link.line, details)


def _lacks(site: BuiltSite, path: str, fragment: str) -> bool:
    """Whether a page has no element of that id; `q=` and the like are read by scripts."""
    page = site.pages.get(path)
    return page is not None and "=" not in fragment and fragment not in page.ids


def check_policy(site: BuiltSite) -> Iterator[Diagnostic]:
    """Every page lets scripts of the site run and no others, and holds none itself."""
    for page in site.pages.values():
        scripts = [source for policy in page.policies for source in _sources(policy, "script-src")]
        loose = [source for source in scripts if source in _REFUSED]
        if scripts[:1] != ["'self'"] or loose:
            yield Diagnostic("check-policy", page.path, 0, {"policy": " ".join(scripts) or "—"})
        for script in page.inline:
            yield Diagnostic("check-inline-script", page.path, 0, {"script": script.strip()[:60]})


def _sources(policy: str, name: str) -> list[str]:
    directives = (directive.split() for directive in policy.split(";"))
    return next((words[1:] for words in directives if words[:1] == [name]), [])


def check_data(site: BuiltSite) -> Iterator[Diagnostic]:
    """Every JSON-LD block is JSON with a context and a type; every JSON file is JSON."""
    for page in site.pages.values():
        for block in page.data:
            try:
                value = json.loads(block)
            except ValueError as error:
                yield Diagnostic("check-json", page.path, 0, {"reason": str(error)})
                continue
            if isinstance(value, dict) and "@context" in value and "@type" not in value and "@graph" not in value:
                yield Diagnostic("check-json", page.path, 0, {"reason": "@type"})
    for path in sorted(site.sizes):
        if path.endswith(".json"):
            try:
                json.loads(site.text(path))
            except ValueError as error:
                yield Diagnostic("check-json", path, getattr(error, "lineno", 0), {"reason": str(error)})


def check_feeds(site: BuiltSite) -> Iterator[Diagnostic]:
    """Feeds, sitemaps and OpenSearch are XML, and what they link to is there."""
    for path in sorted(site.sizes):
        if not path.endswith(".xml"):
            continue
        try:
            tree = ElementTree.fromstring(site.read(path))
        except ElementTree.ParseError as error:
            yield Diagnostic("check-xml", path, error.position[0], {"reason": str(error)})
            continue
        addresses = [
            str(one.get("href")) for one in tree.iter("{http://www.w3.org/2005/Atom}link") if one.get("href")
        ]
        addresses += [str(one.text).strip() for one in tree.iter() if one.tag.endswith("}loc")]
        for address in addresses:
            if not _leads_somewhere(site, path, address):
                yield Diagnostic("check-link-broken", path, 0, {"address": address[:120]})


def _leads_somewhere(site: BuiltSite, path: str, address: str) -> bool:
    if site.base and address.startswith(site.base):
        target = resolve("index.html", address[len(site.base) :] or "index.html")
    else:
        target = resolve(path, address)
    return target is None or target[0] in site.sizes


def check_search(site: BuiltSite) -> Iterator[Diagnostic]:
    """The search has every article of the site, and finds each by a phrase of its own, as a browser would."""
    try:
        start = read_start(site)
        known = {path for path, page in site.pages.items() if _is_article(page)}
        held = 0
        for segment in start["segments"]:
            postings = Postings(site, segment)
            for article in read_articles(site, start, segment):
                held += 1
                known.discard(article.address)
                yield from _check_article(site, article, postings)
        for path in sorted(known):
            yield Diagnostic("check-not-searched", path)
        if held != start["articles"]:
            yield Diagnostic("check-search-count", "search/start.js", 0, {"held": held, "said": start["articles"]})
    except Damaged as error:
        path, reason = error.args
        yield Diagnostic("check-search-damaged", path, 0, {"reason": reason})


def _is_article(page: PageFacts) -> bool:
    return any('"NewsArticle"' in block for block in page.data)


def _check_article(site: BuiltSite, article: FoundArticle, postings: Postings) -> Iterator[Diagnostic]:
    if article.address not in site.sizes:
        yield Diagnostic("check-link-broken", "search/start.js", 0, {"address": article.address})
    phrase = _phrase_of(article)
    for probe in choose_probes(phrase) if phrase else ():
        if article.number not in postings.articles_with(probe):
            yield Diagnostic("check-not-found", article.address, 0, {"phrase": phrase})
            return


def _phrase_of(article: FoundArticle) -> str:
    """Characters from the middle of the article's longest text: nothing a frame or a form of words would share."""
    longest = fold_text(max(article.texts, key=len, default=""))
    middle = max(0, len(longest) // 2 - _PHRASE // 2)
    return longest[middle : middle + _PHRASE].strip()


def check_sizes(site: BuiltSite) -> Iterator[Diagnostic]:
    """What GitHub Pages refuses, and what other hosts would."""
    total = sum(site.sizes.values())
    if total > LARGEST_SITE:
        yield Diagnostic("check-site-large", "index.html", 0, {"size": total // 1_000_000})
    for path, size in sorted(site.sizes.items()):
        if size > LARGEST_FILE:
            yield Diagnostic("check-file-large", path, 0, {"size": size // 1_000_000})
        if size == 0 and not path.startswith("."):
            yield Diagnostic("check-file-empty", path)
    seen: dict[str, str] = {}
    for path in sorted(site.sizes):
        if other := seen.get(path.lower()):
            yield Diagnostic("check-names-alike", path, 0, {"other": other})
        seen[path.lower()] = path


def check_titles(site: BuiltSite) -> Iterator[Diagnostic]:
    """Every page has a title."""
    for page in site.pages.values():
        if not page.title:
            yield Diagnostic("check-title", page.path)


CHECKS: tuple[Check, ...] = (
    check_links,
    check_policy,
    check_data,
    check_feeds,
    check_search,
    check_sizes,
    check_titles,
    check_sums,
)
