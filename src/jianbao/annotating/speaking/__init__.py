"""Who said a quote: rules tried in order, each one construct of Chinese reporting with an example in its module."""

from __future__ import annotations

from collections.abc import Callable

from jianbao.annotating.scene import Attribution, Quoted, Scene
from jianbao.annotating.speaking import (
    after,
    alternating,
    answering,
    asked,
    behind_dash,
    carried,
    following_subject,
    lead_in,
    listed,
    next_paragraph,
    pointed_at,
    repeated,
    running_on,
    told_of,
)

Rule = Callable[[Scene, Quoted], Attribution | None]

RULES: tuple[tuple[str, Rule], ...] = (
    ("asked", asked.attribute),
    ("lead-in", lead_in.attribute),
    ("running-on", running_on.attribute_closed),
    ("after", after.attribute),
    ("running-on", running_on.attribute),
    ("following-subject", following_subject.attribute),
    ("behind-dash", behind_dash.attribute),
    ("repeated", repeated.attribute),
    ("listed", listed.attribute),
    ("carried", carried.attribute),
    ("answering", answering.attribute),
    ("alternating", alternating.attribute),
    ("pointed-at", pointed_at.attribute),
    ("told-of", told_of.attribute),
    ("next-paragraph", next_paragraph.attribute),
)


# Whose words stand behind a colon stands before it: no rule that looks elsewhere may answer for them.
_BEHIND_COLON = frozenset(("asked", "lead-in", "listed", "answering"))


def attribute(scene: Scene, quote: Quoted) -> Attribution | None:
    """The first rule's answer that names somebody; None when no rule has one."""
    led = lead_in.is_led(scene, quote)
    for name, rule in RULES:
        if led and name not in _BEHIND_COLON:
            continue
        found = rule(scene, quote)
        if found and not found.voice.stands_for_another:
            return found
    return None
