"""`import jianbao`: what it gives, what it costs, and how it refuses."""

from __future__ import annotations

import doctest
import importlib
import inspect
import re
import subprocess
import sys
from pathlib import Path

import pytest

import jianbao
from tests.archives import PAGE, REPOSITORY, MakeArchive

BLOCK = re.compile(r"^```pycon\n(.*?)^```$", re.MULTILINE | re.DOTALL)
HEAVY = ("jieba", "whoosh", "jinja2", "typer", "rich", "pydantic", "yaml", "numpy", "markdown")


def test_what_is_promised_is_what_the_library_gives() -> None:
    library = sys.modules[inspect.getmodule(jianbao.read_page).__name__.rpartition(".")[0]]  # type: ignore[union-attr]
    assert sorted(library.__all__) == jianbao.__all__ == sorted(jianbao.__all__)
    assert all(getattr(jianbao, name) is getattr(library, name) for name in jianbao.__all__)
    assert set(jianbao.__all__) <= set(dir(jianbao))


def test_every_promised_name_says_what_it_is() -> None:
    assert [name for name in jianbao.__all__ if not inspect.getdoc(getattr(jianbao, name))] == []


def test_a_name_that_is_none_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="read_pgae"):
        getattr(jianbao, "read_pgae")  # noqa: B009 - a plain attribute would not pass the type check


def test_importing_loads_nothing_heavy() -> None:
    code = f"import sys, jianbao; print([name for name in {HEAVY} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == "[]"


def test_the_document_shows_what_happens_and_names_all_there_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    page = (REPOSITORY / "docs" / "library.md").read_text(encoding="utf-8")
    parser, runner = doctest.DocTestParser(), doctest.DocTestRunner()
    space = {"jianbao": jianbao}
    for number, block in enumerate(BLOCK.findall(page)):
        test = parser.get_doctest(block, space, f"block {number}", "docs/library.md", 0)
        told: list[str] = []
        runner.run(test, out=told.append, clear_globs=False)
        space = test.globs
        assert told == []
    assert runner.summarize(verbose=False).attempted > 20
    assert [name for name in jianbao.__all__ if f"`{name}" not in page] == []


def test_a_file_is_read_under_the_archive_it_stands_in(make_archive: MakeArchive) -> None:
    root = make_archive({"site.yaml": "papers:\n  - name: 晨报\npaths: ['{paper}.txt']\n", "seeds/晨报.txt": PAGE})
    page = jianbao.read_page(root / "seeds" / "晨报.txt")
    assert page.paper.value == "晨报"
    assert page.source.file.path == "seeds/晨报.txt"
    assert jianbao.read_page(PAGE).paper.value is None


def test_what_is_set_in_an_archive_holds_for_a_text_read_under_it(make_archive: MakeArchive) -> None:
    root = make_archive({"site.yaml": "papers:\n  - name: 晨报\n    slug: chen\n"})
    text = f"晨报 2025年3月2日 星期日 第2版\n\n{PAGE}"
    assert jianbao.read_page(text, root=root).paper.value == "晨报"
    assert jianbao.read_page(text).paper.value != "晨报"


def test_the_function_is_not_lost_to_the_folder_of_its_name() -> None:
    module = importlib.import_module("jianbao.search")
    assert callable(jianbao.search)
    assert module.answer_query.__module__.startswith("jianbao.search.")


def test_a_name_of_a_file_given_as_text_is_refused(make_archive: MakeArchive) -> None:
    path = make_archive({"seeds/page.txt": PAGE}) / "seeds" / "page.txt"
    with pytest.raises(TypeError, match="Path"):
        jianbao.read_page(str(path))


def test_a_missing_file_an_empty_one_and_one_of_several_pages_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        jianbao.read_page(tmp_path / "none.txt")
    (tmp_path / "binary.txt").write_bytes(b"\x00\x01\x02\x03" * 100)
    with pytest.raises(jianbao.UnreadableSource, match=r"binary\.txt:\d+: ") as refused:
        jianbao.read_page(tmp_path / "binary.txt")
    assert refused.value.diagnostics
    with pytest.raises(ValueError, match="2 pages"):
        jianbao.read_page(f"{PAGE}\f{PAGE}")


def test_an_archive_that_was_not_built_cannot_be_searched(make_archive: MakeArchive) -> None:
    root = make_archive({"seeds/page.txt": PAGE})
    with pytest.raises(jianbao.ConfigurationError) as refused:
        jianbao.search(root, "旧书")
    assert [one.code for one in refused.value.diagnostics] == ["index-missing"]
