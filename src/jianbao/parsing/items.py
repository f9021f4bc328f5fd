"""The page as a row of items: what articles are put together from, in page order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from jianbao.model import Paragraph, Text
from jianbao.parsing.block import Block
from jianbao.parsing.bylines import is_set_out, read_bare_names
from jianbao.parsing.datelines import opens_article
from jianbao.parsing.line import Line
from jianbao.parsing.linking import link_fragments
from jianbao.parsing.paragraphs import Fragment, join_lines, read_fragments
from jianbao.parsing.setting import Setting
from jianbao.parsing.straying import find_strays
from jianbao.parsing.telling import Told

ItemKind = Literal[
    "byline", "display", "prose", "keyword", "caption", "notice", "jump", "box", "table", "furniture"
]


@dataclass(frozen=True, slots=True)
class Item:
    """One or more blocks of a kind. `first`, `last`: places among the page's lines that have something on them.

    A display item holds the lines of one box in `texts`; a prose item the paragraphs between two other items, with
    the widest line of each in `measures`; other kinds keep their `block`. `wide` is how far a display line exceeds
    the measure of the text around it; it is `run_in` when text stands directly below it in one box. `reach` is the
    last line any of its paragraphs runs on to; `grams` are what articles are compared by. A paragraph that stands
    within one of another article comes `after` the one that begins at that place; an `inset` is a correction, which
    may be set into the text of another article.
    """

    kind: ItemKind
    first: int
    last: int
    texts: tuple[Text, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    measures: tuple[float, ...] = ()
    block: Block | None = None
    wide: float = 0.0
    reach: int = -1
    after: int = -1
    run_in: bool = False
    inset: bool = False
    sure: float = 1.0
    grams: frozenset[str] = field(default=frozenset(), compare=False)


def read_items(
    lines: Sequence[Line],
    loose: Sequence[int],
    setting: Setting,
    told: Sequence[Told],
    blocks: Sequence[Block],
    insets: Sequence[Item] = (),
) -> list[Item]:
    """The items of a page, those of corrections among them. `loose` gives the place of each loose line among all
    `lines`."""
    row = [lines[at] for at in loose]
    items = [*insets]
    items += [Item(block.kind, block.first, block.last, block.texts, block=block) for block in blocks]  # type: ignore[arg-type]
    items += _displays(row, loose, setting, told)
    items += _paragraphs(row, loose, setting, told)
    items.sort(key=lambda item: (item.first if item.after < 0 else item.after, item.first, item.last))
    return _gather(_name_alone(_name_bylines(items)))


def _name_bylines(items: Sequence[Item]) -> list[Item]:
    """Names alone under a headline and above the text are its byline, in a box of their own or the headline's."""
    named: list[Item] = []
    for at, item in enumerate(items):
        below = items[at + 1].kind if at + 1 < len(items) else ""
        under = len(item.texts) > 1 or (at > 0 and items[at - 1].kind == "display")
        within = len(item.texts) > 1 and is_set_out(item.texts[-1].text)  # its text may go on behind others
        if _is_signature(items, at):
            named.append(Item("byline", item.first, item.last, item.texts, sure=item.sure))
            continue
        if item.kind != "display" or not (below in ("prose", "table") or within) or not under:
            named.append(item)
            continue
        short = len("".join(text.text for text in item.texts[:-1])) in range(1, 5)
        if read_bare_names(item.texts[-1].text) is None or (short and not is_set_out(item.texts[-1].text)):
            named.append(item)
            continue
        if len(item.texts) > 1:
            named.append(_without_last(item))
        named.append(Item("byline", item.last, item.last, item.texts[-1:], sure=item.sure))
    return named


def _name_alone(items: Sequence[Item]) -> list[Item]:
    """On a page that signs its articles with names alone, such a name between two texts is a byline as well: its
    headline may stand behind the text."""
    if not any(item.kind == "byline" and item.block is None for item in items):
        return list(items)
    return [
        replace(item, kind="byline") if _stands_between_texts(items, at) and _is_writer(item) else item
        for at, item in enumerate(items)
    ]


def _stands_between_texts(items: Sequence[Item], at: int) -> bool:
    return 0 < at < len(items) - 1 and items[at - 1].kind == items[at + 1].kind == "prose"


def _is_writer(item: Item) -> bool:
    """Whether a display is one name, of three characters or set out, which no heading is."""
    if item.kind != "display" or len(item.texts) != 1:
        return False
    words = item.texts[0].text
    return len(read_bare_names(words) or ()) == 1 and (len(words) > 2 or is_set_out(words))


def _is_signature(items: Sequence[Item], at: int) -> bool:
    """Whether a line is a name alone, below the last text of all, as a letter's writer signs."""
    item = items[at]
    last = len(items) - at < 12 and all(other.kind == "furniture" for other in items[at + 1 :])
    return (
        last
        and item.kind == "display"
        and len(item.texts) == 1
        and at > 0
        and items[at - 1].kind == "prose"
        and len(read_bare_names(item.texts[0].text) or ()) == 1
    )


def _without_last(item: Item) -> Item:
    texts = item.texts[:-1]
    return replace(item, last=item.last - 1, texts=texts, grams=grams_of("".join(text.text for text in texts)))


def _displays(row: Sequence[Line], loose: Sequence[int], setting: Setting, told: Sequence[Told]) -> list[Item]:
    """Each box of display lines; a kicker box and the headline box below it stay two items."""
    found: list[Item] = []
    at = 0
    while at < len(row):
        if told[at].label not in ("display", "inside"):
            at += 1
            continue
        last = at
        while (
            last + 1 < len(row)
            and told[last + 1].label in ("display", "inside")
            and setting.gaps[last + 1] == 0
            and loose[last + 1] == loose[last] + 1
        ):
            last += 1
        measure = _measure_around(row, setting, told, at, last)
        wide = max(line.width for line in row[at : last + 1]) - measure if measure else 0.0
        texts = tuple(line.cut() for line in row[at : last + 1])
        sure = min(one.margin for one in told[at : last + 1])
        grams = grams_of("".join(text.text for text in texts))
        run_in = last + 1 < len(row) and setting.gaps[last + 1] == 0
        found.append(
            Item("display", loose[at], loose[last], texts, wide=wide, run_in=run_in, sure=sure, grams=grams)
        )
        at = last + 1
    return found


def _measure_around(row: Sequence[Line], setting: Setting, told: Sequence[Told], at: int, last: int) -> float:
    for place in (*range(last + 1, min(len(row), last + 4)), *range(at - 1, max(-1, at - 6), -1)):
        if told[place].label in ("start", "carry"):
            return setting.behind[place] or setting.ahead[place] or 0.0
    return 0.0


def _paragraphs(row: Sequence[Line], loose: Sequence[int], setting: Setting, told: Sequence[Told]) -> list[Item]:
    fragments = read_fragments(row, setting, told)

    def apart(one: int, other: int) -> bool:
        between = range(fragments[one].last + 1, fragments[other].first + 1)
        return any(setting.gaps[at] == 2 or told[at].label == "display" for at in between)

    chains = link_fragments(row, setting, fragments, apart)
    items = [_paragraph(row, loose, [fragments[link] for link in chain]) for chain in chains]
    for stray, before in find_strays(chains, apart):
        anchor = items[before]
        items[stray] = replace(items[stray], after=max(anchor.after, anchor.first))
    return items


def _paragraph(row: Sequence[Line], loose: Sequence[int], chain: Sequence[Fragment]) -> Item:
    """A chain of fragments as an item, placed where its head stands."""
    places = [at for fragment in chain for at in range(fragment.first, fragment.last + 1)]
    paragraph = join_lines([row[at] for at in places])
    head = chain[0]
    return Item(
        "prose",
        loose[head.first],
        loose[head.last],
        paragraphs=(paragraph,),
        measures=(max(row[at].width for at in places),),
        reach=loose[max(places)],
        grams=grams_of(paragraph.text),
    )


def _gather(items: Sequence[Item]) -> list[Item]:
    """Paragraphs with nothing between them become one item, unless the second may open an article of its own."""
    groups: list[list[Item]] = []
    for item in items:
        before = groups[-1][-1] if groups else None
        if before and before.kind == item.kind == "prose" and not _parts(groups[-1], item):
            groups[-1].append(item)
        else:
            groups.append([item])
    return [group[0] if len(group) == 1 else _merge(group) for group in groups]


def _parts(group: Sequence[Item], item: Item) -> bool:
    before = group[-1]
    if (
        before.inset
        or item.inset
        or opens_article(item.paragraphs[0].text)
        or ends_signed(before.paragraphs[-1].text)
    ):
        return True
    return _shows_measure(group[-_FEW:]) and _shows_measure([item]) and _differs(group[-_FEW:], item)


def _shows_measure(items: Sequence[Item]) -> bool:
    """Whether paragraphs have lines enough to show the measure they are set to."""
    return sum(len(item.paragraphs[0].pieces) for item in items) >= _LINES_TELLING


def _differs(above: Sequence[Item], item: Item) -> bool:
    return abs(max(one.measures[-1] for one in above) - item.measures[0]) > _OTHER_MEASURE


def _merge(group: Sequence[Item]) -> Item:
    return replace(
        group[0],
        last=max(item.last for item in group),
        paragraphs=tuple(paragraph for item in group for paragraph in item.paragraphs),
        measures=tuple(measure for item in group for measure in item.measures),
        reach=max(item.reach for item in group),
        grams=frozenset().union(*(item.grams for item in group)),
    )


_OTHER_MEASURE = 2.5  # em between the columns of two articles, which may each have another
_LINES_TELLING = 3
_FEW = 3  # paragraphs that show the measure together
_MOST_COMPARED = 20_000
_HAN_PAIR = re.compile(r"(?=([㐀-鿿]{2}))")
_LATIN_RUN = re.compile(r"[A-Za-z0-9.%]{2,}")
_TAIL = re.compile(r"[。！？”][（(][^（）()。，]{2,30}[）)]$")


def ends_signed(text: str) -> bool:
    """Whether a paragraph ends in a byline, and so an article: `……举行。（甲某某 乙某）`."""
    return bool(_TAIL.search(text, max(0, len(text) - 48)))


def grams_of(text: str) -> frozenset[str]:
    """The pairs of neighbouring Chinese characters and the words of Latin and figures in a text's first part."""
    text = text[:_MOST_COMPARED]
    return frozenset(_HAN_PAIR.findall(text) + _LATIN_RUN.findall(text))
