"""What a cue hands on without quotation marks (转述), and fragments of somebody's words inside it.

李明远表示，水位已经退了很多。          indirect: from behind the cue to the end of its sentence
各方表示“愿再等一等”。                 mixed: the fragment, by the speaker of its sentence
"""

from __future__ import annotations

import re

from jianbao.annotating.analysis.clauses import QUOTE
from jianbao.annotating.discourse.reports import Report
from jianbao.annotating.scene import Scene
from jianbao.lexicon import word_set
from jianbao.model import Paragraph, Place, Quote, quote_id

_REPORTING = word_set("reports")

_SHORTEST, _FAR = 6, 400
_ENDING = re.compile(f"[。！？\n{QUOTE}]")


def hand_on(scene: Scene, paragraphs: list[Paragraph]) -> list[Quote]:
    """The indirect reports of an article in reading order."""
    quotes: list[Quote] = []
    for number, reports in enumerate(scene.reports):
        reached = 0
        for index, report in enumerate(reports):
            if report.cue_start < reached or report.cue not in _REPORTING or report.voice.stands_for_another:
                continue
            if scene.masked[number].startswith("了", report.cue_end) and report.content == report.cue_end + 1:
                # 介绍了情况: a verb and its object hand nothing on.
                continue
            end = _end_of(scene, number, reports[index + 1 : index + 5], report)
            if end - report.content >= _SHORTEST:
                quotes.append(_indirect(scene, report, end, paragraphs[number]))
                reached = end
    return quotes


def _end_of(scene: Scene, number: int, later: list[Report], report: Report) -> int:
    """The end of the sentence, of what stands before a quote, or of what stands before another who speaks (；)."""
    masked = scene.masked[number]
    ending = _ENDING.search(masked, report.content)
    end = ending.start() if ending else len(masked)
    for other in later:
        if other.clause_start >= end:
            break
        if other.clause_start > report.content and masked[other.clause_start - 1] == "；":
            end = other.clause_start
            break
    if masked.startswith(QUOTE, end) and masked[end - 1] == "：":
        end = max(masked.rfind("，", report.content, end), report.content)  # 他说过一句话：“……” leads in a quote
    end += end < len(masked) and masked[end] in "。！？"
    while end > report.content and masked[end - 1] in "，；：、 　“「":
        end -= 1
    return end


def _indirect(scene: Scene, report: Report, end: int, paragraph: Paragraph) -> Quote:
    text = scene.printed[report.paragraph][report.content : end]
    return Quote(
        id=quote_id(text),
        text=text,
        kind="indirect",
        places=(Place(report.paragraph, report.content, end),),
        lines=paragraph.lines_between(report.content, end),
        speaker=report.voice.name,
        post=report.voice.post,
        cue=report.cue,
        rule="subject-and-cue" if not report.omitted else "subject-before",
        evidence=scene.masked[report.paragraph][report.clause_start : report.cue_end],
    )


def fragments(scene: Scene, paragraphs: list[Paragraph]) -> list[Quote]:
    """The mixed quotes: each by the report of its sentence, if there is one."""
    mixed = ((n, s.marked) for n, stretches in enumerate(scene.stretches) for s in stretches if s.kind == "mixed")
    return [_fragment(scene, number, marked.start, marked.end, paragraphs[number]) for number, marked in mixed]


def _fragment(scene: Scene, number: int, start: int, end: int, paragraph: Paragraph) -> Quote:
    text = scene.printed[number][start:end]
    sentence = max((scene.masked[number].rfind(c, max(start - _FAR, 0), start) for c in "。！？\n"), default=-1) + 1
    reports = [r for r in scene.reports_between(number, sentence, start) if not r.voice.stands_for_another]
    report = reports[-1] if reports else None
    return Quote(
        id=quote_id(text),
        text=text,
        kind="mixed",
        places=(Place(number, start, end),),
        lines=paragraph.lines_between(start, end),
        speaker=report.voice.name if report else None,
        post=report.voice.post if report else None,
        cue=report.cue if report else None,
        rule="in-report" if report else None,
        evidence=scene.masked[number][report.clause_start : report.cue_end] if report else None,
    )
