"""The forms a byline is printed in, as a table: whoever meets a line that may be one asks here.

Each row says how a form is read, and shows lines that it must read and lines that it must not.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from jianbao.parsing.bylines.bare_names import read_bare_names, read_marked_names, read_placed_name
from jianbao.parsing.bylines.credited import Credited
from jianbao.parsing.bylines.roles import read_bracketed_roles, read_post, read_roles


class Form(NamedTuple):
    """`read` gives the names of a line that is a byline of this form, or None; `matches` are lines with the names they
    give, `misses` lines that are no byline of this form. Words that stood in brackets are read by `in_brackets` where
    that is surer."""

    name: str
    read: Callable[[str], list[Credited] | None]
    matches: tuple[tuple[str, str], ...]
    misses: tuple[str, ...]
    in_brackets: Callable[[str], list[Credited] | None] | None = None


POST = Form(
    "post",
    read_post,
    (("本报评论员", "本报评论员"), ("■江城日报编辑部", "江城日报编辑部"), ("新华社特约评论员", "新华社特约评论员")),
    ("评论员", "本报评论员 林小满", "本报评论员文章"),
)
ROLES = Form(
    "roles",
    read_roles,
    (
        ("本报记者 林小满", "林小满"),
        ("■ 江城新闻首席记者 林小满 实习生 周一诺", "林小满 周一诺"),
        ("本报驻南城记者 林一 本报驻北城记者 周小雨", "林一 周小雨"),
        ("文/林小满", "林小满"),
        ("采写：江城日报记者 林小满", "林小满"),
        ("【記者林小滿／江城報導】", "林小滿"),
        ("□江城日报全媒体记者 林小满周一诺郑大海", "林小满 周一诺 郑大海"),
    ),
    ("记者节快到了", "文 化", "图书馆延长开放时间", "记者昨天来到江城", "林小满"),
    read_bracketed_roles,
)
MARKED = Form(
    "marked",
    read_marked_names,
    (("□林小满", "林小满"), ("○梅 朵", "梅朵"), ("■ 林小满", "林小满")),
    ("■票价不涨", "林小满", "□江城渡口昨天添了一条新船，船长介绍航线"),
)
PLACED = Form(
    "placed",
    read_placed_name,
    (("江城市　林小满", "林小满"), ("河谷县 梅 朵", "梅朵"), ("河谷縣　林小滿", "林小滿")),
    ("江城市林小满", "江城 林小满", "江城市　票价不涨了"),
)
BARE = Form(
    "bare",
    read_bare_names,
    (
        ("林小满", "林小满"),
        ("林小满　周一诺", "林小满 周一诺"),
        ("梅 朵", "梅朵"),
        ("欧阳小满", "欧阳小满"),
        ("买买提江", "买买提江"),
    ),
    ("票价不涨", "江城添了新桥", "林小满出席观看演出", "渡 口", "桥 头", "春 韵", "东方既白"),
)
FORMS = (POST, ROLES, MARKED, PLACED, BARE)
"""In the order in which a line is tried; the surer before those that go by names alone."""

STATED = (POST, ROLES)
SIGNED = (*STATED, MARKED)
NAMES_ALONE = (BARE,)


def read_byline(text: str, forms: tuple[Form, ...] = STATED, *, bracketed: bool = False) -> list[Credited] | None:
    """The names of a line that is a byline in one of these forms; None for any other line.

    A line is a byline when nothing in it is left over: marks, outlets, roles and names are the whole of it. Words that
    stood in brackets (`bracketed`, the brackets apart) need less to be sure. What names alone say depends on where
    they stand, so that whoever asks names the forms it can trust there.
    """
    for form in forms:
        found = form.in_brackets(text) if bracketed and form.in_brackets else form.read(text)
        if found:
            return found
    return None
