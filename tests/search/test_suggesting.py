"""What is suggested while a query is typed."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from jianbao.config.settings import Settings
from jianbao.language.fold import fold_text
from jianbao.model import Archive, Text
from jianbao.search import make_shards
from tests.search.conftest import Ask
from tests.search.newsroom import make_archive


def with_titles(archive: Archive, *titles: str) -> Archive:
    """The archive with these headlines on its first articles."""
    renamed = (
        dataclasses.replace(holding, article=dataclasses.replace(holding.article, headline=(Text(title),)))
        for holding, title in zip(archive.holdings, titles, strict=False)
    )
    return dataclasses.replace(archive, holdings=(*renamed, *archive.holdings[len(titles) :]))


def test_every_letter_has_a_file_and_the_directory_one_of_its_own() -> None:
    archive = with_titles(make_archive(4), "iPad进课堂", "桥上看江", "爱心餐厅开张")
    paths = {Path(file.path).stem for file in make_shards(archive, Settings()) if file.path.count("/") == 2}
    assert {"i", "q", "a", "letters"} <= paths


@pytest.mark.parametrize("typed", ["望江", "wangjiang", "wj", "WJ", "ｗｊ"])
def test_headlines_are_suggested_by_characters_pinyin_and_initials(ask_node: Ask, typed: str) -> None:
    [suggestions] = ask_node([["suggest", typed, {"limit": 5}]])
    assert suggestions
    assert all(suggestion["text"].startswith("望江") for suggestion in suggestions)


def test_a_slip_of_the_pen_is_mended(ask_node: Ask) -> None:
    [nearest] = ask_node([["nearest", "望码江头", {}]])
    assert "望江码头" in nearest


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("老茶关", "老茶馆"), ("冲电桩", "充电桩"), ("跨江大乔", "跨江大桥"), ("吴人机", "无人机"), ("夜是", "夜市")],
)
def test_a_character_mistaken_for_one_of_its_sound_is_mended_first(ask_node: Ask, typed: str, meant: str) -> None:
    [nearest] = ask_node([["nearest", typed, {}]])
    assert nearest[0] == meant


def test_nothing_is_offered_that_the_archive_lacks(ask_node: Ask, archive: Archive) -> None:
    texts = [fold_text(passage.text) for holding in archive.holdings for passage in holding.passages]
    offered = ask_node(
        [["nearest", typed, {}] for typed in ("老茶关", "轻鬼", "白路湾", "望江马头", "青石阵", "正试启用")]
    )
    assert all(offered)
    assert all(any(text in one for one in texts) for found in offered for text in found)
