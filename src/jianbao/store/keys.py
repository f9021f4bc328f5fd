"""Keys: digests of everything an entry is made from."""

from __future__ import annotations

import os
import sys
import zlib
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import jianbao

_BYTES = 16
# What the result depends on beside our own code; a package that is not installed counts as that.
_LIBRARIES = (
    *("jieba", "rjieba", "markdown", "pyyaml", "pypinyin", "jinja2", "markupsafe", "numpy", "whoosh3"),
    *("pypdfium2", "pillow", "rapidocr-onnxruntime"),
)


def digest_of(*parts: bytes | str) -> bytes:
    """One digest of all parts; where one ends and the next begins counts."""
    digest = blake2b(digest_size=_BYTES)
    for part in parts:
        content = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        digest.update(len(content).to_bytes(8, "big"))
        digest.update(content)
    return digest.digest()


@cache
def digest_of_code(*stages: str) -> bytes:
    """A digest of our code and word lists in the packages `stages`, of Python and of the libraries used."""
    package = Path(jianbao.__file__).parent
    parts: list[bytes | str] = [
        sys.version,
        zlib.ZLIB_RUNTIME_VERSION,
        *(f"{name} {_version_of(name)}" for name in _LIBRARIES),
    ]
    for stage in stages:
        for path in _files_of(package / stage):
            parts += [path.relative_to(package).as_posix(), path.read_bytes()]
    return digest_of(*parts)


def _version_of(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "none"


def _files_of(folder: Path) -> list[Path]:
    found = []
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        found += [Path(place, name) for name in names]
    return sorted(found)
