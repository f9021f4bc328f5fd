"""Sources that did not change are not read again, and what is recalled is what would be read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from jianbao.annotating.register import Register, load_register
from jianbao.config import Settings
from jianbao.model import Page
from jianbao.pipeline import gathering, recalling
from jianbao.pipeline import lines as pipeline_lines
from jianbao.pipeline.gathering import gather_pages
from jianbao.pipeline.pages import read_pages
from jianbao.reading import find_sources
from jianbao.store import Store, open_store
from tests.archives import PAGE, MakeArchive

LINES = [
    f'{{"id": "a{n}", "date": "2025-09-29", "title": "第{n}号新闻", "body": "贺长庚说，这是第{n}条。"}}'
    for n in range(5)
]
FILES = {
    "seeds/晨报.txt": PAGE,
    "seeds/one.md": "---\ntitle: 旧书市重开\n---\n书市昨天开张。\n",
    "seeds/news.jsonl": "\n".join(LINES),
}


def gather(root: Path, store: Store, register: Register | None = None) -> tuple[list[Page], list[object]]:
    pages, diagnostics = gather_pages(
        find_sources(root)[0], root, Settings(), register or load_register(root)[0], store=store
    )
    return pages, list(diagnostics)


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is read anew: names of sources, numbers of lines."""
    read: list[str] = []
    source, lines = recalling.read_source_entry, recalling.read_line_entries

    def read_source(path, reading):  # type: ignore[no-untyped-def]
        read.append(path.name)
        return source(path, reading)

    def read_lines(file, some, reading):  # type: ignore[no-untyped-def]
        read.extend(str(line.number) for line in some)
        return lines(file, some, reading)

    monkeypatch.setattr(gathering, "read_source_entry", read_source)
    monkeypatch.setattr(pipeline_lines, "read_line_entries", read_lines)
    return read


def build_twice(root: Path, tmp_path: Path, counted: list[str], path: str, content: str) -> list[str]:
    """What a second gathering reads when `path` has changed; both ways give the same."""
    store = open_store(tmp_path / "store")
    gather(root, store)
    counted.clear()
    (root / path).write_bytes(content.encode())
    recalled = gather(root, store)
    read = list(counted)
    store.close()
    assert recalled == gather(root, Store())
    return read


def test_nothing_is_read_twice(make_archive: MakeArchive, tmp_path: Path, counted: list[str]) -> None:
    root = make_archive(FILES)
    assert build_twice(root, tmp_path, counted, "seeds/晨报.txt", PAGE) == []


def test_an_edited_page_is_read_alone(make_archive: MakeArchive, tmp_path: Path, counted: list[str]) -> None:
    root = make_archive(FILES)
    assert build_twice(root, tmp_path, counted, "seeds/晨报.txt", PAGE.replace("十七", "十八")) == ["晨报.txt"]


def test_a_line_appended_or_edited_costs_that_line(
    make_archive: MakeArchive, tmp_path: Path, counted: list[str]
) -> None:
    changed = [*LINES[:2], LINES[2].replace("这是", "那是"), *LINES[3:], LINES[0].replace("a0", "a9")]
    root = make_archive(FILES)
    assert build_twice(root, tmp_path, counted, "seeds/news.jsonl", "\n".join(changed)) == ["3", "6"]


def test_a_broken_line_between_the_others_is_told_again(
    make_archive: MakeArchive, tmp_path: Path, counted: list[str]
) -> None:
    root = make_archive(FILES)
    assert build_twice(root, tmp_path, counted, "seeds/news.jsonl", "\n".join([LINES[0], "{", " ", LINES[1]])) == [
        "2",
        "4",
    ]


def test_a_sidecar_has_its_source_read_again(make_archive: MakeArchive, tmp_path: Path, counted: list[str]) -> None:
    root = make_archive(FILES)
    assert build_twice(root, tmp_path, counted, "seeds/晨报.yaml", "paper: 晨报\n") == ["晨报.txt"]
    assert build_twice(root, tmp_path, counted, "seeds/news.yaml", "paper: 晨报\n") == ["news.jsonl"]


def test_a_text_gives_way_to_markdown_that_comes_later(
    make_archive: MakeArchive, tmp_path: Path, counted: list[str]
) -> None:
    root = make_archive(FILES)
    assert build_twice(root, tmp_path, counted, "seeds/晨报.md", "# 另一篇\n\n正文。\n") == ["晨报.md", "晨报.txt"]


def test_people_settled_anew_have_everything_annotated_again(
    make_archive: MakeArchive, tmp_path: Path, counted: list[str]
) -> None:
    root = make_archive(FILES)
    assert len(build_twice(root, tmp_path, counted, "people.yaml", "贺长庚:\n  aliases: [老贺]\n")) == 7


def test_a_source_that_changes_while_it_is_read_is_not_remembered(
    make_archive: MakeArchive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make_archive({"seeds/晨报.txt": PAGE})
    reads, later = read_pages, PAGE.replace("十七", "十八")

    def read_too_late(path: Path, *others):  # type: ignore[no-untyped-def]
        path.write_text(later, encoding="utf-8", newline="\n")
        return reads(path, *others)

    store = open_store(tmp_path / "store")
    with monkeypatch.context() as patch:
        patch.setattr(recalling, "read_pages", read_too_late)
        gather(root, store)
    (root / "seeds/晨报.txt").write_text(PAGE, encoding="utf-8", newline="\n")
    recalled = gather(root, store)
    store.close()
    assert recalled == gather(root, Store())


def test_parsing_looks_at_no_setting_that_is_not_in_the_key() -> None:
    package = Path(recalling.__file__).parents[1]
    looked_at = {
        name
        for stage in ("reading", "parsing", "annotating")
        for path in (package / stage).rglob("*.py")
        for name in re.findall(r"\bsettings\.(\w+)", path.read_text(encoding="utf-8"))
    }
    assert looked_at == set(recalling.SETTINGS)
