"""Reads who is the subject of a clause, from the words between its beginning and its verb.

公司副总裁何文|介绍                                  post and name
李明远|在接受本报记者采访时|表示                       a phrase of place, time or hearer stands between
一位业内人士|坦率地|说                               adverbs stand between
在李明远|看来                                        the one whose view it is
"""

from __future__ import annotations

import re
from collections.abc import Callable

from jianbao.annotating import named_subjects, unnamed_subjects
from jianbao.annotating.chunks import strip_leading
from jianbao.annotating.knowledge import Knowledge
from jianbao.annotating.namereading import can_end, is_likely_name, name_at
from jianbao.annotating.voices import Voice
from jianbao.language.longest import Endings, any_of, words_of
from jianbao.language.names import is_han
from jianbao.language.ordinary import is_ordinary_word
from jianbao.language.organisation_words import PLACES, UNDER
from jianbao.language.posts import KIN, post_at_end, post_at_start
from jianbao.language.small_words import BEFORE_SUBJECT, BEFORE_VERB, KEPT_TOWARDS
from jianbao.language.speakers import ELDERS, REPORTERS, UNNAMED
from jianbao.language.surnames import SINGLE, WORDLIKE
from jianbao.model import Place

_Reading = Callable[[Knowledge, int, int, int], Voice | None]
# In this order: what is known before what looks like something.
_READINGS: tuple[_Reading, ...] = (
    named_subjects.known_person,
    named_subjects.titled_person,
    unnamed_subjects.pronoun,
    unnamed_subjects.known_organisation,
    unnamed_subjects.document,
    named_subjects.introduced_person,
    unnamed_subjects.pointer,
    named_subjects.person_named_so,
    named_subjects.busy_person,
    unnamed_subjects.group,
    unnamed_subjects.institution,
    unnamed_subjects.named_in_marks,
    named_subjects.bare_name,
)

_ADVERBS = Endings(BEFORE_VERB)
_REPORTERS = Endings(REPORTERS)
_TIME_AT_END = re.compile(
    r"(?:(?:[今昨去前当同次翌][天日年晚]|\d+(?:年底|年初|年|月份|月底|月初|月|日|号|时许|时|点|分)"
    r"|[一二三四五六七八九十两几\d]+(?:天|年|个月|小时|周)[前后]|[上本下]?周[一二三四五六日末]|[上下中]午|晚上|晚间"
    r"|凌晨|清晨|早上|傍晚|深夜|[上中下]旬)+)$"
)
_TIMES_END = frozenset("天日年晚底初份月号许时点分后前周一二三四五六末午上间晨早晚夜旬")  # the last of any of them
# How a phrase of place or time between subject and verb ends, and the words it begins with.
_PHRASE_ENDS = Endings(
    words_of(
        "采访 专访 访问 会见 会谈 会议 座谈会 现场 发布会 记者会 论坛 演讲 讲话 致辞 发言 声明 报告 文章 推文 微博"
        " 推特 网站 平台 社交媒体 上 中 时 后 前 里 间 之际 以来 下 处 地点 之余 末尾 结尾 开头 文末 最后 扉页 封面"
    )
)
_OPENERS = (
    "援引",
    "在",
    "于",
    "当",
    "从",
    "随着",
    "针对",
    "就",
    "围绕",
    "关于",
    "对于",
    "通过",
    "借",
    "据",
    "用",
    "以",
)
_TAKING_PART = ("接受", "出席", "参加", "主持", "回复", "回覆", "答复", "回应")
_VISITING = re.compile(
    "[与同](?:(?:到访|来访|正在访问|前来)|[^，]{2,24}共同$)"
)  # 总统甲与到访的总理乙表示: the first speaks
_CITED_WORDS = re.compile("的(?:消息|话|报道|说法|分析|数据)$")
_TOWARDS = re.compile("[对向跟给]")
_ACTS = re.compile("[对向在将就从把以用给为于与同]|发布|发表|召开|举行|主持|通过|公布|印发|参加|出席|接受|会见")
_UTTERS = re.compile("发布|发表|发出|发文|刊发|回应|回复|回覆|答复|接受|致信|致电|召开|公布")
_KEPT_TOWARDS = re.compile(any_of(KEPT_TOWARDS))
_PLACES_NOT_MANNERS = frozenset(
    words_of("当地 各地 外地 基地 两地 工地 土地 产地 本地 实地 内地 陆地 农地 林地 多地 三地 异地 驻地 属地")
)
# Characters of a word of manner, 地 included, the commonest first: 坦率地, 语重心长地; 乐呵呵地.
_MANNERS, _MANNERS_DOUBLED = (3, 5, 4), (4, 5, 3)
_HEADS = Endings(("他", "她"))
_ACTS_SELF = re.compile("(?!的)|的(?:嗓|声音|眼|脸|话|回答|语气|手|答复|态度)")  # 她的嗓子已经哑了
_COUNTED = re.compile(
    "(?:[^，。的]{0,8}([一两三几多][位名个])(?:[^，。一]{0,12}的)?|[这那][位名个](?:[^，。一]{0,14}的)?(?:老|小|年轻|中年|男|女)?)"
)
_KINS = re.compile(f"[^，。的“”]{{1,8}}的{any_of(KIN)}")
_PRESENTED = re.compile("(?<![是为])(?<!成了)(?<!当了)(?<!做了)(?<!当上)[一那][位名个](?=[^，。一]{2,24}$)")
_ONE_OF_MANY = Endings((*UNNAMED, *KIN))
_DIVISIONS = frozenset("省市县区乡镇村")
_COUNTRIES = Endings(PLACES)
_DOING = re.compile("[着了过]")
_REACHES = re.compile("由|交到|送到|递给|交给|送给|转述|告诉|[对向给把被让]")
_OTHERS = re.compile("[他她对向给被把让跟和与]")
_THEIR_WORDS = re.compile(
    "的(?:建议|话|回答|嘱咐|答复|忠告|叮嘱|心愿|想法|看法|说法|观点|经历|提问|追问|疑问|疑惑|感慨|感叹|比喻|一席话|一番话|感受|体会)"
)
_TO_HEARERS = frozenset("对向跟冲朝")
# What those unnamed begin with, or a counter before them: asked first, of every clause.
_CALLS = re.compile(f"[{''.join(sorted({word[0] for word in (*UNNAMED, *KIN)}))}]|[^，。]{{0,11}}[位名个]")
_LONGEST_THEIRS, _LONGEST_CALLING = 20, 12
# What follows an organisation that is itself the subject.
_GOES_ON = frozenset("在对向就将已曾也还则从与同跟通今昨日当此再又都均早前近本上下以用于据针围经发公正更只")
_LONGEST_SUBJECT, _LONGEST_HEARER, _SHORT_HEARER, _FARTHEST = 45, 30, 12, 120


class SubjectReader:
    """Reads subjects with what the article has told: its people and its organisations."""

    def __init__(self, know: Knowledge) -> None:
        self._know = know

    def read(self, paragraph: int, start: int, end: int, cue: str = "", hearers: int = 2) -> Voice | None:
        """Who the words from `start` to `end` (a clause's beginning and its verb) say the subject is."""
        text = self._know.texts[paragraph]
        start = max(start, end - _FARTHEST)
        if cue == "看来":
            place = text.rfind("在", start, end)
            return self._at_end(paragraph, place + 1, end) if place >= 0 else None
        if self._opens_with_hearer(text, start, end):
            return None  # 对儿子|说: who speaks stands before
        start = self._head(text, _behind_space(text, start, end), end)
        if (cited := text.rfind("援引", start, end)) >= 0:
            words = _CITED_WORDS.search(text, cited + 2, end)
            if voice := self._at_end(paragraph, cited + 2, words.start() if words else end):
                return voice
        if visiting := _VISITING.search(text, start + 2, end):
            end = visiting.start()
        for _ in range(6):
            end = self._drop_small_words(text, start, end)
            if end <= start:
                return None
            hearer = self._hearer(text, start, end) if hearers else None
            if hearer and (voice := self.read(paragraph, start, hearer, hearers=hearers - 1)):
                return voice
            if voice := self._at_end(paragraph, start, end):
                return voice
            if text[end - 1] == "地" and text[end - 2 : end] not in _PLACES_NOT_MANNERS:
                return self._behind_manner(paragraph, start, end, hearers)
            shorter = self._drop_phrase(text, start, end)
            if shorter < end and text[shorter - 1] == "并":
                return self.open_clause(paragraph, start, end)  # 甲看望乙并参加会议时强调
            if shorter >= end:
                if text[end - 1] in "后时":
                    return self._first_of(paragraph, start, [end - 3, end - 4, end - 5], hearers)
                break
            end = shorter
        voice = (
            self._uttering(paragraph, start, end)
            or self.open_clause(paragraph, start, end)
            or self._pronoun_opening(paragraph, start, end)
        )
        if voice is None or voice.kind != "institution" or text[voice.place.end] in _GOES_ON:
            return voice
        return None  # 甲集团乙厂的职工们: the organisation is not who speaks

    def _opens_with_hearer(self, text: str, start: int, end: int) -> bool:
        if text[start : start + 1] not in _TO_HEARERS or text[start : start + 2] in PLACES:
            return False
        return not (_KEPT_TOWARDS.match(text, start, end) or self._know.roster.forms.at_start(text, start, end))

    def _head(self, text: str, start: int, end: int) -> int:
        """Where a clause begins behind its small words, unless they are a name's (和敬之)."""
        return start if self._know.roster.forms.at_start(text, start, end) else strip_leading(text, start, end)

    def _uttering(self, paragraph: int, start: int, end: int) -> Voice | None:
        """甲公司|发布公告称, 负责人|回应本报记者称: who does what comes before the cue."""
        found = _UTTERS.search(self._know.texts[paragraph], start + 2, end)
        return self._at_end(paragraph, start, found.start()) if found else None

    def _pronoun_opening(self, paragraph: int, start: int, end: int) -> Voice | None:
        """他|转身对工人说: whom the clause begins with, when nobody stands nearer to the verb."""
        text = self._know.texts[paragraph]
        if text[start] not in "他她" or text[start + 1 : start + 2] in ("的", "们") or end <= start + 1:
            return None
        return Voice(text[start], "pronoun", Place(paragraph, start, start + 1))

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
        if not _CALLS.match(text, start, end):
            return None
        counted = _COUNTED.match(text, start, end)
        begins = (
            [counted.end(), counted.end(1)] if counted and counted[1] else [counted.end() if counted else start]
        )
        begin, word = next(((b, w) for b in begins if (w := _ONE_OF_MANY.at_start(text, b, end))), (start, None))
        over = begin + len(word or "")
        if counted and not word:
            over = self._end_of_calling(text, counted, end)
            word = _ONE_OF_MANY.at_end(text, over, counted.start()) if over else None
        if not word or len(word) < 2 or over >= end or text[over] in "“「":
            return None
        theirs = _THEIR_WORDS.match(text, over, end)  # 医生的建议只有四个字
        if (
            not theirs
            and not can_end(text, over)
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
        first = counted.end(1) if counted[1] else counted.start() + 2
        for over in range(first + 2, min(first + _LONGEST_CALLING, end)):
            ended = can_end(text, over) or _THEIR_WORDS.match(text, over, end)
            if ended and _ONE_OF_MANY.at_end(text, over, first):
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

    def actor(self, paragraph: int, start: int, end: int) -> Voice | None:
        """Who acts in a clause without a cue: what stands before its first 对, 向, 在, 将 …"""
        text = self._know.texts[paragraph]
        begin = strip_leading(text, start, end)
        for found in _ACTS.finditer(text, begin + 2, min(end, begin + _LONGEST_SUBJECT)):
            stop = self._drop_small_words(text, begin, found.start())
            if stop > begin and (voice := self._at_end(paragraph, begin, stop)):
                named = voice.kind == "person" and voice.place.start <= begin + _LONGEST_HEARER
                opens = voice.place.start <= begin + 2 or text[voice.place.start - 1] == "的"
                return voice if named or opens else None  # not 各方高度评价|甲国, 甲国领导人反对|乙国
        return None

    def is_traditional(self, paragraph: int) -> bool:
        """Whether a paragraph is set in traditional characters."""
        return self._know.texts[paragraph] != self._know.printed[paragraph]

    def people_between(self, paragraph: int, start: int, end: int) -> list[Voice]:
        """Everybody known who is named between two places."""
        text, forms = self._know.texts[paragraph], self._know.roster.forms
        found = forms.mentions_in(text, start, end) if forms.first_in(text, start, end) else ()
        return [self._know.person(paragraph, begin, over) for begin, over, _ in found]

    def is_empty(self, paragraph: int, start: int, end: int) -> bool:
        """Whether nothing stands between two places but small words: 也, 并, 随后."""
        text = self._know.texts[paragraph]
        if self._opens_with_hearer(text, start, end) and end - start <= _SHORT_HEARER:
            return True
        start = strip_leading(text, start, end)
        if end - start > _LONGEST_SUBJECT:
            return False
        while end > start and (word := _ADVERBS.at_end(text, end, start)):
            end -= len(word)
        rest = text[start:end].strip(" 　”’")
        if rest[:1] in _TO_HEARERS and len(rest) <= _SHORT_HEARER:
            return True
        return not rest or rest in BEFORE_SUBJECT

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
            and post_at_end(text, person[0], start) is not None
            and not _DOING.search(text, start + 1, person[0])
            and not _REACHES.search(text, start, person[0])
        ):
            return self._know.person(paragraph, *person[:2])
        over = self._know.organisations.forms.first_in(text, start, end)
        if over and text.endswith(UNDER, start, over[0]):
            return self._know.institution(over[2], Place(paragraph, *over[:2]))
        return None

    def _at_end(self, paragraph: int, start: int, end: int) -> Voice | None:
        if _REPORTERS.at_end(self._know.texts[paragraph], end, start):
            return None
        voices = (reading(self._know, paragraph, start, end) for reading in _READINGS)
        return next((voice for voice in voices if voice and (len(voice.name) > 1 or voice.kind == "pronoun")), None)

    def _drop_small_words(self, text: str, start: int, end: int) -> int:
        """Before the adverbs and times that stand between subject and verb."""
        while end > start:
            if text[end - 1] in ' \t　”’"':
                end -= 1
            elif self._know.roster.forms.at_end(text, end, start):
                break
            elif text[end - 1] in _TIMES_END and (found := _TIME_AT_END.search(text, max(start, end - 20), end)):
                end = found.start()
            elif word := _ADVERBS.at_end(text, end, start):
                end -= len(word)
            elif text[end - 1] == "）" and (opening := text.rfind("（", start, end)) > start:
                end = opening
            else:
                break
        return end

    def _behind_manner(self, paragraph: int, start: int, end: int, hearers: int) -> Voice | None:
        """Who stands before a word of manner: 坦率地, 乐呵呵地, 异口同声地."""
        text = self._know.texts[paragraph]
        manners = _MANNERS_DOUBLED if text[end - 2] == text[end - 3] else _MANNERS
        return self._first_of(paragraph, start, [end - n for n in manners], hearers)

    def _first_of(self, paragraph: int, start: int, ends: list[int], hearers: int) -> Voice | None:
        """The first of several ends that a subject stands before."""
        readings = (self.read(paragraph, start, end, hearers=hearers) for end in ends if end > start)
        return next((voice for voice in readings if voice), None)

    def _hearer(self, text: str, start: int, end: int) -> int | None:
        """Where 对…… or 向…… begins, when something stands before it that may be the subject."""
        towards = list(_TOWARDS.finditer(text, max(start + 1, end - _LONGEST_HEARER), end))
        kept = [m.span() for m in _KEPT_TOWARDS.finditer(text, start, end)] if towards else []
        for found in reversed(towards):
            if not any(a <= found.start() < b for a, b in kept):
                return found.start()
        return None

    def _drop_phrase(self, text: str, start: int, end: int) -> int:
        """Before a phrase of place, time or hearer: 在……时; `end` when there is none."""
        if _PHRASE_ENDS.at_end(text, end, start):
            places = [text.rfind(opener, start, end) for opener in (*_OPENERS, *_TAKING_PART)]
            opened = next((p for p in places[: len(_OPENERS)] if p >= start), max(places[len(_OPENERS) :]))
            if opened >= start:
                return opened
        hearer = self._hearer(text, start, end)
        if hearer:
            return hearer
        for opener in ("在", "就", "以", "用", "通过", "针对", "围绕", "与", "和", "同"):
            place = text.rfind(opener, start + 2, end)
            if place > start and end - place <= _LONGEST_HEARER:
                return place
        return end


def _behind_space(text: str, start: int, end: int) -> int:
    """Where the last of several headlines set side by side begins: 甲称击中乙 乙|称; not inside 王 芳."""
    space = max(text.rfind(" ", start, end), text.rfind("　", start, end))
    apart = space - start > 2 and is_han(text[space - 1]) and is_han(text[space + 1 : space + 2] or " ")
    return space + 1 if apart and text[space - 1] not in SINGLE else start
