"""`jianbao serve`: the archive in the browser while one works on it."""

from __future__ import annotations

import time
import webbrowser
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from jianbao.cli.console import Quiet, console_language, messages, write_out
from jianbao.cli.reporting import grave_of, report_diagnostics

if TYPE_CHECKING:
    from jianbao.diagnostics import Diagnostic
    from jianbao.pipeline import Summary


def serve(
    root: Annotated[
        Path, typer.Option("--root", metavar="DIR", help="档案所在的文件夹 · The archive's folder.")
    ] = Path(),
    port: Annotated[
        int | None,
        typer.Option("--port", "-p", min=1, max=65535, metavar="N", help="端口，不写就找一个空的 · The port."),
    ] = None,
    browse: Annotated[bool, typer.Option("--open", help="打开浏览器 · Open the browser.")] = False,
    quiet: Quiet = False,
) -> None:
    """边改边看：建站，在本机打开，改了就重建并刷新。只有本机能看。

    Build, show on this machine, rebuild and reload whenever something changes. No other machine is answered.

    按 Ctrl-C 结束。 · Ctrl-C ends it.
    """
    show_archive(root, port, browse, quiet=quiet)


def show_archive(
    root: Path, port: int | None, browse: bool, source: str | None = None, *, quiet: bool = False
) -> None:
    """Serve an archive until Ctrl-C; the browser opens on the correction desk when a `source` is named, which is
    empty where it is the first. `quiet` tells only addresses and errors."""
    from jianbao.config import load_settings
    from jianbao.serving import open_preview

    language = console_language(load_settings(root).language)
    console = messages()

    def told(summary: Summary | None, diagnostics: Sequence[Diagnostic], seconds: float) -> None:
        report_diagnostics(console, grave_of(diagnostics) if quiet else diagnostics, (language,), most=5)
        if quiet:
            return
        write_out(_said(summary, seconds, language) + "\n", for_people=True)

    with open_preview(root, told, port) as preview, ExitStack() as standing:
        preview.build()
        desk = preview.desk_address(source or "")
        names = ("site", "corrections") if language == "en" else ("网站", "更正")
        write_out(f"  {names[0]}  {preview.address}\n  {names[1]}  {desk}\n", for_people=True)
        if browse:
            named = source is not None
            webbrowser.open(standing.enter_context(preview.desk_page(source or "")) if named else preview.address)
        try:
            preview.watch()
        except KeyboardInterrupt:
            return


def _said(summary: Summary | None, seconds: float, language: str) -> str:
    clock = time.strftime("%H:%M:%S")
    if summary is None:
        return f"{clock}  {'not built; the last site stands' if language == 'en' else '没有建成，网站还是上次的'}"
    counts = f"{summary.pages} pages, {summary.articles} articles"
    if language != "en":
        counts = f"{summary.pages} 版，{summary.articles} 篇稿件"
    return f"{clock}  {counts}  {seconds:.1f} s"
