"""What is passed over to save time is what could not have mattered."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from jianbao.parsing.bylines.names import read_names
from jianbao.parsing.printed.headings.choosing import DEARER, NO_HEAD, Costs
from jianbao.parsing.printed.items.item import Item, ItemKind
from jianbao.parsing.printed.lines.line import read_lines, width_of
from jianbao.parsing.printed.reading_blocks import read_blocks
from jianbao.parsing.printed.rules import RULES, has_signs
from jianbao.parsing.printed.rules.furniture import is_at_edge
from jianbao.parsing.text.grams import grams_of
from jianbao.reading.text import count_characters, is_blank
from tests.parsing.test_promises import PAGES, mutate, read_page

TYPED = [
    "江城2025年9月30日 星期二",
    "责编：何 青",
    "热线 1234567",
    "国内统一刊号",
    "CN50-0001",
    "准印证第3号",
    "本报地址江城路",
    "上接A01版",
    "关键词 渡口",
    "何 青摄",
    "林小满供图",
    "本报记者何青",
    "□梅朵",
    "新华社发",
    "【核心阅读】",
    "编者按",
    "更正：“甲”应为“乙”，特此更正。",
]


@pytest.mark.parametrize("at", range(0, len(PAGES), 5))
def test_a_line_without_any_rules_sign_is_taken_by_none_of_them(at: int) -> None:
    dice = random.Random(at)
    for text in PAGES[at : at + 5]:
        words = mutate(text, dice).split("\n")
        for typed in dice.sample(TYPED, 4):
            words.insert(dice.randrange(len(words)), typed)
        lines = read_lines(read_page("\n".join(words)).lines)
        for place, line in enumerate(lines):
            if line.first or line.indent or is_at_edge(lines, place) or has_signs(line.text):
                continue
            assert not [trial.name for trial in RULES if not trial.boxes and trial.rule(lines, place)], line.text


def test_every_form_that_a_rule_takes_in_mid_page_has_its_sign() -> None:
    for typed in TYPED:
        text = ["工船昨天在外海试航，舱里养着三万尾鱼，渔民都来看"] * 40
        text[20] = typed
        lines = read_lines(read_page("\n".join(text)).lines)
        taken = any(trial.rule(lines, 20) for trial in RULES if not trial.boxes)
        assert [block.first for block in read_blocks(lines)] == ([20] if taken else []), typed


def test_no_headline_costs_less_than_the_floor_it_is_weighed_by() -> None:
    dice = random.Random(3)
    for _ in range(200):
        items = [make_item(dice, place) for place in range(dice.randint(1, 24))]
        costs = Costs(items)
        for start in range(len(items)):
            places = range(len(items) - 1, start - 1, -1)
            displays, prose, bylines = (
                [at for at in places if items[at].kind == kind] for kind in ("display", "prose", "byline")
            )
            _, price, _ = costs.choose_head(displays, prose, bylines, start, len(items))
            assert price >= floor_of(costs, displays) - 1e-9


def floor_of(costs: Costs, displays: Sequence[int]) -> float:
    floors = [costs.floor(at) for at in displays]
    lowest = sum(section for section, _ in floors) + min([NO_HEAD, *(head for _, head in floors)])
    return min(lowest, DEARER * len(displays) or NO_HEAD)


def make_item(dice: random.Random, place: int) -> Item:
    kinds: list[ItemKind] = ["display", "prose", "byline", "caption", "keyword"]
    kind = dice.choices(kinds, (5, 5, 2, 1, 1))[0]
    words = "".join(dice.sample(["江城", "新桥", "渡口", "通车", "今日谈", "公告", "——", "修缮", "老街"], 4))
    lines = read_lines(read_page(words + "\n" + words[:4] + "\n").lines)
    texts = tuple(line.cut() for line in lines[: dice.randint(1, 2)])
    return Item(
        kind,
        place * 2,
        place * 2,
        texts,
        wide=dice.choice((0.0, 4.0)),
        reach=place * 2 + dice.choice((0, 3)),
        run_in=dice.random() < 0.3,
        grams=grams_of(words),
    )


def test_a_line_of_surnames_that_is_no_list_of_names_is_given_up() -> None:
    """Tried in every way to cut it, it would outlast the test run."""
    assert read_names("王" * 90 + "的" * 4, 0, 94) is None


def test_widths_and_counts_are_those_of_the_single_characters() -> None:
    text = "“江城”3.5%·ＡＩ—…，ａ́\u200b\t\u3000한√（甲）"
    assert width_of(text) == sum(map(width_of, text))
    assert count_characters(text) == sum(not is_blank(character) for character in text)
