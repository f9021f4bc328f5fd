"""Downloads: the exported files, the feeds and the static API."""

from __future__ import annotations

from collections.abc import Iterator

from jianbao.site.desk import Desk
from jianbao.site.plan import PagePlan

_UNITS = ("B", "kB", "MB", "GB")


def plan_downloads(desk: Desk) -> Iterator[PagePlan]:
    """`downloads.html`."""
    files = [(path, _say_size(size)) for path, size in desk.downloads]
    yield PagePlan("downloads.html", "downloads.html", {"files": files})


def _say_size(size: float) -> str:
    """A size in bytes with the unit that leaves it below a thousand."""
    unit = 0
    while size >= 1000 and unit < len(_UNITS) - 1:
        size, unit = size / 1000, unit + 1
    return f"{size:.0f} {_UNITS[unit]}" if unit == 0 or size >= 10 else f"{size:.1f} {_UNITS[unit]}"
