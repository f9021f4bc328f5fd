"""Items into articles: the cheapest way to cut the row of items, each stretch being one article.

An article has one headline stack, before, inside or after its body; a byline, before or after the headline; a
body. What speaks for a stack being the headline of a body rather than of its neighbour: it stands beside the
byline, ends its kicker in ——, is set wider than the column, and shares words with the text.

    byline │ text │ head │ section │ text ║ head │ caption │ byline │ text
    ────────── 1 ──────────────────────── ║ ──────────── 2 ────────────────
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jianbao.parsing.items import Item

_WINDOW = 90
_MOST_DISPLAYS = 24


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of items that is one article: `first` to `last`, both included, the items of its headline
    stack, and how much dearer the second best reading was."""

    first: int
    last: int
    head: tuple[int, ...]
    margin: float


def cut_articles(items: Sequence[Item]) -> list[Cut]:
    """The articles of a row of items, in order; together they hold every item."""
    if not items:
        return []
    signed = any(item.kind == "byline" for item in items)
    best: list[float] = [0.0]
    origin: list[tuple[int, tuple[int, ...]]] = [(0, ())]
    for end in range(1, len(items) + 1):
        choice: tuple[float, int, tuple[int, ...]] | None = None
        for start in range(end - 1, max(-1, end - 1 - _WINDOW), -1):
            cost, head = _price(items, start, end, signed)
            total = best[start] + cost
            if choice is None or total < choice[0] - 1e-9:
                choice = (total, start, head)
            if cost > 60:
                break
        assert choice is not None
        best.append(choice[0])
        origin.append((choice[1], choice[2]))
    cuts: list[Cut] = []
    end = len(items)
    while end:
        start, head = origin[end]
        cuts.append(Cut(start, end - 1, head, 1.0))
        end = start
    return cuts[::-1]


def _price(items: Sequence[Item], start: int, end: int, signed: bool) -> tuple[float, tuple[int, ...]]:
    """The cost of taking `items[start:end]` for one article, and the items of its headline stack."""
    row = items[start:end]
    prose = [at for at, item in enumerate(row) if item.kind == "prose"]
    bylines = [at for at, item in enumerate(row) if item.kind == "byline"]
    cost = 2.0
    if not prose:
        cost += 8.0
    groups = sum(1 for place, at in enumerate(bylines) if place == 0 or at - bylines[place - 1] > 1)
    cost += 6.0 * max(0, groups - 1)
    if signed and not bylines:
        cost += 1.2
    if bylines and prose and bylines[0] > prose[-1]:
        cost += 1.5
    openings = sum(1 for at in prose if _opens(row[at])) - 1
    cost += 2.5 * max(0, openings)
    if row[-1].bridged and end < len(items):
        cost += 4.0
    keywords = [at for at, item in enumerate(row) if item.kind == "keyword"]
    if keywords and prose and keywords[0] < prose[0] and keywords[-1] > prose[-1]:
        cost += 5.0
    if row[0].kind == "keyword":
        cost += 3.0
    head, price = _choose_head(row, prose, bylines)
    return cost + price, tuple(start + at for at in head)


def _opens(item: Item) -> bool:
    from jianbao.parsing.datelines import opens_article

    return opens_article(item.paragraphs[0].text)


def _choose_head(row: Sequence[Item], prose: list[int], bylines: list[int]) -> tuple[tuple[int, ...], float]:
    """The stack that heads a row, and the cost of the row's displays: one stack as head, the others as sections."""
    displays = [at for at, item in enumerate(row) if item.kind == "display"]
    if not displays:
        return (), 5.0
    if len(displays) > _MOST_DISPLAYS:
        return (displays[0],), 3.0 * len(displays)
    as_section = {at: _section_cost(row, at, prose, bylines) for at in displays}
    total = sum(as_section.values())
    options: list[tuple[float, tuple[int, ...]]] = [(total + 5.0, ())]
    for place, first in enumerate(displays):
        stack: list[int] = []
        for at in displays[place : place + 3]:
            if stack and any(row[between].kind not in ("caption",) for between in range(stack[-1] + 1, at)):
                break
            stack.append(at)
            spared = sum(as_section[one] for one in stack)
            options.append((total - spared + _head_cost(row, stack, prose, bylines), tuple(stack)))
        del first
    price, head = min(options, key=lambda option: option[0])
    return head, price


def _section_cost(row: Sequence[Item], at: int, prose: list[int], bylines: list[int]) -> float:
    """How badly a display item serves as a section's heading."""
    item = row[at]
    words = "".join(text.text for text in item.texts)
    cost = 0.6
    below = next((item.kind for item in row[at + 1 : at + 4] if item.kind not in ("caption", "notice")), None)
    if below != "prose":
        heading = below == "display" and len(words) <= 12 and len(item.texts) == 1
        cost += 1.0 if heading else 5.0
    if words.endswith("——"):
        cost += 6.0
    if len(item.texts) > 2:
        cost += 2.0
    if len(item.texts) == 2 and len(item.texts[0].text) > 10:
        cost += 0.8
    if at and row[at - 1].kind == "caption":
        cost += 1.0
    if not item.run_in and any(other.run_in for other in row if other.kind == "display"):
        cost += 1.0
    if at - 1 in bylines or at + 1 in bylines:
        cost += 2.0
    if item.wide > 1.5:
        cost += 3.0
    if len(words) > 34:
        cost += 1.5
    if not any(place < at for place in prose):
        cost += 0.8
    return cost


def _head_cost(row: Sequence[Item], stack: list[int], prose: list[int], bylines: list[int]) -> float:
    """How badly a stack serves as the row's headline."""
    words = "".join(text.text for at in stack for text in row[at].texts)
    kickers = sum(1 for at in stack if row[at].texts[-1].text.endswith("——"))
    cost = 1.0 * (len(stack) - 1 - min(1, kickers)) + (3.0 if kickers > 1 else 0.0)
    if kickers and row[stack[-1]].texts[-1].text.endswith("——"):
        cost += 4.0
    if kickers:
        cost -= 1.0
    if len(words) <= 5:
        cost += 1.5
    if len(words) > 80:
        cost += 2.0
    if stack[0] - 1 in bylines or stack[-1] + 1 in bylines:
        cost -= 1.0
    before = sum(1 for at in prose if at < stack[0])
    after = sum(1 for at in prose if at > stack[-1])
    plain = all(item.kind in ("prose", "caption", "notice") for item in row[: stack[0]])
    standfirst = before and after and plain and bylines and bylines[0] == stack[-1] + 1
    if standfirst:
        cost += 0.8 + 1.0 * (before > 1)
    elif before and after:
        cost += 2.5 if not bylines or bylines[0] < stack[0] else 4.5
    elif before:
        cost += 0.5
    if not standfirst and bylines and prose and prose[0] < bylines[0] <= prose[-1] and not (before and after):
        cost += 2.0
    return cost - 3.0 * _shared(row, stack, prose)


def _shared(row: Sequence[Item], stack: list[int], prose: list[int]) -> float:
    """The share of a stack's words that the text has as well."""
    wanted = frozenset().union(*(row[at].grams for at in stack))
    if not wanted:
        return 0.0
    found: set[str] = set()
    for at in prose:
        found |= wanted & row[at].grams
    return len(found) / len(wanted)
