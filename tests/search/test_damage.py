"""A file of the index that is missing or damaged: said so, and the rest is searched."""

from __future__ import annotations

import functools
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.archives import require
from tests.search.conftest import ask_under_node


@pytest.fixture
def copied(published: Path, tmp_path: Path) -> Path:
    """The published shards in a folder of this test's own."""
    return shutil.copytree(published / "search", tmp_path / "search")


def ask(code: Path, folder: Path, query: str, **options: Any) -> dict[str, Any]:
    node = shutil.which("node")
    if node is None:
        require("node", "install nodejs")
    [answer] = functools.partial(ask_under_node, str(node))(code, folder, [["search", query, options]])
    return dict(answer)


def test_missing_texts_are_named_and_what_needs_none_is_still_counted(engine_code: Path, copied: Path) -> None:
    whole = ask(engine_code, copied, "夜市")
    for pack in copied.glob("*/t*.js"):
        pack.unlink()
    answer = ask(engine_code, copied, "夜市")
    assert answer["total"] == whole["total"] > 0
    assert answer["missing"]
    assert all("/t" in name for name in answer["missing"])


def test_a_damaged_shard_counts_as_empty_and_is_named(engine_code: Path, copied: Path) -> None:
    for shard in copied.glob("*/*.js"):
        if shard.stem[0] not in "tlrn":
            content = shard.read_text(encoding="ascii")
            shard.write_text(content.replace('","', '","!!', 1), encoding="ascii", newline="\n")
    answer = ask(engine_code, copied, '"青石镇老茶馆"')
    assert answer["total"] == 0
    assert answer["missing"]


def test_a_missing_list_of_names_takes_only_its_counts_away(engine_code: Path, copied: Path) -> None:
    for names in copied.glob("*/n*.js"):
        names.unlink()
    answer = ask(engine_code, copied, "夜市")
    assert answer["total"] > 0
    assert answer["facets"]["paper"]
    assert answer["facets"]["person"] == []
