"""The ledger: where every character of the source went."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import itemgetter

from jianbao.model import Article, LedgerEntry, Page, Piece, Role, SourceLine, Text
from jianbao.parsing.accounting.stretches import cut_entry
from jianbao.parsing.text.marks import is_blank

_Claim = tuple[int, int, int, str, Role]  # line, start, end, JSON pointer and role of a piece
_by_place = itemgetter(0, 1, 2, 3)


def ledger_of(page: Page) -> tuple[LedgerEntry, ...]:
    """An entry for every piece of every text on the page, sorted by place in the source.

    `at` is a JSON pointer into the page JSON. Where two pieces claim one raw column (a sign mended into two
    characters), the first keeps it.
    """
    claims = [
        (piece.line, piece.start, piece.end, at, piece.role)
        for at, pieces in located_pieces(page)
        for piece in pieces
        if piece.end > piece.start
    ]
    claims.sort(key=_by_place)
    lines = page.source.lines
    entries: list[LedgerEntry] = []
    for entry in _disjoint(claims):
        entries += cut_entry(entry, lines[entry.line - 1].raw)
    return tuple(entries)


def _disjoint(claims: Iterable[_Claim]) -> Iterator[LedgerEntry]:
    line, reached = 0, 0
    for number, start, end, at, role in claims:
        if number != line:
            line, reached = number, 0
        if max(start, reached) < end:
            yield LedgerEntry(number, max(start, reached), end, at, role)
            reached = end


def located_pieces(page: Page) -> Iterator[tuple[str, tuple[Piece, ...]]]:
    """Every text of the page with its JSON pointer."""
    for number, article in enumerate(page.articles):
        for at, pieces in pieces_of_article(article):
            yield f"/articles/{number}{at}", pieces
    for name, texts in (("furniture", page.furniture), ("unplaced", page.unplaced)):
        for number, text in enumerate(texts):
            yield f"/{name}/{number}", text.pieces


def lines_of_article(article: Article) -> frozenset[int]:
    """The source lines that any part of an article stands on."""
    return frozenset(piece.line for _, pieces in pieces_of_article(article) for piece in pieces)


def pieces_of_article(article: Article) -> Iterator[tuple[str, tuple[Piece, ...]]]:
    """Every part of an article with its JSON pointer inside the article."""
    single = (
        ("kicker", article.kicker),
        ("deck", article.deck),
        ("column", article.column),
        ("series", article.series),
        ("dateline", article.dateline_text),
    )
    yield from ((f"/{name}", text.pieces) for name, text in single if text)
    for name, texts in (("headline", article.headline), ("notices", article.notices)):
        yield from ((f"/{name}/{n}", text.pieces) for n, text in enumerate(texts))
    yield from ((f"/bylines/{n}", byline.pieces) for n, byline in enumerate(article.bylines) if not byline.inline)
    for n, caption in enumerate(article.captions):
        yield f"/captions/{n}", caption.text.pieces + (caption.credit.pieces if caption.credit else ())
    yield from ((f"/jumps/{n}", jump.text.pieces) for n, jump in enumerate(article.jumps))
    yield from _heading_pieces(article)
    yield from ((at, paragraph.pieces) for at, paragraph in article.located_paragraphs())


def _heading_pieces(article: Article) -> Iterator[tuple[str, tuple[Piece, ...]]]:
    for n, section in enumerate(article.sections):
        for name, text in (
            ("heading", section.heading),
            ("subheading", section.subheading),
            ("keyword", section.keyword),
        ):
            if text:
                yield f"/sections/{n}/{name}", text.pieces
    for n, box in enumerate(article.boxes):
        if box.heading:
            yield f"/boxes/{n}/heading", box.heading.pieces


def left_over(ledger: Iterable[LedgerEntry], lines: Sequence[SourceLine]) -> tuple[Text, ...]:
    """What stands in `lines` and in no entry: one `Text` for each stretch, as it is in the source."""
    taken: dict[int, list[tuple[int, int]]] = {}
    for entry in ledger:
        taken.setdefault(entry.line, []).append((entry.start, entry.end))
    found: list[Text] = []
    for line in lines:
        entries = taken.get(line.number, [])
        if len(entries) != 1 or line.raw.strip() != line.raw[slice(*entries[0])]:
            found += _gaps(line, entries)
    return tuple(found)


def _gaps(line: SourceLine, taken: list[tuple[int, int]]) -> Iterator[Text]:
    at, limit = line.extent
    for start, end in (*taken, (limit, limit)):
        stretch = line.raw[at:start]
        if stretch and not stretch.isspace() and not all(map(is_blank, stretch)):
            first, last = _trim(stretch)
            text = stretch[first:last]
            yield Text(text, (Piece(0, len(text), line.number, at + first, at + last),))
        at = max(at, end)


def _trim(stretch: str) -> tuple[int, int]:
    shown = [at for at, character in enumerate(stretch) if not is_blank(character)]
    return shown[0], shown[-1] + 1


def seal_page(page: Page, lines: Sequence[SourceLine]) -> Page:
    """The page with its ledger and coverage, and whatever no rule placed under `unplaced`.

    `lines` are the page's own lines of the source.
    """
    ledger = ledger_of(page)
    found = left_over(ledger, lines)
    if found:
        page = replace(page, unplaced=page.unplaced + found)
        ledger = ledger_of(page)
    lost = sum(_shown(page, entry) for entry in ledger if entry.at.startswith("/unplaced"))
    total = (
        sum(not is_blank(character) for line in lines for character in line.raw[slice(*line.extent)]) if lost else 0
    )
    return replace(page, ledger=ledger, coverage=1.0 - lost / total if total else 1.0)


def _shown(page: Page, entry: LedgerEntry) -> int:
    raw = page.source.lines[entry.line - 1].raw
    return sum(not is_blank(character) for character in raw[entry.start : entry.end])
