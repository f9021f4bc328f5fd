"""Pages drawn by hand, one a file: what stands where decides what belongs together."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.layout.drawn_page import outcome_of, read_drawn

PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_is_read_as_it_is_laid_out(path: Path) -> None:
    page, expected = read_drawn(path)
    assert outcome_of(page) == expected


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_character_of_a_drawn_page_stands_in_one_place(path: Path) -> None:
    page, _ = read_drawn(path)
    seen: dict[tuple[int, int], int] = {}
    for entry in page.ledger:
        for column in range(entry.start, entry.end):
            seen[entry.line, column] = seen.get((entry.line, column), 0) + 1
    for line in page.source.lines:
        for column, character in enumerate(line.raw):
            assert character.isspace() or seen.get((line.number, column)) == 1, (line.raw, column)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_zone_lies_on_the_sheet_and_names_a_part_of_its_article(path: Path) -> None:
    page, _ = read_drawn(path)
    sheet = page.source.sheets[0]
    assert page.articles
    for article in page.articles:
        assert article.zones
        for zone in article.zones:
            assert 0 <= zone.box.x0 < zone.box.x1 <= sheet.width
            assert 0 <= zone.box.y0 < zone.box.y1 <= sheet.height
            assert zone.at.startswith("/")
