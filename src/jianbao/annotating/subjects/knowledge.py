"""What reading an article has shown so far, shared by those who read its subjects."""

from __future__ import annotations

from dataclasses import dataclass, field

from jianbao.annotating.names.roster import Roster
from jianbao.annotating.organisations import Organisations
from jianbao.annotating.subjects.voices import Newcomer, Voice
from jianbao.language.names import close_up
from jianbao.language.simplified import simplify
from jianbao.model import Place

# Behind one of these a name is a place, a means or an object, not who acts.
INSIDE_PHRASE = frozenset("在于从用以到把被给让为由据")


@dataclass(slots=True)
class Knowledge:
    """The article's people and organisations with its paragraphs: `texts` as read, `printed` as they stand."""

    roster: Roster
    organisations: Organisations
    texts: list[str]
    printed: list[str]
    _traditional: dict[int, bool] = field(default_factory=dict)

    def is_traditional(self, paragraph: int) -> bool:
        """Whether a paragraph is set in traditional characters."""
        if paragraph not in self._traditional:
            self._traditional[paragraph] = simplify(self.printed[paragraph]) != self.printed[paragraph]
        return self._traditional[paragraph]

    def person(self, paragraph: int, start: int, end: int) -> Voice:
        """The person whose name stands at a place, with post and organisation as introduced."""
        form = close_up(self.texts[paragraph][start:end])
        name = self.roster.forms.full.get(form) or close_up(self.printed[paragraph][start:end])
        entry = self.roster.people.get(name)
        place = Place(paragraph, start, end)
        if entry is None:
            return Voice(name, "person", place)
        return Voice(entry.name, "person", place, entry.post, entry.organisation)

    def newcomer(
        self, name: Place, why: str, introduced: Place, post: str = "", organisation: str | None = None
    ) -> Voice:
        """The person whose name stands at `name`, as the text presents them in `introduced`; nothing is written
        down."""
        known = self.person(name.paragraph, name.start, name.end)
        if known.name in self.roster.people and (known.post or known.organisation or not post):
            return known
        new = Newcomer(known.name, post or None, organisation, introduced, why)
        return known._replace(post=new.post, organisation=organisation, introduces=new)

    def institution(self, printed: str, place: Place) -> Voice:
        """An organisation that speaks, by its full name."""
        return Voice(self.organisations.full_name(printed), "institution", place)
