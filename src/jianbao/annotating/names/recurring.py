"""People whose names recur: three characters that keep together and go on differently wherever they stand.

谷长河带人赶到……谷长河说……谷长河挽起袖子      no 谷长 and no 长河 elsewhere, other characters before and behind
高质量发展……高质量的……                        质量 is a word met everywhere: no name
"""

from __future__ import annotations

import re
from collections import defaultdict

from jianbao.annotating.names.ends import FUNCTION, SPEECH, acts_behind, ends_well
from jianbao.annotating.names.roster import Entry, Roster
from jianbao.annotating.names.shapes import PLACE_ENDINGS
from jianbao.language.longest import endings
from jianbao.language.names import DOTS, is_han, looks_like_name, sounds_foreign
from jianbao.language.ordinary import is_common_word, is_listed, is_ordinary_word
from jianbao.language.posts import post_at_end
from jianbao.language.surnames import COMMON, SINGLE

_ANY = re.compile(f"(?=[{''.join(sorted(SINGLE))}]([\u4e00-\u9fff]{{2}}))")
_AGE = re.compile("[一二三四五六七八九十\\d]{1,3}岁")
_CALLED = endings("familiar-title", "courtesy", "post", "kin")
_OF_PLACES = endings("of-places")
_AT = frozenset("在于到去从往离" + DOTS)
_MOST, _OFTEN = 500, 4
_LENGTH, _LONGEST_POST = 3, 8  # in characters


def gather_recurring(roster: Roster, whole: str, printed: str) -> None:
    """Add, as tentative, whoever is named more than once. `whole` is the article, simplified; `printed` the same
    place for place as it stands."""
    met: dict[str, list[int]] = defaultdict(list)
    for found in _ANY.finditer(whole):
        met[whole[found.start() : found.start() + _LENGTH]].append(found.start())
    several = [(name, places) for name, places in met.items() if len(places) > 1 and _is_shaped(name, len(places))]
    for name, places in several[:_MOST]:
        if name not in roster.forms.full and _keeps_together(whole, name, places) and _acts(whole, places):
            roster.add(Entry(printed[places[0] : places[0] + _LENGTH], None, None, None, tentative=True), name)


def _is_shaped(name: str, times: int) -> bool:
    """Whether the characters may be a name; one through which a word runs must be met oftener."""
    if not looks_like_name(name) or sounds_foreign(name) or is_listed(name) or name[-1] in PLACE_ENDINGS:
        return False
    if _CALLED.at_end(name, _LENGTH):
        return False  # 赵大爷, 单老师
    parts = name[:2], name[1:]
    if any(map(is_ordinary_word, parts)):
        return (name[0] in COMMON or times >= _OFTEN) and not any(map(is_common_word, parts))
    return FUNCTION.isdisjoint(name[1:])


def _keeps_together(whole: str, name: str, places: list[int]) -> bool:
    """Whether its halves stand nowhere else, and what stands beside it differs from place to place."""
    if whole.count(name[:2]) > len(places) or whole.count(name[1:]) > len(places):
        return False
    before = {_beside(whole, place - 1) for place in places}
    behind = {_beside(whole, place + _LENGTH) for place in places}
    return min(len(before), len(behind)) > 1


def _beside(whole: str, place: int) -> str | int:
    """The character at a place; marks differ each from the other."""
    character = whole[place : place + 1] if place >= 0 else ""
    return character if character and is_han(character) else place


def _acts(whole: str, places: list[int]) -> bool:
    """Whether one mention shows somebody, and none a place."""
    if any(whole[place - 1 : place] in _AT or _OF_PLACES.at_start(whole, place + _LENGTH) for place in places):
        return False
    return any(_shows_somebody(whole, place) for place in places)


def _shows_somebody(whole: str, place: int) -> bool:
    end = place + _LENGTH
    if ends_well(whole, end) == SPEECH or acts_behind(whole, end) or _AGE.match(whole, end):
        return True
    return post_at_end(whole, place, max(place - _LONGEST_POST, 0)) is not None
