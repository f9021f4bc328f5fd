"""Pictures with their captions: the small words below or beside one.

┌─────────┐          ┌─────────┐
│ picture │          │ picture │ 图为新桥
└─────────┘          └─────────┘ 甲某 摄
图为新桥通车现场。
          甲某 摄          ▓▓ 扫一扫     a code and what it says is a notice
                           ▓▓ 看视频
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from jianbao.model import Drawing, Rect, bounds_of
from jianbao.parsing.layout.measures import Measures
from jianbao.parsing.layout.placed import Placed, bounds
from jianbao.parsing.printed.rules.caption import find_credit, read_opening

_SMALLEST = 2.5  # em in both directions; smaller pictures are ornaments
_BELOW = 1.7  # lines of white space between a picture and its caption
_BESIDE = 1.6  # em of it where the caption stands beside
_CODE = 9.0  # em a square picture may be wide to be a code with words beside it
_SAME_SIZE = 0.05
_OTHER_INK = 1.25
_WIDE = 0.85  # share of the picture's width that a long caption is wide


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """A picture, the lines of its caption in reading order, and whether it is a code whose words are a notice."""

    box: Rect
    caption: tuple[Placed, ...] = ()
    code: bool = False

    @property
    def whole(self) -> Rect:
        return bounds_of([self.box, *(line.box for line in self.caption)])


def read_pictures(
    drawings: Iterable[Drawing], lines: Sequence[Placed], measures: Measures
) -> tuple[tuple[Picture, ...], frozenset[Placed]]:
    """The pictures, topmost first, and the lines they take."""
    boxes = _merged([one.box for one in drawings if one.kind == "picture" and _is_large(one.box, measures)])
    taken: set[Placed] = set()
    found: list[Picture] = []
    for box in sorted(boxes, key=lambda box: (box.area, box)):  # a code's few words before a picture's many
        free = [line for line in lines if line not in taken and not line.vertical]
        code = max(box.width, box.height) <= _CODE * measures.body and 0.8 < box.width / box.height < 1.25
        words = _beside_code(box, free, measures) if code else ()
        caption = words or _below(box, free, measures) or _beside(box, free, measures)
        taken.update(caption)
        found.append(Picture(box, tuple(caption), code=bool(words)))
    return tuple(sorted(found, key=lambda one: (one.box.y0, one.box.x0))), frozenset(taken)


def _is_large(box: Rect, measures: Measures) -> bool:
    return min(box.width, box.height) >= _SMALLEST * measures.body


def _merged(boxes: Sequence[Rect]) -> list[Rect]:
    """Pictures that lie in one another or overlap by half are one: a picture and what is drawn over it."""
    merged: list[Rect] = []
    for box in sorted(boxes, key=lambda box: (-box.area, box)):
        for at, other in enumerate(merged):
            shared = max(0.0, box.over(other)) * max(0.0, box.beside(other))
            if shared >= 0.5 * box.area:
                merged[at] = bounds_of((box, other))
                break
        else:
            merged.append(box)
    return merged


def _beside_code(box: Rect, lines: Sequence[Placed], measures: Measures) -> tuple[Placed, ...]:
    near = [
        line
        for line in lines
        if measures.is_smaller(line)
        and box.y0 <= line.box.centre[1] <= box.y1
        and (
            0 <= line.box.x0 - box.x1 <= _BESIDE * measures.body * 1.5
            or 0 <= box.x0 - line.box.x1 <= _BESIDE * measures.body
        )
    ]
    if not near:
        near = [line for line in lines if measures.is_smaller(line) and _is_under(box, line.box, measures)]
    return tuple(sorted(near, key=lambda line: line.box.y0))


def _is_under(box: Rect, line: Rect, measures: Measures) -> bool:
    near = -2 <= line.y0 - box.y1 <= _BELOW * measures.leading
    return near and box.over(line) >= 0.6 * line.width and line.x0 >= box.x0 - measures.body


def _below(box: Rect, lines: Sequence[Placed], measures: Measures) -> tuple[Placed, ...]:
    inside = [line for line in lines if box.over(line.box) >= 0.9 * line.box.width and line.box.y0 >= box.y1 - 2]
    inside.sort(key=lambda line: (line.box.y0, line.box.x0))
    if not inside or not _is_under(box, inside[0].box, measures):
        return ()
    found = _run_of(inside, measures)
    return found if _is_caption(found, measures) or _is_long_caption(box, found, measures) else ()


def _run_of(lines: Sequence[Placed], measures: Measures) -> tuple[Placed, ...]:
    """The first lines that stand close and are of one type; a credit that ends them may be of another."""
    found = [lines[0]]
    for line in lines[1:]:
        close = line.box.y0 - found[-1].box.y1 <= measures.gap + 0.35 * measures.leading
        alike = abs(line.size - found[0].size) <= _SAME_SIZE * found[0].size
        if not close or not (alike or (measures.is_smaller(line) and find_credit(line.text))):
            break
        found.append(line)
        if find_credit(line.text) and (not alike or _is_credit(line)):
            break
    return tuple(found)


def _is_credit(line: Placed) -> bool:
    found = find_credit(line.text)
    return found is not None and found.start() == 0


def _is_caption(lines: Sequence[Placed], measures: Measures) -> bool:
    """Whether lines are set apart from the body, or say that they are a caption."""
    first = lines[0]
    if measures.is_larger(first) or len(lines) > 8:
        return False
    return measures.is_smaller(first) or read_opening(first.text)[0] or (len(lines) <= 3 and _ends_in_credit(lines))


def _ends_in_credit(lines: Sequence[Placed]) -> bool:
    tail = "".join(line.text for line in lines[-2:])
    return find_credit(tail) is not None


def _is_long_caption(box: Rect, lines: Sequence[Placed], measures: Measures) -> bool:
    """Whether lines of the body's size, as wide as the picture, end in a credit of their own: news in a picture."""
    wide = bounds(lines).width >= _WIDE * box.width
    return wide and _is_credit(lines[-1]) and not measures.is_larger(lines[0])


def long_caption(box: Rect, lines: Sequence[Placed], measures: Measures) -> tuple[Placed, ...]:
    """The words of a picture whose headline stands between them and it; `lines` are below that headline."""
    inside = sorted(
        (line for line in lines if box.over(line.box) >= 0.9 * line.box.width), key=lambda line: line.box.y0
    )
    found = _run_of(inside, measures) if inside else ()
    return found if found and _is_long_caption(box, found, measures) else ()


def _beside(box: Rect, lines: Sequence[Placed], measures: Measures) -> tuple[Placed, ...]:
    """The lowest lines beside the picture that are set smaller, and a credit set to the right below them."""
    small = [line for line in lines if measures.is_smaller(line) and line.box.y1 <= box.y1 + measures.body]
    near = sorted(
        (
            line
            for line in small
            if line.box.y0 >= box.y0 - 2 and 0 < _beyond(box, line.box) <= _BESIDE * measures.body
        ),
        key=lambda line: line.box.y0,
    )
    if not near:
        return ()
    found = [near[-1]]
    close = measures.gap + 0.35 * measures.leading
    for line in reversed(near[:-1]):
        if found[0].box.y0 - line.box.y1 > close:
            break
        found.insert(0, line)
    below = [line for line in small if 0 <= line.box.y0 - found[-1].box.y1 <= close and line not in found]
    found += [line for line in below if _is_credit(line) and line.box.over(bounds(found)) > 0.5 * line.box.width][
        :1
    ]
    return tuple(found)


def _beyond(box: Rect, line: Rect) -> float:
    """How far beside a picture a line stands, in points; 0 when it does not."""
    gap = max(line.x0 - box.x1, box.x0 - line.x1)
    return max(gap, 0.1) if gap >= -2 else 0.0
