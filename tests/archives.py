"""An invented page, archives made of files, and what tests ask of this machine."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[1]
SEED = REPOSITORY / "seeds" / "000_126946147e12fca6.txt"
IN_CI = os.environ.get("CI", "").lower() == "true"
MakeArchive = Callable[[Mapping[str, str | bytes]], Path]

PAGE = """城南旧书市周末重开
本报记者 林小满

本报讯 三月的第一个周末，停办了两年的城南旧书市在槐树街重新开张，一早就有
人提着布袋来排队。

书摊搬回老街
“我在这里摆了十七年摊，街坊都认得我。”书摊主人贺长庚说，他的摊位还在那棵
槐树底下。

当天到场的书摊有1.5万册旧书，街道办事处说，以后每个周末都开。
"""


def require(tool: str, reason: str) -> None:
    """Skip a test whose tool this machine lacks, and say so; with CI=true that is a failure."""
    message = f"{tool} is missing: {reason}"
    if IN_CI:
        pytest.fail(message)
    pytest.skip(message)


def write_archive(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Make an archive of files given by their path in it; str is written as UTF-8. Gives `root`."""
    (root / "seeds").mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return root


def copy_of_this_archive(folder: Path) -> Path:
    """The seeds and settings of this repository, in a folder of their own."""
    shutil.copytree(REPOSITORY / "seeds", folder / "seeds")
    shutil.copy(REPOSITORY / "site.yaml", folder / "site.yaml")
    return folder


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file below a folder by its path with `/`."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
