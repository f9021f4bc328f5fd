"""The order of a whole build: every source read, bound into the archive, and published."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

from jianbao.annotating.register import load_register
from jianbao.archive import Addresses, bind_archive, publishable, read_addresses, write_addresses
from jianbao.archive.deferred import whole
from jianbao.archive.undated import find_undated
from jianbao.config import SETTINGS_NAME, ConfigurationError, Settings, lines_of_keys, refused_as
from jianbao.diagnostics import Diagnostic
from jianbao.disk import bounds_of, read_ordinary, unstoppable, write_whole
from jianbao.export import export_by_issue, export_pages, export_whole
from jianbao.model import DOUBTFUL, Archive, OutputFile, PlannedFile
from jianbao.parsing.metadata.paths import unused_patterns
from jianbao.picturing.pages import Pictures, picture_pages
from jianbao.pipeline.archives import INDEX, LOCAL, PICTURES, SEEDS
from jianbao.pipeline.gathering import gather_pages
from jianbao.pipeline.progress import Progress, Silence, watched
from jianbao.pipeline.publishing import keep_published, recall_published
from jianbao.pipeline.summary import Summary
from jianbao.reading import displayed_path, find_sources
from jianbao.reading.finding import part_foreign
from jianbao.search import Segment, join_scripts, make_shards, prepare_search, write_fresh_index
from jianbao.site import Theme, ThemeError, render_site
from jianbao.site.assets import join_settings
from jianbao.site.own_files import faults_of_own_files
from jianbao.site.wording import load_wording
from jianbao.site.writing import NewSite
from jianbao.store import Store

ADDRESSES = "addresses.tsv"


def build_archive(
    root: Path,
    settings: Settings,
    *,
    jobs: int = 1,
    progress: Progress | None = None,
    store: Store | None = None,
    lasting: bool = False,
) -> tuple[Archive, Addresses, tuple[Diagnostic, ...]]:
    """Read every source of the archive at `root` that the `store` does not know, and bind all; writes nothing else.

    Gives the archive, the addresses to keep, and everything found wrong: sources by path, then the archive. What is
    `lasting` may be used when the store is closed.
    """
    progress = progress or Silence()
    register, faults = load_register(root)
    sources, refused = find_sources(root, bounds_of(root, settings.linked_folders))
    sources, foreign = part_foreign(sources, root)
    pages, diagnostics = gather_pages(sources, root, settings, register, jobs, progress, store)
    if lasting:
        pages = list(map(whole, pages))
    progress.begin("binding")
    addresses, remarks = _read_addresses(root)
    archive, kept, more = bind_archive(pages, settings, addresses, register)
    unused = _unused_paths(root, sources, settings)
    bound = (*remarks, *more, *find_undated(pages))
    return archive, kept, (*unused, *refused, *foreign, *diagnostics, *faults, *bound)


def _unused_paths(root: Path, sources: Sequence[Path], settings: Settings) -> Iterator[Diagnostic]:
    """The patterns of site.yaml that fit no source; none where there are no sources yet."""
    shown = [displayed_path(path, root) for path in sources]
    lines = lines_of_keys(root) if shown else {}
    for number in unused_patterns(shown, settings.paths) if shown else ():
        details = {"pattern": settings.paths[number], "example": shown[0].removeprefix(f"{SEEDS}/")}
        yield Diagnostic("config-path-unused", SETTINGS_NAME, lines.get(("paths", number), 0), details)


def build_anew(
    root: Path,
    settings: Settings,
    theme: Theme,
    output: Path,
    jobs: int,
    progress: Progress,
    store: Store,
    finishing: ExitStack,
    *,
    full: bool,
) -> Summary:
    """What is written comes in this order: the new site and the new index beside those that stand; the addresses;
    then the new site takes its place, and the index does. So no address is ever out that is not recorded, and
    whatever can be refused is refused before the site changes. Then nothing stops the build any more, until
    `finishing` is closed."""
    archive, addresses, diagnostics = build_archive(root, settings, jobs=jobs, progress=progress, store=store)
    segments = prepare_search(archive)
    progress.begin("writing")
    with NewSite(output, recall_published(store, output)) as new:
        pictures = picture_pages(archive, root, settings, root / LOCAL / PICTURES)
        diagnostics = (*diagnostics, *faults_of_own_files(theme), *pictures.diagnostics)
        files = _publish(archive, settings, theme, diagnostics, segments, pictures, store)
        written = new.write(watched(files, progress))
        progress.begin("indexing")
        with refused_as("local-unwritable", f"{LOCAL}/{INDEX}"):
            write_fresh_index(archive, root / LOCAL / INDEX, segments, anew=full)
        _keep_addresses(root, addresses)
        finishing.enter_context(unstoppable())
        remarks = new.publish()
        keep_published(store, output, new.files)
    return Summary(
        output=output,
        sources=len({page.source.file.path for page in archive.pages}),
        pages=len(archive.leaves),
        articles=sum(not holding.withheld for holding in archive.holdings),
        quotes=sum(len(holding.article.quotes) for holding in archive.holdings),
        diagnostics=(*diagnostics, *remarks),
        doubtful=sum(not one.withheld and one.article.confidence < DOUBTFUL for one in archive.holdings),
        files=written,
    )


def _publish(
    archive: Archive,
    settings: Settings,
    theme: Theme,
    diagnostics: Sequence[Diagnostic],
    segments: tuple[Segment, ...],
    pictures: Pictures,
    store: Store,
) -> Iterator[OutputFile | PlannedFile]:
    """Every file of the site; what the theme lacks or breaks is a ConfigurationError."""
    diagnostics = publishable(diagnostics, archive)
    data_sets = tuple(export_whole(archive))
    downloads = [(file.path, len(file.content)) for file in data_sets]
    try:
        start = yield from make_shards(archive, settings, segments, store)
        yield from render_site(
            archive,
            settings,
            theme,
            diagnostics=diagnostics,
            downloads=downloads,
            search_start=start,
            pictures=pictures.by_page,
            illustrations=pictures.by_article,
        )
        yield from pictures.publish()
        yield from data_sets
        yield from export_by_issue(archive, settings, [path for path, _ in downloads])
        yield from export_pages(archive, settings, pictures.by_page)
        yield from join_scripts(theme, join_settings(theme, load_wording(settings.language)))
    except ThemeError as error:
        raise ConfigurationError(*error.diagnostics) from error
    except FileNotFoundError as error:  # a script that the theme lacks
        name = str(error)
        raise ConfigurationError(Diagnostic("theme-file-missing", f"static/{name}", 0, {"name": name})) from error


def _read_addresses(root: Path) -> tuple[Addresses, tuple[Diagnostic, ...]]:
    """What `addresses.tsv` says. ConfigurationError when it is there and cannot be read: without it, an address
    given out could be given to another article."""
    if not os.path.lexists(root / ADDRESSES):
        return Addresses(), ()
    with refused_as("addresses-unusable", ADDRESSES):
        content = read_ordinary(root / ADDRESSES)
    return read_addresses(content.decode("utf-8", "surrogateescape"), ADDRESSES)


def _keep_addresses(root: Path, addresses: Addresses) -> None:
    """Write `addresses.tsv` when it changes; a reader never sees half of it."""
    file, content = root / ADDRESSES, write_addresses(addresses).encode("utf-8", "surrogateescape")
    with refused_as("addresses-unusable", ADDRESSES):
        if not file.is_file() or file.read_bytes() != content:
            write_whole(file, content)
