"""Days as tables write them: as sources do, and what spreadsheets and foreign programmes make of a day.

45718 (Excel's count)   2 Mar 2025   March 2, 2025   02/03/2025 (by the order of its column)
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable
from typing import Any, Literal

from jianbao.parsing.metadata.date_forms import make_date
from jianbao.parsing.metadata.dates import read_date

Order = Literal["dmy", "mdy"]

_EXCEL = dt.date(1899, 12, 30)  # day 0 of Excel's count, its 29 February 1900 allowed for
_SLASHED = re.compile(r"^(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d{2})(?:\s.*)?$")
_SERIAL = re.compile(r"^[2-6]\d{4}(?:\.\d+)?$")
_NAMED = ("%d %b %Y", "%d %B %Y", "%b %d, %Y", "%B %d, %Y", "%b %d %Y", "%d-%b-%Y", "%d-%b-%y")


def day_of(value: Any, order: Order | None = None) -> dt.date | None:
    """The day in a cell; None when it names none. `order` settles which of 02/03/2025 is the month."""
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    text = unicodedata.normalize("NFKC", str(value)).strip()
    if not text:
        return None
    if _SLASHED.match(text):
        return _slashed(text, order)
    return _counted(text) or read_date(text) or _in_english(text)


def order_in(values: Iterable[Any]) -> Order | None:
    """Which comes first in a column of 02/03/2025: a number above 12 is a day's. None when nothing tells."""
    for value in values:
        match = _SLASHED.match(unicodedata.normalize("NFKC", str(value)).strip())
        if match and int(match[1]) > 12:
            return "dmy"
        if match and int(match[2]) > 12:
            return "mdy"
    return None


def is_undecided(value: Any) -> bool:
    """Whether only the order of day and month is missing."""
    return bool(_SLASHED.match(unicodedata.normalize("NFKC", str(value)).strip()))


def _counted(text: str) -> dt.date | None:
    """A day by its number in Excel, which counts from 1900."""
    return _EXCEL + dt.timedelta(days=int(text.partition(".")[0])) if _SERIAL.match(text) else None


def _slashed(text: str, order: Order | None) -> dt.date | None:
    match = _SLASHED.match(text)
    if not match:
        return None
    first, second, year = int(match[1]), int(match[2]), int(match[3])
    if order is None and first != second:
        return None
    return make_date(year, second, first) if order == "dmy" else make_date(year, first, second)


def _in_english(text: str) -> dt.date | None:
    for form in _NAMED:
        try:
            return dt.datetime.strptime(text, form).date()
        except ValueError:
            continue
    return None
