"""The text as it is read: each character at the place it had, so that what is found in it stands in print as well.

說:"水退了."            说：“水退了。”          simplified; half-width stops and straight marks widened
说：”水退了。“           说：“水退了。”          marks turned round
约翰.格林（John Green）    约翰·格林（John Green）  the dot of a name that was lost on the way
"""

from __future__ import annotations

import re

from jianbao.language.names import SOUNDS
from jianbao.language.ordinary import is_ordinary_word
from jianbao.language.simplified import simplify

_HAN = "\u4e00-\u9fff"
_WIDE = str.maketrans(",.;:?!()", "，。；：？！（）")
_ANY = re.compile(f'[{_HAN}”’」』）)"][,.;:?!()"]|？[{_HAN}]{{2,6}}[（(][A-Z]|[,;:!()"][{_HAN}]|[＂"”]')
_STOPS = re.compile(
    rf"(?<=[{_HAN}”’」』）\"])[,;:?!()](?!//)|(?<=[{_HAN}”’」』）\"])\.(?![A-Za-z.])|[,;:!()](?=[{_HAN}“\"])"
)
_SOUND = "".join(sorted(SOUNDS))
_LOST = re.compile(f"([{_SOUND}]{{1,6}})([.?？])([{_SOUND}]{{2,6}})")
_STRAIGHT = re.compile('["＂]')
_DOUBLE = re.compile("[“”]")
_ENDED = frozenset("。！？…")


def as_read(printed: str) -> str:
    """A paragraph as it is read; as long as it is printed."""
    text = simplify(printed)
    if not _ANY.search(text):
        return text
    own_stops = "。" not in text and "，" not in text  # set in half-width stops throughout
    if "." in text or "?" in text or "？" in text:
        text = _LOST.sub(lambda found: _with_dot(found, text, own_stops), text)
    return _turn_round(_curl(_STOPS.sub(lambda found: found[0].translate(_WIDE), text)))


def _with_dot(found: re.Match[str], text: str, own_stops: bool) -> str:
    """A name whose dot was lost: no words on either side, and stops of another width, or its original behind it."""
    first, mark, last = found.groups()
    original = re.match("[（(][A-Z]", text[found.end() :][:2])
    words = is_ordinary_word(first[-2:]) or is_ordinary_word(last[:2])
    return f"{first}·{last}" if original or not (own_stops or words or mark == "？") else found[0]


def _curl(text: str) -> str:
    """Straight marks in pairs as opening and closing ones."""
    places = [found.start() for found in _STRAIGHT.finditer(text)]
    if not places or len(places) % 2 or "“" in text:
        return text
    characters = list(text)
    for n, place in enumerate(places):
        characters[place] = "”" if n % 2 else "“"
    return "".join(characters)


def _turn_round(text: str) -> str:
    """”甲“乙”丙“: closing and opening marks by turns, the first where nothing open could close."""
    marks = [found.group() for found in _DOUBLE.finditer(text)]
    if marks[:1] != ["”"] or len(marks) % 2 or marks != ["”", "“"] * (len(marks) // 2):
        return text
    before = text[: text.index("”")].rstrip()
    return text if before[-1:] in _ENDED else text.translate({ord("”"): "“", ord("“"): "”"})
