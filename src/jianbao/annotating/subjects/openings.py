"""Who acts in a clause, named at its beginning; by what they are called else (`calling_openings`).

李明远|从全局提出要求             a name, with or without its post
旁边的|李明远, 女儿|李小雨        what qualifies them before it
甲集团下属|乙厂|决定             an organisation
"""

from __future__ import annotations

import re

from jianbao.annotating.analysis.chunks import strip_leading
from jianbao.annotating.names.ends import can_end
from jianbao.annotating.names.reading import name_at
from jianbao.annotating.names.shapes import is_likely_name
from jianbao.annotating.subjects.callings import CALL_HEADS, ONE_OF_MANY, CallingReader, Signs
from jianbao.annotating.subjects.voices import Voice
from jianbao.language.longest import Endings, any_of, endings
from jianbao.language.ordinary import is_ordinary_word
from jianbao.language.posts import post_at_end, post_at_start
from jianbao.language.speakers import ends_as_person
from jianbao.language.surnames import WORDLIKE
from jianbao.lexicon import words
from jianbao.model import Place

_PLACES_AT = endings("place")
_UNDER = words("under")

_HEADS = Endings(("他", "她"))
_ACTS_SELF = re.compile(f"(?!的)|的(?:嗓|眼|脸|手|态度|{any_of(words('their-own'))})")  # 她的嗓子已经哑了
_DIVISIONS = frozenset("省市县区乡镇村")
_OFFICES = re.compile("[\u4e00-\u9fff]{2,3}[办部处科室]")
_DOING = re.compile("[着了过]")
_REACHES = re.compile(
    "(?<![访顾学慰])问(?!题)|由|托|委托|派(?!来|出|驻)|请|交到|送到|递给|交给|送给|转述|告诉|[对向给把被让]"
)
_OTHERS = re.compile("[他她]|对(?!面)|[向给被把让跟和与]")
_TOLD_APART = re.compile("(?<![说讲答喊问话])的人是")  # 买书的人是|教员时敬堂
_HANDLE = re.compile("(?:网友|网民|博主|用户|读者)“[^”]{1,12}”")  # 网友“江州老饕”|则有不同意见
_LONGEST_THEIRS = 20
# What follows an organisation that is itself the subject.
GOES_ON = frozenset("在对向就将已曾也还则从与同跟通今昨日当此再又都均早前近本上下以用于据针围经发公正更只")
_LONGEST_SUBJECT = 45


class OpeningReader(CallingReader):
    """Reads who opens a clause with what the article has told: its people and its organisations."""

    def _head(self, text: str, start: int, end: int) -> int:
        """Where a clause begins behind its small words, unless they are a name's (和敬之)."""
        return start if self._know.roster.forms.at_start(text, start, end) else strip_leading(text, start, end)

    def open_clause(self, paragraph: int, start: int, end: int) -> Voice | None:
        """Who is named right at a clause's beginning, whatever follows: 张三对于未来的定位……"""
        return self._open_named(paragraph, start, end) if self.names_anybody(paragraph, start, end) else None

    def _open_named(self, paragraph: int, start: int, end: int) -> Voice | None:
        """The same where it is known that somebody is named between the two places."""
        text = self._know.texts[paragraph]
        people, organisations = self._know.roster.forms, self._know.organisations.forms
        start = self._head(text, start, end)
        if form := people.at_start(text, start, end):
            over = start + len(form)
            theirs = self._theirs(paragraph, over, end) if text[over : over + 1] == "的" else None
            kin = self.kin_opening(paragraph, start, end) if text[over : over + 1] == "的" else None
            return theirs or kin or self._know.person(paragraph, start, over)
        if voice := self._behind_a_post(paragraph, start, min(end, start + _LONGEST_SUBJECT)):
            return voice
        if (form := organisations.at_start(text, start, end)) and self._is_subject(text, start + len(form)):
            return self._know.institution(organisations.full[form], Place(paragraph, start, start + len(form)))
        return None

    @staticmethod
    def _is_subject(text: str, end: int) -> bool:
        """Not 甲大学|的学生, 甲公司|董事长, 甲委员会|信用科科长, 甲县|水文站的短信, 甲国|国防军."""
        place = text[end - 1] in _DIVISIONS or _PLACES_AT.at_end(text, end)
        office = _OFFICES.match(text, end)  # 远帆动力|董秘办
        if office or (place and not (can_end(text, end) or text[end : end + 1] in GOES_ON)):
            return False
        return text[end : end + 1] != "的" and post_at_start(text, end) is None

    def names_anybody(self, paragraph: int, start: int, end: int) -> bool:
        """Whether a person or an organisation that is known is named between two places."""
        text, know = self._know.texts[paragraph], self._know
        return bool(
            know.roster.forms.first_in(text, start, end) or know.organisations.forms.first_in(text, start, end)
        )

    def opening(self, paragraph: int, start: int, end: int, signs: Signs, *, named: bool) -> Voice | None:
        """Who opens a clause, named or not; `signs` are those of its paragraph, `named` whether anybody is."""
        if named and (voice := self._open_named(paragraph, start, end)):
            return voice
        if (signs.counted or self._know.texts[paragraph][start] in CALL_HEADS) and (
            voice := self.calling_opening(paragraph, start, end)
        ):
            return voice
        return self.kin_opening(paragraph, start, end) if signs.kin else None

    def acting(self, paragraph: int, start: int, end: int) -> Voice | None:
        """Who acts in a clause, named at its beginning or not: also 她, 老人 or 一名女生 before a verb."""
        if voice := self.open_clause(paragraph, start, end):
            return voice
        text = self._know.texts[paragraph]
        start = strip_leading(text, start, end)
        if voice := self._behind_a_modifier(paragraph, start, end):
            return voice
        if voice := self._national(paragraph, start, end):
            return voice
        if handle := _HANDLE.match(text, start, end):
            return Voice(
                self._know.printed[paragraph][start : handle.end()], "group", Place(paragraph, *handle.span())
            )
        if theirs := self.pronouns_kin(paragraph, start, end):
            return theirs
        if (word := _HEADS.at_start(text, start, end)) and _ACTS_SELF.match(text, start + len(word)):
            return Voice(word, "pronoun", Place(paragraph, start, start + len(word)))
        return (
            self.kin_opening(paragraph, start, end)
            or self.calling_opening(paragraph, start, end)
            or self._post_opening(paragraph, start, end)
        )

    def _post_opening(self, paragraph: int, start: int, end: int) -> Voice | None:
        """队长|拍了拍他的肩膀: somebody by their post alone, where no name goes on behind it."""
        text = self._know.texts[paragraph]
        over = post_at_start(text, start)
        if over is None or over >= end or not can_end(text, over) or self.brings_in_unread(paragraph, start, end):
            return None
        return Voice(self._know.printed[paragraph][start:over], "pointer", Place(paragraph, start, over))

    def name_opening(self, paragraph: int, start: int) -> Voice | None:
        """The person whose name, so far unknown, opens a line or a clause."""
        text = self._know.texts[paragraph]
        end = name_at(text, start)
        if end is None or not (is_likely_name(text[start:end]) and text[start] not in WORDLIKE):
            return None
        if end - start == 2 and is_ordinary_word(text[end : end + 2]):
            return None  # 周密|部署
        place = Place(paragraph, start, end)
        return self._know.newcomer(place, "opens a clause", place)

    def is_traditional(self, paragraph: int) -> bool:
        """Whether a paragraph is set in traditional characters."""
        return self._know.is_traditional(paragraph)

    def named_at(self, place: Place, why: str) -> Voice:
        """The person whose name stands at a place, known or not."""
        return self._know.newcomer(place, why, place)

    def people_between(self, paragraph: int, start: int, end: int) -> list[Voice]:
        """Everybody known who is named between two places."""
        text, forms = self._know.texts[paragraph], self._know.roster.forms
        if not forms.first_in(text, start, end):
            return []
        return [self._know.person(paragraph, begin, over) for begin, over, _ in forms.mentions_in(text, start, end)]

    def _theirs(self, paragraph: int, start: int, end: int) -> Voice | None:
        """李月芽的启蒙教练|老石, 孙立的女儿|孙小雨: somebody else, introduced by the one named first."""
        text = self._know.texts[paragraph]
        found = self._know.roster.forms.first_in(text, start, min(end, start + _LONGEST_THEIRS))
        if found is None or post_at_end(text, found[0], start) is None:
            return None
        return self._know.person(paragraph, *found[:2])

    def _behind_a_modifier(self, paragraph: int, start: int, end: int) -> Voice | None:
        """旁边的|李月芽, 坐在角落里的|赵大爷: nobody else stands before."""
        text = self._know.texts[paragraph]
        found = self._know.roster.forms.first_in(text, start, min(end, start + _LONGEST_THEIRS))
        if found is None:
            return None
        begin, over, _ = found
        modified = (
            text[begin - 1 : begin] == "的"
            and not _DOING.search(text, start + 1, min(begin, start + 5))
            and not _OTHERS.search(text, start, begin)
        )
        return self._know.person(paragraph, begin, over) if modified else None

    def _behind_a_post(self, paragraph: int, start: int, end: int) -> Voice | None:
        """The first person named, when only organisation and post stand before: 中心主任李明远从……, 甲下属乙."""
        text = self._know.texts[paragraph]
        person = self._know.roster.forms.first_in(text, start, end)
        if (
            person
            and (
                post_at_end(text, person[0], start) is not None
                or ONE_OF_MANY.at_end(text, person[0], start)
                or ends_as_person(text, person[0])
            )
            and not _DOING.search(text, start + 1, person[0])
            and not _REACHES.search(text, start, person[0])
            and not _TOLD_APART.search(text, start, person[0])
        ):
            return self._know.person(paragraph, *person[:2])
        over = self._know.organisations.forms.first_in(text, start, end)
        if over and text.endswith(_UNDER, start, over[0]):
            return self._know.institution(over[2], Place(paragraph, *over[:2]))
        return None
