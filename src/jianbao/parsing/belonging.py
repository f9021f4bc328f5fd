"""Captions and boxes given to the article that has their words, where the extraction read them beside another.

A picture's box may be read anywhere on the page. Its caption says again what its article's text says; where another
article has nearly all of the words and the one it stands in has few, it was read in the wrong place. A box goes on to
something else, so that it is moved only from an article that has none of its words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from jianbao.model import Article, Box, Caption
from jianbao.parsing.items import grams_of

_MORE = 0.4  # of a caption's words that the other article has and its own has not
_SOME = 0.08  # of a box's words, where its own article has none
_FEWEST = 5  # pairs of characters that tell anything


def place_beside(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles, each caption and box with the one that has its words."""
    if len(articles) < 2 or not any(article.captions or article.boxes for article in articles):
        return tuple(articles)
    words = [_words_of(article) for article in articles]
    captions: list[list[Caption]] = [[] for _ in articles]
    boxes: list[list[Box]] = [[] for _ in articles]
    for at, article in enumerate(articles):
        for caption in article.captions:
            captions[_owner_of_caption(caption, at, words)].append(caption)
        for box in article.boxes:
            boxes[_owner_of_box(box, at, words)].append(box)
    return tuple(
        replace(article, captions=tuple(own), boxes=tuple(beside))
        for article, own, beside in zip(articles, captions, boxes, strict=True)
    )


def _owner_of_caption(caption: Caption, at: int, words: Sequence[frozenset[str]]) -> int:
    shares = _shares(caption.text.text, words)
    best = _best(shares, at)
    return best if shares and shares[best] > shares[at] + _MORE else at


def _owner_of_box(box: Box, at: int, words: Sequence[frozenset[str]]) -> int:
    shares = _shares("\n".join(paragraph.text for paragraph in box.paragraphs), words)
    best = _best(shares, at)
    return best if shares and shares[at] == 0.0 and shares[best] > _SOME else at


def _shares(text: str, words: Sequence[frozenset[str]]) -> list[float]:
    """For each article the share of a text's words that it has; nothing where these are too few."""
    wanted = grams_of(text)
    return [len(wanted & own) / len(wanted) for own in words] if len(wanted) >= _FEWEST else []


def _best(shares: Sequence[float], at: int) -> int:
    return max(range(len(shares)), key=shares.__getitem__, default=at)


def _words_of(article: Article) -> frozenset[str]:
    return frozenset().union(*map(grams_of, _texts_of(article)))


def _texts_of(article: Article) -> Iterator[str]:
    """The words of headline and text; what stands in boxes may have been read in the wrong place itself."""
    yield from (line.text for line in article.headline)
    yield from (paragraph.text for part in (article.standfirst, article.lead) for paragraph in part)
    yield from (paragraph.text for section in article.sections for paragraph in section.paragraphs)
