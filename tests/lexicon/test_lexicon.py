"""The tables of words: each row sound, each fault named with file and line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from jianbao import lexicon
from jianbao.language.simplified import simplify

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "jianbao"
# Asked of text as printed as well as of simplified text: a traditional character may stand in such a row.
AS_PRINTED = {"surname", "common", "wordlike", "grammatical"}


def faults_in(tables: Iterable[tuple[str, str]], tags: Iterable[str]) -> Iterator[str]:
    """Everything wrong with some tables, as `file:line: what`."""
    known = set(tags)
    first: dict[str, str] = {}
    for name, content in tables:
        before = ""
        for row in lexicon.read_rows(content):
            here = f"{name}:{row.line}"
            if not row.word or row.word != row.word.strip() or not row.tags:
                yield f"{here}: no word, or no tag"
            for tag in sorted(row.tags.keys() - known):
                yield f"{here}: {row.word} has the unknown tag {tag}"
            if row.word in first:
                yield f"{here}: {row.word} stands at {first[row.word]} already"
            if row.word < before:
                yield f"{here}: {row.word} belongs before {before}"
            if simplify(row.word) != row.word and not row.tags.keys() <= AS_PRINTED:
                yield f"{here}: {row.word} is matched as {simplify(row.word)}"
            first.setdefault(row.word, here)
            before = row.word


def test_every_row_is_sound() -> None:
    assert list(faults_in(lexicon.tables(), lexicon.tags())) == []


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        ("丁\tsurname\n说\tsay\n", "t.tsv:2: 说 has the unknown tag say"),
        ("丁\tsurname\n丁\tcue\n", "t.tsv:2: 丁 stands at t.tsv:1 already"),
        ("说\tcue\n丁\tsurname\n", "t.tsv:2: 丁 belongs before 说"),
        ("說\tcue\n", "t.tsv:1: 說 is matched as 说"),
        ("丁\t\n", "t.tsv:1: no word, or no tag"),
    ],
)
def test_a_fault_is_named_with_its_file_and_line(rows: str, fault: str) -> None:
    assert list(faults_in([("t.tsv", rows)], ("surname", "cue"))) == [fault]


def test_a_traditional_surname_may_stand_for_pages_as_printed() -> None:
    assert list(faults_in([("t.tsv", "劉\tsurname\n")], ("surname",))) == []


def test_every_tag_is_borne_by_a_word_and_asked_for_by_the_code() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    asked = set(re.findall(r"[\"']([a-z-]+)[\"']", code))
    borne = {tag for _, content in lexicon.tables() for row in lexicon.read_rows(content) for tag in row.tags}
    assert lexicon.tags().keys() - borne == set()
    assert lexicon.tags().keys() - asked == set()
    assert [tag for tag, meaning in lexicon.tags().items() if not meaning] == []


def test_words_come_longest_first_with_those_of_several_tags_once() -> None:
    found = lexicon.words("cue", "reports")
    assert found[0] == max(found, key=len)
    assert len(found) == len(set(found)) == len(lexicon.word_set("cue") | lexicon.word_set("reports"))


def test_a_tag_hands_out_its_values() -> None:
    assert "集团" in lexicon.values("stands-for")["公司"]


def test_an_unknown_tag_is_an_error_at_once() -> None:
    with pytest.raises(KeyError):
        lexicon.words("no-such-tag")
