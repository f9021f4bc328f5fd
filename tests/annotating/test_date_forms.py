"""The forms of dates: every row's examples mean what they say."""

from __future__ import annotations

import datetime as dt

import pytest

from jianbao.annotating.date_forms import FORMS
from jianbao.annotating.dates import find_dates

ISSUED = dt.date(2024, 5, 20)


@pytest.mark.parametrize("example", [e for form in FORMS for e in form.examples], ids=lambda example: example[0])
def test_an_example_means_the_days_it_says(example: tuple[str, str]) -> None:
    text, days = example
    (date,) = find_dates([f"说明：{text}，水退了。"], ISSUED)
    assert date.text == text
    said = f"{date.earliest} {date.latest}" if date.earliest else ""
    assert said == days


@pytest.mark.parametrize(
    ("text", "issued", "days"),
    [
        ("5月1日、3日、5日停水。", ISSUED, ["2024-05-01", "2024-05-03", "2024-05-05"]),
        ("他3月5日来过。18日、19日两天再来。", ISSUED, ["2024-03-05", "2024-05-18", "2024-05-19"]),
        ("12月30日、31日放假。", dt.date(2025, 1, 5), ["2024-12-30", "2024-12-31"]),
        ("4月30日、1日两天。", ISSUED, ["2024-04-30", "2024-05-01"]),
        ("5月1日至3日、6日。", ISSUED, ["2024-05-01", "2024-05-06"]),
    ],
)
def test_a_day_behind_another_is_the_next_of_its_number(text: str, issued: dt.date, days: list[str]) -> None:
    assert [str(date.earliest) for date in find_dates([text], issued)] == days


def test_an_era_is_not_read_as_this_year() -> None:
    dates = find_dates(["民国三十七年五月一日，最后一班船离岸。民国二十六年七月七日以后，渡口停航。"], ISSUED)
    assert [str(date.earliest) for date in dates] == ["1948-05-01", "1937-07-07"]


@pytest.mark.parametrize(
    "text", ["版本2.5.1。", "比分3-2。", "3-5月龄的羊。", "第1-3条。", "电话2024-5312。", "2024.5万元。"]
)
def test_figures_that_look_like_dates_are_none(text: str) -> None:
    assert find_dates([text], ISSUED) == ()
