"""Patterns guessed from paths read day and page off these paths again."""

from __future__ import annotations

import pytest

from jianbao.founding.path_shapes import guess_patterns
from jianbao.parsing.metadata.paths import read_path

DAYS = range(1, 9)

CASES = {
    "{paper}/{yyyy}/{mm}/{dd}/{page}.txt": [f"{p}/2025/03/{d:02}/{n}.txt" for p in ("aa", "bb") for d in DAYS for n in (1, 2)],
    "{date}/{page}_{page_name}.txt": ["qxwb/20250302/A03_要闻.txt", "qxwb/20250303/A04_乡里.txt"],
    "{paper}/{date}/第{page}版：{page_name}.txt": ["槐乡晚报/2025年3月2日/第03版：要闻.txt", "槐乡晚报/2025年3月3日/第04版：副刊.txt"],
    "{yyyy}-{mm}/{dd}/node_{page}.txt": [f"html/2025-03/{d:02}/node_{n}.txt" for d in DAYS for n in (1, 2)],
    "{yyyy}{mm}/{dd}/{page}.txt": [f"202503/{d:02}/{n:02}.txt" for d in DAYS for n in (1, 2)],
    "{paper}{yyyy}.{mm}.{dd}-{page}版.txt": [f"县报2025.3.{d}-{n}版.txt" for d in DAYS for n in (1, 2)],
    "{date}_{any}.txt": [f"20250302_{word}.txt" for word in ("老桥", "渡口", "书摊", "新船", "学堂", "码头")],
}  # fmt: skip


@pytest.mark.parametrize("pattern", CASES)
def test_a_pattern_is_guessed_that_reads_the_day_off_every_path(pattern: str) -> None:
    paths = CASES[pattern]
    assert [shape.pattern for shape in guess_patterns(paths)] == [pattern]
    found = [read_path(f"seeds/{path}", [pattern]) for path in paths]
    assert all(one and one[0]["date"] for one in found)


def test_a_name_that_says_its_page_gives_a_pattern_without_a_day() -> None:
    paths = [f"三月/第{number}版.txt" for number in range(1, 5)]
    assert [shape.pattern for shape in guess_patterns(paths)] == ["第{page}版.txt"]
    found = read_path("seeds/三月/第3版.txt", ["第{page}版.txt"])
    assert found is not None
    assert found[0]["page"] == "3"
    assert guess_patterns(["3.txt", "scan-3.txt", "出版史.txt"]) == []


@pytest.mark.parametrize("path", ["a.txt", "19999999/3.txt", "page-2025.txt", "13-20250230-1.txt"])
def test_a_path_without_a_day_gives_no_pattern(path: str) -> None:
    assert guess_patterns([path]) == []


def test_of_two_shapes_the_fuller_is_tried_first() -> None:
    paths = ["20250302/3.txt", "20250303/3.txt", "20250304_甲.txt", "20250304_乙.txt", "20250304_丙.txt"]
    assert [shape.pattern for shape in guess_patterns(paths)] == ["{date}/{page}.txt", "{date}_{any}.txt"]
