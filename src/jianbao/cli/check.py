"""`jianbao check`: a built site against its promises."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from jianbao.cli.console import console_language, messages, write_out
from jianbao.cli.reporting import DONE, FOUND_ERRORS, report_diagnostics
from jianbao.config import load_settings
from jianbao.diagnostics import cure_of, message_of, severity_of


class Form(StrEnum):
    """What `jianbao check` can print."""

    text = "text"
    json = "json"


def check(
    site: Annotated[Path, typer.Argument(metavar="[SITE]", help="网站的文件夹 · The site's folder.")] = Path(
        "site"
    ),
    form: Annotated[Form, typer.Option("--format", "-f", help="输出格式 · What to print.")] = Form.text,
) -> None:
    """检查建好的网站：链接、检索、订阅源、数据、大小。有发现时以 1 退出。

    Check a built site: links, search, feeds, data, sizes. Exits with 1 on findings.
    """
    from jianbao.checking import check_site, open_site

    built = open_site(site)
    found = check_site(built)
    language = console_language(load_settings(site.resolve().parent).language)
    if form is Form.json:
        rows = [
            {"path": one.path, "line": one.line, "code": one.code, "severity": severity_of(one)}
            | {"message": message_of(one, "en"), "cure": cure_of(one, "en")}
            for one in found
        ]
        size = sum(built.sizes.values())
        write_out(
            json.dumps({"files": len(built.sizes), "bytes": size, "findings": rows}, ensure_ascii=False) + "\n",
            for_people=False,
        )
    else:
        report_diagnostics(messages(), found, (language,), most=20)
        megabytes = sum(built.sizes.values()) / 1_000_000
        chinese = f"{len(built.sizes)} 个文件，{megabytes:.1f} MB；{len(found)} 处发现"
        english = f"{len(built.sizes)} files, {megabytes:.1f} MB; {len(found)} findings"
        write_out(f"{english if language == 'en' else chinese}\n", for_people=True)
    raise typer.Exit(FOUND_ERRORS if found else DONE)
