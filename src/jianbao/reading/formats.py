"""The formats of sources, one row each. A new format is a row here and the module of its reader.

A row says by which suffixes a file is known, what reads it, which parser takes what was read (the table of parsers
stands in `parsing/dispatch.py`), and what the file itself can tell: lines as they were printed, boxes on the page,
or records whose fields have names. Its examples run as tests.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from jianbao.model import SourceFormat
from jianbao.reading.beside import PICTURES
from jianbao.reading.pdf.source import read_pdf_source
from jianbao.reading.scan.reader import read_scan_source
from jianbao.reading.text import Outcome, read_printed, read_typed

# Takes bytes, path, format and sidecar; and `kept`, a folder, where a row keeps.
Reader = Callable[..., Outcome]
Parser = Literal["pages", "markdown", "jsonl", "sheets"]
Telling = Literal["lines", "boxes", "records"]


@dataclass(frozen=True, slots=True)
class Format:
    """A format of sources. `examples` are contents, each with the headlines that come of it. Where a source of a
    format it `gives_way_to` has the same name in the same folder, that one is taken instead. A reader that `keeps`
    what cost it much is told a folder for it."""

    name: SourceFormat
    suffixes: tuple[str, ...]
    read: Reader
    parser: Parser
    tells: frozenset[Telling]
    examples: tuple[tuple[str, tuple[str, ...]], ...]
    gives_way_to: tuple[SourceFormat, ...] = ()
    keeps: bool = False


# The least a PDF can be: pdfium finds the objects without a table of where they stand.
_PDF = """%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]/Contents 4 0 R
/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj
4 0 obj<</Length 151>>stream
BT /F 30 Tf 40 240 Td (Bridge opens) Tj /F 10 Tf 0 -30 Td
(     The new bridge was opened yesterday.) Tj 0 -14 Td (Many came to see it.) Tj ET
endstream endobj
trailer<</Root 1 0 R>>
"""

FORMATS: tuple[Format, ...] = (
    Format(
        name="text",
        suffixes=(".txt",),
        read=read_printed,
        parser="pages",
        tells=frozenset({"lines"}),
        examples=(
            ("旧书市重开\n本报记者 林小满\n\n城南旧书市昨天重新开张，一早就有人来\n排队。\n", ("旧书市重开",)),
            ("旧书市重开\n本报记者 林小满\n\n书市开张。\f夜校开课\n\n夜校昨晚开课。\n", ("旧书市重开", "夜校开课")),
        ),
        gives_way_to=("markdown", "pdf"),
    ),
    Format(
        name="markdown",
        suffixes=(".md",),
        read=read_typed,
        parser="markdown",
        tells=frozenset({"records"}),
        examples=(("---\ntitle: 旧书市重开\n---\n书市昨天开张。\n", ("旧书市重开",)),),
    ),
    Format(
        name="jsonl",
        suffixes=(".jsonl",),
        read=read_typed,
        parser="jsonl",
        tells=frozenset({"records"}),
        examples=(('{"title": "旧书市重开", "body": "书市昨天开张。"}\n', ("旧书市重开",)),),
    ),
    Format(
        name="pdf",
        suffixes=(".pdf",),
        read=read_pdf_source,
        parser="sheets",
        tells=frozenset({"lines", "boxes"}),
        examples=((_PDF, ("Bridge opens",)),),
        keeps=True,
    ),
    Format(
        name="scan",
        suffixes=PICTURES,
        read=read_scan_source,
        parser="sheets",
        tells=frozenset({"lines", "boxes"}),
        examples=(),
        keeps=True,
    ),
)

_BY_SUFFIX = {suffix: row for row in FORMATS for suffix in row.suffixes}
_BY_NAME = {row.name: row for row in FORMATS}
SUFFIXES = tuple(_BY_SUFFIX)


def format_of(path: Path) -> Format | None:
    """The format of a file by its suffix; None where no reader takes it."""
    return _BY_SUFFIX.get(path.suffix.lower())


def format_named(name: SourceFormat) -> Format:
    """The row of a format."""
    return _BY_NAME[name]
