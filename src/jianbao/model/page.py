"""A newspaper page (版) cut into articles (稿件)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from jianbao.model.annotation import DateMention, Figure, Organisation, Person, Quote
from jianbao.model.sheet import Rect
from jianbao.model.source import SourceText
from jianbao.model.text import Paragraph, Piece, Role, Text

Basis = Literal["given", "printed", "inferred"]
DOUBTFUL = 0.75  # confidence below which an article is looked over: on gold, most wrong ones and few right ones


@dataclass(frozen=True, slots=True)
class Byline:
    """One name of a byline. `inline` when it stands in running text and is repeated here."""

    name: str
    role: str | None = None
    outlet: str | None = None
    inline: bool = False
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A part of an article under a heading (小标题), or with a keyword (关键词); either may be missing."""

    heading: Text | None = None
    subheading: Text | None = None
    keyword: Text | None = None
    paragraphs: tuple[Paragraph, ...] = ()


@dataclass(frozen=True, slots=True)
class Box:
    """A box beside the body: 链接, 编者按, 核心阅读 …; `kind` is the word printed."""

    kind: str
    heading: Text | None = None
    paragraphs: tuple[Paragraph, ...] = ()


@dataclass(frozen=True, slots=True)
class Caption:
    text: Text
    credit: Text | None = None


@dataclass(frozen=True, slots=True)
class Jump:
    """下转/上接: the page it leads to or comes from, as printed (`3`, `A04`)."""

    text: Text
    to: str | None = None
    from_: str | None = None


@dataclass(frozen=True, slots=True)
class Zone:
    """Where a part of an article stands: `at` is its JSON pointer inside the article, `sheet` counts the source's
    sheets of paper from 0, `box` is in points from the sheet's top left corner."""

    at: str
    sheet: int
    box: Rect


@dataclass(frozen=True, slots=True)
class Withholding:
    reason: str
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One article. `id` is unique in the archive: a JSONL line's own, else made of the source's name and the
    article's number on it. `confidence` (0 to 1) is that of its bounds and headline. `extra` keeps fields of the
    input that mean nothing to us."""

    id: str
    headline: tuple[Text, ...] = ()
    kicker: Text | None = None
    deck: Text | None = None
    genre: str | None = None
    column: Text | None = None
    series: Text | None = None
    bylines: tuple[Byline, ...] = ()
    dateline: str | None = None
    dateline_text: Text | None = None
    standfirst: tuple[Paragraph, ...] = ()
    lead: tuple[Paragraph, ...] = ()
    sections: tuple[Section, ...] = ()
    boxes: tuple[Box, ...] = ()
    captions: tuple[Caption, ...] = ()
    notices: tuple[Text, ...] = ()
    jumps: tuple[Jump, ...] = ()
    quotes: tuple[Quote, ...] = ()
    people: tuple[Person, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    dates: tuple[DateMention, ...] = ()
    figures: tuple[Figure, ...] = ()
    url: str | None = None
    confidence: float = 1.0
    zones: tuple[Zone, ...] = ()
    withheld: Withholding | None = None
    extra: dict[str, Any] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """The headline's lines joined with one space; empty when there is none."""
        return " ".join(line.text for line in self.headline)

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph in reading order: standfirst, lead, sections, boxes. `Place` counts in this order."""
        return (paragraph for _, paragraph in self.located_paragraphs())

    def located_paragraphs(self) -> Iterator[tuple[str, Paragraph]]:
        """The same, each with its JSON pointer inside the article (`/sections/1/paragraphs/3`)."""
        for part, paragraphs in (("standfirst", self.standfirst), ("lead", self.lead)):
            yield from ((f"/{part}/{n}", p) for n, p in enumerate(paragraphs))
        groups: tuple[tuple[str, tuple[Section | Box, ...]], ...] = (
            ("sections", self.sections),
            ("boxes", self.boxes),
        )
        for part, members in groups:
            for g, group in enumerate(members):
                yield from ((f"/{part}/{g}/paragraphs/{n}", p) for n, p in enumerate(group.paragraphs))


@dataclass(frozen=True, slots=True)
class Known:
    """A metadata value and what it rests on; `value` is None when it is not known."""

    value: str | None = None
    basis: Basis | None = None
    evidence: str | None = None


@dataclass(frozen=True, slots=True)
class IssueDate:
    """The issue's date. A day named in the text is only the earliest it can be: that is `not_before`, with the
    words that say so as `evidence`, and `value` stays None."""

    value: dt.date | None = None
    basis: Basis | None = None
    not_before: dt.date | None = None
    evidence: str | None = None


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """Where a stretch of a raw source line went: `at` is a JSON pointer into the page."""

    line: int
    start: int
    end: int
    at: str
    role: Role


@dataclass(frozen=True, slots=True)
class Decision:
    """What a line was taken for, by which rule, and how surely (0 to 1)."""

    line: int
    taken_for: str
    rule: str
    confidence: float
    because: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A page with everything found on it. `index` counts the pages of one source from 0; `form` says in which
    form its text was read, empty for records; `sheet` is the paper's width and height in the units of its zones,
    where the reader saw it."""

    source: SourceText
    index: int = 0
    paper: Known = field(default_factory=Known)
    date: IssueDate = field(default_factory=IssueDate)
    number: Known = field(default_factory=Known)
    name: Known = field(default_factory=Known)
    edition: Known = field(default_factory=Known)
    articles: tuple[Article, ...] = ()
    furniture: tuple[Text, ...] = ()
    unplaced: tuple[Text, ...] = ()
    ledger: tuple[LedgerEntry, ...] = ()
    coverage: float = 1.0
    decisions: tuple[Decision, ...] = ()
    form: str = ""
    sheet: tuple[float, float] | None = None
