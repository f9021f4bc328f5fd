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
from jianbao.parsing.records.toml_fields import read_toml
from jianbao.reading.sidecar import corrections_of
from jianbao.reading.yaml_mapping import read_mapping

_FENCE = re.compile(r"^---\s*$")
_CLOSING = re.compile(r"^(?:---|\.\.\.)\s*$")
_TOML_FENCE = re.compile(r"^\+\+\+\s*$")
_FIRST_FIELD = re.compile(r"^(?:title|date|layout|author|paper)\s*:\s*\S")
_FIELD_LINE = re.compile(r"^(?:[\w-]+\s*:(?:\s|$)|\s+\S|-\s|\s*$)")
_MOST_FIELDS = 40
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


Read = tuple[Record, Sequence[SourceLine], tuple[Diagnostic, ...]]


def read_front_matter(lines: Sequence[SourceLine], path: str) -> Read | Diagnostic:
    """The record of a Markdown source, the lines after it, and what is wrong; a diagnostic where it never ends.

    YAML stands between two lines of `---`, TOML between two of `+++`; blank lines before them, and an opening `---`
    that is left out before fields, are as the makers of blogs have them.
    """
    start = next((at for at, line in enumerate(lines) if line.raw.strip()), 0)
    if not lines or not (fence := _fence_at(lines[start].raw)):
        return _without_opening(lines, start, path) or (Record(path), lines, ())
    end = next((at for at, line in enumerate(lines[start + 1 :], start + 1) if fence.match(line.raw)), None)
    if end is None:
        return Diagnostic("front-matter-open", path, lines[start].number, {"fence": lines[start].raw.strip()})
    inner, rest = lines[start + 1 : end], lines[end + 1 :]
    if fence is _TOML_FENCE:
        toml, found = read_toml(inner, path)
        return toml or Record(path, lines[start].number), rest, found
    return _read_yaml(inner, rest, path, lines[start].number)


def _fence_at(raw: str) -> re.Pattern[str] | None:
    """What closes the front matter that a line opens."""
    if _FENCE.match(raw):
        return _CLOSING
    return _TOML_FENCE if _TOML_FENCE.match(raw) else None


def _without_opening(lines: Sequence[SourceLine], start: int, path: str) -> Read | None:
    """Fields from the first line on, closed by `---`: Hexo lets the opening line be left out."""
    for at, line in enumerate(lines[start : start + _MOST_FIELDS], start):
        if _FENCE.match(line.raw):
            return _read_yaml(lines[start:at], lines[at + 1 :], path, lines[start].number) if at > start else None
        if not _FIELD_LINE.match(line.raw) or (at == start and not _FIRST_FIELD.match(line.raw)):
            return None
    return None


def _read_yaml(inner: Sequence[SourceLine], rest: Sequence[SourceLine], path: str, line: int) -> Read:
    first = inner[0].number if inner else line + 1
    mapping, diagnostics = read_mapping("\n".join(line.raw for line in inner), path, first)
    if mapping is None:
        return Record(path, line), rest, diagnostics
    located = {key: _located(node, inner) for key, node in mapping.nodes.items()}
    record = Record(path, line, located, mapping.values, mapping.lines, corrections_of(mapping, path))
    return record, rest, diagnostics


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
