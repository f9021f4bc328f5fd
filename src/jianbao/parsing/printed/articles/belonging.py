"""Captions and boxes given to the article that has their words, where the extraction read them beside another.

A picture's box may be read anywhere on the page. Its caption says again what its article's text says; where another
article has nearly all of the words and the one it stands in has few, it was read in the wrong place. A box goes on to
something else, so that it is moved only from an article that has none of its words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from jianbao.model import Article, Box, Caption
from jianbao.parsing.text.grams import grams_of

_MORE = 0.4  # of a caption's words that the other article has and its own has not
_SOME = 0.08  # of a box's words, where its own article has none
_MOST = 60  # articles of a page; of more, printed on several, each would be compared with all
_FEWEST = 5  # pairs of characters that tell anything


def place_beside(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles, each caption and box with the one that has its words."""
    if not 1 < len(articles) <= _MOST or not any(article.captions or article.boxes for article in articles):
        return tuple(articles)
    words = _Words(articles)
    captions: list[list[Caption]] = [[] for _ in articles]
    boxes: list[list[Box]] = [[] for _ in articles]
    for at, article in enumerate(articles):
        for caption in article.captions:
            captions[words.owner(caption.text.text, at, 1.0 - _MORE, _MORE)].append(caption)
        for box in article.boxes:
            text = "\n".join(paragraph.text for paragraph in box.paragraphs)
            boxes[words.owner(text, at, 0.0, _SOME)].append(box)
    return tuple(
        replace(article, captions=tuple(own), boxes=tuple(beside))
        for article, own, beside in zip(articles, captions, boxes, strict=True)
    )


class _Words:
    """The text of each article, joined when it is asked for: most captions stand where they belong."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.articles = articles
        self._texts: dict[int, str] = {}

    def owner(self, text: str, at: int, enough: float, more: float) -> int:
        """The article that a text belongs to: the one `at` which it stands, unless that has no more than `enough` of
        its words, as a share, and another one has `more` than that."""
        wanted = grams_of(text)
        if len(wanted) < _FEWEST or (own := self._share(wanted, at)) > enough:
            return at
        shares = [self._share(wanted, other) for other in range(len(self.articles))]
        best = max(range(len(shares)), key=shares.__getitem__)
        return best if shares[best] > own + more else at

    def _share(self, wanted: frozenset[str], at: int) -> float:
        if at not in self._texts:
            self._texts[at] = "\n".join(_texts_of(self.articles[at]))
        text = self._texts[at]
        return sum(word in text for word in wanted) / len(wanted)


def _texts_of(article: Article) -> Iterator[str]:
    """The words of headline and text; what stands in boxes may have been read in the wrong place itself."""
    yield from (line.text for line in article.headline)
    yield from (paragraph.text for part in (article.standfirst, article.lead) for paragraph in part)
    yield from (paragraph.text for section in article.sections for paragraph in section.paragraphs)
