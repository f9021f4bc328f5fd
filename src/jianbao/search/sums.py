"""Sums of an index's files, by which damage to any of them is known.

Sizes and BLAKE2b hashes of all other files of the folder stand in `sums.json`. An array or a list of postings in
which a bit has flipped reads like any other, and would give wrong answers without a word.
"""

from __future__ import annotations

import json
from hashlib import blake2b
from pathlib import Path

SUMS = "sums.json"
_DIGEST = 16  # bytes


class DamagedIndex(ValueError):
    """A file of the index is not what was written; its name is the message."""


def write_sums(folder: Path) -> None:
    """Write down the sums of all files in the folder, at any depth."""
    content = json.dumps({name: _sum_of(folder / name) for name in _names(folder)}, sort_keys=True)
    (folder / SUMS).write_text(content, encoding="utf-8", newline="\n")


def find_damage(folder: Path) -> str:
    """The name of a file that is missing, strange or not what was written; empty when there is none."""
    try:
        sums = json.loads((folder / SUMS).read_bytes())
        names = _names(folder)
        strange = {*names} ^ sums.keys()
        return min(strange) if strange else next((n for n in names if _sum_of(folder / n) != sums[n]), "")
    except (OSError, ValueError, AttributeError, RecursionError):
        return SUMS


def _names(folder: Path) -> list[str]:
    names = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return sorted(name for name in names if name != SUMS)


def _sum_of(file: Path) -> list[int | str]:
    content = file.read_bytes()
    return [len(content), blake2b(content, digest_size=_DIGEST).hexdigest()]
