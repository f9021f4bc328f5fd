"""A built site held against what it promises: the same checks on any folder, one finding a line."""

from jianbao.checking.checks import CHECKS, check_site
from jianbao.checking.site_files import BuiltSite, open_site
from jianbao.checking.source_sums import SUMS, keep_sums, look_at_sources

__all__ = ["CHECKS", "SUMS", "BuiltSite", "check_site", "keep_sums", "look_at_sources", "open_site"]
