"""The archive's settings."""

from jianbao.config.errors import ConfigurationError, refused_as
from jianbao.config.loading import SETTINGS_NAME, lines_of_keys, load_settings
from jianbao.config.settings import Paper, Settings

__all__ = [
    "SETTINGS_NAME",
    "ConfigurationError",
    "Paper",
    "Settings",
    "lines_of_keys",
    "load_settings",
    "refused_as",
]
