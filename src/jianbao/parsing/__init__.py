"""SourceText into pages and articles: an ordered table of block rules, then blocks into articles."""

from jianbao.parsing.accounting.ledger import ledger_of, lines_of_article
from jianbao.parsing.dispatch import parse_source

__all__ = ["ledger_of", "lines_of_article", "parse_source"]
