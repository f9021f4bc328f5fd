"""SourceText into pages and articles: an ordered table of block rules, then blocks into articles."""
