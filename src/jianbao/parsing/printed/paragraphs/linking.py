"""Fragments linked into paragraphs, over boxes that the extraction may have put out of order.

    box 1   │……昨日在城南小学为│   open: no sentence ends here, the line is full
    box 2   │益。他们还将走访各│   carries something on, but not box 1
    box 3   │新校舍揭牌。      │   what carries box 1 on
    box 4   │  会上强调维护正当权│  open, and nothing below carries it on: 权│益 is box 2

Neighbours are linked first. Only where that leaves an end that nothing carries on, or a beginning that nothing
opens, are the links around it changed, two at a time, as long as that makes the whole cheaper.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from jianbao.parsing.printed.lines.line import Line
from jianbao.parsing.printed.lines.setting import Setting
from jianbao.parsing.printed.paragraphs.fragments import Fragment
from jianbao.parsing.text.seam import splits_word

_REACH = 7
_LEFT_OPEN = 6.0  # an end in mid-sentence that nothing carries on
# By how a fragment begins: the cost of nothing opening it, and of it carrying something on.
_UNOPENED = {"carries": 5.0, "indented": 0.3, "full": 2.5, "unsure": 0.0, "sure": 0.0}
_OPENED = {"carries": 0.0, "indented": 4.0, "full": 1.0, "unsure": 1.0, "sure": 6.0}
_APART, _BACKWARDS = 0.5, 0.5  # for each fragment between, and for going on further up
_ENDED, _CLOSED = 6.0, 2.5  # going on from a short last line, and from any that ends a sentence
_BOUND = 2.0  # that a mark or a word runs over the seam
_SHORT = 2.0  # going on from an open line that is not full
_OTHER_MEASURE, _SAME_MEASURE = 1.5, 2.0  # that the measures differ, by so many em
_LEAST_SAVING = 0.8  # of a change worth making
_DEAR = 2.5  # a link so dear is looked at again
_ROUNDS = 4
_MOST_MENDED = 120  # a page with more breaks than this has no order to be found


@dataclass(slots=True)
class _Links:
    """The links made so far, both ways, and what each pair would cost."""

    lines: Sequence[Line]
    setting: Setting
    fragments: Sequence[Fragment]
    after: dict[int, int] = field(default_factory=dict)
    before: dict[int, int] = field(default_factory=dict)
    known: dict[tuple[int, int], float] = field(default_factory=dict)

    def join(self, at: int, other: int) -> None:
        self.after[at] = other
        self.before[other] = at

    def part(self, at: int) -> None:
        if at in self.after:
            del self.before[self.after.pop(at)]

    def leads_to(self, at: int, wanted: int) -> bool:
        """Whether following the links from `at` one comes to `wanted`."""
        while at != wanted and at in self.after:
            at = self.after[at]
        return at == wanted

    def cost(self, at: int, other: int) -> float:
        if (at, other) not in self.known:
            self.known[at, other] = self._price(at, other)
        return self.known[at, other]

    def _price(self, at: int, other: int) -> float:
        one, two = self.fragments[at], self.fragments[other]
        last, first = self.lines[one.last], self.lines[two.first]
        price = _APART * abs(other - at - 1) + (_BACKWARDS if other < at else 0.0)
        if one.closes:
            price += _ENDED if _ends_short(self.setting, one) else _CLOSED
        elif first.carried or splits_word(last.text, first.text):
            price -= _BOUND
        elif _ends_short(self.setting, one):
            price += _SHORT
        price += _OPENED[two.opening]
        measures = self.setting.behind[one.last], self.setting.ahead[two.first]
        if measures[0] is not None and measures[1] is not None and abs(measures[0] - measures[1]) > _SAME_MEASURE:
            price += _OTHER_MEASURE
        return price

    def ends_cost(self, at: int) -> float:
        if at in self.after:
            return self.cost(at, self.after[at])
        return 0.0 if self.fragments[at].closes else _LEFT_OPEN

    def start_cost(self, at: int) -> float:
        return 0.0 if at in self.before else _UNOPENED[self.fragments[at].opening]


def link_fragments(
    lines: Sequence[Line], setting: Setting, fragments: Sequence[Fragment], apart: Callable[[int, int], bool]
) -> list[list[int]]:
    """Chains of fragments, each one paragraph, in page order of their heads.

    `apart` says of two neighbouring fragments whether something stands between them that ends any paragraph.
    """
    links = _Links(lines, setting, fragments)
    for at in range(1, len(fragments)):
        if fragments[at].carries and _runs_on(lines, setting, fragments[at - 1]) and not apart(at - 1, at):
            links.join(at - 1, at)
    broken = [at for at in range(len(fragments)) if links.ends_cost(at) > _DEAR or links.start_cost(at) > _DEAR - 1]
    for at in broken[:_MOST_MENDED]:
        _mend_around(links, at)
    return [_chain(links, at) for at in range(len(fragments)) if at not in links.before]


def _chain(links: _Links, at: int) -> list[int]:
    chain = [at]
    while chain[-1] in links.after:
        chain.append(links.after[chain[-1]])
    return chain


def _runs_on(lines: Sequence[Line], setting: Setting, fragment: Fragment) -> bool:
    """Whether a fragment may be carried on by the next: it is open, or its last line is full."""
    return not fragment.closes or not _ends_short(setting, fragment)


def _ends_short(setting: Setting, fragment: Fragment) -> bool:
    """Whether a fragment's last line stops before the measure; a paragraph's first line does by its indent."""
    indented = fragment.first == fragment.last and fragment.opening == "sure" and not setting.printed_indent
    return setting.is_short(fragment.last, indented=indented) is True


def _mend_around(links: _Links, middle: int) -> None:
    """Change links near `middle` while that makes them cheaper."""
    near = range(max(0, middle - _REACH), min(len(links.fragments), middle + _REACH + 1))
    for _ in range(_ROUNDS):
        best = max(_changes(links, near), key=lambda change: change.saving, default=None)
        if best is None or best.saving < _LEAST_SAVING:
            return
        _relink(links, best)


def _changes(links: _Links, near: range) -> list[_Change]:
    """Every new link that could be made among the fragments `near`."""
    return [
        _change(links, one, other, near)
        for one in near
        if one in links.after or not links.fragments[one].closes
        for other in near
        if other != one
        and links.after.get(one) != other
        and links.fragments[other].opening != "sure"
        and not links.leads_to(other, one)
    ]


@dataclass(frozen=True, slots=True)
class _Change:
    """Link `one` to `other`. What carried `one` on, and what opened `other`, are linked anew or left: `rest`."""

    saving: float
    one: int
    other: int
    rest: tuple[tuple[int, int], ...]


def _change(links: _Links, one: int, other: int, near: range) -> _Change:
    dropped, opener = links.after.get(one), links.before.get(other)
    now = links.ends_cost(one) + (links.ends_cost(opener) if opener is not None else links.start_cost(other))
    then = links.cost(one, other)
    tail = opener if opener is not None else _chain(links, other)[-1]
    left = 0.0 if links.fragments[tail].closes else _LEFT_OPEN
    freed = _UNOPENED[links.fragments[dropped].opening] if dropped is not None else 0.0
    options: list[tuple[float, tuple[tuple[int, int], ...]]] = [(left + freed, ())]
    if dropped is not None and not links.fragments[tail].closes and not links.leads_to(dropped, tail):
        options.append((links.cost(tail, dropped), ((tail, dropped),)))
    if opener is not None and left:
        for free in near:
            if free not in links.before and free not in (other, opener) and not links.leads_to(free, opener):
                saved = _UNOPENED[links.fragments[free].opening]
                options.append((links.cost(opener, free) - saved + freed, ((opener, free),)))
    then_rest, rest = min(options)
    if opener is None:
        then_rest -= left  # the end of the chain `other` begins was as open before
    return _Change(now - then - then_rest, one, other, rest)


def _relink(links: _Links, change: _Change) -> None:
    opener = links.before.get(change.other)
    links.part(change.one)
    if opener is not None:
        links.part(opener)
    links.join(change.one, change.other)
    for at, other in change.rest:
        if not links.leads_to(other, at):
            links.join(at, other)
