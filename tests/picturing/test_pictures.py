"""Pictures of printed pages: from PDF and from pictures beside a source; hostile ones do no harm."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from PIL import Image

from jianbao.picturing.drawing import as_webp, draw_page
from jianbao.pipeline.building import build_site
from jianbao.reading.scan import opening
from jianbao.reading.scan.opening import Unpictured, open_picture
from tests.archives import MakeArchive
from tests.reading.test_pdf import pdf

PAGE = "旧书市重开\n本报记者 林小满\n\n城南旧书市昨天重新开张，一早就有人来\n排队。\n"
BRIDGE = pdf(
    "BT /F 24 Tf 40 250 Td (Bridge opens) Tj /F 10 Tf 0 -40 Td (     It was opened yesterday.) Tj 0 -14 Td (Many came.) Tj ET"
)
BRIDGE_AND_MARKET = pdf(
    "BT /F 24 Tf 40 360 Td (Bridge opens) Tj /F 10 Tf 0 -30 Td (     It was opened yesterday.) Tj 0 -14 Td (Many came.) Tj "
    "/F 24 Tf 0 -70 Td (Market closes) Tj /F 10 Tf 0 -30 Td (     It was closed on Monday.) Tj 0 -14 Td (Few came.) Tj ET",
    box="0 0 400 400",
)
"""A page of two articles."""
TWO = f"{PAGE}\n早市鱼价回落\n本报记者 何青山\n\n早市的鱼价昨天回落，摊主说货多了\n一倍。\n"


def jpeg(mode: str = "RGB", size: tuple[int, int] = (60, 90), **options: object) -> bytes:
    out = io.BytesIO()
    Image.new(mode, size, 128 if mode == "L" else None).save(out, "JPEG", **options)
    return out.getvalue()


def test_a_page_of_a_pdf_is_drawn_as_wide_as_asked() -> None:
    assert draw_page(BRIDGE, 0, 800).size == (800, 600)


def test_a_page_that_is_not_there_cannot_be_drawn() -> None:
    with pytest.raises(Unpictured):
        draw_page(BRIDGE, 5, 800)


def test_a_picture_stands_upright_as_its_camera_noted() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned a quarter
    assert open_picture(jpeg(exif=exif)).size == (90, 60)


@pytest.mark.parametrize("mode", ["CMYK", "L"])
def test_a_picture_in_other_colours_becomes_one_for_screens(mode: str) -> None:
    picture = open_picture(jpeg(mode))
    assert Image.open(io.BytesIO(as_webp(picture, 30, 40))).size == (30, 45)


def test_a_picture_of_sixteen_bits_keeps_its_greys() -> None:
    out = io.BytesIO()
    deep = Image.new("I;16", (2, 1))
    deep.putpixel((0, 0), 0)
    deep.putpixel((1, 0), 65535)
    deep.save(out, "PNG")
    picture = open_picture(out.getvalue())
    assert (picture.getpixel((0, 0)), picture.getpixel((1, 0))) == ((0, 0, 0), (255, 255, 255))


def test_a_cut_picture_and_one_too_large_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = jpeg(size=(200, 200))
    with pytest.raises(Unpictured):
        open_picture(whole[: len(whole) // 2])
    monkeypatch.setattr(opening, "MOST_PIXELS", 100)
    with pytest.raises(Unpictured):
        open_picture(whole)


def pages_of(root: Path) -> str:
    return "".join(file.read_text(encoding="utf-8") for file in sorted((root / "site").rglob("*.html")))


def test_the_page_of_a_pdf_shows_its_picture_with_its_articles_as_links(make_archive: MakeArchive) -> None:
    root = make_archive({"seeds/a.pdf": BRIDGE})
    build_site(root)
    html = pages_of(root)
    assert re.search(r'<a id="z1" href="[^"]+" aria-label="Bridge opens"><title>Bridge opens</title><rect', html)
    assert '<aside class="cutting"' in html
    assert len(list((root / "site/pictures").glob("*.webp"))) == 2


def test_a_picture_beside_a_text_is_its_page_and_is_not_read(make_archive: MakeArchive) -> None:
    root = make_archive({"seeds/a.txt": PAGE, "seeds/a.jpg": jpeg()})
    summary = build_site(root)
    assert [one.code for one in summary.diagnostics if one.path.endswith(".jpg")] == []
    assert "data-view" in pages_of(root)


def test_a_broken_picture_is_told_and_its_page_published(make_archive: MakeArchive) -> None:
    root = make_archive({"seeds/a.txt": PAGE, "seeds/a.png": b"\x89PNG\r\n\x1a\n"})
    summary = build_site(root)
    assert [(one.code, one.path) for one in summary.diagnostics if one.code.startswith("picture")] == [
        ("picture-unusable", "seeds/a.png")
    ]
    assert "旧书市重开" in pages_of(root)


@pytest.mark.parametrize(
    ("files", "withheld", "other"),
    [
        ({"seeds/a.txt": TWO, "seeds/a.jpg": jpeg()}, "早市鱼价回落", "旧书市重开"),
        ({"seeds/a.pdf": BRIDGE_AND_MARKET}, "Market closes", "Bridge opens"),
    ],
    ids=["a picture beside a text", "a PDF"],
)
def test_a_page_one_of_whose_articles_is_withheld_shows_no_picture(
    make_archive: MakeArchive, files: dict[str, str | bytes], withheld: str, other: str
) -> None:
    root = make_archive(files)
    build_site(root)
    assert (root / "site/pictures").exists()
    (root / "seeds/a.yaml").write_text(f"corrections:\n- withhold: {withheld}\n", encoding="utf-8", newline="\n")
    build_site(root)
    assert not (root / "site/pictures").exists()
    html = pages_of(root)
    assert other in html
    assert withheld not in html


def test_pictures_can_be_switched_off(make_archive: MakeArchive) -> None:
    root = make_archive({"seeds/a.pdf": BRIDGE, "site.yaml": "page_pictures: false\n"})
    build_site(root)
    assert not (root / "site/pictures").exists()
    assert '<aside class="cutting"' not in pages_of(root)


def test_a_picture_is_made_once_and_goes_when_its_page_does(make_archive: MakeArchive) -> None:
    root = make_archive({"seeds/a.pdf": BRIDGE, "seeds/b.txt": PAGE})
    build_site(root)
    kept = sorted((root / ".jianbao/pictures").glob("*.webp"))
    stamps = [file.stat().st_mtime_ns for file in kept]
    build_site(root, full=True)
    assert [file.stat().st_mtime_ns for file in kept] == stamps
    (root / "seeds/a.pdf").unlink()
    build_site(root)
    assert list((root / ".jianbao/pictures").glob("*.webp")) == []


def test_a_pdf_gives_the_structure_of_a_text_of_its_name_unless_the_sidecar_says_text(
    make_archive: MakeArchive,
) -> None:
    root = make_archive({"seeds/a.txt": PAGE, "seeds/a.pdf": BRIDGE})
    build_site(root)
    html = pages_of(root)
    assert "Bridge opens" in html
    assert "旧书市重开" not in html
    (root / "seeds/a.yaml").write_text("take: text\n", encoding="utf-8", newline="\n")
    build_site(root)
    html = pages_of(root)
    assert "旧书市重开" in html
    assert "data-view" in html
    assert "Bridge opens" not in html
