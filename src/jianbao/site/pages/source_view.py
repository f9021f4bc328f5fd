"""Source and result side by side: every stretch of a source line leads to where it went, and back.

#l22  “我在这棵槐树底下摆了      ─▶  #articles-0-sections-0-paragraphs-2   正文  第22–24行
#l23  十七年的摊。”贺长庚          “我在这棵槐树底下摆了十七年的摊。”贺长庚……
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from jianbao.model import Byline, Caption, Jump, Known, LedgerEntry, Page, Text
from jianbao.site.cards import name_leaf
from jianbao.site.desk import Desk
from jianbao.site.naming import name_article
from jianbao.site.plan import PagePlan
from jianbao.site.sources import has_source_view, name_source_view
from jianbao.site.wording import Wording

# The parts of an article in reading order, and of a section or box.
_PARTS = (
    *("column", "series", "kicker", "headline", "deck", "bylines", "dateline", "dateline_text"),
    *("standfirst", "lead", "sections", "boxes", "captions", "notices", "jumps"),
    *("keyword", "heading", "subheading", "kind", "text", "credit", "paragraphs"),
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Part of a source line; `anchor` is the element it went to, empty for white space."""

    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class SourceRow:
    number: int
    stretches: tuple[Stretch, ...]


@dataclass(slots=True)
class Piecework:
    """One element of the result: what it is, its text, and the source lines it came from."""

    anchor: str
    part: str
    text: str
    lines: list[int] = field(default_factory=list)


def plan_source_views(desk: Desk) -> Iterator[PagePlan]:
    """A source view for every printed page that was cut from lines."""
    for leaf in desk.shelf.archive.leaves:
        if has_source_view(leaf):
            pages = [page for page in leaf.pages if page.source.file.format != "jsonl"]
            context = {
                "title": name_leaf(leaf, desk.wording),
                "leaf": leaf,
                "sheets": [lay_sheet(page, f"{n}-" if n else "", desk.wording) for n, page in enumerate(pages)],
            }
            yield PagePlan(name_source_view(leaf.address), "source.html", context, listed=False)


def lay_sheet(page: Page, prefix: str, wording: Wording) -> dict[str, Any]:
    """One parsed page for the template; `prefix` keeps the ids of several pages apart."""
    withheld = {n for n, article in enumerate(page.articles) if article.withheld is not None}
    entries = [entry for entry in page.ledger if _article_of(entry.at) not in withheld]
    return {
        "path": page.source.file.path,
        "prefix": prefix,
        "coverage": f"{page.coverage:.1%}",
        "rows": list(_lay_rows(page, entries, prefix)),
        "groups": list(_lay_groups(page, entries, prefix, wording)),
    }


def _article_of(pointer: str) -> int | None:
    parts = pointer.split("/")
    return int(parts[2]) if parts[1] == "articles" else None


def _lay_rows(page: Page, entries: list[LedgerEntry], prefix: str) -> Iterator[SourceRow]:
    """The page's source lines from the first to the last that went anywhere; none of a withheld article."""
    by_line: dict[int, list[LedgerEntry]] = defaultdict(list)
    for entry in entries:
        by_line[entry.line].append(entry)
    if not by_line:
        return
    first, last = min(by_line), max(by_line)
    for line in page.source.lines:
        if first <= line.number <= last and (line.number in by_line or not line.raw.strip()):
            yield SourceRow(line.number, tuple(_cut_line(line.raw, by_line[line.number], prefix)))


def _cut_line(raw: str, entries: list[LedgerEntry], prefix: str) -> Iterator[Stretch]:
    """The stretches of a line; neighbours that went to one place are one. Between them stands white space, or one
    space where something is that is not shown: the words of a withheld article."""
    at, end, anchor = 0, 0, ""
    for entry in sorted(entries, key=lambda e: e.start):
        here, gap = _anchor(entry.at, prefix), raw[end : entry.start]
        if here != anchor or gap.strip():
            if at < end:
                yield Stretch(raw[at:end], anchor)
            if gap:
                yield Stretch(gap if gap.isspace() else " ", "")
            at, anchor = entry.start, here
        end = max(end, entry.end)
    if at < end:
        yield Stretch(raw[at:end], anchor)


_GROUPS = ("articles", "furniture", "unplaced")  # what stands elsewhere are facts: paper, date and page


def _lay_groups(
    page: Page, entries: list[LedgerEntry], prefix: str, wording: Wording
) -> Iterator[tuple[str, list[Piecework]]]:
    """Articles with their elements in reading order, then page furniture and what could not be placed."""
    lines: dict[str, list[int]] = defaultdict(list)
    for entry in entries:
        if entry.line not in lines[entry.at]:
            lines[entry.at].append(entry.line)
    groups: dict[tuple[str, int], list[str]] = defaultdict(list)
    for pointer in sorted(lines, key=_reading_order):
        tokens = pointer.split("/")
        kind = tokens[1] if tokens[1] in _GROUPS else "facts"
        groups[kind, int(tokens[2]) if kind == "articles" else 0].append(pointer)
    for (kind, number), pointers in groups.items():
        heading = (
            name_article(page.articles[number], wording) if kind == "articles" else wording.say(f"source.{kind}")
        )
        yield heading, [_work(page, pointer, lines[pointer], prefix, wording) for pointer in pointers]


def _work(page: Page, pointer: str, lines: list[int], prefix: str, wording: Wording) -> Piecework:
    words: Mapping[str, str] = wording.section("part")
    named = [token for token in pointer.split("/")[3:] if not token.isdigit() and token in words]
    part = words[named[-1]] if named else ""
    return Piecework(_anchor(pointer, prefix), part, _text_at(page, pointer), sorted(lines))


def _anchor(pointer: str, prefix: str) -> str:
    return prefix + pointer[1:].replace("/", "-")


def _reading_order(pointer: str) -> tuple[tuple[int, int], ...]:
    order = {part: n for n, part in enumerate(_PARTS)}
    tokens = pointer.split("/")[1:]
    first = {"articles": 0, "furniture": 1, "unplaced": 2}.get(tokens[0], 3)
    rest = ((0, int(token)) if token.isdigit() else (1, order.get(token, len(order))) for token in tokens[1:])
    return ((0, first), *rest)


def _text_at(page: Page, pointer: str) -> str:
    """The text a JSON pointer into the page leads to; empty when it leads to none."""
    place: Any = page
    pointer = pointer.removeprefix("/page")  # the page JSON's `page` holds what the model's page holds itself
    for token in pointer.split("/")[1:]:
        place = _step(place, token)
    if isinstance(place, Byline):
        return " ".join(part for part in (place.outlet, place.role, place.name) if part)
    if isinstance(place, Caption | Jump):
        return place.text.text
    if isinstance(place, Known):
        return place.value or ""
    return place.text if isinstance(place, Text) else str(place or "")


def _step(place: Any, token: str) -> Any:
    if isinstance(place, tuple):
        return place[int(token)] if token.isdigit() and int(token) < len(place) else None
    return getattr(place, token, None) or getattr(place, f"{token}_text", None) or getattr(place, f"{token}_", None)
