"""Slugs of papers that are folders of the site's own, or names that a system keeps for itself."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jianbao.cli import main
from jianbao.config import SITE_FOLDERS, ConfigurationError, load_settings, paper_folder
from tests.archives import PAGE, MakeArchive

RESERVED = ("con", "nul", "aux", "prn", "com1", "lpt9")


def test_every_folder_of_the_site_is_kept_from_papers(seed_site: Path) -> None:
    folders = {path.name for path in seed_site.iterdir() if path.is_dir()}
    papers = {paper.slug for paper in load_settings(seed_site.parent).papers}
    assert folders - papers <= SITE_FOLDERS


def test_a_paper_never_shares_a_folder_with_the_site(make_archive: MakeArchive) -> None:
    slugs = sorted((*SITE_FOLDERS, *RESERVED))
    papers = "\n".join(f"  - {{slug: {slug}, name: 槐树街{n}报}}" for n, slug in enumerate(slugs))
    rows = [
        {"id": f"a{n}", "title": "书市", "body": PAGE, "paper": f"槐树街{n}报", "date": "2025-03-01", "page": 1}
        for n in range(len(slugs))
    ]
    root = make_archive(
        {"site.yaml": f"papers:\n{papers}\n", "seeds/a.jsonl": "\n".join(json.dumps(row) for row in rows)}
    )
    assert main(["build", "--root", str(root)]) == 0
    for slug in slugs:
        assert (root / f"site/{slug}-paper/2025-03-01/index.html").is_file()
        assert not (root / f"site/{slug}/2025-03-01").exists()


def test_two_papers_that_would_share_a_folder_are_refused(tmp_path: Path) -> None:
    (tmp_path / "site.yaml").write_bytes(
        "papers:\n  - {slug: api, name: 甲报}\n  - {slug: api-paper, name: 乙报}\n".encode()
    )
    with pytest.raises(ConfigurationError) as caught:
        load_settings(tmp_path)
    assert [d.code for d in caught.value.diagnostics] == ["config-slug-twice"]


@pytest.mark.parametrize("slug", [*RESERVED, "api", "people"])
def test_the_folder_of_a_taken_slug_is_another(slug: str) -> None:
    assert paper_folder(slug) == f"{slug}-paper"
