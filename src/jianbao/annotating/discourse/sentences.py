"""Who acts in a sentence, as far as it is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from jianbao.annotating.analysis.clauses import Clause
from jianbao.annotating.subjects.voices import Voice


@dataclass(slots=True)
class Sentence:
    """Who acts in a sentence, as far as it is read: `subject`; `carried` while that is only who spoke before it,
    `lost` once somebody acts whom nobody knows."""

    number: int = -1
    subject: Voice | None = None
    carried: bool = False
    lost: bool = False
    earlier: list[Clause] = field(default_factory=list)

    def begin(self, number: int, spoke: Voice | None) -> None:
        """A sentence without a subject goes on with the one who spoke before it (……。但强调，……)."""
        self.number, self.subject, self.earlier = number, spoke, []
        self.carried, self.lost = spoke is not None, False

    def take(self, voice: Voice) -> None:
        self.subject, self.carried, self.lost = voice, False, False

    def pass_by(self, voice: Voice | None, *, sets_out: bool) -> None:
        """老人从灶里扒出两个红薯，说：“……” a clause whose subject is not read ends what was carried."""
        if voice:
            self.take(voice)
        elif self.carried and not sets_out:
            self.subject, self.carried, self.lost = None, False, True
