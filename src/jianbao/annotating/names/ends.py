"""How surely a person's name ends at a place, by what stands behind it.

朱一鸣|表示      a verb of speech        朱一鸣|，        a mark
朱一鸣|站起来    a word that follows names 朱一鸣|摘下帽子  a verb with its aspect
"""

from __future__ import annotations

from jianbao.language.longest import Endings, endings
from jianbao.language.names import is_han
from jianbao.language.ordinary import is_ordinary_word
from jianbao.lexicon import word_set, words

# Characters of grammar: no name begins or ends with them.
FUNCTION = word_set("grammar")
_CUES = tuple(word for word in words("cue") if len(word) > 1)  # 郭太|质问; 道, 指 and 答 end names as well
FOLLOWERS = Endings((*words("after-name", "speech-after-name"), *_CUES))
_SPEAKING = word_set("speech-after-name").union(_CUES)
# Adverbs and negations, which stand before 向, 曾, 应 and the like and not behind what these govern:
# 总监向蔚然|没有回避.
SUBJECT_BEFORE = endings("adverb-after-name")
# Behind one of these what stands before may be a place or a thing as well.
_NO_SUBJECT = frozenset("的上里中前后等以与和及")
# Behind a verb of one character (回|了, 摘|下), so that the name ends before it.
_ASPECTS = frozenset("了着著过下起出住")
_ACTS = frozenset("在把从被也又")
_DONE = frozenset("了着著")
# Behind a verb of one character, too: 迎|上来, 凑|上前.
_DIRECTIONS = word_set("direction")
_OBJECTS = frozenset("我他她你您")
_NO_SPEECH = frozenset("明法服客唱")  # 说明, 说法: no speech begins here
# How surely a name ends: before a verb of speech, at a mark, before a word, (1) before a single character that
# follows names.
SPEECH, MARK, WORD = 4, 3, 2


def ends_well(text: str, end: int) -> int:
    """How surely a name may end at `end`: before a verb of speech, at a mark, before a word that follows names,
    before a character that does, or not (0)."""
    if end >= len(text) or not is_han(text[end]):
        return MARK
    if follower := FOLLOWERS.at_start(text, end):
        speaks = follower in _SPEAKING and not (follower == "说" and text[end + 1 : end + 2] in _NO_SPEECH)
        return SPEECH if speaks else min(len(follower), WORD)
    return 0


def cuts_a_word(text: str, end: int, weight: int = 0) -> bool:
    """Whether a word that follows names begins one character before `end` and reaches as far as what follows there
    (张伟听|说, 赵梅摇|摇头), or is a verb of speech, as `weight`, how surely a name ends before it, tells."""
    longer = len(FOLLOWERS.at_start(text, end - 1) or "")
    return (longer > 1 and weight == SPEECH) or longer > len(FOLLOWERS.at_start(text, end) or "") > 0


def acts_behind(text: str, end: int) -> int:
    """1 where a verb with its aspect or its object stands at `end`: 回|了, 摘|下, 憋红|了, 送|我; else 0."""
    aspect = text[end + 1 : end + 2]
    word = aspect not in _DONE and is_ordinary_word(text[end + 1 : end + 3])  # 建国|下午
    acts = (aspect in _ASPECTS and not word) or text[end + 2 : end + 3] in _DONE
    acts = acts or text[end + 1 : end + 3] in _DIRECTIONS or aspect in _OBJECTS
    return int(acts and text[end] not in FUNCTION)


def can_end(text: str, end: int) -> bool:
    """Whether what is named before `end` may be the subject of what follows."""
    return bool(ends_well(text, end) or acts_behind(text, end)) and text[end : end + 1] not in _NO_SUBJECT


def acts_by_a_word(text: str, end: int) -> bool:
    """Whether a word of two characters or more that follows names stands behind: 庄伯安|站起来."""
    return ends_well(text, end) == WORD


def often_enough(text: str, end: int, length: int) -> int:
    """How often a name of `length` characters that nothing introduces and that ends here must be met to be taken
    for one: once when what follows tells, twice when it only fits; 0 when no name can end here."""
    weight = ends_well(text, end) or acts_behind(text, end)
    if length == 3 and weight and cuts_a_word(text, end):
        return 0
    if weight == SPEECH:
        return 1
    if weight < WORD and is_ordinary_word(text[end - 1 : end + 1]):
        return 0
    follower = text[end : end + 1]
    if weight == WORD:
        return 1 if length == 3 else 2
    if weight == MARK:
        return 2 if follower in ("，", "：", "（", "、") else 0
    if weight:
        once = length == 3 and follower in _ACTS
        return 0 if follower in _NO_SUBJECT else 1 if once else 2
    goes_on = is_ordinary_word(text[end : end + 2])
    return 2 if goes_on else 0
