"""What changed in the output on a folder of texts between a revision and the working tree."""

from __future__ import annotations

import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.accuracy.gold import Json
from benchmarks.accuracy.page_parts import PARTS, items_of
from benchmarks.accuracy.reading import REPOSITORY, read_files

SUFFIXES = (".txt", ".md", ".jsonl")


def changes_since(revision: str, folder: Path) -> Iterator[str]:
    """A line for every part of a page and every quote that came, went, or got another speaker.

    Reads every text under the folder twice. Raises CalledProcessError for a revision that git does not know.
    """
    paths = sorted(path for path in folder.rglob("*") if path.suffix in SUFFIXES)
    with _tree_of(revision) as tree:
        before = read_files(paths, tree)
    now = read_files(paths)
    totals: Counter[str] = Counter()
    for path, old, new in zip(paths, before, now, strict=True):
        for part, sign, what in differences(old, new):
            totals[f"{part} {sign}"] += 1
            yield f"{path.relative_to(folder)} {sign} {part} {str(what)[:160]}"
    yield f"{len(paths)} texts; " + (", ".join(f"{n} {name}" for name, n in sorted(totals.items())) or "no change")


@contextmanager
def _tree_of(revision: str) -> Iterator[Path]:
    """A work tree of the revision, gone again afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder, "tree")
        git = ["git", "-C", str(REPOSITORY), "worktree"]
        subprocess.run([*git, "add", "--quiet", "--detach", str(tree), revision], check=True)
        try:
            yield tree
        finally:
            subprocess.run([*git, "remove", "--force", str(tree)], check=True)


def differences(before: Sequence[Json], now: Sequence[Json]) -> Iterator[tuple[str, str, Any]]:
    old, new = _contents(before), _contents(now)
    for part in old.keys() | new.keys():
        gone, come = Counter(old.get(part, ())), Counter(new.get(part, ()))
        yield from ((part, "-", what) for what in (gone - come).elements())
        yield from ((part, "+", what) for what in (come - gone).elements())


def _contents(pages: Sequence[Json]) -> dict[str, list[Any]]:
    """The things of every part, through all articles, and quotes with their speakers."""
    articles = [article for page in pages for article in page["articles"]]
    found = {
        part: [item for one in articles for item in items_of(part, one)] for part in PARTS if part != "furniture"
    }
    quotes = [quote for one in articles for quote in one.get("quotes") or ()]
    found["quote"] = [(quote["kind"], quote["text"], quote["speaker"]) for quote in quotes]
    found["person"] = [
        (p["name"], p["post"], p["organisation"]) for one in articles for p in one.get("people") or ()
    ]
    return found
