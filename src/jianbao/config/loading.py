"""`site.yaml` into `Settings`, or every mistake in it at once."""

from __future__ import annotations

import re
import reprlib
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from jianbao.config.errors import ConfigurationError
from jianbao.config.folders import paper_folder
from jianbao.config.settings import PLACEHOLDERS, FolderForm, Paper, Settings
from jianbao.config.web import web_address
from jianbao.config.yaml_text import KeyPath, YamlDocument, complaints_of, read_yaml
from jianbao.diagnostics import Diagnostic
from jianbao.diagnostics.nearest import nearest_word
from jianbao.disk import bounds_of, read_ordinary, real_path

SETTINGS_NAME = "site.yaml"
_USUAL = {"year": "yyyy", "month": "mm", "day": "dd", "number": "page", "name": "page_name", "newspaper": "paper"}
_MEMBERS: dict[str | int, type[BaseModel]] = {"papers": Paper, "forms": FolderForm}
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def load_settings(root: Path) -> Settings:
    """The settings in `root/site.yaml`; the defaults when there is no such file.

    Raises ConfigurationError with all that is wrong: each unknown key with the nearest valid one, each bad
    value, each slip of the pen, with its line.
    """
    file = root / SETTINGS_NAME
    if not bounds_of(root).hold(file):
        details = {"target": str(real_path(file))}
        raise ConfigurationError(Diagnostic("settings-link", SETTINGS_NAME, 0, details))
    try:
        content = read_ordinary(file)
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise ConfigurationError(
            Diagnostic("config-unreadable", SETTINGS_NAME, 0, {"reason": error.strerror or str(error)})
        ) from error
    document, mistakes = read_yaml(content, SETTINGS_NAME)
    if document is None:
        raise ConfigurationError(*mistakes)
    return _settings_of(document)


def lines_of_keys(root: Path) -> dict[KeyPath, int]:
    """The line (from 1) in `root/site.yaml` of every key that stands there; none without a readable file."""
    try:
        document, _ = read_yaml((root / SETTINGS_NAME).read_bytes(), SETTINGS_NAME)
    except OSError:
        return {}
    return document.lines if document else {}


def _settings_of(document: YamlDocument) -> Settings:
    if document.value is None:
        return Settings()
    if not isinstance(document.value, dict):
        complaints = complaints_of(document.text, SETTINGS_NAME)
        raise ConfigurationError(*(complaints or (Diagnostic("config-no-keys", SETTINGS_NAME, 1),)))
    try:
        settings = Settings.model_validate(_named(document.value))
    except ValidationError as error:
        raise ConfigurationError(*_mistakes(error, document)) from error
    _check_papers(settings, document)
    _check_paths(settings, document)
    _check_base_url(settings, document)
    _check_furniture(settings, document)
    return settings


def _named(value: dict[Any, Any]) -> dict[str, Any]:
    """Keys as strings, so that a key such as `2025` is reported like any unknown key."""
    return {str(key): member for key, member in value.items()}


def _mistakes(error: ValidationError, document: YamlDocument) -> list[Diagnostic]:
    found: dict[tuple[int, str], Diagnostic] = {}
    for fault in error.errors():
        if fault["type"] == "default_factory_not_called":  # what it is made of is at fault, and told
            continue
        line = _line_of(fault["loc"], document)
        for diagnostic in _explain(fault, line, document):
            found.setdefault((diagnostic.line, diagnostic.code + str(diagnostic.details)), diagnostic)
    return sorted(found.values(), key=lambda diagnostic: (diagnostic.line, diagnostic.code))


def _explain(fault: ErrorDetails, line: int, document: YamlDocument) -> tuple[Diagnostic, ...]:
    slips = complaints_of(document.text, SETTINGS_NAME, range(line, line + 2))
    if slips:
        return slips
    key = _written(fault["loc"])
    if fault["type"] == "extra_forbidden":
        nearest = _nearest_key(fault["loc"])
        code = "config-unknown-key" if nearest else "config-strange-key"
        keys = ", ".join(_keys_beside(fault["loc"]))
        return (Diagnostic(code, SETTINGS_NAME, line, {"key": key, "nearest": nearest, "keys": keys}),)
    if fault["type"] == "missing":
        return (Diagnostic("config-key-missing", SETTINGS_NAME, line, {"key": key, "name": str(fault["loc"][-1])}),)
    wanted = _wanted(fault["loc"]) or fault["msg"]
    details = {"key": key, "value": _shown(fault["input"]), "wanted": wanted}
    return (Diagnostic("config-bad-value", SETTINGS_NAME, line, details),)


def _written(place: KeyPath) -> str:
    """A key by its place, members of lists counted from 1: `papers[1].name`."""
    parts = (f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in place)
    return "".join(parts).lstrip(".")


def _shown(value: object) -> str:
    """The value in one short line; `reprlib` because aliases can make a few lines of YAML expand without end."""
    return value[:60] if isinstance(value, str) else reprlib.repr(value)


def _line_of(place: KeyPath, document: YamlDocument) -> int:
    """The line of the deepest key on the way to `place` that stands in the file."""
    steps = [place[:length] for length in range(len(place), 0, -1)]
    return next((document.lines[step] for step in steps if step in document.lines), 1)


def _model_at(place: KeyPath) -> type[BaseModel]:
    return _MEMBERS.get(place[0], Settings) if len(place) > 2 else Settings


def _keys_beside(place: KeyPath) -> list[str]:
    return list(_model_at(place).model_fields)


def _nearest_key(place: KeyPath) -> str:
    return nearest_word(str(place[-1]), _keys_beside(place))


def _wanted(place: KeyPath) -> str:
    """What the field's value should look like: the words it allows, or its own description."""
    field = _model_at(place).model_fields.get(str(place[-1]))
    if field is None:
        return ""
    choices = [str(choice) for choice in get_args(field.annotation) if isinstance(choice, str)]
    return " | ".join(choices) or field.description or ""


def _check_papers(settings: Settings, document: YamlDocument) -> None:
    """Two papers of one folder would share their addresses."""
    seen: set[str] = set()
    twice = []
    for number, paper in enumerate(settings.papers):
        if paper_folder(paper.slug) in seen:
            line = _line_of(("papers", number, "slug"), document)
            twice.append(Diagnostic("config-slug-twice", SETTINGS_NAME, line, {"slug": paper.slug}))
        seen.add(paper_folder(paper.slug))
    if twice:
        raise ConfigurationError(*twice)


def _check_base_url(settings: Settings, document: YamlDocument) -> None:
    """Every whole address of the site begins with it."""
    if settings.base_url and web_address(settings.base_url) is None:
        wanted = _wanted(("base_url",))
        details = {"key": "base_url", "value": _shown(settings.base_url), "wanted": wanted}
        line = _line_of(("base_url",), document)
        raise ConfigurationError(Diagnostic("config-bad-value", SETTINGS_NAME, line, details))


def _check_furniture(settings: Settings, document: YamlDocument) -> None:
    """A pattern that is no regular expression fits no line, and nobody would know."""
    for number, pattern in enumerate(settings.furniture):
        try:
            re.compile(pattern)
        except re.error as error:
            wanted = f"正则表达式 / a regular expression: {error}"
            details = {"key": "furniture", "value": _shown(pattern), "wanted": wanted}
            line = _line_of(("furniture", number), document)
            raise ConfigurationError(Diagnostic("config-bad-value", SETTINGS_NAME, line, details)) from error


def _check_paths(settings: Settings, document: YamlDocument) -> None:
    """A placeholder that is none would be looked for in the names of files as it stands, and never found."""
    strange = [
        Diagnostic("config-placeholder", SETTINGS_NAME, _line_of(("paths", number), document), _known(name))
        for number, pattern in enumerate(settings.paths)
        for name in _PLACEHOLDER.findall(pattern)
        if name not in PLACEHOLDERS
    ]
    if strange:
        raise ConfigurationError(*strange)


def _known(name: str) -> dict[str, str]:
    written = name.strip().lower().replace("-", "_")
    nearest = _USUAL.get(written) or nearest_word(written, PLACEHOLDERS, 0.5) or PLACEHOLDERS[0]
    return {"name": name, "nearest": nearest, "known": " ".join(f"{{{one}}}" for one in PLACEHOLDERS)}
