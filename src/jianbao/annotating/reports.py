"""Finds where the reporter's text says that somebody says something: subject + cue.

公司副总裁何文|介绍|，近三年……          the subject stands before its cue
他在接受采访时|，|表示|……              or in a clause before it in the same sentence
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from jianbao.annotating.antecedents import Discourse
from jianbao.annotating.clauses import Clause
from jianbao.annotating.subjects import SubjectReader
from jianbao.annotating.voices import Voice
from jianbao.language.cues import NOUNS_TOO, ONLY_TRADITIONAL, ORDERS, cues_in
from jianbao.model import Place

_HEARER = re.compile(
    "(?:了)?(?:(?:本报|新华社|央视|界面新闻|第一财经|新京报|澎湃新闻)?[^，。：]{0,10}记者(?:们)?|大家|媒体|他们?|她们?|我们?|笔者)(?=[，：,:])"
)
_ACCORDING = ("根据", "按照", "依照", "遵照", "按", "落实", "贯彻", "响应", "践行")
_MEANT = re.compile("(?:^|(?<=[，。；：！？\ufffc])|问)[他她](?!们)")  # 她想了一会儿, 记者问他
_PRONOUN = re.compile("[他她]")
_CLAUSES, _CUES, _NEAR = 6, 8, 6
_PRESENTS = ("叫", "是", "见到了", "见到")
_ASPECT = re.compile("(?:着|了|过|道|到)?")


Cue = tuple[int, int, str]


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
        sentence, subject = -1, None
        earlier: list[Clause] = []
        cues, signs = cues_in(masked), self._reader.signs_in(paragraph)
        passed = 0  # how many of them stand before the clause
        meant = [found.end() - 1 for found in _MEANT.finditer(masked)] if _PRONOUN.search(masked) else []
        firsts = [clause.end for clause in clauses if clause.sentence == 0]
        self._discourse.begin(paragraph, max(firsts, default=0))
        for clause in clauses:
            if clause.sentence != sentence:
                # A sentence without a subject goes on with the one who spoke before it (……。但强调，……).
                sentence, subject = clause.sentence, reports[-1].voice if reports else None
                earlier = []
            while passed < len(cues) and cues[passed][0] < clause.start:
                passed += 1
            here = _cues_of(clause, cues, passed)
            report = self._read(paragraph, masked, clause, here, subject, earlier) if here else None
            earlier.append(clause)
            if report:
                reports.append(report)
                subject = report.voice
                self._discourse.speak(report.voice, paragraph, clause.start)
                continue
            opened = self._reader.opening(paragraph, clause.start, clause.end, signs)
            opened = self._discourse.resolve(opened, paragraph, clause.start) if opened else None
            if opened and not opened.stands_for_another:
                subject = opened
                self._discourse.mention(opened, paragraph, clause.start, leads=True)
            elif (n := bisect_left(meant, clause.start)) < len(meant) and meant[n] < clause.end:
                self._carry_on(paragraph, meant[n], masked[meant[n]])
            self._note_mentions(paragraph, masked, clause, opened)
            if signs.counted and (presented := self._reader.presented(paragraph, clause.start, clause.end)):
                self._discourse.mention(presented, paragraph, presented.place.start, leads=True)
        return reports

    def _carry_on(self, paragraph: int, start: int, pronoun: str) -> None:
        """她想了一会儿: who is meant stays in mind for the pronouns to come."""
        printed = Voice(pronoun, "pronoun", Place(paragraph, start, start + 1))
        meant = self._discourse.resolve(printed, paragraph, start)
        if not meant.stands_for_another:
            self._discourse.mention(meant, paragraph, start, leads=True)

    def _note_mentions(self, paragraph: int, masked: str, clause: Clause, opened: Voice | None) -> None:
        for voice in self._reader.people_between(paragraph, clause.start, clause.end):
            if opened and opened.kind == "group" and _lies_in(voice.place, opened.place):
                continue  # 乔某的父亲: whose kin acts, not who
            if opened is None or voice.place != opened.place:
                called = masked.endswith(_PRESENTS, 0, voice.place.start) and masked[voice.place.end :][:1] != "的"
                self._discourse.mention(voice, paragraph, voice.place.start, leads=called)

    @staticmethod
    def _orders(said_as: Voice, cue_start: int) -> bool:
        """要求 and 倡议 are verbs right behind who wants something, and nouns behind other words."""
        return said_as.kind != "document" and cue_start - said_as.place.end <= _NEAR

    @staticmethod
    def _announces(masked: str, cue_end: int) -> bool:
        """去年下发的一份通知明确要求：“……” with a colon it is no noun, whoever wants it."""
        return masked[cue_end : cue_end + 1] in ("：", ":")

    def _actor(self, paragraph: int, earlier: list[Clause]) -> Voice | None:
        """Who acts in an earlier clause of the sentence: 全会|对改革作出部署，指出……"""
        actors = (self._reader.actor(paragraph, clause.start, clause.end) for clause in earlier[:_CLAUSES])
        named = (self._reader.name_opening(paragraph, clause.start) for clause in earlier[:1])
        return next((voice for voice in (*actors, *named) if voice), None)

    def _read(
        self,
        paragraph: int,
        masked: str,
        clause: Clause,
        cues: list[Cue],
        subject: Voice | None,
        earlier: list[Clause],
    ) -> Report | None:
        for cue_start, cue_end, cue in cues:
            said_as = self._reader.read(paragraph, clause.start, cue_start, cue)
            if said_as is None or (said_as.kind == "pronoun" and said_as.place.start > clause.start + _NEAR):
                # 一位老人拉着他的手说: who stands at the clause's head
                said_as = self._reader.calling_opening(paragraph, clause.start, cue_start) or said_as
            omitted = said_as is None and self._reader.is_empty(paragraph, clause.start, cue_start)
            if said_as is None and omitted:
                said_as = subject or self._actor(paragraph, earlier)
            ordering = cue in ORDERS and not self._announces(masked, cue_end)
            if said_as is not None and ordering and not self._orders(said_as, cue_start):
                continue
            if said_as is None or not _stands_as_verb(
                masked, masked[clause.start : cue_start], cue, cue_end, self._reader.is_traditional(paragraph)
            ):
                continue
            voice = self._discourse.resolve(said_as, paragraph, clause.start)
            content = _content_start(masked, cue_end)
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


def _lies_in(place: Place, other: Place) -> bool:
    return place.paragraph == other.paragraph and other.start <= place.start and place.end <= other.end


def _cues_of(clause: Clause, cues: list[Cue], first: int) -> list[Cue]:
    """The first cues of a clause, of those of its paragraph from the `first` on: none runs over a mark."""
    if first == len(cues) or cues[first][1] > clause.end:
        return []
    return [cue for cue in cues[first : first + _CUES] if cue[1] <= clause.end]


def _stands_as_verb(masked: str, before: str, cue: str, cue_end: int, traditional: bool) -> bool:
    """Not 公司的介绍是……: what can be a noun is a verb when a mark, a hearer or its content follows."""
    after = masked[cue_end : cue_end + 1]
    if after in ("的", "着") or (cue in ONLY_TRADITIONAL and not traditional):
        return False
    if cue in ORDERS and (before.startswith(_ACCORDING) or before.endswith("意见")):
        return False
    if cue in NOUNS_TOO and not (cue == "提出" and after and after in "要应将须"):
        return after in ("，", "：", "。", "", "了", "\ufffc") or bool(_HEARER.match(masked, cue_end))
    return True


def _content_start(masked: str, cue_end: int) -> int:
    place = _ASPECT.match(masked, cue_end)
    end = place.end() if place else cue_end
    hearer = _HEARER.match(masked, end)
    end = hearer.end() if hearer else end
    while end < len(masked) and masked[end] in "，：,: 　":
        end += 1
    return end
