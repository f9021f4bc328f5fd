"""What Windows adds to the tables, byte-order marks of every kind, and bytes that no table knows."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from jianbao.config import Settings
from jianbao.diagnostics import Diagnostic, cure_of, message_of, severity_of
from jianbao.parsing import parse_source
from jianbao.reading import find_sources, read_source, source_of_bytes
from jianbao.reading.finding import displayed_path

SIMPLIFIED = (
    "河西晚报 2023年3月4日 第二版\n\n旧书市重开\n本报记者 林小满\n\n城南旧书市昨天重新开张，一早就有人来排队。\n"
)
TRADITIONAL = (
    "河西晚報 2023年3月4日 第二版\n\n舊書市重開\n本報記者 林小滿\n\n城南舊書市昨天重新開張，一早就有人來排隊。\n"
)


def codes(diagnostics: tuple[Diagnostic, ...]) -> list[tuple[str, int]]:
    return [(found.code, found.line) for found in diagnostics]


@pytest.mark.parametrize(
    ("text", "encoding", "euro"), [(SIMPLIFIED, "gbk", b"\x80"), (TRADITIONAL, "big5", b"\xa3\xe1")]
)
def test_the_euro_sign_of_windows_is_read(text: str, encoding: str, euro: bytes) -> None:
    data = text.encode(encoding) + "每本".encode(encoding) + euro + b"0.5\n"
    source, diagnostics = source_of_bytes(data, "a.txt", "text")
    assert diagnostics == ()
    assert source is not None
    assert source.lines[6].text == "每本€0.5"


@pytest.mark.parametrize("declared", ["gbk", "gb2312", "cp936", "big5", "cp950", "big5hkscs"])
def test_a_declared_table_is_read_as_windows_means_it(declared: str, tmp_path: Path) -> None:
    chinese, euro = ("每本", b"\x80") if declared in ("gbk", "gb2312", "cp936") else ("每本", b"\xa3\xe1")
    path = tmp_path / "a.txt"
    path.write_bytes(chinese.encode("gbk" if euro == b"\x80" else "big5") + euro)
    path.with_suffix(".yaml").write_text(f"encoding: {declared}\n", encoding="utf-8", newline="\n")
    source, diagnostics = read_source(path, tmp_path)
    assert diagnostics == ()
    assert source is not None
    assert source.lines[0].text == "每本€"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("text", "encoding"),
    [(SIMPLIFIED, "gbk"), (SIMPLIFIED, "utf-8"), (TRADITIONAL, "big5"), (SIMPLIFIED, "gb18030")],
)
def test_one_odd_byte_is_named_at_its_own_line_and_column_and_the_rest_is_read(
    text: str, encoding: str, end: str
) -> None:
    words = text.replace("\n", end)
    data = words.encode(encoding) + "每本".encode(encoding) + b"\xff" + "一元".encode(encoding)
    source, diagnostics = source_of_bytes(data, "seeds/a.txt", "text")
    assert source is not None
    assert [line.raw for line in source.lines] == [*text.split("\n")[:-1], "每本�一元"]
    (found,) = diagnostics
    assert (found.code, found.path, found.line) == ("byte-undecodable", "seeds/a.txt", 7)
    assert (found.details["column"], found.details["bytes"]) == (3, "FF")
    assert severity_of(found) == "warning"
    assert "FF" in message_of(found, "zh") and cure_of(found, "en")


def test_text_cut_off_in_the_middle_of_a_character_is_read_up_to_there() -> None:
    for encoding in ("utf-8", "gbk"):
        source, diagnostics = source_of_bytes(SIMPLIFIED.strip().encode(encoding)[:-1], "a.txt", "text")
        assert source is not None
        assert source.lines[5].text.startswith("城南旧书市昨天重新开张，一早就有人来排队")
        assert codes(diagnostics) == [("byte-undecodable", 6)]


def test_many_odd_bytes_are_told_up_to_a_number_and_the_rest_counted() -> None:
    line = SIMPLIFIED.replace("\n", "").encode("gbk")
    _, diagnostics = source_of_bytes((line + b"\xff\n") * 25, "a.txt", "text")
    assert codes(diagnostics) == [
        *(("byte-undecodable", number) for number in range(1, 21)),
        ("byte-undecodable-more", 21),
    ]


def test_bytes_that_fit_no_table_are_refused_with_the_nearest_table_and_the_first_place() -> None:
    source, (found,) = source_of_bytes("夜校开课\n".encode() * 9 + b"\xff\xff\n" * 3, "a.txt", "text")
    assert source is None
    assert (found.code, found.line, found.details["column"]) == ("file-undecodable", 10, 1)


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"\xef\xbb\xbf", "utf-8"),
        (b"\xef\xbb\xbf" * 2, "utf-8"),
        (b"\xef\xbb\xbf" * 3, "utf-8"),
        (b"\x84\x31\x95\x33", "gb18030"),
        (b"\x84\x31\x95\x33" * 2, "gb18030"),
        (b"\xff\xfe" * 2, "utf-16-le"),
        (b"\xfe\xff" * 2, "utf-16-be"),
    ],
)
def test_no_mark_of_any_table_however_often_hides_the_front_matter(mark: bytes, encoding: str) -> None:
    text = "---\ntitle: 旧书市重开\ndate: 2023-03-04\n---\n城南旧书市昨天重新开张，一早就有人来排队。\n"
    source, diagnostics = source_of_bytes(mark + text.encode(encoding), "a.md", "markdown")
    assert diagnostics == ()
    assert source is not None
    (page,), _ = parse_source(source, Settings())
    assert page.articles[0].title == "旧书市重开"
    assert str(page.date.value) == "2023-03-04"


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf" * 2, b"\x84\x31\x95\x33"])
def test_a_sidecar_with_any_mark_is_read(mark: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(SIMPLIFIED, encoding="utf-8", newline="\n")
    encoding = "gb18030" if mark[0] == 0x84 else "utf-8"
    path.with_suffix(".yaml").write_bytes(mark + "paper: 河西晚报\n".encode(encoding))
    source, diagnostics = read_source(path, tmp_path)
    assert diagnostics == ()
    assert source is not None
    assert source.sidecar.metadata == {"paper": "河西晚报"}


def test_names_that_are_not_utf8_are_told_in_plain_words_and_stay_apart(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    names = ["旧书市".encode("gbk"), "城南".encode("gbk"), "舊書市".encode("big5"), b"\xff", b"\xfe"]
    for name in names:
        Path(os.fsdecode(os.fsencode(seeds / "x") + name + b".txt")).write_bytes(SIMPLIFIED.encode())
    found = find_sources(tmp_path)[0]
    assert len({displayed_path(path, tmp_path) for path in found}) == len(names)
    for path in found:
        source, diagnostics = read_source(path, tmp_path)
        assert source is not None
        source.file.path.encode("utf-8")
        assert codes(diagnostics) == [("file-name-undecodable", 0)]
        assert message_of(diagnostics[0], "en").isprintable()
    guesses = {read_source(path, tmp_path)[1][0].details["guess"] for path in found}
    assert {"x旧书市.txt", "x城南.txt"} <= guesses


@pytest.mark.parametrize("odd", [b"", b"\xff"])
def test_one_line_of_ten_megabytes_is_read_in_linear_time(odd: bytes) -> None:
    sentence = "城南旧书市昨天重新开张，一早就有人来 排队。".encode("gbk") + odd
    spent = []
    for size in (1_000_000, 4_000_000):
        started = time.process_time()
        source_of_bytes(sentence * (size // len(sentence)), "a.txt", "text")
        spent.append(time.process_time() - started)
    assert spent[1] < 10
    assert spent[1] < 8 * spent[0] + 0.5
