"""Any archive and any query: Python, the browser's code and a reading of every text agree."""

from __future__ import annotations

import dataclasses
import random
import shutil
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from jianbao.config.settings import Settings
from jianbao.language.fold import fold_text
from jianbao.model import Archive, Holding, Passage, Text
from jianbao.search import make_shards, open_searcher, prepare_search, write_index
from tests.archives import require
from tests.search.conftest import ask_under_node
from tests.search.newsroom import make_archive

# Beyond U+FFFF, full width, combining marks, traditional and kept characters, letters that fold to several, digits
# with marks inside, dots, dashes, white space, private use, half a pair, and what scripts and JSON might trip over.
PIECES = (
    *(
        "桥",
        "江",
        "轻轨",
        "图书馆",
        "國際",
        "乾坤",
        "著",
        "瞭望",
        "⻓江",
        "○",
        "〇",
        "𠮷",
        "𪚥",
        "😀",
        "\ue000",
        "\ud800",
    ),
    *(
        "ß",
        "ﬁ",
        "İ",
        "ı",
        "Σς",
        "é",
        "e\u0301",
        "AI",
        "ＡＩ",
        "ａｂ",
        "1.5",
        "2,300",
        "１２",
        "5亿",
        "㎡",
        "½",
        "①",
    ),
    *(
        "·",
        "•",
        "——",
        "⸺",
        "-",
        "，",
        "。",
        "“",
        "”",
        "「",
        "」",
        '"',
        "\\",
        "<",
        "&",
        "|",
        "*",
        ":",
        "\0",
        " ",
        "\u3000",
    ),
)
TEXTS = st.lists(st.sampled_from(PIECES), min_size=0, max_size=12).map("".join)
ARTICLES = st.lists(st.tuples(TEXTS, st.lists(TEXTS, max_size=3)), min_size=1, max_size=12)


def bind(articles: list[tuple[str, list[str]]]) -> Archive:
    """An archive of these headlines and paragraphs; every third has no date."""
    [frame] = make_archive(1).holdings
    holdings = tuple(_bind_one(frame, n, title, texts) for n, (title, texts) in enumerate(articles))
    return Archive("示例", (frame.page,), holdings, digest="invented")


def _bind_one(frame: Holding, number: int, title: str, texts: list[str]) -> Holding:
    passages = (Passage("title", title), *(Passage("paragraph", t, f"p{n + 1}", n) for n, t in enumerate(texts)))
    return dataclasses.replace(
        frame,
        id=f"a{number:02d}",
        address=f"a/{number}.html",
        article=dataclasses.replace(frame.article, headline=(Text(title),)),
        date=None if number % 3 == 0 else f"2024-01-{number % 4 + 1:02d}",
        passages=passages,
    )


def draw_asked(articles: list[tuple[str, list[str]]]) -> list[str]:
    """Stretches of folded passages, and of two passages set end to end."""
    draw = random.Random(3)
    texts = [fold_text(text) for title, body in articles for text in (title, *body)]
    texts += [one + other for one, other in pairwise(texts)]
    asked = []
    for text in filter(None, texts):
        start = draw.randrange(len(text))
        asked.append(text[start : start + draw.randint(1, 6)])
    return asked


@settings(
    max_examples=6,
    deadline=None,
    derandomize=True,
    phases=(Phase.generate,),
    suppress_health_check=list(HealthCheck),
)
@given(articles=ARTICLES)
def test_all_agree_on_any_archive(
    tmp_path_factory: pytest.TempPathFactory, engine_code: Path, articles: list[tuple[str, list[str]]]
) -> None:
    node = shutil.which("node")
    if node is None:
        require("node", "install nodejs")
    archive = bind(articles)
    folder = tmp_path_factory.mktemp("any")
    prepared = prepare_search(archive)
    for file in make_shards(archive, Settings(), prepared):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    write_index(archive, folder / "index", prepared)
    asked = draw_asked(articles)
    ways: list[dict[str, Any]] = [
        {"verbatim": True},
        {},
        {"sort": "newest", "offset": 1},
        {"sort": "oldest", "limit": 3},
    ]
    questions = [(text, {"limit": 50, **way}) for text in asked for way in ways]
    sent = [["search", text, options] for text, options in questions]
    answers = ask_under_node(str(node), engine_code, folder / "search", sent)
    with open_searcher(folder / "index") as searcher:
        for (text, options), theirs in zip(questions, answers, strict=True):
            ours = searcher.answer(text, **options)
            shown = [(result.id, result.tier, result.score) for result in ours.results]
            assert shown == [(r["id"], r["tier"], r["score"]) for r in theirs["results"]], (text, options)
            assert ours.total == theirs["total"], (text, options)
            if options.get("verbatim"):
                assert {identifier for identifier, *_ in shown} == read_through(archive, text), text


def read_through(archive: Archive, fragment: str) -> set[str]:
    """The articles one of whose passages holds the fragment."""
    return {h.id for h in archive.holdings if any(fragment in fold_text(p.text) for p in h.passages)}
