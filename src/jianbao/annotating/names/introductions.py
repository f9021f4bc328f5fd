"""People as they are introduced: organisation + post + name, wherever that stands in the text.

中国重工集团董事长朱一鸣、……        organisation, post, name
中心主任、研究员李明远              two posts
新材集团董事长（创始人）周立        a post with a bracket
公司副总裁何文表示                  公司: the last company named in full (`organisations.expand`)
"""

from __future__ import annotations

import re
from typing import NamedTuple

from jianbao.annotating.analysis.chunks import back_to_mark, cut_front
from jianbao.annotating.analysis.forms import Forms
from jianbao.annotating.names.ends import can_end
from jianbao.annotating.names.reading import name_at, name_behind_age
from jianbao.annotating.names.shapes import is_likely_name
from jianbao.language.longest import endings
from jianbao.language.ordinary import is_ordinary_word
from jianbao.language.posts import post_at_end, post_at_start, widen_over_fields, widen_post
from jianbao.language.surnames import COMMON, COMPOUND, JAPANESE
from jianbao.lexicon import word_set

_BRACKETS = {"（": "）", "(": ")"}
_LONGEST_BRACKET, _LONGEST_HOLDING = 12, 24
# 28岁的张小山, 记者见到张小山时: these introduce as a post does, and are none.
# The first character is looked for alone, so that the search skips what begins none of them.
_AGED = re.compile(
    r"[\d岁见遇联采名](?:(?<=\d)(?<!\d.)\d{0,2}岁的|(?<=[一二三四五六七八九十]岁)的|(?<=[见遇])到|(?<=联)系上|(?<=采)访了|(?<=名)叫)"
)
# 时任区文物局局长的|林原, 担任队长的|李明: who holds the post stands behind 的.
_HOLDS = re.compile("(?:[时曾现前]任|担任|出任|身为)[^，。；：]*$")
_LINKS = "、兼和"
_FIRSTS = COMMON | {surname[0] for surname in COMPOUND}
# Things named after those who live in them, use them or are kept in them: 居民|楼 is no post with a name.
_THINGS = word_set("thing")
_KIN = word_set("kin")  # 李明|妻子: somebody else
_COURTESY = endings("courtesy")  # 梁|大律师
_ORGANISATIONS = endings("organisation")
# Right before a post nothing of an organisation stands: 新版由|青年导演……
_LEADING_TO = ("由", "让", "请", "被", "把", "对", "向", "与", "跟", "给", "据", "在", "是")


class Introduction(NamedTuple):
    """A name behind a post, in one paragraph. Offsets count code points; `organisation` may be empty.

    organisation = text[organisation_start:post_start]; post = text[post_start:name_start]; the name ends at `end`.
    `stack_start` is where the first of several posts, each with its organisation, begins (省委书记、省人大主任).
    """

    organisation_start: int
    post_start: int
    name_start: int
    end: int
    stack_start: int


def find_introductions(text: str, posts: list[tuple[int, int]], known: Forms | None = None) -> list[Introduction]:
    """Every post followed by a name in a paragraph, in order; one of the names `known`, or one that looks like it.
    `text` is simplified; `posts` are those that `posts_in` finds in it."""
    found: list[Introduction] = []
    reached = 0
    for post_begin, post_end in posts:
        if post_begin < reached or text[post_end - 2 : post_end + 1] in _THINGS:
            continue
        if post_end - post_begin == 1 and is_ordinary_word(text[post_begin : post_end + 1]):
            continue  # 官|方账号
        name_start = _past_bracket(text, post_end)
        if text[post_end : post_end + 1] == "的" and _HOLDS.search(
            text[max(reached, post_begin - _LONGEST_HOLDING) : post_begin]
        ):
            name_start = post_end + 1
        end = _known_at(known, text, name_start) or name_at(text, name_start)
        if end is None or _named_before(text, post_begin, reached) is not None:
            continue
        found.append(_introduce(text, post_begin, name_start, end, reached))
        reached = end
    found += [
        Introduction(m.end(), m.end(), m.end(), end, m.end())
        for m in _AGED.finditer(text)
        if post_at_start(text, m.end()) is None
        and (end := _known_at(known, text, m.end()) or name_at(text, m.end()) or name_behind_age(text, m.end()))
    ]
    return sorted(found, key=lambda introduction: introduction.name_start)


def _known_at(known: Forms | None, text: str, start: int) -> int | None:
    """Where a name that the text has had before ends."""
    form = known.at_start(text, start, len(text)) if known else None
    if form and len(form) == 3 and form[:2] in JAPANESE:
        return None  # 高桥健 may be but the beginning of 高桥健一
    return start + len(form) if form else None


def find_titled(text: str, posts: list[tuple[int, int]]) -> list[tuple[int, int, int]]:
    """Names with a post behind them, alone in front of it (会上，|李明|主任|说): where the name begins, where the
    post begins and ends."""
    return [
        (name, post, end)
        for post, end in posts
        if (name := _named_before(text, post, 0)) is not None
        and can_end(text, end)
        and text[post:end] not in _KIN
        and len(_COURTESY.at_end(text, end, name) or "") <= end - post
        and not _ORGANISATIONS.at_end(text, post, name)
    ]


def _named_before(text: str, post_begin: int, floor: int) -> int | None:
    """Where the name begins that a post stands behind and belongs to: 李明|主任和……"""
    if not any(
        text[start] in _FIRSTS and is_likely_name(text[start:post_begin])
        for start in range(max(post_begin - 4, 0), post_begin - 1)
    ):
        return None
    begin = back_to_mark(text, widen_post(text, post_begin, floor), floor)
    begin = cut_front(text, begin, post_begin)
    fits = 2 <= post_begin - begin <= 4 and is_likely_name(text[begin:post_begin])
    return begin if fits else None


def _past_bracket(text: str, place: int) -> int:
    """Behind a bracket that belongs to the post: 董事长（创始人）."""
    closer = _BRACKETS.get(text[place : place + 1])
    if closer is None:
        return place
    end = text.find(closer, place, place + _LONGEST_BRACKET)
    return end + 1 if end > 0 else place


def _introduce(text: str, post_begin: int, name_start: int, end: int, floor: int) -> Introduction:
    begin = _first_post(text, widen_post(text, post_begin, floor), floor)
    edge = back_to_mark(text, begin, floor)
    fielded = widen_over_fields(text, begin, edge)
    if fielded > edge:
        begin = fielded
    start = begin if text[begin - 1 : begin] in _LEADING_TO else min(cut_front(text, edge, begin), begin)
    return Introduction(start, begin, name_start, end, _stack_start(text, start, floor))


def _stack_start(text: str, start: int, floor: int) -> int:
    """Where the posts before an organisation's begin: 中共江州市委常委、|市人大常委会|主任|林晓东."""
    while start - 1 > floor and text[start - 1] == "、":
        post = post_at_end(text, start - 1, floor)
        if post is None:
            break
        post = widen_post(text, post, floor)
        start = min(cut_front(text, back_to_mark(text, post, floor), post), post)
    return start


def _first_post(text: str, begin: int, floor: int) -> int:
    """The first of several posts: 中心主任、研究员; those before it belong to the same person."""
    while begin - 1 > floor and text[begin - 1] in _LINKS:
        before = post_at_end(text, begin - 1, floor)
        if before is None:
            # 中共中央总书记、国家主席: the second post may bring its own organisation.
            break
        begin = widen_post(text, before, floor)
    return begin
