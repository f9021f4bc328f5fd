"""Cutting running Chinese text into words: the one place that knows jieba.

Runs of Han characters are cut by jieba's dictionary without guessing new words (HMM off), by rjieba where it is
installed (the same words, many times faster) and by jieba where it is not. Latin words and numbers are cut by a
rule both of ours share with the browser.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import Any, NamedTuple

from jianbao.language.fold import Folded, join_characters

HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
LETTERS = "a-z\u00df-\u024f\u0370-\u03ff\u0400-\u052f"
_HAN_RUN = re.compile(f"[{HAN}]+")
# 1,500 and 1.5 are one number; 1,2,3 are three.
_LATIN_RUN = re.compile(rf"(?:[0-9]+(?:,[0-9]{{3}}(?![0-9]))*(?:\.[0-9]+)*|[{LETTERS}]+)+")

Cut = Callable[[str], list[str]]


class Word(NamedTuple):
    """A word and its place: code points of the folded text, end exclusive."""

    text: str
    start: int
    end: int


@cache
def choose_cutter() -> Cut:
    """The function that cuts a run of Han characters into words."""
    return _import_rjieba() or load_jieba()


def _import_rjieba() -> Cut | None:
    try:
        import rjieba
    except ImportError:
        return None
    # The short way in would guess new words.
    return lambda run: list(rjieba.cut(run, False))


@cache
def load_jieba() -> Cut:
    """jieba itself, without its messages and without its cache file, which users of a machine would share."""
    import logging
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
    jieba.setLogLevel(logging.ERROR)
    tokenizer: Any = jieba.Tokenizer()
    with resources.files("jieba").joinpath("dict.txt").open("rb") as dictionary:
        tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(dictionary)
    tokenizer.initialized = True
    return lambda run: list(tokenizer.cut(run, HMM=False))


def find_latin_runs(folded: Folded) -> Iterator[Word]:
    """Latin words and numbers, in order. White space ends a word although folding takes it out."""
    edges = (0, *folded.breaks, len(folded.text))
    for start, end in pairwise(edges):
        for found in _LATIN_RUN.finditer(folded.text, start, end):
            yield Word(found.group(), found.start(), found.end())


def find_han_runs(text: str) -> Iterator[Word]:
    """Runs of Han characters, in order; `text` is folded."""
    return (Word(found.group(), found.start(), found.end()) for found in _HAN_RUN.finditer(text))


def cut_words(folded: Folded, cut: Cut | None = None) -> list[Word]:
    """All words of a folded text in order: Han words of any length, Latin words, numbers."""
    words = list(find_latin_runs(folded))
    cut = cut or choose_cutter()
    for run in find_han_runs(folded.apart or folded.text):
        start = run.start
        for text in cut(run.text):
            words.append(Word(join_characters(text) if folded.apart else text, start, start + len(text)))
            start += len(text)
    return sorted(words, key=lambda word: word.start)
