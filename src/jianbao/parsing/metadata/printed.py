"""What a page's furniture prints of it: masthead, folio, date line.

甲城晚报  2025年9月29日 星期一  农历乙巳年八月初八  第A04版  要闻
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence

from jianbao.config import Paper
from jianbao.model import Text
from jianbao.parsing.metadata.date_forms import WrittenDate
from jianbao.parsing.metadata.dates import find_dates
from jianbao.parsing.metadata.lunar import LUNAR_DATE, agrees
from jianbao.parsing.metadata.page_numbers import page_number

_WEEKDAY = re.compile(r"(?:星期|周|週|礼拜|禮拜)([一二三四五六日天])")
_WEEKDAYS = "一二三四五六日"
_MASTHEAD = re.compile(
    r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,8}(?:[日晚晨早商时午]报|都市报|[日晚時早商]報)(?![\u4e00-\u9fff])"
)
_NUMBER = re.compile(r"(?<![今共\d])(?:第\s*)?([A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*版(?!本)")
_FOLIO = re.compile(r"(?:^|(?<=[\s　|·]))([A-Z]\s?\d{1,3})(?![\w.-])")
_NAME_AFTER = re.compile(r"版[\s　·|/:：]*([\u4e00-\u9fff·]{2,6})\s*$")
_NAME_BEFORE = re.compile(r"^\s*([\u4e00-\u9fff·]{2,6})[\s　·|/:：]+(?:第\s*)?[A-Z]?\d{1,3}\s*版")
_COUNT = re.compile(r"(?:今[日天]\s*\S{0,4}?|共\s*)(?:\d+|[一二三四五六七八九十]{1,3})\s*版")
# A number alone, at the head or the foot of a date line, or on a line of its own: 2 2025年3月12日 │ …公告　03 │ 1
_BARE = re.compile(r"0?\d{1,2}")
_TOKENS = re.compile(r"[\s　|｜]+")
_DATED = re.compile(r"\d{4}年|\d{4}[-./]\d")
# The page's name beside its number, or before the staff: 01版 要闻 责任编辑：… │ 民生 责编/… │ 04 副刊·岚水
_STAFF = r"(?:责任编辑|责编|编辑|美编|版式|主编|值班|热线|电话|校对)"
_NAME_IN_FOLIO = re.compile(
    rf"版[\s　]+([\u4e00-\u9fff·]{{2,8}})[\s　]+{_STAFF}|^([\u4e00-\u9fff·]{{2,8}})[\s　]+{_STAFF}[:：/／]"
)
_NAME = re.compile(r"[\u4e00-\u9fff]{2,6}(?:·[\u4e00-\u9fff]{1,4})?")

Found = tuple[str, Text]


def printed_paper(furniture: Iterable[Text], papers: Sequence[Paper]) -> Found | None:
    """The newspaper named in a masthead: one that `site.yaml` lists, or words of a newspaper's form."""
    texts = list(furniture)
    for text in texts:
        for paper in papers:
            if any(name in text.text for name in (paper.name, *paper.aliases) if name):
                return paper.name, text
    for text in texts:
        match = _MASTHEAD.search(text.text)
        if match and not text.text.startswith(("责", "编", "本版")):
            return match[0], text
    return None


def printed_dates(furniture: Iterable[Text]) -> Iterator[tuple[WrittenDate, str, Text]]:
    """Every complete date of the furniture, as it is printed, with its text; a lunar one only where no other is
    printed, since it stands beside the day of the common calendar."""
    found = [(date, text) for text in furniture for date in find_dates(text.text) if date.first]
    for date, text in sorted(found, key=lambda pair: pair[0].lunar):
        if not date.lunar or all(other.lunar for other, _ in found):
            yield date, text.text[date.start : date.end], text


def printed_number(furniture: Iterable[Text]) -> Found | None:
    """The page's number: `A04`, or `3` of 第3版 and 第三版; 今日8版 counts the issue's pages and is none."""
    texts = list(furniture)
    for text in texts:
        words = _COUNT.sub("", text.text)
        match = _NUMBER.search(words) or _FOLIO.search(words)
        if match:
            return page_number(match[1]), text
    return _bare_number(texts)


def _bare_number(furniture: Sequence[Text]) -> Found | None:
    """A page's number without a word: before or behind the date, beside the page's name, or on the last line of a
    masthead of several; one between the pieces of a date is a day."""
    for at, text in enumerate(furniture):
        alone = _number_alone(text.text)
        if alone and not _is_day(furniture, at):
            return page_number(alone[0]), text
    return None


def _number_alone(text: str) -> tuple[str, str | None] | None:
    """The one number alone in a folio line with a date or a newspaper's name, and the page's name beside it; a line
    may be nothing but the number, or number and name."""
    parts = [part for part in _TOKENS.split(_COUNT.sub("", text).strip()) if part]
    places = [at for at, part in enumerate(parts) if _BARE.fullmatch(part)]
    if len(places) != 1 or not (len(parts) < 3 or _DATED.search(text) or _MASTHEAD.search(text)):
        return None
    at = places[0]
    if len(parts) == 2 and not (parts[at].startswith("0") or _DATED.search(text)):
        return None
    beside = (parts[place] for place in (at + 1, at - 1) if 0 <= place < len(parts))
    names = (part for part in beside if _NAME.fullmatch(part) and not _MASTHEAD.search(part))
    return parts[at], next((name for name in names if not _WEEKDAY.match(name)), None)


def _is_day(furniture: Sequence[Text], at: int) -> bool:
    """Whether a number alone is the day of a date that was broken: 2025年3月 │ 13 │ 星期四."""
    return at > 0 and furniture[at - 1].text.rstrip().endswith("月")


def printed_name(furniture: Iterable[Text]) -> Found | None:
    """The page's name beside its number: 第3版 要闻, 要闻 3版."""
    for text in furniture:
        match = _NAME_AFTER.search(text.text) or _NAME_BEFORE.search(text.text)
        if match and not _MASTHEAD.fullmatch(match[1]) and not _COUNT.search(text.text):
            return match[1], text
        match = _NAME_IN_FOLIO.search(text.text)
        if match and (name := next(filter(None, match.groups()))):
            return name, text
        alone = _number_alone(text.text)
        if alone and alone[1]:
            return alone[1], text
    return None


def disagreements(furniture: Iterable[Text], day: dt.date) -> Iterator[tuple[str, str, Text]]:
    """Weekdays and lunar dates printed that are not those of `day`: code of the catalogue, the words, the text."""
    for text in furniture:
        weekday = _WEEKDAY.search(text.text)
        if weekday and _WEEKDAYS.index(weekday[1].replace("天", "日")) != day.weekday():
            yield "date-weekday", weekday[0], text
        for lunar in LUNAR_DATE.finditer(text.text):
            if _is_lunar(lunar) and not agrees(lunar, day):
                yield "date-lunar", lunar[0], text


def _is_lunar(match: re.Match[str]) -> bool:
    """Whether words of the form of a lunar date are one: by the year's name, or the calendar's, and no 日 behind."""
    said = match["cycle"] or "历" in match.string or "曆" in match.string
    return bool(said) and (bool(match["cycle"]) or not match["common"])


def weekday_of(day: dt.date) -> str:
    """星期一 to 星期日."""
    return "星期" + _WEEKDAYS[day.weekday()]
