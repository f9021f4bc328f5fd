"""`jianbao show`: one article of the archive."""

from __future__ import annotations

import json
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from jianbao.cli.console import write_out
from jianbao.config import ConfigurationError
from jianbao.diagnostics import Diagnostic
from jianbao.diagnostics.nearest import nearest_word

if TYPE_CHECKING:
    from jianbao.config import Settings
    from jianbao.model import Archive, Holding


class Form(StrEnum):
    """What `jianbao show` can print."""

    text = "text"
    markdown = "markdown"
    json = "json"
    citation = "citation"
    bibtex = "bibtex"
    ris = "ris"


def show(
    identity: Annotated[
        str, typer.Argument(metavar="ID", help="稿件编号，或网站里的路径 · Its id, or path in the site.")
    ],
    root: Annotated[
        Path, typer.Option("--root", metavar="DIR", help="档案所在的文件夹 · The archive's folder.")
    ] = Path(),
    form: Annotated[Form, typer.Option("--format", "-f", help="输出格式 · What to print.")] = Form.text,
) -> None:
    """一篇稿件：全文、Markdown、JSON 或引文。

    One article: its text, Markdown, JSON or citation.
    """
    from jianbao.pipeline.building import load_archive

    archive, settings, _ = load_archive(root)
    holding = _find(archive, identity)
    write_out(_render(holding, form, settings), for_people=form in (Form.text, Form.citation))


def _find(archive: Archive, identity: str) -> Holding:
    address = identity.removeprefix(_head_of(identity)).split("#")[0]
    for holding in archive.holdings:
        if not holding.withheld and (holding.id == identity or holding.address == address):
            return holding
    nearest = nearest_word(identity, [holding.id for holding in archive.holdings if not holding.withheld])
    raise ConfigurationError(Diagnostic("article-unknown", identity, 0, {"nearest": nearest}))


def _head_of(identity: str) -> str:
    """What stands before an address in the site: `site/`, `./`, nothing."""
    return next((head for head in ("./site/", "site/", "./", "/") if identity.startswith(head)), "")


def _render(holding: Holding, form: Form, settings: Settings) -> str:
    from jianbao.citing import cite, cite_gbt_2025, to_bibtex, to_ris
    from jianbao.export.article_markdown import article_to_markdown
    from jianbao.export.articles import article_record

    if form is Form.markdown:
        return article_to_markdown(holding.article, holding.page)
    if form is Form.json:
        return json.dumps(article_record(holding), ensure_ascii=False, indent=1, default=str) + "\n"
    citation = cite(holding, settings)
    if form is Form.bibtex:
        return to_bibtex(citation)
    if form is Form.ris:
        return to_ris(citation)
    return cite_gbt_2025(citation) + "\n" if form is Form.citation else "\n".join(_text(holding)) + "\n"


def _text(holding: Holding) -> Iterator[str]:
    article = holding.article
    facts = (holding.paper, holding.date, holding.number, holding.page.name.value)
    yield " · ".join(str(fact) for fact in facts if fact)
    yield ""
    for line in (article.kicker, *article.headline, article.deck):
        if line:
            yield line.text
    if article.bylines:
        yield " ".join(byline.name for byline in article.bylines)
    for paragraph in (*article.standfirst, *article.lead):
        yield f"\n{paragraph.text}"
    for section in article.sections:
        for part in (section.heading, section.subheading, section.keyword):
            if part:
                yield f"\n【{part.text}】"
        yield from (f"\n{paragraph.text}" for paragraph in section.paragraphs)
    for box in article.boxes:
        yield f"\n［{box.heading.text if box.heading else box.kind}］"
        yield from (f"\n{paragraph.text}" for paragraph in box.paragraphs)
    yield from (f"\n（{caption.text.text}）" for caption in article.captions)
