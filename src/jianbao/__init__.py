"""Jianbao 剪报 cuts printed Chinese newspaper pages into articles and binds them into an archive."""

__version__ = "0.1.0"
