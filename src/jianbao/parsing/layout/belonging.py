"""Which text belongs to which headline: the cheapest way to deal the columns out.

What each way costs is the sum of
  - each fragment with its headline: text directly under a headline is that headline's, a rule between the two parts
    them, text wholly above a headline is hardly its own, and near is likelier than far;
  - each two fragments that stand together, yet are dealt to two articles: side by side with their tops level, or one
    below the other with nothing between;
  - each article by itself: its columns stand side by side, and its text runs on from each fragment to the next (see
    `seams`).

Every fragment begins with the headline it is nearest to; then one fragment, or some that stand together, at a time
moves to the headline where the whole costs least, until none does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from jianbao.model import Rect
from jianbao.parsing.layout.barriers import Barriers
from jianbao.parsing.layout.columns import Fragment
from jianbao.parsing.layout.heads import Head
from jianbao.parsing.layout.measures import Measures
from jianbao.parsing.layout.reading_order import by_column, in_reading_order
from jianbao.parsing.layout.seams import ends_of, first_cost, last_cost, seam

UNDER = 8.0  # text directly under another headline
RULED_OFF = 5.0  # a rule between text and headline
ABOVE = 7.0  # text wholly above its headline
STARTS_HIGHER = 2.5  # text that begins well above its headline and not beside it
FAR = 1.0  # a headline 40 em away
TOPS_LEVEL, FEET_LEVEL = 4.0, 0.8
STACKED, STACKED_APART, STACKED_ROUND = 4.0, 2.0, 2.0  # below another: close, after a gap, round a picture
NO_TEXT = 8.0  # a headline without text
NO_TEXT_PICTURED = 1.0  # but with a picture at its side
COLUMNS_APART = 2.0  # columns of one article with something else between
RULE_BETWEEN = 4.0  # or a standing rule
_MOST_ROUNDS = 12
_MOST_TRIALS = 20_000  # moves tried on one page; a printed one needs some 2,000
_LEVEL = 0.7  # lines that tops or feet may differ
_NEAR_COLUMN = 3.2  # em between columns side by side
_STACK_GAP = 3.2  # lines between fragments one below the other


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands on the page besides headlines and text: `solid` are pictures and boxes, `pictured` the headlines
    (by place) that have a picture at their side."""

    barriers: Barriers
    measures: Measures
    solid: Sequence[Rect] = ()
    pictured: frozenset[int] = frozenset()


def deal_out(
    heads: Sequence[Head], fragments: Sequence[Fragment], around: Surroundings
) -> tuple[list[list[Fragment]], list[float]]:
    """For each headline its fragments in reading order, and what its article costs by itself. There is at least one
    headline."""
    table = _Table(heads, fragments, around)
    owner = table.first_guess()
    for _ in range(_MOST_ROUNDS):
        if not table.improve(owner):
            break
    dealt = [[one for one, head in zip(fragments, owner, strict=True) if head == at] for at in range(len(heads))]
    return [in_reading_order(members) for members in dealt], [table.article(at, owner) for at in range(len(heads))]


class _Table:
    def __init__(self, heads: Sequence[Head], fragments: Sequence[Fragment], around: Surroundings) -> None:
        self.heads, self.fragments, self.around = heads, fragments, around
        self.boxes = [one.box for one in fragments]
        self.head_boxes = [head.box for head in heads]
        self.ends = {id(one): ends_of(one, around.measures) for one in fragments}
        self.alone = [[self._with_head(at, head) for head in range(len(heads))] for at in range(len(fragments))]
        self.together = self._bonds()
        self.known: dict[tuple[int, tuple[int, ...]], float] = {}
        self.trials = _MOST_TRIALS

    def first_guess(self) -> list[int]:
        owner = [min(range(len(self.heads)), key=lambda head: (row[head], head)) for row in self.alone]
        sure = [min(row) + 2.0 <= sorted(row)[1] if len(row) > 1 else True for row in self.alone]
        for _ in range(3):  # those whose own place does not tell go with what they stand together with
            for at in range(len(owner)):
                bonds = {other: bond for other, bond in self.together[at].items() if sure[other]}
                if not sure[at] and bonds:
                    owner[at] = owner[max(bonds, key=lambda other: (bonds[other], -other))]
                    sure[at] = True
        return owner

    def improve(self, owner: list[int]) -> bool:
        """Move what costs less elsewhere; whether anything moved."""
        moved = False
        for group in self._groups():
            self.trials -= len(self.heads) * max(1, len(self.fragments) // 40) ** 2
            if self.trials < 0:
                return False
            best, choice = -1e-6, None
            for head in range(len(self.heads)):
                if all(owner[at] == head for at in group):
                    continue
                delta = self._delta(group, head, owner)
                if delta < best:
                    best, choice = delta, head
            if choice is not None:
                for at in group:
                    owner[at] = choice
                moved = True
        return moved

    def _groups(self) -> Iterable[tuple[int, ...]]:
        yield from ((at,) for at in range(len(self.fragments)))
        for at, bonds in enumerate(self.together):
            yield from ((at, other) for other in bonds if other > at)
            if len(bonds) > 1:
                yield (at, *sorted(bonds))

    def _delta(self, group: tuple[int, ...], head: int, owner: list[int]) -> float:
        """By how much the whole gets dearer when a group moves to `head`."""
        after = list(owner)
        for at in group:
            after[at] = head
        touched = {head, *(owner[at] for at in group)}
        return self._touched(group, touched, after) - self._touched(group, touched, owner)

    def _touched(self, group: tuple[int, ...], heads: set[int], owner: list[int]) -> float:
        cost = sum(self.alone[at][owner[at]] for at in group) + sum(self.article(head, owner) for head in heads)
        for at in group:
            for other, bond in self.together[at].items():
                if owner[other] != owner[at]:
                    cost += bond / 2 if other in group else bond
        return cost

    def article(self, head: int, owner: Sequence[int]) -> float:
        """What the article of one headline costs by itself."""
        members = tuple(at for at, mine in enumerate(owner) if mine == head)
        key = head, members
        if key not in self.known:
            self.known[key] = self._article(head, [self.fragments[at] for at in members])
        return self.known[key]

    def _article(self, head: int, members: list[Fragment]) -> float:
        if not members:
            return NO_TEXT_PICTURED if head in self.around.pictured else NO_TEXT
        ordered = in_reading_order(members)
        ends = [self.ends[id(one)] for one in ordered]
        cost = first_cost(ends[0]) + last_cost(ends[-1])
        cost += sum(seam(above, below) for above, below in pairwise(ends))
        columns = by_column(members)
        for left, right in pairwise(columns):
            cost += self._columns_apart(head, left, right)
        return cost

    def _columns_apart(self, head: int, left: list[Fragment], right: list[Fragment]) -> float:
        em = self.around.measures.body
        x0, x1 = max(one.x1 for one in left), min(one.x0 for one in right)
        pairs = [(one, two) for one in left for two in right if one.box.beside(two.box) > 0]
        if pairs and all(self.around.barriers.between_columns(one.box, two.box) for one, two in pairs):
            return RULE_BETWEEN
        if x1 - x0 <= _NEAR_COLUMN * em:
            return 0.0
        gap = Rect(x0, min(one.box.y0 for one in (*left, *right)), x1, max(one.box.y1 for one in (*left, *right)))
        own = [self.head_boxes[head], *self.around.solid]
        filled = sum(max(0.0, box.over(gap)) for box in own if box.beside(gap) > 0)
        return 0.0 if filled >= 0.5 * gap.width else COLUMNS_APART

    def _with_head(self, at: int, head: int) -> float:
        box, top = self.boxes[at], self.head_boxes[head]
        em, leading = self.around.measures.body, self.around.measures.leading
        cost = FAR * (max(0.0, -box.over(top)) + 0.5 * max(0.0, box.y0 - top.y1)) / (40 * em)
        under = self._directly_under(at)
        if under is not None and under != head:
            cost += UNDER
        if box.y1 <= top.y0 + em:
            return cost + ABOVE
        if box.y0 >= top.y1 - em and under != head and self._ruled_off(box, top):
            cost += RULED_OFF
        if box.y0 < top.y0 - 2 * leading and not self.heads[head].vertical:
            cost += STARTS_HIGHER
        return cost

    def _ruled_off(self, box: Rect, top: Rect) -> bool:
        """Whether a rule lies over the text, below the headline, that is not the headline's own."""
        lying = tuple(rule for rule in self.around.barriers.lying if not self._is_own_rule(rule, top))
        return Barriers(lying, ()).above(box, top.y1)

    def _is_own_rule(self, rule: Rect, top: Rect) -> bool:
        """Whether a rule is drawn directly under a headline, or with its like above the headline sets it off."""
        leading = self.around.measures.leading
        if rule.over(top) <= 0.5 * top.width or not 0 <= rule.y0 - top.y1 <= 4 * leading:
            return False
        return rule.y0 - top.y1 <= 1.5 * leading or any(
            abs(twin.x0 - rule.x0) + abs(twin.x1 - rule.x1) < 6 and -4 * leading <= twin.y0 - top.y0 <= 2
            for twin in self.around.barriers.lying
        )

    def _directly_under(self, at: int) -> int | None:
        """The headline that stands over a fragment with nothing between them."""
        box, leading = self.boxes[at], self.around.measures.leading
        found: tuple[float, int] | None = None
        for head, top in enumerate(self.head_boxes):
            gap = box.y0 - top.y1
            if self.heads[head].vertical:
                shared = top.over(box) >= 0.3 * min(box.width, top.width)
            else:
                shared = top.over(box) >= 0.25 * min(box.width, top.width)
            if shared and -leading <= gap <= 6 * leading and not self._is_blocked(box, top):
                found = min(found, (gap, head)) if found else (gap, head)
        return found[1] if found else None

    def _is_blocked(self, box: Rect, top: Rect) -> bool:
        if self._ruled_off(box, top):
            return True
        between = Rect(max(box.x0, top.x0), top.y1, min(box.x1, top.x1), box.y0)
        return any(_lies_in(other, between) for other in self.boxes if other is not box)

    def _bonds(self) -> list[dict[int, float]]:
        bonds: list[dict[int, float]] = [{} for _ in self.fragments]
        for one in range(len(self.boxes)):
            for two in range(one + 1, len(self.boxes)):
                bond = max(self._side_by_side(one, two), self._stacked(one, two))
                if bond:
                    bonds[one][two] = bonds[two][one] = bond
        return bonds

    def _side_by_side(self, one: int, two: int) -> float:
        left, right = sorted((self.boxes[one], self.boxes[two]), key=lambda box: box.x0)
        measures = self.around.measures
        gap = right.x0 - left.x1
        if not -measures.body <= gap <= _NEAR_COLUMN * measures.body or left.beside(right) <= 0:
            return 0.0
        if self.around.barriers.between_columns(left, right):
            return 0.0
        slack = _LEVEL * measures.leading
        bond = TOPS_LEVEL if abs(left.y0 - right.y0) <= slack else 0.0
        return bond + (FEET_LEVEL if abs(left.y1 - right.y1) <= slack else 0.0)

    def _stacked(self, one: int, two: int) -> float:
        upper, lower = sorted((self.boxes[one], self.boxes[two]), key=lambda box: box.y0)
        shared = upper.over(lower)
        gap = lower.y0 - upper.y1
        leading = self.around.measures.leading
        if shared < 0.6 * min(upper.width, lower.width) or gap < -2:
            return 0.0
        if self.around.barriers.between_rows(upper, lower):
            return 0.0
        between = Rect(max(upper.x0, lower.x0), upper.y1, min(upper.x1, lower.x1), lower.y0)
        if any(_lies_in(box, between) for box in (*self.boxes, *self.head_boxes)):
            return 0.0
        if any(_lies_in(box, between) for box in self.around.solid):
            return STACKED_ROUND
        if gap <= 1.7 * leading:
            return STACKED
        return STACKED_APART if gap <= _STACK_GAP * leading else 0.0


def _lies_in(box: Rect, area: Rect) -> bool:
    """Whether a box stands in the way: over part of the area's width, and within its height."""
    if box.over(area) < 0.3 * area.width:
        return False
    return box.centre[1] > area.y0 and box.centre[1] < area.y1
