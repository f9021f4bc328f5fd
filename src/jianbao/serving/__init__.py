"""The archive on this machine's own browser: built, watched, built again, shown; on the loopback address only."""

from jianbao.serving.preview import Preview, open_preview

__all__ = ["Preview", "open_preview"]
