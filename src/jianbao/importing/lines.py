"""A file of any size as lines of text, one at a time, whatever encoding each is in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from jianbao.reading.decoding import MARKS, Refusal, decode_bytes

SAMPLE = 1_000_000  # bytes by which the encoding is told
_MOSTLY = 0.5
_BY_CHANCE = 9
_HIGH = bytes(range(0x80, 0x100))
_OTHERS = ("utf-8", "gb18030", "big5hkscs")


@dataclass(slots=True)
class Lines:
    """Lines of the file at `path`, their ends kept. `encoding` is the file's; `odd` are the numbers (from 1, the
    first few) of lines that only another could read, `spoilt` of those that none could."""

    path: Path
    declared: str | None = None
    encoding: str = ""
    odd: list[int] = field(default_factory=list)
    spoilt: list[int] = field(default_factory=list)
    number: int = 0

    def __iter__(self) -> Iterator[str]:
        with self.path.open("rb") as file:
            self.encoding = self.encoding or self.declared or encoding_of(file.read(SAMPLE))
        wide = self.encoding.startswith(("utf-16", "utf-32"))
        for line in self._wide() if wide else self._narrow():
            self.number += 1
            yield line.removeprefix("\ufeff") if self.number == 1 else line

    def _wide(self) -> Iterator[str]:
        with self.path.open(encoding=self.encoding, errors="replace") as file:
            yield from file

    def _narrow(self) -> Iterator[str]:
        with self.path.open("rb") as file:
            yield from map(self._decoded, file)

    def _decoded(self, raw: bytes) -> str:
        try:
            text = raw.decode(self.encoding)
        except (UnicodeDecodeError, LookupError):
            return self._otherwise(raw)
        hidden = self.encoding != "utf-8" and not self.declared and _is_utf8(raw)
        return self._otherwise(raw) if hidden else text

    def _otherwise(self, raw: bytes) -> str:
        for other in _OTHERS:
            try:
                text = raw.decode(other)
            except UnicodeDecodeError:
                continue
            self.odd.append(self.number + 1)
            return text
        self.spoilt.append(self.number + 1)
        return raw.decode(self.encoding, "replace")


def encoding_of(sample: bytes) -> str:
    """The encoding of a file that begins so; utf-8 where it cannot be told."""
    if _readable(sample, "utf-8") >= _MOSTLY:
        return "utf-8"
    mark = next((name for mark, name in MARKS if sample.startswith(mark)), None)
    if mark:
        return mark
    whole, _, _ = sample.rpartition(b"\n") if len(sample) == SAMPLE else (sample, b"", b"")
    decoded = decode_bytes(whole or sample)
    if not isinstance(decoded, Refusal):
        return decoded.encoding
    return "utf-8" if _readable(sample, "utf-8") >= _readable(sample, "gb18030") else "gb18030"


def _readable(sample: bytes, encoding: str) -> float:
    """The share of lines that the encoding reads; lines of ASCII alone tell nothing."""
    lines = [line for line in (sample.split(b"\n")[:-1] or [sample]) if not line.isascii()]
    return sum(_reads(line, encoding) for line in lines) / len(lines) if lines else 0


def _is_utf8(line: bytes) -> bool:
    """Whether a line that another table reads, too, is UTF-8: more than a word does not fit by chance."""
    return len(line) - len(line.translate(None, _HIGH)) >= _BY_CHANCE and _reads(line, "utf-8")


def _reads(line: bytes, encoding: str) -> bool:
    try:
        line.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
