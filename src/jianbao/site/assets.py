"""The theme's static files as the site publishes them: one stylesheet, a few classic scripts, the icons."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from jianbao.diagnostics import Diagnostic
from jianbao.model import OutputFile
from jianbao.site.rendering import ThemeError
from jianbao.site.theme import Theme
from jianbao.site.wording import Wording

# Each published stylesheet and the files of static/css/ it is joined of. The search page needs nothing of an
# article's and no other page what it needs, and its first results wait for all of it: it has a sheet of its own.
STYLES: dict[str, tuple[str, ...]] = {
    "style.css": ("variables", "base", "layout", "article", "found", "print"),
    "search.css": ("variables", "base", "layout", "found", "search", "print"),
}
_COMMENT = re.compile(r"^[ \t]*/\*.*?\*/[ \t]*$", re.DOTALL | re.MULTILINE)
# Each published script and the files of static/js/ui/ it is joined of, in this order.
SCRIPTS: dict[str, tuple[str, ...]] = {
    "settings.js": ("site-storage", "site-elements", "site-settings", "site-finding"),
    "article.js": ("site-handing", "site-citation-forms", "site-clip", "site-article-text", "site-article"),
    "clippings.js": (
        *("site-handing", "site-citation-forms", "site-clip"),
        *("site-clippings-export", "site-clippings"),
    ),
    "source.js": ("site-source",),
    "missing.js": ("site-missing",),
}
# What browsers and feed readers ask for at the top of a site.
ICONS = {"favicon.ico": "favicon.ico", "icon.svg": "assets/icon.svg", "card.png": "assets/card.png"}


def publish_assets(theme: Theme, wording: Wording) -> Iterator[OutputFile]:
    """Stylesheet, scripts and icons; ThemeError when the theme lacks one of them."""
    for name, parts in STYLES.items():
        yield OutputFile(f"assets/{name}", _strip(_join(theme, (f"css/{part}.css" for part in parts))).encode())
    words = json.dumps(wording.section("script"), ensure_ascii=False, sort_keys=True)
    for name, parts in SCRIPTS.items():
        body = _strip(_join(theme, (f"js/ui/{part}.js" for part in parts)))
        before = f"var jianbaoWords = {words};\n" if name == "settings.js" else ""
        yield OutputFile(f"assets/{name}", f"{before}{body}".encode())
    for name, path in ICONS.items():
        yield OutputFile(path, _read(theme, f"icons/{name}"))


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
