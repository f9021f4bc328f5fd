"""A page of the Republic's prints: every box is an article, set in columns of exact measure, stopped with 、 alone.

│盲從            │   headline: lines above the text that no mark parts
│（丹翁）        │   byline, in brackets of its own
│擇善而從、古訓也│   text; no mark hangs and none is kept from a line's head, so that every full line is as wide
│、旣不能自立、又│
│不能師人。      │   a line narrower than both its neighbours ends a paragraph
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from jianbao.language.ordinary import is_ordinary_word
from jianbao.model import Decision
from jianbao.parsing.bylines.names import is_name
from jianbao.parsing.printed.articles.cutting import Cut
from jianbao.parsing.printed.items.item import Item
from jianbao.parsing.printed.known_lines import NOTHING_KNOWN, KnownLines
from jianbao.parsing.printed.laid_out import LaidOut
from jianbao.parsing.printed.lines.line import Line
from jianbao.parsing.printed.lines.text_form import TextForm
from jianbao.parsing.printed.paragraphs.fragments import join_lines
from jianbao.parsing.text.grams import grams_of

_MARK = re.compile(r"[、，。；：！？]")
_SIGNED = re.compile(r"^[（(][^（）()、，。]{1,8}(?<![电電讯訊])[）)]$")
_WRITTEN = re.compile(r"^[㐀-鿿\u3000 ]{2,8}(?:著|譯|作|譔|撰|编|編|述|譯述|遺著|原著)$")
_BEGINS = re.compile(
    r"^(?:[▲△◇◆◘□○●※]|[問答]、|[（(][^（）()]{2,12}(?:[电電讯訊]|日.{0,6}$)|[（(](?:又[讯訊電]|刊誤)[）)]|按：)"
)
_DISPATCH = re.compile(r"[（(][^（）()]*(?:[电電讯訊社]|日|$)")
_NUMBERED = re.compile(r"^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)")
_SEPARATOR = re.compile(r"^(?:[×＊*★☆※◆◇○●][\s　]*){2,}$")
_CLOSING = re.compile(r"[。！？」』）、]$")
_ITEM = re.compile(r"^[▲△].*[、，。]")  # of a row of briefs
_STOPPED = re.compile(r"[。！？][」』）]?$")
_FULL_STOP = re.compile(r"[。！？][」』）]*$|[」』]$")
_SLACK = 1.0  # em between two lines of one measure: a figure or a pair of brackets
_FULL_NAME = 3  # characters
_BROKEN_NAME = 5  # characters of each half
_CLEARLY = _SLACK + 0.5  # em by which a line is clearly narrower
_OFF = 0.6  # em by which a line may miss the indent of one em
_OFF_TAIL = 0.4  # em that a last line but one is narrower at least
_SURE, _MARGIN = 0.8, 1.8  # how sure a line of a print's box is, and the article that a box is
_TALLEST = 4  # lines of a headline; of a taller stack the first is the headline and the others its deck


def lay_out_prints(read: tuple[Line, ...], form: TextForm, known: KnownLines = NOTHING_KNOWN) -> LaidOut:
    """The items and articles of the lines of a page whose boxes are articles."""
    furniture = {at: block for at in range(len(read)) if (block := known.furniture(read, at))}
    items: list[Item] = []
    cuts: list[Cut] = []
    decisions: list[Decision] = []
    for first, last in _boxes(read, furniture):
        start = len(items)
        for item, taken in _items_of_box(read, first, last):
            items.append(item)
            decisions += (
                Decision(read[at].number, taken, f"print.{taken}", _SURE, f"{read[at].width:g} em")
                for at in range(item.first, item.last + 1)
            )
        head = tuple(at for at in range(start, len(items)) if items[at].kind == "display")
        cuts.append(Cut(start, len(items) - 1, head, _MARGIN))
    decisions += (
        Decision(read[at].number, "furniture", block.rule, 1.0, block.because) for at, block in furniture.items()
    )
    texts = tuple(text for block in furniture.values() for text in block.texts)
    return LaidOut(form, read, tuple(items), tuple(cuts), texts, tuple(sorted(decisions, key=lambda one: one.line)))


def _boxes(read: Sequence[Line], furniture: Collection[int]) -> Iterator[tuple[int, int]]:
    """The first and the last line of each box; furniture stands in none."""
    places = [at for at in range(len(read)) if at not in furniture]
    starts = [0, *(n for n in range(1, len(places)) if read[places[n]].index > read[places[n - 1]].index + 1)]
    for first, after in pairwise([*starts, len(places)]):
        if first < after:
            yield places[first], places[after - 1]


def _items_of_box(read: Sequence[Line], first: int, last: int) -> Iterator[tuple[Item, str]]:
    text = first if _ITEM.match(read[first].text) else _text_start(read, first, last)
    text = _behind_broken_name(read, first, text, last)
    signed = next((at for at in range(first + 1, text) if _signs(read, at, text)), text)
    signed = next((at for at in range(first + 1, signed) if _is_written_by(read, at)), signed)
    for at in range(first, signed):
        deck = signed - first > _TALLEST and at > first
        words = read[at].cut()
        yield (
            Item("display", at, at, (words,), grams=grams_of(words.text), part="deck" if deck else "title"),
            "headline",
        )
    if signed < text and _SIGNED.match(read[signed].text):
        yield Item("byline", signed, signed, (read[signed].cut(),)), "byline"
        signed += 1
    elif signed + 1 < text and _is_broken_name(read[signed].text, read[signed + 1].text):
        yield Item("byline", signed, signed + 1, (read[signed].cut(), read[signed + 1].cut())), "byline"
        signed += 2
    before = ((at, at) for at in range(signed, text))  # who wrote it, the chapter, the number of the instalment
    for begin, end in (*before, *_paragraphs(read, max(signed, text), last)):
        paragraph = join_lines(read[begin : end + 1])
        yield (
            Item("prose", begin, end, (), (paragraph,), (0.0,), reach=end, grams=grams_of(paragraph.text)),
            "paragraph",
        )


def _text_start(read: Sequence[Line], first: int, last: int) -> int:
    """The first line of the text: the one with the first mark in it, or the indented one above it in its column."""
    marked = next((at for at in range(first, last + 1) if _is_marked(read[at].text)), last + 1)
    if marked > last:
        return marked if last - first < _TALLEST else first + 1
    measure = max(line.width for line in read[marked : min(last, marked + 2) + 1])
    at = marked
    while at - 1 > first and abs(read[at - 1].width - measure) <= _SLACK and not _SIGNED.match(read[at - 1].text):
        at -= 1
        if read[at].width < measure - _SLACK / 2:
            return at  # its indent shows: the paragraph begins here
    return marked - 1 if read[marked].carried and marked - 1 > first else marked


def _is_marked(text: str) -> bool:
    """Whether a line has a mark, or opens with where a dispatch was sent from; no headline does."""
    return _MARK.search(text) is not None or _DISPATCH.match(text) is not None


def _signs(read: Sequence[Line], at: int, text: int) -> bool:
    """Whether a name in brackets stands on a line, or on it and the next."""
    return _SIGNED.match(read[at].text) is not None or (
        at + 1 < text and _is_broken_name(read[at].text, read[at + 1].text)
    )


def _is_broken_name(upper: str, lower: str) -> bool:
    """Whether a name in brackets is broken over two lines: （某某│先生）."""
    return len(upper) <= _BROKEN_NAME and len(lower) <= _BROKEN_NAME and bool(_SIGNED.match(upper + lower))


def _behind_broken_name(read: Sequence[Line], first: int, text: int, last: int) -> int:
    """Where the text begins: not within a name in brackets that is broken over two lines."""
    within = first < text <= last and _is_broken_name(read[text - 1].text, read[text].text)
    return min(text + 1, last) if within else text


def _is_written_by(read: Sequence[Line], at: int) -> bool:
    """Whether a line says who wrote or translated what follows: in words, by a name of three characters below a longer
    line, or by a pen name of two, which between lines as short is of a headline set two by two; no ordinary word."""
    text = read[at].text
    if _WRITTEN.search(text) is not None:
        return True
    stacked = len(read[at - 1].text) <= 2 and at + 1 < len(read) and len(read[at + 1].text) <= 2
    if len(text) == _FULL_NAME and is_name(text):
        return not is_ordinary_word(text) and len(read[at - 1].text) > _FULL_NAME
    return len(text) <= 2 and not stacked and not is_ordinary_word(text)


def _paragraphs(read: Sequence[Line], first: int, last: int) -> Iterator[tuple[int, int]]:
    begin = first
    for at in range(first + 1, last + 1):
        if _parts(read, begin, at, last):
            yield begin, at - 1
            begin = at
    if begin <= last:
        yield begin, last


def _parts(read: Sequence[Line], begin: int, at: int, last: int) -> bool:
    """Whether a paragraph begins at line `at`: the line above is narrower than its neighbours, this one is indented
    behind a full stop, or begins as items and dispatches do."""
    above, line = read[at - 1], read[at]
    if line.carried:
        return False
    if _BEGINS.match(line.text) and (_CLOSING.search(above.text) or above.width < line.width - _SLACK):
        return True
    if _SEPARATOR.match(line.text) or _SEPARATOR.match(above.text) or _is_heading(read, at, last):
        return True
    if above.text[-1] in "：:" and at - 1 == begin and above.width < line.width - _SLACK / 2:
        return True  # who is written to
    if line.text[0] in "「『" and _FULL_STOP.search(above.text) and _is_short_of(read, at, last):
        return True
    if _ends_short(read, begin, at, last):
        return True
    if at - 1 > begin and above.width < read[at - 2].width - _CLEARLY:
        return abs(above.width - line.width) > _SLACK or _indents(read, at, last)
    if at - 1 == begin and not _MARK.search(above.text):  # a heading of a line
        return above.width < line.width - _CLEARLY or "\u3000" in above.text
    if _NUMBERED.match(line.text):
        if _CLOSING.search(above.text) and _indents(read, at, last):
            return True
        return _STOPPED.search(above.text) is not None or above.width < line.width - _SLACK
    return bool(_STOPPED.search(above.text)) and _indents(read, at, last)


def _is_heading(read: Sequence[Line], at: int, last: int) -> bool:
    """Whether a line without a mark, narrower than both its neighbours, stands below a sentence: a heading."""
    above, line = read[at - 1], read[at]
    if at >= last or _MARK.search(line.text) or not _CLOSING.search(above.text):
        return False
    return line.width < min(above.width, read[at + 1].width + _SLACK) - 2 * _SLACK


def _is_short_of(read: Sequence[Line], at: int, last: int) -> bool:
    """Whether a line is narrower than the widest around it by an indent."""
    around = read[max(0, at - 2) : min(last, at + 2) + 1]
    return read[at].width < max(line.width for line in around) - _OFF * _SLACK


def _ends_short(read: Sequence[Line], begin: int, at: int, last: int) -> bool:
    """Whether the line above line `at` ends a sentence well before the measure of both its neighbours, the indent of
    line `at` counted in, or is all of a short paragraph."""
    above, line = read[at - 1], read[at]
    if not _FULL_STOP.search(above.text) or at >= last:
        return False
    measure = read[at + 1].width
    if at - 1 == begin:
        return above.width < min(measure, line.width) - 2 * _SLACK
    return (
        above.width <= min(measure, read[at - 2].width) - _CLEARLY and line.width >= measure - (1.0 + _OFF) * _SLACK
    )


def _indents(read: Sequence[Line], at: int, last: int) -> bool:
    """Whether a line is one em narrower than the one below it, or than the one above where it is the last but one."""
    line, above = read[at].width, read[at - 1].width
    below = read[at + 1].width if at < last else 0.0
    if below < line:
        return _OFF_TAIL < above - line < 1.0 + _OFF
    return abs(below - line - 1.0) < _OFF and above > line - _OFF
