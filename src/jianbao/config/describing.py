"""The keys of `site.yaml` described: for the documentation, for `jianbao init`, for editors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from jianbao.config.settings import Paper, Settings, key_example, key_help

SCHEMA_NAME = "site.schema.json"


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A key (`papers[].slug` for one of a paper), what it is for, its default, and what it may be as written in
    YAML; `example` is empty when there is none to give."""

    key: str
    help: str
    default: str
    choices: tuple[str, ...]
    example: str


def describe_keys(language: str) -> Iterator[KeyRow]:
    """A row for every key, those of a paper behind `papers`."""
    for name, field in Settings.model_fields.items():
        yield _row(name, field, language)
        if name == "papers":
            for part, own in Paper.model_fields.items():
                yield _row(f"papers[].{part}", own, language)


def _row(key: str, field: FieldInfo, language: str) -> KeyRow:
    choices = tuple(str(one) for one in get_args(field.annotation) if isinstance(one, str))
    made = field.default_factory is not None or field.is_required()
    default = "" if made else write_value(field.default)
    return KeyRow(key, key_help(field, language), default, choices, key_example(field))


def write_value(value: Any) -> str:
    """A value as YAML writes it on one line; empty for what is empty.

    >>> [write_value(value) for value in (True, (), "甲报", ("a", "b"))]
    ['true', '', '甲报', '[a, b]']
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return f"[{', '.join(write_value(member) for member in value)}]" if value else ""
    if isinstance(value, BaseModel):
        members = ((name, write_value(member)) for name, member in value)
        return f"{{{', '.join(f'{name}: {shown}' for name, shown in members if shown)}}}"
    return str(value)


def settings_schema() -> dict[str, Any]:
    """`site.yaml` as a JSON Schema (2020-12), for an editor that completes and checks as one types."""
    schema = Settings.model_json_schema()
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    for model, part in ((Settings, schema), (Paper, schema["$defs"]["Paper"])):
        for name, field in model.model_fields.items():
            told = part["properties"][name]
            for extra in ("zh-Hans", "en", "example"):
                told.pop(extra, None)
            told["description"] = f"{key_help(field, 'zh-Hans')} · {key_help(field, 'en')}"
    return schema
