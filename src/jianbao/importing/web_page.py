"""A saved web page as one row, by the first of these that finds a text in it:

enpproperty   what Founder's publishing systems write around an article: <!--enpproperty <title>…</title> … -->
              and <!--enpcontent--> … <!--/enpcontent-->; <founder-title>, <founder-content>
e-paper       an article's page in an e-paper: #ozoom or .article with h3 (kicker), h1, h2 (deck), and a line
              《人民日报》（2023年03月02日 第 03 版）
any page      title, day, author and text as trafilatura finds them (extra `import`)
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from jianbao.diagnostics import Diagnostic
from jianbao.importing.cleaning import plain_line, plain_text
from jianbao.importing.rows import Read, Row
from jianbao.reading.decoding import Refusal, decode_bytes

LEAST = 10  # characters; a shorter body is a caption or a button

Cells = dict[str, str]

_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_PROPERTY = re.compile(r"<!--\s*enpproperty\s*(.*?)/?\s*enpproperty\s*-->", re.DOTALL | re.IGNORECASE)
_MEMBER = re.compile(r"<(\w+)>(.*?)</\1>", re.DOTALL)
_CONTENT = re.compile(r"<!--\s*enpcontent\s*-->(.*)<!--\s*/enpcontent\s*-->", re.DOTALL | re.IGNORECASE)
_MARK = re.compile(r"<!--\s*/?\s*enpcontent\s*-->", re.IGNORECASE)
_SAVED = re.compile(r"<!--\s*saved from url=(?:\(\d+\))?\s*(\S+)", re.IGNORECASE)
_PLACE = re.compile(
    r"《(?P<paper>[^《》]{2,16})》?\s*[（(]?\s*(?P<date>(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)\s*"
    r"(?:[^）)\d]{0,12}?)(?P<page>第?\s*[A-Za-z]?\d{1,3}\s*版)?"
)
_FOLDER_DAY = re.compile(r"(?<!\d)((?:19|20)\d{2})[-/_]?(\d{2})[-/_]?(\d{2})(?!\d)")
# What Founder's properties are called here.
_FOUNDER = {
    "articleid": "id",
    "date": "date",
    "author": "author",
    "title": "title",
    "subtitle": "deck",
    "introtitle": "kicker",
    "nodename": "page",
    "url": "url",
    "sourcename": "paper",
}
_METAS = {
    "date": ("publishdate", "pubdate", "article:published_time", "date", "dc.date", "citation_date"),
    "author": ("author", "article:author"),
    "title": ("og:title", "articletitle", "citation_title"),
    "paper": ("og:site_name", "source", "citation_journal_title"),
    "url": ("og:url",),
}
_BODIES = (
    "#ozoom",
    "founder-content",
    "#articleContent",
    ".article-content",
    ".article .content",
    "#content",
    ".content",
)
_TITLES = {"title": ".article h1, h1, founder-title", "kicker": ".article h3", "deck": ".article h2"}
_BYLINES = ".article .sec, p.sec, .author, founder-author"


def read_web_page(path: Path, shown: str, encoding: str | None = None, header: bool = True) -> Read:
    """The article of a saved page. One without a text of at least ten characters is a diagnostic."""
    try:
        source = _decode(path.read_bytes(), encoding)
    except OSError as error:
        yield Diagnostic("file-unreadable", shown, 0, {"reason": error.strerror or str(error)})
        return
    cells = cells_of_page(source, path)
    if len(cells.get("body", "")) < LEAST:
        yield Diagnostic("import-page-empty", shown)
        return
    yield Row(shown, 0, dict(cells))


def cells_of_page(source: str, path: Path) -> Cells:
    """Columns by the fields' own names; `body` is missing when no text was found."""
    tree = LexborHTMLParser(source)
    found: Cells = {}
    for reader in _READERS:
        for name, value in reader(source, tree).items():
            if value:
                found.setdefault(name, value)
        if len(found.get("body", "")) >= LEAST:
            break
    return found | {name: value for name, value in _facts(source, tree, path).items() if not found.get(name)}


def _decode(data: bytes, declared: str | None) -> str:
    """By the page's own charset where it reads the page, otherwise as texts are told."""
    named = _CHARSET.search(data[:4000])
    for name in (declared, named[1].decode("ascii") if named else None):
        if name:
            try:
                return data.decode("gb18030" if name.lower().startswith("gb") else name)
            except (UnicodeDecodeError, LookupError):
                continue
    decoded = decode_bytes(data)
    return data.decode("utf-8", "replace") if isinstance(decoded, Refusal) else decoded.text


def _founder(source: str, tree: LexborHTMLParser) -> Cells:
    stated = _PROPERTY.search(source)
    content = _CONTENT.search(source)
    members = dict(_MEMBER.findall(stated[1])) if stated else {}
    cells = {ours: plain_line(members[theirs]) for theirs, ours in _FOUNDER.items() if members.get(theirs)}
    if content:
        cells["body"] = plain_text(_MARK.sub("", content[1]))
    return cells


def _epaper(source: str, tree: LexborHTMLParser) -> Cells:
    body = next((node for place in _BODIES if (node := tree.css_first(place)) and _length(node) >= LEAST), None)
    if body is None:
        return {}
    cells = {"body": plain_text(body.html)}
    for name, place in _TITLES.items():
        node = tree.css_first(place)
        if node is not None:
            cells[name] = plain_line(node.html)
    byline = tree.css_first(_BYLINES)
    if byline is not None:
        cells["author"] = _PLACE.sub("", plain_line(byline.html)).strip(" ()（）")
    day = tree.css_first("founder-date")
    if day is not None:
        cells["date"] = plain_line(day.html)
    return cells


def _any_page(source: str, tree: LexborHTMLParser) -> Cells:
    try:
        from trafilatura import bare_extraction
    except ImportError:
        return {}
    found = bare_extraction(
        source, with_metadata=True, include_comments=False, include_tables=False, favor_recall=True
    )
    if found is None or isinstance(found, dict) or not found.text:
        return {}
    facts = {name: getattr(found, name, None) for name in ("title", "author", "date", "url")}
    lines = plain_text(found.text).split("\n")
    body = "\n".join(lines[1:] if lines[0] == plain_line(found.title) else lines)
    return {name: str(value) for name, value in facts.items() if value} | {"body": body}


def _facts(source: str, tree: LexborHTMLParser, path: Path) -> Cells:
    """What the head, the line of paper and day, and the file's own place say."""
    metas = {
        (node.attributes.get("name") or node.attributes.get("property") or "").lower(): node.attributes.get(
            "content"
        )
        for node in tree.css("meta[content]")
    }
    cells = {
        ours: plain_line(metas[name])
        for ours, names in _METAS.items()
        for name in reversed(names)
        if metas.get(name)
    }
    title = tree.css_first("title")
    if title is not None and "title" not in cells:
        cells["title"] = re.split(r"[_|]|\s[-–—]\s", plain_line(title.text()))[0].strip()
    printed = _PLACE.search(tree.body.text(separator="", strip=False) if tree.body else "")
    if printed:
        cells |= {name: value for name, value in printed.groupdict().items() if value}
    saved = _SAVED.search(source[:2000])
    if saved:
        cells["url"] = saved[1]
    day = _FOLDER_DAY.search(cells.get("url", "")) or _FOLDER_DAY.search(path.as_posix()[-60:])
    if day and "date" not in cells:
        cells["date"] = "-".join(day.groups())
    return cells


def _length(node: LexborNode) -> int:
    return len("".join(node.text(deep=True).split()))


_READERS: tuple[Callable[[str, LexborHTMLParser], Cells], ...] = (_founder, _epaper, _any_page)
