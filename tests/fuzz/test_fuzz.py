"""Whatever bytes a reader is given: an answer or a diagnostic, never an exception; every character accounted for."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jianbao.archive import read_addresses, write_addresses
from jianbao.config import ConfigurationError, Settings, load_settings
from jianbao.diagnostics import MESSAGES, Diagnostic, cure_of, message_of
from jianbao.model import SourceFormat
from jianbao.parsing import parse_source
from jianbao.reading import source_of_bytes
from jianbao.search.grammar import parse_query
from jianbao.store import open_store
from tests.archives import PAGE
from tests.hostile.attacks import ATTACKS

FORMATS: tuple[SourceFormat, ...] = ("text", "markdown", "jsonl")
SAMPLES = {
    "text": PAGE,
    "markdown": f"---\ntitle: 书市\ndate: 2025-03-01\n---\n\n## 小标题\n\n{PAGE}",
    "jsonl": '{"id": "a", "title": "书市", "body": "“来了。”贺长庚说。\\n二段。", "page": 3}\n' * 3,
}


@st.composite
def mutated(draw: st.DrawFn, sample: str) -> bytes:
    """The sample with some stretches taken out, doubled or written over."""
    data = bytearray(sample.encode())
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 40)))
        piece = draw(
            st.one_of(
                st.binary(max_size=12),
                st.sampled_from([text.encode() for text in ATTACKS]),
                st.just(bytes(data[start:end]) * 2),
                st.sampled_from(
                    [b"\r", b"\x0c", b"\n---\n", b"\xef\xbb\xbf", "■".encode(), "（".encode(), b"{", b'"']
                ),
            )
        )
        data[start:end] = piece
    return bytes(data)


def told(diagnostics: tuple[Diagnostic, ...]) -> None:
    """Every diagnostic has its words in both languages."""
    for diagnostic in diagnostics:
        assert diagnostic.code in MESSAGES
        for language in ("zh-Hans", "en"):
            assert message_of(diagnostic, language)
            cure_of(diagnostic, language)


@pytest.mark.parametrize("format_", FORMATS)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_mutated_source_is_read_or_refused_and_every_character_has_one_place(
    format_: SourceFormat, data: st.DataObject
) -> None:
    content = data.draw(st.one_of(mutated(SAMPLES[format_]), st.binary(max_size=300)))
    source, found = source_of_bytes(content, "seeds/a", format_)
    told(found)
    if source is None:
        assert found
        return
    pages, remarks = parse_source(source, Settings())
    told(remarks)
    for page in pages:
        taken = {(entry.line, at) for entry in page.ledger for at in range(entry.start, entry.end)}
        assert len(taken) == sum(entry.end - entry.start for entry in page.ledger)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=200), st.sampled_from(ATTACKS)), st.booleans())
def test_any_query_is_a_query(text: str, verbatim: bool) -> None:
    parse_query(text, verbatim=verbatim)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_addresses_of_any_text_are_written_as_they_are_read(text: str) -> None:
    once, diagnostics = read_addresses(f"x/1.html\ta\tb\t\t\n{text}")
    told(diagnostics)
    assert (
        read_addresses(write_addresses(once))[0]
        == read_addresses(write_addresses(read_addresses(write_addresses(once))[0]))[0]
    )


@settings(max_examples=150, deadline=None)
@given(
    content=st.one_of(
        st.binary(max_size=200), st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))
    )
)
def test_any_settings_are_settings_or_are_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.mktemp("settings")
    (folder / "site.yaml").write_bytes(content)
    try:
        load_settings(folder)
    except ConfigurationError as refused:
        told(refused.diagnostics)


@settings(max_examples=60, deadline=None)
@given(cut=st.integers(0, 8191), piece=st.binary(max_size=40))
def test_a_damaged_store_forgets_and_gives_nothing_wrong(
    tmp_path_factory: pytest.TempPathFactory, cut: int, piece: bytes
) -> None:
    file = tmp_path_factory.mktemp("store") / "damaged.db"
    file.unlink(missing_ok=True)
    store = open_store(file)
    store.keep("kind", {b"a": b"value", b"b": b"other" * 500})
    store.close()
    content = bytearray(file.read_bytes())
    content[cut : cut + len(piece)] = piece
    file.write_bytes(bytes(content))
    store = open_store(file)
    assert store.recall("kind", [b"a", b"b"]).items() <= {b"a": b"value", b"b": b"other" * 500}.items()
    store.keep("kind", {b"c": b"new"})
    store.settle()
    store.close()
