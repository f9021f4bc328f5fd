"""An article as attribution sees it: its paragraphs, quotes set aside, with the reports found around them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple

from jianbao.annotating.analysis.as_read import as_read
from jianbao.annotating.analysis.clauses import Clause, cut_clauses, set_quotes_aside
from jianbao.annotating.analysis.kinds import Stretch, sort_stretches
from jianbao.annotating.analysis.marks import Marked
from jianbao.annotating.discourse.antecedents import Discourse
from jianbao.annotating.discourse.reports import Report, ReportFinder
from jianbao.annotating.names.recurring import gather_recurring
from jianbao.annotating.names.roster import Roster, gather_introduced, settled_roster
from jianbao.annotating.names.unintroduced import gather_addressed, gather_openers, joined, titles_in
from jianbao.annotating.organisations import Organisations, find_organisations
from jianbao.annotating.register import EMPTY, Register
from jianbao.annotating.subjects.knowledge import Knowledge
from jianbao.annotating.subjects.reader import SubjectReader
from jianbao.annotating.subjects.voices import Voice
from jianbao.language.cues import cues_in
from jianbao.lexicon import word_set

_NOUNS_TOO = word_set("noun-too")
_ONLY_TRADITIONAL = word_set("traditional-only")
_STRONG = word_set("cue")
_TOPICS = word_set("topic")

_CLAIMING = _STRONG - _NOUNS_TOO - _ONLY_TRADITIONAL
_ABOUT = ("对这", "对那", "对此", "面对", "针对", "对于", "至于")  # 对这番评价，李明远并不回避
_CLOSING = ("。", "，", "：", "")  # 《江州晚报》记者问。 what may be a noun is a verb here


class Quoted(NamedTuple):
    """A direct quote and its surroundings: `begins_after` and `ends_before` are where the quotes beside it end and
    begin in its paragraph (0 and the paragraph's length without one)."""

    paragraph: int
    marked: Marked
    begins_after: int
    ends_before: int
    whole: bool


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said a quote, and why we think so."""

    voice: Voice
    rule: str
    evidence: str
    cue: str | None = None


@dataclass(slots=True)
class Scene:
    """All that the rules look at. `texts` are as read, `printed` as they stand, `masked` without the quotes."""

    printed: list[str]
    texts: list[str]
    stretches: list[tuple[Stretch, ...]]
    masked: list[str]
    clauses: list[list[Clause]]
    organisations: Organisations
    roster: Roster
    reader: SubjectReader
    discourse: Discourse
    reports: list[list[Report]]
    quotes: list[list[Quoted]]
    attributed: dict[tuple[int, int], Attribution] = field(default_factory=dict)

    def quotes_in(self, paragraph: int) -> list[Quoted]:
        """The direct quotes of a paragraph, in order."""
        return self.quotes[paragraph]

    def quote_ending_at(self, paragraph: int, place: int) -> Quoted | None:
        """The quote whose closing mark ends at a place."""
        quotes = self.quotes[paragraph]
        n = bisect_left(quotes, place, key=lambda quote: quote.marked.after)
        return quotes[n] if n < len(quotes) and quotes[n].marked.after == place else None

    def quote_before(self, quote: Quoted) -> Quoted | None:
        """The quote before this one in its paragraph."""
        return self.quote_ending_at(quote.paragraph, quote.begins_after) if quote.begins_after else None

    def quote_after(self, quote: Quoted) -> Quoted | None:
        """The quote behind this one in its paragraph."""
        quotes = self.quotes[quote.paragraph]
        n = bisect_right(quotes, quote.marked.before, key=lambda other: other.marked.before)
        return quotes[n] if n < len(quotes) else None

    def clauses_between(self, paragraph: int, start: int, end: int) -> list[Clause]:
        """The clauses that lie wholly between two places of a paragraph."""
        clauses = self.clauses[paragraph]
        first = bisect_left(clauses, start, key=lambda clause: clause.start)
        last = bisect_right(clauses, end, key=lambda clause: clause.end)
        return clauses[first:last]

    def before(self, quote: Quoted) -> str:
        """The reporter's words between the quote before and this one."""
        return self.texts[quote.paragraph][quote.begins_after : quote.marked.before]

    def after(self, quote: Quoted) -> str:
        """The reporter's words between this quote and the next."""
        return self.texts[quote.paragraph][quote.marked.after : quote.ends_before]

    def reports_between(self, paragraph: int, start: int, end: int) -> list[Report]:
        """The reports whose cue lies between two places of a paragraph."""
        reports = self.reports[paragraph]
        first = bisect_left(reports, start, key=lambda report: report.cue_start)
        last = bisect_right(reports, end, key=lambda report: report.cue_end)
        return reports[first:last]

    def is_claimed(self, quote: Quoted) -> bool:
        """Whether a cue stands right beside the quote whose subject could not be read: somebody said it, and nobody
        met elsewhere may be taken for them."""
        number = quote.paragraph
        clauses = self.clauses[number]
        place = bisect_left(clauses, quote.marked.before, key=lambda clause: clause.end)
        beside = [c for c in clauses[max(place - 1, 0) : place + 2] if self._is_beside(c, quote)]
        return any(not self._is_read(number, c) and self.has_cue(number, c) for c in beside)

    def _is_read(self, number: int, clause: Clause) -> bool:
        return any(not r.voice.stands_for_another for r in self.reports_between(number, clause.start, clause.end))

    @staticmethod
    def _is_beside(clause: Clause, quote: Quoted) -> bool:
        before = clause.start >= quote.begins_after and 0 <= quote.marked.before - clause.end <= 2
        return before or 0 <= clause.start - quote.marked.after <= 1

    def brings_in_unread(self, paragraph: int, start: int, end: int) -> bool:
        """Whether a clause between two places opens with a calling before a name that could not be read."""
        clauses = self.clauses_between(paragraph, start, end)
        return any(self.reader.brings_in_unread(paragraph, clause.start, clause.end) for clause in clauses)

    def has_cue(self, number: int, clause: Clause) -> bool:
        """Whether a verb of speech ends a clause of a paragraph."""
        masked = self.masked[number]
        cues = [c for c in cues_in(masked[clause.start : clause.end]) if masked[clause.start + c[0] - 1] != "的"]
        if not cues or (cues[-1][2] in _NOUNS_TOO and masked.startswith(_ABOUT, clause.start)):
            return False
        first, end, cue = cues[-1]
        if not first and cue in _TOPICS:
            return False  # 谈到大桥的去向，这位副主任……
        behind = clause.end - clause.start - end
        return behind <= 8 if cue in _CLAIMING else cue in _STRONG and not behind and clause.mark in _CLOSING

    def words(self, quote: Quoted) -> str:
        """What the quote says, as printed."""
        return self.printed[quote.paragraph][quote.marked.start : quote.marked.end]


def _quotes_of(paragraph: int, text: str, stretches: tuple[Stretch, ...]) -> list[Quoted]:
    direct = [s for s in stretches if s.kind == "direct"]
    ends = [0, *(s.marked.after for s in direct)]
    begins = [*(s.marked.before for s in direct), len(text)]
    return [Quoted(paragraph, s.marked, ends[n], begins[n + 1], s.whole) for n, s in enumerate(direct)]


def survey(printed: list[str], register: Register = EMPTY) -> Scene:
    """Everything attribution needs of an article's paragraphs; what `register` settles is known from the start."""
    texts = [as_read(text) for text in printed]
    stretches = [sort_stretches(text, below) for text, below in zip(texts, [*texts[1:], ""], strict=False)]
    covered = [[(s.marked.before, s.marked.after) for s in group if s.kind == "direct"] for group in stretches]
    organisations = find_organisations(texts, printed, covered, register)
    masked = [set_quotes_aside(text, group) for text, group in zip(texts, stretches, strict=True)]
    roster = settled_roster(register)
    whole, whole_printed = joined(masked), joined(printed)
    titles = titles_in(whole)
    gather_recurring(roster, joined(texts), whole_printed)
    gather_openers(roster, whole, whole_printed, titles)
    gather_introduced(roster, texts, printed, organisations)
    gather_addressed(roster, whole, whole_printed, titles)
    reader = SubjectReader(Knowledge(roster, organisations, texts, printed))
    discourse = Discourse(roster)
    clauses = [cut_clauses(text) for text in masked]
    finder = ReportFinder(reader, discourse)
    reports = [finder.find(n, masked[n], clauses[n]) for n in range(len(texts))]
    quotes = [_quotes_of(n, texts[n], stretches[n]) for n in range(len(texts))]
    return Scene(
        printed, texts, stretches, masked, clauses, organisations, roster, reader, discourse, reports, quotes
    )
