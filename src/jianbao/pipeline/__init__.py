"""The one place that knows the order of the stages."""

from jianbao.pipeline.archives import open_archive, open_archive_of
from jianbao.pipeline.pages import read_pages

__all__ = ["open_archive", "open_archive_of", "read_pages"]
