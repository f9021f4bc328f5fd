"""Article texts for snippets and verification, several a file.

A pack is the deflated (zlib) JSON of its articles, oldest first, each
`[id, address, title, date, paper, page, passages, rare]`: passages are `[field, anchor, text]` with the field's
place in FIELDS, or the text alone for a paragraph whose anchor is `p` and its number among the paragraphs; `rare` are the folding rows its texts need beyond those every page has, as `[character, becomes]`.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Sequence
from typing import Any

from jianbao.language.fold import find_rare
from jianbao.model import Holding, Passage
from jianbao.model.archive import PassageField

PACK_ARTICLES = 8
FIELDS: tuple[PassageField, ...] = (
    "title",
    "kicker",
    "deck",
    "heading",
    "keyword",
    "caption",
    "byline",
    "paragraph",
)


def pack_texts(holdings: Sequence[Holding]) -> Iterator[bytes]:
    """The packs of a segment."""
    for start in range(0, len(holdings), PACK_ARTICLES):
        records = [_record(holding) for holding in holdings[start : start + PACK_ARTICLES]]
        written = json.dumps(records, ensure_ascii=False, separators=(",", ":"))
        yield zlib.compress(written.encode("utf-8", "replace"), 9)


def _record(holding: Holding) -> list[Any]:
    passages = [_passage(passage) for passage in holding.passages]
    texts = [passage.text for passage in holding.passages]
    return [
        holding.id,
        holding.address,
        holding.article.title,
        holding.date or "",
        holding.paper or "",
        holding.page.number.value or "",
        passages,
        find_rare(texts),
    ]


def _passage(passage: Passage) -> Any:
    if passage.field == "paragraph" and passage.anchor == f"p{(passage.paragraph or 0) + 1}":
        return passage.text
    return [FIELDS.index(passage.field), passage.anchor, passage.text]
