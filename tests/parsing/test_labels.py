"""What two lines say of each other: see `label_weights` and `transition_weights`."""

from __future__ import annotations

from jianbao.parsing.printed.labels.display_costs import display_signs
from jianbao.parsing.printed.labels.label_weights import DISPLAY as DISPLAY_WEIGHTS
from jianbao.parsing.printed.labels.label_weights import TEXT
from jianbao.parsing.printed.labels.text_costs import text_signs
from jianbao.parsing.printed.labels.transition_costs import Table, look_above, price_transitions
from jianbao.parsing.printed.lines.line import Line, read_lines
from jianbao.parsing.printed.lines.setting import Setting, read_setting
from tests.parsing.test_promises import read_page

BODY = "渡口昨天添了一条新船，船长\n介绍航线，乘客在码头上排队\n，船要等到下周才开，票价和\n从前一样，旧船停在码头边。\n\n"
DISPLAY = 2


def price_after(lines: tuple[Line, ...], setting: Setting, at: int, closed: list[bool]) -> Table:
    return price_transitions(look_above(lines, setting, at, closed))


def price_of_heading(upper: str, lower: str) -> float:
    """What it costs that `lower` is a heading's second line below `upper`, over text that is 13 em wide."""
    lines = read_lines(read_page(f"{BODY}{upper}\n{lower}\n{BODY}").lines)
    at = next(place for place, line in enumerate(lines) if line.text == lower)
    table = price_after(lines, read_setting(lines), at, [line.closed for line in lines])
    return table[DISPLAY][DISPLAY]


def test_a_word_runs_over_a_headings_lines_at_the_columns_edge_only() -> None:
    whole = price_of_heading("老街的渡口", "一起打击逃票")
    full, short = price_of_heading("老街渡口从今天起开始加", "强打击"), price_of_heading("渡口开始加", "强打击逃票")
    assert whole < full < short - 1.5


def test_text_that_breaks_off_fills_its_last_line() -> None:
    lines = read_lines(read_page(f"{BODY}船长介绍\n\n{BODY}").lines)
    at = next(place for place, line in enumerate(lines) if line.text == "船长介绍") + 1
    short = price_after(lines, read_setting(lines), at, [line.closed for line in lines])
    lines = read_lines(read_page(f"{BODY}船长介绍航线乘客在码头上排\n\n{BODY}").lines)
    full = price_after(lines, read_setting(lines), at, [line.closed for line in lines])
    assert short[1][0] > full[1][0] + 1.0
    assert short[1][DISPLAY] > full[1][DISPLAY] + 1.0


def read_lines_of(text: str, words: str) -> tuple[tuple[Line, ...], int, Setting, list[bool]]:
    """The lines of a page, the place of the one that is `words`, the setting and which lines are closed."""
    lines = read_lines(read_page(text).lines)
    at = next(place for place, line in enumerate(lines) if line.text == words)
    return lines, at, read_setting(lines), [line.closed for line in lines]


def cost_of_heading(text: str, words: str) -> float:
    lines, at, setting, closed = read_lines_of(text, words)
    return DISPLAY_WEIGHTS.cost(display_signs(lines, setting, at, closed))


def test_a_heading_stands_over_text_and_not_at_its_boxs_foot() -> None:
    words = "老街渡口开了"
    over, foot = f"{BODY}{words}\n{BODY}", f"{BODY.strip()}\n{words}\n\n{BODY}"
    assert cost_of_heading(over, words) < cost_of_heading(foot, words) - 1.0


def test_a_line_with_a_dash_over_lines_without_a_mark_is_a_kicker() -> None:
    kicker, headline = "从卖鲜叶到卖茶枕——", "一片叶子的三级跳"
    over = cost_of_heading(f"{BODY}{kicker}\n{headline}\n\n{BODY}", kicker)
    text = cost_of_heading(f"{BODY}{kicker}\n{BODY}", kicker)
    assert over < text - 1.0


def test_a_line_set_over_two_columns_is_no_text_of_either() -> None:
    open_body, words = f"{BODY.strip()[:-1]}上\n\n", "江城渡口添一条新船下周起载客过江去"

    def cost_of_text(text: str) -> float:
        lines, at, setting, _ = read_lines_of(text, words)
        return TEXT.cost(text_signs(lines, setting, at))

    wide = "渡口昨天添了一条新船船长介绍航线，\n乘客在码头上排队船要等到下周才开放\n"
    assert cost_of_text(f"{open_body}{words}\n\n{BODY}") > cost_of_text(f"{wide}\n{words}\n\n{wide}") + 1.0
