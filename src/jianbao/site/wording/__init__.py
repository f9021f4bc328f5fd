"""The interface's words: one dictionary file a language, `<language>.yaml` beside this module."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@dataclass(frozen=True)
class Wording:
    """The words of one language, by dotted key (`nav.people`)."""

    language: str
    words: Mapping[str, Any]

    def say(self, key: str, **values: object) -> str:
        """The words of `key` with `values` filled in; `n` of 1 chooses `key.one` where there is one.

        KeyError for a key that is not in the dictionary: a mistake in a template, never in an input.
        """
        if values.get("n") == 1 and f"{key}.one" in self.words:
            key = f"{key}.one"
        words = str(self.words[key])
        return words.format(**values) if values else words

    def date(self, day: dt.date) -> str:
        """A day in words, without its weekday."""
        return self.say("date.long", year=day.year, month=self._month(day.month), day=day.day)

    def month(self, year: int, month: int) -> str:
        return self.say("date.month", year=year, month=self._month(month))

    def full_date(self, day: dt.date) -> str:
        """A day in words with its weekday, as a masthead has it."""
        return self.say("date.full", date=self.date(day), weekday=self.weekday(day))

    def weekday(self, day: dt.date) -> str:
        return str(self.words["date.weekdays"][day.weekday()])

    def section(self, name: str) -> dict[str, str]:
        """Every key under `name.`, without that beginning."""
        start = f"{name}."
        return {key[len(start) :]: str(words) for key, words in self.words.items() if key.startswith(start)}

    def _month(self, number: int) -> str:
        return str(self.words["date.months"][number - 1])


@cache
def load_wording(language: str) -> Wording:
    """The dictionary of `language` (`zh-Hans` or `en`)."""
    text = (files(__name__) / f"{language}.yaml").read_text(encoding="utf-8")
    return Wording(language, dict(_flatten(yaml.safe_load(text))))


def _flatten(tree: Mapping[str, Any], start: str = "") -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    for key, value in tree.items():
        if isinstance(value, Mapping):
            found += _flatten(value, f"{start}{key}.")
        else:
            found.append((f"{start}{key}", value))
    return found
