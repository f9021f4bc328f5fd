"""Run by `reading` with the source tree to be measured on its path: files in, one a line; page JSON out."""

from __future__ import annotations

import contextlib
import io
import json
import sys
import tempfile
from pathlib import Path

from jianbao.cli import main


def read_file(path: str, place: Path) -> list[object]:
    """The pages of one file; none where the command ended with a fault that left no output."""
    place.unlink(missing_ok=True)
    with contextlib.redirect_stderr(io.StringIO()), contextlib.redirect_stdout(io.StringIO()):
        main(["parse", path, "--format", "json", "--output", str(place)])
    if not place.exists():
        return []
    return [json.loads(line) for line in place.read_text(encoding="utf-8").splitlines()]


if __name__ == "__main__":
    paths = sys.stdin.read().splitlines()
    with tempfile.TemporaryDirectory() as folder:
        for one in paths:
            json.dump(read_file(one, Path(folder, "pages.jsonl")), sys.stdout, ensure_ascii=False)
            sys.stdout.write("\n")
