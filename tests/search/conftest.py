"""The invented archive, indexed both ways, and ways to ask the browser's code."""

from __future__ import annotations

import functools
import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from jianbao.config.settings import Settings
from jianbao.model import Archive
from jianbao.search import Searcher, make_shards, open_searcher, prepare_search, write_index
from jianbao.search.scripts import join_parts, join_scripts
from jianbao.site.theme import find_theme
from tests.archives import require
from tests.search.newsroom import make_archive

Ask = Callable[[list[Any]], list[Any]]
HERE = Path(__file__).parent
ENGINE = ("js/search/ORDER", "js/search/behind.ORDER")
# What the tests ask the engine for by name.
HANDED_OUT = (
    "countHits,Suggester,showLines,sortLines,"
    "Engine,readBytes,fold,parseQuery,chooseProbes,readSpan,weighRarity,findLatinRuns,findHanRuns"
)


@pytest.fixture(scope="session")
def archive() -> Archive:
    return make_archive()


@pytest.fixture(scope="session")
def published(archive: Archive, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `search/` and `index/`, both made from one counting."""
    folder = tmp_path_factory.mktemp("published")
    prepared = prepare_search(archive)
    for file in make_shards(archive, Settings(), prepared):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    write_index(archive, folder / "index", prepared)
    return folder


@pytest.fixture(scope="session")
def searcher(published: Path) -> Iterator[Searcher]:
    with open_searcher(published / "index") as opened:
        yield opened


@pytest.fixture(scope="session")
def engine_code(published: Path) -> Path:
    """The engine as one script that hands out its parts."""
    path = published / "engine.js"
    path.write_bytes(join_parts(find_theme(published), ENGINE, f"globalThis.parts={{{HANDED_OUT}}};"))
    return path


@pytest.fixture(scope="session")
def ask_node(published: Path, engine_code: Path) -> Ask:
    """Ask the engine under node: questions are (kind, text, options)."""
    node = shutil.which("node")
    if node is None:
        require("node", "install nodejs")
    return functools.partial(ask_under_node, str(node), engine_code, published / "search")


def ask_under_node(node: str, code: Path, folder: Path, questions: list[Any]) -> list[Any]:
    done = subprocess.run(
        [node, str(HERE / "answer.js"), str(code), str(folder)],
        input=json.dumps(questions).encode(),
        capture_output=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    answers: list[Any] = json.loads(done.stdout)
    return answers


@pytest.fixture(scope="session")
def ask_chromium(published: Path, browser: Browser) -> Iterator[Ask]:
    """Ask the engine in a real Chromium, on a page opened from the folder."""
    (published / "assets").mkdir(exist_ok=True)
    for script in join_scripts(find_theme(published)):
        (published / script.path).write_bytes(script.content)
    page_file = published / "page.html"
    page_file.write_text(
        '<!doctype html><script>var jianbaoSite = {}</script><script src="assets/search.js"></script>',
        encoding="utf-8",
        newline="\n",
    )
    page = browser.new_page()
    page.goto(page_file.as_uri())

    def ask(questions: list[Any]) -> list[Any]:
        answers: list[Any] = page.evaluate(
            "async (all) => { const out = []; for (const [, text, options] of all)"
            " out.push(await jianbao.search(text, options)); return out; }",
            questions,
        )
        return answers

    yield ask
    page.close()
