"""The archive's settings."""

from jianbao.config.errors import ConfigurationError, refused_as
from jianbao.config.folders import SITE_FOLDERS, is_reserved, paper_folder
from jianbao.config.loading import SETTINGS_NAME, lines_of_keys, load_settings
from jianbao.config.settings import Paper, Settings
from jianbao.config.web_address import web_address

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
