"""The one place that knows the order of the stages.

`read_pages` (one source) is all that `jianbao parse` needs; what a whole build needs is imported with
`jianbao.pipeline.building`, later and only by those who build.
"""

from jianbao.pipeline.archives import index_of, open_archive, open_archive_of
from jianbao.pipeline.pages import pages_of_text, read_pages
from jianbao.pipeline.progress import Progress, Silence
from jianbao.pipeline.summary import Summary

__all__ = [
    "Progress",
    "Silence",
    "Summary",
    "index_of",
    "open_archive",
    "open_archive_of",
    "pages_of_text",
    "read_pages",
]
