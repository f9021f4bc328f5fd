"""Reads a person's name that begins or ends at a known place.

董事长|朱一鸣表示          behind a post: two or three characters, by what follows them
所长|乔治·布朗对本报       foreign, with a dot
总统|萨利克说              foreign, by its sound
新闻官|Will Reinert 称     in Latin letters
"""

from __future__ import annotations

import re
from functools import lru_cache

from jianbao.language.longest import Endings, words_of
from jianbao.language.names import DOTS, SOUNDS, is_han, looks_like_name
from jianbao.language.ordinary import is_common_word, is_listed, is_ordinary_word, is_place_name
from jianbao.language.organisation_words import PLACES
from jianbao.language.posts import post_at_end, post_at_start
from jianbao.language.small_words import AFTER_NAME, BEFORE_VERB, SPEAKING_AFTER_NAME
from jianbao.language.speakers import UNNAMED
from jianbao.language.surnames import COMMON, GRAMMATICAL, JAPANESE, SINGLE, WORDLIKE, surname_of

_LATIN = re.compile(r"[A-Z][A-Za-z.'’\-]*(?:[ ·][A-Z][A-Za-z.'’\-]*){0,3}")
_LATIN_END = re.compile(r"[A-Z][A-Za-z.'’\-]*(?:[ ·][A-Z][A-Za-z.'’\-]*){0,3}$")
_DOTTED = re.compile(r"[\u4e00-\u9fffA-Z]{1,8}\.?(?:[·•・‧][\u4e00-\u9fffA-Za-z.]{1,10})+")
_FOLLOWERS = Endings((*AFTER_NAME, *SPEAKING_AFTER_NAME))
_SPEAKING = frozenset(SPEAKING_AFTER_NAME)
# Behind one of these what stands before may be a place or a thing as well.
_NO_SUBJECT = frozenset("的上里中前后等以与和及")
# Behind a verb of one character (回|了, 摘|下), so that the name ends before it.
_ASPECTS = frozenset("了着过下起出住")
_ACTS = frozenset("在把从被也又")
_DONE = frozenset("了着")
_SAID_OF = frozenset("的是")  # 项目经理白铁山|的压力不小
_NO_SPEECH = frozenset("明法服客唱")  # 说明, 说法: no speech begins here
# How surely a name ends: before a verb of speech, at a mark, before a word, (1) before a single character that
# follows names.
_SPEECH, _MARK, _WORD = 4, 3, 2
_FORMS_AT_SCHOOL = ("高一", "高二", "高三")
_FAMILIAR_FRONTS = frozenset("小阿")
_LONG_RUN, _LONGEST_PART = 4, 6
# Characters that open a verb phrase and end no given name: 赵梅|边说.
_NOT_LAST = frozenset("为边也还又就便仍已忙则却竟亦均皆都与同对向以")
_PLACE_ENDINGS = frozenset("局部厅署委院校队党方省市县区镇乡村们")
# Before a dot, names of the minorities hold these, too (艾力·司马义).
_NATIVE_SOUNDS = frozenset("力孜合不都买提吐逊约惠翰")
_CALLINGS = frozenset(UNNAMED)  # 高管|表态 is nobody's name
_COUNTRIES = frozenset(PLACES)
_ADVERBS = frozenset(BEFORE_VERB)
_OFFICES = frozenset("局厅署院校队")
_LINKS = frozenset("和与同及")
_NOT_GIVEN = frozenset(
    words_of("""
    夫人 先生 女士 小姐 同志 某某 老师 教授 总统 总理 主席 书记 部长 博士
""")
)
# Characters of no surname that no table lists, and of no part behind a dot.
_NO_NAME = frozenset(
    "用冲朝没叫同以而后前边的了在是和与及对向说称等也都还就把被为从到这那其之不有个们会将并但而或皆均各很太更最又再已曾可能要让给请"
    "边着过一二三四五六七八九十两几多每某该此人"
)
_NO_NAME_OR_LAST = _NO_NAME | _NOT_LAST
_NO_PART = frozenset("的了在是和与及对向说称把被为从到这那之有个们会将并但而或")
_AMID_NAMES = frozenset("有为之会从")
_FUNCTION = frozenset("的了在是和与及对向说称等也都还就把被为从到这那其之不有个们会将并但而或")


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
    end = _dotted_at(text, start) or _spaced_at(text, start) or _han_at(text, start)
    return None if end is None or text[start:end] in _COUNTRIES else end


def name_behind_age(text: str, start: int) -> int | None:
    """76岁的|蒲桂英三年前……, 8岁的|小宇扶着墙: behind an age stands a name, whatever follows it."""
    name = text[start : start + 3]
    if not all(map(is_han, name)) or is_ordinary_word(name[:2]) or is_listed(name):
        return None
    if name[0] in _FAMILIAR_FRONTS and _NO_NAME.isdisjoint(name[1:2]):
        return start + 2
    surname = surname_of(name)
    if surname is None or len(name) < 3 or not _NO_NAME_OR_LAST.isdisjoint(name[1:2]):
        return None
    third = is_ordinary_word(text[start + 2 : start + 4]) or not _NO_NAME_OR_LAST.isdisjoint(name[2:])
    return start + 2 if third else start + 3


def name_before(text: str, end: int, start: int) -> list[int]:
    """Where a name that ends at `end` and begins no earlier than `start` may begin, the longest first."""
    if (
        end - start >= 2
        and text[end - 1].isascii()
        and (found := _LATIN_END.search(text[max(start, end - 40) : end]))
    ):
        return [end - len(found[0])]
    begins = []
    dotted = _dotted_before(text, end, start)
    if dotted is not None:
        begins.append(dotted)
    for length in (4, 3, 2):
        begin = end - length
        if begin >= start and _could_be(text[begin:end]):
            begins.append(begin)
    foreign = _sounds_before(text, end, start)
    begins += [b for b in foreign if b not in begins]
    return [b for b in begins if text[b:end] not in _COUNTRIES]


def _dotted_at(text: str, start: int) -> int | None:
    found = _DOTTED.match(text, start, min(start + 40, len(text)))
    if not found:
        return None
    first = min(place for dot in DOTS if (place := found[0].find(dot)) >= 0)
    if not all(could_sound(c) or c.isascii() for c in found[0][:first]) and not _behind_a_post(text, start, first):
        return None
    last = max(found[0].rfind(dot) for dot in DOTS) + start + 1
    sounds = _end_of_sounds(text, last, found.end(), last + 1)
    if sounds is None:
        sounds = _before_a_word(text, last, found.end())
    if sounds is not None and (sounds - last > 2 or _ends_well(text, sounds) or _goes_on(text, sounds)):
        return sounds
    if text[last] in SINGLE and _ends_well(text, last + 1):
        return last + 1  # 劳伦斯·陈|此前
    ends = (e for e in range(last + 2, min(found.end(), last + 7) + 1) if _ends_well(text, e))
    end = next((e for e in ends if not _NO_PART.intersection(text[last:e])), None)
    return sounds if end is None else end


def _behind_a_post(text: str, start: int, length: int) -> bool:
    """副总裁|劳伦斯·陈: what stands between post and dot is a name though no table holds its characters."""
    part = text[start : start + length]
    return (
        length <= _LONGEST_PART
        and post_at_end(text, start) is not None
        and _NO_NAME.isdisjoint(part)
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
    return is_ordinary_word(text[end : end + 2]) or text[end : end + 1] in _NO_NAME


def _dotted_before(text: str, end: int, start: int) -> int | None:
    window = text[max(start, end - 24) : end]
    dot = max(window.rfind(mark) for mark in "·•・‧")
    if (
        dot <= 0
        or len(window) - dot - 1 > 8
        or _FUNCTION.intersection(window[dot:])
        or not all(is_han(c) or c.isalpha() for c in window[dot + 1 :])
    ):
        return None
    first = min(n for n in (window.find(mark) for mark in "·•・‧") if n >= 0)
    begin = first
    while begin > 0 and (
        could_sound(window[begin - 1]) or (window[begin - 1].isascii() and window[begin - 1].isalpha())
    ):
        begin -= 1
    return max(start, end - 24) + begin if begin < first and _can_sound(window[-1]) else None


def could_sound(character: str) -> bool:
    """Whether a Han character may stand in the first part of a name with a dot."""
    return character in SOUNDS or character in _NATIVE_SOUNDS


def _can_sound(character: str) -> bool:
    return character in SOUNDS or (character.isascii() and character.isalpha())


def _spaced_at(text: str, start: int) -> int | None:
    """`王 芳`: a surname and one character set apart."""
    if text[start] in SINGLE and text[start + 1 : start + 2] in (" ", "　") and start + 2 < len(text):
        closes = start + 3 >= len(text) or not is_han(text[start + 3]) or _FOLLOWERS.at_start(text, start + 3)
        return start + 3 if is_han(text[start + 2]) and closes else None
    return None


def _han_at(text: str, start: int) -> int | None:
    """The end of the name of Han characters that begins at `start`: the best, the longer of two as good."""
    if len(_FOLLOWERS.at_start(text, start) or "") > 1:
        return None
    surname = surname_of(text[start : start + 4])
    lengths = ((3, 2) if surname and len(surname) == 1 else (4, 3)) if surname else ()
    ends = [(weight, start + n) for n in lengths if (weight := _weigh(text, start, start + n))]
    best = max(ends, default=None)
    if len(ends) == 2 and text[start + 2] in _NOT_LAST and ends[0][0] != _MARK:
        best = ends[1]
    if best is None and surname is None and (unknown := _unheard_at(text, start)):
        return unknown
    if best and best[0] >= _MARK:
        return best[1]
    foreign = _foreign_at(text, start)
    if foreign and (best is None or foreign > best[1]):
        return foreign
    return best[1] if best else _end_by_words(text, start, surname)


def _weigh(text: str, start: int, end: int) -> int:
    """How much speaks for a name from `start` to `end`: what follows it, and what it may be instead; 0 for none."""
    name = text[start:end]
    weight = _ends_well(text, end) or _acts_behind(text, end)
    if (weight >= _MARK or text[end : end + 1] in _SAID_OF) and _is_named_like_a_word(name, weight):
        return weight
    if weight < _WORD and is_ordinary_word(text[end - 1 : end + 1]):
        return 0  # 冯雨|作为: a word begins inside
    if weight < _MARK and len(name) == 3 and name[2] in _LINKS and post_at_start(text, end) is not None:
        return 0  # 徐麟|和省长
    if not weight or not _could_be(name) or (weight < _MARK and "在" in name):
        return 0
    wordlike = name[0] in WORDLIKE
    if len(name) > 2 and (is_ordinary_word(name[:2]) or (wordlike and is_common_word(name[1:3]))):
        # 徐国良|带着: a word seldom met holds no name back where a word that follows names stands behind it.
        seldom = not (is_common_word(name[:2]) or is_listed(name)) and name[0] in COMMON
        return weight if weight >= (_WORD if seldom else _MARK) and not wordlike else 0
    # 总工|程量: the post goes on; 董事长|于: it does not.
    joins = start > 0 and name[0] != "于" and is_ordinary_word(text[start - 1 : start + 1])
    if name[0] in GRAMMATICAL - {"于"} and weight < _MARK:
        return 0
    if wordlike and len(name) == 3 and weight < _WORD and not is_ordinary_word(text[end - 1 : end + 1]):
        wordlike = is_common_word(name[1:])  # 于海峰在: no word met everywhere stands in it
    return 0 if weight < _WORD and (wordlike or joins) else weight


def _is_named_like_a_word(name: str, weight: int) -> bool:
    """A name that a word of the dictionary runs through (高远山, 白守拙): behind a post, before a verb of speech,
    it can be nothing else; before a mark, when the word is not one of those met everywhere (高|质量)."""
    if name[0] in GRAMMATICAL or not looks_like_name(name) or name[-2:] in _NOT_GIVEN:
        return False
    if _FUNCTION.intersection(name) or is_listed(name) or name[-1] in _NOT_LAST or name[1:] in _ADVERBS:
        return False
    if len(name) == 2:
        return weight == _SPEECH and name[0] in COMMON and is_place_name(name)
    if len(name) != 3 or len(surname_of(name) or "") != 1:
        return False
    words = [word for word in (name[:2], name[1:]) if is_ordinary_word(word)]
    return weight == _SPEECH or not any(map(is_common_word, words))


def _end_by_words(text: str, start: int, surname: str | None) -> int | None:
    """Nothing known follows: three characters, unless the third begins a word (李明|走上讲台)."""
    name = text[start : start + 3]
    if surname is None or surname not in COMMON - GRAMMATICAL or not _could_be(name):
        return None
    if surname in WORDLIKE and (is_ordinary_word(name[1:]) or is_ordinary_word(text[start + 2 : start + 4])):
        return None
    joins = start > 0 and is_ordinary_word(text[start - 1 : start + 1])
    if joins or _FUNCTION.intersection(name[1:]) or is_ordinary_word(name[:2]):
        return None
    if _is_long(text, start):
        return start + 4
    if is_ordinary_word(text[start + 2 : start + 4]) and not is_ordinary_word(text[start + 3 : start + 5]):
        return start + 2 if _could_be(name[:2]) else None
    return start + 3


def _is_long(text: str, start: int) -> bool:
    """白玛玉珍|介绍: four characters that form no words and that a verb of speech, a mark or a word follows."""
    if _ends_well(text, start + 2) or _ends_well(text, start + 3):
        return False  # 李强|作出批示
    if _ends_well(text, start + 4) < _WORD or _NO_NAME_OR_LAST.intersection(text[start : start + 4]):
        return False
    return not any(is_ordinary_word(text[n : n + 2]) for n in (start + 1, start + 2, start + 3))


@lru_cache(maxsize=100_000)
def _could_be(name: str) -> bool:
    if not looks_like_name(name) or name[-1] == "在" or is_ordinary_word(name) or name[-2:] in _NOT_GIVEN:
        return False
    if len(name) == 2 and name[1] in _FUNCTION:
        return False
    if len(name) == 3 and name[2] in _OFFICES:
        return False
    usual = is_ordinary_word if name[0] in GRAMMATICAL - {"于"} else is_common_word
    return not (len(name) == 3 and name[0] in WORDLIKE and usual(name[1:]))


def _ends_well(text: str, end: int) -> int:
    """How surely a name may end at `end`: before a verb of speech, at a mark, before a word that follows names,
    before a character that does, or not (0)."""
    if end >= len(text) or not is_han(text[end]):
        return _MARK
    if follower := _FOLLOWERS.at_start(text, end):
        speaks = follower in _SPEAKING and not (follower == "说" and text[end + 1 : end + 2] in _NO_SPEECH)
        return _SPEECH if speaks else min(len(follower), _WORD)
    return 0


def _acts_behind(text: str, end: int) -> int:
    """1 where a verb with its aspect stands at `end`: 回|了, 摘|下, 憋红|了; else 0."""
    acts = text[end + 1 : end + 2] in _ASPECTS or text[end + 2 : end + 3] in _DONE
    return int(acts and text[end] not in _FUNCTION)


def _foreign_at(text: str, start: int) -> int | None:
    for family_length in (3, 2):
        if text[start : start + family_length] in JAPANESE:
            for length in (family_length + 2, family_length + 1, family_length):
                if start + length <= len(text) and _ends_well(text, start + length):
                    given = text[start + family_length : start + length]
                    if not _FUNCTION.intersection(given):
                        return start + length
    return _end_of_sounds(text, start, min(start + 8, len(text)), start + 2)


def _unheard_at(text: str, start: int) -> int | None:
    """Behind a post, three or four characters that form no words and that a verb of speech, a mark or a word
    follows: a name of a surname that no table lists (主教练|远塚享|在发布会上)."""
    if start == 0 or is_ordinary_word(text[start - 1 : start + 1]):
        return None
    for end in (start + 3, start + 4):
        name = text[start:end]
        if len(name) < end - start or not all(map(is_han, name)) or _NO_NAME.intersection(name):
            continue
        fits = _ends_well(text, end) == _SPEECH or text[end : end + 1] in ("在", "对", "向")
        if fits and not any(is_ordinary_word(text[n : n + 2]) for n in range(start, end)):
            return end
    return None


def _end_of_sounds(text: str, start: int, limit: int, least: int) -> int | None:
    """The end of a run of characters kept for foreign names, where a name can end."""
    end = start
    while end < limit and (text[end] in SOUNDS or (text[end].isascii() and text[end].isalpha())):
        end += 1
    if end - start == 2 and is_ordinary_word(text[start:end]):
        return None
    # A character kept for names goes on with the name (麦克拉里) unless a longer word begins with it (马克龙|特别).
    places = [
        (weight, place)
        for place, enough in ((end, 1), (end - 1, _WORD))
        if place >= least and (weight := _ends_well(text, place)) >= enough
    ]
    if places:
        return max(places)[1]
    for place in range(end - 2, least - 1, -1):
        if _ends_well(text, place):
            return place
    return end if end - start >= _LONG_RUN else None


def _sounds_before(text: str, end: int, start: int) -> list[int]:
    begin = end
    while begin > max(start, end - 7) and text[begin - 1] in SOUNDS:
        begin -= 1
    return list(range(begin, end - 1))


@lru_cache(maxsize=100_000)
def is_likely_name(text: str) -> bool:
    """Whether `text` alone, without a post beside it, is likely a person's name."""
    if (
        text in _CALLINGS
        or text[:2] in _FORMS_AT_SCHOOL
        or text in _COUNTRIES
        or not looks_like_name(text)
        or is_ordinary_word(text)
        or _is_grammar(text)
    ):
        return False
    surname = surname_of(text)
    if surname is None or (len(surname) == 1 and (surname not in COMMON or len(text) > 3)):
        return False
    if len(text) == 3 and (is_ordinary_word(text[:2]) or (surname in WORDLIKE and is_ordinary_word(text[1:]))):
        return False
    return text[-1] not in _PLACE_ENDINGS and not (len(text) == 2 and text[-1] in "军国")


def is_rare_name(text: str) -> bool:
    """Whether three characters alone before a verb of speech are a name of a seldom surname: 芮冬梅|说."""
    if len(text) != 3 or not looks_like_name(text) or not _NO_NAME_OR_LAST.isdisjoint(text) or is_listed(text):
        return False
    surname = surname_of(text) or ""
    words = is_ordinary_word(text[:2]) or is_ordinary_word(text[1:]) or is_ordinary_word(text)
    return len(surname) == 1 and surname not in WORDLIKE and not words and text[-1] not in _PLACE_ENDINGS


def _is_grammar(text: str) -> bool:
    """Whether characters of grammar stand where given names have none; amid one some do (李为民, 田有粮)."""
    if len(text) == 3 and text[1] in _AMID_NAMES:
        return not _FUNCTION.isdisjoint(text[::2]) or is_ordinary_word(text[:2]) or is_ordinary_word(text[1:])
    return not _FUNCTION.isdisjoint(text)


def can_end(text: str, end: int) -> bool:
    """Whether what is named before `end` may be the subject of what follows."""
    return bool(_ends_well(text, end) or _acts_behind(text, end)) and text[end : end + 1] not in _NO_SUBJECT


def acts_by_a_word(text: str, end: int) -> bool:
    """Whether a word of two characters or more that follows names stands behind: 庄伯安|站起来."""
    return _ends_well(text, end) == _WORD


def often_enough(text: str, end: int, length: int) -> int:
    """How often a name of `length` characters that nothing introduces and that ends here must be met to be taken
    for one: once when what follows tells, twice when it only fits; 0 when no name can end here."""
    weight = _ends_well(text, end) or _acts_behind(text, end)
    if weight == _SPEECH:
        return 1
    if weight < _WORD and is_ordinary_word(text[end - 1 : end + 1]):
        return 0
    follower = text[end : end + 1]
    if weight == _WORD:
        return 1 if length == 3 else 2
    if weight == _MARK:
        return 2 if follower in ("，", "：", "（", "、") else 0
    if weight:
        once = length == 3 and follower in _ACTS
        return 0 if follower in _NO_SUBJECT else 1 if once else 2
    goes_on = is_ordinary_word(text[end : end + 2])
    return 2 if goes_on else 0


def runs_through_words(name: str) -> bool:
    """Whether three characters may be a name though a word of the dictionary runs through them (高明远)."""
    return name[-1] not in _PLACE_ENDINGS and name not in _COUNTRIES and _is_named_like_a_word(name, _SPEECH)
