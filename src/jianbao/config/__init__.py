"""The archive's settings. What reads them is loaded when it is used: most of a short command's time is loading."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from jianbao.config.errors import ConfigurationError, refused_as
from jianbao.config.folders import SITE_FOLDERS, is_reserved, paper_folder

if TYPE_CHECKING:
    from jianbao.config.loading import SETTINGS_NAME, lines_of_keys, load_settings
    from jianbao.config.settings import Paper, Settings
    from jianbao.config.web import web_address

__all__ = [
    "SETTINGS_NAME",
    "SITE_FOLDERS",
    "ConfigurationError",
    "Paper",
    "Settings",
    "is_reserved",
    "lines_of_keys",
    "load_settings",
    "paper_folder",
    "refused_as",
    "web_address",
]

_HOME = {
    **dict.fromkeys(("SETTINGS_NAME", "lines_of_keys", "load_settings"), "loading"),
    **dict.fromkeys(("Paper", "Settings"), "settings"),
    "web_address": "web",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = found
    return found
