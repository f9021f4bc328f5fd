"""The form of a text as the archivist gives it: in the sidecar, or for a folder in `site.yaml`."""

from __future__ import annotations

from pathlib import PurePosixPath

from jianbao.config import Settings
from jianbao.diagnostics import Diagnostic
from jianbao.diagnostics.nearest import nearest_word
from jianbao.model import SourceText
from jianbao.parsing.printed.lines.text_form import FORMS


def given_form(source: SourceText, settings: Settings) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """The form given for a source, the sidecar before the folder; and what is wrong with it."""
    sidecar = source.sidecar
    value = sidecar.metadata.get("form")
    if value is None:
        return _form_of_folder(source.file.path, settings), ()
    if value in FORMS:
        return str(value), ()
    details = {"value": str(value), "known": " ".join(FORMS), "nearest": nearest_word(str(value), FORMS)}
    line = sidecar.metadata_lines.get("form", 0)
    return None, (Diagnostic("form-unknown", sidecar.path or source.file.path, line, details),)


def _form_of_folder(path: str, settings: Settings) -> str | None:
    """The form of the nearest folder above a source that has one."""
    folders = {one.folder.strip("/").removeprefix("seeds/"): one.form for one in settings.forms}
    for above in PurePosixPath(path).parents:
        form = folders.get(above.as_posix().removeprefix("seeds/"))
        if form:
            return form
    return None
