"""更正: a notice that sets an earlier article right, linked with that article.

更正  本报9月27日第3版《某某项目开工》一文中，“五年”应为“三年”。
          date        page   headline
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from jianbao.archive.print_facts import number_key
from jianbao.model import Article, Holding

_NOTICE = re.compile("更正|勘误|致歉|纠错")
_DAY = re.compile(r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日")
_PAGE = re.compile(r"第?([A-Z]?\d{1,3})版")
_TITLE = re.compile("《([^《》]{2,120})》|[“「]([^“”「」]{6,120})[”」]")
_NO_WORD = re.compile(r"[\W_]+")
_LONGEST = 600  # characters of a notice that are read; a longer text is no notice
_LOOKED_BACK = 400  # days
_MOST = 1000  # articles of one day that are looked through for a part of a headline


def link_errata(holdings: Sequence[Holding]) -> tuple[tuple[str, str], ...]:
    """Pairs (id of the 更正, id of the article it corrects); only articles of the same paper, not later ones."""
    by_title: dict[tuple[str, str], list[Holding]] = defaultdict(list)
    by_day: dict[tuple[str, str], list[Holding]] = defaultdict(list)
    for holding in holdings:
        if holding.paper and holding.date and not holding.withheld:
            by_title[holding.paper, _NO_WORD.sub("", holding.article.title)].append(holding)
            by_day[holding.paper, holding.date].append(holding)
    pairs: dict[tuple[str, str], None] = {}
    for holding in holdings:
        if holding.paper and holding.date and is_erratum(holding.article):
            for corrected in _find_corrected(holding, holding.paper, holding.date, by_title, by_day):
                pairs[holding.id, corrected.id] = None
    return tuple(pairs)


def is_erratum(article: Article) -> bool:
    """Whether an article is a 更正: its genre, headline or column says so and it is short."""
    if article.withheld is not None:
        return False
    column = article.column.text if article.column else ""
    named = f"{article.genre or ''} {column}"
    title = article.title
    says_so = _NOTICE.search(named) or (len(title) <= 12 and _NOTICE.search(title))
    return bool(says_so) and len(_read(article)) <= _LONGEST


def _read(article: Article) -> str:
    return "\n".join(paragraph.text for paragraph in article.paragraphs())


def _find_corrected(
    notice: Holding,
    paper: str,
    date: str,
    by_title: dict[tuple[str, str], list[Holding]],
    by_day: dict[tuple[str, str], list[Holding]],
) -> Iterator[Holding]:
    text = _read(notice.article)
    day, page = _named_day(text, dt.date.fromisoformat(date)), _PAGE.search(text)
    printed = by_day.get((paper, day or ""), [])[:_MOST]
    for found in _TITLE.finditer(text):
        title = _NO_WORD.sub("", found[1] or found[2])
        there = [h for h in printed if title and title in _NO_WORD.sub("", h.article.title)]
        earlier = [h for h in by_title.get((paper, title), ()) if _is_before(h, date)]
        choice = _on_page(there, page) or earlier[-1:]
        yield from (h for h in choice if h.id != notice.id)


def _on_page(candidates: Sequence[Holding], page: re.Match[str] | None) -> list[Holding]:
    """The one candidate, or the one on the page that is named; several are none."""
    if page is not None and len(candidates) > 1:
        candidates = [h for h in candidates if number_key(h.number) == number_key(page[1])]
    return list(candidates) if len(candidates) == 1 else []


def _is_before(holding: Holding, date: str) -> bool:
    least = dt.date.fromisoformat(date) - dt.timedelta(days=_LOOKED_BACK)
    return least.isoformat() <= (holding.date or "") < date


def _named_day(text: str, issue: dt.date) -> str | None:
    """The first day named; without a year, the latest such day not after the issue."""
    found = _DAY.search(text)
    if found is None:
        return None
    for year in (int(found[1]),) if found[1] else (issue.year, issue.year - 1):
        try:
            day = dt.date(year, int(found[2]), int(found[3]))
        except ValueError:
            continue
        if day <= issue:
            return day.isoformat()
    return None
