"""Subjects that are documents and outlets.

《亚洲经济》|报道称   声明|说   近日出台的《……办法》，第一条就|写道
"""

from __future__ import annotations

import re

from jianbao.annotating.analysis.chunks import back_to_mark, cut_front
from jianbao.annotating.subjects.institutions import institution
from jianbao.annotating.subjects.knowledge import INSIDE_PHRASE, Knowledge
from jianbao.annotating.subjects.named import known_person
from jianbao.annotating.subjects.pointing import TITLES
from jianbao.annotating.subjects.voices import Voice
from jianbao.language.longest import any_of, endings
from jianbao.language.speakers import UNNAMED_ENDINGS
from jianbao.lexicon import words
from jianbao.model import Place

_PRONOUNS = endings("pronoun")

_DOCUMENTS = endings("document")
_OFFICIAL = endings("official-medium")
_ISSUED = re.compile(f"{any_of(words('issues'))}的$")  # 专家组|出具的|意见
_PART = re.compile(r"(?:第[一二三四五六七八九十百\d]+[条章节款]|头版|扉页|序言|前言|导语|开篇|开头|文末|结尾)$")
_WHEN = re.compile(
    r"(?:[今昨前当][天日晚]|\d+月\d+日|\d+日|近日|日前|随后|晚间|早间|连夜)(?:晚间?|早间?|夜间)?(?:发布|发出)?$"
)
_LONGEST_PART = 60
_LONGEST_DOCUMENT = 24
_ACTING = re.compile(any_of(words("document-handled")))
_PRESS = re.compile("记者|采访|专访")
_WRITES = re.compile("[写寄发回递致去]信$")  # 有老观众写信|质问
_NO_NOTICES = ("社", "会", "会议")  # 通讯社, 大会: they speak for themselves
_IN = re.compile("[在于从]")


def document(know: Knowledge, paragraph: int, start: int, end: int) -> Voice | None:
    """A document or an outlet: 《……》, 声明, 报道; who issued it, when that is said (美联社的报道)."""
    text = know.texts[paragraph]
    titled = _between_title_marks(know, paragraph, start, end) or _part_of_document(know, paragraph, start, end)
    if titled:
        return titled
    if text[end - 1] in "中里上" and not _IN.search(text, start, end):
        end -= 1
    if not _DOCUMENTS.at_end(text, end, start) or _WRITES.search(text, start, end):
        return None
    begin = cut_front(text, back_to_mark(text, end, start), end)
    if issuing := _ISSUED.search(text, start, begin):
        stop = issuing.start()
        who = institution(know, paragraph, start, stop) or known_person(know, paragraph, start, stop)
        if who:
            return who
    if begin > start and (
        text[begin - 1] in INSIDE_PHRASE - {"据"} or text.endswith(("通过", "借助"), start, begin)
    ):
        return None  # 合作方某某通过|视频|表示
    if _ACTING.search(text, begin, end):
        return None
    if issued := _issuer_before(know, paragraph, begin, end):
        return issued
    issuer = text.rfind("的", begin, end)
    if issuer > begin + 1:
        voice = institution(know, paragraph, begin, issuer) or known_person(know, paragraph, begin, issuer)
        if voice:
            return voice
    if end - begin > _LONGEST_DOCUMENT:
        return None
    return Voice(know.printed[paragraph][begin:end], "document", Place(paragraph, begin, end))


def _issuer_before(know: Knowledge, paragraph: int, begin: int, end: int) -> Voice | None:
    """海岳控股昨晚|公告|称, 创始人|来信|表示: who issues a document stands right before it, or before the time."""
    text = know.texts[paragraph]
    stop = end - len(_DOCUMENTS.at_end(text, end, begin) or "")
    if times := _WHEN.search(text, begin, stop):
        stop = times.start()
    if stop > begin and text[stop - 1] == "）":
        stop = max(text.rfind("（", begin, stop), begin)
    if stop - begin < 2:
        return None
    form = know.organisations.forms.at_end(text, stop, begin)
    if form and len(form) == stop - begin:
        return know.institution(know.organisations.forms.full[form], Place(paragraph, begin, stop))
    if _OFFICIAL.at_end(text, end, begin):
        return know.institution(know.printed[paragraph][begin:stop], Place(paragraph, begin, stop))
    issues = not text.endswith(_NO_NOTICES, begin, end)
    if issues and (office := institution(know, paragraph, begin, stop)) and office.place.start == begin:
        return office  # 省水利厅|通报|指出
    person = know.roster.forms.at_end(text, stop, begin)
    return know.person(paragraph, begin, stop) if person and len(person) == stop - begin else None


def _between_title_marks(know: Knowledge, paragraph: int, start: int, end: int) -> Voice | None:
    text = know.texts[paragraph]
    opening = text.rfind("《", start, end)
    closing = text.find("》", opening, end) if opening >= 0 else -1
    if (
        closing < 0
        or end - closing > 8
        or (text[closing + 1] == "的" and UNNAMED_ENDINGS.at_end(text, end, closing))
        or _PRESS.search(text, closing + 1, end)
    ):
        return None
    if opening > start and text[opening - 1] in INSIDE_PHRASE - {"据"}:
        return None
    place = text.rfind("在", max(start + 1, opening - 8), opening)
    if place > 0 and (_PRONOUNS.at_end(text, place, start) or known_person(know, paragraph, start, place)):
        return None  # 他在新书《……》中|写道: the writer, not the book
    return Voice(know.printed[paragraph][opening : closing + 1], "document", Place(paragraph, opening, closing + 1))


def _part_of_document(know: Knowledge, paragraph: int, start: int, end: int) -> Voice | None:
    """近日出台的《……办法》，第一条就|写道: a part of the document the sentence has named before."""
    text = know.texts[paragraph]
    if not _PART.search(text, max(start - 2, 0), end):
        return None
    sentence = max(text.rfind(mark, 0, start) for mark in "。！？")
    titles = list(TITLES.finditer(text, max(sentence + 1, start - _LONGEST_PART), start))
    if not titles:
        return None
    return Voice(
        know.printed[paragraph][slice(*titles[-1].span())], "document", Place(paragraph, *titles[-1].span())
    )
