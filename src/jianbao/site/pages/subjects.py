"""People, organisations, keywords, reporters, columns and series: an index of each kind, and their pages."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from jianbao.model import Subject
from jianbao.site.desk import Desk
from jianbao.site.doubted import know_names
from jianbao.site.listing import part_path
from jianbao.site.pages.met_once import plan_met_once
from jianbao.site.pages.subject import plan_subject
from jianbao.site.plan import PagePlan

_WHOLE = 400  # an index of more subjects than this is cut by initial letter
_MOST = 100  # of those met most often that the first page of a long index shows
_FEW = 12  # so many need no second order
_LETTER = 500  # of one initial letter that stand on one page


@dataclass(frozen=True, slots=True)
class Entry:
    """A subject in an index."""

    name: str
    address: str
    note: str
    articles: int
    quotes: int


@dataclass(frozen=True, slots=True)
class Letter:
    """Subjects whose spelling begins alike; `address` is empty while the index is whole."""

    letter: str
    address: str
    entries: tuple[Entry, ...]


def plan_subjects_of(kind: str, folder: str, desk: Desk) -> Iterator[PagePlan]:
    """The index and the pages of a kind of subject, in its folder; none where the archive has met none."""
    subjects = desk.shelf.subjects(kind)
    if not subjects:
        return
    known = know_names(subjects if kind == "person" else desk.shelf.subjects("person"))
    listed = [subject for subject in subjects if not known.is_doubted(subject)] or subjects
    yield from _plan_index(kind, folder, listed, len(subjects) - len(listed))
    yield from plan_met_once(folder, subjects, desk)
    for subject in subjects:
        if subject.has_own_page:
            yield from plan_subject(subject, folder, desk)


def _plan_index(kind: str, folder: str, subjects: Sequence[Subject], doubted: int) -> Iterator[PagePlan]:
    letters = list(_by_letter(folder, subjects))
    path = f"{folder}/index.html"
    whole = len(subjects) <= _WHOLE
    numbered = f"{folder}/by-number.html" if whole else path
    spelled = path if whole else letters[0].address
    orders = [(spelled, "list.by_spelling"), (numbered, "list.by_number")] if len(subjects) > _FEW else []
    context = {
        "kind": folder,
        "single": kind,
        "letters": letters,
        "ranges": [],
        "orders": orders,
        "doubted": doubted,
    }
    if whole:
        yield PagePlan(path, "subjects.html", context | {"shown": letters, "whole": True, "letter": ""})
    if not whole or orders:
        most = sorted(subjects, key=lambda s: (-len(set(s.holdings)), s.address))[: None if whole else _MOST]
        shown = [Letter("", "", tuple(_entry(s) for s in most))]
        each = {"shown": shown, "whole": False, "letter": "", "letters": [] if whole else letters}
        yield PagePlan(numbered, "subjects.html", context | each)
    if whole:
        return
    for letter in letters:
        yield from _plan_letter(letter, context)


def _plan_letter(letter: Letter, context: dict[str, Any]) -> Iterator[PagePlan]:
    """The subjects of an initial letter by their spelling, in parts of a bearable size."""
    parts = [letter.entries[start : start + _LETTER] for start in range(0, len(letter.entries), _LETTER)]
    paths = [part_path(letter.address, n) if n else letter.address for n in range(len(parts))]
    ranges = [(path, _name_range(part)) for path, part in zip(paths, parts, strict=True)] if len(parts) > 1 else []
    for path, part in zip(paths, parts, strict=True):
        shown = [Letter(letter.letter, path, part)]
        each = {"shown": shown, "whole": False, "letter": letter.letter, "ranges": ranges}
        yield PagePlan(path, "subjects.html", context | each)


def _name_range(entries: Sequence[Entry]) -> str:
    """The first and the last name of a part."""
    return f"{entries[0].name}–{entries[-1].name}"


def _by_letter(folder: str, subjects: Sequence[Subject]) -> Iterator[Letter]:
    """Subjects by the first letter of their address, which is their pinyin; `#` for what has none."""
    by_letter: dict[str, list[Subject]] = defaultdict(list)
    for subject in sorted(subjects, key=lambda s: s.slug):
        first = subject.slug[:1].upper()
        by_letter[first if first.isalpha() and "-" in subject.slug else "#"].append(subject)
    for letter in sorted(by_letter, key=lambda letter: (letter == "#", letter)):
        address = f"{folder}/letter-{letter.lower() if letter != '#' else 'other'}.html"
        yield Letter(letter, address, tuple(_entry(s) for s in by_letter[letter]))


def _entry(subject: Subject) -> Entry:
    spoken = sum(1 for _, quote in subject.quotes if quote.kind != "indirect")
    return Entry(
        subject.name, subject.address, subject.distinction or _note(subject), len(set(subject.holdings)), spoken
    )


def _note(subject: Subject) -> str:
    """The post a person holds most often in the archive, with the organisation as printed before it."""
    posts = Counter((p.organisation or "") + (p.post or "") for _, p in subject.persons if p.post)
    return min(posts, key=lambda post: (-posts[post], post)) if posts else ""
