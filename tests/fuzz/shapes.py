"""Texts of one shape repeated: what a rule that looks back, looks ahead or counts again would take forever over.

A shape is a unit, written as often as fits, laid out in one of eight ways. 60 units in 8 layouts are 480 shapes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass

SIZE = 100_000  # characters of a shape

_FAMILY = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
_GIVEN = "建国文明志强玉兰秀英海涛春雨长庚远山"
_WORDS = "山水田园春夏秋冬东西南北风雨雷电日月星云"


def _name(at: int) -> str:
    return _FAMILY[at % 20] + _GIVEN[at // 20 % 18] + _GIVEN[at // 360 % 18]


def _word(at: int) -> str:
    return _WORDS[at % 20] + _WORDS[at // 20 % 20] + _WORDS[at // 400 % 20]


UNITS: dict[str, Callable[[int], str]] = {
    # who speaks
    "speakers": lambda at: "某某说",
    "speakers numbered": lambda at: f"某某{at}说",
    "names that say": lambda at: f"{_name(at)}说，",
    "one name that says": lambda at: "王建国说，",
    "names that say and quotes": lambda at: f"{_name(at)}说：“{_word(at)}要修好。”",
    "quotes then who says": lambda at: f"“{_word(at)}要修好。”{_name(at)}说。",
    "quotes alone": lambda at: f"“{_word(at)}要修好。”",
    "quotes parted by who says": lambda at: f"“{_word(at)}，”{_name(at)}说，“要修好。”",
    "he says": lambda at: "他说，",
    "they told the reporter": lambda at: f"{_name(at)}告诉记者，",
    "posts and names": lambda at: f"市{_word(at)}局局长{_name(at)}表示，",
    "posts without names": lambda at: "局长主任书记",
    "names and nothing else": _name,
    "names in a list": lambda at: f"{_name(at)}、",
    "organisations": lambda at: f"{_word(at)}有限公司",
    "organisations with short names": lambda at: f"{_word(at)}研究院（以下简称“{_word(at)[:2]}院”）",
    "verbs of speech": lambda at: "说表示指出认为强调介绍",
    "question and answer": lambda at: f"记者：{_word(at)}怎么办？\n{_name(at)}：修好。",
    "questions": lambda at: f"问：{_word(at)}？答：好。",
    "reported without marks": lambda at: f"据{_name(at)}介绍，{_word(at)}已经修好。",
    "surnames": lambda at: _FAMILY[at % 20],
    "the pointers": lambda at: "这位该其此人前者后者",
    # bylines, heads and feet
    "reporters": lambda at: f"记者 {_name(at)}",
    "our reporter": lambda at: f"□本报记者 {_name(at)} ",
    "photographs": lambda at: f"{_name(at)} 摄",
    "bracketed bylines": lambda at: f"（记者 {_name(at)}）",
    "datelines": lambda at: f"本报讯（记者 {_name(at)}）昨日，{_word(at)}开工。",
    "dates": lambda at: f"{1950 + at % 70}年{at % 12 + 1}月{at % 28 + 1}日",
    "dates in characters": lambda at: "二〇二三年十一月二十三日",
    "ISO dates": lambda at: f"2023-11-{at % 28 + 1:02} ",
    "keywords": lambda at: f"关键词 {_word(at)} ",
    "jumps": lambda at: f"（下转第{at % 16 + 1}版）",
    "headings with numbers": lambda at: f"{at + 1}、{_word(at)} ",
    "headings in brackets": lambda at: f"【{_word(at)}】",
    "links": lambda at: f"相关链接 http://example.org/{at} ",
    # marks
    "opening quotes": lambda at: "“",
    "closing quotes": lambda at: "”",
    "quotes in pairs": lambda at: "“‘",
    "straight quotes": lambda at: '"好" ',
    "opening brackets": lambda at: "（",
    "brackets in pairs": lambda at: "（【《",
    "titles": lambda at: f"《{_word(at)}》",
    "dashes": lambda at: "——",
    "bullets": lambda at: "■● ",
    "commas": lambda at: "，",
    "full stops": lambda at: "好。",
    "dots": lambda at: "……",
    # figures and everything else
    "digits": lambda at: str(at % 10),
    "figures with units": lambda at: f"{at}.5万元，",
    "Chinese numerals": lambda at: "一千二百亿零三万",
    "spaces": lambda at: "　 ",
    "spaced characters": lambda at: f"{_WORDS[at % 20]} ",
    "one character": lambda at: "的",
    "characters": _word,
    "Latin": lambda at: "abc",
    "Latin words": lambda at: "Ms Smith said ",
    "angle brackets": lambda at: "<b>",
    "stars": lambda at: "**",
    "Markdown links": lambda at: "[a](b",
    "pipes": lambda at: "| a ",
}


@dataclass(frozen=True, slots=True)
class Shape:
    """A text of one shape: `name` tells the unit and the layout, `suffix` the format it is read as."""

    name: str
    suffix: str
    text: str


def _stream(unit: Callable[[int], str], size: int) -> list[str]:
    found, length, at = [], 0, 0
    while length < size:
        found.append(unit(at))
        length += len(found[-1])
        at += 1
    return found


def _wrapped(units: list[str], width: int = 22) -> str:
    text = "".join(units).replace("\n", "")
    return "\n".join(text[at : at + width] for at in range(0, len(text), width))


def _record(body: str) -> str:
    fields = {"id": "a1", "date": "2023-11-23", "title": "旧书市", "paper": "日报", "page": 1, "body": body}
    return json.dumps(fields, ensure_ascii=False) + "\n"


def _markdown(body: str) -> str:
    return f"---\ntitle: 旧书市\ndate: 2023-11-23\n---\n\n{body}\n"


LAYOUTS: dict[str, tuple[str, Callable[[list[str]], str]]] = {
    "in one line": (".txt", lambda units: "".join(units).replace("\n", "") + "\n"),
    "a line each": (".txt", lambda units: "\n".join(units) + "\n"),
    "in narrow lines": (".txt", lambda units: "旧书市开张\n本报记者 贺长庚\n　　" + _wrapped(units) + "\n"),
    "a paragraph each": (".txt", lambda units: "旧书市开张\n\n" + "\n\n".join(f"　　{one}" for one in units)),
    "in one line of Markdown": (".md", lambda units: _markdown("".join(units))),
    "in lines of Markdown": (".md", lambda units: _markdown("\n".join(units))),
    "in one paragraph of a record": (".jsonl", lambda units: _record("".join(units).replace("\n", ""))),
    "in paragraphs of a record": (".jsonl", lambda units: _record("\n".join(units))),
}


def shapes(size: int = SIZE, units: dict[str, Callable[[int], str]] = UNITS) -> Iterator[Shape]:
    """Every shape, of about `size` characters each."""
    for name, unit in units.items():
        for layout, (suffix, lay_out) in LAYOUTS.items():
            yield Shape(f"{name} {layout}", suffix, lay_out(_stream(unit, size)))
