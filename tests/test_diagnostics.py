"""Every diagnostic has words in both languages and something to do about it."""

from __future__ import annotations

import string

import pytest

from jianbao.diagnostics import MESSAGES, Message
from jianbao.diagnostics.catalogue import annotating, archive, config, parsing, reading, search, site

CATALOGUES = (annotating, archive, config, parsing, reading, search, site)


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
