"""JSONL into `seeds/`, in parts that builds and repositories can carry; all of them, or none.

.news.jsonl.new, .news-2.jsonl.new     while the import runs: hidden, and no source
news.jsonl, news-2.jsonl               when it is done
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from types import TracebackType
from typing import IO, Any

LARGEST = 20_000_000  # bytes of a part


class Parts:
    """Writes records to `target` and its parts; what earlier runs wrote under these names gives way at `finish`."""

    def __init__(self, target: Path) -> None:
        self._target = target
        self._growing: list[Path] = []
        self._out: IO[bytes] | None = None
        self._size = 0

    def __enter__(self) -> Parts:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._out:
            self._out.close()
        for path in self._growing:
            path.unlink(missing_ok=True)

    def write(self, record: dict[str, Any]) -> None:
        """One record more."""
        line = json.dumps(record, ensure_ascii=False, default=str).encode("utf-8", "replace") + b"\n"
        if self._out is None or self._size + len(line) > LARGEST:
            self._begin()
        assert self._out is not None
        self._out.write(line)
        self._size += len(line)

    def finish(self) -> list[Path]:
        """Put the parts in their places; gives these."""
        if self._out:
            self._out.close()
            self._out = None
        before = parts_of(self._target)
        places = [_part(self._target, number) for number in range(1, len(self._growing) + 1)]
        for growing, place in zip(self._growing, places, strict=True):
            growing.replace(place)
        for stale in before:
            if stale not in places:
                stale.unlink()
        self._growing = []
        return places

    def _begin(self) -> None:
        if self._out:
            self._out.close()
        place = _part(self._target, len(self._growing) + 1)
        place.parent.mkdir(parents=True, exist_ok=True)
        self._growing.append(place.with_name(f".{place.name}.new"))
        self._out = self._growing[-1].open("wb")
        self._size = 0


def _part(target: Path, number: int) -> Path:
    return target if number == 1 else target.with_name(f"{target.stem}-{number}{target.suffix}")


def parts_of(target: Path) -> list[Path]:
    """The parts that stand there."""
    if not target.is_file():
        return []
    name = re.compile(rf"{re.escape(target.stem)}-([2-9]|[1-9]\d+){re.escape(target.suffix)}")
    further = [path for path in target.parent.iterdir() if name.fullmatch(path.name)] if _is_full(target) else []
    return [target, *sorted(further)]


def _is_full(target: Path) -> bool:
    """Whether the first part was left because it was full: only then are the files of like names its parts."""
    return target.stat().st_size > LARGEST // 2
