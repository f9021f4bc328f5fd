"""Files into sources: what is found, how it is decoded, and what is said of a file that cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jianbao.config import Settings
from jianbao.diagnostics import cure_of, message_of, severity_of
from jianbao.parsing import parse_source
from jianbao.reading import find_sources, is_blank, read_source, source_of_bytes

NEWS = "本报讯 昨天上午，山城的老厂房里办起了夜校，第一晚就来了两百多名学员。记者看到，报名的人排到了街口。\n"
HONG_KONG = (
    "本報訊 昨日上午，老廠房裡辦起夜校，第一晚就來了二百多名學員。記者看見，報名的人龍排到街口，場面熱鬧。\n"
)


def write(root: Path, name: str, content: bytes) -> Path:
    path = root / "seeds" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030", "gbk"]
)
def test_a_simplified_text_is_read_alike_in_every_encoding(encoding: str) -> None:
    source, diagnostics = source_of_bytes((NEWS * 3).encode(encoding), "a.txt", "text")
    assert diagnostics == ()
    assert source is not None
    assert [line.raw for line in source.lines] == [NEWS.strip()] * 3 + [""]


@pytest.mark.parametrize("encoding", ["utf-8", "big5", "big5hkscs", "gb18030"])
def test_a_traditional_text_is_read_alike_in_every_encoding(encoding: str) -> None:
    source, diagnostics = source_of_bytes((HONG_KONG * 3).encode(encoding), "a.txt", "text")
    assert diagnostics == ()
    assert source is not None
    assert source.lines[0].raw == HONG_KONG.strip()


def test_a_declared_encoding_settles_what_detection_would_leave_open(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", "山城夜校".encode("gb18030"))
    (tmp_path / "seeds" / "a.yaml").write_text("encoding: gb18030\n", encoding="utf-8", newline="\n")
    source, diagnostics = read_source(path, tmp_path)
    assert diagnostics == ()
    assert source is not None
    assert (source.lines[0].text, source.file.encoding) == ("山城夜校", "gb18030")


@pytest.mark.parametrize(
    ("words", "encoding"), [("夜校", "gb18030"), ("山城夜校", "gb18030"), ("夜校開課", "big5")]
)
def test_a_text_too_short_to_tell_its_encoding_is_doubtful_not_silent(words: str, encoding: str) -> None:
    source, diagnostics = source_of_bytes(words.encode(encoding), "a.txt", "text")
    assert [found.code for found in diagnostics] == ["encoding-doubtful"]
    assert source is not None
    assert source.lines[0].raw == words


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file-empty"),
        (b" \r\n\t\n", "file-empty"),
        (b"\xef\xbb\xbf\n", "file-empty"),
        (b"\xff\xfe\n\x00", "file-empty"),
        (b"\x00" * 40, "file-not-text"),
        (b"%PDF-1.7 ...", "file-not-text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "file-not-text"),
        (b"PK\x03\x04word/document.xml", "file-not-text"),
        (bytes(range(256)) * 4, "file-not-text"),
        (b"abc" + "夜校开课了".encode() * 9 + b"\xe5\xa4" * 4, "file-undecodable"),
        ("夜校开课\n".encode() * 9 + b"\xff\xff\n" * 3, "file-undecodable"),
    ],
)
def test_what_is_no_text_is_an_error_with_its_path_and_a_cure(content: bytes, code: str) -> None:
    source, (found,) = source_of_bytes(content, "seeds/a.txt", "text")
    assert source is None
    assert (found.code, found.path, severity_of(found)) == (code, "seeds/a.txt", "error")
    for language in ("zh-Hans", "en"):
        assert message_of(found, language)
        assert cure_of(found, language)


def test_the_line_of_the_first_bad_byte_is_named() -> None:
    _, (found,) = source_of_bytes("夜校开课\n".encode() * 9 + b"\xff\xff\n" * 3, "a.txt", "text")
    assert found.line == 10


def test_an_unknown_encoding_name_is_an_error(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", NEWS.encode())
    for name in ("klingon", "base64", "rot13"):
        (tmp_path / "seeds" / "a.yaml").write_text(f"encoding: {name}\n", encoding="utf-8", newline="\n")
        source, diagnostics = read_source(path, tmp_path)
        assert source is None
        assert [found.code for found in diagnostics] == ["encoding-unknown"]


def test_lines_end_at_cr_lf_cr_and_lf_and_nowhere_else() -> None:
    source, _ = source_of_bytes("甲\r\n乙\r丙\n丁\x0b戊\x85己\u2028庚\f辛".encode(), "a.txt", "text")
    assert source is not None
    assert [line.raw for line in source.lines] == ["甲", "乙", "丙", "丁\x0b戊\x85己\u2028庚\f辛"]
    assert source.file.lines == 4
    assert source.file.characters == 8


def test_sources_are_found_at_any_depth_sorted_without_sidecars_and_hidden_files(tmp_path: Path) -> None:
    for name in (
        "b/1.txt",
        "a.TXT",
        "a.yaml",
        "c.jsonl",
        "c.yml",
        ".git/x.txt",
        ".DS_Store",
        "Thumbs.db",
        "d.pdf",
        "e.md",
        "f.yaml",
    ):
        write(tmp_path, name, b"x")
    found = [path.relative_to(tmp_path / "seeds").as_posix() for path in find_sources(tmp_path)[0]]
    assert found == ["a.TXT", "b/1.txt", "c.jsonl", "d.pdf", "e.md", "f.yaml"]


@pytest.mark.parametrize(
    ("name", "code"), [("a.pdf", "pdf-damaged"), ("a.docx", "format-unknown"), ("a.yaml", "sidecar-alone")]
)
def test_other_files_are_named_and_not_read(tmp_path: Path, name: str, code: str) -> None:
    source, (found,) = read_source(write(tmp_path, name, b"x: 1"), tmp_path)
    assert source is None
    assert (found.code, found.path) == (code, f"seeds/{name}")
    assert cure_of(found, "en")


def test_markdown_of_the_same_name_is_taken_and_the_text_says_so(tmp_path: Path) -> None:
    text = write(tmp_path, "a.txt", NEWS.encode())
    write(tmp_path, "a.md", NEWS.encode())
    source, (found,) = read_source(text, tmp_path)
    assert (source, found.code, found.details["winner"]) == (None, "source-superseded", "a.md")
    assert read_source(text, tmp_path, alone=True)[0] is not None


def test_a_missing_file_is_a_diagnostic(tmp_path: Path) -> None:
    source, (found,) = read_source(tmp_path / "seeds" / "a.txt", tmp_path)
    assert (source, found.code) == (None, "file-unreadable")


@pytest.mark.parametrize(
    ("yaml", "code", "line"),
    [
        ("paper: 甲\ndate：2025-09-29\n", "yaml-full-width-colon", 2),
        ("paper: [甲\n", "yaml-broken", 1),
        ("- 甲\n", "yaml-not-mapping", 1),
        ("# 一\u2028# 二\u2028只有文字", "yaml-not-mapping", 3),
        ("paper: 甲\npaper: 乙\n", "yaml-duplicate-key", 2),
        ("a: &x 1\nb: *x\n", "yaml-broken", 2),
        ("paper: 甲\npgae: 3\n", "sidecar-unknown-key", 2),
    ],
)
def test_a_broken_sidecar_is_reported_with_its_line_and_the_text_is_still_read(
    tmp_path: Path, yaml: str, code: str, line: int
) -> None:
    path = write(tmp_path, "a.txt", NEWS.encode())
    for encoding in ("utf-8", "utf-8-sig", "gb18030"):
        (tmp_path / "seeds" / "a.yaml").write_bytes(
            (yaml + "# 这是报纸的说明，由档案员写下，是给别人看的\n").encode(encoding)
        )
        source, (found,) = read_source(path, tmp_path)
        assert source is not None
        assert (found.code, found.path, found.line) == (code, "seeds/a.yaml", line)


def test_private_use_and_missing_glyphs_are_listed_with_line_and_column() -> None:
    _, found = source_of_bytes(
        "甲乙\n李\ue123生和〓先生、王□明\n□ 本报记者 李明\n(cid:27)\n".encode(), "a.txt", "text"
    )
    assert [(d.code, d.line, d.details["column"], d.details["glyph"]) for d in found] == [
        ("glyph-missing", 2, 2, "\ue123"),
        ("glyph-missing", 2, 5, "〓"),
        ("glyph-missing", 2, 10, "□"),
        ("glyph-missing", 4, 1, "(cid:27)"),
    ]


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=200), st.sampled_from(["text", "markdown", "jsonl"]))
def test_reading_and_parsing_never_raise_on_any_bytes(content: bytes, format_: str) -> None:
    source, diagnostics = source_of_bytes(content, "seeds/a", format_)  # type: ignore[arg-type]
    for found in diagnostics:
        assert message_of(found, "en")
    assert source is not None or diagnostics
    if source is not None:
        parse_source(source, Settings())


printed = st.text(st.sampled_from("夜校 ⾼⻋引　\u200b\u00ad⸺１２Ａ．％ab.，。\t\f\x00\ue000“”3"), max_size=40)


@settings(max_examples=250, deadline=None)
@given(st.lists(printed, max_size=4))
def test_columns_lead_every_mended_character_back_to_its_raw_one(lines: list[str]) -> None:
    from jianbao.reading.mending import mend_lines

    for line in mend_lines(lines):
        reached = -1
        for at, character in enumerate(line.text):
            start, end = line.raw_span(at, at + 1)
            assert end == start + 1
            assert reached <= start
            reached = start
            raw = line.raw[start]
            assert raw == character or is_blank(raw) == is_blank(character)
        kept = {line.raw_span(at, at + 1)[0] for at in range(len(line.text))}
        lost = [raw for column, raw in enumerate(line.raw) if column not in kept]
        assert all(map(is_blank, lost))
