"""Jianbao 剪报 cuts printed Chinese newspaper pages into articles and binds them into an archive.

    import jianbao
    page = jianbao.read_page(Path("seeds/page.txt"))

`docs/library.md` shows what there is. Nothing is loaded before it is used.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from jianbao.version import VERSION

if TYPE_CHECKING:
    from jianbao.public import (
        Article,
        Box,
        Byline,
        Caption,
        ConfigurationError,
        Diagnostic,
        Organisation,
        Page,
        Paragraph,
        Person,
        Quote,
        Reading,
        Section,
        Summary,
        Text,
        UnreadableSource,
        build,
        message_of,
        read_page,
        read_pages,
        search,
        to_json,
    )

__version__ = VERSION

__all__ = [
    "Article",
    "Box",
    "Byline",
    "Caption",
    "ConfigurationError",
    "Diagnostic",
    "Organisation",
    "Page",
    "Paragraph",
    "Person",
    "Quote",
    "Reading",
    "Section",
    "Summary",
    "Text",
    "UnreadableSource",
    "build",
    "message_of",
    "read_page",
    "read_pages",
    "search",
    "to_json",
]


class _Library(ModuleType):
    """The package, in which `search` is the function, although a folder of ours has that name: an import of the
    folder would otherwise put itself in the function's place."""

    def __setattr__(self, name: str, value: Any) -> None:
        if not (name in __all__ and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Library


def __getattr__(name: str) -> Any:
    """One of the names above, loaded with the library when it is first asked for."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("jianbao.public"), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
