"""Days, months and years as readers write them, read as a span of ISO dates. static/js/search/days.js repeats it.

2025 · 2025年 · 2025-04 · 2025.4 · 202504 · 2025年4月 · 2025/4/1 · 20250401 · 二〇二五年四月一日 · 民国三十七年
4月 · 4月1日 · 五一                  of every year; written `-04`, `-04-01`, `-05-01`
A..B · A至B · A到B · A~B · 2024-2025  a side of `..` may be left out; B has of A what it leaves out:
                                     2025年4月至6月 · 4月1日到3日
"""

from __future__ import annotations

import re

from jianbao import lexicon
from jianbao.language.calendar import read_count
from jianbao.language.fold import fold_text

Span = tuple[str, str]
_Parts = tuple[str, str, str]  # year, month, day; empty where not said

FEASTS: dict[str, str] = {fold_text(name): day for name, (day,) in sorted(lexicon.values("feast").items())}
"""Days of the year by their names, `05-01`."""
_NUMERAL = re.compile("[〇零元一二三四五六七八九十廿卅]+(?=[年月日号])")
_REPUBLIC = re.compile(r"^(?:中华)?民国(\d{1,2})年")
_BEFORE_REPUBLIC = 1911
_TO = re.compile(r"\.\.|[至到~]")
_YEARS = re.compile(r"^(\d{4})年?-(\d{4})年?$")
_WITH_YEAR = re.compile(r"^(\d{4})(?:年|[-./](?=\d)|$)(?:(\d{1,2})(?:月|[-./](?=\d)|$)(?:(\d{1,2})[日号]?)?)?$")
_COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})?$")
_OF_EVERY_YEAR = re.compile(r"^()(\d{1,2})月(?:(\d{1,2})[日号]?)?$")
_DAY_ALONE = re.compile(r"^()()(\d{1,2})[日号]$")
_WITH_FEAST = re.compile(r"^(\d{4})年?(.+)$")


def read_span(text: str) -> Span | None:
    """What a folded text says as the earliest and the latest, each a beginning of an ISO date, or with `-` in front
    of every year, or empty; None for what is no date."""
    years = _YEARS.match(text)
    if years:
        return years[1], years[2]
    to = _TO.search(text)
    if not to:
        parts = _read_parts(text)
        return (_write(parts), _write(parts)) if parts and (parts[0] or parts[1]) else None
    return _read_range(text[: to.start()], text[to.end() :], open_ended=to[0] == "..")


def _read_range(first_text: str, last_text: str, *, open_ended: bool) -> Span | None:
    none = ("", "", "") if open_ended else None
    first = _read_parts(first_text) if first_text else none
    last = _read_parts(last_text) if last_text else none
    if first is None or last is None or not (first_text or last_text):
        return None
    if first_text and last_text:
        year = last[0] or first[0]
        last = (year, last[1] or first[1], last[2])
    said = [parts for parts in (first, last) if any(parts)]
    has_gap = any(not month and (day or not year) for year, month, day in said)
    return None if has_gap or len({bool(year) for year, _, _ in said}) != 1 else (_write(first), _write(last))


def _read_parts(text: str) -> _Parts | None:
    plain = _REPUBLIC.sub(lambda found: f"{_BEFORE_REPUBLIC + int(found[1])}年", _NUMERAL.sub(_in_figures, text))
    feast = _WITH_FEAST.match(plain)
    for year, name in (("", text), (feast[1], feast[2]) if feast else ("", "")):
        if name in FEASTS:
            month, day = FEASTS[name].split("-")
            return year, month, day
    for form in (_WITH_YEAR, _COMPACT, _OF_EVERY_YEAR, _DAY_ALONE):
        found = form.match(plain)
        if found:
            year, month, day = (part or "" for part in found.groups())
            fits = (not month or 1 <= int(month) <= 12) and (not day or 1 <= int(day) <= 31)
            return (year, month.zfill(2) if month else "", day.zfill(2) if day else "") if fits else None
    return None


def _in_figures(found: re.Match[str]) -> str:
    """三十七 as 37, 二〇二五 as 2025, 元 as 1; what is no number as it stands."""
    number = read_count(found[0])
    return found[0] if number is None else str(number)


def _write(parts: _Parts) -> str:
    year, month, day = parts
    return "-".join((year, *(part for part in (month, day) if part))) if any(parts) else ""
