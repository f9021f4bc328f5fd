"""PDF files: what stands on their pages is read with its place; what cannot be read is said, with its cure."""

from __future__ import annotations

from pathlib import Path

import pytest

from jianbao.diagnostics import cure_of
from jianbao.model import SourceText
from jianbao.reading import read_source
from jianbao.reading.pdf import document, glyphs


def pdf(content: str, *, box: str = "0 0 400 300", more: str = "", trailer: str = "") -> bytes:
    """A PDF of one page with this content stream; pdfium finds the objects by itself."""
    font = "<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>/B<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>>>>>"
    return (
        f"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        f"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Resources{font}/Contents 4 0 R{more}>>endobj\n"
        f"4 0 obj<</Length {len(content)}>>stream\n{content}\nendstream endobj\ntrailer<</Root 1 0 R{trailer}>>\n"
    ).encode("latin-1")


def read(tmp_path: Path, data: bytes) -> tuple[SourceText | None, list[str]]:
    file = tmp_path / "a.pdf"
    file.write_bytes(data)
    source, found = read_source(file, tmp_path)
    assert all(cure_of(one, "en") and cure_of(one, "zh-Hans") for one in found)
    return source, [one.code for one in found]


def test_a_line_knows_its_place_size_and_sheet(tmp_path: Path) -> None:
    source, codes = read(tmp_path, pdf("BT /F 20 Tf 40 250 Td (Bridge) Tj ET 0 0 0 rg 40 200 300 1 re f"))
    assert source is not None
    (line,) = source.lines
    placing = line.placing
    assert placing is not None
    assert (line.raw, placing.size, placing.sheet, codes) == ("Bridge", 20.0, 0, [])
    assert placing.box.x0 == pytest.approx(40, abs=2)
    assert placing.box.y1 == pytest.approx(50 + 0.12 * 20, abs=1)  # 250 from the foot of a page of 300
    assert len(placing.edges) == len("Bridge") + 1
    (sheet,) = source.sheets
    assert (sheet.width, sheet.height) == (400, 300)
    assert [one.kind for one in sheet.drawings] == ["rule"]


def test_text_drawn_twice_is_taken_once_and_reported(tmp_path: Path) -> None:
    once = "BT /F 20 Tf {} 250 Td (Bridge) Tj ET"
    others = "".join(f"BT /F 9 Tf 40 {200 - 10 * row} Td (Line) Tj ET\n" for row in range(20))
    source, codes = read(tmp_path, pdf(f"{once.format(40)}\n{others}{once.format(41.5)}"))
    assert source is not None
    assert [line.raw for line in source.lines].count("Bridge") == 1
    assert codes == ["pdf-text-twice"]


def test_text_outside_the_page_or_without_ink_is_kept_apart_and_reported(tmp_path: Path) -> None:
    content = "BT /F 12 Tf 40 250 Td (Seen) Tj ET BT /F 12 Tf 900 250 Td (Outside) Tj ET BT 3 Tr /F 12 Tf 40 100 Td (Hidden) Tj ET"
    source, codes = read(tmp_path, pdf(content))
    assert source is not None
    shown = {line.raw: line.placing.shown for line in source.lines if line.placing}
    assert shown == {"Seen": True, "Outside": False, "Hidden": False}
    assert codes == ["pdf-text-hidden"]


def test_a_page_shown_turned_is_read_as_it_is_shown(tmp_path: Path) -> None:
    source, _ = read(tmp_path, pdf("BT /F 12 Tf 0 1 -1 0 100 40 Tm (Bridge) Tj ET", more="/Rotate 90"))
    assert source is not None
    (sheet,) = source.sheets
    assert (sheet.width, sheet.height) == (300, 400)
    box = source.lines[0].placing.box if source.lines[0].placing else None
    assert box is not None
    assert box.width > box.height


def test_tints_frames_and_pictures_are_told_apart(tmp_path: Path) -> None:
    content = "0.9 g 10 10 100 80 re f 0 G 150 10 100 80 re S 1 g 300 10 50 50 re f BT 0 g /F 12 Tf 40 250 Td (Seen) Tj ET"
    source, _ = read(tmp_path, pdf(content))
    assert source is not None
    assert [one.kind for one in source.sheets[0].drawings] == ["tint", "frame"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file-empty"),
        (b"%PDF-1.7\n", "pdf-damaged"),
        (pdf("BT /F 20 Tf 40 250 Td (Bridge) Tj ET")[:40], "pdf-damaged"),
        (pdf("0.5 g 10 10 300 200 re f"), "pdf-picture-only"),
        (b"not a pdf at all", "pdf-damaged"),
    ],
    ids=["empty", "header alone", "cut", "no text", "no pdf"],
)
def test_a_pdf_that_gives_no_text_says_why(tmp_path: Path, data: bytes, code: str) -> None:
    source, codes = read(tmp_path, data)
    assert source is None
    assert codes == [code]


def test_no_more_glyphs_are_read_than_a_page_can_have(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glyphs, "MOST", 10)
    source, codes = read(tmp_path, pdf("BT /F 10 Tf 10 250 Td (abcdefghijklmnopqrstuvwxyz) Tj ET"))
    assert source is not None
    assert sum(len(line.raw) for line in source.lines) == 10
    assert codes == ["pdf-glyphs-left"]


def test_no_more_pages_are_read_than_an_issue_can_have(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document, "MOST_PAGES", 0)
    _, codes = read(tmp_path, pdf("BT /F 10 Tf 10 250 Td (Bridge) Tj ET"))
    assert "pdf-pages-left" in codes


def test_a_page_of_three_metres_is_read(tmp_path: Path) -> None:
    source, _ = read(tmp_path, pdf("BT /F 100 Tf 40 7000 Td (Bridge) Tj ET", box="0 0 8504 8504"))
    assert source is not None
    assert source.lines[0].raw == "Bridge"


def test_scripts_and_embedded_files_of_a_pdf_are_left_alone(tmp_path: Path) -> None:
    data = pdf("BT /F 20 Tf 40 250 Td (Bridge) Tj ET").replace(
        b"/Pages 2 0 R>>", b"/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>"
    )
    source, codes = read(tmp_path, data)
    assert source is not None
    assert codes == []
