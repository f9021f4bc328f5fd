"""What stands in an article page's head for other programs: metas and JSON-LD."""

from __future__ import annotations

from typing import Any, NamedTuple

from jianbao.citing.citation import Citation, cite, public_url
from jianbao.config import Settings, web_address
from jianbao.model import Archive, Holding, Person, Quote

Json = dict[str, Any]
_OPINION = ("评论", "社论", "短评", "时评", "opinion", "言论", "观点")


class Meta(NamedTuple):
    """A meta element: its `name`, its `property` (either may be empty) and its content. What is said under a name
    and a property alike is said once, by an element that bears both."""

    name: str
    property: str
    content: str


def head_metas(citation: Citation) -> tuple[Meta, ...]:
    """Metas as Zotero and link previews read them. Never `citation_journal_title`: it would make a journal article
    of it. An unknown date gives no `citation_date`."""
    metas = (
        Meta("citation_title", "og:title", citation.cited_title),
        *(Meta("citation_author", "", name) for name in citation.authors),
        Meta("citation_date", "", citation.date.strftime("%Y/%m/%d") if citation.date else ""),
        Meta("citation_firstpage", "", citation.pages[0] if citation.pages else ""),
        Meta("citation_lastpage", "", citation.pages[-1] if len(citation.pages) > 1 else ""),
        Meta("citation_language", "", citation.language),
        Meta("citation_keywords", "", ";".join(citation.keywords)),
        Meta("citation_public_url", "og:url", citation.url),
        Meta("citation_issn", "", citation.issn),
        Meta("DC.type", "", "newspaperArticle"),
        Meta("prism.publicationName", "og:site_name", citation.paper),
        Meta("", "og:type", "article"),
    )
    return tuple(meta for meta in metas if meta.content)


def json_ld(holding: Holding, settings: Settings, archive: Archive | None = None) -> Json:
    """The article as schema.org NewsArticle (opinion: OpinionNewsArticle), without its text; nothing that is not
    known, and nothing at all but its type for a withheld one."""
    if holding.withheld:
        return {"@context": "https://schema.org", "@type": "CreativeWork", "conditionsOfAccess": "withheld"}
    citation, article = cite(holding, settings), holding.article
    opinion = any(word in (article.genre or "") for word in _OPINION)
    return _known(
        {
            "@context": "https://schema.org",
            "@type": "OpinionNewsArticle" if opinion else "NewsArticle",
            "@id": citation.url,
            "url": citation.url,
            "headline": citation.title,
            "alternativeHeadline": [text for text in (citation.kicker, citation.deck) if text],
            "author": [{"@type": "Person", "name": name} for name in citation.authors],
            "contributor": [{"@type": "Person", "name": name} for name in citation.contributors],
            "datePublished": citation.date.isoformat() if citation.date else None,
            "dateline": article.dateline,
            "printPage": ", ".join(citation.pages),
            "printEdition": citation.edition,
            "printSection": citation.page_name,
            "isPartOf": _issue(citation),
            "inLanguage": citation.language,
            "keywords": list(citation.keywords),
            "mentions": [*_people(article.people), *_organisations(holding)],
            "hasPart": [_quotation(quote, holding, citation.url) for quote in filter(_printed, article.quotes)],
            "isBasedOn": _source(holding),
            "sameAs": web_address(article.url),
            "correction": _corrections(holding, archive, settings),
        }
    )


def _issue(citation: Citation) -> Json | None:
    if not citation.paper:
        return None
    paper = _known({"@type": "Newspaper", "name": citation.paper, "issn": citation.issn})
    if citation.date is None:
        return paper
    return {"@type": "PublicationIssue", "datePublished": citation.date.isoformat(), "isPartOf": paper}


def _people(people: tuple[Person, ...]) -> list[Json]:
    return [_person(person) for person in people]


def _person(person: Person) -> Json:
    employer = {"@type": "Organization", "name": person.organisation} if person.organisation else None
    return _known({"@type": "Person", "name": person.name, "jobTitle": person.post, "affiliation": employer})


def _organisations(holding: Holding) -> list[Json]:
    return [
        _known({"@type": "Organization", "name": o.name, "alternateName": list(o.short_names)})
        for o in holding.article.organisations
    ]


def _printed(quote: Quote) -> bool:
    """Only words that stood between quotation marks are quotations."""
    return quote.kind in ("direct", "mixed")


def _quotation(quote: Quote, holding: Holding, url: str) -> Json:
    """A quotation with who said it: a known person as its creator; what a group said has no creator."""
    person = any(quote.speaker == person.name for person in holding.article.people)
    group = any(quote.speaker == organisation.name for organisation in holding.article.organisations)
    kind = "Person" if person else "Organization" if group else None
    speaker = _known({"@type": kind, "name": quote.speaker}) if quote.speaker else None
    return _known(
        {
            "@type": "Quotation",
            "@id": f"{url}#{quote.id}" if url else None,
            "text": quote.text,
            "creator" if person else "spokenByCharacter": speaker,
        }
    )


def _source(holding: Holding) -> list[str]:
    pages = [part.page for part in holding.parts] or [holding.page]
    return list(dict.fromkeys(page.source.file.path for page in pages))


def _corrections(holding: Holding, archive: Archive | None, settings: Settings) -> list[str]:
    relations = archive.relations.get(holding.id) if archive else None
    if archive is None or relations is None:
        return []
    return [url for id in relations.corrected_by if (url := public_url(archive.by_id[id].address, settings))]


def _known(properties: Json) -> Json:
    """The properties that have a value."""
    return {name: value for name, value in properties.items() if value not in (None, "", [], ())}
