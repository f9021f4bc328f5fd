"""`jianbao check`: a built site against its promises."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from jianbao.cli.console import Quiet, console_language, messages, write_out
from jianbao.cli.reporting import DONE, FOUND_ERRORS, as_records, report_diagnostics
from jianbao.config import ConfigurationError, refused_as
from jianbao.diagnostics import Diagnostic
from jianbao.disk import bounds_of

if TYPE_CHECKING:
    from jianbao.checking.source_sums import Looked
    from jianbao.config import Settings


class Form(StrEnum):
    """What `jianbao check` can print."""

    text = "text"
    json = "json"


def check(
    site: Annotated[Path, typer.Argument(metavar="[SITE]", help="网站的文件夹 · The site's folder.")] = Path(
        "site"
    ),
    form: Annotated[Form, typer.Option("--format", "-f", help="输出格式 · What to print.")] = Form.text,
    sources: Annotated[
        bool,
        typer.Option(
            "--sources",
            help="改查 seeds/：哪些文件变了、没了、坏了 · Look at seeds/ instead: changed, vanished, rotted.",
        ),
    ] = False,
    quiet: Quiet = False,
) -> None:
    """检查建好的网站：链接、检索、订阅源、数据、大小、校验值。有发现时以 1 退出。

    Check a built site: links, search, feeds, data, sizes, sums. Exits with 1 on findings.
    """
    from jianbao.checking import check_site, open_site
    from jianbao.config import load_settings

    root = site.resolve().parent
    settings = load_settings(root)
    if sources:
        looked = _look_at_sources(root, settings)
        files, size, new, found = looked.files, looked.size, looked.new, list(looked.found)
    else:
        built = open_site(site)
        files, size, new, found = len(built.sizes), sum(built.sizes.values()), 0, check_site(built)
    if form is Form.json:
        _write_json(files, size, found)
    else:
        language = console_language(settings.language)
        report_diagnostics(messages(), found, (language,), most=20)
        if not quiet:
            write_out(f"{_summary(language, files, size, new, len(found))}\n", for_people=True)
    raise typer.Exit(FOUND_ERRORS if found else DONE)


def _look_at_sources(root: Path, settings: Settings) -> Looked:
    """The sources against the sums of the last look, and the new sums written down."""
    from jianbao.checking import SUMS, keep_sums, look_at_sources

    if not (root / "seeds").is_dir():
        raise ConfigurationError(Diagnostic("seeds-missing", str(root / "seeds")))
    with refused_as("source-sums-unwritable", SUMS):
        looked = look_at_sources(root, bounds_of(root, settings.linked_folders))
        keep_sums(root, looked.sums)
    return looked


def _write_json(files: int, size: int, found: list[Diagnostic]) -> None:
    told = {"files": files, "bytes": size, "findings": as_records(found)}
    write_out(json.dumps(told, ensure_ascii=False) + "\n", for_people=False)


def _summary(language: str, files: int, size: int, new: int, findings: int) -> str:
    megabytes = size / 1_000_000
    if language == "en":
        return f"{files} files, {megabytes:.1f} MB; {f'{new} new; ' if new else ''}{findings} findings"
    return f"{files} 个文件，{megabytes:.1f} MB；{f'{new} 个是新的；' if new else ''}{findings} 处发现"
