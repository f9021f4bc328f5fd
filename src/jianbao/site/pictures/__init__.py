"""Pictures drawn at build time as SVG. Colours come from the stylesheet's classes, so that dark mode and print hold;
each picture stands beside a table with the same figures."""

from jianbao.site.pictures.bars import Bar, draw_bars
from jianbao.site.pictures.heat import draw_year

__all__ = ["Bar", "draw_bars", "draw_year"]
