"""The people an article names, each under the full name it introduces them by."""

from __future__ import annotations

from dataclasses import dataclass, field

from jianbao.annotating.forms import Forms
from jianbao.annotating.introductions import Introduction, find_introductions
from jianbao.annotating.organisations import Organisations
from jianbao.annotating.register import EMPTY, Register
from jianbao.language.names import DOTS, close_up
from jianbao.language.organisation_words import STANDING_FOR
from jianbao.model import Place


@dataclass(slots=True)
class Entry:
    """Somebody named: as introduced first, with post and organisation as printed there."""

    name: str
    post: str | None
    organisation: str | None
    introduced: Place | None


@dataclass(slots=True)
class Roster:
    """People by every form of their name the article uses (`朱一鸣`, `布朗` for 乔治·布朗)."""

    people: dict[str, Entry] = field(default_factory=dict)
    forms: Forms = field(default_factory=Forms)
    _surnames: dict[str, set[str]] = field(default_factory=dict)

    def add(self, entry: Entry, form: str) -> None:
        """Take somebody in; who is known already keeps the first introduction that tells a post."""
        known = self.people.get(entry.name)
        if known is None:
            self.people[entry.name] = entry
            self.forms.add(form, entry.name)
            self._add_last_name(form, entry.name)
            if len(entry.name) <= 3:
                self._surnames.setdefault(entry.name[:1], set()).add(entry.name)
        elif known.organisation is None and known.post is None and entry.post:
            known.post, known.organisation, known.introduced = entry.post, entry.organisation, entry.introduced

    def bearers_of(self, surname: str) -> list[str]:
        """The Chinese names known that begin with a surname of one character."""
        return sorted(self._surnames.get(surname, ()))

    def _add_last_name(self, form: str, name: str) -> None:
        parts = form.translate(dict.fromkeys(map(ord, DOTS), "·")).split("·")
        if len(parts) > 1:
            self.forms.add(parts[-1], name)


def gather_people(
    texts: list[str], printed: list[str], organisations: Organisations, register: Register = EMPTY
) -> Roster:
    """Everybody introduced behind a post, in reading order. `texts` are simplified, `printed` as they stand."""
    roster = Roster()
    for settled in register.people:
        for form in (settled.name, *settled.forms):
            roster.forms.add(form, settled.name)
    for paragraph, text in enumerate(texts):
        for introduction in find_introductions(text):
            _enter(roster, organisations, paragraph, introduction, printed[paragraph])
    return roster


def _enter(roster: Roster, organisations: Organisations, paragraph: int, found: Introduction, printed: str) -> None:
    name = close_up(printed[found.name_start : found.end])
    post = printed[found.post_start : found.name_start] or None
    written = printed[found.organisation_start : found.post_start].strip("“”\"' 　") or None
    organisation = resolve_organisation(written, organisations, paragraph, found.organisation_start)
    if organisation:
        organisations.forms.add(organisation, organisation)
        organisations.forms.add(written or organisation, organisation)
    introduced = Place(paragraph, found.organisation_start, found.end)
    roster.add(Entry(roster.forms.full.get(name, name), post, organisation, introduced), name)


def resolve_organisation(
    written: str | None, organisations: Organisations, paragraph: int, start: int
) -> str | None:
    """The full name for what is printed before a post: 公司 and 该行 expanded, short names by their full ones."""
    written = (written or "").strip("的 “”")
    if len(written) < 2:
        return None
    for pointing in ("该", "本", "这家", "上述", ""):
        word = written.removeprefix(pointing)
        if word in STANDING_FOR:
            return organisations.expand(word, paragraph, start)
    return organisations.full_name(written)
