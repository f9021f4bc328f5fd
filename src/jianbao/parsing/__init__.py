"""SourceText into pages and articles: an ordered table of block rules, then blocks into articles."""

from jianbao.parsing.dispatch import parse_source
from jianbao.parsing.ledger import ledger_of

__all__ = ["ledger_of", "parse_source"]
