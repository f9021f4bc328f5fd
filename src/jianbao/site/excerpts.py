"""Text where there is little room: an excerpt that ends with a sentence, a headline that breaks between words."""

from __future__ import annotations

import re

from markupsafe import Markup

from jianbao.language.words import HAN, choose_cutter
from jianbao.site.naming import shorten

_END = re.compile(r"(?:[。！？…]+|(?<=[a-z])[.!?](?= ))[”’』」》）)]*")
_PAUSE = re.compile(r"[，；、：,;]")
_OPEN, _CLOSED = "“‘「『《（(", "”’」』》）)"
_HAN_RUN = re.compile(f"[{HAN}]+")


def excerpt(text: str, longest: int) -> str:
    """The text's first sentences on one line, about `longest` characters of them: up to half as many more where one
    sentence is so long, and at least a third. Where no sentence ends there, cut at a pause, with an ellipsis."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    ends = [end for found in _END.finditer(line, 0, longest * 3 // 2) if _is_whole(line, end := found.end())]
    within = [end for end in ends if longest // 3 <= end <= longest]
    if within or ends:
        return line[: within[-1] if within else max(ends)]
    pauses = [found.start() for found in _PAUSE.finditer(line, longest // 2, longest - 1)]
    return f"{line[: pauses[-1]]}……" if pauses else shorten(line, longest)


def _is_whole(line: str, end: int) -> bool:
    """Whether no quotation, title or bracket is open at that place."""
    before = line[:end]
    return all(before.count(left) == before.count(right) for left, right in zip(_OPEN, _CLOSED, strict=True))


def break_between_words(headline: str) -> Markup:
    """A headline with a place to break, `<wbr>`, between two words of two characters or more: a word of one
    character may be part of a name, and is never parted from its neighbours."""
    drawn, at = Markup(""), 0
    for run in _HAN_RUN.finditer(headline):
        drawn += _after(headline, at, run.start())
        words = choose_cutter()(run.group())
        for word, following in zip(words, [*words[1:], ""], strict=True):
            drawn += word
            if len(word) > 1 and len(following) > 1:
                drawn += Markup("<wbr>")
        at = run.end()
    return drawn + _after(headline, at, len(headline))


def is_latin(name: str) -> bool:
    """Whether a name has no Han character: such a one is not letterspaced."""
    return _HAN_RUN.search(name) is None


def _after(headline: str, start: int, end: int) -> Markup:
    """What stands between two runs of Han characters, escaped."""
    return Markup("{}").format(headline[start:end])
