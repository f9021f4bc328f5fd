"""A sidecar with one correction more or less, written as its author would: no other character of it changes.

# 老周校过                              # 老周校过
paper: 山城晚报                         paper: 山城晚报
corrections:                   ──▶      corrections:
  - drop: 重复的一段                      - drop: 重复的一段
                                          - take: 早市鱼价回落
                                            as: headline
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from jianbao.reading.yaml_mapping import Dumper, read_entries, read_mapping

_KEY = "corrections"


class Unwritable(ValueError):
    """The file is written in a way that nothing can be put into without changing the rest of it."""


def add_correction(text: str, entry: Mapping[str, Any]) -> str:
    """The sidecar's text with the correction behind its others. Raises Unwritable."""
    lines, ending = _lines_of(text)
    node = _list_in(text)
    if node is None:
        while lines and not lines[-1].strip():
            lines.pop()
        at, new = len(lines), [f"{_KEY}:", *_written(entry, 2)]
    elif isinstance(node, yaml.ScalarNode) and not node.value:
        at, new = _key_line(text) + 1, _written(entry, 2)
    elif isinstance(node, yaml.SequenceNode) and not node.flow_style:
        at, new = _end_of(lines, node.value[-1]), _written(entry, node.start_mark.column)
    else:
        raise Unwritable
    changed = ending.join([*lines[:at], *new, *lines[at:]]) + ("" if lines[at:] else ending)
    return _checked(text, changed, [*_entries(text), dict(entry)])


def drop_correction(text: str, number: int) -> str:
    """The sidecar's text without its correction `number`, counted from 0. Raises Unwritable."""
    lines, ending = _lines_of(text)
    node = _list_in(text)
    if not isinstance(node, yaml.SequenceNode) or node.flow_style or not 0 <= number < len(node.value):
        raise Unwritable
    first, end = node.value[number].start_mark.line, _end_of(lines, node.value[number])
    if len(node.value) == 1:
        first = _key_line(text)
    rest = _entries(text)
    del rest[number]
    return _checked(text, ending.join([*lines[:first], *lines[end:]]), rest)


def written_as(entry: Mapping[str, Any]) -> str:
    """A correction as it stands in a sidecar."""
    return "\n".join(_written(entry, 0))


def _written(entry: Mapping[str, Any], indent: int) -> list[str]:
    dumped = yaml.dump([dict(entry)], Dumper=Dumper, allow_unicode=True, sort_keys=False, width=10_000)
    return [" " * indent + line for line in dumped.rstrip("\n").split("\n")]


def _lines_of(text: str) -> tuple[list[str], str]:
    ending = "\r\n" if "\r\n" in text else "\n"
    return text.replace("\r\n", "\n").split("\n") if text else [], ending


def _list_in(text: str) -> yaml.Node | None:
    return next((value for key, value in _pairs(text) if key.value == _KEY), None)


def _key_line(text: str) -> int:
    return next(key.start_mark.line for key, _ in _pairs(text) if key.value == _KEY)


def _pairs(text: str) -> Sequence[tuple[yaml.Node, yaml.Node]]:
    pairs, _ = read_entries(text.replace("\r\n", "\n"), "")
    if pairs is None:
        raise Unwritable
    return pairs


def _end_of(lines: Sequence[str], item: yaml.Node) -> int:
    """The line behind an item's last word, counted from 0: comments and blank lines below it are the next one's."""
    end, column = item.end_mark.line, item.end_mark.column
    if end < len(lines) and lines[end][:column].strip():  # else the mark stands before what follows
        end += 1
    while end > item.start_mark.line + 1 and (not lines[end - 1].strip() or lines[end - 1].lstrip()[0] == "#"):
        end -= 1
    return end


def _entries(text: str) -> list[Any]:
    mapping, _ = read_mapping(text, "")
    return list(mapping.values.get(_KEY) or []) if mapping else []


def _checked(before: str, after: str, wanted: Sequence[Any]) -> str:
    """The new text, once it is sure that it says the same but for its corrections, which are those wanted."""
    old, new = read_mapping(before, "")[0], read_mapping(after, "")[0]
    if old is None or new is None:
        raise Unwritable
    others = [{key: value for key, value in one.values.items() if key != _KEY} for one in (old, new)]
    if others[0] != others[1] or list(new.values.get(_KEY) or []) != list(wanted):
        raise Unwritable
    return after
