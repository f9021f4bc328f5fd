"""Bytes into SourceText: decode, mend glyph damage, keep line numbers; one reader a format."""

from jianbao.reading.finding import displayed_path, find_sources
from jianbao.reading.source import read_source, source_of_bytes
from jianbao.reading.text import is_blank
from jianbao.reading.walking import walk_folder

__all__ = ["displayed_path", "find_sources", "is_blank", "read_source", "source_of_bytes", "walk_folder"]
