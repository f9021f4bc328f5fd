"""Finds the gold in a folder, in whichever of its four manners it is written.

`NAME.page` (marked_page), `NAME.txt` alone (marked_speech), `NAME.json` with `articles` beside a source of that
name, and `NAME.json` with `spans` beside `NAME.txt`, whose first line is a header that the offsets leave out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.accuracy.gold import GoldError, GoldPage, GoldText, Span
from benchmarks.accuracy.marked_page import read_marked_page
from benchmarks.accuracy.marked_speech import read_marked_speech

SOURCES = (".txt", ".md", ".pdf")


def gold_in(folder: Path) -> tuple[list[GoldPage], list[GoldText]]:
    """All pages and texts with gold under a folder, by name. Raises GoldError for a file that cannot be read."""
    pages: list[GoldPage] = []
    texts: list[GoldText] = []
    for path in sorted(folder.rglob("*")):
        if path.suffix == ".page":
            pages += read_marked_page(path)
        elif path.suffix == ".json":
            for one in _beside(path):
                (texts if isinstance(one, GoldText) else pages).append(one)  # type: ignore[arg-type]
        elif path.suffix == ".txt" and not path.with_suffix(".json").exists():
            texts.append(read_marked_speech(path))
    return pages, texts


def _beside(path: Path) -> Iterator[GoldPage | GoldText]:
    """The gold of a JSON file, if a source stands beside it."""
    source = next((path.with_suffix(end) for end in SOURCES if path.with_suffix(end).exists()), None)
    if source is None or source.suffix == ".pdf":
        return
    try:
        sheet = json.loads(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        raise GoldError(path, error.lineno, error.msg) from error
    text = source.read_text(encoding="utf-8")
    if "articles" in sheet:
        around = sheet.get("furniture")
        yield GoldPage(
            path.stem,
            source.suffix,
            text,
            tuple(sheet["articles"]),
            None if around is None else tuple(around),
            _settings(path),
            path.parent.name,
            path.parent.name,
        )
    elif "spans" in sheet:
        body = text.partition("\n")[2]
        yield GoldText(path.stem, body, tuple(_span(one) for one in sheet["spans"]), False, path.parent.name)


def _settings(path: Path) -> str:
    """The site.yaml beside a page, if there is one: it names the newspaper."""
    settings = path.with_name("site.yaml")
    return settings.read_text(encoding="utf-8") if settings.exists() else ""


def _span(one: dict[str, Any]) -> Span:
    names = (one.get("speaker"), *(one.get("speaker_alt") or ()))
    doubtful = bool(one.get("doubt") or one.get("malformed"))
    return Span(one["start"], one["end"], one["class"], tuple(filter(None, names)), "", doubtful)
