"""A YAML mapping as its author meant it, with the line of every key: sidecars and front matter.

Dates and numbers with leading zeros stay text (`page: 03`, `date: 2025-02-30` must reach the reader of the
value, who can say what is wrong with it). Anchors are refused: they buy nothing here and can be made to explode.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, ClassVar, TypeVar

import yaml

from jianbao.diagnostics import Diagnostic

FULL_WIDTH_COLON = re.compile(r"^\s*(?:-\s+)?[\w]+\s*：")


@dataclass(frozen=True, slots=True)
class Mapping:
    """`values` by key; `lines` gives the line of each top-level key, `item_lines` of each item of its lists;
    `nodes` are the values as written, their marks counting lines from 0 in the text that was read."""

    values: dict[str, Any] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    item_lines: dict[str, tuple[int, ...]] = field(default_factory=dict)
    nodes: dict[str, yaml.Node] = field(default_factory=dict)


class _Loader(yaml.SafeLoader):
    """YAML 1.2's own words for true, false, null and numbers; everything else is text."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}  # type: ignore[misc]

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.AliasEvent):
            event = self.peek_event()  # type: ignore[no-untyped-call]
            raise yaml.MarkedYAMLError(problem="anchors and aliases are not taken", problem_mark=event.start_mark)
        return super().compose_node(parent, index)


class Dumper(yaml.SafeDumper):
    """Writes what the reader reads again: text that would be a number in either YAML stands in quotes."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {  # type: ignore[misc]
        first: list(resolvers) for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
    }


T = TypeVar("T")
_Maker = Callable[[yaml.MappingNode, _Loader, str, int], tuple[T, tuple[Diagnostic, ...]]]

_WORDS = (
    ("bool", r"^(?:true|True|false|False)$", "tTfF"),
    ("null", r"^(?:~|null|Null|NULL|)$", "~nN"),
    ("int", r"^[-+]?(?:0|[1-9][0-9]{0,300})$", "-+0123456789"),
    ("float", r"^[-+]?(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,30})?(?:[eE][-+]?[0-9]{1,3})?$", "-+0123456789"),
)
for _tag, _pattern, _first in _WORDS:
    for _class in (_Loader, Dumper):
        _class.add_implicit_resolver(
            f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), [*_first, *([""] if _tag == "null" else [])]
        )


def read_mapping(text: str, path: str, first_line: int = 1) -> tuple[Mapping | None, tuple[Diagnostic, ...]]:
    """The mapping written in `text`, which begins at `first_line` of the file `path`; None when it is none."""
    return _read(text, path, first_line, _mapping_of)


def read_entries(
    text: str, path: str, first_line: int = 1
) -> tuple[tuple[tuple[yaml.Node, yaml.Node], ...] | None, tuple[Diagnostic, ...]]:
    """The keys and values of the same as they are written, those of one key all of them; marks count lines from 0
    in `text`."""
    return _read(text, path, first_line, lambda node, *_: (tuple(node.value), ()))


def _read(text: str, path: str, first_line: int, make: _Maker[T]) -> tuple[T | None, tuple[Diagnostic, ...]]:
    loader = _Loader(_printable(text))
    try:
        node = loader.get_single_node()
        if node is None:
            node = yaml.MappingNode("tag:yaml.org,2002:map", [])
        if not isinstance(node, yaml.MappingNode):
            line = node.start_mark.line
            # YAML ends lines at other signs, too: there may be fewer of ours.
            wide = any(map(FULL_WIDTH_COLON.match, text.split("\n")[line : line + 1]))
            return None, (
                Diagnostic("yaml-full-width-colon" if wide else "yaml-not-mapping", path, line + first_line),
            )
        return make(node, loader, path, first_line)
    except yaml.YAMLError as error:
        return None, (_explained(error, text, path, first_line),)
    except (ValueError, TypeError, RecursionError) as error:
        return None, (Diagnostic("yaml-broken", path, first_line, {"reason": type(error).__name__}),)
    finally:
        loader.dispose()


def _printable(text: str) -> str:
    """YAML refuses control characters outright; a blank in their place keeps every column."""
    return re.sub(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", " ", text)


def _mapping_of(
    node: yaml.MappingNode, loader: _Loader, path: str, first_line: int
) -> tuple[Mapping, tuple[Diagnostic, ...]]:
    mapping, diagnostics = Mapping(), []
    for key_node, value_node in node.value:
        key, line = str(loader.construct_object(key_node, deep=True)), key_node.start_mark.line + first_line
        if key in mapping.values:
            diagnostics.append(Diagnostic("yaml-duplicate-key", path, line, {"key": key}))
        mapping.values[key] = loader.construct_object(value_node, deep=True)
        mapping.lines[key] = line
        mapping.nodes[key] = value_node
        if isinstance(value_node, yaml.SequenceNode):
            mapping.item_lines[key] = tuple(item.start_mark.line + first_line for item in value_node.value)
    return mapping, tuple(diagnostics)


def _explained(error: yaml.YAMLError, text: str, path: str, first_line: int) -> Diagnostic:
    """Where the YAML broke; a full-width colon in the line or the one before is the usual reason."""
    marks = [getattr(error, name, None) for name in ("problem_mark", "context_mark")]
    if "stream end" in str(getattr(error, "problem", "")):  # what was opened and never closed is where to look
        marks.reverse()
    mark = marks[0] or marks[1]
    index = mark.line if mark else 0
    lines = text.split("\n")
    for candidate in (index, index - 1):
        if 0 <= candidate < len(lines) and FULL_WIDTH_COLON.match(lines[candidate]):
            return Diagnostic("yaml-full-width-colon", path, candidate + first_line)
    reason = str(getattr(error, "problem", None) or error)
    return Diagnostic("yaml-broken", path, index + first_line, {"reason": reason})
