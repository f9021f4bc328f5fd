"""The theme's static files as the site publishes them: stylesheets, a few classic scripts, the icons."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterator

from markupsafe import Markup

from jianbao.config import Settings
from jianbao.diagnostics import Diagnostic
from jianbao.model import OutputFile
from jianbao.site.own_style import own_style
from jianbao.site.rendering import ThemeError
from jianbao.site.theme import Theme
from jianbao.site.wording import Wording

# The files of static/css/ that the stylesheet is joined of. The search page needs nothing of an article's and no
# other page what it needs, and its first results wait for all of it: it carries a sheet of its own.
STYLE = ("variables", "base", "layout", "article", "page", "found", "print")
SEARCH_STYLE = ("variables", "base", "layout", "found", "search", "print")
_COMMENT = re.compile(r"^[ \t]*/\*(?:(?!\*/).)*\*/[ \t]*$", re.DOTALL | re.MULTILINE)
SETTINGS = ("site-storage", "site-elements", "site-settings", "site-finding", "site-keys")
# Each other published script and the files of static/js/ui/ it is joined of, in this order.
SCRIPTS: dict[str, tuple[str, ...]] = {
    "article.js": ("site-handing", "site-citation-forms", "site-clip", "site-article-text", "site-article"),
    "clippings.js": (
        *("site-handing", "site-citation-forms", "site-clip"),
        *("site-clippings-export", "site-clippings-import", "site-clippings"),
    ),
    "passage.js": ("site-passage",),
    "source.js": ("site-source",),
    "page.js": ("site-page-view",),
    "missing.js": ("site-missing",),
}
# What browsers and feed readers ask for at the top of a site.
ICONS = {"favicon.ico": "favicon.ico", "icon.svg": "assets/icon.svg", "card.png": "assets/card.png"}


def publish_assets(theme: Theme, wording: Wording, settings: Settings) -> Iterator[OutputFile]:
    """Stylesheet, scripts and icons, in the colour and fonts of `settings`; ThemeError when the theme lacks one."""
    yield OutputFile("assets/style.css", (_join_style(theme, STYLE) + own_style(settings, "../")).encode())
    yield OutputFile("assets/settings.js", join_settings(theme, wording))
    for name, parts in SCRIPTS.items():
        yield OutputFile(f"assets/{name}", _join_script(theme, parts).encode())
    for name, path in ICONS.items():
        yield OutputFile(path, _read(theme, f"icons/{name}"))


def join_settings(theme: Theme, wording: Wording) -> bytes:
    """The script that every page runs in its head: the words of all scripts, and the reader's settings."""
    words = json.dumps(wording.section("script"), ensure_ascii=False, sort_keys=True)
    return f"var jianbaoWords = {words};\n{_join_script(theme, SETTINGS)}".encode()


def inline_search_style(theme: Theme, settings: Settings) -> tuple[Markup, str]:
    """What stands in the search page's style element, and the source expression that lets it (CSP level 2, 4.2.5):
    the SHA-256 of exactly this text."""
    style = (_join_style(theme, SEARCH_STYLE) + own_style(settings, "")).replace("</", "<\\/")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return Markup(style), f"'sha256-{digest}'"


def _join_style(theme: Theme, parts: tuple[str, ...]) -> str:
    return _strip(_join(theme, (f"css/{part}.css" for part in parts)))


def _join_script(theme: Theme, parts: tuple[str, ...]) -> str:
    return _strip(_join(theme, (f"js/ui/{part}.js" for part in parts)))


def _join(theme: Theme, names: Iterator[str]) -> str:
    return "\n".join(_read(theme, name).decode("utf-8") for name in names)


def _strip(text: str) -> str:
    """Without comments that begin a line, indents and blank lines: none of them is inside a string here."""
    lines = (line.strip() for line in _COMMENT.sub("", text).split("\n"))
    return "\n".join(line for line in lines if line) + "\n"


def _read(theme: Theme, name: str) -> bytes:
    try:
        return theme.read(name).replace(b"\r\n", b"\n") if name.endswith((".css", ".js")) else theme.read(name)
    except FileNotFoundError as error:
        details = {"name": name}
        raise ThemeError((Diagnostic("theme-file-missing", f"static/{name}", 0, details),)) from error
