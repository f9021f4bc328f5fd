"""Pages from a file or from text at hand."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jianbao.config import Settings, load_settings
from jianbao.diagnostics import Diagnostic, message_of
from jianbao.export.page_json import article_to_json, page_to_json
from jianbao.model import Article, Page, SourceFormat
from jianbao.pipeline import open_archive_of, pages_of_text
from jianbao.pipeline import read_pages as read_pages_of_file

TEXT_NAME = "text"
"""The path by which a text that stands in no file is named in pages and diagnostics."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of a source: its pages in order, and everything found wrong, each with its line (from 1; 0 for the
    source as a whole)."""

    pages: tuple[Page, ...]
    diagnostics: tuple[Diagnostic, ...]


class UnreadableSource(ValueError):
    """A source that is no page: `diagnostics` says why, as `path:line: message` in the error's own words."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__("; ".join(f"{one.path}:{one.line}: {message_of(one, 'en')}" for one in diagnostics))
        self.diagnostics = diagnostics


def read_page(source: Path | str, *, form: SourceFormat = "text", root: Path | None = None) -> Page:
    """The one page of a source, its articles annotated.

    Takes the same as `read_pages`. Raises UnreadableSource when the source holds no page, ValueError when it holds
    several.
    """
    reading = read_pages(source, form=form, root=root)
    if not reading.pages:
        raise UnreadableSource(reading.diagnostics)
    if len(reading.pages) > 1:
        raise ValueError(f"the source holds {len(reading.pages)} pages: use read_pages")
    return reading.pages[0]


def read_pages(source: Path | str, *, form: SourceFormat = "text", root: Path | None = None) -> Reading:
    """The pages of a source, their articles annotated, and what was found wrong.

    `source` is a file, given as a Path whose suffix says what it is (`docs/inputs.md` lists the formats), or the
    text itself, given as a str; `form` says what a text is: a printed page (`text`, several parted by a form feed),
    an article in Markdown (`markdown`), or an article a line (`jsonl`). `root` is the archive whose site.yaml,
    people.yaml and organisations.yaml hold; when None, the one a file stands in, and none for a text.

    Lines count from 1 in the source, offsets in code points from 0, end exclusive. A source that cannot be read
    gives no pages and a diagnostic. Raises FileNotFoundError for a file that is not there, TypeError for a str that
    is the name of a file, ConfigurationError for a site.yaml that cannot be used.
    """
    from jianbao.annotating.register import EMPTY, load_register

    if isinstance(source, Path):
        path = Path(os.path.abspath(source))  # noqa: PTH100 - a link is shown where it stands
        if not path.is_file():
            raise FileNotFoundError(source)
        folder, settings = (root.resolve(), load_settings(root)) if root else open_archive_of(path)
        register, faults = load_register(folder)
        pages, diagnostics = read_pages_of_file(path, folder, settings, register, alone=True)
        return Reading(pages, (*diagnostics, *faults))
    if _names_a_file(source):
        raise TypeError(f"{source!r} is the name of a file; give Path({source!r})")
    settings = load_settings(root) if root else Settings()
    register, faults = load_register(root) if root else (EMPTY, ())
    pages, diagnostics = pages_of_text(source, TEXT_NAME, form, settings, register)
    return Reading(pages, (*diagnostics, *faults))


def to_json(value: Page | Article, diagnostics: tuple[Diagnostic, ...] = ()) -> dict[str, Any]:
    """A page as the page JSON (`jianbao.page/1`), or an article as it stands in one.

    Plain dicts, lists and strings; what is not known is None or an empty list. `diagnostics` are told in the
    page's own list.
    """
    return page_to_json(value, diagnostics) if isinstance(value, Page) else article_to_json(value)


def _names_a_file(text: str) -> bool:
    """Whether a str given as text is a path somebody forgot to wrap: one short line, and such a file is there."""
    return bool(text) and len(text) < 1024 and "\n" not in text and "\0" not in text and Path(text).is_file()
