"""What people.yaml and organisations.yaml settle of names that stand in no article: mistyped, or mended since.

林青山:
  merge: [林请山]              stands nowhere: told, with the nearest name that does (林清山)
李明:
  split: [市住建局, 东方大学]    nobody of the name is met with 东方大学: told, with whom he is met with
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from jianbao.annotating.identity import are_compatible
from jianbao.annotating.register import Register, Settled
from jianbao.annotating.register_entries import ORGANISATIONS_FILE, PEOPLE_FILE
from jianbao.diagnostics import Diagnostic
from jianbao.diagnostics.nearest import nearest_word
from jianbao.language.simplified import simplify
from jianbao.model import Holding


def find_unmet(holdings: Sequence[Holding], register: Register) -> tuple[Diagnostic, ...]:
    """Each name or form of `merge` and `split` that no published article has, in the order of the files."""
    people = [one for one in register.people if one.merged or one.split]
    organisations = [one for one in register.organisations if one.merged]
    if not people and not organisations:
        return ()
    asked = {word for one in (*people, *organisations) for word in (one.name, *one.merged)}
    met = _stand_somewhere(asked, holdings)
    persons = {person.name for holding in holdings for person in holding.article.people}
    bodies = {organisation.name for holding in holdings for organisation in holding.article.organisations}
    of_people = [*_unmet(people, PEOPLE_FILE, met, persons), *_unmet_bearers(people, met, holdings)]
    return (
        *sorted(of_people, key=lambda diagnostic: diagnostic.line),
        *_unmet(organisations, ORGANISATIONS_FILE, met, bodies),
    )


def _stand_somewhere(words: Iterable[str], holdings: Iterable[Holding]) -> set[str]:
    """Those of the words that stand in the articles, simplified or not."""
    sought = {word: simplify(word) for word in words}
    met: set[str] = set()
    for holding in holdings:
        text = simplify("\n".join(passage.text for passage in holding.passages))
        found = [word for word, plain in sought.items() if plain in text]
        met.update(found)
        for word in found:
            del sought[word]
    return met


def _unmet(settled: Iterable[Settled], path: str, met: set[str], named: set[str]) -> Iterator[Diagnostic]:
    for one in settled:
        if one.name not in met:
            details = {"name": one.name, "nearest": _nearest(one.name, named - {one.name})}
            yield Diagnostic("register-name-unmet", path, one.line, details)
        for form in one.merged:
            if form not in met:
                details = {"form": form, "name": one.name, "nearest": _nearest(form, named - {one.name})}
                yield Diagnostic("register-form-unmet", path, one.line_of(form), details)


def _unmet_bearers(people: Iterable[Settled], met: set[str], holdings: Iterable[Holding]) -> Iterator[Diagnostic]:
    split = {one.name: one for one in people if one.split and one.name in met}
    found: dict[str, dict[str, None]] = {name: {} for name in split}
    for holding in holdings if split else ():
        for person in holding.article.people:
            if person.name in split and person.organisation:
                found[person.name][person.organisation] = None
    for name, one in split.items():
        known = list(found[name])
        for organisation in one.split:
            if not any(are_compatible(organisation, other) for other in known):
                details = {"organisation": organisation, "name": name, "known": "、".join(known[:5]) or "—"}
                details["nearest"] = _nearest(organisation, known)
                yield Diagnostic("register-bearer-unmet", PEOPLE_FILE, one.line_of(organisation), details)


def _nearest(word: str, named: Iterable[str]) -> str:
    return nearest_word(word, sorted(named))
