"""Text that was read by a wrong table before it came here is doubted loudly, and real text is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from jianbao.diagnostics import cure_of, message_of, severity_of
from jianbao.reading import source_of_bytes

SIMPLIFIED = (
    "河西晚报 2023年3月4日 第二版\n\n旧书市重开\n本报记者 林小满\n\n"
    "城南旧书市昨天重新开张，一早就有人来排队，街道说以后每个周末都开。\n"
)
TRADITIONAL = (
    "河西晚報 2023年3月4日 第二版\n\n舊書市重開\n本報記者 林小滿\n\n"
    "城南舊書市昨天重新開張，一早就有人來排隊，街道說以後每個週末都開。\n"
)
READ_WRONGLY = (
    "latin-1",
    "cp1252",
    "big5",
    "cp950",
    "gbk",
    "cp932",
    "cp949",
    "cp437",
    "cp1251",
    "koi8-r",
    "mac-roman",
)
CASES = [
    (text, written, read)
    for text, written in ((SIMPLIFIED, "utf-8"), (SIMPLIFIED, "gbk"), (TRADITIONAL, "utf-8"), (TRADITIONAL, "big5"))
    for read in (*READ_WRONGLY, "utf-8")
    if not (written == read or {written, read} <= {"big5", "cp950"})
]


@pytest.mark.parametrize("errors", ["ignore", "replace"])
@pytest.mark.parametrize(("text", "written", "read"), CASES)
def test_text_read_by_a_wrong_table_is_doubted(text: str, written: str, read: str, errors: str) -> None:
    spoilt = text.encode(written).decode(read, errors)
    source, diagnostics = source_of_bytes(spoilt.encode(), "a.txt", "text")
    codes = {found.code for found in diagnostics}
    if (read, errors) == ("utf-8", "ignore"):  # what the table did not know was dropped: little is left to tell by
        return
    assert codes & {"text-spoilt", "text-lost", "text-unlikely"}
    assert source is not None


def test_the_doubt_names_both_tables_and_what_the_words_were() -> None:
    spoilt = SIMPLIFIED.encode("gbk").decode("latin-1")
    _, diagnostics = source_of_bytes(("第一行是好的，第二行也是好的。\n" + spoilt).encode(), "a.txt", "text")
    (found,) = diagnostics
    assert (found.code, found.line, severity_of(found)) == ("text-spoilt", 2, "error")
    assert (found.details["written_in"], found.details["read_as"]) == ("GBK", "Latin-1")
    assert found.details["meant"].startswith("河西晚报 2023")
    assert "河西晚报" in message_of(found, "zh-Hans") and "GBK" in cure_of(found, "en")


def test_one_spoilt_record_among_good_ones_is_found_also_behind_escapes() -> None:
    spoilt = "城南旧书市昨天重新开张，一早就有人来排队".encode().decode("gbk", "ignore")
    escaped = "".join(f"\\u{ord(character):04x}" for character in spoilt)
    good = '{"title": "旧书市", "body": "城南旧书市昨天重新开张，一早就有人来排队。"}\n'
    for words in (spoilt, escaped):
        _, diagnostics = source_of_bytes(
            (good * 3 + f'{{"title": "t", "body": "{words}"}}\n' + good).encode(), "a.jsonl", "jsonl"
        )
        assert [(found.code, found.line) for found in diagnostics] == [("text-spoilt", 4)]


@pytest.mark.parametrize(
    "lost", ["锟斤拷锟斤拷锟斤拷 2024锟斤拷5锟斤拷", "���ձ� 2024��5��1�� ������", "????? 2024?5?1? ????"]
)
def test_characters_replaced_for_good_are_told_once(lost: str) -> None:
    _, diagnostics = source_of_bytes(f"{lost}\n{lost}\n".encode(), "a.txt", "text")
    assert [(found.code, found.line) for found in diagnostics if found.code != "glyph-missing"] == [
        ("text-lost", 1)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "┌──┬──┐\n│　　│　　│\n└──┴──┘\n",
        "★★★★★★★★★★★★\n……………………\n■■■■■■■■■■■■■■■■■■\n",
        "龚骏骥 阚毓琇 郗翀昊 亓官霁 逯翙翎 璩鎏銮\n",
        "翡翠琥珀玛瑙珊瑚玳瑁砗磲\n",
        "Café déjà vu, naïve, Zürich, São Paulo — “naïf”\n",
        "Здравствуйте, товарищи! Это газета.\n",
        "真的吗？？真的！！为什么??因为\n",
        SIMPLIFIED,
        TRADITIONAL,
    ],
)
def test_real_text_of_any_kind_is_not_called_spoilt(text: str) -> None:
    _, diagnostics = source_of_bytes(text.encode(), "a.txt", "text")
    assert not {found.code for found in diagnostics} & {"text-spoilt", "text-lost"}


def test_the_pages_and_texts_that_tests_read_are_not_doubted() -> None:
    folder = Path(__file__).resolve().parents[1]
    files = sorted((folder / "parsing" / "cases").glob("*.txt"))
    assert files
    for file in files:
        _, diagnostics = source_of_bytes(file.read_bytes(), file.name, "text")
        assert not {found.code for found in diagnostics} & {"text-spoilt", "text-lost", "text-unlikely"}
