"""A commented `site.yaml` for a new archive, made of the keys themselves: what is not set shows its default."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from jianbao.config import Paper
from jianbao.config.describing import SCHEMA_NAME, KeyRow, describe_keys

_WORDS = ("zh-Hans", "en", "published", "local")
_HEADING = {
    "zh-Hans": "这份档案的设置。每个键都可以不写；前面有 # 的没有生效。用 UTF-8 保存，冒号用半角，后面加空格。",
    "en": "Settings of this archive. Every key is optional; one behind a # is not in force. "
    "Save as UTF-8; colons are ASCII, with a space behind.",
}


def write_settings(values: Mapping[str, Any], language: str) -> str:
    """The file's text: `values` set, every other key as a comment that shows how it would be written."""
    lines = [f"# yaml-language-server: $schema=./{SCHEMA_NAME}", f"# {_HEADING[language]}", ""]
    rows = list(describe_keys(language))
    for row in rows:
        if "." in row.key:
            continue
        lines.append(f"# {row.help}{_choices(row)}")
        lines += _set(row.key, values[row.key]) if row.key in values else [f"# {row.key}: {_usual(row)}".rstrip()]
        if row.key == "papers":
            lines += [f"#   {part.key.removeprefix('papers[].')}: {part.help}" for part in rows if "." in part.key]
        lines.append("")
    return "\n".join(lines)


def _choices(row: KeyRow) -> str:
    return f" ({' | '.join(row.choices)})" if row.choices else ""


def _usual(row: KeyRow) -> str:
    shown = row.example or row.default
    return shown if shown.startswith(("[", "{")) or shown in ("true", "false") or not shown else _quoted(shown)


def _set(key: str, value: Any) -> Iterator[str] | list[str]:
    if key == "papers":
        return _papers(value)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [f"{key}:", *(f"  - {_quoted(member)}" for member in value)] if value else [f"{key}: []"]
    return [f"{key}: {_quoted(value)}"]


def _papers(papers: Sequence[Paper]) -> Iterator[str]:
    yield "papers:" if papers else "papers: []"
    for paper in papers:
        yield f"  - name: {_quoted(paper.name)}"
        yield f"    slug: {paper.slug}"
        if paper.aliases:
            yield f"    aliases: [{', '.join(_quoted(alias) for alias in paper.aliases)}]"


def _quoted(value: Any) -> str:
    """A value as JSON writes it, which YAML reads; Han characters need no quotation marks."""
    plain = isinstance(value, str) and (re.fullmatch("[\u4e00-\u9fff]+", value) or value in _WORDS)
    return str(value) if plain else json.dumps(value, ensure_ascii=False)
