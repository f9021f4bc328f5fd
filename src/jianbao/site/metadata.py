"""What an article's page tells other programs, as `citing` has it, made ready for a template."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from jianbao.citing import Meta, cite, cite_gbt_2025, head_metas, json_ld
from jianbao.model import Holding
from jianbao.site.desk import Desk

_ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
_JSON_ESCAPES = str.maketrans(_ESCAPES)


@dataclass(frozen=True, slots=True)
class Description:
    """Head metas, the JSON-LD block, and the reference after GB/T 7714—2025. The browser makes the other forms from
    the metas: that of 2015 has the reader's day in it."""

    metas: tuple[Meta, ...]
    json_ld: Markup
    gbt_2025: str


def describe_article(holding: Holding, desk: Desk) -> Description:
    """The description of an article that is not withheld."""
    citation = cite(holding, desk.settings)
    return Description(
        head_metas(citation),
        write_json(json_ld(holding, desk.settings, desk.shelf.archive)),
        cite_gbt_2025(citation),
    )


def write_json(tree: Any) -> Markup:
    """JSON that may stand inside a script element: no `<`, `>` or `&` in it, whatever the text holds."""
    return Markup(json.dumps(tree, ensure_ascii=False, separators=(",", ":")).translate(_JSON_ESCAPES))
