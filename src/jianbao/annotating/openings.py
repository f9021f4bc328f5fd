"""Who acts in a clause, named or called at its beginning.

李明远|从全局提出要求             a name, with or without its post
一名女生|举手, 这位老人|顿了一下   words for somebody unnamed
男童的父亲|赶到医院             whose kin acts
塞尔维亚人|耸了耸肩             by where somebody is from
"""

from __future__ import annotations

import re
from typing import NamedTuple

from jianbao.annotating import unnamed_subjects
from jianbao.annotating.chunks import strip_leading
from jianbao.annotating.knowledge import Knowledge
from jianbao.annotating.name_ends import can_end
from jianbao.annotating.name_shapes import is_likely_name
from jianbao.annotating.namereading import name_at
from jianbao.annotating.voices import Voice
from jianbao.language.longest import Endings, any_of
from jianbao.language.ordinary import is_ordinary_word
from jianbao.language.organisation_words import PLACES, UNDER
from jianbao.language.posts import KIN, post_at_end, post_at_start, posts_in
from jianbao.language.speakers import ELDERS, UNNAMED, ends_as_person
from jianbao.language.surnames import WORDLIKE
from jianbao.model import Place

_HEADS = Endings(("他", "她"))
_ACTS_SELF = re.compile("(?!的)|的(?:嗓|声音|眼|脸|话|回答|语气|手|答复|态度)")  # 她的嗓子已经哑了
_COUNTED = re.compile(
    "(?:[^，。的]{0,8}([一两三几多][位名个])(?:[^，。一]{0,12}的)?|([这那][位名个])(?:[^，。一]{0,14}的)?(?:老|小|年轻|中年|男|女)?)"
)
_KINS = re.compile(f"[^，。的“”]{{1,8}}的{any_of(KIN)}")
# The character is looked for before what must not stand before it is asked: so the search skips the rest.
_PRESENTED = re.compile("[一那](?<![是为].)(?<!(?:成了|当了|做了|当上).)[位名个](?=[^，。一]{2,24}$)")
_ONE_OF_MANY = Endings((*UNNAMED, *KIN))
_DIVISIONS = frozenset("省市县区乡镇村")
_COUNTRIES = Endings(PLACES)
_DOING = re.compile("[着了过]")
_REACHES = re.compile("由|托|委托|派|请|交到|送到|递给|交给|送给|转述|告诉|[对向给把被让]")
_OTHERS = re.compile("[他她对向给被把让跟和与]")
_THEIR_WORDS = re.compile(
    "的(?:建议|话|回答|嘱咐|答复|忠告|叮嘱|心愿|想法|看法|说法|观点|经历|提问|追问|疑问|疑惑|感慨|感叹|比喻|留言|评论|来信|提醒|发言|玩笑|一席话|一番话|感受|体会)"
)
_CALL_HEADS = frozenset(word[0] for word in (*UNNAMED, *KIN))
_COUNTERS = re.compile("[一两三几多这那][位名个]")
_KIN_TOLD = re.compile(f"的{any_of(KIN)}")
_TOLD_APART = re.compile("(?<![说讲答喊问话])的人是")  # 买书的人是|教员时敬堂
_MANNER = re.compile("[\u4e00-\u9fff]{2,4}地(?![区方点])")  # 妈妈|下意识地伸手
_HANDLE = re.compile("(?:网友|网民|博主|用户|读者)“[^”]{1,12}”")  # 网友“江州老饕”|则有不同意见
_LONGEST_THEIRS, _LONGEST_CALLING = 20, 12
# What follows an organisation that is itself the subject.
_GOES_ON = frozenset("在对向就将已曾也还则从与同跟通今昨日当此再又都均早前近本上下以用于据针围经发公正更只")
_LONGEST_SUBJECT, _LONGEST_HEARER, _SHORT_HEARER, _FARTHEST = 45, 30, 12, 120


class Signs(NamedTuple):
    """Signs for somebody without a name, looked for in a paragraph once: 一位, 这名 (`counted`); 的母亲 (`kin`)."""

    counted: bool
    kin: bool


class OpeningReader:
    """Reads who opens a clause with what the article has told: its people and its organisations."""

    def __init__(self, know: Knowledge) -> None:
        self._know = know

    def _head(self, text: str, start: int, end: int) -> int:
        """Where a clause begins behind its small words, unless they are a name's (和敬之)."""
        return start if self._know.roster.forms.at_start(text, start, end) else strip_leading(text, start, end)

    def open_clause(self, paragraph: int, start: int, end: int) -> Voice | None:
        """Who is named right at a clause's beginning, whatever follows: 张三对于未来的定位……"""
        text = self._know.texts[paragraph]
        people, organisations = self._know.roster.forms, self._know.organisations.forms
        if not people.first_in(text, start, end) and not organisations.first_in(text, start, end):
            return None
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
        """Not 甲大学|的学生, 甲公司|董事长, 甲委员会|信用科科长, 甲县|水文站的短信."""
        if text[end - 1] in _DIVISIONS and not (can_end(text, end) or text[end : end + 1] in _GOES_ON):
            return False
        return text[end : end + 1] != "的" and post_at_start(text, end) is None

    def opening(self, paragraph: int, start: int, end: int, signs: Signs) -> Voice | None:
        """Who opens a clause, named or not; `signs` are those of its paragraph."""
        if voice := self.open_clause(paragraph, start, end):
            return voice
        if (signs.counted or self._know.texts[paragraph][start] in _CALL_HEADS) and (
            voice := self.calling_opening(paragraph, start, end)
        ):
            return voice
        return self.kin_opening(paragraph, start, end) if signs.kin else None

    def calls_somebody(self, paragraph: int, start: int, end: int) -> bool:
        """Whether a clause qualifies a calling and goes on where a name may stand: 来自日本的|选片人|…"""
        text = self._know.texts[paragraph][start:end]
        place, over = next(iter(posts_in(text)), (0, 0))
        qualified = text[place - 1 : place] == "的" and text[0] not in "这那该"
        return qualified and over < len(text) and text[over] not in "的们、"

    def signs_in(self, paragraph: int) -> Signs:
        """What a paragraph holds of the signs for somebody without a name."""
        text = self._know.texts[paragraph]
        return Signs(bool(_COUNTERS.search(text)), bool(_KIN_TOLD.search(text)))

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
        if (word := _HEADS.at_start(text, start, end)) and _ACTS_SELF.match(text, start + len(word)):
            return Voice(word, "pronoun", Place(paragraph, start, start + len(word)))
        return self.calling_opening(paragraph, start, end)

    def _national(self, paragraph: int, start: int, end: int) -> Voice | None:
        """塞尔维亚人|耸了耸肩: who has been named, by where they are from."""
        text = self._know.texts[paragraph]
        country = _COUNTRIES.at_start(text, start, end)
        over = start + len(country or "") + 1
        if not country or text[over - 1 : over] != "人" or not can_end(text, over):
            return None
        return Voice(text[start:over], "pointer", Place(paragraph, start, over))

    def calling_opening(self, paragraph: int, start: int, end: int) -> Voice | None:
        """阿爸|抹了把脸, 一名女生|举手: somebody unnamed before what they do."""
        text = self._know.texts[paragraph]
        counted = _COUNTED.match(text, start, end)
        if not counted and text[start] not in _CALL_HEADS:
            return None
        # 这位老球迷|指了指身边的小孙子: what stands right behind the counter, too, not only behind a 的
        begins = _behind_counter(text, counted) if counted else [start]
        begin, word = next(((b, w) for b in begins if (w := _ONE_OF_MANY.at_start(text, b, end))), (start, None))
        over = begin + len(word or "")
        if counted and not word:
            over = self._end_of_calling(text, counted, end)
            word = text[counted.end(counted.lastindex or 0) : over] if over else None
        if not word or len(word) < 2 or over >= end or text[over] in "“「":
            return None
        theirs = _THEIR_WORDS.match(text, over, end)  # 医生的建议只有四个字
        if (
            not theirs
            and not can_end(text, over)
            and not _MANNER.match(text, over, end)
            and not ((counted or (len(word) > 2 and word[-1] != "们")) and is_ordinary_word(text[over : over + 2]))
        ):
            return None
        if counted and not counted[1]:
            brought = unnamed_subjects.counted_before(self._know, paragraph, start, word)
            return brought or Voice(text[start:over], "pointer", Place(paragraph, start, over))
        start = counted.start(1) if counted and counted[1] else start  # 台下|一名女生
        printed = self._know.printed[paragraph][start:over]
        return Voice(printed, "pointer" if printed in ELDERS else "group", Place(paragraph, start, over))

    @staticmethod
    def _end_of_calling(text: str, counted: re.Match[str], end: int) -> int:
        """Where words for somebody counted end before what they do: 一位年轻教师|的想法, 这位负责人|顿了一下."""
        first = counted.end(counted.lastindex or 0)
        for over in range(first + 2, min(max(first + _LONGEST_CALLING, counted.end() + 6), end)):
            ended = can_end(text, over) or _THEIR_WORDS.match(text, over, end)
            known = ended and _ONE_OF_MANY.at_end(text, over, first)
            # 位 and 名 count persons only: 一位老农|凑过来 needs no table of callings.
            if known or (ended and text[first - 1] in "位名" and ends_as_person(text, over)):
                return over
        return 0

    def kin_opening(self, paragraph: int, start: int, end: int) -> Voice | None:
        """男童的父亲|专程赶来, 他的母亲|却有过担心: whose kin acts, in the words printed."""
        text = self._know.texts[paragraph]
        found = _KINS.match(text, start, end)
        if not found or not (can_end(text, found.end()) or is_ordinary_word(text[found.end() : found.end() + 2])):
            return None
        return Voice(self._know.printed[paragraph][start : found.end()], "group", Place(paragraph, *found.span()))

    def presented(self, paragraph: int, start: int, end: int) -> Voice | None:
        """记者遇到|一位来复诊的患者, 政务大厅|一名刚入职的窗口人员，: somebody unnamed whom a clause ends with."""
        text = self._know.texts[paragraph]
        found = _PRESENTED.search(text, start, end)
        if not found or not (_ONE_OF_MANY.at_end(text, end, found.end()) or post_at_end(text, end, found.end())):
            return None
        return Voice(
            self._know.printed[paragraph][found.start() : end], "group", Place(paragraph, found.start(), end)
        )

    def name_opening(self, paragraph: int, start: int) -> Voice | None:
        """The person whose name, so far unknown, opens a line or a clause."""
        text = self._know.texts[paragraph]
        end = name_at(text, start)
        if end is None or not (is_likely_name(text[start:end]) and text[start] not in WORDLIKE):
            return None
        if end - start == 2 and is_ordinary_word(text[end : end + 2]):
            return None  # 周密|部署
        name = self._know.printed[paragraph][start:end]
        self._know.enter(name, "", None, Place(paragraph, start, end))
        return self._know.person(paragraph, start, end)

    def is_traditional(self, paragraph: int) -> bool:
        """Whether a paragraph is set in traditional characters."""
        return self._know.texts[paragraph] != self._know.printed[paragraph]

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
            and (post_at_end(text, person[0], start) is not None or _ONE_OF_MANY.at_end(text, person[0], start))
            and not _DOING.search(text, start + 1, person[0])
            and not _REACHES.search(text, start, person[0])
            and not _TOLD_APART.search(text, start, person[0])
        ):
            return self._know.person(paragraph, *person[:2])
        over = self._know.organisations.forms.first_in(text, start, end)
        if over and text.endswith(UNDER, start, over[0]):
            return self._know.institution(over[2], Place(paragraph, *over[:2]))
        return None


def _behind_counter(text: str, counted: re.Match[str]) -> list[int]:
    """Where the noun may begin: right behind the counter (and 老 or 小), or behind what qualifies it."""
    nearest = counted.end(counted.lastindex or 0)
    return [nearest, nearest + (text[nearest : nearest + 1] in ("老", "小")), counted.end()]
