"""Downloads: the exported files, the feeds and the static API."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from jianbao.site.desk import Desk
from jianbao.site.plan import PagePlan

_UNITS = ("B", "kB", "MB", "GB")
_INDEX = "api/index.json"  # the way into the static API, which is described by itself
_NAMED = ("people", "organisations", "direct", "mixed", "indirect")
_FILE = re.compile(r".*/(?P<name>[a-z]+)(?:-(?P<span>[0-9]{4}|undated))?\.(?P<form>[a-z]+)(?:\.gz)?")


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file to take: its path, its size in words, and what tells it from others of its kind."""

    path: str
    size: str
    label: str


def plan_downloads(desk: Desk) -> Iterator[PagePlan]:
    """`downloads.html`."""
    yield PagePlan("downloads.html", "downloads.html", {"groups": _group_files(desk)})


def _group_files(desk: Desk) -> list[tuple[str, list[DataFile]]]:
    """Data files by what they hold, those of one kind by year; a file of another name stands for itself."""
    groups: dict[str, list[DataFile]] = defaultdict(list)
    for path, size in desk.downloads:
        if path == _INDEX:
            continue
        matched = _FILE.fullmatch(path)
        known = matched is not None and matched["name"] in _NAMED
        title = desk.wording.say(f"downloads.{matched['name']}") if matched and known else path
        groups[title].append(DataFile(path, _say_size(size), _label(matched, desk) if matched else path))
    return list(groups.items())


def _label(matched: re.Match[str], desk: Desk) -> str:
    """`2025 CSV`."""
    span = desk.wording.say("downloads.undated") if matched["span"] == "undated" else matched["span"] or ""
    return f"{span} {matched['form'].upper()}".strip()


def _say_size(size: float) -> str:
    """A size in bytes with the unit that leaves it below a thousand."""
    unit = 0
    while size >= 1000 and unit < len(_UNITS) - 1:
        size, unit = size / 1000, unit + 1
    return f"{size:.0f} {_UNITS[unit]}" if unit == 0 or size >= 10 else f"{size:.1f} {_UNITS[unit]}"
