"""A year as a heat calendar: a column a week, a row a weekday, darker the more articles.

     1        2        3 …
一   ▢ ▢ ▣ ▢ ▢ ▢ ▢ ▢ ▢
二   ▢ ▣ ▣ ▢ ▢ ▢ ▢ ▢ ▢
…
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType

from markupsafe import Markup

from jianbao.site.wording import Wording

_CELL, _LEFT, _TOP, _LEGEND = 13, 22, 18, 22
_LEVELS = 4
_FRAME = Markup(
    '<svg class="picture heat" viewBox="0 0 {} {}" role="group" aria-label="{}" xmlns="http://www.w3.org/2000/svg">{}</svg>'
)
_DAY = '<rect class="h{}" x="{}" y="{}" width="11" height="11"/>'
_LINK = Markup('<a href="{}" aria-label="{}" tabindex="-1"><title>{}</title>{}</a>')
_LABEL = Markup('<text x="{}" y="{}">{}</text>')


def draw_year(
    year: int,
    counts: Mapping[dt.date, int],
    wording: Wording,
    addresses: Mapping[dt.date, str] = MappingProxyType({}),
) -> Markup:
    """The picture of one year; `counts` gives the articles of each day that has any, of every year: a
    shade means the same in all pictures. A day with an address leads there; by keys a day is come to in the tables
    of months, since nobody wants to pass hundreds of squares.
    """
    first = dt.date(year, 1, 1)
    days = [first + dt.timedelta(n) for n in range((dt.date(year + 1, 1, 1) - first).days)]
    most = max(counts.values(), default=0)
    cells = Markup("")
    for day in days:
        n = counts.get(day, 0)
        cell = Markup(_draw_day(day, first, _level(n, most)))
        words = f"{wording.date(day)} {wording.say('count.articles', n=n)}"
        cells += _LINK.format(addresses[day], words, words, cell) if day in addresses else cell
    width = _LEFT + (_week(days[-1], first) + 1) * _CELL
    label = wording.say("calendar.picture", year=year)
    drawn = _draw_labels(year, first, wording) + cells + _draw_legend(most)
    return _FRAME.format(width, _TOP + 7 * _CELL + _LEGEND, label, drawn)


def _draw_day(day: dt.date, first: dt.date, level: int) -> str:
    return _DAY.format(level, _LEFT + _week(day, first) * _CELL, _TOP + day.weekday() * _CELL)


def _week(day: dt.date, first: dt.date) -> int:
    """The column of a day: weeks begin on Monday, the first holds 1 January."""
    return ((day - first).days + first.weekday()) // 7


def _level(count: int, most: int) -> int:
    """0 for none, 1 to 4 for a quarter each of the fullest day."""
    return -(-count * _LEVELS // most) if count else 0


def _draw_legend(most: int) -> Markup:
    """What each shade stands for, in articles a day, below the picture."""
    bounds = sorted({level * most // _LEVELS for level in range(1, _LEVELS + 1)} - {0})
    spans = [(0, 0), *zip([1, *(bound + 1 for bound in bounds)], bounds, strict=False)]
    drawn, x, y = Markup(""), _LEFT, _TOP + 7 * _CELL + 8
    for low, high in spans:
        words = f"{low}–{high}" if low < high else f"{high}"
        drawn += Markup(_DAY.format(_level(high, most), x, y)) + _LABEL.format(x + 15, y + 10, words)
        x += 22 + 7 * len(words) + 8
    return drawn


def _draw_labels(year: int, first: dt.date, wording: Wording) -> Markup:
    months = [dt.date(year, month, 1) for month in range(1, 13)]
    words = wording.words["date.months_short"]
    top = [_LABEL.format(_LEFT + _week(day, first) * _CELL, _TOP - 6, words[day.month - 1]) for day in months]
    names = wording.words["date.weekdays_short"]
    side = [_LABEL.format(0, _TOP + row * _CELL + 10, names[row]) for row in (0, 2, 4, 6)]
    return Markup("").join([*top, *side])
