"""Articles taken out: their words leave the archive, their ids and addresses stay.

The page they stood on is kept with their characters blanked in its source lines, so that its other articles and
its ledger still hold; and with what the sidecar and the parser wrote down of those lines left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass, replace

from jianbao.model import Article, Page, Piece, Sidecar, SourceLine, SourceText

_BLANK = "█"


def blank_withheld(pages: Sequence[Page]) -> list[Page]:
    """The pages without the words of withheld articles."""
    stretches: dict[int, dict[int, list[tuple[int, int]]]] = defaultdict(lambda: defaultdict(list))
    for page in pages:
        for article in page.articles:
            if article.withheld is not None:
                _note_stretches(page, article, stretches[id(page.source)])
    sources = {id(page.source): page.source for page in pages if id(page.source) in stretches}
    blanked = {key: _blank_source(source, stretches[key]) for key, source in sources.items()}
    return [
        _blank_page(page, blanked[id(page.source)], stretches[id(page.source)])
        if id(page.source) in blanked
        else page
        for page in pages
    ]


def strip_article(article: Article) -> Article:
    """What is kept of a withheld article: its id and why it was withheld."""
    return Article(article.id, withheld=article.withheld)


def _note_stretches(page: Page, article: Article, stretches: dict[int, list[tuple[int, int]]]) -> None:
    pieces = list(_pieces_of(article))
    place = next(n for n, own in enumerate(page.articles) if own is article)
    for piece in pieces:
        stretches[piece.line].append((piece.start, piece.end))
    for entry in page.ledger:
        if entry.at.startswith(f"/articles/{place}/") or entry.at == f"/articles/{place}":
            stretches[entry.line].append((entry.start, entry.end))
    if page.source.file.format == "jsonl" and pieces:  # the line is the article's record, keys and values alike
        stretches[pieces[0].line].append((0, 1 << 60))


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


def _blank_source(source: SourceText, stretches: dict[int, list[tuple[int, int]]]) -> SourceText:
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


def _blank_page(page: Page, source: SourceText, stretches: dict[int, list[tuple[int, int]]]) -> Page:
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
