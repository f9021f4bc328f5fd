"""What all tests share: archives made for one test, and the archive of this repository, built once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from jianbao.cli import main
from tests.archives import MakeArchive, copy_of_this_archive, write_archive
from tests.chromium import started_chromium

# What runs with `pytest -m quick`: all that a change of a rule, a word or a weight can break, in half a minute.
QUICK = ("accuracy", "annotating", "corrections", "layout", "lexicon", "parsing", "test_architecture.py")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of rules `quick` by the folder they stand in."""
    here = Path(__file__).parent
    for item in items:
        if item.path.relative_to(here).parts[0] in QUICK:
            item.add_marker(pytest.mark.quick)


@pytest.fixture
def make_archive(tmp_path: Path) -> MakeArchive:
    """Make an archive of files given by their path in it, in a folder of this test's own."""

    def make(files: Mapping[str, str | bytes]) -> Path:
        return write_archive(tmp_path / "archive", files)

    return make


@pytest.fixture(scope="session")
def seed_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive of this repository, built."""
    root = copy_of_this_archive(tmp_path_factory.mktemp("seed") / "archive")
    assert main(["build", "--root", str(root)]) == 0
    return root


@pytest.fixture(scope="session")
def seed_site(seed_archive: Path) -> Path:
    """The site of this repository's archive."""
    return seed_archive / "site"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The one Chromium of all tests."""
    with started_chromium() as chromium:
        yield chromium
