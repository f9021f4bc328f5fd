"""Texts of one shape repeated are read in bounded time; all 480 with `python -m tests.fuzz.time_shapes`."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fuzz.shapes import LAYOUTS, UNITS, Shape, shapes
from tests.fuzz.time_shapes import seconds_of

SIZE = 20_000  # characters: a fifth of what the whole run takes, and of its bound a wide fifth
TRIES = 3
BOUND = 2.0  # seconds of processor time; the slowest takes about half of it
# Shapes that once took time as the square of their length, and every 29th of all.
ONCE_SLOW = (
    "names that say and quotes in one line",
    "quotes alone in lines of Markdown",
    "opening quotes in paragraphs of a record",
    "speakers a paragraph each",
    "reporters a line each",
)
SAMPLE = [shape for at, shape in enumerate(shapes(SIZE)) if at % 29 == 0 or shape.name in ONCE_SLOW]


def test_there_are_as_many_shapes_as_are_promised() -> None:
    assert len(UNITS) * len(LAYOUTS) == 480
    assert {shape.name for shape in SAMPLE} >= set(ONCE_SLOW)


@pytest.fixture(autouse=True)
def _left_alone() -> Iterator[None]:
    """What other tests have left in memory is not looked through whenever a shape makes garbage."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.mark.slow
@pytest.mark.parametrize("shape", SAMPLE, ids=lambda shape: shape.name)
def test_a_shape_repeated_is_read_in_time(shape: Shape, tmp_path: Path) -> None:
    # On a machine that does other work beside it the least of a few runs is what a shape takes.
    assert any(seconds_of(shape, tmp_path) < BOUND for _ in range(TRIES))


@pytest.mark.slow
@pytest.mark.parametrize("name", ONCE_SLOW)
def test_what_was_once_slow_takes_no_more_than_three_times_as_long_for_twice_as_much(
    name: str, tmp_path: Path
) -> None:
    short, long = (next(one for one in shapes(size) if one.name == name) for size in (40_000, 80_000))
    least = min(seconds_of(short, tmp_path) for _ in range(TRIES))
    assert any(seconds_of(long, tmp_path) < 3 * least + 0.2 for _ in range(TRIES))
