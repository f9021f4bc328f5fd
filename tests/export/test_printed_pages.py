"""Printed pages for other programs: ALTO by its schema, IIIF by what Presentation 3 requires of each resource."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from jianbao.pipeline.building import build_site
from tests.archives import MakeArchive
from tests.picturing.test_pictures import BRIDGE, BRIDGE_AND_MARKET, PAGE

SCHEMAS = Path(__file__).parent / "schemas"
SITE = "base_url: https://example.org/old/\npapers:\n- {name: 槐乡晚报, slug: hxwb, rights: 版权归报社}\n"
ISSUE = "paper: 槐乡晚报\ndate: 2025-03-02\npage: 1\n"
MANIFEST = "site/api/iiif/hxwb/2025-03-02.json"
# https://iiif.io/api/presentation/3.0/#a-summary-of-property-requirements
REQUIRED = {
    "Manifest": {"id", "type", "label", "items"},
    "Canvas": {"id", "type", "items"},
    "AnnotationPage": {"id", "type", "items"},
    "Annotation": {"id", "type", "target"},
    "Range": {"id", "type", "items"},
    "Image": {"id", "type"},
    "Text": {"id", "type", "label"},
    "Dataset": {"id", "type"},
}


@pytest.fixture
def built(make_archive: MakeArchive) -> Path:
    root = make_archive({"seeds/a.pdf": BRIDGE, "seeds/a.yaml": ISSUE, "site.yaml": SITE})
    build_site(root)
    return root


def alto_schema() -> etree.XMLSchema:
    text = (SCHEMAS / "alto-4-4.xsd").read_text(encoding="utf-8")
    text = text.replace("http://www.loc.gov/standards/xlink/xlink.xsd", (SCHEMAS / "xlink.xsd").as_uri())
    return etree.XMLSchema(etree.fromstring(text.encode()))


def resources(value: Any) -> Iterator[dict[str, Any]]:
    """Every object with a type in a manifest."""
    if isinstance(value, dict):
        if "type" in value:
            yield value
        for inner in value.values():
            yield from resources(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from resources(inner)


def test_a_page_is_valid_alto_and_has_every_line_under_its_article(built: Path) -> None:
    document = etree.parse(str(built / "site/api/alto/hxwb/2025-03-02/1.xml"))
    schema = alto_schema()
    assert schema.validate(document), schema.error_log
    names = {"a": "http://www.loc.gov/standards/alto/ns-v4#"}
    found = document.findall(".//a:String", names)
    assert [one.get("CONTENT") for one in found] == ["Bridge opens", "It was opened yesterday.", "Many came."]
    (tag,) = document.findall(".//a:StructureTag", names)
    assert tag.get("LABEL") == "Bridge opens"
    assert {block.get("TAGREFS") for block in document.findall(".//a:TextBlock", names)} == {tag.get("ID")}
    assert int(found[0].get("HPOS", "")) == pytest.approx(40 / 72 * 1200, abs=40)


def test_an_issue_is_a_manifest_whose_resources_have_what_each_needs(built: Path) -> None:
    manifest = json.loads((built / MANIFEST).read_text(encoding="utf-8"))
    assert manifest["@context"] == "http://iiif.io/api/presentation/3/context.json"
    assert manifest["id"] == "https://example.org/old/api/iiif/hxwb/2025-03-02.json"
    found = list(resources(manifest))
    assert {one["type"] for one in found} == REQUIRED.keys()
    for one in found:
        if "#xywh=" in one["id"]:
            continue  # a part of a canvas that stands elsewhere
        assert one.keys() >= REQUIRED[one["type"]], one["id"]
        assert one["id"].startswith("https://example.org/old/")
    canvases = [one for one in manifest["items"] if one["type"] == "Canvas"]
    assert all("#" not in one["id"] and one["width"] > 0 and one["height"] > 0 for one in canvases)
    assert manifest["requiredStatement"]["value"] == {"zh": ["版权归报社"]}


def test_what_a_manifest_leads_to_is_in_the_site(built: Path) -> None:
    manifest = json.loads((built / MANIFEST).read_text(encoding="utf-8"))
    leading = [one["id"] for one in resources(manifest) if one["type"] in ("Image", "Text", "Dataset", "Manifest")]
    missing = [
        one for one in leading if not (built / "site" / one.removeprefix("https://example.org/old/")).is_file()
    ]
    assert missing == []
    (article,) = manifest["structures"]
    assert article["label"] == {"zh": ["Bridge opens"]}
    x, y, width, height = map(int, article["items"][0]["id"].partition("#xywh=")[2].split(","))
    canvas = manifest["items"][0]
    assert 0 < x < x + width <= canvas["width"]
    assert 0 < y < y + height <= canvas["height"]


@pytest.mark.parametrize(
    ("settings", "gone"), [("iiif: false", "iiif"), ("alto: false", "alto"), ("base_url: ''", "iiif")]
)
def test_each_is_left_out_when_it_is_not_wanted(make_archive: MakeArchive, settings: str, gone: str) -> None:
    base = "" if "base_url" in settings else "base_url: https://example.org/\n"
    root = make_archive({"seeds/a.pdf": BRIDGE, "site.yaml": f"{base}{settings}\n"})
    build_site(root)
    assert {"iiif", "alto"} - {path.name for path in (root / "site/api").iterdir()} == {gone}


def test_a_page_one_of_whose_articles_is_withheld_is_in_neither(make_archive: MakeArchive) -> None:
    root = make_archive({"seeds/a.pdf": BRIDGE_AND_MARKET, "seeds/a.yaml": ISSUE, "site.yaml": SITE})
    build_site(root)
    assert {"alto", "iiif"} <= {path.name for path in (root / "site/api").iterdir()}
    withheld = f"{ISSUE}corrections:\n- withhold: Market closes\n"
    (root / "seeds/a.yaml").write_text(withheld, encoding="utf-8", newline="\n")
    build_site(root)
    assert not (root / "site/api/alto").exists()
    assert not (root / "site/api/iiif").exists()
    assert list((root / "site/hxwb/2025-03-02").rglob("1.html"))  # the other article is published


@pytest.mark.parametrize("end", ["", "/"])
def test_pictures_can_be_published_elsewhere(make_archive: MakeArchive, end: str) -> None:
    more = f"pictures_url: https://pictures.example.org/old{end}\n"
    root = make_archive(
        {"seeds/a.txt": PAGE, "seeds/a.pdf": BRIDGE, "seeds/a.yaml": ISSUE, "site.yaml": SITE + more}
    )
    build_site(root)
    assert not (root / "site/pictures").exists()
    kept = {path.name for path in (root / ".jianbao/pictures").glob("*.webp")}
    manifest = json.loads((root / MANIFEST).read_text(encoding="utf-8"))
    shown = {one["id"] for one in resources(manifest) if one["type"] == "Image"}
    assert shown == {f"https://pictures.example.org/old/{name}" for name in kept}
    html = (root / "site/hxwb/2025-03-02/1/index.html").read_text(encoding="utf-8")
    assert "img-src 'self' https://pictures.example.org/old/;" in html
    assert 'src="https://pictures.example.org/old/' in html
