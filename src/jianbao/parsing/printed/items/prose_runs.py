"""Paragraphs with nothing between them, one item of prose until another article may begin."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from jianbao.parsing.bylines.datelines import opens_article
from jianbao.parsing.printed.items.item import Item

_FARTHEST_TAIL = 48  # characters from a text's end in which a byline begins
_OTHER_MEASURE = 2.5  # em between the columns of two articles, which may each have another
_LINES_TELLING = 3
_FEW = 3  # paragraphs that show the measure together
_TAIL = re.compile(r"[。！？”][（(][^（）()。，]{2,30}[）)]$")


def gather_paragraphs(items: Sequence[Item]) -> list[Item]:
    """Paragraphs with nothing between them become one item, unless the second may open an article of its own."""
    groups: list[list[Item]] = []
    for item in items:
        before = groups[-1][-1] if groups else None
        if before and before.kind == item.kind == "prose" and not _parts(groups[-1], item):
            groups[-1].append(item)
        else:
            groups.append([item])
    return [group[0] if len(group) == 1 else _merge(group) for group in groups]


def _parts(group: Sequence[Item], item: Item) -> bool:
    before = group[-1]
    if (
        before.inset
        or item.inset
        or opens_article(item.paragraphs[0].text)
        or ends_signed(before.paragraphs[-1].text)
    ):
        return True
    return _shows_measure(group[-_FEW:]) and _shows_measure([item]) and _differs(group[-_FEW:], item)


def _shows_measure(items: Sequence[Item]) -> bool:
    """Whether paragraphs have lines enough to show the measure they are set to."""
    return sum(len(item.paragraphs[0].pieces) for item in items) >= _LINES_TELLING


def _differs(above: Sequence[Item], item: Item) -> bool:
    return abs(max(one.measures[-1] for one in above) - item.measures[0]) > _OTHER_MEASURE


def _merge(group: Sequence[Item]) -> Item:
    return replace(
        group[0],
        last=max(item.last for item in group),
        paragraphs=tuple(paragraph for item in group for paragraph in item.paragraphs),
        measures=tuple(measure for item in group for measure in item.measures),
        reach=max(item.reach for item in group),
        grams=frozenset().union(*(item.grams for item in group)),
    )


def ends_signed(text: str) -> bool:
    """Whether a paragraph ends in a byline, and so an article: `……举行。（甲某某 乙某）`."""
    return bool(_TAIL.search(text, max(0, len(text) - _FARTHEST_TAIL)))
