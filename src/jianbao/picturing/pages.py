"""The picture of every printed page of an archive that has one, in two sizes, made once for each content."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, partial
from hashlib import blake2b
from pathlib import Path

from PIL import Image

from jianbao.config import Settings
from jianbao.diagnostics import Diagnostic
from jianbao.disk import read_ordinary
from jianbao.model import Archive, Holding, Illustration, OutputFile, Page, PagePicture
from jianbao.picturing.drawing import as_webp, draw_page
from jianbao.picturing.illustrations import cutter, printed_with
from jianbao.reading.beside import picture_beside
from jianbao.reading.scan.opening import Unpictured, open_picture

FOLDER = "pictures"
SMALL_WIDTH, _SMALL_QUALITY = 280, 30
_FORM = "2"  # of what is kept: another one makes all anew

PictureKey = tuple[str, int]  # the source's path and the page's index in it


@dataclass(slots=True)
class Pictures:
    """The pictures of an archive: by page, those printed with articles by holding id, the files they are; what
    could not be pictured."""

    by_page: dict[PictureKey, PagePicture] = field(default_factory=dict)
    by_article: dict[str, tuple[Illustration, ...]] = field(default_factory=dict)
    files: dict[str, Path] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    elsewhere: bool = False  # published by somebody else, from the folder of what is kept

    def publish(self) -> Iterator[OutputFile]:
        """The files, one in memory at a time."""
        for path, kept in sorted(self.files.items()) if not self.elsewhere else ():
            yield OutputFile(path, kept.read_bytes())


def picture_pages(archive: Archive, root: Path, settings: Settings, kept: Path) -> Pictures:
    """The pictures of the archive's pages. `kept` is the folder of what was made before, by content; what no page
    uses any more is removed from it. Pages with a withheld article get none: it would show there."""
    found = Pictures(elsewhere=bool(settings.pictures_url))
    look = cache(picture_beside)  # a source of records has thousands of pages
    withheld = {holding.id for holding in archive.holdings if holding.withheld}
    for leaf in archive.leaves:
        if not withheld.isdisjoint(leaf.holdings):
            continue
        for page in leaf.pages if settings.page_pictures else ():
            _picture(page, root, look, settings, kept, found)
        for holding in (archive.by_id[identity] for identity in leaf.holdings if settings.article_pictures):
            _illustrate(holding, root, settings, kept, found)
    if kept.is_dir():
        used = {path.name for path in found.files.values()}
        for file in sorted(kept.glob("*.webp")):
            if file.name not in used:
                file.unlink(missing_ok=True)
    return found


def _picture(
    page: Page, root: Path, look: Callable[[Path], Path | None], settings: Settings, kept: Path, found: Pictures
) -> None:
    key = page.source.file.path, page.index
    file = root / page.source.file.path
    beside = look(file)
    if beside and page.index and beside.suffix != ".pdf":
        beside = None  # a picture shows one page
    if key in found.by_page or (page.source.file.format not in ("pdf", "scan") and beside is None):
        return
    try:
        found.by_page[key] = _made(page, beside or file, settings, kept, found.files)
    except (Unpictured, OSError) as error:
        shown = (beside or file).relative_to(root).as_posix()
        found.diagnostics.append(Diagnostic("picture-unusable", shown, 0, {"reason": str(error)[:120]}))


def _illustrate(holding: Holding, root: Path, settings: Settings, kept: Path, found: Pictures) -> None:
    page = holding.page
    placed = printed_with(holding.article, page) if page.source.file.format in ("pdf", "scan") else []
    if not placed or holding.id in found.by_article:
        return
    width, quality = settings.article_picture_width, settings.article_picture_quality
    digest = partial(_digest, page.source.file.sha256.encode(), str(page.index), str(width), str(quality))
    files = [kept / f"{digest(*(f'{edge:.1f}' for edge in box))}.webp" for _, box in placed]
    try:
        if not all(file.is_file() for file in files):
            file = root / page.source.file.path
            cut = cutter(read_ordinary(file), page, is_pdf=file.suffix.lower() == ".pdf")
            kept.mkdir(parents=True, exist_ok=True)
            for picture, into in zip(cut([box for _, box in placed], width), files, strict=True):
                _keep(into, as_webp(picture, width, quality))
        sizes = [_size(file) for file in files]
    except (Unpictured, OSError) as error:
        for spoilt in files:  # made anew by the next build
            spoilt.unlink(missing_ok=True)
        reason = {"reason": str(error)[:120]}
        found.diagnostics.append(Diagnostic("picture-unusable", page.source.file.path, 0, reason))
        return
    top = settings.pictures_url.rstrip("/") or FOLDER
    found.files.update((f"{top}/{file.name}", file) for file in files)
    found.by_article[holding.id] = tuple(
        Illustration(f"{top}/{file.name}", *size, caption)
        for (caption, _), file, size in zip(placed, files, sizes, strict=True)
    )


def _made(page: Page, file: Path, settings: Settings, kept: Path, files: dict[str, Path]) -> PagePicture:
    data = read_ordinary(file)
    digest = partial(_digest, data, str(page.index if file.suffix.lower() == ".pdf" else 0))
    width = settings.page_picture_width
    large = kept / f"{digest(str(width), str(settings.page_picture_quality))}.webp"
    small = kept / f"{digest(str(SMALL_WIDTH), str(_SMALL_QUALITY))}.webp"
    if not (large.is_file() and small.is_file()):
        is_pdf = file.suffix.lower() == ".pdf"
        picture = draw_page(data, page.index, width) if is_pdf else open_picture(data)
        kept.mkdir(parents=True, exist_ok=True)
        _keep(large, as_webp(picture, width, settings.page_picture_quality))
        _keep(small, as_webp(picture, SMALL_WIDTH, _SMALL_QUALITY))
    top = settings.pictures_url.rstrip("/") or FOLDER
    paths = [f"{top}/{one.name}" for one in (large, small)]
    files.update(zip(paths, (large, small), strict=True))
    (wide, high), (small_wide, small_high) = _size(large), _size(small)
    sheet = page.sheet or (float(wide), float(high))
    return PagePicture(paths[0], paths[1], wide, high, small_wide, small_high, sheet)


def _digest(data: bytes, *parts: str) -> str:
    digest = blake2b(data, digest_size=10)
    digest.update("\0".join((*parts, _FORM)).encode())
    return digest.hexdigest()


def _keep(file: Path, content: bytes) -> None:
    growing = file.with_suffix(".new")
    growing.write_bytes(content)
    growing.replace(file)


def _size(file: Path) -> tuple[int, int]:
    with Image.open(io.BytesIO(file.read_bytes())) as picture:
        return picture.size
