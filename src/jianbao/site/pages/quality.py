"""The quality page: how much found its place, what the parser doubts, what is missing, what was corrected."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from jianbao.archive.gaps import find_issue_gaps, find_page_gaps
from jianbao.diagnostics import Diagnostic, cure_of, message_of, severity_of
from jianbao.model import Leaf
from jianbao.site.cards import name_day, name_leaf
from jianbao.site.desk import Desk
from jianbao.site.naming import bare_number, name_article, shorten
from jianbao.site.plan import PagePlan
from jianbao.site.sources import has_source_view, name_source_view

_SHOWN = 60  # entries of each list; how many more there are is said
_DOUBT = 0.6
_ORDER = {"error": 0, "warning": 1, "info": 2}


def plan_quality(desk: Desk) -> Iterator[PagePlan]:
    """`quality.html`, unless the settings keep it from being published."""
    if desk.settings.quality_page == "published":
        context = {
            "groups": list(_group(desk.diagnostics, desk)),
            "leaves": _cut(_list_leaves(desk)),
            "gaps": _cut(_list_gaps(desk)),
            "doubts": _cut(_list_doubts(desk)),
            "speakers": _cut(_list_speakers(desk)),
            "corrections": _cut(_list_corrections(desk) if desk.settings.corrections_log == "published" else []),
            "coverage": _coverage(desk),
        }
        yield PagePlan("quality.html", "quality.html", context)


def _cut(entries: list[Any]) -> tuple[list[Any], int]:
    """The entries to show and how many more there are."""
    return entries[:_SHOWN], max(0, len(entries) - _SHOWN)


def _group(diagnostics: Sequence[Diagnostic], desk: Desk) -> Iterator[dict[str, Any]]:
    """Diagnostics by code, the gravest first."""
    by_code: dict[str, list[Diagnostic]] = defaultdict(list)
    for diagnostic in diagnostics:
        by_code[diagnostic.code].append(diagnostic)
    language = desk.settings.language
    for code in sorted(by_code, key=lambda code: (_ORDER[severity_of(by_code[code][0])], code)):
        members = by_code[code]
        shown, more = _cut([(_place(d), message_of(d, language)) for d in members])
        severity = desk.wording.say(f"quality.{severity_of(members[0])}")
        cure = cure_of(members[0], language)
        yield {
            "code": code,
            "severity": severity,
            "cure": cure,
            "count": len(members),
            "shown": shown,
            "more": more,
        }


def _place(diagnostic: Diagnostic) -> str:
    return f"{diagnostic.path}:{diagnostic.line}" if diagnostic.line else diagnostic.path


def _coverage(desk: Desk) -> str:
    """The share of characters that found a place, over all sources."""
    pages = desk.shelf.archive.pages
    characters = sum(page.source.file.characters for page in pages)
    placed = sum(page.source.file.characters * page.coverage for page in pages)
    return f"{placed / characters:.2%}" if characters else ""


def _list_leaves(desk: Desk) -> list[tuple[str, str, str, str]]:
    """Printed pages, those where most found no place first: address, name, share placed, source view."""
    worst = sorted(desk.shelf.archive.leaves, key=_least_coverage)
    return [
        (
            leaf.address,
            name_leaf(leaf, desk.wording),
            f"{_least_coverage(leaf):.1%}",
            name_source_view(leaf.address) if has_source_view(leaf) else "",
        )
        for leaf in worst
    ]


def _least_coverage(leaf: Leaf) -> float:
    return min(page.coverage for page in leaf.pages)


def _list_gaps(desk: Desk) -> list[str]:
    archive, wording = desk.shelf.archive, desk.wording
    issues = [
        f"{gap.paper} {name_day(gap.first, wording)}"
        + (f"–{name_day(gap.last, wording)}" if gap.last != gap.first else "")
        + f" · {wording.say('count.days', n=gap.days)}"
        for gap in find_issue_gaps(archive)
    ]
    pages = [
        f"{gap.paper} {name_day(gap.date, wording)} · "
        + "、".join(wording.say("paper.page", number=bare_number(number)) for number in gap.missing)
        for gap in find_page_gaps(archive)
    ]
    return issues + pages


def _list_doubts(desk: Desk) -> list[tuple[str, str, str]]:
    doubtful = [h for h in desk.shelf.archive.holdings if not h.withheld and h.article.confidence < _DOUBT]
    doubtful.sort(key=lambda h: h.article.confidence)
    return [(h.address, name_article(h.article, desk.wording), f"{h.article.confidence:.0%}") for h in doubtful]


def _list_speakers(desk: Desk) -> list[tuple[str, str, str]]:
    """Direct quotes whose speaker is left open, with the candidates."""
    return [
        (f"{holding.address}#{quote.id}", shorten(quote.text, 60), "、".join(quote.candidates))
        for holding in desk.shelf.newest_first
        for quote in holding.article.quotes
        if quote.kind == "direct" and quote.speaker is None
    ]


def _list_corrections(desk: Desk) -> list[tuple[str, str]]:
    """Each correction of a sidecar once: where it stands and what it does."""
    corrections = {
        (f"{c.path}:{c.line}", c.action): None
        for page in desk.shelf.archive.pages
        for c in page.source.sidecar.corrections
        if c.action != "withhold"
    }
    return list(corrections)
