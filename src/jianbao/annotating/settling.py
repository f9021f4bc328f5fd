"""What the entries of a register settle: which form is whose, each form one name's only.

林青山:
  aliases: [林校长]
  merge: [林清山]       林清山 is 林青山 from now on …
林清山:                 … and cannot be a name of its own as well: told, and left apart
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from jianbao.annotating.register_entries import Entry, read_register
from jianbao.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Settled:
    """One name as settled: every other form of it, and the organisations that tell its bearers apart.

    `merged` are those of the forms that are said to stand in the texts; `line` is the name's line in its file,
    `lines` that of each word under it. `denied` is a name that is said to be none.
    """

    name: str
    forms: tuple[str, ...] = ()
    split: tuple[str, ...] = ()
    merged: tuple[str, ...] = ()
    line: int = 0
    lines: tuple[tuple[str, int], ...] = ()
    denied: bool = False

    def line_of(self, word: str) -> int:
        """The line of a word under the name; the name's own where it is none of them."""
        return dict(self.lines).get(word, self.line)


@dataclass(slots=True)
class _Claims:
    """Every form claimed so far, with the name that has it and the line where that was said."""

    path: str
    names: dict[str, Entry]
    owners: dict[str, tuple[str, int]] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def settle_names(text: str, path: str) -> tuple[tuple[Settled, ...], tuple[Diagnostic, ...]]:
    """What the words of a register file settle, and everything wrong with it, by line."""
    entries, faults = read_register(text, path)
    claims = _Claims(path, {entry.name: entry for entry in entries})
    settled = tuple(_settle(entry, claims) for entry in entries)
    return settled, tuple(sorted((*faults, *claims.diagnostics), key=lambda fault: fault.line))


def _settle(entry: Entry, claims: _Claims) -> Settled:
    aliases, merged, split = (entry.words.get(key, {}) for key in ("aliases", "merge", "split"))
    listed = [*aliases.items(), *(pair for pair in merged.items() if pair[0] not in aliases)]
    forms = tuple(form for form, line in listed if _claim(form, line, entry, claims))
    lines = tuple({**split, **merged, **aliases}.items())
    return Settled(entry.name, forms, tuple(split), _among(merged, forms), entry.line, lines, entry.denied)


def _among(words: Iterable[str], forms: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if word in forms)


def _claim(form: str, line: int, entry: Entry, claims: _Claims) -> bool:
    """Whether a form is free: it is nobody else's, and no entry of its own."""
    if form == entry.name:
        return False
    details = {"form": form, "name": entry.name}
    if form in claims.names:
        first = claims.names[form].line
        claims.diagnostics.append(Diagnostic("register-own-entry", claims.path, line, details | {"first": first}))
        return False
    owner, first = claims.owners.setdefault(form, (entry.name, line))
    if owner != entry.name:
        more = {"owner": owner, "first": first}
        claims.diagnostics.append(Diagnostic("register-taken", claims.path, line, details | more))
    return owner == entry.name
