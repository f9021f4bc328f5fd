"""An accent colour of the archive's own is readable on both papers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jianbao.cli import main
from jianbao.site.accent import LEAST_CONTRAST, PAPERS, accent_style, contrast, readable_on
from tests.archives import PAGE, REPOSITORY, MakeArchive


def parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue


@given(st.integers(0, 0xFFFFFF))
def test_any_colour_is_made_readable_on_both_papers(number: int) -> None:
    for paper in PAPERS:
        ink = readable_on(f"#{number:06x}", paper)
        assert contrast(parts(ink), parts(paper)) > LEAST_CONTRAST - 0.05


def test_the_papers_are_those_of_the_stylesheet() -> None:
    sheet = (REPOSITORY / "static/css/variables.css").read_text(encoding="utf-8")
    assert f"--paper: light-dark({PAPERS[0]}, {PAPERS[1]});" in sheet


def test_accent_and_footer_of_site_yaml_stand_in_the_site(make_archive: MakeArchive) -> None:
    settings = 'accent: "#1d5a8c"\nfooter: 槐乡文化站\n'
    root = make_archive({"seeds/a.txt": PAGE, "site.yaml": settings})
    assert main(["build", "--root", str(root), "--jobs", "1"]) == 0
    assert (root / "site/assets/style.css").read_text(encoding="utf-8").endswith(accent_style("#1d5a8c"))
    assert "<p>槐乡文化站</p>" in (root / "site/index.html").read_text(encoding="utf-8")
