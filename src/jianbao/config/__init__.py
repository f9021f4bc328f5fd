"""The archive's settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jianbao.config.errors import ConfigurationError, refused_as
from jianbao.config.folders import SITE_FOLDERS, is_reserved, paper_folder
from jianbao.on_demand import attributes_of

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

__getattr__ = attributes_of(
    __name__,
    {
        "loading": ("SETTINGS_NAME", "lines_of_keys", "load_settings"),
        "settings": ("Paper", "Settings"),
        "web": ("web_address",),
    },
)
