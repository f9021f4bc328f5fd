"""The words of a pictured page with their places, for lighting the hits of a search on it.

One script a leaf, beside its page, asked for only by who comes from a search:

    jianbaoPrintedWords([[[1,[["新桥今日通车",40,80,184,104,0]]],…],…])
                        a picture  an article's number and a text of it, run by run: words, box in points, vertical
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from jianbao.model import Leaf, OutputFile, Page, Piece, Placing, Rect, SourceLine, Text
from jianbao.site.desk import Desk
from jianbao.site.pictured import is_on, picture_of
from jianbao.site.sources import texts_of

Run = list[Any]


def name_words(address: str) -> str:
    """Where the words of the leaf at `address` stand.

    >>> name_words("chenbao/2025-03-12/1/index.html")
    'chenbao/2025-03-12/1/index.words.js'
    """
    return f"{address.removesuffix('.html')}.words.js"


def has_words(leaf: Leaf, desk: Desk) -> bool:
    """Whether the leaf has a page of its own, whose picture shows words with their places known."""
    return leaf.address != leaf.issue and any(page.source.sheets and picture_of(page, desk) for page in leaf.pages)


def publish_words(desk: Desk) -> Iterator[OutputFile]:
    """The script of every leaf that has such words."""
    for leaf in desk.shelf.archive.leaves:
        if has_words(leaf, desk):
            pages = [_words_of(page, leaf, desk) for page in leaf.pages if picture_of(page, desk)]
            # `<` is written out: nothing in a script may look like the end of one.
            written = json.dumps(pages, ensure_ascii=True, separators=(",", ":")).replace("<", "\\u003c")
            yield OutputFile(name_words(leaf.address), f"jianbaoPrintedWords({written});\n".encode())


def _words_of(page: Page, leaf: Leaf, desk: Desk) -> list[list[Any]]:
    return [
        [number, runs]
        for number, holding in enumerate(desk.shelf.holdings_of(leaf), 1)
        if is_on(holding, page)
        for text in texts_of(holding.article)
        if (runs := list(_runs(text, page)))
    ]


def _runs(text: Text, page: Page) -> Iterator[Run]:
    """The pieces of a text that are printed on the page's sheet, each with what follows it up to the next."""
    pieces = [piece for piece in text.pieces if piece.length]
    ends = [*(after.offset for _, after in pairwise(pieces)), len(text.text)]
    for piece, end in zip(pieces, ends, strict=True):
        line = page.source.lines[piece.line - 1]
        if line.placing and line.placing.sheet == page.index:
            box = page.source.sheets[page.index].as_scanned(_box(piece, line, line.placing))
            yield [text.text[piece.offset : end], *map(round, box), int(line.placing.vertical)]


def _box(piece: Piece, line: SourceLine, placing: Placing) -> Rect:
    """Where a piece of a line stands: by the edges of its characters, or by its share of the line."""
    start, end = _edge(piece.start, line, placing), _edge(piece.end, line, placing)
    if placing.vertical:
        return placing.box._replace(y0=start, y1=end)
    return placing.box._replace(x0=start, x1=end)


def _edge(column: int, line: SourceLine, placing: Placing) -> float:
    if column < len(placing.edges):
        return placing.edges[column]
    first, last = (placing.box.y0, placing.box.y1) if placing.vertical else (placing.box.x0, placing.box.x1)
    return first + (last - first) * min(1.0, column / max(1, len(line.raw)))
