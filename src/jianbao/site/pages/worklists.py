"""What an archivist may want to look at: one list for each kind of doubt, gap or finding.

Every entry says what it is, leads to where a reader meets it, and gives its place in the source, with the source
view where there is one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jianbao.archive.gaps import find_issue_gaps, find_page_gaps
from jianbao.diagnostics import Diagnostic, cure_of, message_of, severity_of
from jianbao.model import DOUBTFUL, Holding, Leaf, Quote
from jianbao.site.cards import name_day, name_leaf, name_page
from jianbao.site.desk import Desk
from jianbao.site.naming import name_article, shorten
from jianbao.site.sources import has_source_view, locate_sources, name_source_view

_ORDER = {"error": 0, "warning": 1, "info": 2}
_WORDS, _TITLE = 90, 24


@dataclass(frozen=True, slots=True)
class Work:
    """One thing to look at. `address` and `view` (the source view) may be empty, as may `note` and `place`."""

    words: str
    address: str = ""
    note: str = ""
    place: str = ""
    view: str = ""


@dataclass(frozen=True, slots=True)
class Worklist:
    """Things of one kind, the gravest first. `key` names its page and its anchor; `cure` says what can be done."""

    key: str
    title: str
    cure: str
    works: tuple[Work, ...]


def list_worklists(desk: Desk) -> list[Worklist]:
    """Every list that is not empty: what found no place, gaps, doubts, open speakers, findings, corrections."""
    views = _SourceViews(desk)
    say = desk.wording.say
    own = (
        ("pages", _list_incomplete(desk)),
        ("gaps", _list_gaps(desk)),
        ("doubts", _list_doubts(desk)),
        ("speakers", _list_speakers(desk, views)),
    )
    lists = [Worklist(key, say(f"quality.{key}"), say(f"quality.{key}_cure"), tuple(works)) for key, works in own]
    lists += _list_findings(desk, views)
    if desk.settings.corrections_log == "published":
        cure = say("quality.corrections_cure")
        works = tuple(_list_corrections(desk, views))
        lists.append(Worklist("corrections", say("quality.corrections"), cure, works))
    return [found for found in lists if found.works]


class _SourceViews:
    """Source views by the path of the source, for a place given as path and line."""

    def __init__(self, desk: Desk) -> None:
        self._views: dict[str, list[tuple[str, frozenset[int]]]] = defaultdict(list)
        for leaf in desk.shelf.archive.leaves:
            pages = [page for page in leaf.pages if page.source.file.format != "jsonl"]
            for n, page in enumerate(pages):
                address = f"{name_source_view(leaf.address)}#{n}-l" if n else f"{name_source_view(leaf.address)}#l"
                shown = frozenset(entry.line for entry in page.ledger if not _is_withheld(page.articles, entry.at))
                self._views[page.source.file.path].append((address, shown))

    def find(self, path: str, line: int) -> str:
        """The view's address at that line; empty where no view shows it."""
        return next((f"{address}{line}" for address, lines in self._views.get(path, ()) if line in lines), "")


def _is_withheld(articles: Sequence[object], at: str) -> bool:
    parts = at.split("/")
    return parts[1] == "articles" and getattr(articles[int(parts[2])], "withheld", None) is not None


def _list_incomplete(desk: Desk) -> Iterator[Work]:
    """Printed pages of which some characters found no place, those with most first."""
    for leaf in sorted(desk.shelf.archive.leaves, key=least_coverage):
        if least_coverage(leaf) < 1:
            view = name_source_view(leaf.address) if has_source_view(leaf) else ""
            path = leaf.pages[0].source.file.path
            yield Work(name_leaf(leaf, desk.wording), leaf.address, f"{least_coverage(leaf):.1%}", path, view)


def least_coverage(leaf: Leaf) -> float:
    """The share of characters that found a place, of a leaf's source with the smallest."""
    return min(page.coverage for page in leaf.pages)


def _list_gaps(desk: Desk) -> Iterator[Work]:
    archive, wording = desk.shelf.archive, desk.wording
    for gap in find_issue_gaps(archive):
        last = f"–{name_day(gap.last, wording)}" if gap.last != gap.first else ""
        words = f"{gap.paper} {name_day(gap.first, wording)}{last}"
        yield Work(words, note=wording.say("count.days", n=gap.days))
    for missing in find_page_gaps(archive):
        numbers = (name_page(number, wording) for number in missing.missing)
        words = f"{missing.paper} {name_day(missing.date, wording)}"
        yield Work(words, missing.issue, wording.say("list.comma").join(numbers))


def _list_doubts(desk: Desk) -> Iterator[Work]:
    """Articles whose bounds the parser was least sure of."""
    doubtful = [h for h in desk.shelf.archive.holdings if not h.withheld and h.article.confidence < DOUBTFUL]
    for holding in sorted(doubtful, key=lambda h: h.article.confidence):
        source = locate_sources(holding)[0]
        place = f"{source.path}:{source.first}" if source.first else source.path
        share = f"{holding.article.confidence:.0%}"
        yield Work(name_article(holding.article, desk.wording), holding.address, share, place, source.view)


def _list_speakers(desk: Desk, views: _SourceViews) -> Iterator[Work]:
    """Direct quotes whose speaker is left open, with the candidates."""
    for holding in desk.shelf.newest_first:
        for quote in holding.article.quotes:
            if quote.kind == "direct" and quote.speaker is None:
                yield _lay_quote(holding, quote, desk, views)


def _lay_quote(holding: Holding, quote: Quote, desk: Desk, views: _SourceViews) -> Work:
    path, line = holding.page.source.file.path, quote.lines[0]
    likely = desk.wording.say("list.comma").join(quote.candidates)
    note = desk.wording.say("quality.candidates", names=likely) if likely else ""
    words, address = shorten(quote.text, _WORDS), f"{holding.address}#{quote.id}"
    return Work(words, address, note, _say_place(path, line), views.find(path, line))


def _list_findings(desk: Desk, views: _SourceViews) -> list[Worklist]:
    """What the build found wrong or doubtful, by code, the gravest first."""
    language = desk.settings.language
    titles = desk.wording.section("quality.found")
    by_code: dict[str, list[Diagnostic]] = defaultdict(list)
    for diagnostic in desk.diagnostics:
        by_code[diagnostic.code].append(diagnostic)
    lists = []
    for code in sorted(by_code, key=lambda code: (_ORDER[severity_of(by_code[code][0])], code)):
        first = by_code[code][0]
        words = titles.get(code) or shorten(message_of(first, language), _TITLE)
        title = f"{desk.wording.say(f'quality.{severity_of(first)}')} · {words}"
        works = tuple(_lay_finding(diagnostic, language, views) for diagnostic in by_code[code])
        lists.append(Worklist(f"note-{code}", title, cure_of(first, language) or "", works))
    return lists


def _lay_finding(diagnostic: Diagnostic, language: str, views: _SourceViews) -> Work:
    view = views.find(diagnostic.path, diagnostic.line)
    place = _say_place(diagnostic.path, diagnostic.line)
    return Work(message_of(diagnostic, language), "", "", place, view)


def _list_corrections(desk: Desk, views: _SourceViews) -> Iterator[Work]:
    """Each correction of a sidecar once: what it does and where it stands."""
    seen = {
        (c.path, c.line, c.action): None
        for page in desk.shelf.archive.pages
        for c in page.source.sidecar.corrections
        if c.action != "withhold"
    }
    for path, line, action in seen:
        yield Work(action, place=_say_place(path, line))


def _say_place(path: str, line: int) -> str:
    return f"{path}:{line}" if line else path
