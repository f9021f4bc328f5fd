"""Subjects that point back to somebody named before.

他|说   该负责人|表示   这名员工|告诉记者   该报|报道   西班牙人|说道
"""

from __future__ import annotations

import re

from jianbao.annotating.analysis.chunks import back_to_mark, strip_leading
from jianbao.annotating.subjects.knowledge import Knowledge
from jianbao.annotating.subjects.voices import Voice
from jianbao.language.longest import endings
from jianbao.language.posts import post_at_end, widen_post
from jianbao.language.speakers import UNNAMED_ENDINGS
from jianbao.lexicon import values, word_set, words
from jianbao.model import Place

_PLACES_AT = endings("place")
_STANDING_FOR = values("stands-for")
_COMMON_CALLINGS = word_set("common-calling")
_BODIES = words("body")
_POINTING_BACK = words("pointing-back")
_PRONOUNS = endings("pronoun")

_OUTLETS = {"报": "报", "刊": "刊", "报纸": "报", "媒体": "", "杂志": "", "周刊": "周刊"}
TITLES = re.compile("《[^》]{2,40}》")
_LOOK_BACK = 1_000
_BROUGHT_IN = re.compile("一[名位个][^，。；！？“”]{0,24}$")
_LONGEST_COUNTED = 26


def pronoun(know: Knowledge, paragraph: int, start: int, end: int) -> Voice | None:
    """他, 她, 两人; not the last character of a longer word (其他, 吉他)."""
    text = know.texts[paragraph]
    word = _PRONOUNS.at_end(text, end, start)
    if not word or (end - len(word) > start and text[end - len(word) - 1] in "其吉维排"):
        return None
    return Voice(word, "pronoun", Place(paragraph, end - len(word), end))


def pointer(know: Knowledge, paragraph: int, start: int, end: int) -> Voice | None:
    """该负责人, 上述人士, 这名员工; 该公司 and 该行 are organisations and are expanded at once."""
    text = know.texts[paragraph]
    begin = strip_leading(text, back_to_mark(text, end, start), end)
    phrase = text[begin:end]
    post = post_at_end(phrase, len(phrase))
    if post is not None and widen_post(phrase, post) == 0 and phrase not in _COMMON_CALLINGS:
        # 总书记强调, 校长说: the last one named with that post.
        return Voice(know.printed[paragraph][begin:end], "pointer", Place(paragraph, begin, end))
    for pointing in _POINTING_BACK if phrase.startswith(_POINTING_BACK) else ():
        rest = phrase.removeprefix(pointing)
        if rest == phrase or not rest or len(phrase) > 16:
            continue
        if rest in _STANDING_FOR:
            name = know.organisations.expand(rest, paragraph, begin)
            place = Place(paragraph, begin, end)
            return Voice(name, "institution", place) if name else Voice(phrase, "pointer", place)
        if rest in _OUTLETS:
            return _outlet_before(know, paragraph, begin, end, rest)
        if UNNAMED_ENDINGS.at_end(rest, len(rest)) or post_at_end(rest, len(rest)) is not None:
            if counted := counted_before(know, paragraph, begin, rest):
                return counted
            return Voice(know.printed[paragraph][begin:end], "pointer", Place(paragraph, begin, end))
        if counted := counted_before(know, paragraph, begin, rest):
            return counted  # 一位华东渠道商……该渠道商
        if rest in _BODIES:
            return Voice(know.printed[paragraph][begin:end], "pointer", Place(paragraph, begin, end))
    return None


def counted_before(know: Knowledge, paragraph: int, place: int, noun: str) -> Voice | None:
    """一名不愿公开姓名的谈判代表……这名代表: the last one brought in by number, here or in the paragraph above."""
    for number, stop in ((paragraph, place), (paragraph - 1, None)):
        text, start, end = near(know.texts[number], stop) if number >= 0 else ("", 0, 0)
        while (at := text.rfind(noun, start, end)) >= 0:
            if found := _BROUGHT_IN.search(text, max(at - _LONGEST_COUNTED, start), at):
                span = (found.start(), at + len(noun))
                return Voice(know.printed[number][slice(*span)], "group", Place(number, *span))
            end = at
    return None


def near(text: str, end: int | None) -> tuple[str, int, int]:
    """A paragraph and the stretch of it before a place, no longer than a reader looks back."""
    over = len(text) if end is None else end
    return text, max(over - _LOOK_BACK, 0), over


def _outlet_before(know: Knowledge, paragraph: int, begin: int, end: int, word: str) -> Voice | None:
    """该报, 该刊: the last outlet named between title marks, here or in the paragraph above."""
    for number, stop in ((paragraph, begin), (paragraph - 1, None)):
        titles = TITLES.findall(*near(know.texts[number], stop)) if number >= 0 else []
        fitting = [title for title in titles if title.endswith(_OUTLETS[word] + "》")] if word in "报刊" else titles
        if fitting:
            return Voice(fitting[-1], "document", Place(paragraph, begin, end))
    return None


def national(know: Knowledge, paragraph: int, start: int, end: int) -> Voice | None:
    """西班牙人|说道: somebody named before, by where they are from."""
    text = know.texts[paragraph]
    country = _PLACES_AT.at_end(text, end - 1, start) if text[end - 1] == "人" else None
    begin = end - 1 - len(country or "")
    if not country or begin != strip_leading(text, start, end):
        return None
    return Voice(text[begin:end], "pointer", Place(paragraph, begin, end))
