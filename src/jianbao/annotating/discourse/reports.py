"""Finds where the reporter's text says that somebody says something: subject + cue.

公司副总裁何文|介绍|，近三年……          the subject stands before its cue
他在接受采访时|，|表示|……              or in a clause before it in the same sentence
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from jianbao.annotating.analysis.clauses import QUOTE, Clause
from jianbao.annotating.discourse.antecedents import Discourse
from jianbao.annotating.discourse.cue_verbs import Cue, content_start, cues_of, stands_as_verb
from jianbao.annotating.discourse.sentences import Sentence
from jianbao.annotating.subjects.callings import Signs
from jianbao.annotating.subjects.reader import SubjectReader
from jianbao.annotating.subjects.voices import Voice
from jianbao.language.cues import cues_in
from jianbao.language.longest import endings
from jianbao.lexicon import word_set
from jianbao.model import Place

_ORDERS = word_set("orders")
_HANDING_ON = word_set("reports")

_MEANT = re.compile("(?:^|(?<=[，。；：！？\ufffc])|问)[他她](?!们)")  # 她想了一会儿, 记者问他
_ANOTHERS = re.compile("是[他她]的")  # 师父是他的外祖父。他……: he is another
_PRONOUN = re.compile("[他她]")
_HEARER = re.compile("[他她](?!们)")  # 同事劝|她
_CLAUSES, _NEAR = 6, 6
_IN_WRITING = re.compile("(?:来|回)?(?:信|短信|微信|留言|便条|字条|纸条|卡片|帖子|遗书|附言)[里中上](?:这样)?$")
_WRITES = re.compile("[写寄发留递].{0,8}[信条言片帖书]")
# Before the subject, or without one: the sentence may still go on with the one who spoke before.
_SETS_OUT = re.compile(
    r"[ 　]*(?:对|在|就|针对|关于|围绕|随着|从|当|据|根据|按照|通过|与此同时|此外|同时|另外|其中|因此|为此|不过|但"
    r"|然而|而|目前|今后|未来|下一步|接下来|此前|随后|最后|会上|会后|谈|说|讲|提|回忆|面对|为|如|若|只有|虽然|尽管|首先"
    r"|其次|再|也|并|还|[\u4e00-\u9fff]{1,2}[了着]|\d|[一二三四五六七八九十]+是)"
)
_INSTITUTES = endings("organisation")
_TURNING_TO = ("至于", "再看", "轮到", "换作")  # 至于崔佳，她……
_NAMES = re.compile("^(?:他|她)?(?:名|就)?叫$|^[那这]是[^，。]{0,12}$")  # 一个背书包的男孩，叫|李冬冬
_LONGEST_NAMING = 14
_PRESENTS = ("叫", "是", "见到了", "见到")


class Report(NamedTuple):
    """A clause that hands on somebody's words.

    `voice` is who is meant, `said_as` the words for them in this clause; `content` is where what is handed on
    begins; `omitted` when the clause itself names no subject.
    """

    paragraph: int
    sentence: int
    clause_start: int
    clause_end: int
    cue_start: int
    cue_end: int
    cue: str
    voice: Voice
    said_as: Voice
    content: int
    omitted: bool = False


class ReportFinder:
    """Walks an article's clauses in reading order and keeps who spoke and who was the subject."""

    def __init__(self, reader: SubjectReader, discourse: Discourse) -> None:
        self._reader = reader
        self._discourse = discourse

    def find(self, paragraph: int, masked: str, clauses: list[Clause]) -> list[Report]:
        """The reports of one paragraph, in order. `masked` is simplified."""
        reports: list[Report] = []
        so_far = Sentence()
        cues, signs = cues_in(masked), self._reader.signs_in(paragraph)
        passed = 0  # how many of them stand before the clause
        meant = [found.end() - 1 for found in _MEANT.finditer(masked)] if _PRONOUN.search(masked) else []
        firsts = [clause.end for clause in clauses if clause.sentence == 0]
        self._discourse.begin(paragraph, max(firsts, default=0))
        for clause in clauses:
            if clause.sentence != so_far.number:
                so_far.begin(clause.sentence, reports[-1].voice if reports else None)
            while passed < len(cues) and cues[passed][0] < clause.start:
                passed += 1
            here = cues_of(clause, cues, passed)
            report = self._read(paragraph, masked, clause, here, so_far) if here else None
            so_far.earlier.append(clause)
            if report:
                reports.append(report)
                so_far.take(report.voice)
                self._discourse.speak(report.voice, paragraph, clause.start)
                if hearer := _HEARER.match(masked, report.cue_end):
                    self._discourse.speak_to(report.voice, hearer[0])
                continue
            n = bisect_left(meant, clause.start)
            place = meant[n] if n < len(meant) and meant[n] < clause.end else None
            self._follow(paragraph, masked, clause, signs, so_far, place)
        return reports

    def _follow(
        self, paragraph: int, masked: str, clause: Clause, signs: Signs, so_far: Sentence, meant: int | None
    ) -> None:
        """Keeps who acts in a clause without a cue, and who is named in it; `meant` is where 他 or 她 acts."""
        named = self._reader.names_anybody(paragraph, clause.start, clause.end)
        opened = self._reader.opening(paragraph, clause.start, clause.end, signs, named=named)
        opened = self._discourse.resolve(opened, paragraph, clause.start) if opened else None
        if opened and not opened.stands_for_another:
            so_far.take(opened)
            of_another = opened.kind == "group" and _ANOTHERS.search(masked, opened.place.end, clause.end)
            self._discourse.mention(opened, paragraph, clause.start, leads=not of_another)
            if meant is not None and meant >= opened.place.end:
                asked = self._discourse.spoken_to(masked[meant], paragraph, meant, opened.name)
                if asked:
                    self._discourse.mention(asked, paragraph, meant, leads=True)  # 爱人问他……，他答
        elif meant is not None:
            voice = self._carry_on(paragraph, meant, masked[meant])
            so_far.pass_by(voice if meant == clause.start else None, sets_out=False)
        else:
            unread = opened is None and so_far.carried
            so_far.pass_by(None, sets_out=unread and bool(_SETS_OUT.match(masked, clause.start)))
        if named:
            self._note_mentions(paragraph, masked, clause, opened)
        if signs.counted and (presented := self._reader.presented(paragraph, clause.start, clause.end)):
            self._discourse.mention(presented, paragraph, presented.place.start, leads=True)

    def _carry_on(self, paragraph: int, start: int, pronoun: str) -> Voice | None:
        """她想了一会儿: who is meant stays in mind for the pronouns to come."""
        printed = Voice(pronoun, "pronoun", Place(paragraph, start, start + 1))
        meant = self._discourse.resolve(printed, paragraph, start)
        if meant.stands_for_another:
            return None
        self._discourse.mention(meant, paragraph, start, leads=True)
        return meant

    def _note_mentions(self, paragraph: int, masked: str, clause: Clause, opened: Voice | None) -> None:
        for voice in self._reader.people_between(paragraph, clause.start, clause.end):
            if opened and opened.kind == "group" and _lies_in(voice.place, opened.place):
                continue  # 乔某的父亲: whose kin acts, not who
            before = voice.place.start - clause.start
            if before <= _LONGEST_NAMING and _NAMES.search(masked[clause.start : voice.place.start]):
                self._discourse.name(voice, paragraph, voice.place.start)
            if opened is None or voice.place != opened.place:
                called = (
                    masked.endswith(_PRESENTS, 0, voice.place.start)
                    and masked[voice.place.end : voice.place.end + 1] != "的"
                )
                called = called or (
                    voice.place.end == clause.end
                    and (
                        "是" in masked[clause.start : voice.place.start]
                        or masked.startswith(_TURNING_TO, clause.start)
                    )
                )
                self._discourse.mention(voice, paragraph, voice.place.start, leads=called)

    @staticmethod
    def _orders(said_as: Voice, cue_start: int) -> bool:
        """要求 and 倡议 are verbs right behind who wants something, and nouns behind other words."""
        return said_as.kind != "document" and cue_start - said_as.place.end <= _NEAR

    @staticmethod
    def _announces(masked: str, cue_end: int) -> bool:
        """去年下发的一份通知明确要求：“……” with a colon, or before the quote, it is no noun."""
        return masked[cue_end : cue_end + 1] in ("：", ":") or masked[cue_end + 1 : cue_end + 2] == QUOTE

    def _actor(self, paragraph: int, earlier: list[Clause]) -> Voice | None:
        """Who acts in an earlier clause of the sentence: 全会|对改革作出部署，指出……"""
        actors = (self._reader.actor(paragraph, clause.start, clause.end) for clause in earlier[:_CLAUSES])
        named = (self._reader.name_opening(paragraph, clause.start) for clause in earlier[:1])
        return next((voice for voice in (*actors, *named) if voice), None)

    def _is_unread(self, paragraph: int, earlier: list[Clause]) -> bool:
        """来自日本的选片人某某看过片子，她说: the name of whom the sentence brings in could not be read."""
        if not earlier or self._discourse.has_met(paragraph, earlier[0].start):
            return False
        return any(self._reader.brings_in_unread(paragraph, clause.start, clause.end) for clause in earlier)

    def _writer(self, paragraph: int, masked: str, earlier: list[Clause]) -> Voice | None:
        """给合议庭写了一封信，信里说: who writes in the clause before."""
        for clause in earlier:
            if _WRITES.search(masked, clause.start, clause.end):
                return self._reader.actor(paragraph, clause.start, clause.end)
        return None

    def _read(
        self,
        paragraph: int,
        masked: str,
        clause: Clause,
        cues: list[Cue],
        so_far: Sentence,
    ) -> Report | None:
        for cue_start, cue_end, cue in cues:
            said_as = self._reader.read(paragraph, clause.start, _before_suo(masked, cue_start, cue), cue)
            if said_as is None or (said_as.kind == "pronoun" and said_as.place.start > clause.start + _NEAR):
                # 一位老人拉着他的手说: who stands at the clause's head
                said_as = self._reader.calling_opening(paragraph, clause.start, cue_start) or said_as
            omitted = said_as is None and self._reader.is_empty(paragraph, clause.start, cue_start)
            if said_as is None and omitted:
                said_as = so_far.subject or (None if so_far.lost else self._actor(paragraph, so_far.earlier))
            if _IN_WRITING.match(masked, clause.start, cue_start) and (
                said_as is None or said_as.kind == "document"
            ):
                said_as = self._writer(paragraph, masked, so_far.earlier[-1:])
            ordering = cue in _ORDERS and not self._announces(masked, cue_end)
            if said_as is not None and ordering and not self._orders(said_as, cue_start):
                continue
            if said_as is None or not stands_as_verb(
                masked, masked[clause.start : cue_start], cue, cue_end, self._reader.is_traditional(paragraph)
            ):
                continue
            unread = said_as.kind == "pronoun" and self._is_unread(paragraph, so_far.earlier)
            voice = said_as if unread else self._discourse.resolve(said_as, paragraph, clause.start)
            cue, cue_end = _run_on(cues, cue, cue_end)
            content = content_start(masked, cue_end)
            return Report(
                paragraph,
                clause.sentence,
                clause.start,
                clause.end,
                cue_start,
                cue_end,
                cue,
                voice,
                said_as,
                content,
                omitted,
            )
        return None


def _run_on(cues: list[Cue], cue: str, cue_end: int) -> tuple[str, int]:
    """发表声明|说: of words of speech one behind another the last hands on."""
    for start, end, word in cues:
        if start == cue_end and word in _HANDING_ON:
            return word, end
    return cue, cue_end


def _before_suo(masked: str, cue_start: int, cue: str) -> int:
    """正如一位老编辑|所说: 所 belongs to the verb, unless it ends an institution's name (研究所说)."""
    belongs = masked[cue_start - 1 : cue_start] == "所" and cue in ("说", "言", "指出") and cue_start > 2
    return cue_start - 1 if belongs and not _INSTITUTES.at_end(masked, cue_start) else cue_start


def _lies_in(place: Place, other: Place) -> bool:
    return place.paragraph == other.paragraph and other.start <= place.start and place.end <= other.end
