"""Folding: what counts as the same character when searching.

One table (`fold.tsv`) says for each code point what it becomes and why: width (Ａ → a), case, compatibility forms
(㎡ → m2), radicals printed for characters (⻓ → 长), traditional for simplified (國 → 国), variants (値 → 值),
circles (○ → 〇), dots (• → ·), dashes (— → -), signs (∶ → :), and white space, which becomes nothing. A few
characters that simplified text writes, too (著 → 着, 乾 → 干), are joined for searching and kept apart where words
are cut: 著名 is a word, 着名 none. ASCII capitals fold by rule, and the commas within a number go (1,200 → 1200).
The browser folds by the same table (`rows_for_browsers`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources

# Few enough to travel with every page; the rest is fetched by the browser when a query needs it.
_AT_HAND = frozenset({"white", "dash", "dot", "circle", "sign", "joined"})
_REPLACEMENT = "\ufffd"
_FULL_WIDTH = range(0xFF01, 0xFF5F)
# A number in groups of three: 1,200 and 1,200,000; not 1,2 and not the list 1,20,300.
_GROUPED = re.compile(r"(?<![0-9,.])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9,])", re.ASCII)


@dataclass(frozen=True, slots=True)
class Folded:
    """A text as it is searched.

    `text`: folded, without white space. `places`: for each code point of `text`, the code point of the original
    it came from. `breaks`: places in `text` before which white space was taken out, ascending, without 0. `apart`:
    `text` with the characters that are only joined for searching as they were, None where there are none.
    """

    text: str
    places: Sequence[int]
    breaks: tuple[int, ...]
    apart: str | None = None


@cache
def read_table() -> tuple[tuple[str, str, str], ...]:
    """The rows of the table in the order of code points: character, what it becomes, why."""
    content = resources.files("jianbao.language").joinpath("fold.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in content.split("\n") if line and not line.startswith("#"))
    return tuple((chr(int(code, 16)), becomes, why) for code, becomes, why in rows)


@cache
def _translation() -> dict[int, str]:
    table = {ord(character): becomes for character, becomes, _ in read_table()}
    table.update({code: chr(code + 32) for code in range(ord("A"), ord("Z") + 1)})
    # Half a surrogate pair is no character and must not reach an encoder; the indexes need code point 0 themselves.
    table.update(dict.fromkeys((0, *range(0xD800, 0xE000)), _REPLACEMENT))
    return table


def fold_text(text: str) -> str:
    """`text` folded and without white space; folding it again changes nothing."""
    folded = text.translate(_translation())
    return _GROUPED.sub(_without_commas, folded) if "," in folded else folded


def _without_commas(number: re.Match[str]) -> str:
    return number.group().replace(",", "")


@cache
def _joined() -> tuple[re.Pattern[str], dict[int, str]]:
    """The characters that are joined, and what they become."""
    joined = {ord(character): becomes for character, becomes, why in read_table() if why == "joined"}
    return re.compile("[" + "".join(map(chr, joined)) + "]"), joined


def join_characters(text: str) -> str:
    """A folded text's characters joined that are kept apart for cutting words."""
    return text.translate(_joined()[1])


@cache
def _uneven() -> re.Pattern[str]:
    """Characters that do not become exactly one."""
    return re.compile("[" + "".join(re.escape(c) for c, becomes, _ in read_table() if len(becomes) != 1) + "]")


def fold(text: str) -> Folded:
    """`text` folded, with the way back to the original's code points."""
    folded = _fold_characters(text)
    if not _joined()[0].search(text):
        return folded
    pairs = zip(folded.text, folded.places, strict=True)
    apart = "".join(text[place] if ord(text[place]) in _joined()[1] else character for character, place in pairs)
    return replace(folded, apart=apart)


def _fold_characters(text: str) -> Folded:
    if _uneven().search(text):
        folded = _fold_unevenly(text)
    else:
        folded = Folded(text.translate(_translation()), range(len(text)), ())
    return _drop_commas(folded) if "," in folded.text else folded


def _drop_commas(folded: Folded) -> Folded:
    """Without the commas within numbers."""
    numbers = _GROUPED.finditer(folded.text)
    commas = [at for number in numbers for at in range(*number.span()) if folded.text[at] == ","]
    if not commas:
        return folded
    dropped = set(commas)
    kept = [at for at in range(len(folded.text)) if at not in dropped]
    text = "".join(folded.text[at] for at in kept)
    breaks = sorted({place - sum(comma < place for comma in commas) for place in folded.breaks})
    return Folded(text, tuple(folded.places[at] for at in kept), tuple(breaks))


def _fold_unevenly(text: str) -> Folded:
    table = _translation()
    parts: list[str] = []
    places: list[int] = []
    breaks: list[int] = []
    for place, character in enumerate(text):
        becomes = table.get(ord(character), character)
        if becomes:
            parts.append(becomes)
            places += [place] * len(becomes)
        elif places and (not breaks or breaks[-1] != len(places)):
            breaks.append(len(places))
    if breaks and breaks[-1] == len(places):
        breaks.pop()
    return Folded("".join(parts), tuple(places), tuple(breaks))


def rows_for_browsers(*, at_hand: bool) -> list[tuple[str, str]]:
    """The part of the table that travels with every page, or the part fetched when needed.

    Full-width ASCII is in neither: both sides fold it by the rule that it lies 0xFEE0 above ASCII.
    """
    return [
        (character, becomes)
        for character, becomes, why in read_table()
        if (why in _AT_HAND) == at_hand and ord(character) not in _FULL_WIDTH
    ]


@cache
def _rare() -> dict[str, str]:
    return dict(rows_for_browsers(at_hand=False))


def find_rare(texts: Iterable[str]) -> list[tuple[str, str]]:
    """The rows of the fetched part that `texts` need, in the order of code points."""
    rare = _rare()
    return [(character, rare[character]) for character in sorted(set().union(*texts) & rare.keys())]
