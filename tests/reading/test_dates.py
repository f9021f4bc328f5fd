"""Dates in fields, as archives, crawlers and newspapers write them."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jianbao.config import Settings
from jianbao.diagnostics import cure_of, message_of, severity_of
from jianbao.language.calendar import cycle_name, lunar_date, read_year, solar_date
from jianbao.parsing import parse_source
from jianbao.parsing.metadata.dates import find_dates, possible_days, read_date, read_written
from jianbao.parsing.metadata.page_numbers import read_page
from jianbao.reading import source_of_bytes

DAY = "2019-10-08"


@pytest.mark.parametrize(
    "written",
    [
        "2019-10-08",
        "2019-10-8",
        "2019/10/8",
        "2019.10.08",
        "２０１９．１０．０８",
        "20191008",
        "2019年10月8日",
        "2019 年 10 月 8 日",
        "2019年10月8号",
        "2019年十月八日",
        "二〇一九年10月8日",
        "二零一九年十月八日",
        "西元二○一九年十月八日",
        "民國108年10月8日",
        "民国一百零八年十月八日",
        "中華民國一〇八年十月八日",
        "2019年10月08日07:45",
        "2019-10-08 07:45:10",
        "2019-10-08T07:45:10+08:00",
        "2019-10-07T16:00:00.000Z",
        "1570464000",
        "1570464000000",
        "Tue, 08 Oct 2019 07:45:00 +0800",
        "Oct. 8, 2019",
        "October 8th, 2019",
        "2019年10月8日 星期二",
        "2019年10月8日（星期二）",
        "2019-10-08 第02版",
        "《河西晚报》（2019年10月08日 第 02 版）",
        "发布时间：2019-10-08 07:45\u3000来源：河西网",
        "河西晚报 2019年10月8日 星期二 第2版",
        "2019年农历九月初十",
        "己亥年九月初十（2019年10月8日）",
        "2019-10-08上午",
    ],
)
def test_one_day_is_read_in_whatever_form_it_is_written(written: str) -> None:
    assert str(read_date(written)) == DAY


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("民国三十七年五月一日", "1948-05-01"),
        ("民国卅七年五月一日", "1948-05-01"),
        ("中華民國貳拾捌年四月廿四日", "1939-04-24"),
        ("中华民国元年一月一日", "1912-01-01"),
        ("民國九年庚申二月廿七日", "1920-04-15"),
        ("光绪廿四年四月廿三日", "1898-06-11"),
        ("大清光緒二十四年閏三月初一", "1898-04-21"),
        ("昭和十三年五月一日", "1938-05-01"),
        ("康德六年五月一日", "1939-05-01"),
    ],
)
def test_days_of_the_republic_of_reigns_and_of_the_lunar_calendar(written: str, day: str) -> None:
    assert str(read_date(written)) == day


@pytest.mark.parametrize(
    ("written", "last"),
    [
        ("2019年10月8日—10日合刊", "2019-10-10"),
        ("2019年10月8-10日合刊", "2019-10-10"),
        ("2019年10月8日至10日", "2019-10-10"),
        ("2019年10月8日、9日、10日合刊", "2019-10-10"),
        ("2019年10月8日～11月1日", "2019-11-01"),
        ("2019年10月8日——10日", "2019-10-10"),
        ("2019.10.08-10", "2019-10-10"),
        ("2019.10.8—10.10", "2019-10-10"),
        ("2019-10-08/10", "2019-10-10"),
        ("2019-10-08~2019-10-10", "2019-10-10"),
        ("20191008-20191010", "2019-10-10"),
    ],
)
def test_of_several_days_the_first_and_the_last_are_known(written: str, last: str) -> None:
    found = read_written(written)
    assert found is not None
    assert (str(found.first), str(found.last), found.precision) == (DAY, last, "day")


@pytest.mark.parametrize(
    ("written", "first", "last", "precision"),
    [
        ("2019-10", "2019-10-01", "2019-10-31", "month"),
        ("2019/2", "2019-02-01", "2019-02-28", "month"),
        ("201910", "2019-10-01", "2019-10-31", "month"),
        ("2019年10月", "2019-10-01", "2019-10-31", "month"),
        ("一九四八年五月份", "1948-05-01", "1948-05-31", "month"),
        ("民国三十七年五月", "1948-05-01", "1948-05-31", "month"),
        ("2019", "2019-01-01", "2019-12-31", "year"),
        ("民国三十七年", "1948-01-01", "1948-12-31", "year"),
    ],
)
def test_a_month_or_a_year_is_no_day(written: str, first: str, last: str, precision: str) -> None:
    found = read_written(written)
    assert found is not None
    assert (str(found.first), str(found.last), found.precision) == (first, last, precision)
    assert read_date(written) is None


@pytest.mark.parametrize(
    "written",
    [
        "明天",
        "",
        "10月8日",
        "19-10-08",
        "2019-02-30",
        "2019-13-01",
        "2019年2月30日",
        "201910081",
        "第2019期",
        "8/10/2019",
    ],
)
def test_what_names_no_day_of_any_year_is_read_as_none(written: str) -> None:
    assert read_date(written) is None


def test_a_year_named_by_the_cycle_of_sixty_alone_stays_open() -> None:
    assert read_date("庚申年二月廿七日") is None
    assert [str(day) for day in possible_days("庚申年二月廿七日")] == ["1860-03-19", "1920-04-15", "1980-04-12"]
    assert possible_days("2019-10-08") == ()


@given(st.dates(dt.date(1870, 1, 1), dt.date(2090, 12, 31)))
def test_a_lunar_date_leads_back_to_its_day(day: dt.date) -> None:
    lunar = lunar_date(day)
    assert lunar is not None
    year, month, number, leap = lunar
    assert solar_date(year, month, number, leap) == day
    assert len(cycle_name(year)) == 2


@given(st.text("0123456789年月日号-/. 至—民国元二十廿庚申初闰版:星期", max_size=60))
def test_any_words_of_a_dates_characters_are_read_without_an_exception(words: str) -> None:
    for found in find_dates(words, partial=True):
        assert found.first is None or found.first <= (found.last or found.first)
        assert 0 <= found.start < found.end <= len(words)
    read_written(words)
    read_year(words)


@pytest.mark.parametrize(
    ("value", "number", "name"),
    [
        ("3", "3", None),
        ("03", "3", None),
        ("第03版", "3", None),
        ("第 3 版", "3", None),
        ("三版", "3", None),
        ("A04", "A04", None),
        ("a-4", "A4", None),
        ("03版：民生", "3", "民生"),
        ("第03版:民生", "3", "民生"),
        ("第三版 民生", "3", "民生"),
        ("A04版 民生", "A04", "民生"),
        ("03：民生", "3", "民生"),
        ("3版（民生）", "3", "民生"),
        ("民生 03版", "3", "民生"),
        ("民生·第A04版", "A04", "民生"),
        ("03版：国际·体育", "3", "国际·体育"),
        ("0３版：民生", "3", "民生"),
        ("第3版()", "3", None),
    ],
)
def test_number_and_name_of_a_page_are_told_apart(value: str, number: str, name: str | None) -> None:
    assert read_page(value) == (number, name)


def record(**fields: object) -> bytes:
    return json.dumps({"title": "旧书市", "body": "书市开张。", **fields}, ensure_ascii=False).encode()


def test_the_page_behind_a_date_is_the_records_page_where_it_gives_no_other() -> None:
    for fields, number in (({}, "2"), ({"page": 5}, "5")):
        source, _ = source_of_bytes(record(date="2019年10月08日 第02版", **fields), "seeds/a.jsonl", "jsonl")
        assert source is not None
        (page,), diagnostics = parse_source(source, Settings())
        assert (page.number.value, str(page.date.value), diagnostics) == (number, DAY, ())


@pytest.mark.parametrize(
    ("date", "code", "severity", "earliest"),
    [
        ("2019-10", "date-partial", "info", "2019-10-01"),
        ("庚申年二月廿七日", "date-cycle", "warning", None),
        ("2019-02-30", "date-impossible", "error", None),
    ],
)
def test_a_date_that_names_no_day_is_told_with_its_line_and_cure(
    date: str, code: str, severity: str, earliest: str | None
) -> None:
    source, _ = source_of_bytes(record() + b"\n" + record(date=date), "seeds/a.jsonl", "jsonl")
    assert source is not None
    pages, (found,) = parse_source(source, Settings())
    assert (found.code, found.path, found.line, severity_of(found)) == (code, "seeds/a.jsonl", 2, severity)
    assert message_of(found, "zh-Hans") and cure_of(found, "en")
    assert pages[1].date.value is None
    assert (str(pages[1].date.not_before) if pages[1].date.not_before else None) == earliest
