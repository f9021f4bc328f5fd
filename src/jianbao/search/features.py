"""What a term is looked up by. features.js repeats it.

A stretch of text is probed by neighbouring pairs that together cover it, and by no more than four:

    协同共生       协同 共生
    新质生产力     新质 生产 产力
"""

from __future__ import annotations

from jianbao.language.fold import Folded
from jianbao.language.words import find_latin_runs
from jianbao.search.grammar import Term

MOST_PROBES = 4


def choose_probes(text: str) -> list[str]:
    """The pairs (or the one character) a text is looked up and scored by, without repetition."""
    last = len(text) - 2
    if last < 0:
        return [text]
    if len(text) <= 2 * MOST_PROBES:
        places = [*range(0, last, 2), last]
    else:
        places = [step * last // (MOST_PROBES - 1) for step in range(MOST_PROBES)]
    return list(dict.fromkeys(text[place : place + 2] for place in places))


def is_one_word(term: Term) -> bool:
    """A Latin word or number by itself: the word index answers it exactly."""
    if term.verbatim or term.prefix or term.field is not None:
        return False
    runs = list(find_latin_runs(Folded(term.text, range(len(term.text)), ())))
    return len(runs) == 1 and runs[0].text == term.text
