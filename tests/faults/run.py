"""python -m tests.faults.run [--every N] [--kind first|changed|unchanged …] [--fault kill …]

Builds a small archive with a fault at every step (or every Nth, each kind of fault at others), and prints what did
not hold. Ends with 1 when anything did not.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.archives import PAGE
from tests.faults.steps import FAULTS
from tests.faults.trying import find_faults, prepare

_OTHER = PAGE.replace("城南旧书市", "城北花鸟市").replace("贺长庚", "罗文远").replace("旧书", "花鸟")
_BEFORE = {"seeds/a.txt": PAGE, "seeds/b.txt": _OTHER}
KINDS: dict[str, tuple[dict[str, str] | None, dict[str, str], tuple[str, ...]]] = {
    "first": (None, _BEFORE, ()),
    "changed": (_BEFORE, {"seeds/a.txt": PAGE, "seeds/c.txt": _OTHER.replace("花鸟", "花木")}, ()),
    "full": (_BEFORE, {"seeds/a.txt": PAGE, "seeds/c.txt": _OTHER.replace("花鸟", "花木")}, ("--full",)),
}


def try_all(kind: str, faults: list[str], every: int, folder: Path) -> tuple[int, list[str]]:
    """How many faults of a kind of build were tried, and what did not hold."""
    before, sources, options = KINDS[kind]
    series = prepare(folder, before, sources, *options)
    tried, found = 0, []
    for order, fault in enumerate(faults):
        for at in range(order * every // len(faults), len(series.steps), every):
            tried += 1
            wrong = find_faults(series, at, fault, *options)
            found += [f"{kind} {fault} at {at} ({series.steps[at]}): {words}" for words in wrong]
    return tried, found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--kind", action="append", choices=KINDS)
    parser.add_argument("--fault", action="append", choices=FAULTS)
    given = parser.parse_args()
    wrong = False
    for kind in given.kind or KINDS:
        with tempfile.TemporaryDirectory() as folder:
            tried, found = try_all(kind, given.fault or list(FAULTS), given.every, Path(folder))
        print(f"{kind}: {tried} faults tried, {len(found)} things did not hold", *found, sep="\n", flush=True)
        wrong = wrong or bool(found)
    return int(wrong)


if __name__ == "__main__":
    sys.exit(main())
