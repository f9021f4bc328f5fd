"""Has texts read by the programme of some source tree, in processes of their own.

The command line is what does not change between revisions, so it is what is called: `jianbao parse FILE --format
json`, many files in one process, one process a core.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).resolve().parents[2]
PROCESSES = 2
Json = dict[str, Any]


def read_texts(texts: Sequence[tuple[str, str, str]], tree: Path = REPOSITORY) -> list[list[Json]]:
    """The page JSON of each text, read by the programme under `tree`; none where it could not be read.

    A text is its suffix (`.txt`, `.md`), its content, and the site.yaml it is read under ("" for none).
    """
    with tempfile.TemporaryDirectory() as folder:
        return read_files([_place(Path(folder, f"n{at:05}"), *text) for at, text in enumerate(texts)], tree)


def _place(folder: Path, suffix: str, content: str, settings: str) -> Path:
    """The text as a file in a folder of its own, under a name that tells neither date nor page."""
    folder.mkdir()
    (folder / "site.yaml").write_text(settings, encoding="utf-8", newline="\n")
    path = folder / f"page{suffix}"
    path.write_text(content, encoding="utf-8", newline="")
    return path


def read_files(paths: Sequence[Path], tree: Path = REPOSITORY) -> list[list[Json]]:
    """The page JSON of each file, in the order given, read by the programme under `tree`."""
    shares = [list(paths[start::PROCESSES]) for start in range(PROCESSES)]
    with ThreadPoolExecutor(PROCESSES) as pool:
        answers = list(pool.map(lambda share: _read_share(share, tree), shares))
    return [answers[number % PROCESSES][number // PROCESSES] for number in range(len(paths))]


def _read_share(paths: Sequence[Path], tree: Path) -> list[list[Json]]:
    """What one process makes of these files. Raises CalledProcessError where it ends before the last."""
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("worker.py"))],
        input="\n".join(str(path) for path in paths),
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": str(tree / "src"), "PYTHONUTF8": "1"},
        encoding="utf-8",
        check=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]
