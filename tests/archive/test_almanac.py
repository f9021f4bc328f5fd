"""The archive by days, and what is missing from it."""

from __future__ import annotations

import datetime as dt

from jianbao.archive import bind_archive
from jianbao.archive.almanac import count_days, list_events, same_day_issues
from jianbao.archive.gaps import find_issue_gaps, find_page_gaps
from jianbao.model import Archive, DateMention, Place
from tests.newsprint import SETTINGS, make_article, make_page


def bind_days(*days: str, numbers: tuple[str, ...] = ("1",)) -> Archive:
    pages = [
        make_page(make_article(f"{day}-{n}", day, "正文。"), date=day, number=n, path=f"seeds/{day}-{n}.txt")
        for day in days
        for n in numbers
    ]
    return bind_archive(pages, SETTINGS)[0]


def test_days_are_counted_with_their_issues_and_articles() -> None:
    counts = count_days(bind_days("2025-01-02", "2025-01-01", numbers=("1", "2")))
    assert [(c.date, c.issues, c.articles) for c in counts] == [("2025-01-01", 1, 2), ("2025-01-02", 1, 2)]


def test_issues_of_one_day_in_other_years_stand_together_newest_first() -> None:
    found = same_day_issues(bind_days("2023-09-29", "2025-09-29", "2025-09-30"))
    assert [issue.date for issue in found["09-29"]] == ["2025-09-29", "2023-09-29"]


def test_an_event_is_the_sentence_that_names_its_day() -> None:
    text = "新桥合龙。9月28日上午，“渡轮停航。”市民登桥。"
    mention = DateMention("9月28日", Place(0, 5, 10), dt.date(2025, 9, 28), dt.date(2025, 9, 28), "issue")
    period = DateMention("上午", Place(0, 10, 12), dt.date(2025, 1, 1), dt.date(2025, 12, 31), "context")
    page = make_page(make_article("a", "甲", text, dates=(mention, period)), date="2025-09-29", number="1")
    (event,) = list_events(bind_archive([page], SETTINGS)[0])
    assert (event.date, event.anchor, event.sentence) == ("2025-09-28", "p1", "9月28日上午，“渡轮停航。”")
    assert event.sentence[event.start : event.end] == "9月28日"


def test_a_day_without_an_issue_inside_the_run_is_a_gap() -> None:
    gaps = find_issue_gaps(bind_days("2025-01-01", "2025-01-02", "2025-01-05"))
    assert [(gap.first, gap.last, gap.days) for gap in gaps] == [("2025-01-03", "2025-01-04", 2)]


def test_days_on_which_a_paper_never_appears_are_no_gaps() -> None:
    start = dt.date(2025, 1, 6)  # a Monday
    weekdays = [start + dt.timedelta(n) for n in range(70) if (start + dt.timedelta(n)).weekday() < 5]
    assert find_issue_gaps(bind_days(*(day.isoformat() for day in weekdays))) == ()


def test_pages_below_the_highest_that_are_missing_are_named_as_they_would_be_printed() -> None:
    gaps = find_page_gaps(bind_days("2025-01-01", numbers=("1", "4", "A01", "A03")))
    assert [gap.missing for gap in gaps] == [("2", "3", "A02")]
