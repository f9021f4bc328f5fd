"""Folding as a whole, cutting by either jieba, and phrases in the Whoosh index."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from whoosh import index
from whoosh.query.positional import Phrase

from jianbao.language.fold import fold, fold_text, read_table
from jianbao.language.words import choose_cutter, cut_words, load_jieba
from jianbao.model import Archive
from jianbao.search.cutting import cut_query


def test_folding_what_is_folded_changes_nothing() -> None:
    for character, becomes, _ in read_table():
        assert fold_text(becomes) == becomes, character


@pytest.mark.parametrize(
    "pair",
    ["由於由于", "看著看着", "餅乾饼干", "夥同伙同", "瞭解了解", "藉此借此", "徵詢征询", "値值", "靑青", "昇升"],
)
def test_traditional_and_simplified_meet(pair: str) -> None:
    half = len(pair) // 2
    assert fold_text(pair[:half]) == fold_text(pair[half:])


def test_words_are_cut_before_characters_are_joined_that_simplified_text_keeps_apart() -> None:
    assert [word.text for word in cut_words(fold("著名的乾隆"))] == ["着名", "的", "干隆"]
    assert fold("著名").apart == "著名"
    assert fold("名").apart is None


def test_both_jiebas_cut_the_same_words(archive: Archive) -> None:
    pytest.importorskip("rjieba")
    texts = [fold(p.text) for holding in archive.holdings[:200] for p in holding.passages]
    jieba = load_jieba()
    for folded in texts:
        assert cut_words(folded, jieba) == cut_words(folded, choose_cutter())


def test_loading_jieba_says_nothing_and_leaves_no_cache_behind(tmp_path: Path) -> None:
    code = "from jianbao.language.words import load_jieba; assert load_jieba()('图书馆里') == ['图书馆', '里']"
    environment = {"TMPDIR": str(tmp_path), "PATH": "", "PYTHONPATH": ":".join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code], capture_output=True, check=False, env=environment
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert list(tmp_path.iterdir()) == []


def test_a_phrase_is_found_in_the_whoosh_index(published: Path) -> None:
    opened = index.open_dir(str(published / "index" / "whoosh"))
    with opened.searcher() as searcher:
        together = searcher.search(Phrase("head", ["图书馆", "正式"]), limit=None)
        turned = searcher.search(Phrase("head", ["正式", "图书馆"]), limit=None)
        assert len(together) > 0
        assert len(turned) == 0


def test_a_character_by_itself_is_looked_for_with_the_one_or_the_number_before_it() -> None:
    words = {"大桥": 40, "福建": 30}

    def vocabulary(beginning: str) -> dict[str, int]:
        return {word: count for word, count in words.items() if word.startswith(beginning)}

    def cut(text: str) -> list[str]:
        return [f"{piece.text}+" if piece.pair else piece.text for piece in cut_query(text, vocabulary, 10_000)]

    assert cut("5月1日") == ["5", "5月+", "1", "1日+"]
    assert cut("《求是》") == ["求是+"]
    assert cut("大桥的福建") == ["大桥", "的", "福建"]
    assert cut("求是大桥") == ["求是+", "大桥"]
