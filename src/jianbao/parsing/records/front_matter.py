"""Front matter into a record whose values know their columns.

---
title: 甲地新闻              plain words: one piece
deck: "他说：\\"好\\""        an escape is a piece of its own
standfirst: |               words over several lines: their lines are known, not their columns
  ……
---
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import yaml

from jianbao.diagnostics import Diagnostic
from jianbao.model import Piece, SourceLine, Text
from jianbao.parsing.fields.record import Located, Record
from jianbao.parsing.records.jsonl_record import string_text
from jianbao.reading.sidecar import corrections_of
from jianbao.reading.yaml_mapping import read_mapping

_FENCE = re.compile(r"^---\s*$")
_CLOSING = re.compile(r"^(?:---|\.\.\.)\s*$")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def read_front_matter(
    lines: Sequence[SourceLine], path: str
) -> tuple[Record, Sequence[SourceLine], tuple[Diagnostic, ...]] | Diagnostic:
    """The record of a Markdown source, the lines after it, and what is wrong; a diagnostic where it never ends."""
    if not lines or not _FENCE.match(lines[0].raw):
        return Record(path), lines, ()
    end = next((at for at, line in enumerate(lines[1:], 1) if _CLOSING.match(line.raw)), None)
    if end is None:
        return Diagnostic("front-matter-open", path, lines[0].number)
    inner = lines[1:end]
    mapping, diagnostics = read_mapping("\n".join(line.raw for line in inner), path, lines[0].number + 1)
    if mapping is None:
        return Record(path, 1), lines[end + 1 :], diagnostics
    located = {key: _located(node, inner) for key, node in mapping.nodes.items()}
    record = Record(path, 1, located, mapping.values, mapping.lines, corrections_of(mapping, path))
    return record, lines[end + 1 :], diagnostics


def _located(node: yaml.Node, lines: Sequence[SourceLine]) -> Located:
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): _located(value, lines) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_located(member, lines) for member in node.value]
    if node.tag.endswith(":null"):
        return None
    return _scalar(node, lines)


def _scalar(node: yaml.Node, lines: Sequence[SourceLine]) -> Text:
    words = _UNPRINTABLE.sub(" ", str(node.value))
    first, last = node.start_mark, node.end_mark
    if first.line == last.line:
        line = lines[first.line]
        quoted = getattr(node, "style", None) in ("'", '"')
        start, end = first.column + quoted, last.column - quoted
        if line.raw[start:end] == words:
            return Text(words, (Piece(0, len(words), line.number, start, end),))
        if getattr(node, "style", None) == '"':
            return _escaped(line, start, end, words)
    return Text(words, tuple(_lines_of(node, lines)))


def _escaped(line: SourceLine, start: int, end: int, words: str) -> Text:
    """Words in double quotes; YAML's escapes are JSON's but for a few nobody writes."""
    try:
        text = string_text(line, start, end)
    except ValueError:
        text = Text("")
    return text if text.text == words else Text(words, (Piece(0, 0, line.number, start, end, "label"),))


def _lines_of(node: yaml.Node, lines: Sequence[SourceLine]) -> Iterator[Piece]:
    first, last = node.start_mark, node.end_mark
    for at in range(first.line, min(last.line + 1, len(lines))):
        raw = lines[at].raw
        start = first.column if at == first.line else len(raw) - len(raw.lstrip())
        end = last.column if at == last.line else len(raw)
        if start < end:
            yield Piece(0, 0, lines[at].number, start, end, "label")
