"""What things are called where there is little room: an article without a headline, a page, a day."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

from jianbao.model import Article, IssueDate
from jianbao.site.wording import Wording

_HAN = r"[\u3007\u3400-\u9fff\uf900-\ufaff\u3001-\u301f\uff01-\uff1f\u2018-\u201d—…]"
_PRINTED_SPACE = re.compile(rf"(?<={_HAN})\s+|\s+(?={_HAN})")
_LEADING_ZEROS = re.compile(r"^([A-Za-z]*)0+(?=\d)")


def name_article(article: Article, wording: Wording) -> str:
    """The headline on one line; without one the kicker, else the first words of the text, said to be none."""
    if article.withheld is not None:
        return wording.say("withheld.title")
    for title in (article.title, article.kicker.text if article.kicker else ""):
        if has_words(title):
            return title.strip()
    words = next((p.text for p in article.paragraphs() if has_words(p.text)), "")
    return (
        wording.say("article.untitled_of", words=shorten(words, 24)) if words else wording.say("article.untitled")
    )


def has_words(text: str) -> bool:
    """Whether there is anything to see in a text: not only spaces, controls and broken code points."""
    return any(not unicodedata.category(character).startswith(("Z", "C")) for character in text)


def split_headline(article: Article) -> tuple[str, ...]:
    """The headline's parts as printed: its lines, and within a line what a space sets apart.

    A screen breaks the headline between them before it breaks one of them.
    """
    if article.withheld is not None:
        return ()
    return tuple(part for line in article.headline for part in split_line(line.text))


def split_line(line: str) -> list[str]:
    """At spaces between Han characters; those of a Latin headline stay."""
    return [part for part in _PRINTED_SPACE.split(line) if has_words(part)]


def shorten(text: str, longest: int) -> str:
    """At most `longest` characters of the text, on one line, with an ellipsis where it was cut."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"


def name_date(date: IssueDate, wording: Wording) -> str:
    """The issue's day in words; where no more is known the earliest it can be."""
    if date.value is not None and date.basis != "inferred":
        return wording.date(date.value)
    if date.not_before is not None:
        return wording.say("date.not_before", date=wording.date(date.not_before))
    return wording.say("date.unknown")


def name_evidence(date: IssueDate, wording: Wording) -> str:
    """By what words of the text its earliest day is known; empty where the day itself is, or nothing."""
    told = (date.value is None or date.basis == "inferred") and date.not_before and date.evidence
    return wording.say("date.evidence", words=shorten(date.evidence or "", 60)) if told else ""


def bare_number(number: str) -> str:
    """A page number without leading zeros; `A04` keeps its own."""
    return number if number[:1].isalpha() else _LEADING_ZEROS.sub(r"\1", number)


def day_of(date: str | None) -> dt.date | None:
    """An ISO day as a date, None for None."""
    return dt.date.fromisoformat(date) if date else None
