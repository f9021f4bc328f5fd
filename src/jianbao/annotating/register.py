"""What an editor has settled about people and organisations: `people.yaml` and `organisations.yaml`.

    朱一鸣:
      aliases: [朱董, 老朱]              other forms of the name, in this archive always his
      merge: [朱一明]                    names found in the text that are the same person
    李明:
      split: [市住建局, 东方大学]          several people of one name, told apart by organisation

What is settled here wins over what the texts suggest. A name with nothing under it is a name to be known.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jianbao.diagnostics import Diagnostic
from jianbao.reading.decoding import Refusal, decode_bytes
from jianbao.reading.yaml_mapping import Mapping, read_mapping

_FILES = ("people.yaml", "organisations.yaml")
_LISTS = ("aliases", "merge", "split")


@dataclass(frozen=True, slots=True)
class Settled:
    """One name as settled: every other form of it, and the organisations that tell its bearers apart."""

    name: str
    forms: tuple[str, ...] = ()
    split: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Register:
    """What is settled of people and of organisations; empty where nothing is."""

    people: tuple[Settled, ...] = ()
    organisations: tuple[Settled, ...] = ()

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


@dataclass(slots=True)
class _Reading:
    """What one file gave, with the forms already taken, so that a form is nobody else's."""

    path: str
    settled: list[Settled] = field(default_factory=list)
    taken: dict[str, str] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def _kept_as(settled: tuple[Settled, ...], name: str) -> str:
    return next((one.name for one in settled if name in one.forms), name)


def load_register(root: Path) -> tuple[Register, tuple[Diagnostic, ...]]:
    """The register of the archive in `root`, and what is wrong with its files; a missing file settles nothing."""
    readings = [_read_file(root / name) for name in _FILES]
    people, organisations = (tuple(reading.settled) for reading in readings)
    return Register(people, organisations), tuple(d for reading in readings for d in reading.diagnostics)


def _read_file(path: Path) -> _Reading:
    reading = _Reading(path.name)
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return reading
    except OSError as error:
        reading.diagnostics.append(Diagnostic("file-unreadable", path.name, 0, {"reason": error.strerror or ""}))
        return reading
    if not content.strip():
        return reading
    decoded = decode_bytes(content)
    if isinstance(decoded, Refusal):
        reading.diagnostics.append(Diagnostic(decoded.code, path.name, 0, decoded.details))
        return reading
    mapping, diagnostics = read_mapping(decoded.text, path.name)
    reading.diagnostics += diagnostics
    _settle(mapping or Mapping(), reading)
    return reading


def _settle(mapping: Mapping, reading: _Reading) -> None:
    for name, value in mapping.values.items():
        line = mapping.lines.get(name, 0)
        if value is not None and not isinstance(value, dict):
            reading.diagnostics.append(Diagnostic("register-entry", reading.path, line, {"name": name}))
            continue
        entry: dict[str, Any] = value or {}
        for key in sorted(set(map(str, entry)) - set(_LISTS)):
            reading.diagnostics.append(Diagnostic("register-key", reading.path, line, {"name": name, "key": key}))
        lists = {key: tuple(_names(entry.get(key), key, name, line, reading)) for key in _LISTS}
        forms = [f for f in (*lists["aliases"], *lists["merge"]) if _take(f, name, line, reading)]
        reading.settled.append(Settled(name, tuple(dict.fromkeys(forms)), lists["split"]))


def _names(value: Any, key: str, name: str, line: int, reading: _Reading) -> Iterator[str]:
    """The names of a list; a single name may stand without brackets."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, str) and item.strip():
            yield item.strip()
        elif item is not None:
            reading.diagnostics.append(Diagnostic("register-name", reading.path, line, {"name": name, "key": key}))


def _take(form: str, name: str, line: int, reading: _Reading) -> bool:
    """Whether a form is free: two names cannot have one alias."""
    owner = reading.taken.setdefault(form, name)
    if owner != name:
        details = {"form": form, "name": name, "owner": owner}
        reading.diagnostics.append(Diagnostic("register-taken", reading.path, line, details))
    return owner == name and form != name
