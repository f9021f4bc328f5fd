"""How dates and periods are printed in running text: one row a form, with examples that run as tests.

A row's groups: `y`, `m`, `d` are year, month and day, `y2`, `m2`, `d2` those a range ends with. Of forms that begin
alike the longer stands first. Texts are simplified.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from re import Match

from jianbao.language.calendar import ERA_NAMES, ERA_YEAR, NUMBER

_N = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_Y = r"(?:\d{4}|[一二][零〇○一二三四五六七八九]{3})"
_TO = "(?:[至到~～〜–—―-]|——)"
# The two characters any date begins with, looked for alone: most characters of a text begin none.
_HEADS = re.compile(
    r"[\d一二三四五六七八九十“\"上本今去前明后下昨当第](?=[\d〇○零一二三四五六七八九十年月日号世半季天周个时期规末开到至”\".~～—–/-])"
    rf"|{ERA_NAMES}"
)


@dataclass(frozen=True, slots=True)
class DateForm:
    """A row: what dates.py reads it as, the pattern, and examples with the earliest and the latest day they mean in
    a paper of 20 May 2024, by a blank; empty where it is printed and means no day."""

    reads: str
    pattern: str
    examples: tuple[tuple[str, str], ...]


FORMS: tuple[DateForm, ...] = (
    DateForm(
        "era",
        rf"(?P<y>{ERA_YEAR})年(?:(?P<m>{NUMBER})月(?:(?P<d>{NUMBER})[日号]?)?)?",
        (
            ("民国三十七年五月一日", "1948-05-01 1948-05-01"),
            ("民国26年7月", "1937-07-01 1937-07-31"),
            ("中华民国元年", "1912-01-01 1912-12-31"),
            ("光绪二十四年四月廿三日", "1898-06-11 1898-06-11"),
            ("昭和十二年七月七日", "1937-07-07 1937-07-07"),
        ),
    ),
    DateForm(
        "written",
        r"(?P<y>(?:1[89]|20)\d{2})[-./](?P<m>\d{1,2})[-./](?P<d>\d{1,2})(?![\d.])",
        (
            ("2024.5.1", "2024-05-01 2024-05-01"),
            ("2024-05-01", "2024-05-01 2024-05-01"),
            ("1998/3/12", "1998-03-12 1998-03-12"),
            ("2024.13.1", ""),
        ),
    ),
    DateForm(
        "part",
        rf"(?P<y>{_Y}年|今年|去年|前年|明年)?(?P<part>上半年|下半年|前三季度|前三季|第?[一二三四]季度)",
        (
            ("2023年下半年", "2023-07-01 2023-12-31"),
            ("二〇二四年上半年", "2024-01-01 2024-06-30"),
            ("一季度", "2024-01-01 2024-03-31"),
        ),
    ),
    DateForm(
        "written",
        rf"(?P<y>{_Y})年(?P<m>{_N})月(?P<d>{_N})[日号]?{_TO}(?:(?P<y2>{_Y})年)?(?:(?P<m2>{_N})月)?(?P<d2>{_N})[日号]",
        (
            ("2024年5月1日至3日", "2024-05-01 2024-05-03"),
            ("二〇二四年五月一日至三日", "2024-05-01 2024-05-03"),
            ("2024年5月1—3日", "2024-05-01 2024-05-03"),
            ("2024年5月1日～6月3日", "2024-05-01 2024-06-03"),
            ("2023年12月31日至2024年1月2日", "2023-12-31 2024-01-02"),
        ),
    ),
    DateForm(
        "written",
        rf"(?P<y>{_Y})年(?P<m>{_N})月?{_TO}(?:(?P<y2>{_Y})年)?(?P<m2>{_N})月(?:份|(?!{_N}[日号]))",
        (
            ("2024年3—5月", "2024-03-01 2024-05-31"),
            ("二〇二四年三月至五月", "2024-03-01 2024-05-31"),
            ("1998年3月到2001年12月", "1998-03-01 2001-12-31"),
        ),
    ),
    DateForm(
        "written",
        rf"(?P<y>{_Y})年(?:(?P<m>{_N})月(?:份)?(?:(?P<d>{_N})[日号])?)?",
        (("2024年5月1日", "2024-05-01 2024-05-01"), ("二〇二四年五月", "2024-05-01 2024-05-31")),
    ),
    DateForm(
        "month_and_day",
        rf"(?P<m>{_N})月(?P<d>{_N})[日号]?{_TO}(?P<next>次年|翌年)?(?:(?P<m2>{_N})月)?(?P<d2>{_N})[日号]",
        (
            ("5月1-3日", "2024-05-01 2024-05-03"),
            ("5月10日～12日", "2024-05-10 2024-05-12"),
            ("5月1日—6月3日", "2024-05-01 2024-06-03"),
            ("12月31日至次年1月2日", "2023-12-31 2024-01-02"),
        ),
    ),
    DateForm(
        "month_and_day",
        rf"(?P<m>{_N})月?{_TO}(?P<m2>{_N})月(?:份|(?![龄大]|{_N}[日号]))",
        (
            ("3—5月", "2024-03-01 2024-05-31"),
            ("1—4月份", "2024-01-01 2024-04-30"),
            ("3月至5月", "2024-03-01 2024-05-31"),
        ),
    ),
    DateForm(
        "month_and_day",
        rf"(?P<m>{_N})月(?:(?P<d>{_N})[日号]|份|底|初|(?P<third>[上中下])旬)",
        (("5月1日", "2024-05-01 2024-05-01"), ("5月下旬", "2024-05-21 2024-05-31")),
    ),
    DateForm("listed", r"(?<=[日号]、)(?P<d>\d{1,2})[日号]", ()),  # means something behind another day alone
    DateForm(
        "day",
        rf"(?<![\d.年月、至到~～—-])(?P<d>\d{{1,2}})日?{_TO}(?P<d2>\d{{1,2}})日(?![元本均夜])",
        (("5日—6日", "2024-05-05 2024-05-06"), ("14—16日", "2024-05-14 2024-05-16")),
    ),
    DateForm(
        "day", r"(?<![\d.年月、至到~～—-])(?P<d>\d{1,2})日(?![元本均夜])", (("3日", "2024-05-03 2024-05-03"),)
    ),
    DateForm(
        "plan",
        r"[“\"]?(?P<plan>十?[一二三四五六七八九]?五)[”\"]?(?:时期|期间|规划|末|开局)",
        (("“十四五”时期", "2021-01-01 2025-12-31"),),
    ),
    DateForm(
        "decade",
        r"(?:20|二十|上|本)世纪(?P<decade>[一二三四五六七八九]|\d)(?:0|十)年代",
        (("上世纪80年代", "1980-01-01 1989-12-31"),),
    ),
    DateForm(
        "near",
        r"(?P<near>今年|去年|前年|明年|后年|本月|上月|上个月|下月|下个月|今天|今日|昨天|昨日|前天|明天|后天"
        r"|(?:本周|上周|下周)[一二三四五六日天]?|当年)",
        (("昨天", "2024-05-19 2024-05-19"), ("上月", "2024-04-01 2024-04-30")),
    ),
)
_ROWS = tuple((form.reads, re.compile(form.pattern)) for form in FORMS)
# All rows at once, each a group: which of them matches is asked of one pattern.
_ANY = re.compile("|".join(f"({re.sub(r'[(][?]P<[a-z0-9]+>', '(?:', form.pattern)})" for form in FORMS))


def find_forms(text: str) -> Iterator[tuple[str, Match[str]]]:
    """The dates of a text in order, none inside another: what each is read as, and its groups."""
    reached = 0
    for head in _HEADS.finditer(text):
        found = _ANY.match(text, head.start()) if head.start() >= reached else None
        if not found:
            continue
        reads, pattern = _ROWS[(found.lastindex or 1) - 1]
        match = pattern.match(text, head.start())
        if match:
            reached = match.end()
            yield reads, match
