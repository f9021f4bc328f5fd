"""The store remembers between builds, and whatever is wrong with it costs time and nothing else."""

from __future__ import annotations

import datetime as dt
import pickle
import sqlite3
from pathlib import Path

import pytest

from jianbao.model import Known, Page, SourceFile, SourceText
from jianbao.store import Store, UnreadableEntry, digest_of, digest_of_code, open_store, pack, unpack


def keep_one(file: Path, key: bytes = b"k", value: bytes = b"value") -> None:
    store = open_store(file)
    store.keep("line", {key: value})
    store.close()


def recall_one(file: Path, key: bytes = b"k") -> bytes | None:
    store = open_store(file)
    try:
        return store.recall("line", [key]).get(key)
    finally:
        store.close()


def test_what_was_kept_is_recalled_by_the_next_build(tmp_path: Path) -> None:
    keep_one(tmp_path / "store")
    assert recall_one(tmp_path / "store") == b"value"
    assert recall_one(tmp_path / "store", b"other") is None


def test_more_keys_are_recalled_than_one_statement_takes(tmp_path: Path) -> None:
    entries = {str(n).encode(): bytes(n) for n in range(2500)}
    store = open_store(tmp_path / "store")
    store.keep("line", entries)
    assert store.recall("line", [b"none", *entries]) == entries
    store.close()


def test_settling_drops_what_the_build_did_not_ask_for(tmp_path: Path) -> None:
    keep_one(tmp_path / "store", b"old")
    store = open_store(tmp_path / "store")
    store.keep("line", {b"new": b"value"})
    store.settle()
    assert store.recall("line", [b"old", b"new"]) == {b"new": b"value"}
    store.close()


def test_the_file_gets_smaller_when_most_of_it_is_dropped(tmp_path: Path) -> None:
    keep_one(tmp_path / "store", b"large", bytes(1_000_000))
    store = open_store(tmp_path / "store")
    store.settle()
    store.close()
    assert (tmp_path / "store").stat().st_size < 100_000


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\0" + bytes(5000)])
def test_a_damaged_file_is_begun_anew(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "store").write_bytes(content)
    assert recall_one(tmp_path / "store") is None
    keep_one(tmp_path / "store")
    assert recall_one(tmp_path / "store") == b"value"


def test_a_file_cut_short_forgets_and_never_raises(tmp_path: Path) -> None:
    keep_one(tmp_path / "store", b"k", bytes(range(256)) * 400)
    whole = (tmp_path / "store").read_bytes()
    for length in range(0, len(whole), 9_000):
        (tmp_path / "store").write_bytes(whole[:length])
        assert recall_one(tmp_path / "store") is None
        store = open_store(tmp_path / "store")
        store.keep("line", {b"n": b"1"})
        store.settle()
        store.close()


def test_a_value_with_a_flipped_bit_is_not_given_out(tmp_path: Path) -> None:
    keep_one(tmp_path / "store", b"k", b"a telling value")
    content = (tmp_path / "store").read_bytes()
    (tmp_path / "store").write_bytes(content.replace(b"a telling value", b"a felling value"))
    assert recall_one(tmp_path / "store") is None


def test_a_file_of_another_version_is_begun_anew(tmp_path: Path) -> None:
    keep_one(tmp_path / "store")
    with sqlite3.connect(tmp_path / "store") as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    assert recall_one(tmp_path / "store") is None
    keep_one(tmp_path / "store")
    assert recall_one(tmp_path / "store") == b"value"


def test_a_store_that_cannot_be_opened_remembers_nothing(tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    keep_one(tmp_path / "store")
    assert recall_one(tmp_path / "store") is None
    Store().settle()


def test_values_come_back_as_they_were() -> None:
    page = Page(SourceText(SourceFile("seeds/a.txt", "00", "utf-8", 1, 1), ()), paper=Known("晚报", "given"))
    value = ((page,), {"day": dt.date(2025, 9, 29), "half": "\ud83d"})
    assert unpack(pack(value)) == value


class _Harmful:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return eval, ("1 + 1",)


@pytest.mark.parametrize("content", [b"", b"\x80\x05", pickle.dumps(_Harmful()), pickle.dumps(Path("x"))])
def test_an_entry_from_elsewhere_is_refused_and_never_run(content: bytes) -> None:
    with pytest.raises(UnreadableEntry):
        unpack(content)


def test_digests_tell_where_one_part_ends() -> None:
    assert digest_of("ab", "c") != digest_of("a", "bc")
    assert digest_of_code("model") != digest_of_code("model", "config")
