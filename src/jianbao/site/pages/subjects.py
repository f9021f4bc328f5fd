"""People, organisations, keywords and reporters: an index of each kind and a page a subject."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from jianbao.model import Quote, Subject
from jianbao.site.cards import make_card, make_quote_cards
from jianbao.site.desk import Desk
from jianbao.site.feeds import name_feed
from jianbao.site.listing import part_path, split_list
from jianbao.site.pages.met_once import plan_met_once
from jianbao.site.pages.run import draw_run
from jianbao.site.plan import PagePlan
from jianbao.site.shelf import Shelf

KINDS = {
    "person": "people",
    "organisation": "organisations",
    "keyword": "keywords",
    "reporter": "reporters",
    "column": "columns",
    "series": "series",
}
_WHOLE = 400  # an index of more subjects than this is cut by initial letter
_LETTER = 500  # of one initial letter that stand on one page
_TOGETHER, _PART = 12, 60


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


def plan_subjects(desk: Desk) -> Iterator[PagePlan]:
    """Indexes and pages of every kind of subject the archive has met."""
    for kind, folder in KINDS.items():
        subjects = desk.shelf.subjects(kind)
        if subjects:
            yield from _plan_index(kind, folder, subjects)
            yield from plan_met_once(folder, subjects, desk)
            for subject in subjects:
                if subject.has_own_page:
                    yield from _plan_subject(subject, desk)


def _plan_index(kind: str, folder: str, subjects: Sequence[Subject]) -> Iterator[PagePlan]:
    letters = list(_by_letter(folder, subjects))
    path = f"{folder}/index.html"
    context = {"kind": folder, "single": kind, "letters": letters, "ranges": []}
    if len(subjects) <= _WHOLE:
        yield PagePlan(path, "subjects.html", context | {"shown": letters, "whole": True, "letter": ""})
        return
    most = sorted(subjects, key=lambda s: (-len(s.holdings), s.address))[: _WHOLE // 4]
    shown = [Letter("", "", tuple(_entry(s) for s in most))]
    yield PagePlan(path, "subjects.html", context | {"shown": shown, "whole": False, "letter": ""})
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


def _plan_subject(subject: Subject, desk: Desk) -> Iterator[PagePlan]:
    shelf, wording = desk.shelf, desk.wording
    holdings = [shelf.by_id[i] for i in dict.fromkeys(subject.holdings) if i in shelf.by_id]
    quotes = [(i, q) for i, q in subject.quotes if q.kind != "indirect"]
    reports = [(i, q) for i, q in subject.quotes if q.kind == "indirect"]
    context = {
        "subject": subject,
        "kind": KINDS[subject.kind],
        "posts": list(_posts(subject, desk)),
        "roles": subject.roles,
        "together": _together(subject, shelf),
        "counts": (len(holdings), len(quotes), len(reports)),
        "run": draw_run((shelf.by_id[i].date or "" for i, _ in quotes), wording),
        "feed": name_feed(subject.kind, subject.address, len(subject.holdings)),
    }
    yield from _plan_parts(subject, desk, context, quotes, reports, [make_card(h, wording) for h in holdings])


def _plan_parts(
    subject: Subject,
    desk: Desk,
    context: dict[str, Any],
    quotes: list[tuple[str, Quote]],
    reports: list[tuple[str, Quote]],
    cards: list[Any],
) -> Iterator[PagePlan]:
    """The subject's page: what they said newest first, then the articles; long lists in parts of their own."""
    entries = [("quote", c) for c in make_quote_cards(quotes, desk.shelf, desk.wording)]
    entries += [("report", c) for c in make_quote_cards(reports, desk.shelf, desk.wording)]
    entries += [("article", c) for c in cards]
    parts = list(split_list(subject.address, entries, _PART))
    for part in parts:
        kinds = {kind: [e for k, e in part.entries if k == kind] for kind in ("quote", "report", "article")}
        yield PagePlan(part.path, "subject.html", context | {"part": part, "shown": kinds})


def _posts(subject: Subject, desk: Desk) -> Iterator[dict[str, str]]:
    """Each post as printed, with the newest article that gives it."""
    seen: set[str] = set()
    for identity, person in subject.persons:
        words = f"{person.organisation or ''}{person.post or ''}"
        if words and words not in seen and (holding := desk.shelf.by_id.get(identity)):
            seen.add(words)
            yield {"words": words, "address": holding.address, "date": holding.date or ""}


def _together(subject: Subject, shelf: Shelf) -> list[Entry]:
    """Who is named in the same articles, most often first."""
    if subject.kind in ("reporter", "column", "series"):
        return []
    met = Counter(
        s.address for i in set(subject.holdings) for s in shelf.subjects_of.get(i, ()) if s.kind == "person"
    )
    met.pop(subject.address, None)
    by_address = {s.address: s for i in subject.holdings for s in shelf.subjects_of.get(i, ())}
    chosen = sorted(met, key=lambda address: (-met[address], address))[:_TOGETHER]
    return [Entry(by_address[a].name, a, "", met[a], 0) for a in chosen]
