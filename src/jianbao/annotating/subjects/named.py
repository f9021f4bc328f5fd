"""Subjects that are persons with a name.

李明远|说         known already              公司副总裁何文|说      introduced here
王芳教授|说       a title behind the name     张女士|说              the surname and a courtesy
范成大|说         nothing but the name
"""

from __future__ import annotations

import re

from jianbao.annotating.analysis.chunks import back_to_mark, cut_front
from jianbao.annotating.names.reading import name_before
from jianbao.annotating.names.roster import resolve_organisation
from jianbao.annotating.names.shapes import NO_NAME_OR_LAST, is_likely_name, is_rare_name
from jianbao.annotating.subjects.knowledge import INSIDE_PHRASE, Knowledge
from jianbao.annotating.subjects.voices import Voice
from jianbao.language.longest import endings
from jianbao.language.names import DOTS, is_han, looks_like_name, sounds_foreign
from jianbao.language.native_names import is_native_name
from jianbao.language.ordinary import is_common_word, is_listed, is_ordinary_word
from jianbao.language.posts import post_at_end, post_at_start, widen_over_fields, widen_post
from jianbao.language.surnames import COMMON, GRAMMATICAL, SINGLE, WORDLIKE
from jianbao.model import Place

_PLACES_AT = endings("place")
_SURNAMES = SINGLE - GRAMMATICAL - WORDLIKE  # however seldom

_COURTESY = endings("courtesy")
_CALLINGS = endings("unnamed")
_NAMED_SO = re.compile("(?:名叫|叫做|叫|名为|网名|昵称)“?([^的，。”]{2,12})”?的")
_LONGEST_CALLED = 30
_DOING = re.compile("[\u4e00-\u9fff]着(?!的)")
_FAMILIAR = frozenset("老小阿")
_MODALS = frozenset("应曾于向单")  # surnames that stand before a verb or its object as small words
# Characters that end words for somebody who does or is something: 首创者, 发起人, 收藏家.
_AGENTS = frozenset("者人家员师长官手星士兵客")


def known_person(know: Knowledge, paragraph: int, start: int, end: int) -> Voice | None:
    """Somebody introduced before, whose name ends here."""
    text = know.texts[paragraph]
    form = know.roster.forms.at_end(text, end, start)
    if not form or text.endswith("给", start, end - len(form)):
        return None  # 由翻译转述给|佩雷拉
    return know.person(paragraph, end - len(form), end)


def titled_person(know: Knowledge, paragraph: int, start: int, end: int) -> Voice | None:
    """A name with a title or a courtesy behind it."""
    text = know.texts[paragraph]
    word = _COURTESY.at_end(text, end, start)
    title = end - len(word) if word else post_at_end(text, end, start)
    if title is None or title <= start:
        return None
    title = widen_post(text, title, start)
    form = know.roster.forms.at_end(text, title, start)
    if form:
        name = know.roster.forms.full[form]
        if word is None and know.roster.people.get(name) and know.roster.people[name].post is None:
            begin, post = title - len(form), know.printed[paragraph][title:end]
            named = Place(paragraph, begin, title)
            return know.newcomer(named, "title behind", Place(paragraph, begin, end), post)
        return know.person(paragraph, title - len(form), title)
    begin = cut_front(text, back_to_mark(text, title, start), title)
    for name_start in (title - 3, title - 2):
        stands = name_start == begin or (
            name_start > begin and _calling_before(text, name_start, start) is not None
        )
        if stands and is_likely_name(text[name_start:title]):
            post = know.printed[paragraph][title:end]
            named = Place(paragraph, name_start, title)
            return know.newcomer(named, "title behind", Place(paragraph, begin, end), post)
    if (
        word is None
        and title - begin > 2
        and sounds_foreign(text[begin:title])
        and not _PLACES_AT.at_end(text, title)
    ):
        post = know.printed[paragraph][title:end]  # 托卡耶夫|总统, not 许多巴西|网友
        return know.newcomer(Place(paragraph, begin, title), "title behind", Place(paragraph, begin, end), post)
    behind = title - 1 > begin and text[title - 2] == "的"  # 代理案件的|闻律师
    alone = (
        behind or title - 1 == begin or (title - 1 > begin and _calling_before(text, title - 1, start) is not None)
    )
    return _by_surname(know, paragraph, title - 1, end) if word and alone else None


def _by_surname(know: Knowledge, paragraph: int, at: int, end: int, begin: int | None = None) -> Voice | None:
    """张女士, 老李: the one known bearer of the surname that stands at `at`, else a name of its own."""
    surname, begin = know.texts[paragraph][at], at if begin is None else begin
    place = Place(paragraph, begin, end)
    if only := know.roster.only_bearer(surname):
        entry = know.roster.people[only]
        return Voice(entry.name, "person", place, entry.post, entry.organisation)
    if know.roster.count_bearers(surname) or surname not in _SURNAMES:
        return None
    return Voice(know.printed[paragraph][begin:end], "person", place)


def introduced_person(know: Knowledge, paragraph: int, start: int, end: int) -> Voice | None:
    """Post and name, the name's length shown by the post before it."""
    text = know.texts[paragraph]
    for begin in name_before(text, end, start):
        post = _calling_before(text, begin, start)
        if post is None or (post_at_start(text, post) or begin) > begin:
            continue  # 主教练|冷静分析: no 主教 of the name 练冷静
        post = widen_post(text, post, start)
        edge = back_to_mark(text, post, start)
        fielded = widen_over_fields(text, post, edge)
        post = fielded if fielded > edge else post
        front = cut_front(text, edge, post)
        printed = know.printed[paragraph]
        organisation = resolve_organisation(printed[front:post] or None, know.organisations, paragraph, front)
        named, introduced = Place(paragraph, begin, end), Place(paragraph, front, end)
        return know.newcomer(named, "post before", introduced, printed[post:begin], organisation)
    return None


def _calling_before(text: str, begin: int, start: int) -> int | None:
    """Where the post or calling that ends at `begin` starts."""
    post = post_at_end(text, begin, start)
    if post is not None:
        return post
    if word := _CALLINGS.at_end(text, begin, start):
        return begin - len(word)
    if _COURTESY.at_end(text, begin, start):
        return None
    if text.endswith("国家", start, begin):
        return None
    if (
        begin - 1 > start
        and text[begin - 1] in _AGENTS
        and is_han(text[begin - 2])
        and not is_ordinary_word(text[begin - 1 : begin + 1])  # 官|方账号
    ):
        edge = cut_front(text, back_to_mark(text, begin, start), begin)
        return edge if 2 <= begin - edge <= 12 else None
    return None


def person_named_so(know: Knowledge, paragraph: int, start: int, end: int) -> Voice | None:
    """一位名叫李明的球迷: the name stands inside."""
    text = know.texts[paragraph]
    if not _CALLINGS.at_end(text, end, start):
        return None
    found = _NAMED_SO.search(text, max(start, end - _LONGEST_CALLED), end)
    return (
        Voice(know.printed[paragraph][slice(*found.span(1))], "person", Place(paragraph, *found.span(1)))
        if found
        else None
    )


def busy_person(know: Knowledge, paragraph: int, start: int, end: int) -> Voice | None:
    """在附近上班的何雨|抱着女儿说: who does something at the same time, named before the verb with 着."""
    text = know.texts[paragraph]
    for doing in _DOING.finditer(text, start + 2, end):
        place = doing.start()
        if form := know.roster.forms.at_end(text, place, start):
            return know.person(paragraph, place - len(form), place)
        for begin in (place - 3, place - 2):
            opens = begin == start or (begin > start and text[begin - 1] in "的，、")
            if opens and is_likely_name(text[begin:place]):
                named = Place(paragraph, begin, place)
                return know.newcomer(named, "does something at the same time", named)
    return None


def bare_name(know: Knowledge, paragraph: int, start: int, end: int) -> Voice | None:
    """A name that nothing introduces, alone before its verb."""
    text = know.texts[paragraph]
    begin = cut_front(text, back_to_mark(text, end, start), end)
    phrase = text[begin:end]
    if _stands_behind_de(text, start, end):
        return _bare(know, paragraph, end - 3, end)
    if begin > start and text[begin - 1] in INSIDE_PHRASE:
        return None
    if phrase.isascii():
        return know.person(paragraph, begin, end) if len(phrase) >= 3 and phrase[0].isupper() else None
    if any(dot in phrase for dot in DOTS) and (begins := name_before(text, end, begin)):
        return know.person(paragraph, begins[0], end)
    if len(phrase) == 2 and phrase[0] in _FAMILIAR and phrase[1] in COMMON:
        return _by_surname(know, paragraph, begin + 1, end, begin)
    foreign = 3 <= len(phrase) <= 6 and sounds_foreign(phrase) and not is_ordinary_word(phrase)
    if (
        is_likely_name(phrase)
        or is_rare_name(phrase)
        or is_native_name(phrase)
        or (foreign and sum(t.count(phrase) for t in know.texts) >= 2)
    ):
        return _bare(know, paragraph, begin, end)
    return None


def _stands_behind_de(text: str, start: int, end: int) -> bool:
    """已有二十一年的|应大成|说: behind 的 stands a noun, so that 应, 曾 or 于 there is a surname."""
    begin = end - 3
    return (
        begin > start
        and text[begin - 1] == "的"
        and (text[begin] in _MODALS or text[begin] in _SURNAMES)
        and looks_like_name(text[begin:end])
        and NO_NAME_OR_LAST.isdisjoint(text[begin + 1 : end])
        and not (is_common_word(text[begin + 1 : end]) or is_common_word(text[begin : end - 1]))
        and not is_listed(text[begin:end])
    )


def _bare(know: Knowledge, paragraph: int, begin: int, end: int) -> Voice:
    place = Place(paragraph, begin, end)
    return know.newcomer(place, "alone before its verb", place)
