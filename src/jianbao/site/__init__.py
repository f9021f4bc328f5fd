"""The site: pages, feeds, pictures and assets, as files to be written."""

from jianbao.site.render import render_site
from jianbao.site.rendering import ThemeError
from jianbao.site.theme import Theme, find_theme

__all__ = ["Theme", "ThemeError", "find_theme", "render_site"]
