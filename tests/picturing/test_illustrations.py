"""Pictures printed with an article: cut out of the page, shown with their caption, within limits."""

from __future__ import annotations

import io
import re
from pathlib import Path

from PIL import Image

from jianbao.model import Rect
from jianbao.picturing.drawing import draw_parts
from jianbao.pipeline.building import build_site
from tests.archives import MakeArchive

CAPTION = "The bridge on its first day."


def illustrated(*, caption: str = CAPTION) -> bytes:
    """A PDF page with a headline, a picture (left half red, right half blue) above its caption, and text."""
    pixels = bytes((200, 0, 0, 0, 0, 200))
    body = "".join(f"0 -14 Td (Line {n} of the text that tells of the bridge) Tj " for n in range(6))
    content = (
        "BT /F 24 Tf 40 250 Td (Bridge opens) Tj ET q 120 0 0 80 40 160 cm /I Do Q "
        f"BT /F 7 Tf 40 150 Td ({caption}) Tj ET BT /F 10 Tf 40 130 Td {body}ET"
    ).encode()
    image = (
        b"<</Type/XObject/Subtype/Image/Width 2/Height 1/BitsPerComponent 8/ColorSpace/DeviceRGB/Length 6>>stream\n"
        + pixels
    )
    font = b"/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]/Resources<<"
        + font
        + b"/XObject<</I 5 0 R>>>>/Contents 4 0 R>>"
        b"endobj\n4 0 obj<</Length "
        + str(len(content)).encode()
        + b">>stream\n"
        + content
        + b"\nendstream endobj\n"
        b"5 0 obj" + image + b"\nendstream endobj\ntrailer<</Root 1 0 R>>\n"
    )


def shown(root: Path) -> list[tuple[str, int, int, str]]:
    """File, width, height and alternative text of the first picture of each article that waits to be seen."""
    html = "".join(file.read_text(encoding="utf-8") for file in sorted((root / "site").rglob("*.html")))
    found = re.findall(
        r'<figure id="c1"[^>]*><img src="([^"]+)" width="(\d+)" height="(\d+)" alt="([^"]*)" loading="lazy"', html
    )
    return [(name.rpartition("/")[2], int(width), int(height), alt) for name, width, height, alt in found]


def test_a_picture_stands_in_its_article_with_its_caption(make_archive: MakeArchive) -> None:
    root = make_archive({"seeds/a.pdf": illustrated()})
    build_site(root)
    ((name, width, height, alt),) = shown(root)
    assert alt == CAPTION
    assert width / height == 1.5
    with Image.open(root / "site/pictures" / name) as picture:
        left, right = (picture.convert("RGB").getpixel((x, height // 2)) for x in (width // 8, width * 7 // 8))
    assert isinstance(left, tuple)
    assert isinstance(right, tuple)
    assert left[0] > 150 > left[2]
    assert right[2] > 150 > right[0]


def test_the_width_of_pictures_in_articles_is_bounded(make_archive: MakeArchive) -> None:
    root = make_archive({"seeds/a.pdf": illustrated(), "site.yaml": "article_picture_width: 150\n"})
    build_site(root)
    assert [width for _, width, _, _ in shown(root)] == [150]


def test_pictures_in_articles_can_be_left_out(make_archive: MakeArchive) -> None:
    root = make_archive({"seeds/a.pdf": illustrated(), "site.yaml": "article_pictures: false\n"})
    build_site(root)
    assert shown(root) == []
    assert len(list((root / "site/pictures").glob("*.webp"))) == 2


def test_an_area_that_reaches_beyond_the_page_is_cut_at_its_edge() -> None:
    (cut,) = draw_parts(illustrated(), 0, [Rect(-50.0, 250.0, 500.0, 400.0)], 4000)
    assert 0 < cut.width <= 400 * 200 / 72 + 1
    assert cut.height <= 50 * 200 / 72 + 1
    out = io.BytesIO()
    cut.save(out, "PNG")
    assert out.getvalue()


def test_the_front_page_and_the_calendar_show_pages_small(make_archive: MakeArchive) -> None:
    given = "paper: 槐乡晚报\ndate: 2025-03-02\npage: 1\n"
    root = make_archive({"seeds/a.pdf": illustrated(), "seeds/a.yaml": given})
    build_site(root)
    for name in ("index.html", "calendar/2025.html"):
        html = (root / "site" / name).read_text(encoding="utf-8")
        assert re.search(r'<img src="(\.\./)?pictures/\w+\.webp" width="280" height="210"', html), name


def test_a_kept_picture_that_is_damaged_is_told_and_made_anew(make_archive: MakeArchive) -> None:
    root = make_archive({"seeds/a.pdf": illustrated()})
    build_site(root)
    whole = shown(root)
    kept = root / ".jianbao/pictures" / whole[0][0]
    kept.write_bytes(kept.read_bytes()[:20])
    summary = build_site(root, full=True)
    assert [one.code for one in summary.diagnostics if one.code == "picture-unusable"] == ["picture-unusable"]
    build_site(root, full=True)
    assert shown(root) == whole
