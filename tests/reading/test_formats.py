"""The table of source formats: every row's examples are read, and every row's parser is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from jianbao.config import Settings
from jianbao.diagnostics import MESSAGES
from jianbao.parsing import parse_source
from jianbao.parsing.dispatch import PARSERS
from jianbao.reading import read_source
from jianbao.reading.formats import FORMATS, Format, format_of
from tests.archives import REPOSITORY

TELLING = ("sidecar-alone", "folder-without-pages")
CURING = ("format-unknown", "seeds-missing")
ROWS = [pytest.param(row, id=row.name) for row in FORMATS]
WRITTEN = [row for row in FORMATS if row.name != "scan"]  # an example of a scan would be a picture


@pytest.mark.parametrize("row", WRITTEN, ids=lambda row: row.name)
def test_the_examples_of_a_format_give_the_headlines_they_promise(row: Format, tmp_path: Path) -> None:
    assert row.examples
    for content, headlines in row.examples:
        file = tmp_path / f"a{row.suffixes[0]}"
        file.write_text(content, encoding="utf-8", newline="")
        source, _ = read_source(file, tmp_path)
        assert source is not None
        pages, _ = parse_source(source, Settings())
        assert tuple(article.title for page in pages for article in page.articles) == headlines


@pytest.mark.parametrize("row", ROWS)
def test_every_format_has_a_parser_that_is_there(row: Format) -> None:
    assert row.parser in PARSERS
    assert row.tells


@pytest.mark.parametrize("row", ROWS)
def test_a_format_is_named_wherever_formats_are_told(row: Format) -> None:
    suffix = row.suffixes[0]
    documents = ("README.md", "README.zh-CN.md", "docs/inputs.md")
    assert [name for name in documents if suffix not in (REPOSITORY / name).read_text(encoding="utf-8")] == []
    told = [text for code in TELLING for text in (MESSAGES[code].zh, MESSAGES[code].en)]
    told += [text for code in CURING for text in (MESSAGES[code].cure_zh, MESSAGES[code].cure_en)]
    assert [text for text in told if suffix not in text] == []


def test_no_suffix_belongs_to_two_formats_and_each_is_known_in_any_case() -> None:
    suffixes = [suffix for row in FORMATS for suffix in row.suffixes]
    assert len(suffixes) == len(set(suffixes))
    for row in FORMATS:
        for suffix in row.suffixes:
            assert format_of(Path(f"a{suffix.upper()}")) is row


@pytest.mark.parametrize("name", ["a", "a.docx", "a.txt.bak", "txt"])
def test_a_suffix_of_no_row_is_of_no_format(name: str) -> None:
    assert format_of(Path(name)) is None
