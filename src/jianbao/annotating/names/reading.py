"""Reads a person's name that begins or ends at a known place.

董事长|朱一鸣表示          behind a post: two or three characters, by what follows them
所长|乔治·布朗对本报       foreign, with a dot
总统|萨利克说              foreign, by its sound
新闻官|Will Reinert 称     in Latin letters
"""

from __future__ import annotations

import re

from jianbao.annotating.names.ends import (
    FOLLOWERS,
    FUNCTION,
    MARK,
    SPEECH,
    SUBJECT_BEFORE,
    WORD,
    acts_behind,
    cuts_a_word,
    ends_well,
)
from jianbao.annotating.names.foreign import (
    dotted_at,
    dotted_before,
    foreign_at,
    native_at,
    native_before,
    sounds_before,
)
from jianbao.annotating.names.shapes import (
    COUNTRIES,
    NO_NAME,
    NO_NAME_OR_LAST,
    NOT_LAST,
    could_be,
    is_named_like_a_word,
)
from jianbao.language.names import DOTS, SOUNDS, is_han, sounds_foreign
from jianbao.language.ordinary import is_common_word, is_listed, is_ordinary_word
from jianbao.language.posts import post_at_end, post_at_start
from jianbao.language.surnames import COMMON, COMPOUND, GRAMMATICAL, JAPANESE, SINGLE, WORDLIKE, surname_of

_LATIN = re.compile(r"[A-Z][A-Za-z.'’\-]*(?:[ ·][A-Z][A-Za-z.'’\-]*){0,3}")
_LATIN_END = re.compile(r"[A-Z][A-Za-z.'’\-]*(?:[ ·][A-Z][A-Za-z.'’\-]*){0,3}$")
_SAID_OF = frozenset("的是")  # 项目经理白铁山|的压力不小
_BEHIND_WORDS = frozenset("上里中前后")
_BEHIND_NO_WEI = frozenset("则也却在对就说称向")
_NOW = frozenset("正将在把被对已曾仍")
_FAMILIAR_FRONTS = frozenset("小阿")
_LENGTH, _LONGEST_POST = 3, 8  # of a name with a single surname, in characters
_LINKS = frozenset("和与同及")
_OPENS_NO_NAME = NO_NAME - SINGLE - frozenset(SOUNDS) - frozenset(name[0] for name in JAPANESE)


def name_at(text: str, start: int) -> int | None:
    """Where a name that begins at `start` ends; None when none begins there. `text` is simplified."""
    if start >= len(text):
        return None
    character = text[start]
    if character.isascii():
        found = _LATIN.match(text, start)
        return found.end() if found and any(c.islower() for c in found[0]) else None
    if not is_han(character):
        return None
    native = native_at(text, start)
    if native and native - start > 2:
        return native if text[native : native + 1] not in DOTS else dotted_at(text, start)
    end = dotted_at(text, start) or _spaced_at(text, start) or _han_at(text, start) or native
    if end is not None and end - start > _LENGTH and text[end - 1] == "则":
        end -= 1  # 领袖托雷斯|则在网上写道
    return None if end is None or text[start:end] in COUNTRIES else end


def name_behind_age(text: str, start: int) -> int | None:
    """76岁的|蒲桂英三年前……, 8岁的|小宇扶着墙: behind an age stands a name, whatever follows it."""
    name = text[start : start + 3]
    if text[start : start + 2] in COMPOUND:
        return _compound_at(text, start)
    if not all(map(is_han, name)) or is_ordinary_word(name[:2]) or is_listed(name):
        return None
    if name[0] in _FAMILIAR_FRONTS and NO_NAME.isdisjoint(name[1:2]):
        return start + 2
    surname = surname_of(name)
    if surname is None or len(name) < 3 or not NO_NAME_OR_LAST.isdisjoint(name[1:2]):
        return None
    third = is_ordinary_word(text[start + 2 : start + 4]) or not NO_NAME_OR_LAST.isdisjoint(name[2:])
    return start + 2 if third else start + 3


def _compound_at(text: str, start: int) -> int:
    """欧阳文涛|榜上有名: a compound surname and one or two characters, the second unless a word begins with it."""
    goes_on = is_han(text[start + 3 : start + 4] or "。") and text[start + 3] not in NO_NAME_OR_LAST
    return start + (4 if goes_on and not is_ordinary_word(text[start + 3 : start + 5]) else 3)


def name_before(text: str, end: int, start: int) -> list[int]:
    """Where a name that ends at `end` and begins no earlier than `start` may begin, the longest first."""
    if (
        end - start >= 2
        and text[end - 1].isascii()
        and (found := _LATIN_END.search(text[max(start, end - 40) : end]))
    ):
        return [end - len(found[0])]
    begins = []
    dotted = dotted_before(text, end, start)
    if dotted is not None:
        begins.append(dotted)
    for length in (4, 3, 2):
        begin = end - length
        if begin >= start and could_be(text[begin:end]):
            begins.append(begin)
    native = native_before(text, end, start)
    if native is not None and native not in begins:
        begins.append(native)
    foreign = sounds_before(text, end, start)
    begins += [b for b in foreign if b not in begins]
    return [b for b in begins if text[b:end] not in COUNTRIES]


def _spaced_at(text: str, start: int) -> int | None:
    """`王 芳`: a surname and one character set apart."""
    if text[start] in SINGLE and text[start + 1 : start + 2] in (" ", "　") and start + 2 < len(text):
        closes = start + 3 >= len(text) or not is_han(text[start + 3]) or FOLLOWERS.at_start(text, start + 3)
        return start + 3 if is_han(text[start + 2]) and closes else None
    return None


def _han_at(text: str, start: int) -> int | None:
    """The end of the name of Han characters that begins at `start`: the best, the longer of two as good."""
    if text[start] in _OPENS_NO_NAME or len(FOLLOWERS.at_start(text, start) or "") > 1:
        return None
    surname = surname_of(text[start : start + 4])
    lengths = ((3, 2) if surname and len(surname) == 1 else (4, 3)) if surname else ()
    within = [start + n for n in lengths if start + n <= len(text)]
    ends = [(weight, end) for end in within if (weight := _weigh(text, start, end))]
    best = max(ends, default=None)
    if len(ends) == 2 and text[start + 2] in NOT_LAST and ends[0][0] != MARK and not _closes_in_wei(text, start):
        best = ends[1]
    if len(ends) == 2 and cuts_a_word(text, ends[0][1], ends[1][0]):
        best = ends[1]  # 明亮|反问道, 张伟|听说
    if best is None and surname is None and (unknown := _unheard_at(text, start)):
        return unknown
    if best and best[0] >= MARK:
        return best[1]
    foreign = foreign_at(text, start)
    if foreign and (best is None or foreign > best[1]):
        return foreign
    return best[1] if best else _end_by_words(text, start, surname)


def _is_no_adverb(text: str, start: int, end: int) -> bool:
    """Whether 向, 曾 and the like are a surname before `end`: an adverb or negation follows (向蔚然|没有), or, of
    曾 and 单, three characters of no words before a word that follows names (曾志伟|今年, not 曾多次|说)."""
    name = text[start:end]
    if SUBJECT_BEFORE.at_start(text, end):
        return not is_common_word(name[1:3])
    words = any(is_ordinary_word(text[n : n + 2]) for n in range(start, end))
    return name[0] in "曾单" and len(name) == 3 and NO_NAME_OR_LAST.isdisjoint(name[1:]) and not words


def _closes_in_wei(text: str, start: int) -> bool:
    """尤可为|则: 为 goes on to no word that governs or is governed by it, and so belongs to the name."""
    return text[start + 2] == "为" and text[start + 3 : start + 4] in _BEHIND_NO_WEI


def _weigh(text: str, start: int, end: int) -> int:
    """How much speaks for a name from `start` to `end`: what follows it, and what it may be instead; 0 for none."""
    name = text[start:end]
    weight = ends_well(text, end) or acts_behind(text, end)
    if (weight >= MARK or text[end : end + 1] in _SAID_OF) and is_named_like_a_word(name, weight):
        return weight
    if weight < WORD and is_ordinary_word(text[end - 1 : end + 1]) and not _acts_now(text, start, end):
        return 0  # 冯雨|作为: a word begins inside
    if weight < MARK and len(name) == 3 and name[2] in _LINKS and post_at_start(text, end) is not None:
        return 0  # 徐麟|和省长
    if not weight or not could_be(name) or (weight < MARK and "在" in name):
        return 0
    if name[:2] in COMPOUND:
        # 司空|明: the surname is a word of the dictionary, too; 欧阳衡|榜上有名
        return weight if weight >= WORD or text[end : end + 1] not in _BEHIND_WORDS else 0
    wordlike = name[0] in WORDLIKE
    if len(name) > 2 and (is_ordinary_word(name[:2]) or (wordlike and is_common_word(name[1:3]))):
        # 徐国良|带着: a word seldom met holds no name back where a word that follows names stands behind it.
        seldom = not (is_common_word(name[:2]) or is_listed(name)) and name[0] in COMMON
        return weight if weight >= (WORD if seldom else MARK) and not wordlike else 0
    # 总工|程量: the post goes on; 董事长|于: it does not.
    joins = start > 0 and name[0] != "于" and is_ordinary_word(text[start - 1 : start + 1])
    if name[0] in GRAMMATICAL - {"于"} and weight < MARK:
        return weight if _is_no_adverb(text, start, end) else 0
    if wordlike and len(name) == 3 and weight < WORD and not is_ordinary_word(text[end - 1 : end + 1]):
        wordlike = is_common_word(name[1:])  # 于海峰在: no word met everywhere stands in it
    return 0 if weight < WORD and (wordlike or joins) else weight


def _acts_now(text: str, start: int, end: int) -> bool:
    """周立新|正操纵: three characters of a common surname before 正 or 将, where the word that joins them (新正) is
    seldom met and what stands before it is no name."""
    name = text[start:end]
    joint = text[end - 1 : end + 1]
    return (
        len(name) == 3
        and joint[1] in _NOW
        and name[0] in COMMON
        and not (
            is_common_word(joint)
            or is_ordinary_word(name[:2])
            or (name[0] in WORDLIKE and is_ordinary_word(name[1:]))
        )
    )


def _end_by_words(text: str, start: int, surname: str | None) -> int | None:
    """Nothing known follows: three characters, unless the third begins a word (李明|走上讲台)."""
    name = text[start : start + 3]
    if surname is None or surname not in COMMON - GRAMMATICAL or not could_be(name):
        return _seldom_at(text, start, surname)
    if surname in WORDLIKE and (is_ordinary_word(name[1:]) or is_ordinary_word(text[start + 2 : start + 4])):
        return None
    joins = start > 0 and is_ordinary_word(text[start - 1 : start + 1])
    if joins or FUNCTION.intersection(name[1:]) or is_ordinary_word(name[:2]):
        return None
    if _is_long(text, start):
        return start + 4
    if is_ordinary_word(text[start + 2 : start + 4]) and not is_ordinary_word(text[start + 3 : start + 5]):
        return start + 2 if could_be(name[:2]) else None
    return start + 3


def _seldom_at(text: str, start: int, surname: str | None) -> int | None:
    """馆长|裘立群|这几年: behind a post three characters of a seldom surname through which no word runs."""
    name, end = text[start : start + _LENGTH], start + _LENGTH
    if (
        surname is None
        or len(surname) > 1
        or surname in WORDLIKE | GRAMMATICAL
        or _is_foreign(name)
        or not could_be(name)
    ):
        return None
    words = any(is_ordinary_word(text[n : n + 2]) for n in range(max(start - 1, 0), end))
    if (
        words
        or len(name) < _LENGTH
        or not NO_NAME_OR_LAST.isdisjoint(name)
        or post_at_end(text, start, max(start - _LONGEST_POST, 0)) is None
    ):
        return None
    return end


def _is_foreign(name: str) -> bool:
    """总统|哈桑互致贺信, 代表|乌干达: by their sound no names of ours."""
    return sounds_foreign(name) or sounds_foreign(name[:2])


def _is_long(text: str, start: int) -> bool:
    """白玛玉珍|介绍: four characters that form no words and that a verb of speech, a mark or a word follows."""
    if ends_well(text, start + 2) or ends_well(text, start + 3):
        return False  # 李强|作出批示
    if ends_well(text, start + 4) < WORD or NO_NAME_OR_LAST.intersection(text[start : start + 4]):
        return False
    return not any(is_ordinary_word(text[n : n + 2]) for n in (start + 1, start + 2, start + 3))


def _unheard_at(text: str, start: int) -> int | None:
    """Behind a post, three or four characters that form no words and that a verb of speech, a mark or a word
    follows: a name of a surname that no table lists (主教练|远塚享|在发布会上)."""
    if start == 0 or is_ordinary_word(text[start - 1 : start + 1]):
        return None
    for end in (start + 3, start + 4):
        name = text[start:end]
        if len(name) < end - start or not all(map(is_han, name)) or NO_NAME.intersection(name):
            continue
        fits = ends_well(text, end) == SPEECH or text[end : end + 1] in ("在", "对", "向")
        if fits and not any(is_ordinary_word(text[n : n + 2]) for n in range(start, end)):
            return end
    return None
