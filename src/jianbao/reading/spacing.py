"""Letter-spaced lines and text layers with a space after every glyph, set tight again.

A justified line that is short of words is stretched by the typesetter, and extraction writes the stretch as
spaces; optical recognition puts a space between almost all glyphs of a page. Wider gaps are meant:

    引 导 和 推 动                      → 引导和推动
    受 灾 ， 共 转 移 12.7 万            → 受灾，共转移12.7万
    构 建 产 业 生 态   打 造 之 都      → 构建产业生态 打造之都
    第 2 0 届                           → 第20届
    本报记者 王 芳 李 明                 (a name of two characters is set like this on purpose: stays)
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice

from jianbao.language.surnames import COMMON
from jianbao.reading.glyphs import Edit

_WIDE = (
    "[\u00b7\u2014\u2018\u2019\u201c\u201d\u2026\u2e80-\u2fff\u3001-\u9fff\uf900-\ufaff\ufe30-\ufe4f"
    "\uff01-\uff60\uffe0-\uffe6\U00020000-\U0003ffff]"
)
_IS_WIDE = re.compile(_WIDE)
_TOKEN = re.compile(r"[A-Za-z0-9]+(?:[.,%:'’-]+[A-Za-z0-9]+)*%?|\S")
_GAP = re.compile(r"(?<=(\S))\s+(?=(\S))")
_LONE = re.compile(rf"(?<!\S){_WIDE}(?:\s+{_WIDE})+(?!\S)")  # single glyphs, each between spaces
_RUN = re.compile(rf"{_WIDE}(?:\s{_WIDE}){{5,}}(?!\S)")
_CHEAP = re.compile(r"\S\s+\S\s")

_SAMPLED_LINES, _SAMPLED_WIDTH = 4000, 20_000
_LINE_SHARE = 0.75  # of the gaps that a stretched line has open
_LAYER_SHARE = 0.6
_LINE_GAPS = 4  # a shorter line may be a label set wide on purpose


def is_spaced_layer(lines: Iterable[str]) -> bool:
    """Whether most gaps of a page's text are open, as in a layer made by optical recognition."""
    gaps = opened = 0
    for line in (line[:_SAMPLED_WIDTH] for line in islice(lines, _SAMPLED_LINES)):
        opened_here, gaps_here = _openness(line) if " " in line else (0, max(len(line) - 1, 0))
        if gaps_here > _LINE_GAPS:
            gaps, opened = gaps + gaps_here, opened + opened_here
    return gaps > 0 and opened > gaps / 2


def find_spacing(text: str, layer: bool) -> list[Edit]:
    """The spaces to be taken out of a line, and the wide gaps to be set as one space."""
    if len(text.split(None, 1)) < 2 or not (_CHEAP.search(text) or (layer and " " in text)):
        return []
    opened, gaps = _openness(text)
    share, least = (_LAYER_SHARE, 1) if layer else (_LINE_SHARE, _LINE_GAPS)
    if opened >= least and opened >= gaps * share:
        return [] if not layer and _is_list_of_names(text) else _close_gaps(text, 0, len(text))
    return [
        edit
        for run in _RUN.finditer(text)
        if not (_is_list_of_names(run[0]) or _is_list_of_names(_without_word(run)))
        for edit in _close_gaps(text, run.start(), run.end())
    ]


def _without_word(run: re.Match[str]) -> str:
    """A run without its first glyph where that may end a word: 记者 杨　东 苏　明 is a word and two names."""
    attached = run.start() > 0 and not run.string[run.start() - 1].isspace()
    return run[0][1:] if attached else run[0]


def _openness(text: str) -> tuple[int, int]:
    """How many gaps beside a wide glyph are open, and how many such gaps there are."""
    gaps = [_IS_WIDE.match(m[1]) is not None or _IS_WIDE.match(m[2]) is not None for m in _GAP.finditer(text)]
    narrow = len(gaps) - sum(gaps)
    return sum(gaps), max(len(_TOKEN.findall(text)) - 1 - narrow, 0)


def _close_gaps(text: str, start: int, end: int) -> list[Edit]:
    matches = list(_GAP.finditer(text, start, end))
    widths = [_width(match[0]) for match in matches]
    usual = Counter(widths).most_common(1)[0][0]
    kept = [_kept(text, match, width > usual) for match, width in zip(matches, widths, strict=True)]
    return [(m.start(), m.end(), space) for m, space in zip(matches, kept, strict=True) if m[0] != space]


def _width(gap: str) -> int:
    return len(gap) + gap.count("\u3000")


def _kept(text: str, gap: re.Match[str], is_wider: bool) -> str:
    """What is left of the space between two glyphs of a stretched line."""
    before, after = gap[1], gap[2]
    if _is_wide_mark(before) or _is_wide_mark(after):
        return ""
    if is_wider:
        return " "
    if _IS_WIDE.match(before) or _IS_WIDE.match(after):
        return ""
    return "" if _is_cut(text, gap.start() - 1, gap.end()) else " "


@lru_cache(maxsize=8192)
def _is_wide_mark(character: str) -> bool:
    return unicodedata.category(character)[0] == "P" and _IS_WIDE.match(character) is not None


def _is_cut(text: str, before: int, after: int) -> bool:
    """Whether letters or figures on both sides of a gap are one word cut like the rest: 2 0 2 5, A I, 1 . 5."""
    single = _stands_alone(text, before) and _stands_alone(text, after)
    return (
        single or (text[before] == "." and text[after].isdigit()) or (text[after] == "." and text[before].isdigit())
    )


def _stands_alone(text: str, at: int) -> bool:
    beside = text[at - 1 : at] + text[at + 1 : at + 2]
    return not any(character.isascii() and not character.isspace() for character in beside)


def _is_list_of_names(text: str) -> bool:
    """王 芳 李 明: lone glyphs in pairs, every pair with a surname first; one more may follow (摄)."""
    runs = ["".join(run[0].split()) for run in _LONE.finditer(text)]
    return bool(runs) and all(
        len(run) > 3 and all(surname in COMMON for surname in run[: len(run) // 2 * 2 : 2]) for run in runs
    )
