"""What two lines say of each other: see `telling_passes`."""

from __future__ import annotations

from jianbao.parsing.line import read_lines
from jianbao.parsing.setting import read_setting
from jianbao.parsing.telling_costs import display_cost
from jianbao.parsing.telling_passes import price_passes
from tests.parsing.test_promises import read_page

BODY = "渡口昨天添了一条新船，船长\n介绍航线，乘客在码头上排队\n，船要等到下周才开，票价和\n从前一样，旧船停在码头边。\n\n"
DISPLAY = 2


def price_of_heading(upper: str, lower: str) -> float:
    """What it costs that `lower` is a heading's second line below `upper`, over text that is 13 em wide."""
    lines = read_lines(read_page(f"{BODY}{upper}\n{lower}\n{BODY}").lines)
    at = next(place for place, line in enumerate(lines) if line.text == lower)
    table = price_passes(lines, read_setting(lines), at, [line.closed for line in lines])
    return table[DISPLAY][DISPLAY]


def test_a_word_runs_over_a_headings_lines_at_the_columns_edge_only() -> None:
    whole = price_of_heading("老街的渡口", "一起打击逃票")
    full, short = price_of_heading("老街渡口从今天起开始加", "强打击"), price_of_heading("渡口开始加", "强打击逃票")
    assert whole < full < short - 1.5


def test_text_that_breaks_off_fills_its_last_line() -> None:
    lines = read_lines(read_page(f"{BODY}船长介绍\n\n{BODY}").lines)
    at = next(place for place, line in enumerate(lines) if line.text == "船长介绍") + 1
    short = price_passes(lines, read_setting(lines), at, [line.closed for line in lines])
    lines = read_lines(read_page(f"{BODY}船长介绍航线乘客在码头上排\n\n{BODY}").lines)
    full = price_passes(lines, read_setting(lines), at, [line.closed for line in lines])
    assert short[1][0] > full[1][0] + 1.0
    assert short[1][DISPLAY] > full[1][DISPLAY] + 1.0


def cost_of_heading(text: str) -> float:
    lines = read_lines(read_page(text).lines)
    at = next(place for place, line in enumerate(lines) if line.text == "老街渡口开了")
    return display_cost(lines, read_setting(lines), at, [line.closed for line in lines])


def test_a_heading_stands_over_text_and_not_at_its_boxs_foot() -> None:
    over, foot = f"{BODY}老街渡口开了\n{BODY}", f"{BODY.strip()}\n老街渡口开了\n\n{BODY}"
    assert cost_of_heading(over) < cost_of_heading(foot) - 1.0
