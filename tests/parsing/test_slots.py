"""Stacks whose lines have fixed places, empty lines standing for kickers and decks that are not there."""

from __future__ import annotations

from jianbao.parsing.printed.parts.slots import Stack, read_slots


def _stacks(*shapes: tuple[int, tuple[int, ...], int]) -> list[Stack]:
    return [Stack(above, own, below, at == 0) for at, (above, own, below) in enumerate(shapes)]


def test_an_empty_line_above_the_text_stands_for_a_deck() -> None:
    assert read_slots(_stacks((-1, (0, 1), 3), (5, (7,), 9))) == [("kicker", "headline"), ("headline",)]


def test_places_are_counted_behind_the_empty_lines_that_part_articles() -> None:
    found = read_slots(_stacks((0, (1, 2), 4), (6, (9,), 11), (12, (15, 16), 17)))
    assert found == [("kicker", "headline"), ("headline",), ("headline", "deck")]


def test_a_heading_between_paragraphs_has_no_place() -> None:
    assert read_slots(_stacks((-1, (1,), 3), (4, (5,), 6), (8, (10,), 12))) == [
        ("headline",),
        (None,),
        ("headline",),
    ]


def test_what_ends_the_text_above_has_no_place_either() -> None:
    assert read_slots(_stacks((-1, (1,), 3), (5, (6, 8), 10))) == [("headline",), (None, "headline")]


def test_blank_lines_that_only_part_articles_are_no_places() -> None:
    assert read_slots(_stacks((-1, (0,), 1), (3, (5, 6), 7), (9, (11,), 12))) is None


def test_lines_at_the_foot_of_a_page_head_nothing() -> None:
    assert read_slots(_stacks((-1, (1,), 3), (8, (9, 10, 11), -1))) == [("headline",), (None, None, None)]


def test_a_stack_of_two_lines_with_no_empty_one_speaks_against_fixed_places() -> None:
    assert read_slots(_stacks((-1, (1, 2), 3), (5, (6, 7), 8))) is None
    assert read_slots(_stacks((-1, (0, 1), 2), (5, (6, 7), 8))) is None
