"""`jianbao export`: the archive, or what answers a query, as data for other programmes."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from jianbao.cli.console import Quiet, console_language, messages, write_out
from jianbao.config import ConfigurationError, refused_as
from jianbao.diagnostics import Diagnostic

if TYPE_CHECKING:
    from jianbao.config import Settings
    from jianbao.model import Archive, OutputFile


class Format(StrEnum):
    """What `jianbao export` can write."""

    jsonl = "jsonl"
    articles = "articles"
    quotes = "quotes"
    people = "people"
    organisations = "organisations"
    figures = "figures"
    datapackage = "datapackage"
    parquet = "parquet"
    tei = "tei"
    bibtex = "bibtex"
    ris = "ris"
    csl_json = "csl-json"
    gbt_2015 = "gbt-2015"
    gbt_2025 = "gbt-2025"


FOLDERS = {Format.datapackage: "datapackage", Format.parquet: "parquet"}  # several files: a folder, by this name
EVERYTHING = 10_000_000  # answers of a query: all of them


def export(
    form: Annotated[Format, typer.Argument(metavar="FORMAT", help=f"格式 · {' '.join(Format)}.")],
    query: Annotated[
        str | None, typer.Argument(metavar="[QUERY]", help="只要检索到的 · Only what answers this query.")
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="写到哪里 · Where to write; else standard output."),
    ] = None,
    root: Annotated[
        Path, typer.Option("--root", metavar="DIR", help="档案所在的文件夹 · The archive's folder.")
    ] = Path(),
    quiet: Quiet = False,
) -> None:
    """把档案（或检索到的稿件）写成数据：表格、JSONL、Parquet、TEI、引文。

    Write the archive, or what answers a query, as data: tables, JSONL, Parquet, TEI, citations.

    articles、quotes、people、organisations、figures 是 CSV；datapackage 和 parquet 是一个文件夹。
    articles, quotes, people, organisations and figures are CSV; datapackage and parquet are folders of them.
    """
    from jianbao.pipeline.building import load_archive

    if form is Format.parquet and find_spec("pyarrow") is None:  # said before the archive is read
        raise ConfigurationError(Diagnostic("export-extra", str(form), 0, {"format": str(form)}))
    archive, settings, _ = load_archive(root)
    if query:
        archive = _answering(archive, root, query)
    files = list(_files(form, archive, settings))
    if form in FOLDERS:
        _write_folder(files, output or Path(FOLDERS[form]))
    elif output is None:
        write_out(files[0].content.decode("utf-8"), for_people=False)
        return
    else:
        with refused_as("output-unwritable", str(output)):
            output.write_bytes(files[0].content)
    if quiet:
        return
    language = console_language(settings.language)
    shown = sum(not holding.withheld for holding in archive.holdings)
    where = output or Path(FOLDERS[form])
    messages().print(f"{shown} {'articles' if language == 'en' else '篇'} → {where}", highlight=False)


def _answering(archive: Archive, root: Path, query: str) -> Archive:
    """The articles that answer a query, as the search finds them in what was built last."""
    from jianbao.export.narrowing import narrow
    from jianbao.public import search

    return narrow(archive, {result.id for result in search(root, query, limit=EVERYTHING).results})


def _files(form: Format, archive: Archive, settings: Settings) -> Iterator[OutputFile]:
    from jianbao.export import export_citations
    from jianbao.export.articles import article_record
    from jianbao.export.formats import json_lines
    from jianbao.export.package import export_package, table_file
    from jianbao.export.tabular import TABLES
    from jianbao.export.tei import to_tei
    from jianbao.model import OutputFile

    if form.value in TABLES:
        yield table_file(archive, TABLES[form.value], f"{form.value}.csv")
    elif form is Format.jsonl:
        records = (article_record(holding) for holding in archive.holdings if not holding.withheld)
        yield OutputFile("articles.jsonl", json_lines(records))
    elif form is Format.datapackage:
        yield from export_package(archive)
    elif form is Format.parquet:
        from jianbao.export.parquet import export_parquet

        yield from export_parquet(archive)
    elif form is Format.tei:
        yield OutputFile("archive.xml", to_tei(archive))
    elif form is Format.csl_json:
        yield from export_citations(archive, settings, "csl")
    elif form is Format.bibtex:
        yield from export_citations(archive, settings, "bibtex")
    elif form is Format.ris:
        yield from export_citations(archive, settings, "ris")
    else:
        yield from export_citations(archive, settings, "gbt-2015" if form is Format.gbt_2015 else "gbt-2025")


def _write_folder(files: list[OutputFile], folder: Path) -> None:
    with refused_as("output-unwritable", str(folder)):
        folder.mkdir(parents=True, exist_ok=True)
        for file in files:
            (folder / file.path).write_bytes(file.content)
