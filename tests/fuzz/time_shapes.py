"""python -m tests.fuzz.time_shapes [--size N] [--over SECONDS] [WORDS …]

Reads, parses and annotates every shape whose name has all the words, and prints what took longer than `--over`
seconds of processor time. Ends with 1 when anything did.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import tempfile
import time
from pathlib import Path

from tests.fuzz.shapes import SIZE, Shape, shapes

_PATIENCE = 40  # seconds of processor time after which a shape is given up


def seconds_of(shape: Shape, folder: Path) -> float:
    """Processor time of one shape through reading, parsing and annotating."""
    from jianbao.annotating.register import EMPTY
    from jianbao.config import Settings
    from jianbao.pipeline.pages import read_pages

    source = folder / f"a{shape.suffix}"
    source.write_text(shape.text, encoding="utf-8", newline="\n")
    start = time.process_time()
    read_pages(source, folder, Settings(), EMPTY)
    return time.process_time() - start


def _timed(shape: Shape, folder: Path) -> float:
    """The same in a process of its own; infinite when it takes longer than anyone would wait."""
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)

    def work() -> None:
        import resource  # not on Windows, where shapes are only timed one by one

        resource.setrlimit(resource.RLIMIT_CPU, (_PATIENCE, _PATIENCE))
        sender.send(seconds_of(shape, folder))

    process = context.Process(target=work)
    process.start()
    process.join()
    return float(receiver.recv()) if receiver.poll() else float("inf")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("words", nargs="*")
    parser.add_argument("--size", type=int, default=SIZE)
    parser.add_argument("--over", type=float, default=3.0)
    given = parser.parse_args()
    tried, slow = 0, 0
    with tempfile.TemporaryDirectory() as name:
        seconds_of(next(shapes(200)), Path(name))  # dictionaries are read once
        for shape in shapes(given.size):
            if not all(word in shape.name for word in given.words):
                continue
            tried += 1
            took = _timed(shape, Path(name))
            if took > given.over:
                slow += 1
                print(f"{took:6.1f} s  {shape.name}", flush=True)
    print(f"{tried} shapes tried, {slow} took longer than {given.over} s")
    return int(slow > 0)


if __name__ == "__main__":
    sys.exit(main())
