"""The names of a byline: set apart by spaces, with a space inside (`杨 骏`), or fused (`赵嘉鸣马小宁张慧中`)."""

from __future__ import annotations

import re

from jianbao.language.names import SOUNDS
from jianbao.language.native_names import is_native_name
from jianbao.language.surnames import COMPOUND, SINGLE
from jianbao.parsing.text.marks import HAN

Span = tuple[int, int]

_BETWEEN = re.compile(r"[\s、，,;；/|]+")
_DOTTED = re.compile(r"^[㐀-鿿]{1,8}(?:[·・•][㐀-鿿A-Za-z]{1,8})+$")
_SOUNDING = 0.75  # share of a name's characters that are kept for sounds
_DOT = re.compile("[·・•]")
_ALL_HAN = re.compile(f"{HAN}+")
_NOT_NAMES = frozenset("的了在是和与为将这那不也都就着过们个年月日号第以及其之于上下中大小")


def read_names(text: str, start: int, end: int, *, trusted: bool = False) -> list[tuple[str, Span]] | None:
    """The names in `text[start:end]` with their places; None when something there is no name.

    `何 青 陆明远` gives 何青 and 陆明远; a space inside a two-character name is taken out of the name.
    Where the line is `trusted` to be a byline, a name may have a surname we do not know.
    """
    names: list[tuple[str, Span]] = []
    for token, span in _join_spaced(text, _tokens(text, start, end)):
        found = _names_of(token, span, trusted)
        if found is None:
            return None
        names += found
    return names


def _tokens(text: str, start: int, end: int) -> list[Span]:
    spans, at = [], start
    for gap in _BETWEEN.finditer(text, start, end):
        if gap.start() > at:
            spans.append((at, gap.start()))
        at = gap.end()
    if at < end:
        spans.append((at, end))
    return spans


def _join_spaced(text: str, spans: list[Span]) -> list[tuple[str, Span]]:
    """Two single characters side by side are one name, when only a space parts them."""
    joined: list[tuple[str, Span]] = []
    at = 0
    while at < len(spans):
        first, last = spans[at]
        if last - first == 1 and at + 1 < len(spans):
            following = spans[at + 1]
            if following[1] - following[0] <= 2 and not text[last : following[0]].strip():
                joined.append((text[first:last] + text[following[0] : following[1]], (first, following[1])))
                at += 2
                continue
        joined.append((text[first:last], (first, last)))
        at += 1
    return joined


def _names_of(token: str, span: Span, trusted: bool) -> list[tuple[str, Span]] | None:
    if _DOTTED.match(token):
        return [(token, span)]
    if not _ALL_HAN.fullmatch(token) or (token[0] in _NOT_NAMES and token[0] not in SINGLE):
        return None
    if is_native_name(token):
        return [(token, span)]
    if 2 <= len(token) <= 4 and (len(token) < 4 or not _two_fused(token)):
        return [(token, span)] if trusted or is_name(token) else None
    parts = _cut_fused(token)
    if parts is None or span[1] - span[0] != len(token):
        return [(token, span)] if 4 < len(token) <= 8 and parts else None
    names, at = [], span[0]
    for part in parts:
        names.append((part, (at, at + len(part))))
        at += len(part)
    return names


def may_open_name(text: str) -> bool:
    """Whether a name could stand at the head of `text`: a surname does, or a name with a dot in it."""
    return text[0] in SINGLE or text[:2] in COMPOUND or _DOT.search(text) is not None


def is_foreign_name(token: str) -> bool:
    """Whether `token` is a name of parts with dots between, rendered by sound: 帕特里克·某基, but not 七绝·春耕."""
    if not _DOTTED.match(token):
        return False
    letters = [letter for letter in token if letter not in "·・•"]
    return _SOUNDING * len(letters) <= sum(letter in SOUNDS for letter in letters)


def is_name(token: str) -> bool:
    """Whether `token` has the form of a Chinese name: a surname, and one or two characters after it."""
    if token[:2] in COMPOUND and 3 <= len(token) <= 4:
        return True
    return token[:1] in SINGLE and 2 <= len(token) <= 4


def _two_fused(token: str) -> bool:
    """Four characters that read as two names of two: 曾若曾宇, but not 欧阳修远."""
    return token[:2] not in COMPOUND and token[0] in SINGLE and token[2] in SINGLE


def _cut_fused(token: str) -> list[str] | None:
    """Names run together, cut before surnames; names of three characters first."""
    return _cut_rest(token, set())


def _cut_rest(token: str, dead: set[int]) -> list[str] | None:
    """The same of what is left of a token; `dead` are the lengths of rests known to be no names."""
    if not token:
        return []
    sizes = (4, 3) if token[:2] in COMPOUND else (3, 2)
    for size in sizes:
        if len(token) >= size and len(token) - size not in dead and is_name(token[:size]):
            rest = _cut_rest(token[size:], dead)
            if rest is not None:
                return [token[:size], *rest]
    dead.add(len(token))
    return None
