"""`jianbao config`: the settings in force, and where each comes from."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from jianbao.cli.console import console_language, write_out

if TYPE_CHECKING:
    from jianbao.config import Settings


class Form(StrEnum):
    """What `jianbao config` can print."""

    text = "text"
    json = "json"
    schema = "schema"


def config(
    root: Annotated[
        Path, typer.Option("--root", metavar="DIR", help="档案所在的文件夹 · The archive's folder.")
    ] = Path(),
    form: Annotated[
        Form,
        typer.Option("--format", "-f", help="输出格式；schema：给编辑器用 · What to print; schema: for editors."),
    ] = Form.text,
) -> None:
    """现在生效的设置，以及各自写在哪里。

    The settings in force, and where each comes from.
    """
    from jianbao.config import load_settings
    from jianbao.config.describing import settings_schema

    if form is Form.schema:
        write_out(json.dumps(settings_schema(), ensure_ascii=False, indent=1) + "\n", for_people=False)
        return
    settings = load_settings(root)
    if form is Form.json:
        write_out(settings.model_dump_json(indent=1) + "\n", for_people=False)
        return
    write_out("\n".join(_lines(settings, root, console_language(settings.language))) + "\n", for_people=True)


def _lines(settings: Settings, root: Path, language: str) -> list[str]:
    """`title: 剪报   # site.yaml:3`, a line a key; a list one line a member."""
    from jianbao.config import SETTINGS_NAME, lines_of_keys
    from jianbao.config.describing import write_value

    placed = lines_of_keys(root)
    usual = "default" if language == "en" else "默认"
    lines = []
    for name, value in settings:
        origin = f"{SETTINGS_NAME}:{placed[(name,)]}" if (name,) in placed else usual
        members = value if isinstance(value, tuple) and value else ()
        lines.append(f"{name}: {'' if members else write_value(value)}".ljust(40) + f"  # {origin}")
        lines += [f"  - {write_value(member)}" for member in members]
    return lines
