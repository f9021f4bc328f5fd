"""What an editor has settled about people and organisations: `people.yaml` and `organisations.yaml`.

    朱一鸣:
      aliases: [朱董, 老朱]              other forms of the name, in this archive always his
      merge: [朱一明]                    names found in the text that are the same person
    李明:
      split: [市住建局, 东方大学]          several people of one name, told apart by organisation
    本报讯: no                           nobody's name, whatever the text suggests

What is settled here wins over what the texts suggest. A name with nothing under it is a name to be known.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from jianbao.annotating.register_entries import ORGANISATIONS_FILE, PEOPLE_FILE
from jianbao.annotating.settling import Settled, settle_names
from jianbao.diagnostics import Diagnostic
from jianbao.disk import read_ordinary
from jianbao.reading.decoding import Refusal, decode_bytes

__all__ = ["EMPTY", "REGISTER_FILES", "Register", "Settled", "load_register"]

_FILES = (PEOPLE_FILE, ORGANISATIONS_FILE)
# Names that somebody may give these files, and that nobody reads.
_MISNAMED = {
    "people.yml": PEOPLE_FILE,
    "organisations.yml": ORGANISATIONS_FILE,
    "organizations.yaml": ORGANISATIONS_FILE,
    "organizations.yml": ORGANISATIONS_FILE,
}
REGISTER_FILES = frozenset((*_FILES, *_MISNAMED))


@dataclass(frozen=True, slots=True)
class Register:
    """What is settled of people and of organisations, and which names are none of either."""

    people: tuple[Settled, ...] = ()
    organisations: tuple[Settled, ...] = ()
    no_people: tuple[str, ...] = ()
    no_organisations: tuple[str, ...] = ()

    def person_named(self, name: str) -> str:
        """The name under which a person is kept: the settled one for an alias, else `name`."""
        return _kept_as(self.people, name)

    def organisation_named(self, name: str) -> str:
        """The same for an organisation."""
        return _kept_as(self.organisations, name)

    def forms_of(self, kind: str, name: str) -> tuple[str, ...]:
        """Every other form settled for a `person` or an `organisation`; empty for what is neither."""
        settled = {"person": self.people, "organisation": self.organisations}.get(kind, ())
        return next((one.forms for one in settled if one.name == name), ())

    def bearers(self, name: str) -> tuple[str, ...]:
        """The organisations that tell several people of one name apart; empty when the name is one person's."""
        return next((settled.split for settled in self.people if settled.name == name), ())


EMPTY = Register()


def _kept_as(settled: tuple[Settled, ...], name: str) -> str:
    return next((one.name for one in settled if name in one.forms), name)


def load_register(root: Path) -> tuple[Register, tuple[Diagnostic, ...]]:
    """The register of the archive in `root`, and what is wrong with its files; a missing file settles nothing."""
    (people, faults), (organisations, more) = (_read_file(root / name) for name in _FILES)
    misnamed = (
        Diagnostic("register-misnamed", n, 0, {"right": r}) for n, r in _MISNAMED.items() if (root / n).is_file()
    )
    register = Register(_named(people), _named(organisations), _denied(people), _denied(organisations))
    return register, (*faults, *more, *misnamed)


def _named(settled: tuple[Settled, ...]) -> tuple[Settled, ...]:
    return tuple(one for one in settled if not one.denied)


def _denied(settled: tuple[Settled, ...]) -> tuple[str, ...]:
    return tuple(one.name for one in settled if one.denied)


def _read_file(path: Path) -> tuple[tuple[Settled, ...], tuple[Diagnostic, ...]]:
    try:
        content = read_ordinary(path)
    except FileNotFoundError:
        return (), ()
    except OSError as error:
        return (), (Diagnostic("file-unreadable", path.name, 0, {"reason": error.strerror or ""}),)
    if not content.strip():
        return (), ()
    decoded = decode_bytes(content)
    if isinstance(decoded, Refusal):
        return (), (Diagnostic(decoded.code, path.name, 0, decoded.details),)
    settled, faults = settle_names(decoded.text, path.name)
    if decoded.rival:
        details = {"encoding": decoded.encoding, "other": decoded.rival}
        faults = (Diagnostic("register-encoding", path.name, 0, details), *faults)
    return settled, faults
