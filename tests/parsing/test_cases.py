"""Pages of invented newspaper text and the outline expected of each, read from `cases/`.

A case is its title, the text and the outline, each closed by a line of one dot. `\\f` is written ␌.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from jianbao.config import Settings
from jianbao.parsing import parse_source
from jianbao.reading.source import source_of_bytes
from tests.parsing.outline import outline_of

CASES = Path(__file__).parent / "cases"


def read_cases() -> list[tuple[str, str, str]]:
    """Title, text and expected outline of every case in every file."""
    cases = []
    for path in sorted(CASES.glob("*.txt")):
        parts = path.read_text(encoding="utf-8").split("\n.\n")
        assert len(parts) % 3 == 1 and not parts[-1].strip(), f"{path.name}: a case is three parts"
        groups = zip(*[iter(parts[:-1])] * 3, strict=True)
        cases += [(f"{path.stem}: {title.strip()}", text, outline.strip()) for title, text, outline in groups]
    return cases


@pytest.mark.parametrize(("text", "outline"), [pytest.param(t, o, id=i) for i, t, o in read_cases()])
def test_a_page_comes_out_as_its_outline_says(text: str, outline: str) -> None:
    source, _ = source_of_bytes(text.replace("␌", "\f").encode(), "page.txt", "text")
    assert source is not None
    pages, _ = parse_source(source, Settings())
    assert "\n---\n".join(outline_of(page) for page in pages) == outline
    assert all(page.coverage == 1.0 for page in pages)
