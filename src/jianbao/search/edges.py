"""Where Latin words and numbers begin and end, as characters of the index: 5日 does not stand in 15日.

The text `15日` is counted, beside as it stands, with a mark before each such word and with one behind:

    BEGIN 1 5 日        1 5 END
"""

from __future__ import annotations

from collections.abc import Iterator

from jianbao.language.fold import Folded
from jianbao.language.words import find_latin_runs

BEGIN, END = "\U0010fe00", "\U0010fe01"  # no text uses these characters


def edge_pairs(folded: Folded) -> set[str]:
    """The mark and the first character of each Latin word of a text, and the last character and the mark."""
    return {pair for run in find_latin_runs(folded) for pair in (BEGIN + run.text[0], run.text[-1] + END)}


def edged_runs(folded: Folded, most: int) -> Iterator[str]:
    """What stands from the beginning of each Latin word on, and up to the end of each, with its mark: `most`
    characters each."""
    for run in find_latin_runs(folded):
        yield BEGIN + folded.text[run.start : run.start + most - 1]
        yield folded.text[max(run.end - most + 1, 0) : run.end] + END
