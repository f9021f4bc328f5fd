"""The site's manifest: the SHA-256 sum of every file that a build made, and the version that made it.

The form is that of `sha256sum`, which checks it from within the site's folder: `sha256sum -c sha256sums.txt`. No
time stands in it, so that the same input gives the same manifest. What the owner put beside the site is not in it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from jianbao.version import VERSION

MANIFEST = "sha256sums.txt"
_ENTRY = re.compile(r"(?P<digest>[0-9a-f]{64}) [ *](?P<path>.+)")
_HEADING = "# jianbao "


def manifest_of(sums: Mapping[str, bytes]) -> bytes:
    """The manifest of files by their paths and sums."""
    entries = (f"{digest.hex()}  {path}\n" for path, digest in sorted(sums.items()))
    return "".join((f"{_HEADING}{VERSION}\n", *entries)).encode("ascii")


def read_manifest(text: str) -> tuple[dict[str, str], list[int]]:
    """The sums in hexadecimal by the paths, and the numbers of the lines that say nothing of the kind."""
    sums: dict[str, str] = {}
    damaged: list[int] = []
    for number, line in enumerate(text.split("\n"), 1):
        found = _ENTRY.fullmatch(line)
        if found and found["path"] not in sums:
            sums[found["path"]] = found["digest"]
        elif line and not line.startswith("#"):
            damaged.append(number)
    return sums, damaged
