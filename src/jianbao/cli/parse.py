"""`jianbao parse`: one source, structured, to standard output or a file."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from jianbao.cli.console import console_language, messages, write_out
from jianbao.cli.reporting import report_diagnostics, status_of
from jianbao.config import ConfigurationError
from jianbao.diagnostics import Diagnostic

if TYPE_CHECKING:
    from jianbao.model import Page


class Form(StrEnum):
    """What `jianbao parse` can print."""

    outline = "outline"
    json = "json"
    markdown = "markdown"


def parse(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="一份来源 · A source: .txt, .md or .jsonl.")],
    form: Annotated[
        Form, typer.Option("--format", "-f", help="输出格式 · What to print.", show_choices=True)
    ] = Form.outline,
    explain: Annotated[
        bool, typer.Option("--explain", help="逐行说明判断的依据 · Say what each line was taken for, and why.")
    ] = False,
    article: Annotated[
        int | None, typer.Option("--article", min=1, metavar="N", help="只要第 N 篇 · Article N only.")
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="写入文件 · Write to a file instead."),
    ] = None,
) -> None:
    """解析一份来源：版面、稿件、段落、引语、人物。

    Parse one source into pages, articles, sections, quotes and people.

    `outline` 供人阅读，`json` 是版面 JSON（多版时每行一版），`markdown` 是稿件正文。
    `outline` is for reading, `json` the page JSON (a line a page), `markdown` the articles.
    """
    from jianbao.annotating.register import load_register
    from jianbao.pipeline import open_archive_of, read_pages

    if not file.is_file():
        raise ConfigurationError(Diagnostic("source-missing", str(file)))
    path = Path(os.path.abspath(file))  # noqa: PTH100 - a link is shown where it stands
    root, settings = open_archive_of(path)
    register, faults = load_register(root)
    pages, diagnostics = read_pages(path, root, settings, register, alone=True)
    diagnostics = (*diagnostics, *faults)
    if article is not None:
        pages, article = _page_with(pages, article)
        diagnostics = tuple(_about_article(pages[0], article, diagnostics))
    content = "".join(_render(form, pages, diagnostics, article, explain, settings.language))
    if output is None:
        write_out(content, form is Form.outline)
    else:
        output.write_bytes(content.encode("utf-8", "replace"))
    report_diagnostics(messages(), diagnostics, (console_language(settings.language),))
    raise typer.Exit(status_of(diagnostics))


def _page_with(pages: tuple[Page, ...], article: int) -> tuple[tuple[Page, ...], int]:
    """The page that holds an article counted from 1 through all pages of the source, and its number there."""
    left = article
    for page in pages:
        if left <= len(page.articles):
            return (page,), left
        left -= len(page.articles)
    total = article - left
    raise typer.BadParameter(f"只有 {total} 篇稿件 · there are only {total} articles", param_hint="--article")


def _about_article(page: Page, article: int, diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """What is said of an article's own lines, and what concerns all of the source or stands in another file."""
    from jianbao.parsing import lines_of_article

    lines = lines_of_article(page.articles[article - 1])
    path = page.source.file.path
    return (one for one in diagnostics if one.path != path or one.line == 0 or one.line in lines)


def _render(
    form: Form,
    pages: tuple[Page, ...],
    diagnostics: tuple[Diagnostic, ...],
    article: int | None,
    explain: bool,
    language: str,
) -> Iterator[str]:
    from jianbao.cli.outline import explanation_of, outline_of

    for page in pages:
        if form is Form.outline:
            yield outline_of(page, language, article)
            yield explanation_of(page, language) if explain else ""
        elif form is Form.json:
            yield _as_json(page, diagnostics, article, explain, language)
        else:
            yield from _as_markdown(page, article)


def _as_json(
    page: Page, diagnostics: tuple[Diagnostic, ...], article: int | None, explain: bool, language: str
) -> str:
    """The page JSON on one line; one article's part of it when `article` names one (from 1)."""
    from jianbao.export.page_json import page_to_json

    content = page_to_json(page, diagnostics, language)
    if article is not None:
        content["articles"] = content["articles"][article - 1 : article]
    if explain:
        content["decisions"] = [asdict(decision) for decision in page.decisions]
    return json.dumps(content, ensure_ascii=False) + "\n"


def _as_markdown(page: Page, article: int | None) -> Iterator[str]:
    from jianbao.export.article_markdown import article_to_markdown

    for number, member in enumerate(page.articles, 1):
        if article in (None, number):
            yield article_to_markdown(member, page)
