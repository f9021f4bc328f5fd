"""What parsing promises of any input: no exception, every character accounted for once, the same answer twice."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from jianbao.config import Settings
from jianbao.model import Page, SourceText
from jianbao.parsing import ledger_of, parse_source
from jianbao.parsing.text.marks import is_blank
from jianbao.reading.source import source_of_bytes
from tests.parsing.test_cases import CASES, read_cases

PAGES = [text.replace("␌", "\f") for _, text, _ in read_cases()]
SIGNS = "■□（）()“”「」——：。，、①【】\f\t\u200b\u00ad\u3000 关键词记者摄下转第版图为扫码问答A1.5%"
LINES = st.one_of(
    st.text(alphabet=SIGNS + "江城新桥今日通车市民排队", max_size=30),
    st.sampled_from([line for page in PAGES for line in page.split("\n")]),
    st.text(max_size=20),
)


def read_page(text: str) -> SourceText:
    source, _ = source_of_bytes(text.encode("utf-8", "surrogatepass"), "page.txt", "text")
    assert source is not None
    return source


def check_ledger(source: SourceText, pages: tuple[Page, ...]) -> None:
    """Every non-blank character of the raw lines stands in exactly one entry, and in no page's twice."""
    held = Counter(
        (entry.line, column) for page in pages for entry in page.ledger for column in range(entry.start, entry.end)
    )
    for line in source.lines:
        for column, character in enumerate(line.raw):
            if not is_blank(character):
                assert held[line.number, column] == 1, (line.number, column, line.raw)
    assert all(page.ledger == ledger_of(page) for page in pages)


@settings(max_examples=150, deadline=None)
@example("0\u2065")
@example("1\n1\n1\n2025年3月12日 星期三 农历乙巳年二月十三 第8216期 今日4版")
@given(st.lists(LINES, min_size=1, max_size=40).map("\n".join))
def test_any_text_is_parsed_and_all_of_it_accounted_for(text: str) -> None:
    encoded = "".join(character for character in text if not "\ud800" <= character <= "\udfff")
    source, _ = source_of_bytes(encoded.encode(), "page.txt", "text")
    if source is not None:
        pages, _ = parse_source(source, Settings())
        check_ledger(source, pages)


def mutate(text: str, dice: random.Random) -> str:
    """The page with a few lines dropped, doubled, swapped, cut, joined or changed in one character."""
    lines = text.split("\n")
    for _ in range(dice.randint(1, 10)):
        at = dice.randrange(len(lines))
        kind = dice.randrange(6)
        if kind == 0 and len(lines) > 1:
            del lines[at]
        elif kind == 1:
            lines.insert(at, lines[at])
        elif kind == 2:
            other = dice.randrange(len(lines))
            lines[at], lines[other] = lines[other], lines[at]
        elif kind == 3:
            cut = dice.randint(0, len(lines[at]))
            lines[at : at + 1] = [lines[at][:cut], lines[at][cut:]]
        elif kind == 4:
            lines[at : at + 2] = ["".join(lines[at : at + 2])]
        elif lines[at]:
            place = dice.randrange(len(lines[at]))
            lines[at] = lines[at][:place] + dice.choice(SIGNS) + lines[at][place + 1 :]
    spoilt = "\n".join(lines)
    return spoilt if spoilt.strip() else "完"  # an empty file is no source


@pytest.mark.parametrize("seed", range(20))
def test_a_page_spoilt_by_hand_loses_nothing(seed: int) -> None:
    dice = random.Random(seed)
    for _ in range(10):
        source = read_page(mutate(dice.choice(PAGES), dice))
        pages, _ = parse_source(source, Settings())
        check_ledger(source, pages)


@pytest.mark.parametrize("page", PAGES[::5])
def test_the_same_page_is_parsed_the_same_way_twice(page: str) -> None:
    first, second = (parse_source(read_page(page), Settings()) for _ in range(2))
    assert first == second


def test_what_a_rule_consumed_is_a_mark_or_a_label() -> None:
    text = (
        "江边灯会开幕\n\n■ 本报记者 林小满\n\n关键词 灯火\n一百盏灯\n\n江边的灯会昨晚开幕，来看灯的人排到了桥头。\n"
    )
    pages, _ = parse_source(read_page(text), Settings())
    roles = {(entry.line, entry.start): entry.role for entry in pages[0].ledger}
    assert roles[3, 0] == "mark"
    assert roles[5, 0] == "label"


def test_every_line_of_a_page_has_a_decision_that_says_why() -> None:
    for page in PAGES:
        source = read_page(page)
        pages, _ = parse_source(source, Settings())
        decided = {decision.line for parsed in pages for decision in parsed.decisions}
        printed = {line.number for line in source.lines if line.text.replace("\f", "").strip()}
        assert decided == printed
        assert all(0 <= one.confidence <= 1 and one.rule for parsed in pages for one in parsed.decisions)


def test_the_files_of_cases_are_all_read() -> None:
    assert len(read_cases()) >= 30
    assert {path.name for path in Path(CASES).iterdir()} >= {"bylines.txt", "paragraphs.txt", "stacks.txt"}


def test_no_line_becomes_a_byline_that_holds_no_names() -> None:
    for text in (
        "署协议，共建跨江渡口，方便两岸居民往来。\n甲市与乙市互致贺信\n两市携手共建渡口\n",
        "　　本报讯（记者 唐果）球赛昨日落幕，八支球队参加。\n——对话馆长本报记者 沈砚 文/图\n　　记者：后来呢？\n",
    ):
        pages, _ = parse_source(read_page(text), Settings())
        assert [page.coverage for page in pages] == [1.0]
