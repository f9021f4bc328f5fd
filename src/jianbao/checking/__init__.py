"""A built site held against what it promises: the same checks on any folder, one finding a line."""

from jianbao.checking.checks import CHECKS, check_site
from jianbao.checking.site_files import BuiltSite, open_site

__all__ = ["CHECKS", "BuiltSite", "check_site", "open_site"]
