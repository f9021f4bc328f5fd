"""What an editor has settled about people and organisations: people.yaml and organisations.yaml."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Register:
    """Names with their aliases, names to be taken for one, and names that several bear.

    `people`, `organisations`: alias → full name. Empty where nothing is settled.
    """

    people: dict[str, str] = field(default_factory=dict)
    organisations: dict[str, str] = field(default_factory=dict)


EMPTY = Register()
