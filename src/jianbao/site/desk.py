"""What every planner of pages works with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from jianbao.config import Settings
from jianbao.diagnostics import Diagnostic
from jianbao.model import Illustration, PagePicture
from jianbao.site.shelf import Shelf
from jianbao.site.wording import Wording


@dataclass(frozen=True, slots=True)
class Desk:
    """The archive on its shelf, the settings, the interface's words, and what other stages hand on.

    `search` is what the search template needs; `downloads` the exported files: (path, bytes), sorted;
    `pictures` those of printed pages, by the source's path and the page's index in it; `illustrations`
    those printed with articles, by holding id.
    """

    shelf: Shelf
    settings: Settings
    wording: Wording
    diagnostics: tuple[Diagnostic, ...] = ()
    search: Mapping[str, Any] = field(default_factory=dict)
    downloads: tuple[tuple[str, int], ...] = ()
    pictures: Mapping[tuple[str, int], PagePicture] = field(default_factory=dict)
    illustrations: Mapping[str, tuple[Illustration, ...]] = field(default_factory=dict)
