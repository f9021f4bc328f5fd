"""Pages of text with corrections as a sidecar gives them."""

from __future__ import annotations

from jianbao.config import Settings
from jianbao.diagnostics import Diagnostic
from jianbao.model import Page
from jianbao.parsing import parse_source
from jianbao.reading import is_blank, source_of_bytes
from jianbao.reading.sidecar import sidecar_of
from jianbao.reading.yaml_mapping import read_mapping


def find_faults(body: str, *corrections: str) -> tuple[Page, tuple[Diagnostic, ...]]:
    """The page of a text with these corrections, each a YAML mapping set in by four, and all diagnostics."""
    written = "".join(f"  - {one}\n" for one in corrections)
    mapping, _ = read_mapping(f"corrections:\n{written}" if written else "note: 无\n", "seeds/a.yaml")
    assert mapping is not None
    source, _ = source_of_bytes(body.encode(), "seeds/a.txt", "text", sidecar_of(mapping, "seeds/a.yaml"))
    assert source is not None
    (page,), diagnostics = parse_source(source, Settings())
    held = [(entry.line, at) for entry in page.ledger for at in range(entry.start, entry.end)]
    assert len(held) == len(set(held))
    assert set(held) >= {(n.number, at) for n in source.lines for at, c in enumerate(n.raw) if not is_blank(c)}
    return page, diagnostics


def correct_page(body: str, *corrections: str) -> tuple[Page, list[str]]:
    """The page, and code and line of what is wrong with its corrections."""
    page, diagnostics = find_faults(body, *corrections)
    return page, [f"{d.code}:{d.line}" for d in diagnostics if d.code.startswith("correction-")]
