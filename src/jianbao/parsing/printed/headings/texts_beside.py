"""What the texts on both sides of a heading say of it: whether they are of one article.

│……船工何青说，早班提前了。│   16 em, 何青 and 早班
│船票不涨价                │   a heading
│何青还说，早班的船票……。  │   16 em, 何青 and 早班 again: a section's heading
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from jianbao.parsing.printed.items.item import Item
from jianbao.parsing.text.seam import breaks_line

_APART = 2.5  # em between the measures of two articles
_FEW = 3  # paragraphs that show the measure together
_NEAR = 3  # items within which the text stands that a heading stands between
_FEWEST_WORDS = 20


def between_measures(items: Sequence[Item], at: int) -> bool:
    """Whether the texts directly above and below item `at` are set to other measures, as two articles may be."""
    if not 0 < at < len(items) - 1:
        return False
    above, below = items[at - 1], items[at + 1]
    if not (above.kind == below.kind == "prose" and above.measures and below.measures):
        return False
    return abs(max(above.measures[-_FEW:]) - max(below.measures[:_FEW])) > _APART


def share_across(items: Sequence[Item], at: int) -> float:
    """The share of words, 0 to 1, that the texts above and below item `at` have both: an article keeps to its people
    and things."""
    above = _text_in(items, range(at - 1, max(-1, at - 1 - _NEAR), -1))
    below = _text_in(items, range(at + 1, min(len(items), at + 1 + _NEAR)))
    if above is None or below is None:
        return 0.0
    fewer = min(len(above.grams), len(below.grams))
    return len(above.grams & below.grams) / fewer if fewer >= _FEWEST_WORDS else 0.0


def _text_in(items: Sequence[Item], places: Iterable[int]) -> Item | None:
    return next((items[place] for place in places if items[place].kind == "prose"), None)


def count_lines(item: Item) -> int:
    """The lines of a display, those counted as one that the column's edge broke."""
    return len(item.texts) - sum(breaks_line(upper.text, lower.text) for upper, lower in pairwise(item.texts))
