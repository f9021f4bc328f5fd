"""Labelled units into the row of items and the articles cut from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from jianbao.parsing.printed.articles.cutting import Cut
from jianbao.parsing.printed.items.item import HeadPart, Item
from jianbao.parsing.printed.parts.label_parts import LabelledPart
from jianbao.parsing.printed.parts.unit import Unit, as_display, as_prose

_HEAD = ("column", "kicker", "headline", "deck")


def cut_by_parts(
    items: Sequence[Item], units: Sequence[Unit], labels: Sequence[LabelledPart]
) -> tuple[list[Item], list[Cut]]:
    """The items but for furniture, each with its part, and the articles: one from each unit that begins one to the
    next. Paragraphs with nothing between them are one item."""
    by_place = {unit.place: label for unit, label in zip(units, labels, strict=True)}
    first = units[0].place if units else -1
    row: list[Item] = []
    starts: list[int] = []
    articles: list[list[tuple[int, LabelledPart]]] = []
    for place, item in enumerate(items):
        if item.kind == "furniture":
            continue
        label = by_place.get(place)
        begins = not starts or (label is not None and label.begins and place != first)
        if begins:
            starts.append(len(row))
            articles.append([])
        part = item if label is None else _with_part(item, label)
        if part.kind == "prose" and not begins and row[-1].kind == "prose":
            row[-1] = _merge(row[-1], part)
        else:
            row.append(part)
        if label is not None:
            articles[-1].append((len(row) - 1, label))
    ends = [start - 1 for start in [*starts[1:], len(row)]][: len(starts)]  # of a page of furniture there is none
    return row, [_cut(*cut) for cut in zip(starts, ends, articles, strict=True)]


def _cut(first: int, last: int, labels: Sequence[tuple[int, LabelledPart]]) -> Cut:
    head = tuple(place for place, label in labels if label.part in _HEAD)
    margins = [label.margin for _, label in labels if label.part in _HEAD and not _names_its_place(label)]
    bounds = [label.bound for place, label in labels]
    return Cut(first, last, head, min((*margins, *bounds), default=0.0))


def _names_its_place(label: LabelledPart) -> bool:
    """Whether nothing but column or kicker is doubted: the headline is the same with either."""
    return {label.part, label.other} == {"column", "kicker"}


def _merge(above: Item, below: Item) -> Item:
    return replace(
        above,
        last=below.last,
        paragraphs=above.paragraphs + below.paragraphs,
        measures=above.measures + below.measures,
        reach=max(above.reach, below.reach),
        grams=above.grams | below.grams,
    )


def _with_part(item: Item, label: LabelledPart) -> Item:
    if item.kind == "prose" and label.part in (*_HEAD, "heading", "byline", "above"):
        item = as_display(item)
    if item.kind != "display":
        return item
    if label.part == "text":
        return as_prose(item)
    if label.part in ("byline", "above"):
        return replace(item, kind="byline", sure=label.margin)
    return replace(item, part=cast("HeadPart", label.part), sure=label.margin)
