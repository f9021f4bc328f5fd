"""The archive's settings."""

from jianbao.config.settings import Paper, Settings

__all__ = ["Paper", "Settings"]
