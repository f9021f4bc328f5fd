"""site.yaml: everything wrong with it at once, each with its line and its cure."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from jianbao.config import ConfigurationError, Settings, load_settings
from jianbao.diagnostics import cure_of, message_of

Findings = list[tuple[int, str]]


@pytest.fixture
def find(tmp_path: Path) -> Callable[[str | bytes], Findings]:
    """(line, code) of each mistake in a site.yaml."""

    def find_mistakes(content: str | bytes) -> Findings:
        data = content.encode("utf-8") if isinstance(content, str) else content
        (tmp_path / "site.yaml").write_bytes(data)
        with pytest.raises(ConfigurationError) as caught:
            load_settings(tmp_path)
        assert all(message_of(d, language) for d in caught.value.diagnostics for language in ("zh-Hans", "en"))
        return [(d.line, d.code) for d in caught.value.diagnostics]

    return find_mistakes


def test_without_a_file_everything_has_its_default(tmp_path: Path) -> None:
    assert load_settings(tmp_path) == Settings()


def test_an_empty_file_or_one_of_comments_means_the_defaults(tmp_path: Path) -> None:
    (tmp_path / "site.yaml").write_text("# nothing yet\n", encoding="utf-8", newline="\n")
    assert load_settings(tmp_path) == Settings()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_does_no_harm(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "site.yaml").write_bytes("title: 槐树街报\n".encode(encoding))
    assert load_settings(tmp_path).title == "槐树街报"


def test_a_number_may_be_a_title(tmp_path: Path) -> None:
    (tmp_path / "site.yaml").write_text("title: 2025\n", encoding="utf-8", newline="\n")
    assert load_settings(tmp_path).title == "2025"


def test_all_mistakes_are_told_at_once_with_their_lines(find: Callable[[str | bytes], Findings]) -> None:
    content = "title: 剪报\nlangage: en\nnoindex: perhaps\npapers:\n  - slug: Wan Bao\n    nmae: 晚报\n"
    assert find(content) == [
        (2, "config-unknown-key"),
        (3, "config-bad-value"),
        (5, "config-bad-value"),
        (5, "config-key-missing"),
        (6, "config-unknown-key"),
    ]


def test_an_unknown_key_is_told_with_the_nearest_valid_one(tmp_path: Path) -> None:
    (tmp_path / "site.yaml").write_text("base-url: https://example.org/\n", encoding="utf-8", newline="\n")
    with pytest.raises(ConfigurationError) as caught:
        load_settings(tmp_path)
    (mistake,) = caught.value.diagnostics
    assert "base_url" in cure_of(mistake, "en")
    assert "base_url" in cure_of(mistake, "zh-Hans")


def test_a_key_that_stands_twice_is_a_mistake(find: Callable[[str | bytes], Findings]) -> None:
    assert find("title: 甲\nlanguage: en\ntitle: 乙\n") == [(3, "config-key-twice")]


def test_two_papers_cannot_share_a_slug(find: Callable[[str | bytes], Findings]) -> None:
    content = "papers:\n  - {slug: wanbao, name: 晚报}\n  - slug: wanbao\n    name: 新晚报\n"
    assert find(content) == [(3, "config-slug-twice")]


@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "with a byte-order mark"])
@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("title: 剪报\nlanguage：en\n", [(2, "config-wide-colon")]),
        ("title：剪报\n", [(1, "config-wide-colon")]),
        ("title：剪报\nlanguage：en\n", [(1, "config-wide-colon"), (2, "config-wide-colon")]),
        ("title: 剪报\npapers:\n  - slug：wanbao\n    name: 晚报\n", [(3, "config-wide-colon")]),
        ("papers:\n\t- slug: wanbao\n", [(2, "config-tab")]),
        ("papers:\n　- slug: wanbao\n", [(2, "config-wide-space")]),
        ("title: “老城”: 剪报\n", [(1, "config-wide-quote")]),
        ("title:剪报\n", [(1, "config-tight-colon")]),
        ("title: [甲\nlanguage: en\n", [(2, "config-broken")]),
        ("- title\n", [(1, "config-no-keys")]),
    ],
)
def test_a_slip_of_the_pen_is_named_with_its_line(
    find: Callable[[str | bytes], Findings], mark: str, content: str, expected: Findings
) -> None:
    assert find(mark + content) == expected


def test_a_file_saved_as_gbk_is_told_by_its_first_such_line(find: Callable[[str | bytes], Findings]) -> None:
    assert find("language: en\ntitle: 剪报\n".encode("gbk")) == [(2, "config-encoding")]


@pytest.mark.parametrize(
    "content",
    [
        b"title: \x00\n",
        b"title: " + b"[" * 3000,
        b"a: &a [x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\ntitle: [*c, *c, *c]\n",
        b"? [a]\n: b\n",
        b"title: !!python/object/apply:os.system [ls]\n",
        b"\xff\xfe\x00",
    ],
    ids=["control character", "nested without end", "aliases", "list as key", "python object", "half a character"],
)
def test_a_hostile_file_is_only_refused(find: Callable[[str | bytes], Findings], content: bytes) -> None:
    assert find(content)


def test_a_placeholder_of_a_path_that_is_none_is_answered_with_the_nearest(tmp_path: Path) -> None:
    (tmp_path / "site.yaml").write_text(
        'title: 甲\npaths:\n- "{paper}/{year}/{page}.txt"\n- "{papr}-{date}.txt"\n', encoding="utf-8", newline="\n"
    )
    with pytest.raises(ConfigurationError) as caught:
        load_settings(tmp_path)
    found = [(d.line, d.code, d.details["name"], d.details["nearest"]) for d in caught.value.diagnostics]
    assert found == [
        (3, "config-placeholder", "year", "yyyy"),
        (4, "config-placeholder", "papr", "paper"),
    ]
    assert "{papr}" in message_of(caught.value.diagnostics[1], "en")
    assert "{paper}" in cure_of(caught.value.diagnostics[1], "zh-Hans")


def test_every_placeholder_is_one_that_paths_are_read_by() -> None:
    from jianbao.config.settings import PLACEHOLDERS
    from jianbao.parsing.metadata.paths import read_path

    known = {"paper": "chenbao", "date": "2025-09-29", "yyyy": "2025", "mm": "09", "dd": "29", "number": "7"}
    for name in PLACEHOLDERS:
        value = known.get(name, "A04")
        fields, _ = read_path(f"seeds/{value}.txt", [f"{{{name}}}.txt"]) or ({}, "")
        assert name == "any" or fields.get(name) == value


def test_whatever_stands_at_any_is_passed_over_and_may_differ() -> None:
    from jianbao.parsing.metadata.paths import read_path

    fields, _ = read_path("seeds/20250929/scan-x-A04.txt", ["{date}/{any}-{any}-{page}.txt"]) or ({}, "")
    assert fields == {"date": "20250929", "page": "A04"}


def test_a_pattern_that_fits_no_source_is_told_apart_from_those_that_fit() -> None:
    from jianbao.parsing.metadata.paths import unused_patterns

    assert unused_patterns(["seeds/20250929-3.txt"], ["{paper}/{date}.txt", "{date}-{page}.txt"]) == [0]


def test_a_paper_without_a_slug_has_its_pinyin(tmp_path: Path) -> None:
    content = "papers:\n- name: 槐乡晚报\n- name: ☆\n"
    (tmp_path / "site.yaml").write_text(content, encoding="utf-8", newline="\n")
    assert [paper.slug for paper in load_settings(tmp_path).papers] == ["huai-xiang-wan-bao", "paper"]


@pytest.mark.parametrize(
    ("content", "line", "zh", "en"),
    [
        ("title 剪报\nlanguage: en\n", 2, "缺冒号", "lacks the colon"),
        ("title: a: b\n", 1, "值里有冒号", "with a colon in it"),
        ('title: "a\nb: c\n', 1, "引号没有配对", "quotation mark has no fellow"),
        ("papers:\n  - name: a\n slug: b\n", 3, "缩进", "indented"),
        ("title: {a\n", 2, "括号没有配对", "bracket has no fellow"),
        ("title: @x\n", 1, "用引号括起来", "in quotation marks"),
        ("title: 'it's'\n", 1, "引号", "quotation mark"),
        ("- a\ntitle: b\n", 2, "列表和键", "a list and keys"),
    ],
)
def test_what_yaml_complains_of_is_said_in_the_readers_words(
    tmp_path: Path, content: str, line: int, zh: str, en: str
) -> None:
    (tmp_path / "site.yaml").write_text(content, encoding="utf-8", newline="\n")
    with pytest.raises(ConfigurationError) as caught:
        load_settings(tmp_path)
    (mistake,) = caught.value.diagnostics
    assert mistake.line == line
    assert zh in message_of(mistake, "zh-Hans")
    assert en in message_of(mistake, "en")
