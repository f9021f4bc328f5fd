"""A text file that holds one article, its day in its name or on its first lines.

2025-03-02 老桥头的书摊.txt        the day, and the headline when the first line is none
标题 / 2025年3月2日 / 正文 …        the first line is the headline when it is no sentence
"""

from __future__ import annotations

import re
from pathlib import Path

from jianbao.diagnostics import Diagnostic
from jianbao.importing.cleaning import plain_text
from jianbao.importing.day import day_of
from jianbao.importing.rows import Read, Row
from jianbao.reading.decoding import Refusal, decode_bytes

_DAY = re.compile(r"(?<!\d)(?:18|19|20)\d{2}(?:\s*[-/._年]\s*\d{1,2}\s*[-/._月]\s*\d{1,2}日?|\d{4})(?!\d)")
_SENTENCE = re.compile(r"[。！？；，,;]$")
_LONGEST_TITLE = 60
_HEAD = 5  # lines among which a day may stand


def read_dated_text(path: Path, shown: str, encoding: str | None = None, header: bool = True) -> Read:
    """The article in a text file."""
    try:
        decoded = decode_bytes(path.read_bytes(), encoding)
    except OSError as error:
        yield Diagnostic("file-unreadable", shown, 0, {"reason": error.strerror or str(error)})
        return
    if isinstance(decoded, Refusal):
        yield Diagnostic(decoded.code, shown, decoded.details.get("line", 0), decoded.details)
        return
    lines = plain_text(decoded.text).split("\n")
    named = _DAY.search(path.stem)
    cells = {"date": named[0].replace("_", "-").replace(".", "-")} if named else {}
    rest = path.stem[: named.start()] + path.stem[named.end() :] if named else path.stem
    title = re.sub(r"^[\W_\d]+|[\W_]+$", "", rest)
    if len(lines) > 1 and len(lines[0]) <= _LONGEST_TITLE and not _SENTENCE.search(lines[0]):
        title = lines.pop(0)
    for number, line in enumerate(lines[:_HEAD]):
        if len(line) < _LONGEST_TITLE // 2 and _DAY.search(line) and day_of(line):
            cells.setdefault("date", line)
            del lines[number]
            break
    yield Row(shown, 0, {"title": title, **cells, "body": "\n".join(lines)})
