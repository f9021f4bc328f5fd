"""Pictures drawn at build time as SVG, each beside a table with the same figures.

Colours come from the stylesheet's classes, so that dark mode and print hold.
"""

from jianbao.site.pictures.bars import Bar, draw_bars
from jianbao.site.pictures.heat import draw_year

__all__ = ["Bar", "draw_bars", "draw_year"]
