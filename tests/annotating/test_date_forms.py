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


def test_days_in_a_row_are_of_the_month_before_them() -> None:
    dates = find_dates(["5月1日、3日、5日停水。"], ISSUED)
    assert [str(date.earliest) for date in dates] == ["2024-05-01", "2024-05-03", "2024-05-05"]


def test_an_era_is_not_read_as_this_year() -> None:
    dates = find_dates(["民国三十七年五月一日，最后一班船离岸。民国二十六年七月七日以后，渡口停航。"], ISSUED)
    assert [str(date.earliest) for date in dates] == ["1948-05-01", "1937-07-07"]


@pytest.mark.parametrize(
    "text", ["版本2.5.1。", "比分3-2。", "3-5月龄的羊。", "第1-3条。", "电话2024-5312。", "2024.5万元。"]
)
def test_figures_that_look_like_dates_are_none(text: str) -> None:
    assert find_dates([text], ISSUED) == ()
