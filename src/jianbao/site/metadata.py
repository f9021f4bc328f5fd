"""What an article's page tells other programs: head metas for Zotero, JSON-LD for search engines, Open Graph.

Nothing is claimed that is not known: no date unless the paper's own is given or printed, no author without a
byline. Zotero reads the `citation_…` metas; `citation_journal_title` would make the item a journal article.
"""

from __future__ import annotations

import json
from typing import Any

from markupsafe import Markup

from jianbao.config import Paper
from jianbao.model import Article, Byline, Holding, Quote
from jianbao.site.desk import Desk
from jianbao.site.naming import bare_number, name_article
from jianbao.site.sources import locate_source

_OPINION = frozenset({"opinion", "评论", "社论", "短评", "评论员文章"})
_JSON_ESCAPES = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)
_MENTIONED = 12  # people and organisations named in the JSON-LD, so that a list of names stays light


def describe_article(holding: Holding, desk: Desk) -> dict[str, Any]:
    """Name and content of every head meta, and the JSON-LD block, ready for a template."""
    return {"metas": _metas(holding, desk), "json_ld": write_json_ld(_json_ld(holding, desk))}


def write_json_ld(tree: dict[str, Any]) -> Markup:
    """JSON that may stand inside a script element: no `<`, `>` or `&` in it, whatever the text holds."""
    return Markup(json.dumps(tree, ensure_ascii=False, separators=(",", ":")).translate(_JSON_ESCAPES))


def _metas(holding: Holding, desk: Desk) -> list[tuple[str, str]]:
    title, number = name_article(holding.article, desk.wording), bare_number(holding.number or "")
    keywords = [s.keyword.text for s in holding.article.sections if s.keyword]
    metas = [("citation_title", title), ("DC.type", "newspaperArticle")]
    metas += [("citation_author", name) for name in _authors(holding.article)]
    metas.append(("citation_date", (holding.date or "").replace("-", "/")))
    metas.append(("citation_firstpage", number))
    metas.append(("citation_language", "zh-Hans"))
    metas.append(("citation_keywords", ";".join(keywords)))
    metas.append(("prism.publicationName", holding.paper or ""))
    metas.append(("citation_public_url", _absolute(holding.address, desk)))
    return [(name, content) for name, content in metas if content]


def _json_ld(holding: Holding, desk: Desk) -> dict[str, Any]:
    article, number = holding.article, bare_number(holding.number or "")
    paper = next((p for p in desk.settings.papers if p.name == holding.paper), None)
    tree = {
        "@context": "https://schema.org",
        "@type": "OpinionNewsArticle" if article.genre in _OPINION else "NewsArticle",
        "headline": name_article(article, desk.wording),
        "alternativeHeadline": " ".join(t.text for t in (article.kicker, article.deck) if t),
        "author": [_author(byline) for byline in article.bylines if byline.name],
        "datePublished": holding.date,
        "dateline": article.dateline,
        "printPage": number,
        "printSection": holding.page.name.value,
        "isPartOf": _issue(holding, paper),
        "inLanguage": "zh-Hans",
        "keywords": [s.keyword.text for s in article.sections if s.keyword],
        "mentions": _mentions(article),
        "hasPart": [_quotation(quote) for quote in article.quotes if quote.kind == "direct" and quote.speaker],
        "isBasedOn": locate_source(holding).path,
        "url": _absolute(holding.address, desk),
    }
    return {name: value for name, value in tree.items() if value}


def _issue(holding: Holding, paper: Paper | None) -> dict[str, Any] | None:
    if not holding.paper:
        return None
    newspaper = {"@type": "Newspaper", "name": holding.paper}
    if paper and paper.issn:
        newspaper["issn"] = paper.issn
    issue: dict[str, Any] = {"@type": "PublicationIssue", "isPartOf": newspaper}
    return {**issue, "datePublished": holding.date} if holding.date else issue


def _author(byline: Byline) -> dict[str, Any]:
    author = {"@type": "Person", "name": byline.name}
    return {**author, "jobTitle": byline.role} if byline.role else author


def _mentions(article: Article) -> list[dict[str, str]]:
    people = [{"@type": "Person", "name": person.name} for person in article.people]
    organisations = [{"@type": "Organization", "name": o.name} for o in article.organisations]
    return [*people[:_MENTIONED], *organisations[:_MENTIONED]]


def _quotation(quote: Quote) -> dict[str, Any]:
    """A quotation by its address; its words already stand on the page."""
    return {"@type": "Quotation", "@id": f"#{quote.id}", "creator": {"@type": "Person", "name": quote.speaker}}


def _authors(article: Article) -> list[str]:
    return list(dict.fromkeys(byline.name for byline in article.bylines if byline.name))


def _absolute(address: str, desk: Desk) -> str:
    base = desk.settings.base_url
    return f"{base.rstrip('/')}/{address}" if base else ""
