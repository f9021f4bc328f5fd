"""Lines that a deck may be: what kind of text the article is, or what is said of the thing the headline named.

江豚归来                    长江鄱口段生态修复见闻
青库铁路全线铺轨完成        预计明年六月具备开通条件
"""

from __future__ import annotations

import re

from jianbao.language.longest import any_of
from jianbao.language.simplified import simplify
from jianbao.lexicon import words

_FEWEST = 4  # characters of a line that calls the article by its kind
_CALLS = re.compile(rf"{any_of(words('calls-article'))}$")
_OPENS = re.compile(any_of(words("opens-deck")))


def calls_article(line: str) -> bool:
    """Whether a line ends in what kind of text the article is: 长江鄱口段生态修复见闻."""
    return len(line) >= _FEWEST and _CALLS.search(simplify(line)) is not None


def opens_as_deck(line: str) -> bool:
    """Whether a line begins with a word whose subject is named elsewhere: 预计明年六月开通, 走进老茶馆."""
    return _OPENS.match(simplify(line).lstrip("—⸺")) is not None
