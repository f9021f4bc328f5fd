"""Article texts for snippets and verification, several a file.

A pack is the deflated JSON (deflating.py, behind a primer) of its articles, oldest first, each
`[id, address, title, date, paper, page, passages, rare, quotes, page name, reporters, people, organisations]`.
Passages are `[field, anchor, text]` with the field's place in FIELDS, or the text alone for a paragraph whose
anchor is `p` and its number among the paragraphs listed. `rare` are the folding rows its texts need beyond those
every page has, as `[character, becomes]`. Quotes are `[id, speaker, places]` with places
`[number of the paragraph's anchor, start, end]` in code points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from jianbao.language.fold import find_rare
from jianbao.model import Holding
from jianbao.model.archive import PassageField
from jianbao.search.analysis import AnalysedArticle, analyse_holding
from jianbao.search.deflating import Primer, write_compactly

PACK_ARTICLES = 2
# The primer: beginnings of articles that stand evenly among the oldest; a smaller archive has none.
_PRIMED_BY, _PRIMER_ARTICLES, _PRIMER_BYTES = 1024, 4, 512
FIELDS: tuple[PassageField, ...] = (
    "title",
    "kicker",
    "deck",
    "heading",
    "keyword",
    "caption",
    "byline",
    "paragraph",
    "column",
)
_SURROGATES = re.compile("[\ud800-\udfff]")


def choose_primer(oldest_first: Sequence[Holding]) -> Primer:
    """What every pack goes on from. It follows from the oldest articles alone: a new issue leaves it as it is."""
    if len(oldest_first) < _PRIMED_BY:
        return Primer.of(b"")
    chosen = oldest_first[: _PRIMED_BY : _PRIMED_BY // _PRIMER_ARTICLES]
    records = (_record(analyse_holding(0, holding)) for holding in chosen)
    return Primer.of(b"".join(write_compactly([record])[:_PRIMER_BYTES] for record in records))


def pack_texts(articles: Sequence[AnalysedArticle], primer: Primer) -> Iterator[bytes]:
    """The packs of a segment."""
    for start in range(0, len(articles), PACK_ARTICLES):
        packed = articles[start : start + PACK_ARTICLES]
        yield primer.deflate_after([_record(article) for article in packed])


def _record(article: AnalysedArticle) -> list[Any]:
    holding = article.holding
    texts = [passage.text for passage in holding.passages]
    reporters = dict.fromkeys(byline.name for byline in holding.article.bylines)
    return [
        holding.id,
        holding.address,
        mend_surrogates(holding.article.title),
        holding.date or "",
        holding.paper or "",
        holding.page.number.value or "",
        list(_passages(holding)),
        find_rare(texts),
        place_quotes(holding),
        holding.page.name.value or "",
        list(reporters),
        _names_of(article, "person"),
        _names_of(article, "organisation"),
    ]


def _names_of(article: AnalysedArticle, kind: str) -> list[str]:
    return [mend_surrogates(name) for own, name in article.facts if own == kind]


def place_quotes(holding: Holding) -> list[Any]:
    """The quotes of an article where they stand: `[id, speaker, [[paragraph from 1, start, end], …]]`."""
    if holding.withheld:
        return []
    return [
        [quote.id, quote.speaker or "", [[p.paragraph + 1, p.start, p.end] for p in quote.places]]
        for quote in holding.article.quotes
    ]


def _passages(holding: Holding) -> Iterator[Any]:
    paragraphs = 0
    for passage in holding.passages:
        text = mend_surrogates(passage.text)
        paragraphs += passage.field == "paragraph"
        if passage.field == "paragraph" and passage.anchor == f"p{paragraphs}":
            yield text
        else:
            yield [FIELDS.index(passage.field), passage.anchor, text]


def mend_surrogates(text: str) -> str:
    """`text` with U+FFFD for halves of surrogate pairs, which no encoding takes."""
    return _SURROGATES.sub("\ufffd", text)
