"""What was said, for the search page's view of quotes: the quotes and reports of many articles a file.

`q<hex>` of a segment is the deflated JSON `[rare, articles]` of QUOTES_ARTICLES articles that follow one another.
`rare` are the folding rows its texts need beyond those every page has. An article without quotes is left out; of
the others `[place in the file, id, address, title, date, paper, page, authors, quotes]`, a quote
`[id, kind, speaker, post, text]` with the kind's place in KINDS.

The articles that can hold an answer are known from the lists of the index, so that a page loads only the files of
these; a new issue changes the last segment's files alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from jianbao.archive.posts import name_post
from jianbao.language.fold import find_rare
from jianbao.model import Holding
from jianbao.search.analysis import AnalysedArticle
from jianbao.search.deflating import deflate
from jianbao.search.packs import mend_surrogates

QUOTES_ARTICLES = 128
KINDS = ("direct", "mixed", "indirect")


def pack_quotations(articles: Sequence[AnalysedArticle]) -> Iterator[bytes]:
    """The files of a segment, oldest articles first."""
    for start in range(0, len(articles), QUOTES_ARTICLES):
        part = articles[start : start + QUOTES_ARTICLES]
        texts = [quote.text for article in part for quote in article.holding.article.quotes]
        records = [
            _record(place, article.holding) for place, article in enumerate(part) if _speaks(article.holding)
        ]
        yield deflate([find_rare(texts), records])


def _speaks(holding: Holding) -> bool:
    return bool(holding.article.quotes) and not holding.withheld


def _record(place: int, holding: Holding) -> list[Any]:
    article = holding.article
    return [
        place,
        holding.id,
        holding.address,
        mend_surrogates(article.title),
        holding.date or "",
        holding.paper or "",
        holding.page.number.value or "",
        list(dict.fromkeys(byline.name for byline in article.bylines)),
        [
            [
                quote.id,
                KINDS.index(quote.kind),
                quote.speaker or "",
                name_post(quote, article) if quote.speaker else "",
                mend_surrogates(quote.text),
            ]
            for quote in article.quotes
        ],
    ]
