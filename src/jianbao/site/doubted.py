"""Names that an index leaves out: met in one article, and likely read amiss (拜登已, 党今天, 丁薛祥前往大学).

They stand where they were read, are found by the search and keep their places on the pages of what is met once; an
index of a thousand names is of no use where every tenth is none. Some true names are left out with them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from jianbao.annotating.names.ends import FUNCTION
from jianbao.annotating.names.shapes import NOT_LAST
from jianbao.language.names import DOTS, looks_like_name, sounds_foreign
from jianbao.language.ordinary import is_common_word, is_listed, is_ordinary_word
from jianbao.language.words import choose_cutter
from jianbao.model import Subject

_ALLOWED = frozenset("和与及之会对在个有就向到从其并称")  # of grammar, and yet in many an organisation's name


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Names of people met in more than one article."""

    people: frozenset[str]

    def is_doubted(self, subject: Subject) -> bool:
        """Whether the subject was met in one article, not heard there, and its name is doubtful."""
        if len(set(subject.holdings)) > 1 or any(quote.kind != "indirect" for _, quote in subject.quotes):
            return False
        if subject.kind == "person":
            return self._is_doubtful_person(subject.name)
        return subject.kind == "organisation" and self._is_doubtful_organisation(subject.name)

    def _is_doubtful_person(self, name: str) -> bool:
        if any(dot in name for dot in DOTS):
            return False
        if looks_like_name(name) and len(name) == 3:
            foreign = name[:2] in self.people and sounds_foreign(name[:2])  # 费丹通; not 李强国 beside 李强
            return foreign or _holds_a_word(name)
        return self._grows(name) or name[-1] in NOT_LAST or name[-1] in FUNCTION or _runs_on(name)

    def _grows(self, name: str) -> bool:
        """Whether somebody better known is called as it begins."""
        return any(name[:end] in self.people for end in range(2, len(name)))

    def _is_doubtful_organisation(self, name: str) -> bool:
        if not FUNCTION.isdisjoint(set(name) - _ALLOWED):
            return True
        parts = (name[start:end] for start in range(len(name) - 2) for end in (start + 3, start + 4))
        return any(part in self.people for part in parts if part != name)


def know_names(subjects: Iterable[Subject]) -> KnownNames:
    """What the archive's better known names are."""
    often = (s for s in subjects if s.kind == "person" and len(set(s.holdings)) > 1)
    return KnownNames(frozenset(s.name for s in often))


def _runs_on(name: str) -> bool:
    """Whether a name ends in a word of everyday: 奥尔西|特别."""
    last = choose_cutter()(name)[-1]
    return 2 <= len(last) < len(name) and is_common_word(last)


def _holds_a_word(name: str) -> bool:
    """Whether a word runs through three characters, as it does through few names (查验|后, 党|今天)."""
    return is_ordinary_word(name[:2]) or is_ordinary_word(name[1:]) or is_listed(name)
