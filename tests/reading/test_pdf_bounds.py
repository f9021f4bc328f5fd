"""PDFs made to wear a reader out: each gives a result or says what is wrong, in bounded time."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from jianbao.diagnostics import cure_of
from jianbao.reading import read_source
from jianbao.reading.pdf.document import MOST_PAGES
from tests.reading.test_pdf import pdf


def of_pages(count: int, *, trailer: str = "") -> bytes:
    """A PDF of many pages, each with a line of its own."""
    kids = " ".join(f"{10 + 2 * n} 0 R" for n in range(count))
    font = "<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
    parts = [
        f"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[{kids}]/Count {count}>>endobj\n"
    ]
    for n in range(count):
        content = f"BT /F 10 Tf 40 250 Td (Line of page {n}) Tj ET"
        parts.append(
            f"{10 + 2 * n} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]/Resources{font}/Contents {11 + 2 * n} 0 R>>endobj\n"
            f"{11 + 2 * n} 0 obj<</Length {len(content)}>>stream\n{content}\nendstream endobj\n"
        )
    return ("".join(parts) + f"trailer<</Root 1 0 R{trailer}>>\n").encode("latin-1")


def read(tmp_path: Path, data: bytes) -> tuple[int, list[str], float]:
    """How many lines were read, what was found, and the processor's seconds it took."""
    file = tmp_path / "a.pdf"
    file.write_bytes(data)
    start = time.process_time()
    source, found = read_source(file, tmp_path)
    took = time.process_time() - start
    assert all(cure_of(one, "en") and cure_of(one, "zh-Hans") for one in found)
    return len(source.lines) if source else 0, [one.code for one in found], took


def test_of_more_pages_than_the_most_the_first_are_read_and_the_rest_is_told(tmp_path: Path) -> None:
    lines, codes, took = read(tmp_path, of_pages(MOST_PAGES + 200))
    assert (lines, codes) == (MOST_PAGES, ["pdf-pages-left"])
    assert took < 60


def test_a_hundred_thousand_glyphs_on_one_page_take_bounded_time(tmp_path: Path) -> None:
    rows = "".join(f"0 -1 Td ({'x' * 100}) Tj\n" for _ in range(1000))
    lines, _, took = read(tmp_path, pdf(f"BT /F 1 Tf 1 1099 Td {rows}ET", box="0 0 400 1100"))
    assert lines > 0
    assert took < 90


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_pdf_that_breaks_off_before_its_trailer_says_so(tmp_path: Path, share: float) -> None:
    whole = of_pages(20)
    lines, codes, _ = read(tmp_path, whole[: int(len(whole) * share)])
    assert (lines, codes) == (0, ["pdf-damaged"])


def test_a_pdf_behind_a_password_says_so(tmp_path: Path) -> None:
    secret = "/Encrypt<</Filter/Standard/V 1/R 2/O<{0}>/U<{0}>/P -44>>/ID[<00><00>]".format("ab" * 32)
    lines, codes, _ = read(tmp_path, of_pages(1, trailer=secret))
    assert lines == 0
    assert codes == ["pdf-encrypted"]


def test_padding_of_many_megabytes_costs_no_time_of_its_own(tmp_path: Path) -> None:
    data = pdf("BT /F 20 Tf 40 250 Td (Bridge) Tj ET")
    _, _, without = read(tmp_path, data)
    heavy = data.replace(
        b"trailer", b"9 0 obj<</Length 60000000>>stream\n" + b"0" * 60_000_000 + b"\nendstream endobj\ntrailer"
    )
    lines, _, took = read(tmp_path, heavy)
    assert lines == 1
    assert took < without + 1.0  # the sum of sixty megabytes is taken, too
