"""Foreign names and those of the minorities: with a dot, or by characters kept for their sound.

所长|乔治·布朗|对本报       副总裁|劳伦斯·陈|此前      总统|萨利克|说
"""

from __future__ import annotations

import re

from jianbao.annotating.names.ends import FUNCTION, SPEECH, WORD, acts_behind, ends_well
from jianbao.annotating.names.shapes import NO_NAME
from jianbao.language.names import DOTS, SOUNDS, is_han
from jianbao.language.native_names import has_native_suffix, is_native_name, may_end_native_name, native_run
from jianbao.language.ordinary import is_common_word, is_ordinary_word, is_proper_noun
from jianbao.language.posts import post_at_end
from jianbao.language.surnames import JAPANESE, SINGLE
from jianbao.lexicon import word_set

_DOTTED = re.compile(r"[\u4e00-\u9fffA-Z]{1,8}\.?(?:[·•・‧][\u4e00-\u9fffA-Za-z.]{1,10})+")
_NEAR_DOT = re.compile("[·•・‧]")
_LONG_RUN, _LONGEST_PART = 4, 6
# Before a dot, names of the minorities hold these, too (艾力·司马义).
_NATIVE_SOUNDS = word_set("native-sound")
_VERBS_TOO = frozenset("能让当因")  # 患者|能拿到药
_NO_PART = word_set("no-part")


def dotted_at(text: str, start: int) -> int | None:
    if not _NEAR_DOT.search(text, start + 1, start + 10):
        return None
    found = _DOTTED.match(text, start, min(start + 40, len(text)))
    if not found:
        return None
    first = min(place for dot in DOTS if (place := found[0].find(dot)) >= 0)
    if not all(could_sound(c) or c.isascii() for c in found[0][:first]) and not _behind_a_post(text, start, first):
        return None
    last = max(found[0].rfind(dot) for dot in DOTS) + start + 1
    native = native_at(text, last)
    if native is not None:
        return native
    sounds = _end_of_sounds(text, last, found.end(), last + 1)
    if sounds is None:
        sounds = _before_a_word(text, last, found.end())
    elif sounds - last > 2 and is_ordinary_word(text[sounds - 1 : sounds + 1]) and ends_well(text, sounds) < SPEECH:
        sounds -= 1  # 瓦莱丽·布朗|赛后主动拥抱了她
    if sounds is not None and (sounds - last > 2 or ends_well(text, sounds) or _goes_on(text, sounds)):
        return sounds
    if text[last] in SINGLE and ends_well(text, last + 1):
        return last + 1  # 劳伦斯·陈|此前
    ends = (e for e in range(last + 2, min(found.end(), last + 7) + 1) if ends_well(text, e))
    end = next((e for e in ends if not _NO_PART.intersection(text[last:e])), None)
    return sounds if end is None else end


def dotted_before(text: str, end: int, start: int) -> int | None:
    window = text[max(start, end - 24) : end]
    if not _NEAR_DOT.search(window):
        return None
    dot = max(window.rfind(mark) for mark in "·•・‧")
    if (
        dot <= 0
        or len(window) - dot - 1 > 8
        or FUNCTION.intersection(window[dot:])
        or not all(is_han(c) or c.isalpha() for c in window[dot + 1 :])
    ):
        return None
    first = min(n for n in (window.find(mark) for mark in "·•・‧") if n >= 0)
    begin = first
    while begin > 0 and (
        could_sound(window[begin - 1]) or (window[begin - 1].isascii() and window[begin - 1].isalpha())
    ):
        begin -= 1
    if first - begin == 1 < begin and is_han(window[begin - 1]) and not is_ordinary_word(window[begin - 2 : begin]):
        begin -= 1  # 合作方|何塞·罗德里格斯: a part of one character is seldom a part
    return max(start, end - 24) + begin if begin < first and _can_sound(window[-1]) else None


def native_at(text: str, start: int) -> int | None:
    """Where a name of the minorities that begins at `start` ends, by its parts: 乌兰其其格|说."""
    end = native_run(text, start)
    if end is None:
        return None
    if has_native_suffix(text, end) and ends_well(text, end + 1) and not is_ordinary_word(text[end : end + 2]):
        return end + 1  # 吉克阿呷木|说
    return end if ends_well(text, end) or acts_behind(text, end) or is_ordinary_word(text[end : end + 2]) else None


def native_before(text: str, end: int, start: int) -> int | None:
    """Where the longest name of the minorities that ends at `end` begins, no earlier than `start`."""
    if not may_end_native_name(text, end):
        return None
    return next((n for n in range(max(start, end - 9), end - 1) if is_native_name(text[n:end])), None)


def foreign_at(text: str, start: int) -> int | None:
    for family_length in (3, 2):
        if text[start : start + family_length] in JAPANESE:
            for length in (family_length + 2, family_length + 1, family_length):
                if start + length <= len(text) and ends_well(text, start + length):
                    given = text[start + family_length : start + length]
                    if not FUNCTION.intersection(given):
                        return start + length
    return _end_of_sounds(text, start, min(start + 8, len(text)), start + 2)


def sounds_before(text: str, end: int, start: int) -> list[int]:
    begin = end
    while begin > max(start, end - 7) and text[begin - 1] in SOUNDS:
        begin -= 1
    return list(range(begin, end - 1))


def could_sound(character: str) -> bool:
    """Whether a Han character may stand in the first part of a name with a dot."""
    return character in SOUNDS or character in _NATIVE_SOUNDS


def _can_sound(character: str) -> bool:
    return character in SOUNDS or (character.isascii() and character.isalpha())


def _behind_a_post(text: str, start: int, length: int) -> bool:
    """副总裁|劳伦斯·陈: what stands between post and dot is a name though no table holds its characters."""
    part = text[start : start + length]
    return (
        length <= _LONGEST_PART
        and post_at_end(text, start) is not None
        and NO_NAME.isdisjoint(part)
        and not is_ordinary_word(part[:2])
    )


def _before_a_word(text: str, start: int, limit: int) -> int | None:
    """Where characters kept for foreign names end before a word of the dictionary: 古隆|透过, 马尼|走出."""
    end = start
    while end < limit and text[end] in SOUNDS:
        end += 1
    if end - start > 2 and is_ordinary_word(text[end - 1 : end + 1]):
        end -= 1  # 索恩|当晚
    return end if end - start > 2 or (end - start == 2 and _goes_on(text, end)) else None


def _goes_on(text: str, end: int) -> bool:
    """Whether a word or grammar begins where a name may have ended."""
    return is_ordinary_word(text[end : end + 2]) or text[end : end + 1] in NO_NAME


def _end_of_sounds(text: str, start: int, limit: int, least: int) -> int | None:
    """The end of a run of characters kept for foreign names, where a name can end."""
    end = start
    while end < limit and (text[end] in SOUNDS or (text[end].isascii() and text[end].isalpha())):
        end += 1
    proper = is_proper_noun(text[start : start + 2])  # 普京, 基尔
    word = end - start == 2 and (is_ordinary_word(text[start:end]) or text[start] in _VERBS_TOO)
    if (word or is_common_word(text[start : start + 2])) and not proper:
        return None  # 占比达到
    # A character kept for names goes on with the name (麦克拉里) unless a longer word begins with it (马克龙|特别).
    if end - start > 2 and text[end - 1] in "则却也还" and ends_well(text, end - 1):
        return end - 1  # 托雷斯|则在社交平台上写道
    places = [
        (weight, place)
        for place, enough in ((end, 1), (end - 1, WORD))
        if place >= least and (weight := ends_well(text, place)) >= enough
    ]
    if places:
        return max(places)[1]
    for place in range(end - 2, least - 1, -1):
        if ends_well(text, place):
            return place
    if end - start >= _LONG_RUN and is_ordinary_word(text[end - 1 : end + 1]):
        return end - 1  # 龙海波|通报了
    return end if end - start >= _LONG_RUN else None
