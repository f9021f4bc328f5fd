"""Who opens a clause without a name: by what they are called, counted, related to or where they are from.

一名女生|举手, 这位老人|顿了一下   words for somebody unnamed
男童的父亲|赶到医院             whose kin acts
塞尔维亚人|耸了耸肩             by where somebody is from
"""

from __future__ import annotations

import re
from typing import NamedTuple

from jianbao.annotating.names.ends import can_end
from jianbao.annotating.subjects.knowledge import Knowledge
from jianbao.annotating.subjects.pointing import counted_before
from jianbao.annotating.subjects.voices import Voice
from jianbao.language.longest import any_of, endings
from jianbao.language.ordinary import is_ordinary_word
from jianbao.language.posts import post_at_end, post_at_start, posts_in
from jianbao.language.speakers import ends_as_person
from jianbao.language.surnames import SINGLE
from jianbao.lexicon import word_set, words
from jianbao.model import Place

_PLACES_AT = endings("place")
_KIN = words("kin")
_MANNERS = word_set("manner")
_ELDERS = word_set("elder")
_KIN_WORDS = endings("kin")

_COUNTED = re.compile(
    "(?:(?:[^，。的]{0,8}|[^，。的是有为在对把被给让向当从]{2,8}的)(?<![第一二两三四五六七八九十百几数\\d])([一二两三四五六七八九十百几数\\d]*[一两三几多][位名个])(?:[^，。一]{0,12}的)?|([这那][位名个])(?:[^，。一]{0,14}的)?(?:老|小|年轻|中年|男|女)?)"
)
_KINS = re.compile(f"[^，。的“”《》]{{1,8}}的({any_of(_KIN)})")
# 他的|母亲, 屏幕那头的|母亲: what stands before them tells nothing about who they are.
_TELLS_NOTHING = re.compile("[他她]的|[^的]*(?:身[边后旁前]|[这那][头边端])的")
# The character is looked for before what must not stand before it is asked: so the search skips the rest.
_PRESENTED = re.compile(
    "(?:[一那]|(?<=有)(?=[位名]))(?<![是为第].)(?<!(?:成了|当了|做了|当上).)[位名个](?=[^，。一]{2,24}$)"
)
ONE_OF_MANY = endings("unnamed", "kin")
_THEIR_WORDS = re.compile(f"的{any_of(words('their-own'))}")
CALL_HEADS = frozenset(word[0] for word in words("unnamed", "kin"))
_COUNTERS = re.compile("[一两三几多这那有][位名个]")
_KIN_TOLD = re.compile(f"的{any_of(_KIN)}")
# 他还是县技工学校的|一名学生, 对于换上|一名年轻前锋: what somebody is, or what the words are about.
_IS = re.compile("[是为]|当[了过]|成了|对于|关于|针对")
_DOES_FOR = re.compile("[替给为对向把被让跟陪]")
_MANNER = re.compile("[\u4e00-\u9fff]{2,4}地(?![区方点])")  # 妈妈|下意识地伸手
_LONGEST_CALLING, _LONGEST_FRONT = 12, 24
_SHORTEST_CALLING = 2
# What may stand before them: 靠窗的|老妇人; 这个十七岁的|男孩.
_QUALIFIED = re.compile("[^，。“”他她我你]{1,12}的")
_BELONGING = frozenset("的们和与、之是等“「")


class Signs(NamedTuple):
    """Signs for somebody without a name, looked for in a paragraph once: 一位, 这名 (`counted`); 的母亲 (`kin`)."""

    counted: bool
    kin: bool


class CallingReader:
    """Reads who opens a clause by what they are called."""

    def __init__(self, know: Knowledge) -> None:
        self._know = know

    def signs_in(self, paragraph: int) -> Signs:
        """What a paragraph holds of the signs for somebody without a name."""
        text = self._know.texts[paragraph]
        return Signs(bool(_COUNTERS.search(text)), bool(_KIN_TOLD.search(text)))

    def brings_in_unread(self, paragraph: int, start: int, end: int) -> bool:
        """Whether a clause opens with a calling before what may be a name nobody read: 科长向某某|接过."""
        text = self._know.texts[paragraph]
        _, over = next(iter(posts_in(text[start : start + _LONGEST_FRONT])), (0, 0))
        behind = start + over
        name = text[behind : behind + 2]
        may_be = over > 0 and behind < end and name[:1] in SINGLE and not is_ordinary_word(name)
        return may_be and not self._know.roster.forms.at_start(text, behind, len(text))

    def calling_opening(self, paragraph: int, start: int, end: int) -> Voice | None:
        """阿爸|抹了把脸, 一名女生|举手: somebody unnamed before what they do."""
        text = self._know.texts[paragraph]
        counted = _COUNTED.match(text, start, end) if _COUNTERS.search(text, start, end) else None
        if not counted and text[start] not in CALL_HEADS:
            return None
        # 这位老球迷|指了指身边的小孙子: what stands right behind the counter, too, not only behind a 的
        begins = _behind_counter(text, counted) if counted else [start]
        begin, word = next(((b, w) for b in begins if (w := ONE_OF_MANY.at_start(text, b, end))), (start, None))
        over = begin + len(word or "")
        if word and text[over : over + 1] == "们":
            word, over = word + "们", over + 1
        if counted and not word:
            over = self._end_of_calling(text, counted, end)
            word = text[counted.end(counted.lastindex or 0) : over] if over else None
        if not word or len(word) < 2 or over >= end or text[over] in "“「":
            return None
        theirs = _THEIR_WORDS.match(text, over, end)  # 医生的建议只有四个字
        if (
            not theirs
            and not can_end(text, over)
            and text[over:end] not in _MANNERS  # 邻居们|七嘴八舌
            and not _MANNER.match(text, over, end)
            and not ((counted or (len(word) > 2 and word[-1] != "们")) and is_ordinary_word(text[over : over + 2]))
        ):
            return None
        if counted and not counted[1]:
            brought = counted_before(self._know, paragraph, start, word)
            return brought or Voice(text[start:over], "pointer", Place(paragraph, start, over))
        start = counted.start(1) if counted and counted[1] else start  # 台下|一名女生
        printed = self._know.printed[paragraph][start:over]
        return Voice(printed, "pointer" if printed in _ELDERS else "group", Place(paragraph, start, over))

    def calling_beside(self, paragraph: int, start: int, end: int) -> Voice | None:
        """“……”店主|头也不抬, “……”靠窗的老妇人|把筐挪了挪: right behind a quote a clause needs no verb that is known
        to show that whoever it begins with is its subject."""
        text, printed = self._know.texts[paragraph], self._know.printed[paragraph]
        front = _QUALIFIED.match(text, start, end)
        begin = front.end() if front else start
        word = ONE_OF_MANY.at_start(text, begin, end) or text[begin : post_at_start(text, begin) or begin]
        over = begin + len(word)
        if len(word) < _SHORTEST_CALLING or word[-1] == "们" or over >= end or text[over] in _BELONGING:
            return None
        if is_ordinary_word(text[over - 1 : over + 1]) or self._know.roster.forms.at_start(text, over, end):
            return None
        if text[over] in SINGLE and not is_ordinary_word(text[over : over + 2]):
            return None  # 街坊|潘太: a name nobody could read
        told = begin > start and text[start] not in "这那"  # 靠窗的|老妇人: nobody met before
        return Voice(printed[begin:over], "group" if told else "pointer", Place(paragraph, begin, over))

    @staticmethod
    def _end_of_calling(text: str, counted: re.Match[str], end: int) -> int:
        """Where words for somebody counted end before what they do: 一位年轻教师|的想法, 这位负责人|顿了一下."""
        first = counted.end(counted.lastindex or 0)
        for over in range(first + 2, min(max(first + _LONGEST_CALLING, counted.end() + 6), end)):
            if text[over - 1] in "对向跟" or text.startswith("记者", over - 2):
                break  # 一位中层|对记者说
            ended = can_end(text, over) or _THEIR_WORDS.match(text, over, end)
            known = ended and (ONE_OF_MANY.at_end(text, over, first) or post_at_end(text, over, first) is not None)
            # 位 and 名 count persons only: 一位老农|凑过来 needs no table of callings.
            if known or (ended and text[first - 1] in "位名" and ends_as_person(text, over)):
                return over
        return 0

    def kin_opening(self, paragraph: int, start: int, end: int) -> Voice | None:
        """男童的父亲|专程赶来, 他的母亲|却有过担心: whose kin acts, in the words printed."""
        text = self._know.texts[paragraph]
        found = _KINS.match(text, start, end)
        if found and (
            text[start] == "是" or _DOES_FOR.search(found[0]) or (text[start] in "他她" and text[start + 1] != "的")
        ):
            return None  # 他回家替生病的父亲|撑船
        if not found or not (can_end(text, found.end()) or is_ordinary_word(text[found.end() : found.end() + 2])):
            return None
        begin = found.start(1) if _TELLS_NOTHING.match(text, start, end) else start
        return Voice(self._know.printed[paragraph][begin : found.end()], "group", Place(paragraph, *found.span()))

    def pronouns_kin(self, paragraph: int, start: int, end: int) -> Voice | None:
        """他|婶子|忽然打断他: kin right behind 他 or 她, in the words printed."""
        text = self._know.texts[paragraph]
        kin = _KIN_WORDS.at_start(text, start + 1, end) if text[start] in "他她" else None
        if not kin or len(kin) < 2 or text[start + 1 + len(kin) : start + 2 + len(kin)] in ("的", "和", "与"):
            return None
        place = Place(paragraph, start + 1, start + 1 + len(kin))
        return Voice(self._know.printed[paragraph][place.start : place.end], "group", place)

    def presented(self, paragraph: int, start: int, end: int) -> Voice | None:
        """记者遇到|一位来复诊的患者, 政务大厅|一名刚入职的窗口人员，: somebody unnamed whom a clause ends with."""
        text = self._know.texts[paragraph]
        found = _PRESENTED.search(text, start, end)
        if (
            not found
            or _IS.search(text, start, found.start())
            or not (ONE_OF_MANY.at_end(text, end, found.end()) or post_at_end(text, end, found.end()))
        ):
            return None
        start = found.start() + (text[found.start()] in "位名")  # 有位|年轻的母亲
        return Voice(self._know.printed[paragraph][start:end], "group", Place(paragraph, start, end))

    def _national(self, paragraph: int, start: int, end: int) -> Voice | None:
        """塞尔维亚人|耸了耸肩: who has been named, by where they are from."""
        text = self._know.texts[paragraph]
        country = _PLACES_AT.at_start(text, start, end)
        over = start + len(country or "") + 1
        if not country or text[over - 1 : over] != "人" or not can_end(text, over):
            return None
        return Voice(text[start:over], "pointer", Place(paragraph, start, over))


def _behind_counter(text: str, counted: re.Match[str]) -> list[int]:
    """Where the noun may begin: right behind the counter (and 老 or 小), or behind what qualifies it."""
    nearest = counted.end(counted.lastindex or 0)
    return [nearest, nearest + (text[nearest : nearest + 1] in ("老", "小")), counted.end()]
