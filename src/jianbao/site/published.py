"""What stands in the output folder, as the last build left it: of each file the key, the content's digest, and by
what the disk tells it from another (size, and when it was written).

    key and stamp as before     the file is taken over as it stands, not made
    content as before           it is made and found to be the same: taken over
    anything else               written; where somebody else changed it since, it is counted in `edited`
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from jianbao.model import OutputFile, PlannedFile

_Stamp = tuple[int, int]  # bytes, and nanoseconds


@dataclass(frozen=True, slots=True)
class Written:
    """A file as it was written."""

    key: bytes
    digest: bytes
    stamp: _Stamp


@dataclass(slots=True)
class Published:
    """The files of the folder a site stands in, by their paths; empty when nothing is known of it."""

    files: dict[str, Written] = field(default_factory=dict)
    edited: list[str] = field(default_factory=list)

    def carry(self, file: OutputFile | PlannedFile, old: str, new: str) -> Written:
        """Put the file at the path `new`; where it is the same, the previous site's at `old` is taken over."""
        before = self.files.get(file.path)
        stamp = _stamp_of(old) if before else None
        if before and stamp != before.stamp:
            if stamp and _digest_at(old) == before.digest:
                before = Written(before.key, before.digest, stamp)  # copied, and the same
            else:
                self.edited.append(file.path)
                before = None
        key = file.key if isinstance(file, PlannedFile) else digest_of_content(file.content)
        if before and before.key == key and _link(old, new):
            return before
        content = file.content
        digest = digest_of_content(content) if isinstance(file, PlannedFile) else key
        if before and before.digest == digest and _link(old, new):
            return Written(key, digest, before.stamp)
        with open(new, "wb") as out:  # noqa: PTH123 - a hundred thousand files: no Path for each
            out.write(content)
        return Written(key, digest, _stamp_of(new) or (0, 0))


def digest_of_content(content: bytes) -> bytes:
    """By what one content is told from another; it stands in the site's manifest, too."""
    return sha256(content).digest()


def _stamp_of(path: str) -> _Stamp | None:
    """None for what is no ordinary file."""
    try:
        found = os.lstat(path)
    except OSError:
        return None
    return (found.st_size, found.st_mtime_ns) if stat.S_ISREG(found.st_mode) else None


def _digest_at(path: str) -> bytes:
    try:
        return digest_of_content(Path(path).read_bytes())
    except OSError:
        return b""


def _link(old: str, new: str) -> bool:
    """Let both sites hold the file; False where the file system knows no second name of a file."""
    try:
        os.link(old, new)
    except OSError:
        return False
    return True
