"""Every diagnostic has words in both languages and something to do about it."""

from __future__ import annotations

import re
import string
from typing import get_args

import pytest

from jianbao.diagnostics import MESSAGES, Diagnostic, Message, message_of
from jianbao.diagnostics.catalogue import (
    annotating,
    archive,
    checking,
    config,
    importing,
    paper,
    parsing,
    reading,
    search,
    site,
)
from jianbao.parsing.printed.block import BlockKind

CATALOGUES = (annotating, archive, checking, config, importing, paper, parsing, reading, search, site)


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def test_no_code_stands_in_two_catalogues() -> None:
    assert len(MESSAGES) == sum(len(catalogue.MESSAGES) for catalogue in CATALOGUES)


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_a_diagnostic_says_the_same_in_both_languages(code: str) -> None:
    message: Message = MESSAGES[code]
    assert message.zh
    assert message.en
    assert fields(message.zh) == fields(message.en)
    assert bool(message.cure_zh) == bool(message.cure_en)


@pytest.mark.parametrize("code", sorted(code for code, message in MESSAGES.items() if message.severity == "error"))
def test_an_error_comes_with_its_cure(code: str) -> None:
    assert MESSAGES[code].cure_zh


@pytest.mark.parametrize("role", [*get_args(BlockKind), "headline", "heading", "paragraph"])
def test_whatever_a_line_is_taken_for_has_a_name_in_the_trades_words(role: str) -> None:
    details = {"taken_for": role, "rule": "some.rule", "confidence": "0.5"}
    doubt = Diagnostic("line-doubtful", "a.txt", 1, details)
    assert not re.search(r"[a-z]{2,}", message_of(doubt, "zh-Hans"))
    assert not re.search(r"[\u4e00-\u9fff]|some", message_of(doubt, "en"))
