"""What stands in an archive's static/ is published as it is; logo and fonts are keys."""

from __future__ import annotations

import re

import pytest

from jianbao.checking import check_site, open_site
from jianbao.cli import main
from tests.archives import PAGE, MakeArchive

LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>'
KEYS = "logo: logo.svg\nbody_font: fonts/kai.woff2\nheading_font: 思源宋体\n"


def test_logo_fonts_and_other_files_stand_in_the_site(make_archive: MakeArchive) -> None:
    files = {
        "static/logo.svg": LOGO,
        "static/fonts/kai.woff2": b"wOF2",
        "static/notes/a.pdf": b"%PDF-",
        "static/.x": b"",
    }
    root = make_archive({"seeds/a.txt": PAGE, "site.yaml": KEYS, **files})
    assert main(["build", "--root", str(root), "--jobs", "1"]) == 0
    published = {
        path.relative_to(root / "site").as_posix() for path in (root / "site/static").rglob("*") if path.is_file()
    }
    assert published == {"static/logo.svg", "static/fonts/kai.woff2", "static/notes/a.pdf"}
    assert (root / "site/static/logo.svg").read_bytes() == LOGO
    style = (root / "site/assets/style.css").read_text(encoding="utf-8")
    assert 'src:url("../static/fonts/kai.woff2")' in style
    assert ':root{--body:"archive-body",var(--song)}' in style
    assert '{font-family:"思源宋体",var(--song)}' in style
    assert 'url("static/fonts/kai.woff2")' in (root / "site/search.html").read_text(encoding="utf-8")
    (article,) = (root / "site/undated").rglob("1.html")
    assert re.search(r'src="(\.\./)+static/logo\.svg"', article.read_text(encoding="utf-8"))
    assert check_site(open_site(root / "site")) == []


def test_a_file_of_the_themes_name_replaces_it_and_stands_nowhere_else(make_archive: MakeArchive) -> None:
    root = make_archive({"seeds/a.txt": PAGE, "static/icons/icon.svg": LOGO})
    assert main(["build", "--root", str(root), "--jobs", "1"]) == 0
    assert (root / "site/assets/icon.svg").read_bytes() == LOGO
    assert not (root / "site/static").exists()


@pytest.mark.parametrize(
    ("key", "name"), [("logo", "logo.svg"), ("body_font", "kai.woff2"), ("heading_font", "a.otf")]
)
def test_a_file_that_is_not_there_is_named_with_its_key(
    make_archive: MakeArchive, capsys: pytest.CaptureFixture[str], key: str, name: str
) -> None:
    root = make_archive({"seeds/a.txt": PAGE, "site.yaml": f"{key}: {name}\n"})
    assert main(["build", "--root", str(root), "--jobs", "1"]) == 2
    told = capsys.readouterr().err
    assert "static-missing" in told
    assert f"static/{name}" in told
    assert key in told


def test_a_name_that_no_address_can_have_is_told_and_left_out(
    make_archive: MakeArchive, capsys: pytest.CaptureFixture[str]
) -> None:
    root = make_archive({"seeds/a.txt": PAGE, "static/馆徽.svg": LOGO})
    assert main(["build", "--root", str(root), "--jobs", "1"]) == 0
    assert "static/馆徽.svg: warning static-name" in capsys.readouterr().err
    assert not (root / "site/static").exists()


@pytest.mark.parametrize(
    "line", ["logo: ../secret.svg", 'body_font: "a\\"};x{"', "logo: /etc/x.svg", "heading_font: a(b)"]
)
def test_a_value_that_is_no_name_is_refused(make_archive: MakeArchive, line: str) -> None:
    assert main(["build", "--root", str(make_archive({"seeds/a.txt": PAGE, "site.yaml": line + "\n"}))]) == 2
