"""Subjects that are groups, or somebody unnamed, in the words printed.

参会企业代表|表示   一位业内人士|坦言   一名人民陪审员|感叹
"""

from __future__ import annotations

import re

from jianbao.annotating.analysis.chunks import TURNING_TO_NOBODY, back_to_mark, strip_leading
from jianbao.annotating.subjects.knowledge import Knowledge
from jianbao.annotating.subjects.voices import Voice
from jianbao.language.longest import any_of
from jianbao.language.ordinary import is_ordinary_word, is_proper_noun
from jianbao.language.posts import post_at_end
from jianbao.language.speakers import UNNAMED_ENDINGS, ends_as_person
from jianbao.lexicon import word_set, words
from jianbao.model import Place

_ELDERS = word_set("elder")

_DRAWN = re.compile(any_of(words("draws")))  # 引来|数万人点赞
_JOINING = frozenset("的、和与及同等")
_LONGEST_GROUP, _LONGEST_CALLING, _LONGEST_AGENT = 32, 14, 7
_COUNTED = re.compile("(?<!第)[一这那两几多][位名](?!于|为|叫)[^，。；：着了过对向跟]{1,24}$")
_SOME_PEOPLE = re.compile("[名位些数多少个国港美英日韩家当负责]")
_HEARER = re.compile("[对向冲朝](?!于)[^的]*$")
_NOBODY = word_set("nobody")
_GROUP_FRONT = re.compile(any_of(words("group-front")))
# 扇面上有|小朋友, 前面|一位老先生
_BESIDE = re.compile(
    "[^，。]{1,6}[上里中下旁内]有(?!关)|(?:[前后旁身台对]{1,2}[面边后下旁上]|一旁|隔壁|邻座|现场|门口|路边)的?(?=[一两三几][位名个群])"
)
# 身边的|重孙女, 听见身后|老人: where somebody stands is no part of what they are
_STANDING = re.compile("[^，。的]{0,4}(?:身[边后旁前]|[这那][头边端])的?(?=[\u4e00-\u9fff]{2})")
_ONE_OF = re.compile("的([一两三几][家位名个])")  # 甲、乙之外的|一家组件厂负责人
_NOT_FRONT = word_set("not-front")


def group(know: Knowledge, paragraph: int, start: int, end: int) -> Voice | None:
    """A group or somebody unnamed, in the words printed: 参会企业代表, 一位业内人士, 市政府有关负责人."""
    text = know.texts[paragraph]
    word, post = UNNAMED_ENDINGS.at_end(text, end, start), post_at_end(text, end, start)
    if not word and post is None and not _is_counted(text, start, end):
        return None
    begin = _front_of_group(text, back_to_mark(text, end, start), end)
    while begin - 1 > start and text[begin - 1] == "、" and UNNAMED_ENDINGS.at_end(text, begin - 1, start):
        begin = _front_of_group(text, back_to_mark(text, begin - 1, start), begin - 1)  # 工作者、会员、志愿者
    if text[begin] == "的" and (opening := _quoted_before(text, begin, start)) is not None:
        begin = _front_of_group(text, back_to_mark(text, opening, start), end)  # 一位署名“雪山”的|网友
    if text[begin - 1 : begin] == "被" and begin - 1 == back_to_mark(text, begin - 1, start):
        begin -= 1  # 被巡视党组织|负责人: what was done to them is part of their name
    name = know.printed[paragraph][begin:end]
    longest = _LONGEST_GROUP if word or name.startswith("一") else _LONGEST_CALLING
    if name.startswith("一个") and text[begin - 1 : begin] == "第":
        return None  # 第一个上船的是……
    if not 2 <= len(name) <= longest or name in _NOBODY or _DRAWN.match(text, begin, end):
        return None
    if (form := know.roster.forms.at_start(text, begin, end)) and text[begin + len(form)] not in _JOINING:
        return None  # 黄思婷转述|阿嬷: who acts stands first
    if _HEARER.search(TURNING_TO_NOBODY.sub("", text[begin:end]), 1):
        return None  # 转身对|工人: who is spoken to
    if elder := next((word for word in _ELDERS if name == word or name.endswith(f"一旁的{word}")), None):
        return Voice(elder, "pointer", Place(paragraph, end - len(elder), end))
    if word == "人" and post is None and not (_is_agent(name) or _SOME_PEOPLE.search(name[:-1])):
        return None
    return Voice(name, "group", Place(paragraph, begin, end))


def _is_agent(name: str) -> bool:
    """Whether a word in 人 is for who does something: 审稿人, not 厦门人."""
    does = name[-3:-1]
    return len(name) <= _LONGEST_AGENT and is_ordinary_word(does) and not is_proper_noun(does)


def _is_counted(text: str, start: int, end: int) -> bool:
    """一位在村委会办事的老农|说: 位 and 名 count persons, whatever the noun."""
    latin = text[end - 1].isascii() and text[end - 1].isalpha()  # 一位HR
    return (latin or ends_as_person(text, end)) and bool(_COUNTED.search(text, start, end))


def _quoted_before(text: str, end: int, floor: int) -> int | None:
    """Where the marks open that close at `end`."""
    opening = text.rfind("“", floor, end) if text[end - 1 : end] == "”" else -1
    return opening if opening >= 0 else None


def _front_of_group(text: str, begin: int, end: int) -> int:
    """Where the words for a group begin: without 还有 and 据, with 一位 and what qualifies it."""
    begin = strip_leading(text, begin, end)
    if found := _BESIDE.match(text, begin, end) or _STANDING.match(text, begin, end):
        begin = found.end()
    if text[begin - 1 : begin] == "、" and (found := _ONE_OF.search(text, begin, end)):
        begin = found.start(1)
    while (found := _GROUP_FRONT.match(text, begin, end)) and text[begin : begin + 2] not in _NOT_FRONT:
        begin = found.end()
    return begin
