"""Reads a text whose quotes carry their judgement in braces, right behind the closing mark.

    “……。”{褚阿根 after}说        direct, the speaker, and how the quote is tied to them
    “……。”{小靳|靳 before}        either name is right
    “藏粮于地”{-}                 a term, a name, words at a distance: no quote
    “仍有距离”{~塔沙科夫}          a fragment of somebody's words: mixed
    ⟦因为种子会丢。⟧{公孙璞 answer}   direct without marks
    ⟦桩基已有空洞⟧{^葛维桢}         reported without marks: indirect

The first line that is no comment is the title; `# manner:` and other comments begin with `#`. Marks within marks
are part of the words and carry nothing.
"""

from __future__ import annotations

import re
from pathlib import Path

from benchmarks.accuracy.gold import GoldError, GoldText, Span

CONSTRUCTIONS = {
    "before": "speaker and cue, then the quote",
    "after": "the quote, then speaker and cue",
    "split": "the rest of a quote that its cue has parted",
    "carried": "no cue of its own: whoever the sentence before is about",
    "pronoun": "他, 她 and a cue",
    "title": "该负责人, 这位司机: somebody named by post or calling alone",
    "nocue": "the speaker does something beside the quote, no word says that they speak",
    "group": "several who speak with one voice",
    "office": "an authority or a firm speaks",
    "document": "an announcement, a letter, a paper, an inscription",
    "answer": "what the interviewee answers",
    "headline": "a quotation as headline",
    "list": "one of several quotes under one cue",
    "foreign": "a transcribed or Latin name",
}
MARKS = '“”「」"⟦⟧'
_JUDGEMENT = re.compile(r"\{([^{}\n]*)\}")


def read_marked_speech(path: Path) -> GoldText:
    """The text without its braces, and the spans they judge.

    Raises GoldError where a mark carries no judgement, a judgement no mark, or a construction is unknown.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    marked = "\n".join("" if line.startswith("#") else line for line in lines)
    text: list[str] = []
    spans: list[Span] = []
    open_marks: list[int] = []
    open_brackets: list[int] = []
    at = 0
    while at < len(marked):
        here = marked[at]
        judged = _JUDGEMENT.match(marked, at + 1) if here in MARKS else None
        if judged:
            opened = open_brackets if here == "⟧" else open_marks
            if not opened:
                raise _error(path, marked, at, "a judgement behind a mark that closes nothing")
            start = opened.pop() if here == "⟧" else opened[0]
            if here != "⟧":
                opened.clear()
            spans.append(_span(path, marked, at, start, len(text), judged[1]))
            at = judged.end() - 1
        elif here in MARKS:
            (open_brackets if here == "⟦" else open_marks).append(len(text) + (here != "⟦"))
        if here not in "⟦⟧":
            text.append(here)
        at += 1
        if here == "\n" and marked[at : at + 1] not in MARKS and open_marks:
            raise _error(path, marked, at - 2, "a mark without a judgement")
    if open_marks or open_brackets:
        raise _error(path, marked, at - 1, "a mark without a judgement")
    return _trimmed(path, "".join(text), spans)


def _span(path: Path, marked: str, at: int, start: int, end: int, judgement: str) -> Span:
    head, _, tail = judgement.rpartition(" ")
    known = tail in CONSTRUCTIONS
    names = head if known else judgement
    kind = {"-": "term", "~": "mixed", "^": "indirect"}.get(names[:1], "direct")
    speakers = tuple(name for name in names.lstrip("-~^").split("|") if name)
    if kind == "direct" and not (known and speakers):
        raise _error(path, marked, at, f"a direct quote needs a speaker and a construction, not {{{judgement}}}")
    return Span(start, end, kind, speakers, tail if known else "")


def _trimmed(path: Path, text: str, spans: list[Span]) -> GoldText:
    """Without the empty lines that the comments left at the head."""
    lead = len(text) - len(text.lstrip("\n"))
    moved = (Span(s.start - lead, s.end - lead, s.kind, s.speakers, s.construction) for s in spans)
    ordered = sorted(moved, key=lambda span: (span.start, -span.end))
    return GoldText(path.stem, text[lead:].rstrip("\n") + "\n", tuple(ordered), group=path.parent.name)


def _error(path: Path, marked: str, at: int, message: str) -> GoldError:
    return GoldError(path, marked.count("\n", 0, at + 1) + 1, message)
