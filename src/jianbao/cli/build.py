"""`jianbao build`: the whole site."""

from __future__ import annotations

import json
import time
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from jianbao.cli.closing import report_summary
from jianbao.cli.console import Quiet, console_language, messages, write_out
from jianbao.cli.reporting import as_records, grave_of, report_diagnostics, status_of
from jianbao.disk import stoppable

if TYPE_CHECKING:
    from jianbao.pipeline import Summary


def build(
    root: Annotated[
        Path, typer.Option("--root", metavar="DIR", help="档案所在的文件夹 · The archive's folder.")
    ] = Path(),
    output: Annotated[
        Path | None,
        typer.Option("--output", metavar="DIR", help="网站写到哪里 · Where the site goes. [DIR/site]"),
    ] = None,
    jobs: Annotated[
        int,
        typer.Option("--jobs", "-j", min=0, metavar="N", help="进程数，0 为全部核心 · Processes; 0: all cores."),
    ] = 0,
    strict: Annotated[
        bool, typer.Option("--strict", help="有警告也以 1 退出 · Exit with 1 on warnings, too.")
    ] = False,
    full: Annotated[bool, typer.Option("--full", help="无论有无改动都重建 · Build in any case.")] = False,
    quiet: Quiet = False,
    as_json: Annotated[bool, typer.Option("--json", help="用 JSON 报告 · Report in JSON.")] = False,
) -> None:
    """把 seeds/ 里的版面建成网站。

    Build the site from the pages in seeds/.

    新网站完整写好之后才替换旧的；输入没有变化时什么也不做。
    The new site takes the old one's place when it is whole; unchanged input is not built again.
    """
    from jianbao.cli.watching import Watching
    from jianbao.pipeline.building import build_site

    started = time.perf_counter()
    console = messages()
    from jianbao.config import load_settings

    language = console_language(load_settings(root).language)
    watching = nullcontext() if quiet or as_json else Watching(console, language)
    with stoppable(), watching as progress:
        summary = build_site(root, output, jobs=jobs, full=full, progress=progress)
    if as_json:
        write_out(json.dumps(_as_record(summary), ensure_ascii=False) + "\n", for_people=False)
    elif quiet:
        report_diagnostics(console, grave_of(summary.diagnostics, strict), (language,))
    else:
        report_diagnostics(console, summary.diagnostics, (language,))
        report_summary(summary, time.perf_counter() - started, language)
    raise typer.Exit(status_of(summary.diagnostics, strict))


def _as_record(summary: Summary) -> dict[str, Any]:
    counts = ("sources", "pages", "articles", "doubtful", "quotes", "files", "unchanged")
    told: dict[str, Any] = {name: getattr(summary, name) for name in counts}
    return told | {"output": str(summary.output), "diagnostics": as_records(summary.diagnostics)}
