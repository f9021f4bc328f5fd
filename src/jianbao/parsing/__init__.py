"""SourceText into pages and articles: an ordered table of block rules, then blocks into articles."""

from jianbao.parsing.dispatch import parse_source
from jianbao.parsing.ledger import ledger_of, lines_of_article

__all__ = ["ledger_of", "lines_of_article", "parse_source"]
