"""Issues as IIIF Presentation 3 manifests: a canvas a printed page, a range an article.

https://iiif.io/api/presentation/3.0/ · a manifest's addresses are whole ones, so there is none without `base_url`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from jianbao.config import Settings
from jianbao.export.alto import path_of
from jianbao.export.formats import json_file
from jianbao.model import Archive, Issue, Leaf, OutputFile, Page, PagePicture, Rect, bounds_of

_CONTEXT = "http://iiif.io/api/presentation/3/context.json"
_ALTO = "http://www.loc.gov/standards/alto/v4/alto.xsd"

Json = dict[str, Any]
Pictures = Mapping[tuple[str, int], PagePicture]


def export_iiif(archive: Archive, settings: Settings, pictures: Pictures) -> Iterator[OutputFile]:
    """The manifest of every issue, and of every undated source, that has a picture; none without `base_url`."""
    if not settings.base_url:
        return
    leaves = {leaf.address: leaf for leaf in archive.leaves}
    manifests = _Manifests(archive, settings, pictures)
    for issue in archive.issues:
        place = issue.address.removesuffix("/index.html")
        yield from manifests.write(place, _name(issue), [leaves[address] for address in issue.leaves])
    undated: dict[str, list[Leaf]] = defaultdict(list)
    for leaf in archive.leaves:
        if leaf.issue is None:
            undated["/".join(leaf.address.split("/")[:2])].append(leaf)
    for place, own in undated.items():
        yield from manifests.write(place, own[0].paper or place.rpartition("/")[2], own)


def _name(issue: Issue) -> str:
    return f"{issue.paper} {issue.date}"


class _Manifests:
    """Writes the manifests of an archive."""

    def __init__(self, archive: Archive, settings: Settings, pictures: Pictures) -> None:
        self._archive, self._settings, self._pictures = archive, settings, pictures
        self._base = settings.base_url.rstrip("/") + "/"

    def write(self, place: str, name: str, leaves: Sequence[Leaf]) -> Iterator[OutputFile]:
        """The manifest at `api/iiif/{place}.json`, if a page of `leaves` has a picture."""
        path = f"api/iiif/{place}.json"
        canvases = [
            (leaf, page, self._pictures[key], f"{self._base}api/iiif/{place}/canvas/{n}-{k}")
            for n, leaf in enumerate(leaves, 1)
            for k, page in enumerate(leaf.pages, 1)
            if (key := (page.source.file.path, page.index)) in self._pictures
        ]
        if not canvases:
            return
        ranges = [one for row in canvases for one in self._ranges(*row)]
        home = f"{place}/index.html" if leaves[0].issue else leaves[0].address
        manifest: Json = {
            "@context": _CONTEXT,
            "id": f"{self._base}{path}",
            "type": "Manifest",
            "label": {"zh": [name]},
            "behavior": ["individuals"],
            "viewingDirection": "left-to-right",
            "homepage": [self._page(home, name)],
            "thumbnail": [self._picture(canvases[0][2], small=True)],
            "items": [self._canvas(*row) for row in canvases],
        }
        rights = {paper.name: paper.rights for paper in self._settings.papers}.get(leaves[0].paper or "")
        if rights:
            manifest["requiredStatement"] = {"label": {"zh": ["版权"]}, "value": {"zh": [rights]}}
        if ranges:
            manifest["structures"] = ranges
        yield json_file(path, manifest)

    def _canvas(self, leaf: Leaf, page: Page, picture: PagePicture, name: str) -> Json:
        words = " ".join(part for part in (leaf.number, leaf.name) if part) or (leaf.paper or "1")
        body = self._picture(picture)
        annotation = {"id": f"{name}/picture", "type": "Annotation", "motivation": "painting", "body": body}
        annotation["target"] = name
        canvas: Json = {
            "id": name,
            "type": "Canvas",
            "label": {"zh": [words]},
            "height": picture.height,
            "width": picture.width,
            "thumbnail": [self._picture(picture, small=True)],
            "homepage": [self._page(leaf.address, words)],
            "items": [{"id": f"{name}/page", "type": "AnnotationPage", "items": [annotation]}],
        }
        if self._settings.alto and page.source.sheets:
            see = {"id": self._base + path_of(leaf), "type": "Dataset", "format": "application/xml"}
            canvas["seeAlso"] = [see | {"profile": _ALTO}]
        return canvas

    def _picture(self, picture: PagePicture, *, small: bool = False) -> Json:
        address = picture.small if small else picture.large
        return {
            "id": address if "://" in address else self._base + address,
            "type": "Image",
            "format": "image/webp",
            "height": picture.small_height if small else picture.height,
            "width": picture.small_width if small else picture.width,
        }

    def _page(self, address: str, name: str) -> Json:
        return {"id": self._base + address, "type": "Text", "label": {"zh": [name]}, "format": "text/html"}

    def _ranges(self, leaf: Leaf, page: Page, picture: PagePicture, name: str) -> Iterator[Json]:
        """The articles of a page, each with the area it takes."""
        for identity in leaf.holdings:
            holding = self._archive.by_id[identity]
            boxes = [zone.box for zone in holding.article.zones if zone.sheet == page.index]
            own = holding.page.source.file.path, holding.page.index
            if holding.withheld or not boxes or own != (page.source.file.path, page.index):
                continue
            area = _area(bounds_of(boxes), picture)
            yield {
                "id": f"{name}/article/{leaf.holdings.index(identity) + 1}",
                "type": "Range",
                "label": {"zh": [holding.article.title or holding.id]},
                "items": [{"id": f"{name}#xywh={area}", "type": "Canvas"}],
            }


def _area(box: Rect, picture: PagePicture) -> str:
    """The box in the picture's pixels, as a media fragment writes it."""
    across, down = picture.width / picture.sheet[0], picture.height / picture.sheet[1]
    x, y = max(0, round(box.x0 * across)), max(0, round(box.y0 * down))
    return f"{x},{y},{max(1, round(box.x1 * across) - x)},{max(1, round(box.y1 * down) - y)}"
