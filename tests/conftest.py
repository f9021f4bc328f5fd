"""What all tests share: an invented page, archives made of it, and the archive of this repository, built once."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from jianbao.cli import main

REPOSITORY = Path(__file__).resolve().parents[1]
SEED = REPOSITORY / "seeds" / "000_126946147e12fca6.txt"
IN_CI = os.environ.get("CI", "").lower() == "true"

PAGE = """城南旧书市周末重开
本报记者 林小满

本报讯 三月的第一个周末，停办了两年的城南旧书市在槐树街重新开张，一早就有
人提着布袋来排队。

书摊搬回老街
“我在这里摆了十七年摊，街坊都认得我。”书摊主人贺长庚说，他的摊位还在那棵
槐树底下。

当天到场的书摊有1.5万册旧书，街道办事处说，以后每个周末都开。
"""

MakeArchive = Callable[[Mapping[str, str | bytes]], Path]


def require(tool: str, reason: str) -> None:
    """Skip a test whose tool this machine lacks, and say so; with CI=true that is a failure."""
    message = f"{tool} is missing: {reason}"
    if IN_CI:
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture
def page_text() -> str:
    """The text of an invented newspaper page with one article."""
    return PAGE


@pytest.fixture
def make_archive(tmp_path: Path) -> MakeArchive:
    """Make an archive of files given by their path in it; str is written as UTF-8."""

    def make(files: Mapping[str, str | bytes]) -> Path:
        root = tmp_path / "archive"
        (root / "seeds").mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        return root

    return make


def copy_of_this_archive(folder: Path) -> Path:
    """The seeds and settings of this repository, in a folder of their own."""
    shutil.copytree(REPOSITORY / "seeds", folder / "seeds")
    shutil.copy(REPOSITORY / "site.yaml", folder / "site.yaml")
    return folder


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


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file below a folder by its path with `/`."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
