"""The files of the index: the same twice, few of them new after a new issue, long lists by themselves."""

from __future__ import annotations

import dataclasses

import numpy as np

from jianbao.config.settings import Settings
from jianbao.model import Archive
from jianbao.search import make_shards
from jianbao.search.postings import Postings, WordPostings
from jianbao.search.segments import cut_parts, cut_segments
from jianbao.search.shards import shard_segment
from jianbao.search.wrapping import write_as_text
from tests.search.newsroom import make_archive


def write(archive: Archive) -> dict[str, bytes]:
    return {file.path: file.content for file in make_shards(archive, Settings())}


def test_two_builds_are_the_same_to_the_byte() -> None:
    archive = make_archive(40)
    assert list(write(archive).items()) == list(write(archive).items())


def test_the_order_of_the_holdings_does_not_matter() -> None:
    archive = make_archive(40)
    turned = dataclasses.replace(archive, holdings=archive.holdings[::-1])
    assert write(archive) == write(turned)


def test_a_new_issue_leaves_the_closed_segment_as_it_is() -> None:
    archive = make_archive(1100)
    latest = max(archive.holdings, key=lambda holding: (holding.date or "", holding.id))
    new = dataclasses.replace(latest, id="invented-9999", date="2030-01-01")
    before = write(archive)
    after = write(dataclasses.replace(archive, holdings=(*archive.holdings, new)))
    kept = [path for path in before if after.get(path) == before[path]]
    assert len(kept) > len(before) / 2


def test_an_empty_archive_has_an_index_that_finds_nothing() -> None:
    assert "search/start.js" in write(Archive("空"))


def test_every_path_is_lower_case_ascii() -> None:
    for path in write(make_archive(40)):
        assert path == path.lower()
        assert path.isascii()


def test_segments_end_at_full_multiples() -> None:
    assert cut_segments(0) == []
    assert cut_segments(700) == [(0, 700)]
    assert cut_segments(10_000) == [(0, 9216), (9216, 10_000)]
    assert cut_segments(100_000) == [(0, 98_304), (98_304, 99_328), (99_328, 100_000)]


def test_a_long_list_has_a_file_of_its_own() -> None:
    docs = np.arange(0, 16_000, dtype=np.int32)
    keys = np.array([ord("的") << 21, ord("的") << 21 | ord("人")], dtype=np.int64)
    starts = np.array([0, len(docs), len(docs) + 1], dtype=np.int64)
    postings = Postings(keys, starts, np.append(docs, np.int32(5)), np.ones(len(docs) + 1, dtype=np.uint8))
    none = WordPostings((), Postings(keys[:0], starts[:1], docs[:0], postings.payloads[:0]))
    assert len(shard_segment(postings, none, {}, 16_000).alone) == 1


def test_bytes_written_as_text_are_a_quarter_longer() -> None:
    written = write_as_text(bytes(range(256)) * 8)
    assert written.isascii()
    assert not set(written) & set('"\\<&\n')
    assert len(written) < 2048 * 1.24


def test_parts_of_the_word_index_end_at_every_multiple_behind_the_last_larger_one() -> None:
    assert cut_parts(0) == []
    assert cut_parts(300) == [(0, 128), (128, 256), (256, 300)]
    assert cut_parts(1_152) == [(0, 1_024), (1_024, 1_152)]
    assert len(cut_parts(100_000)) == 6 + 1 + 6
