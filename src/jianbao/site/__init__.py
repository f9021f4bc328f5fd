"""The site: pages, feeds, pictures and assets, as files to be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jianbao.on_demand import attributes_of
from jianbao.site.theme import Theme, find_theme

if TYPE_CHECKING:
    from jianbao.site.render import render_site
    from jianbao.site.rendering import ThemeError

__all__ = ["Theme", "ThemeError", "find_theme", "render_site"]

__getattr__ = attributes_of(__name__, {"render": ("render_site",), "rendering": ("ThemeError",)})
