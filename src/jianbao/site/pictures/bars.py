"""Figures over time as upright bars, the oldest on the left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

_HEIGHT, _FOOT, _STEP, _WIDTH = 80, 30, 22, 14
_FRAME = Markup(
    '<svg class="picture bars" viewBox="0 0 {} {}" role="{}" aria-label="{}" xmlns="http://www.w3.org/2000/svg">{}</svg>'
)
_LINK = Markup('<a href="{}" aria-label="{} {}">{}</a>')
_BAR = Markup('<rect x="{}" y="{}" width="{}" height="{}"/>')
_LABEL = Markup('<text x="{}" y="{}">{}</text>')


@dataclass(frozen=True, slots=True)
class Bar:
    """`label` as the table shows it, `short` and below it `under` as the picture does (may be empty), the figure,
    and where the bar leads (may be empty)."""

    label: str
    short: str
    count: int
    under: str = ""
    address: str = ""


def draw_bars(bars: Sequence[Bar], title: str) -> Markup:
    """The picture of a run of figures, none negative; each bar bears its figure, `short` stands below it."""
    most = max((bar.count for bar in bars), default=0) or 1
    drawn = Markup("").join(_draw_bar(n, bar, most) for n, bar in enumerate(bars))
    role = "group" if any(bar.address for bar in bars) else "img"
    return _FRAME.format(max(len(bars) * _STEP, 200), _HEIGHT + _FOOT + 14, role, title, drawn)


def _draw_bar(n: int, bar: Bar, most: int) -> Markup:
    x, height = n * _STEP, round(bar.count * _HEIGHT / most)
    y = 14 + _HEIGHT - height
    figure = _LABEL.format(x, y - 3, bar.count) + _BAR.format(x, y, _WIDTH, height) if bar.count else Markup("")
    foot = _LABEL.format(x, 14 + _HEIGHT + 13, bar.short)
    if bar.under:
        foot += _LABEL.format(x, 14 + _HEIGHT + 26, bar.under)
    return (
        _LINK.format(bar.address, bar.label, bar.count, figure + foot)
        if bar.address and bar.count
        else figure + foot
    )
