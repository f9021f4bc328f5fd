"""Citations for reference managers: BibTeX, RIS, CSL-JSON, COinS."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote

from jianbao.archive.slugs import short_hash, spell
from jianbao.citing.citation import Citation

_ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "%": r"\%",
    "#": r"\#",
    "$": r"\$",
    "&": r"\&",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
}


def to_bibtex(citation: Citation) -> str:
    """One BibTeX entry. BibTeX knows no newspapers: `@article` with `entrysubtype`, as biblatex reads it.

    Names and titles stand in double braces, so that no style cuts or recases them.
    """
    fields = {
        "title": _brace(citation.cited_title),
        "author": " and ".join(f"{{{_escape(name)}}}" for name in citation.authors),
        "journal": _escape(citation.paper),
        "year": f"{citation.date.year:04}" if citation.date else "",
        "month": str(citation.date.month) if citation.date else "",
        "day": str(citation.date.day) if citation.date else "",
        "date": citation.date.isoformat() if citation.date else "",
        "pages": _escape(", ".join(citation.pages)),
        "edition": _escape(citation.edition),
        "address": _escape(citation.place),
        "issn": _escape(citation.issn),
        "keywords": _escape(", ".join(citation.keywords)),
        "url": re.sub(r"[{}\\]", "", citation.url),
        "langid": "chinese",
        "entrysubtype": "newspaper",
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@article{{{_key(citation)},\n" + ",\n".join(lines) + "\n}\n"


def _key(citation: Citation) -> str:
    author = spell(citation.authors[0], 20).replace("-", "") if citation.authors else ""
    year = str(citation.date.year) if citation.date else ""
    return f"{author or 'article'}{year}-{short_hash(citation.id)}"


def _brace(text: str) -> str:
    return f"{{{_escape(text)}}}"


def _escape(text: str) -> str:
    return "".join(_ESCAPES.get(character, character) for character in text)


def to_ris(citation: Citation) -> str:
    """One RIS record; lines end in CRLF, as the format has it. An unknown date has no DA line."""
    tags: list[tuple[str, str]] = [("TY", "NEWS"), ("TI", citation.cited_title)]
    tags += [("AU", name) for name in citation.authors]
    tags += [("T2", citation.paper), ("CY", citation.place)]
    tags += [("DA", citation.date.strftime("%Y/%m/%d") if citation.date else ""), ("ET", citation.edition)]
    last = citation.pages[-1] if len(citation.pages) > 1 else ""
    tags += [("SP", citation.pages[0] if citation.pages else ""), ("EP", last)]
    tags += [("LA", citation.language), ("UR", citation.url)]
    tags += [("SN", citation.issn), *(("KW", keyword) for keyword in citation.keywords)]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in tags if value) + "ER  - \r\n"


def to_csl(citation: Citation) -> dict[str, Any]:
    """One CSL-JSON item of type `article-newspaper`."""
    item: dict[str, Any] = {
        "id": citation.id,
        "type": "article-newspaper",
        "title": citation.cited_title,
        "author": [{"literal": name} for name in citation.authors],
        "contributor": [{"literal": name} for name in citation.contributors],
        "container-title": citation.paper,
        "publisher-place": citation.place,
        "ISSN": citation.issn,
        "edition": citation.edition,
        "page": ", ".join(citation.pages),
        "section": citation.page_name,
        "keyword": ", ".join(citation.keywords),
        "language": citation.language,
        "URL": citation.url,
    }
    if citation.date:
        item["issued"] = {"date-parts": [[citation.date.year, citation.date.month, citation.date.day]]}
    return {name: value for name, value in item.items() if value}


def to_coins(citation: Citation) -> str:
    """The `title` of a COinS span (class Z3988), still to be escaped for HTML.

    Dublin Core carries what OpenURL has no newspaper format for; Zotero reads its item type from `rft.type`.
    """
    pairs = [
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"),
        ("rft.type", "newspaperArticle"),
        ("rft.title", citation.cited_title),
        ("rft.source", citation.paper),
        ("rft.date", citation.date.isoformat() if citation.date else ""),
        ("rft.pages", ", ".join(citation.pages)),
        *(("rft.au", name) for name in citation.authors),
        ("rft.place", citation.place),
        ("rft.language", citation.language),
        ("rft.identifier", citation.url),
    ]
    return "&".join(f"{key}={_encode_value(value)}" for key, value in pairs if value)


def _encode_value(value: str) -> str:
    """Percent-encoded where ASCII has a meaning; Han characters as they are, as in an IRI (RFC 3987): encoded they
    are three times as long, and a page that lists an issue is little else."""
    return re.sub("[\x00-\x7f\ud800-\udfff]+", lambda found: quote(found[0], safe=":/", errors="replace"), value)
