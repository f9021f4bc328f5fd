"""A page laid out: what its lines were read as, before its articles are put together."""

from __future__ import annotations

from dataclasses import dataclass

from jianbao.model import Decision, Text
from jianbao.parsing.printed.articles.cutting import Cut
from jianbao.parsing.printed.items.item import Item
from jianbao.parsing.printed.lines.line import Line
from jianbao.parsing.printed.lines.text_form import TextForm


@dataclass(frozen=True, slots=True)
class LaidOut:
    """The page's `lines`, its `items` in reading order, the stretches of them that are articles, its furniture and
    what each line was taken for. However a page was read, its articles are put together from this."""

    form: TextForm
    lines: tuple[Line, ...]
    items: tuple[Item, ...]
    cuts: tuple[Cut, ...]
    furniture: tuple[Text, ...]
    decisions: tuple[Decision, ...]
