"""Precision and recall of every part of a page and every construction of speech.

python -m benchmarks.accuracy                          against the gold of this repository
python -m benchmarks.accuracy FOLDER…                  against other gold
python -m benchmarks.accuracy --faults                 and every fault in words
python -m benchmarks.accuracy --tree CHECKOUT          measure the programme of another checkout
python -m benchmarks.accuracy --record now             keep the figures, as floors, and write docs/accuracy.md
python -m benchmarks.accuracy --against REV FOLDER     what changed on a folder of texts since a revision
"""

from __future__ import annotations

import argparse
import datetime
import json
import sys
from pathlib import Path

from benchmarks.accuracy.changes import changes_since
from benchmarks.accuracy.document import DOCUMENT, with_tables
from benchmarks.accuracy.figures import RECORD, Measurement, fallen, measure, read_record
from benchmarks.accuracy.folders import gold_in
from benchmarks.accuracy.gold import GoldError
from benchmarks.accuracy.reading import REPOSITORY

GOLD = REPOSITORY / "tests" / "gold"


def main() -> int:
    options = _options()
    if options.against:
        for folder in options.folders or [GOLD]:
            print("\n".join(changes_since(options.against, folder)))
        return 0
    try:
        found = [gold_in(folder) for folder in options.folders or [GOLD]]
    except GoldError as error:
        print(error, file=sys.stderr)
        return 1
    pages = [page for part, _ in found for page in part]
    texts = [text for _, part in found for text in part]
    measured = measure(pages, texts, options.tree)
    _print(measured)
    if options.faults:
        print("\n".join(measured.faults()))
    return _record(options.record, measured, options.lower) if options.record else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.accuracy", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("folders", nargs="*", type=Path, help="folders of gold (with --against: of texts)")
    parser.add_argument("--tree", type=Path, default=REPOSITORY, help="the checkout whose programme reads")
    parser.add_argument("--against", metavar="REV", help="show what changed since a git revision")
    parser.add_argument("--faults", action="store_true", help="list everything missed and false")
    parser.add_argument("--record", choices=("blind", "now"), help="keep the figures and write docs/accuracy.md")
    parser.add_argument("--lower", action="store_true", help="let --record lower a floor")
    return parser.parse_args()


def _print(measured: Measurement) -> None:
    counts = measured.counts()
    for name, value in measured.figures().items():
        subject = name.partition(":")[0].rpartition(" ")[0] if ":" not in name else name.partition(":")[0]
        of = f"  of {counts[subject]}" if subject in counts else ""
        print(f"{name:58} {value:.3f}{of}")
    for rule, (quotes, right, wrong, false) in measured.rules().items():
        print(f"rule {rule:24} quotes {quotes:4}  right {right:4}  wrong {wrong:3}  no quote {false:3}")


def _record(name: str, measured: Measurement, may_fall: bool) -> int:
    """Keeps the figures; where one has fallen below its floor, only when that is meant."""
    record = read_record()
    figures = measured.figures()
    worse = fallen(record["now"]["figures"], figures) if name == "now" and "now" in record else []
    if worse and not may_fall:
        print("below its floor, not recorded (--lower lets it fall):", *worse, sep="\n  ", file=sys.stderr)
        return 1
    record[name] = {
        "date": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "figures": figures,
        "counts": measured.counts(),
        "forms": measured.by_form(),
        "rules": measured.rules(),
    }
    record.setdefault("now", record[name])
    RECORD.write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
    DOCUMENT.write_text(with_tables(DOCUMENT.read_text(encoding="utf-8"), record), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
