"""What gold is once it is read, whatever it was written in: pages with their articles, texts with their spans."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Json = dict[str, Any]


class GoldError(ValueError):
    """A gold file that cannot be read as what it claims to be; the message begins with `path:line`."""

    def __init__(self, path: Path, line: int, message: str) -> None:
        super().__init__(f"{path}:{line}: {message}")


@dataclass(frozen=True, slots=True)
class GoldPage:
    """One page: `name` for reports, `suffix` and `text` of the source, its articles as in the page JSON.

    `furniture` holds the lines around the articles; None where the gold does not tell. `settings` is the site.yaml
    it is read under. `group` is the folder it stands in, `form` what it is set as.
    """

    name: str
    suffix: str
    text: str
    articles: tuple[Json, ...]
    furniture: tuple[str, ...] | None = None
    settings: str = ""
    group: str = ""
    form: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text and what it is.

    `start` and `end` are offsets in code points into the text, end exclusive, marks not counted in; `kind` is
    `direct`, `mixed`, `term` or `indirect`; `speakers` are the names that count as right, none where nobody is
    told; `construction` is how a direct quote is tied to its speaker.
    """

    start: int
    end: int
    kind: str
    speakers: tuple[str, ...] = ()
    construction: str = ""
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class GoldText:
    """An article whose speech is judged: its first line is the title. `reports` says that every indirect report
    is marked, so that one found where none is marked is a false one; `group` is the folder it stands in."""

    name: str
    text: str
    spans: tuple[Span, ...]
    reports: bool = True
    group: str = "speech"


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """One printed line: its label, its words, and what they mean where that is more than the words."""

    label: str
    words: str
    meaning: str = ""


@dataclass(slots=True)
class MarkedArticle:
    """An article as it is printed; without a genre: what stands before the first one."""

    genre: str
    lines: list[MarkedLine] = field(default_factory=list)
