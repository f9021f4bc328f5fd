"""Somebody or something that can speak, and where the text names it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from jianbao.model import Place

VoiceKind = Literal["person", "group", "institution", "document", "pronoun", "pointer"]


class Newcomer(NamedTuple):
    """Somebody the text names here first, or tells the post of: what would be written down if they are taken for
    the one who speaks or acts, and `why` they look like somebody."""

    name: str
    post: str | None
    organisation: str | None
    place: Place
    why: str


class Voice(NamedTuple):
    """One who speaks, as found at a place of the text: a candidate, until the discourse takes it.

    `name` is the full name as the article introduces it; `post` and `organisation` as printed there. A `pronoun`
    (他) or a `pointer` (该负责人) still waits for the one it stands for: `name` is then the word printed.
    """

    name: str
    kind: VoiceKind
    place: Place
    post: str | None = None
    organisation: str | None = None
    introduces: Newcomer | None = None

    @property
    def stands_for_another(self) -> bool:
        """Whether this is a word for somebody named elsewhere."""
        return self.kind in ("pronoun", "pointer")
