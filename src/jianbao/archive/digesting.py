"""A digest of each article as the archive holds it: what any page, list or index of it can depend on.

The source's lines are left out, and sums over the whole file: an article does not change when a line is added to
the JSONL it stands in.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from jianbao.archive.deferred import digest_facts
from jianbao.archive.outline import digest_content
from jianbao.model import Holding, Page
from jianbao.store import digest_of

_OWN = tuple(field.name for field in fields(Holding) if field.name not in ("article", "page", "parts", "passages"))


def digest_holdings(holdings: Iterable[Holding]) -> dict[str, bytes]:
    """The digest of each holding by its id. Passages follow from the article."""
    return {holding.id: _digest(holding) for holding in holdings}


def _digest(holding: Holding) -> bytes:
    own = [getattr(holding, name) for name in _OWN]
    parts = [(_facts_of(part.page), part.page_address, part.number, part.paragraphs) for part in holding.parts]
    return digest_of(digest_content(holding.article), repr((own, _facts_of(holding.page), parts)))


def _facts_of(page: Page) -> list[Any]:
    file = page.source.file
    return [file.path, file.format, page.index, digest_facts(page)]
