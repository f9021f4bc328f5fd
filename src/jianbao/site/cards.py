"""An article, a quote or a page as lists show it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from jianbao.archive.posts import name_post
from jianbao.model import Holding, Leaf, Quote
from jianbao.site.excerpts import excerpt
from jianbao.site.naming import bare_number, day_of, name_article, name_date, split_headline
from jianbao.site.shelf import Shelf
from jianbao.site.wording import Wording

_AFTER_DATELINE = re.compile(r"^\s*(?:[（(][^（(）)]{1,60}[）)])?[\s：:，,]*")  # 本报讯（记者 甲某某）…


@dataclass(frozen=True, slots=True)
class Card:
    """An article in a list. `summary` holds its first paragraphs; `number` is the page and `day` the date in words
    (empty when not known)."""

    address: str
    title: str
    lines: tuple[str, ...]
    kicker: str
    summary: tuple[str, ...]
    day: str
    iso: str
    paper: str
    number: str
    by: str
    why: str = ""
    coins: str = ""


@dataclass(frozen=True, slots=True)
class QuoteCard:
    """A quote in a list, with the article it stands in."""

    address: str
    text: str
    kind: str
    speaker: str
    post: str
    speaker_address: str
    title: str
    day: str
    iso: str
    paper: str
    number: str
    paragraphs: tuple[str, ...]


def make_card(holding: Holding, wording: Wording, *, summary: int = 0, why: str = "", coins: str = "") -> Card:
    """The card of an article; `summary` is how many characters of its text to show."""
    article = holding.article
    kicker = article.kicker.text if article.kicker and article.headline else ""
    if holding.withheld:
        kicker, summary = "", 0
    return Card(
        address=holding.address,
        title=name_article(article, wording),
        lines=split_headline(article) or (name_article(article, wording),),
        kicker=kicker,
        summary=tuple(_excerpt(holding, summary)),
        day=name_day(holding.date, wording),
        iso=holding.date or "",
        paper=holding.paper or "",
        number=name_printed_place(holding, wording),
        by=name_authors(holding),
        why=why,
        coins=coins,
    )


def _excerpt(holding: Holding, longest: int) -> Iterator[str]:
    """The opening's paragraphs, together about `longest` characters; one in a short list, several in a long."""
    for words in islice(open_article(holding), 1 + longest // 100):
        if longest > 0:
            yield excerpt(words, longest)
        longest -= len(words)


def summarise(holding: Holding, paragraphs: int = 3) -> str:
    """The opening's first paragraphs on one line; empty for an article withheld."""
    return " ".join(islice(open_article(holding), paragraphs))


def open_article(holding: Holding) -> Iterator[str]:
    """The paragraphs an article opens with, without its dateline: standfirst and lead or, where it has neither, its
    first section, as what follows may be another piece of news."""
    dateline, first = holding.article.dateline or "", ""
    for at, paragraph in () if holding.withheld else holding.article.located_paragraphs():
        group = at.rpartition("/")[0]
        group = "/lead" if group == "/standfirst" else group
        if first and group != first:
            return
        words = paragraph.text
        if dateline and words.startswith(dateline):
            words = _AFTER_DATELINE.sub("", words[len(dateline) :])
        first = group
        if words.strip():
            yield words


def name_authors(holding: Holding) -> str:
    """The names of the byline, each once."""
    if holding.withheld:
        return ""
    return " ".join(dict.fromkeys(byline.name for byline in holding.article.bylines))


def name_day(date: str | None, wording: Wording) -> str:
    day = day_of(date)
    return wording.date(day) if day else ""


def name_page(number: str | None, wording: Wording) -> str:
    """`第3版`, a lettered page `A03版`; empty when the page number is not known."""
    if not number:
        return ""
    key = "paper.page" if number[0].isdecimal() else "paper.page_lettered"
    return wording.say(key, number=bare_number(number))


def name_printed_place(holding: Holding, wording: Wording) -> str:
    """An article's edition and page: `早版 第1版`."""
    edition = "" if holding.withheld else holding.page.edition.value or ""
    return " ".join(part for part in (edition, name_page(holding.number, wording)) if part)


def name_leaf(leaf: Leaf, wording: Wording, *, full: bool = True) -> str:
    """`第3版 要闻`, of an edition `早版 第3版`; with `full`, paper and date before it.

    Failing all, the source's name.
    """
    number = name_page(leaf.number, wording)
    short = " ".join(part for part in (leaf.edition or "", number, leaf.name or "") if part)
    if not full:
        return short or wording.say("paper.page_unknown")
    parts = (leaf.paper or "", name_leaf_date(leaf, wording, unknown=""), short)
    return " ".join(part for part in parts if part) or leaf.pages[0].source.file.path.rpartition("/")[2]


def name_place(leaf: Leaf, wording: Wording) -> str:
    """The page's number and name as the words of a link; of an unknown page its articles."""
    return name_leaf(leaf, wording, full=False) if leaf.number or leaf.name else wording.say("page.articles")


def name_leaf_date(leaf: Leaf, wording: Wording, *, unknown: str | None = None) -> str:
    """The leaf's day in words, or the earliest it can be; else `unknown`, by default the words for it."""
    if leaf.date or leaf.pages[0].date.not_before or unknown is None:
        return name_day(leaf.date, wording) or name_date(leaf.pages[0].date, wording)
    return unknown


def make_quote_cards(pairs: Iterable[tuple[str, Quote]], shelf: Shelf, wording: Wording) -> list[QuoteCard]:
    """Cards of quotes given as (id of the article, quote)."""
    return [_make_quote_card(shelf.by_id[identity], quote, shelf, wording) for identity, quote in pairs]


def _make_quote_card(holding: Holding, quote: Quote, shelf: Shelf, wording: Wording) -> QuoteCard:
    return QuoteCard(
        address=f"{holding.address}#{quote.id}",
        text=quote.text,
        kind=quote.kind,
        speaker=quote.speaker or "",
        post=name_post(quote, holding.article),
        speaker_address=_find_speaker(holding, quote.speaker, shelf),
        title=name_article(holding.article, wording),
        day=name_day(holding.date, wording),
        iso=holding.date or "",
        paper=holding.paper or "",
        number=name_printed_place(holding, wording),
        paragraphs=tuple(quote.text.split("\n")),
    )


def _find_speaker(holding: Holding, speaker: str | None, shelf: Shelf) -> str:
    if not speaker:
        return ""
    subjects = shelf.subjects_of.get(holding.id, ())
    named = (
        s.address for s in subjects if s.kind in ("person", "organisation") and speaker in (s.name, *s.aliases)
    )
    return next(named, "")
