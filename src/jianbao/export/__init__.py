"""Data sets: everything the archive knows as files for programs and spreadsheets (`docs/api.md`)."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from jianbao.config import Settings
from jianbao.export.alto import export_alto
from jianbao.export.citations import export_citations
from jianbao.export.iiif import Pictures, export_iiif
from jianbao.export.quotes import export_quotes
from jianbao.export.static_api import export_index, export_issues, export_papers
from jianbao.export.tables import export_tables
from jianbao.model import Archive, OutputFile

__all__ = ["EXPORTS", "export_archive", "export_by_issue", "export_citations", "export_pages", "export_whole"]


def export_archive(archive: Archive, settings: Settings) -> Iterator[OutputFile]:
    """Every published data file, all under `api/`, the index last."""
    paths = []
    for file in export_whole(archive):
        paths.append(file.path)
        yield file
    yield from export_by_issue(archive, settings, paths)


def export_whole(archive: Archive) -> Iterator[OutputFile]:
    """The files about the whole archive, few and worth listing: quotes, people, organisations."""
    yield from export_quotes(archive)
    yield from export_tables(archive)


def export_by_issue(archive: Archive, settings: Settings, whole: Sequence[str]) -> Iterator[OutputFile]:
    """The files of each paper, issue and undated source, and the index; `whole` are the paths of the others."""
    yield from export_papers(archive)
    yield from export_issues(archive)
    yield export_index(archive, settings, whole)


def export_pages(archive: Archive, settings: Settings, pictures: Pictures) -> Iterator[OutputFile]:
    """The printed pages for programs that know them by their standards, as far as `site.yaml` wants them."""
    if settings.iiif:
        yield from export_iiif(archive, settings, pictures)
    if settings.alto:
        yield from export_alto(archive)


# What `jianbao export` can be asked for.
EXPORTS: dict[str, Callable[[Archive, Settings], Iterator[OutputFile]]] = {
    "all": export_archive,
    "quotes": lambda archive, _: export_quotes(archive),
    "people": lambda archive, _: export_tables(archive),
    "articles": lambda archive, _: export_issues(archive),
    "bibtex": partial(export_citations, form="bibtex"),
    "ris": partial(export_citations, form="ris"),
    "csl": partial(export_citations, form="csl"),
    "gbt-2015": partial(export_citations, form="gbt-2015"),
    "gbt-2025": partial(export_citations, form="gbt-2025"),
}
