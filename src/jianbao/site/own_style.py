"""What site.yaml says of the looks, as rules at the end of the stylesheet: accent colour and fonts.

body_font: 霞鹜文楷             a font that readers have, before those of the theme
body_font: fonts/wenkai.woff2   a file of static/, which readers load from the site
"""

from __future__ import annotations

from jianbao.config import Settings
from jianbao.site.accent import accent_style
from jianbao.site.own_files import FOLDER, is_file_name

_HEADINGS = ":is(h1,h2,h3,.nameplate,.folio.paper h1)"


def own_style(settings: Settings, root: str) -> str:
    """The rules; empty where nothing is said. `root` leads from the stylesheet to the top of the site (`../`)."""
    body, body_face = _font("body", settings.body_font, root)
    heading, heading_face = _font("heading", settings.heading_font, root)
    rules = f":root{{--body:{body},var(--song)}}\n" if body else ""
    rules += f"{_HEADINGS}{{font-family:{heading},var(--song)}}\n" if heading else ""
    return accent_style(settings.accent) + body_face + heading_face + rules


def _font(part: str, value: str, root: str) -> tuple[str, str]:
    """The font's name in CSS, and the rule that loads it where it is a file."""
    if not is_file_name(value):
        return (f'"{value}"' if value else ""), ""
    name = f'"archive-{part}"'
    return name, f'@font-face{{font-family:{name};src:url("{root}{FOLDER}/{value}");font-display:swap}}\n'
