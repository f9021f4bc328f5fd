"""Newspaper, date and page: which source of them counts, and what is said when they disagree."""

from __future__ import annotations

import datetime as dt

import pytest

from jianbao.config import Paper, Settings
from jianbao.language.calendar import lunar_date
from jianbao.model import Piece, Sidecar, SourceText, Text
from jianbao.parsing.metadata.inferred import earliest_day
from jianbao.parsing.metadata.lunar import LUNAR_DATE, agrees
from jianbao.parsing.metadata.settling import settle_metadata
from jianbao.reading import source_of_bytes

DAY = dt.date(2025, 9, 29)
PATTERNS = Settings(
    papers=(Paper(slug="jcwb", name="甲城晚报", aliases=("甲城",)),),
    paths=("{paper}/{yyyy}/{mm}/{dd}/{page}.txt", "{paper}-{date}-{page}.txt"),
)


def source_at(path: str, **metadata: object) -> SourceText:
    sidecar = Sidecar("seeds/a.yaml", metadata, {key: n for n, key in enumerate(metadata, 1)})
    source, _ = source_of_bytes("甲".encode(), path, "text", sidecar)
    assert source is not None
    return source


def furniture(*lines: str) -> list[Text]:
    return [Text(line, (Piece(0, len(line), n, 0, len(line)),)) for n, line in enumerate(lines, 5)]


@pytest.mark.parametrize(
    "path", ["seeds/jcwb/2025/09/29/A04.txt", "seeds/old/jcwb-20250929-A04.md", "seeds/jcwb-2025-09-29-A04.jsonl"]
)
def test_the_path_gives_what_its_pattern_names(path: str) -> None:
    paper, date, number, *_ = settle_metadata(source_at(path), PATTERNS)
    assert (paper.value, date.value, number.value) == ("甲城晚报", DAY, "A04")
    assert (paper.basis, date.basis, date.evidence in PATTERNS.paths) == ("given", "given", True)


def test_the_sidecar_counts_before_the_path_and_the_path_before_the_print() -> None:
    printed = furniture("乙城日报 2025年9月27日 星期六 第3版 要闻")
    source = source_at("seeds/jcwb/2025/09/28/A04.txt", date="2025-09-29")
    paper, date, number, name, _, found = settle_metadata(source, PATTERNS, printed)
    assert (paper.value, date.value, number.value, name.value) == ("甲城晚报", DAY, "A04", "要闻")
    assert (name.basis, name.evidence) == ("printed", printed[0].text)
    assert [(d.code, d.line) for d in found] == [("date-disagrees", 5), ("date-weekday", 5)]


@pytest.mark.parametrize(
    ("line", "paper", "day", "number", "name"),
    [
        ("甲城晚报 2025年9月29日 星期一 第A04版 要闻", "甲城晚报", DAY, "A04", "要闻"),
        ("二○二五年九月二十九日　星期一　农历乙巳年八月初八", None, DAY, None, None),
        ("经济 03版", None, None, "3", "经济"),
        ("第三版", None, None, "3", None),
        ("2025-09-29 星期一 今日8版", None, DAY, None, None),
        ("甲城晚报 2025-09-29 第4版", "甲城晚报", DAY, "4", None),
        ("甲城晚报2025.09.29 星期一 B02", "甲城晚报", DAY, "B02", None),
        ("甲城晚报 2025/9/29 A04", "甲城晚报", DAY, "A04", None),
        ("甲城晚报 | 2025年9月29日 | 03版 | 民生", "甲城晚报", DAY, "3", "民生"),
        ("甲城晚报 2025年9月29日—10月2日合刊 第3版", "甲城晚报", DAY, "3", None),
        ("甲城晚报 20250929 第3版", "甲城晚报", DAY, "3", None),
        ("中華民國一百十四年九月廿九日　星期一　第三版", None, DAY, "3", None),
        ("中华民国一一四年九月二十九日 乙巳年八月初八日", None, DAY, None, None),
    ],
)
def test_furniture_gives_what_it_prints(
    line: str, paper: str | None, day: dt.date | None, number: str | None, name: str | None
) -> None:
    known = settle_metadata(source_at("seeds/a.txt"), PATTERNS, furniture(line))
    assert (known[0].value, known[1].value, known[2].value, known[3].value) == (paper, day, number, name)
    assert known[5] == ()


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("2025年9月29日 星期二", ["date-weekday"]),
        ("2025年9月29日 农历八月初九", ["date-lunar"]),
        ("2025年9月29日 甲辰年八月初八", ["date-lunar"]),
        ("2025年9月29日 星期一 农历乙巳年八月初八", []),
    ],
)
def test_a_weekday_or_lunar_date_that_is_not_the_days_is_a_doubt(line: str, codes: list[str]) -> None:
    found = settle_metadata(source_at("seeds/a.txt"), PATTERNS, furniture(line))[5]
    assert [diagnostic.code for diagnostic in found] == codes


def test_a_date_that_does_not_exist_is_an_error_at_its_line_and_the_print_counts() -> None:
    source = source_at("seeds/a.txt", paper="甲城", date="2025-02-30")
    _, date, *_, found = settle_metadata(source, PATTERNS, furniture("2025年9月29日"))
    assert (date.value, date.basis) == (DAY, "printed")
    assert [(d.code, d.path, d.line) for d in found] == [("date-impossible", "seeds/a.yaml", 2)]


def test_each_page_of_a_file_may_have_its_own_metadata() -> None:
    source = source_at(
        "seeds/a.txt", date="2025-09-29", pages=[{"page": "A1"}, {"page": "A2", "page_name": "要闻"}]
    )
    assert [settle_metadata(source, PATTERNS, index=n)[2].value for n in range(3)] == ["A1", "A2", None]


def test_a_day_named_in_the_text_is_the_earliest_and_never_the_date() -> None:
    words = ["9月28日上午，夜校开课。", "截至2025年8月，已有两百人报名。"]
    _, date, *_ = settle_metadata(source_at("seeds/a.txt"), PATTERNS, (), words)
    assert (date.value, date.basis, date.not_before) == (None, None, dt.date(2025, 9, 28))
    assert date.evidence is not None
    assert "9月28日" in date.evidence


@pytest.mark.parametrize(
    "words",
    [
        "9月28日，夜校开课。",
        "夜校将于2026年3月1日，正式开课。",
        "到2030年9月28日，夜校将有一千人。",
        "预计2026年3月1日上午开课。",
        "2026年底前建成。",
        "",
    ],
)
def test_days_without_a_year_or_still_to_come_say_nothing(words: str) -> None:
    assert earliest_day([words]) is None


def test_lunar_days_are_those_of_the_almanac() -> None:
    assert lunar_date(dt.date(2025, 1, 29)) == (2025, 1, 1, False)
    assert lunar_date(dt.date(2025, 7, 25)) == (2025, 6, 1, True)
    assert lunar_date(dt.date(2024, 2, 9)) == (2023, 12, 30, False)
    assert lunar_date(dt.date(1949, 10, 1)) == (1949, 8, 10, False)
    assert lunar_date(dt.date(1872, 4, 30)) == (1872, 3, 23, False)
    assert lunar_date(dt.date(1978, 9, 17)) == (1978, 8, 15, False)
    assert lunar_date(dt.date(1500, 1, 1)) is None


def test_a_leap_month_is_told_from_its_namesake() -> None:
    match = LUNAR_DATE.search("农历闰六月初一")
    assert match is not None
    assert agrees(match, dt.date(2025, 7, 25))
    assert not agrees(match, dt.date(2025, 6, 25))


@pytest.mark.parametrize(
    ("path", "patterns", "expected"),
    [
        ("seeds/20230304-02-11.txt", (), ("2023-03-04", "2")),
        ("seeds/2023-03-04-A02-11.txt", (), ("2023-03-04", "A02")),
        ("seeds/2023_03_04_02_11.txt", (), ("2023-03-04", "2")),
        ("seeds/20230304-02-11.txt", ("{date}-{page}.txt",), ("2023-03-04", "2")),
        ("seeds/20230304-02-11.txt", ("{date}-{page}-{number}.txt",), ("2023-03-04", "2")),
        ("seeds/a/2023/0304/02/11.txt", ("{any}/{yyyy}/{mm}{dd}/{page}/{number}.txt",), ("2023-03-04", "2")),
        ("seeds/a/2023.03.04/02版.txt", ("a/{date}/{page}版.txt", "b/{date}/{page}.txt"), ("2023-03-04", "2")),
        ("seeds/b/2023.03.04/02.txt", ("a/{date}/{page}版.txt", "b/{date}/{page}.txt"), ("2023-03-04", "2")),
        ("seeds/20231304-02-11.txt", (), (None, None)),
        ("seeds/000_126946147e12.txt", (), (None, None)),
    ],
)
def test_a_path_may_name_day_page_and_number(
    path: str, patterns: tuple[str, ...], expected: tuple[str | None, str | None]
) -> None:
    _, date, number, *_ = settle_metadata(source_at(path), Settings(paths=patterns))
    assert (str(date.value) if date.value else None, number.value) == expected


def test_a_paper_given_once_is_the_paper_of_what_names_none() -> None:
    named = Settings(paper="河西晚报")
    assert settle_metadata(source_at("seeds/a.txt"), named)[0].value == "河西晚报"
    printed = settle_metadata(source_at("seeds/a.txt"), named, furniture("乙城日报 第3版"))[0]
    assert (printed.value, printed.basis) == ("乙城日报", "printed")
    only = Settings(papers=(Paper(slug="hxwb", name="河西晚报"),))
    assert settle_metadata(source_at("seeds/20230304-02-11.txt"), only)[0].value == "河西晚报"
    assert settle_metadata(source_at("seeds/a.txt"), only)[0].value is None
