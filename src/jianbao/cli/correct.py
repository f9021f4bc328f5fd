"""`jianbao correct`: a page's lines beside what came of them, and its sidecar written by pointing."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from jianbao.cli.console import Quiet
from jianbao.cli.serve import show_archive
from jianbao.config import ConfigurationError
from jianbao.diagnostics import Diagnostic


def correct(
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="seeds/ 里的一份来源 · A source in seeds/.")
    ] = None,
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
    """对着原文更正：标出标题、署名、小标题，另起、分开、合并稿件，指定说话人；写进 NAME.yaml，立刻看到结果。

    Correct pages beside their source: mark headlines, bylines, headings, begin, split, join and move articles, set
    speakers. Each act is written into NAME.yaml and seen at once. n and p walk through the doubts.

    只有本机、只有打开终端所给地址的人能改。 · Only this machine is answered, and only who has the address printed.
    """
    show_archive(root, port, browse, _named(file, root) if file else "", quiet=quiet)


def _named(file: Path, root: Path) -> str:
    """The path by which the desk knows a source, also one that a link in seeds/ leads to. Raises
    ConfigurationError when there is no such file, or it is none that can be corrected."""
    from jianbao.pipeline import open_archive
    from jianbao.reading import displayed_path
    from jianbao.serving.correcting import correctable

    place = next((place for place in (file, root / file) if place.is_file()), None)
    if place is None:
        raise ConfigurationError(Diagnostic("source-missing", str(file)))
    archive, settings = open_archive(root)
    for source in correctable(archive, settings):
        if source.samefile(place):
            return displayed_path(source, archive)
    raise ConfigurationError(Diagnostic("source-uncorrectable", str(file)))
