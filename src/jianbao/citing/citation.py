"""What of an article goes into a citation: only what is known, given or printed.

A day that is only the earliest the issue can be (不早于…) is no date and never comes here.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from itertools import islice
from urllib.parse import quote

from jianbao.config import Paper, Settings
from jianbao.language.fold import fold_text
from jianbao.model import Article, Byline, Holding

# Who made the pictures, drew, planned or edited wrote nothing: contributors, not authors.
_CONTRIBUTES = re.compile("摄|图|视频|剪辑|设计|美编|策划|统筹|编辑|责编|校对|监制|版式|配音|出镜")
_NUMBER = re.compile(r"([A-Za-z]*)[-_ ]?0*([0-9]+)", re.ASCII)

_READ, _TRADITIONAL = 600, 0.05  # characters looked at, and the share of them


@dataclass(frozen=True, slots=True)
class Citation:
    """The facts of one article. Names are bare; `pages` as they are cited: `3`, `A04`, one for every page that the
    article runs over; `url` only when the archive knows where it is published."""

    id: str
    title: str
    kicker: str = ""
    deck: str = ""
    authors: tuple[str, ...] = ()
    contributors: tuple[str, ...] = ()
    paper: str = ""
    place: str = ""
    issn: str = ""
    date: dt.date | None = None
    pages: tuple[str, ...] = ()
    page_name: str = ""
    edition: str = ""
    url: str = ""
    language: str = "zh-Hans"
    keywords: tuple[str, ...] = ()

    @property
    def cited_title(self) -> str:
        """The headline, or 无题 in brackets where the article has none."""
        return self.title or "[无题]"


def cite(holding: Holding, settings: Settings) -> Citation:
    """The citation of an article; of a withheld one nothing but its id and address."""
    url = public_url(holding.address, settings)
    if holding.withheld:
        return Citation(holding.id, "", url=url)
    article, page = holding.article, holding.page
    paper = _find_paper(holding.paper, settings)
    numbers = [part.number for part in holding.parts] or [holding.number]
    return Citation(
        id=holding.id,
        title=_one_line(article.title),
        kicker=_one_line(article.kicker.text) if article.kicker else "",
        deck=_one_line(article.deck.text) if article.deck else "",
        authors=_names(article.bylines, contribute=False),
        contributors=_names(article.bylines, contribute=True),
        paper=_one_line(holding.paper or ""),
        place=paper.place if paper else "",
        issn=paper.issn if paper else "",
        date=dt.date.fromisoformat(holding.date) if holding.date else None,
        pages=tuple(dict.fromkeys(cited_number(number) for number in numbers if number)),
        page_name=_one_line(page.name.value or "") if page.name.basis in ("given", "printed") else "",
        edition=_one_line(page.edition.value or "") if page.edition.basis in ("given", "printed") else "",
        url=url,
        language=script_of(article),
        keywords=_keywords(holding),
    )


def script_of(article: Article) -> str:
    """`zh-Hant` for an article printed in traditional characters, `zh-Hans` for any other: simplifying a page of
    simplified Chinese changes next to nothing, a traditional one more than a character in twenty."""
    text = "".join(islice((p.text for p in article.paragraphs()), 8)) or article.title
    printed = "".join(character for character in text[:_READ] if "\u3400" <= character <= "\u9fff")
    simplified = fold_text(printed)
    changed = sum(a != b for a, b in zip(printed, simplified, strict=False))
    return "zh-Hant" if changed > _TRADITIONAL * len(printed) else "zh-Hans"


def public_url(address: str, settings: Settings) -> str:
    """Where the archive says it is published; empty when it does not say."""
    if not settings.base_url:
        return ""
    path = address.removesuffix("index.html") if address.endswith("/index.html") else address
    return f"{settings.base_url.rstrip('/')}/{quote(path)}"


def cited_number(number: str) -> str:
    """A page number as it is cited: without leading zeros (`3`), with its letter unchanged (`A04`, not `A-04`)."""
    found = _NUMBER.fullmatch(number.strip())
    if found is None:
        return _one_line(number)
    return f"{found[1].upper()}{re.sub('[-_ ]', '', number.strip())[len(found[1]) :]}" if found[1] else found[2]


def _names(bylines: tuple[Byline, ...], *, contribute: bool) -> tuple[str, ...]:
    """Bare names, each once; who wrote and also took the pictures is an author."""
    authors = [_one_line(b.name) for b in bylines if not _CONTRIBUTES.search(b.role or "")]
    others = [_one_line(b.name) for b in bylines if _CONTRIBUTES.search(b.role or "")]
    names = [name for name in others if name not in authors] if contribute else authors
    return tuple(dict.fromkeys(name for name in names if name))


def _keywords(holding: Holding) -> tuple[str, ...]:
    sections = holding.article.sections
    printed = (_one_line(section.keyword.text) for section in sections if section.keyword is not None)
    return tuple(dict.fromkeys(keyword for keyword in printed if keyword))


def _find_paper(name: str | None, settings: Settings) -> Paper | None:
    return next((paper for paper in settings.papers if name in (paper.name, *paper.aliases)), None)


def _one_line(text: str) -> str:
    """Runs of white space and control characters as one space: every citation form is a matter of lines."""
    return re.sub(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029]+", " ", text).strip()
