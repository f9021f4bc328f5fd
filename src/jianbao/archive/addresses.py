"""`addresses.tsv`: every address once given out, so that none ever leads to nothing or to something else.

    # jianbao addresses 1
    daily/2025-09-29/3/1.html   page-3-1   5f0c…  9a1b2c3d  0a1b2c3d,…    an article: id, words, title, sketch
    undated/page-3/1.html       →          daily/2025-09-29/3/1.html       an address that leads on to another
    people/lin-1f2e3d.html      =          person   林青山   江城小学        a subject and what tells it apart

Columns stand apart by one tab. The file belongs to the archive and is kept under version control.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import get_args

from jianbao.archive.likeness import Likeness
from jianbao.config import is_reserved
from jianbao.diagnostics import Diagnostic
from jianbao.model.archive import SubjectKind

LONGEST = 120
_HEADER = "# jianbao addresses 1: address, id, words, title, sketch; or address, →, address. Keep this file.\n"
_COMPONENT = re.compile(r"[a-z0-9][a-z0-9._-]*")
_ESCAPED_BYTE = re.compile("[\udc80-\udcff]")  # of a file that is not UTF-8 here
_ESCAPES = {
    "\\": "\\\\",
    "\t": "\\t",
    "\n": "\\n",
    "\r": "\\r",
    "\u2028": "\\u2028",
    "\u2029": "\\u2029",
    "=": "\\=",
    "→": "\\→",
}
_ARROW, _EQUALS = "→", "="  # in the second column; an id with such a sign has it escaped
_BETWEEN = " | "

ADDRESSES_FILE = "addresses.tsv"


@dataclass(frozen=True, slots=True)
class Given:
    """An address given to an article, and what the article is known by."""

    address: str
    id: str
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class GivenSubject:
    """An address given to a subject: its kind, its name, and what tells it from others of the name."""

    address: str
    kind: SubjectKind
    name: str
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Addresses:
    """All addresses given out: those of articles, old ones that lead on (old, new), and those of subjects.

    `unread` are lines that could not be read; they stay as they are until somebody mends them.
    """

    given: tuple[Given, ...] = ()
    redirects: tuple[tuple[str, str], ...] = ()
    subjects: tuple[GivenSubject, ...] = ()
    unread: tuple[str, ...] = ()


EMPTY = Addresses()


def is_address(text: str) -> bool:
    """Whether a text may be the path of a published file: lower-case ASCII, short, no reserved name, no `..`."""
    parts = text.split("/")
    plain = all(_COMPONENT.fullmatch(part) and not part.endswith(".") and not is_reserved(part) for part in parts)
    return len(text) <= LONGEST and plain


def write_addresses(addresses: Addresses) -> str:
    """The text of `addresses.tsv`, sorted by address, lines ending in `\\n`."""
    lines = [
        "\t".join((g.address, _escape(g.id), g.likeness.words, g.likeness.title, ",".join(g.likeness.sketch)))
        for g in addresses.given
    ]
    lines += [f"{old}\t{_ARROW}\t{new}" for old, new in addresses.redirects]
    lines += [
        "\t".join((s.address, _EQUALS, s.kind, _escape(s.name), _escape(_BETWEEN.join(s.keys))))
        for s in addresses.subjects
    ]
    return _HEADER + "".join(f"{line}\n" for line in sorted((*lines, *addresses.unread)))


def read_addresses(text: str, path: str = ADDRESSES_FILE) -> tuple[Addresses, tuple[Diagnostic, ...]]:
    """What `addresses.tsv` says; a line that cannot be read, or gives out an address once more, is a diagnostic
    and is kept among the unread."""
    given: dict[str, Given] = {}
    redirects: dict[str, str] = {}
    subjects: dict[str, GivenSubject] = {}
    diagnostics = []
    unread: list[str] = []
    seen: set[str] = set()
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        line = line.removesuffix("\r")
        if not line.strip() or line.startswith("#") or line in seen:
            continue
        seen.add(line)
        columns = line.split("\t")
        entry = _read_line(columns)
        if entry is None or any(columns[0] in known for known in (given, redirects, subjects)):
            shown = line[:80].encode("utf-8", "replace").decode("utf-8")
            diagnostics.append(Diagnostic("address-line", path, number, {"text": shown}))
            unread.append(line)
        elif isinstance(entry, Given):
            given[entry.address] = entry
        elif isinstance(entry, GivenSubject):
            subjects[entry.address] = entry
        else:
            redirects[columns[0]] = entry
    found = Addresses(tuple(given.values()), tuple(redirects.items()), tuple(subjects.values()), tuple(unread))
    return found, tuple(diagnostics)


def _read_line(columns: list[str]) -> Given | GivenSubject | str | None:
    if any(_ESCAPED_BYTE.search(column) for column in columns):
        return None
    if len(columns) == 3 and columns[1] == _ARROW and is_address(columns[0]) and is_address(columns[2]):
        return columns[2]
    if len(columns) == 5 and columns[1] == _EQUALS:
        return _read_subject(columns)
    if len(columns) == 5 and is_address(columns[0]) and columns[2]:
        sketch = tuple(part for part in columns[4].split(",") if part)
        return Given(columns[0], _unescape(columns[1]), Likeness(columns[2], columns[3], sketch))
    return None


def _read_subject(columns: list[str]) -> GivenSubject | None:
    kind = next((kind for kind in get_args(SubjectKind) if kind == columns[2]), None)
    if kind is None or not is_address(columns[0]):
        return None
    keys = tuple(key for key in _unescape(columns[4]).split(_BETWEEN) if key)
    return GivenSubject(columns[0], kind, _unescape(columns[3]), keys)


def _escape(text: str) -> str:
    return "".join(_ESCAPES.get(character, character) for character in text)


def _unescape(text: str) -> str:
    back = {escaped: character for character, escaped in _ESCAPES.items()}
    return re.sub(r"\\u202[89]|\\[\\tnr=→]", lambda found: back[found[0]], text)
