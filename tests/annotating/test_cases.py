"""Who says the direct quotes of invented articles, read from `cases/`.

A case is a title (`# `), the paragraphs of an article, a line each, and who says each direct quote (`= `, `= ?` for
nobody); an empty line before a title parts two cases.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.annotating.setting import speakers

CASES = Path(__file__).parent / "cases"


def read_cases() -> list[tuple[str, tuple[str, ...], list[str | None]]]:
    """Title, paragraphs and speakers of every case in every file."""
    cases = []
    for path in sorted(CASES.glob("*.txt")):
        for block in re.split("\n\n(?=# )", path.read_text(encoding="utf-8").strip("\n")):
            title, *lines = block.split("\n")
            assert title.startswith("# "), f"{path.name}: a case begins with its title: {block[:40]}"
            said = [line[2:] for line in lines if line.startswith("= ")]
            paragraphs = tuple(line for line in lines if not line.startswith("= "))
            cases.append((f"{path.stem}: {title[2:]}", paragraphs, [None if who == "?" else who for who in said]))
    return cases


@pytest.mark.parametrize(("paragraphs", "expected"), [pytest.param(p, e, id=i) for i, p, e in read_cases()])
def test_a_quote_is_said_by(paragraphs: tuple[str, ...], expected: list[str | None]) -> None:
    assert speakers(*paragraphs) == expected
