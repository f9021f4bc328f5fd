"""The sources of an archive, opened one at a time, and changed by entries of their sidecars."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from jianbao.annotating.register import Register, load_register
from jianbao.config import ConfigurationError, Settings
from jianbao.diagnostics import Diagnostic, message_of
from jianbao.disk import bounds_of, write_whole
from jianbao.model import Page, SourceText
from jianbao.pipeline import open_archive
from jianbao.pipeline.pages import pages_of_source
from jianbao.reading import find_sources, read_source
from jianbao.reading.beside import picture_beside
from jianbao.reading.decoding import Decoded, decode_bytes
from jianbao.reading.finding import SIDECARS, displayed_path
from jianbao.reading.formats import format_of
from jianbao.reading.sidecar import sidecar_of
from jianbao.reading.yaml_mapping import read_mapping
from jianbao.serving.correcting.acts import ACTS, Entry, Nothing, selection_of
from jianbao.serving.correcting.selection import Selection, matches_of, name_of_article
from jianbao.serving.correcting.sidecar_file import Unwritable, add_correction, drop_correction
from jianbao.serving.correcting.view import view_of


class Refused(ValueError):
    """An act that was not done: `code` is a key of the page's words, `told` says more where they do not do."""

    def __init__(self, code: str, told: str = "") -> None:
        super().__init__(code)
        self.code, self.told = code, told


_SHOWN = (".jpg", ".jpeg", ".png", ".webp")  # pictures that a browser shows


def correctable(root: Path, settings: Settings) -> tuple[Path, ...]:
    """The sources of an archive that sidecars can correct: all but articles a line of a .jsonl."""
    found = find_sources(root, bounds_of(root, settings.linked_folders))[0]
    kinds = ((path, format_of(path)) for path in found)
    return tuple(path for path, kind in kinds if kind is not None and kind.name != "jsonl")


@dataclass(frozen=True, slots=True)
class Archive:
    """What sources are read by, as it stood when one was opened."""

    settings: Settings
    register: Register


@dataclass(frozen=True, slots=True)
class Opened:
    """A source as it stands: its sidecar's text, what came of both, and a sum of the two files."""

    archive: Archive
    path: Path
    sidecar: Path
    text: str
    source: SourceText
    pages: tuple[Page, ...]
    diagnostics: tuple[Diagnostic, ...]
    version: str


class Desk:
    """One archive's desk; acts are done one after the other, whoever asks."""

    def __init__(self, root: Path) -> None:
        self._root, self._settings = open_archive(root)
        self._one_at_a_time = threading.Lock()

    def sources(self) -> list[dict[str, Any]]:
        """Every source that can be corrected: its path, and whether it has a sidecar."""
        return [
            {"path": displayed_path(path, self._root), "corrected": _sidecar_of(path).is_file()}
            for path in correctable(self._root, self._settings_now())
        ]

    def show(self, name: str) -> dict[str, Any]:
        """A source's lines, what came of them, its doubts and its corrections. Raises Refused."""
        with self._one_at_a_time:
            return self._view(self._open(name))

    def act(self, name: str, version: str, act: Mapping[str, Any]) -> dict[str, Any]:
        """Does an act and writes it into the sidecar; gives the source as it then stands. Raises Refused, and
        nothing is written."""
        with self._one_at_a_time:
            opened = self._open(name)
            if opened.version != version:
                raise Refused("changed-meanwhile")
            try:
                text = self._without(opened, act) if act.get("do") == "undo" else self._with(opened, act)
            except Nothing as nothing:
                raise Refused(nothing.code) from nothing
            except Unwritable as unwritable:
                raise Refused("sidecar-unwritable") from unwritable
            _write(opened.sidecar, text)
            return self._view(self._read(opened.path, opened.archive))

    def picture(self, name: str) -> Path | None:
        """The picture that stands beside a source, where a browser can show it."""
        picture = picture_beside(self._path_of(name, self._settings))
        return picture if picture and picture.suffix.lower() in _SHOWN else None

    def _path_of(self, name: str, settings: Settings) -> Path:
        for path in correctable(self._root, settings):
            if displayed_path(path, self._root) == name:
                return path
        raise Refused("no-source")

    def _settings_now(self) -> Settings:
        try:
            self._settings = open_archive(self._root)[1]
        except ConfigurationError as error:
            raise Refused("unreadable", self._told(error.diagnostics)) from error
        return self._settings

    def _open(self, name: str) -> Opened:
        settings = self._settings_now()
        archive = Archive(settings, load_register(self._root)[0])
        return self._read(self._path_of(name, settings), archive)

    def _read(self, path: Path, archive: Archive) -> Opened:
        sidecar = _sidecar_of(path)
        data = sidecar.read_bytes() if sidecar.is_file() else b""
        decoded = decode_bytes(data) if data.strip() else None
        source, remarks = read_source(path, self._root, alone=True)
        if source is None or not (decoded is None or isinstance(decoded, Decoded)):
            raise Refused("unreadable", self._told(remarks))
        pages, found = pages_of_source(source, archive.settings, archive.register)
        version = hashlib.sha256(path.read_bytes() + b"\0" + data).hexdigest()
        text = decoded.text if decoded else ""
        return Opened(archive, path, sidecar, text, source, pages, (*remarks, *found), version)

    def _view(self, opened: Opened) -> dict[str, Any]:
        return view_of(opened.pages, opened.diagnostics, opened.version, opened.archive.settings.language)

    def _told(self, diagnostics: Sequence[Diagnostic]) -> str:
        return "; ".join(message_of(one, self._settings.language) for one in diagnostics)

    def _with(self, opened: Opened, act: Mapping[str, Any]) -> str:
        """The sidecar's text with what the act comes to, each step tried before it is taken."""
        steps, selection = ACTS.get(str(act.get("do"))), selection_of(act.get("selection"))
        if steps is None:
            raise Nothing("unknown-act")
        number = act.get("page", 0)
        text, pages = opened.text, opened.pages
        for step in steps:
            if not isinstance(number, int) or not 0 <= number < len(pages):
                raise Nothing
            entry = step(pages[number], selection, act)
            if entry is not None:
                text, pages = self._try(opened, text, entry, _owner(pages[number], selection))
        return text

    def _try(self, opened: Opened, text: str, entry: Entry, owner: str) -> tuple[str, tuple[Page, ...]]:
        """The text with the entry, and the pages it makes; its article is named where its words do not suffice."""
        named = not owner or not {"article", "merge", "speaker"}.isdisjoint(entry)
        attempts = [entry] if named else [entry, entry | {"article": owner}]
        faults: Sequence[Diagnostic] = ()
        for attempt in attempts:
            changed = add_correction(text, attempt)
            pages, faults = self._outcome(opened, changed)
            if not faults:
                return changed, pages
        raise Refused("not-taken", self._told(faults))

    def _outcome(self, opened: Opened, text: str) -> tuple[tuple[Page, ...], Sequence[Diagnostic]]:
        """The pages under a sidecar of this text, and what is wrong with its last correction."""
        shown = displayed_path(opened.sidecar, self._root)
        mapping, broken = read_mapping(text, shown)
        if mapping is None:
            return (), broken
        sidecar = sidecar_of(mapping, shown)
        archive = opened.archive
        pages, diagnostics = pages_of_source(
            replace(opened.source, sidecar=sidecar), archive.settings, archive.register
        )
        last = sidecar.corrections[-1].line
        wrong = [d for d in diagnostics if d.path == shown and d.line >= last and d.code.startswith("correction-")]
        return pages, wrong

    def _without(self, opened: Opened, act: Mapping[str, Any]) -> str:
        number = act.get("number")
        if not isinstance(number, int):
            raise Nothing("unknown-act")
        return drop_correction(opened.text, number)


def _sidecar_of(path: Path) -> Path:
    beside = [path.with_suffix(suffix) for suffix in SIDECARS]
    return next((one for one in beside if one.is_file()), beside[0])


def _owner(page: Page, selection: Selection) -> str:
    """The words that name the article on whose lines the selection is; empty where it is on none."""
    owners = [match.article for match in matches_of(page, selection)]
    return name_of_article(page, owners[0]) if owners and owners[0] is not None else ""


def _write(sidecar: Path, text: str) -> None:
    """A sidecar that says nothing any longer is taken away."""
    if text.strip():
        write_whole(sidecar, text.encode("utf-8"))
    else:
        sidecar.unlink(missing_ok=True)
