"""Furniture at the edges of the sheet: what stands above the head rule or below the foot rule, or looks like it.

岭北日报        2025年4月24日        经济  14版
═══════════════════════════════════════════════  head rule, as wide as the page
责编：某某                                        words that are furniture, directly below it
"""

from __future__ import annotations

from collections.abc import Sequence

from jianbao.model import Rect
from jianbao.parsing.layout.barriers import Barriers
from jianbao.parsing.layout.measures import Measures
from jianbao.parsing.layout.placed import Placed, bounds
from jianbao.parsing.printed.rules.furniture import furniture

_WIDE = 0.75  # share of the page's print that a head or foot rule is wide
_HEAD, _FOOT = 0.2, 0.9  # of the sheet's height
_NEAR = 2.6  # lines from the rule that words of furniture may stand
_BAND = 0.1  # of the sheet's height at either edge where a page without rules has its furniture
_LONGEST = 28  # characters of a line that stands beside furniture
_FEW = 4  # lines of the body's size that a masthead may hold


def part_furniture(
    sheet: Rect, lines: Sequence[Placed], areas: Sequence[Rect], barriers: Barriers, measures: Measures
) -> tuple[list[Placed], list[Placed]]:
    """The lines of the furniture and all others, each in their order. What stands in one of the `areas`, which are
    framed or tinted, is no furniture for its words."""
    if not lines:
        return [], []
    printed = bounds(lines)
    wide = [rule for rule in barriers.lying if rule.width >= _WIDE * printed.width]
    open_lines = [line for line in lines if not any(area.holds(line.box) for area in areas)]
    head = max((rule.y1 for rule in wide if _is_head(rule, sheet, open_lines, measures)), default=None)
    foot = min((rule.y0 for rule in wide if _is_foot(rule, sheet, lines)), default=None)
    strips = [area for area in areas if _is_strip(area, sheet, printed, lines)]
    found = [
        line for line in lines if _is_outside(line, head, foot) or any(strip.holds(line.box) for strip in strips)
    ]
    near = _NEAR * measures.leading
    edges = (head + near if head is not None else sheet.height * _BAND, foot or sheet.height * (1 - _BAND / 2))
    found += [line for line in open_lines if line not in found and _reads_as_furniture(line, edges)]
    bands = [(line.box.y0 - line.size, line.box.y1 + line.size) for line in found] if head is None else []
    taken = set(found)
    found += [line for line in open_lines if line not in taken and _stands_beside(line, bands, measures)]
    taken = set(found)
    return [line for line in lines if line in taken], [line for line in lines if line not in taken]


def _is_head(rule: Rect, sheet: Rect, lines: Sequence[Placed], measures: Measures) -> bool:
    """Whether a rule parts the masthead from the page: high up, and no running text above it."""
    if rule.y1 > sheet.y0 + _HEAD * sheet.height:
        return False
    above = [line for line in lines if line.box.y1 <= rule.y0 + 2]
    text = [line for line in above if measures.is_text(line) and (len(line.text) > 12 or line.line.closed)]
    return bool(above) and len(text) <= _FEW and not any(line.line.closed for line in text)


def _is_foot(rule: Rect, sheet: Rect, lines: Sequence[Placed]) -> bool:
    below = [line for line in lines if line.box.y0 >= rule.y1 - 2]
    return rule.y0 >= sheet.y0 + _FOOT * sheet.height and len(below) <= 3


def _is_strip(area: Rect, sheet: Rect, printed: Rect, lines: Sequence[Placed]) -> bool:
    """Whether an area is a strip across the page's head or foot, with words in one row: a section's name and the
    date in a bar of colour. Nothing but words like these stands beyond it."""
    at_head = area.y1 <= sheet.y0 + _BAND * sheet.height
    if area.width < _WIDE * printed.width or not (at_head or area.y0 >= sheet.y1 - _BAND * sheet.height):
        return False
    held = [line for line in lines if area.holds(line.box)]
    beyond = [line for line in lines if (line.box.y1 <= area.y0 if at_head else line.box.y0 >= area.y1)]
    if not held or len(beyond) > _FEW or any(line.line.closed or line.vertical for line in (*held, *beyond)):
        return False
    row = bounds(held)
    return len(held) > 1 and row.height <= 1.5 * max(line.size for line in held)


def _is_outside(line: Placed, head: float | None, foot: float | None) -> bool:
    return (head is not None and line.box.centre[1] < head) or (foot is not None and line.box.centre[1] > foot)


def _reads_as_furniture(line: Placed, edges: tuple[float, float]) -> bool:
    at_edge = line.box.y1 <= edges[0] or line.box.y0 >= edges[1]
    return at_edge and not line.vertical and furniture((line.line,), 0) is not None


def _stands_beside(line: Placed, bands: Sequence[tuple[float, float]], measures: Measures) -> bool:
    """Whether a short line stands level with furniture: the paper's name beside its date."""
    if len(line.text) > _LONGEST or measures.is_text(line):
        return False
    return any(top <= line.box.centre[1] <= bottom for top, bottom in bands)
