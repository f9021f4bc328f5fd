"""Scans: opened safely, set upright, read once; without the extra a diagnostic names the command."""

from __future__ import annotations

import io
import math
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from jianbao.diagnostics import cure_of
from jianbao.model import Placing, Rect
from jianbao.reading import read_source
from jianbao.reading.scan import source
from jianbao.reading.scan.drawings import find_drawings
from jianbao.reading.scan.engine import EngineMissing, Word
from jianbao.reading.scan.upright import lean_of, turned


def png(size: tuple[int, int] = (400, 500)) -> bytes:
    out = io.BytesIO()
    Image.new("L", size, 255).save(out, "PNG")
    return out.getvalue()


def word(x: float, y: float, text: str, size: float = 20.0, lean: float = 0.0) -> Word:
    """A line lying with its upper left corner at x, y, leaning by `lean` radians."""
    wide = size * len(text)
    dx, dy = math.cos(lean), math.sin(lean)
    corners = (
        (x, y),
        (x + wide * dx, y + wide * dy),
        (x + wide * dx - size * dy, y + wide * dy + size * dx),
        (x - size * dy, y + size * dx),
    )
    return Word(corners, text, 0.98, False)


def scan(tmp_path: Path, data: bytes) -> Path:
    (tmp_path / "seeds").mkdir(exist_ok=True)
    file = tmp_path / "seeds" / "a.png"
    file.write_bytes(data)
    return file


def test_without_the_extra_a_scan_names_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(picture: object) -> list[Word]:
        raise EngineMissing

    monkeypatch.setattr(source, "read_words", missing)
    read, (found,) = read_source(scan(tmp_path, png()), tmp_path)
    assert (read, found.code) == (None, "ocr-missing")
    assert 'pip install "jianbao[ocr]"' in cure_of(found, "en")


def test_a_scan_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def words(picture: object) -> list[Word]:
        asked.append(picture)
        return [word(40, 40 + 30 * row, "新桥今天通车一早就有人来走") for row in range(8)]

    monkeypatch.setattr(source, "read_words", words)
    file = scan(tmp_path, png())
    first, _ = read_source(file, tmp_path)
    again, _ = read_source(file, tmp_path)
    assert first == again
    assert first is not None
    assert (len(asked), len(first.lines), first.sheets[0].lean) == (1, 8, 0.0)


def test_a_picture_that_cannot_be_opened_says_so(tmp_path: Path) -> None:
    read, (found,) = read_source(scan(tmp_path, b"\x89PNG\r\n\x1a\n"), tmp_path)
    assert (read, found.code) == (None, "scan-unusable")
    assert cure_of(found, "zh-Hans")


@pytest.mark.parametrize("degrees", [-1.5, 0.7])
def test_a_leaning_page_is_set_upright(degrees: float) -> None:
    lean = math.radians(degrees)
    words = [word(40, 40 + 30 * row, "新桥今天通车一早就有人来走", lean=lean) for row in range(8)]
    assert lean_of(words) == pytest.approx(lean, abs=0.001)
    left, right = (turned(words[0].corners[at], lean, (200, 250)) for at in (0, 1))
    assert left[1] == pytest.approx(right[1], abs=0.5)


def test_few_lines_do_not_turn_a_page() -> None:
    assert lean_of([word(40, 40, "新桥今天通车一早就有人来走", lean=0.05)]) == 0.0


def test_rules_frames_and_pictures_are_found_in_the_greys() -> None:
    page = Image.new("L", (800, 1000), 245)
    draw = ImageDraw.Draw(page)
    draw.rectangle((50, 100, 750, 103), fill=20)
    draw.rectangle((100, 300, 400, 500), outline=20, width=3)
    draw.rectangle((500, 600, 700, 800), fill=120)
    found = find_drawings(np.asarray(page), [Rect(10, 10, 40, 20)], 2.0)
    kinds = {kind: [one.box for one in found if one.kind == kind] for kind in ("rule", "frame", "picture")}
    assert any(box.width > 340 and box.height < 5 for box in kinds["rule"])
    (frame,) = kinds["frame"]
    assert tuple(frame) == pytest.approx((50, 150, 200, 250), abs=6)
    (picture,) = kinds["picture"]
    assert tuple(picture) == pytest.approx((250, 300, 350, 400), abs=6)


def test_the_words_at_the_foot_of_a_picture_are_its_caption_and_not_part_of_it() -> None:
    page = Image.new("L", (800, 1000), 245)
    ImageDraw.Draw(page).rectangle((500, 600, 700, 816), fill=120)
    found = find_drawings(np.asarray(page), [Rect(255, 400, 345, 409)], 2.0)
    (picture,) = [one.box for one in found if one.kind == "picture"]
    assert picture.y1 == 400


def test_a_short_line_that_seems_hardly_larger_is_set_as_the_body_is() -> None:
    long = [Placing(0, Rect(0, 12 * n, 200, 12 * n + 9), 9.0, ink=0.2) for n in range(6)]
    short = Placing(0, Rect(0, 80, 36, 90), 9.9, ink=0.2)
    settled = source._settled([*long, short], ["新桥今日通车两岸居民来往"] * 6 + ["方便。"])
    assert settled[-1].size == 9.0
