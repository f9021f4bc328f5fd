"""Data sets: everything the archive knows as files for programs and spreadsheets (`docs/api.md`)."""

from collections.abc import Iterator
from itertools import chain

from jianbao.config import Settings
from jianbao.export.citations import export_citations
from jianbao.export.quotes import export_quotes
from jianbao.export.static_api import export_index, export_issues, export_papers
from jianbao.export.tables import export_tables
from jianbao.model import Archive, OutputFile

__all__ = ["export_archive", "export_citations", "export_issues", "export_quotes", "export_tables"]


def export_archive(archive: Archive, settings: Settings) -> Iterator[OutputFile]:
    """Every published data file, all under `api/`, the index last."""
    others = []
    for file in chain(export_quotes(archive, settings), export_tables(archive)):
        others.append(file.path)
        yield file
    yield from export_papers(archive)
    yield from export_issues(archive, settings)
    yield export_index(archive, settings, others)
