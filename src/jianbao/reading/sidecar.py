"""`NAME.yaml` beside a source: its metadata, and its corrections as they are written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

from jianbao.diagnostics import Diagnostic
from jianbao.diagnostics.nearest import nearest_word
from jianbao.model import Correction, Sidecar
from jianbao.reading.decoding import Refusal, decode_bytes
from jianbao.reading.finding import SIDECARS, displayed_path
from jianbao.reading.yaml_mapping import Mapping, read_mapping

KNOWN = (
    *("paper", "date", "page", "page_name", "edition", "pages", "encoding"),
    *("withhold", "note", "import", "form", "take", "corrections"),
)


def read_sidecar(source: Path, root: Path) -> tuple[Sidecar, tuple[Diagnostic, ...]]:
    """The sidecar of the source at `source`; an empty one when there is none or it cannot be read, and why."""
    path = next((beside for suffix in SIDECARS if (beside := source.with_suffix(suffix)).is_file()), None)
    if path is None:
        return Sidecar(), ()
    shown = displayed_path(path, root)
    try:
        decoded = decode_bytes(path.read_bytes())
    except OSError as error:
        return Sidecar(), (Diagnostic("file-unreadable", shown, 0, {"reason": error.strerror or str(error)}),)
    if isinstance(decoded, Refusal):
        empty = decoded.code == "file-empty"
        return Sidecar(shown), () if empty else (Diagnostic(decoded.code, shown, 0, decoded.details),)
    mapping, diagnostics = read_mapping(decoded.text, shown)
    if mapping is None:
        return Sidecar(shown), diagnostics
    return sidecar_of(mapping, shown), (*diagnostics, *_unknown_keys(mapping, shown))


def _unknown_keys(mapping: Mapping, shown: str) -> Iterator[Diagnostic]:
    for key in mapping.values:
        if key not in KNOWN:
            details = {"key": key, "known": " ".join(KNOWN), "nearest": nearest_word(key, KNOWN)}
            yield Diagnostic("sidecar-unknown-key", shown, mapping.lines[key], details)


def sidecar_of(mapping: Mapping, path: str) -> Sidecar:
    """Metadata, and one `Correction` an item of `corrections`: `- take: …` has the action `take`."""
    metadata = {key: value for key, value in mapping.values.items() if key != "corrections"}
    lines = {key: line for key, line in mapping.lines.items() if key != "corrections"}
    return Sidecar(path, metadata, lines, corrections_of(mapping, path))


def corrections_of(mapping: Mapping, path: str) -> tuple[Correction, ...]:
    """The corrections of a sidecar or of front matter."""
    items = mapping.values.get("corrections") or []
    item_lines = mapping.item_lines.get("corrections", ())
    nodes = getattr(mapping.nodes.get("corrections"), "value", ())
    if not isinstance(items, list):
        items, item_lines, nodes = [items], (mapping.lines["corrections"],), (None,)
    return tuple(
        _correction_of(item, path, line, _key_lines(node, line))
        for item, line, node in zip(items, item_lines, nodes, strict=True)
    )


def _correction_of(item: object, path: str, line: int, lines: dict[str, int]) -> Correction:
    """The first key of an item is what is to be done; an item of another shape keeps its words for the report."""
    if isinstance(item, dict) and item:
        arguments = {str(key): value for key, value in item.items()}
        return Correction(str(next(iter(item))), arguments, path, line, lines)
    return Correction("", {"": item}, path, line)


def _key_lines(node: yaml.Node | None, line: int) -> dict[str, int]:
    """The line of each key of an item that begins at `line`."""
    if not isinstance(node, yaml.MappingNode):
        return {}
    first = node.start_mark.line
    return {str(key.value): line + key.start_mark.line - first for key, _ in node.value}
