"""How sure a block is by the rule that took it: the more of a line a rule must find, the surer. From 0 to 1; below
.62 a line would be told as doubtful (`doubts`)."""

from __future__ import annotations

from collections.abc import Mapping

SURENESS: Mapping[str, float] = {
    "box": 0.85,
    "box.headed": 0.8,  # a label with something else on its line
    "byline.broken": 0.9,
    "byline": 0.85,
    "byline.stated": 0.98,  # its mark or its outlet is printed
    "byline.bracketed": 0.9,
    "byline.placed": 0.8,
    "caption.credit": 0.9,
    "caption.broken": 0.85,
    "caption": 0.8,
    "correction": 0.95,
    "end": 0.9,
    "furniture": 0.9,
    "furniture.box": 0.8,  # only one of its lines shows it
    "furniture.guide": 0.9,
    "jump": 0.97,
    "keyword": 0.99,
    "notice": 0.95,
    "notice.writer": 0.9,
    "table": 0.75,
    "verse": 0.75,
}


def sureness_of(rule: str) -> float:
    """By the rule's name, or by its family: `table.ranks` is as sure as any table."""
    return SURENESS[rule] if rule in SURENESS else SURENESS[rule.partition(".")[0]]
