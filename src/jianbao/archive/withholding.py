"""Articles taken out: their words leave the archive, their ids and addresses stay.

The page they stood on is kept with their characters blanked in its source lines, so that its other articles and
its ledger still hold; and with what the sidecar and the parser wrote down of those lines left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace

from jianbao.annotating.register import REGISTER_FILES
from jianbao.archive.addresses import ADDRESSES_FILE
from jianbao.diagnostics import Diagnostic
from jianbao.model import Archive, Article, Page, Piece, Sidecar, SourceLine, SourceText

_BLANK = "█"
_WHOLE = 1 << 60
_Stretches = dict[int, list[tuple[int, int]]]  # by line: columns of the raw line, end exclusive


def blank_withheld(pages: Sequence[Page]) -> list[Page]:
    """The pages without the words of withheld articles.

    All pages of a file are blanked, whichever of them the article stands on: each of them holds the whole file.
    """
    stretches: dict[str, _Stretches] = defaultdict(lambda: defaultdict(list))
    for page in pages:
        for article in page.articles:
            if article.withheld is not None:
                _note_stretches(page, article, stretches[page.source.file.path])
    blanked: dict[int, SourceText] = {}  # by the identity of the source, which pages of a file mostly share
    for page in pages:
        hidden = stretches.get(page.source.file.path)
        if hidden is not None and id(page.source) not in blanked:
            blanked[id(page.source)] = _blank_source(page.source, hidden)
    return [
        _blank_page(page, blanked[id(page.source)], stretches[page.source.file.path])
        if id(page.source) in blanked
        else page
        for page in pages
    ]


def publishable(diagnostics: Iterable[Diagnostic], archive: Archive) -> tuple[Diagnostic, ...]:
    """The diagnostics without those about lines with a withheld article's words, which they may quote; without
    those about the register: it may name who is named nowhere else, and is the editor's own affair; and without
    what a build remarks about the addresses it gave: the next one, of the same archive, has nothing to remark."""
    sources = {id(h.page.source): h.page.source for h in archive.holdings if h.withheld}
    blanked = {
        (source.file.path, line.number)
        for source in sources.values()
        for line in source.lines
        if _BLANK in line.raw or _BLANK in line.text
    }
    unpublished = (*REGISTER_FILES, ADDRESSES_FILE)
    return tuple(d for d in diagnostics if d.path not in unpublished and (d.path, d.line) not in blanked)


def withhold_together(pages: Sequence[Page], holders: Mapping[str, str]) -> list[Page]:
    """The pages with every half of an article withheld when one of them is; `holders` gives each half's whole."""
    withheld = {
        holders[article.id]: article.withheld for page in pages for article in page.articles if article.withheld
    }
    if not withheld:
        return list(pages)
    return [
        replace(
            page,
            articles=tuple(
                replace(a, withheld=a.withheld or withheld[holders[a.id]]) if holders[a.id] in withheld else a
                for a in page.articles
            ),
        )
        for page in pages
    ]


def strip_article(article: Article) -> Article:
    """What is kept of a withheld article: its id and why it was withheld."""
    return Article(article.id, withheld=article.withheld)


def _note_stretches(page: Page, article: Article, stretches: _Stretches) -> None:
    """Adds where the article's words stand. A JSONL line is its record, a Markdown file its article: all of it."""
    place = next(n for n, own in enumerate(page.articles) if own is article)
    own = f"/articles/{place}"
    places = [(piece.line, piece.start, piece.end) for piece in _pieces_of(article)]
    places += [(e.line, e.start, e.end) for e in page.ledger if e.at == own or e.at.startswith(f"{own}/")]
    if page.source.file.format == "markdown" and len(page.articles) == 1:
        own_lines = {entry.line for entry in page.ledger} or {line.number for line in page.source.lines}
        places = [(number, 0, _WHOLE) for number in sorted(own_lines)]
    for line, start, end in places:
        whole = page.source.file.format == "jsonl"
        stretches[line].append((0, _WHOLE) if whole else (start, end))


def _pieces_of(part: object) -> Iterator[Piece]:
    """Every piece anywhere inside a parsed thing."""
    if isinstance(part, Piece):
        yield part
    elif isinstance(part, tuple):
        for member in part:
            yield from _pieces_of(member)
    elif is_dataclass(part):
        for field in fields(part):
            yield from _pieces_of(getattr(part, field.name))


def _blank_source(source: SourceText, stretches: _Stretches) -> SourceText:
    lines = tuple(
        _blank_line(line, stretches[line.number]) if line.number in stretches else line for line in source.lines
    )
    corrections = tuple(replace(correction, arguments={}) for correction in source.sidecar.corrections)
    return replace(source, lines=lines, sidecar=Sidecar(source.sidecar.path, corrections=corrections))


def _blank_line(line: SourceLine, stretches: Sequence[tuple[int, int]]) -> SourceLine:
    hidden = [False] * len(line.raw)
    for start, end in stretches:
        for column in range(start, min(end, len(hidden))):
            hidden[column] = True
    raw = "".join(_BLANK if hide else c for c, hide in zip(line.raw, hidden, strict=True))
    columns = line.columns or range(line.indent, line.indent + len(line.text))
    text = "".join(
        _BLANK if column < len(hidden) and hidden[column] else character
        for character, column in zip(line.text, columns, strict=False)
    )
    return replace(line, raw=raw, text=text)


def _blank_page(page: Page, source: SourceText, stretches: _Stretches) -> Page:
    return replace(
        page,
        source=source,
        date=replace(page.date, evidence=None),  # evidence is in the article's own words
        paper=replace(page.paper, evidence=None),
        number=replace(page.number, evidence=None),
        name=replace(page.name, evidence=None),
        edition=replace(page.edition, evidence=None),
        articles=tuple(strip_article(a) if a.withheld is not None else a for a in page.articles),
        decisions=tuple(decision for decision in page.decisions if decision.line not in stretches),
    )
