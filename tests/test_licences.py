"""The licences of what is installed are written down, and none of them binds an archive."""

from __future__ import annotations

import re

import pytest

from tests.licences import named_by, pinned, written

_KNOWN = re.compile(r"MIT|BSD|ISC|Apache|PSF|Zlib|0BSD|CC0|HPND|Python Software Foundation")
_BINDING = re.compile(r"GPL|GNU|MPL|Mozilla|Creative Commons Attribution|proprietary", re.IGNORECASE)


def test_every_package_that_is_installed_has_its_row_and_no_other_has() -> None:
    assert list(written()) == pinned()


@pytest.mark.parametrize("package", pinned())
def test_a_licence_is_the_one_that_the_package_names(package: str) -> None:
    named = named_by(package)
    assert named is None or written()[package] == named


@pytest.mark.parametrize("package", pinned())
def test_no_licence_binds_what_is_made_with_the_package(package: str) -> None:
    licence = written()[package]
    assert _KNOWN.search(licence)
    assert not _BINDING.search(licence)
