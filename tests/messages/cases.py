"""The commonest mistakes and what is said of each, as they stand in `cases.txt`.

    # what is wrong                     a title
    == seeds/a.yaml                     a file of the archive, its lines below
    $ build → 1                         the command and its exit status
    > seeds/a.yaml:2: error …           what is printed of it, line by line

`seeds/a.txt` and `seeds/b.txt` stand in every archive. `python -m tests.messages.cases` writes what is printed now into
the file, for whoever has changed a message to read it over; a case just written needs a line `$ build → 0` for that.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from jianbao.cli import main
from tests.archives import PAGE, write_archive

FILE = Path(__file__).with_name("cases.txt")
OF_TWO = """山城夜校开课

本报记者 林小满

　　夜校设在老厂房里。第一晚来了两百人，报名的人排到了街口。
　　剪纸课最先报满，木工课还有几个名额，摄影课下周开讲。

早市鱼价回落

本报记者 何青山

　　早市的鱼价昨天回落，摊主说货比上周多了一倍，价钱自然下来。
　　摊主把秤往前一推，让人先看秤再给钱，说老街做生意靠的是回头客。
"""
_FOLIO = "槐乡晚报\n2025年3月2日 星期日 第1版\n\n"
_BYTES = re.compile(r"\\x([0-9a-f]{2})|\\([rn0])")


@dataclass
class Case:
    """A mistake: the files it is made of, the command, its exit status, and the lines printed to standard error."""

    title: str
    files: dict[str, list[str]] = field(default_factory=dict)
    command: str = "build"
    status: int = 0
    told: list[str] = field(default_factory=list)


def read_cases() -> list[Case]:
    """All cases of the file."""
    cases: list[Case] = []
    current: list[str] | None = None
    for line in FILE.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# "):
            cases.append(Case(line[2:]))
            current = None
        elif line.startswith("== "):
            current = cases[-1].files.setdefault(line[3:], [])
        elif line.startswith("$ "):
            command, _, status = line[2:].rpartition(" → ")
            cases[-1].command, cases[-1].status, current = command, int(status), None
        elif line.startswith("> "):
            cases[-1].told.append(line[2:])
            current = None
        elif current is not None:
            current.append(line)
    return cases


def printed_by(case: Case, folder: Path) -> tuple[int, list[str]]:
    """The exit status, and what is printed of what is wrong when the case's command runs in an archive in `folder`."""
    files = {name: _content("\n".join(lines).rstrip("\n") + "\n") for name, lines in case.files.items()}
    files = {name: b"" if content == b"\n" else content for name, content in files.items()}
    pages = {f"seeds/{name}.txt": _FOLIO + text for name, text in (("a", PAGE), ("b", OF_TWO))}
    write_archive(folder, {**pages, "site.yaml": "", **files})
    errors = io.StringIO()
    with contextlib.chdir(folder), contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(errors):
        status = main(case.command.split())
    lines = errors.getvalue().replace(str(folder), "DIR").rstrip("\n").split("\n")
    return status, [line.rstrip() for line in lines if not line.startswith(("╭", "╰", "Usage", "Try"))]


def _content(text: str) -> bytes:
    """The file's bytes; `\\x89` in a line stands for that byte."""
    if not _BYTES.search(text):
        return text.encode()
    signs = {"r": "\r", "n": "\n", "0": "\0"}
    plain = _BYTES.sub(lambda m: chr(int(m[1], 16)) if m[1] else signs[m[2]], text)
    return plain.encode("latin-1")


def _written(cases: list[Case]) -> Iterator[str]:
    for case in cases:
        yield f"# {case.title}"
        for name, lines in case.files.items():
            yield f"== {name}"
            yield from "\n".join(lines).rstrip("\n").split("\n")
        with tempfile.TemporaryDirectory() as folder:
            status, told = printed_by(case, Path(folder) / "archive")
        yield f"$ {case.command} → {status}"
        yield from (f"> {line}" for line in told)
        yield ""


if __name__ == "__main__":
    os.environ["COLUMNS"] = "300"
    FILE.write_text("\n".join(_written(read_cases())), encoding="utf-8", newline="\n")
