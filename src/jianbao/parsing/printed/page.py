"""One page of text into articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from jianbao.diagnostics import Diagnostic
from jianbao.model import Page, SourceLine, SourceText
from jianbao.parsing.accounting.ledger import seal_page
from jianbao.parsing.printed.articles.assembly import set_article
from jianbao.parsing.printed.articles.belonging import place_beside
from jianbao.parsing.printed.articles.cutting import cut_articles
from jianbao.parsing.printed.block import Block, Rule
from jianbao.parsing.printed.decisions import decide_lines
from jianbao.parsing.printed.doubts import doubts_of
from jianbao.parsing.printed.items.insets import items_of_correction, move_insets
from jianbao.parsing.printed.items.page_items import read_items
from jianbao.parsing.printed.labels.label_lines import label_lines
from jianbao.parsing.printed.lines.line import Line, read_lines
from jianbao.parsing.printed.lines.setting import read_setting
from jianbao.parsing.printed.rules import RULES, has_signs
from jianbao.parsing.printed.rules.furniture import is_at_edge
from jianbao.parsing.text.jumps import comes_from_elsewhere

_ALL = [trial.rule for trial in RULES]
_BY_SIGNS = [trial.rule for trial in RULES if not trial.boxes]
_OF_BOXES = [trial.rule for trial in RULES if trial.boxes or trial.first]
_TRADITIONAL = frozenset(
    "與為時會國個這們來對於學開關後說發產業實際經濟東車門問間員長報導變應該將讓過還進樓購場廣馬黨電體點數萬號"
)


def parse_page(
    source: SourceText, lines: Sequence[SourceLine], index: int, pages: int
) -> tuple[Page, tuple[Diagnostic, ...]]:
    """The page made of `lines` of `source`, the `index`-th (from 0) of its `pages`, and the doubts about it."""
    read = read_lines(lines)
    blocks = read_blocks(read)
    read = _set_off(read, blocks)
    taken = {at for block in blocks for at in range(block.first, block.last + 1)}
    loose = [at for at in range(len(read)) if at not in taken]
    row = [read[at] for at in loose]
    setting = read_setting(row, _breaks(read, blocks, loose))
    labels = label_lines(row, setting)
    insets = [item for block in blocks if block.kind == "correction" for item in items_of_correction(block)]
    others = [block for block in blocks if block.kind != "correction"]
    items = move_insets(read_items(read, loose, setting, labels, others, insets))
    furniture = tuple(text for item in items if item.kind == "furniture" for text in item.texts)
    items = [item for item in items if item.kind != "furniture"]
    cuts = cut_articles(items)
    stem = _stem(source, index, pages)
    traditional = is_traditional("".join(line.text for line in read))
    set_articles = [
        set_article(f"{stem}-{number}", read, items, cut, traditional=traditional)
        for number, cut in enumerate(cuts, 1)
    ]
    decisions = decide_lines(read, loose, setting, labels, blocks, items, cuts)
    articles = place_beside([article for article, _ in set_articles])
    page = Page(source, index, articles=articles, furniture=furniture, decisions=decisions)
    page = seal_page(page, lines)
    return page, doubts_of(page, read, items, cuts, [doubtful for _, doubtful in set_articles])


def _stem(source: SourceText, index: int, pages: int) -> str:
    """What an article's id begins with: the source's name, and the page's number where there are several."""
    name = PurePosixPath(source.file.path).stem
    return f"{name}-{index + 1}" if pages > 1 else name


def _breaks(lines: Sequence[Line], blocks: Sequence[Block], loose: Sequence[int]) -> frozenset[int]:
    """The places among the loose lines before which a byline or a keyword block stands, or a jump that text ends or
    begins at: so it does where nothing parts them, and a jump in a box of its own may stand anywhere."""
    ends = {block.last for block in blocks if block.kind in ("byline", "keyword") or _parts_text(lines, block)}
    found, before = set(), -1
    for place, at in enumerate(loose):
        if any(between in ends for between in range(before + 1, at)):
            found.add(place)
        before = at
    return frozenset(found)


def _set_off(lines: tuple[Line, ...], blocks: Sequence[Block]) -> tuple[Line, ...]:
    """The lines, those that a jump parts from the rest of their text ending or beginning with it: what goes on on
    another page is at its end here, and what is carried on from there does not run on from anything here."""
    changed: dict[int, Line] = {}
    for block in blocks:
        if _parts_text(lines, block):
            comes = comes_from_elsewhere(lines[block.first].text)
            beside = block.first + 1 if comes else block.first - 1
            line = lines[beside]
            changed[beside] = replace(line, dated=line.dated or comes, closed=line.closed or not comes)
    return tuple(changed.get(at, line) for at, line in enumerate(lines)) if changed else lines


def _parts_text(lines: Sequence[Line], block: Block) -> bool:
    line = lines[block.first]
    return block.kind == "jump" and not (line.last if comes_from_elsewhere(line.text) else line.first)


def read_blocks(lines: tuple[Line, ...]) -> list[Block]:
    """What the ordered rules take of the page; the rest is prose and display."""
    blocks: list[Block] = []
    at = 0
    while at < len(lines):
        labelled = bool(blocks) and blocks[-1].kind == "box" and blocks[-1].last == at - 1
        for rule in _rules_for(lines, at, lines[at].first or labelled):
            block = rule(lines, at)
            if block:
                blocks.append(block)
                at = block.last
                break
        at += 1
    return blocks


def _rules_for(lines: tuple[Line, ...], at: int, begins: bool) -> Sequence[Rule]:
    """The rules worth trying at line `at`, which `begins` a box, or what stands in it below its label."""
    line = lines[at]
    if line.indent > 0 or has_signs(line.text) or is_at_edge(lines, at):
        return _ALL if begins else _BY_SIGNS
    return _OF_BOXES if begins else ()


def is_traditional(text: str) -> bool:
    """Whether a text is in traditional script: more than one character in a hundred is written only so."""
    return sum(map(text.count, _TRADITIONAL)) * 100 > len(text) > 0
