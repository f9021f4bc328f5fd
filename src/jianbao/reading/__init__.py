"""Bytes into SourceText: decode, mend glyph damage, keep line numbers; one reader a format."""
