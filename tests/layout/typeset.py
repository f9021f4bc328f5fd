"""Newspaper pages typeset for tests: invented words set line by line as a compositor does, printed to PDF by Chromium.

A page is drawn from its parts in points; text flows through a chain of boxes (columns), so articles may bend around
others. What was set is kept as gold in the form of the page JSON.
"""

from __future__ import annotations

import base64
import html
import io
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from PIL import Image

Box = tuple[float, float, float, float]  # x, y, width, height
_NEVER_FIRST = "，。、；：！？）》”’」』"
_NEVER_LAST = "（《“‘「『"
SONG, HEI = "Noto Serif CJK SC", "Noto Sans CJK SC"


@dataclass
class Sheet:
    """A sheet of paper and what is set on it."""

    width: float
    height: float
    drawn: list[str] = field(default_factory=list)
    articles: list[dict[str, Any]] = field(default_factory=list)
    furniture: list[str] = field(default_factory=list)

    def words(
        self,
        x: float,
        y: float,
        size: float,
        words: str,
        *,
        font: str = SONG,
        weight: int = 400,
        spread: float = 0.0,
        vertical: bool = False,
        colour: str = "#000",
    ) -> None:
        """A line of words whose em box begins at x, y."""
        mode = "writing-mode:vertical-rl;" if vertical else ""
        self.drawn.append(
            f"<span style=\"left:{x:.2f}pt;top:{y:.2f}pt;font:{weight} {size}pt/1 '{font}';{mode}"
            f'letter-spacing:{spread:.3f}pt;color:{colour}">{html.escape(words)}</span>'
        )

    def rule(self, x: float, y: float, width: float, height: float = 0.0, thick: float = 0.6) -> None:
        """A rule lying or standing."""
        self.area((x, y, width or thick, height or thick), "#000")

    def area(self, box: Box, colour: str) -> None:
        """A filled area: a tint."""
        self.drawn.append(f'<i style="{_place(box)}background:{colour}"></i>')

    def frame(self, box: Box, thick: float = 0.8) -> None:
        self.drawn.append(f'<i style="{_place(box)}box-sizing:border-box;border:{thick}pt solid #000"></i>')

    def picture(self, box: Box, seed: int) -> None:
        """A picture of soft noise."""
        noise = np.random.default_rng(seed).integers(40, 215, (6, 8, 3), dtype=np.uint8)
        out = io.BytesIO()
        Image.fromarray(noise).resize((240, 180), Image.Resampling.BICUBIC).save(out, "JPEG")
        data = base64.b64encode(out.getvalue()).decode()
        self.drawn.append(f'<img style="{_place(box)}" src="data:image/jpeg;base64,{data}">')

    def flow(
        self,
        boxes: Sequence[Box],
        paragraphs: Sequence[str],
        size: float = 9.0,
        leading: float = 13.0,
        *,
        heads: Sequence[str] = (),
        indent: int = 2,
        font: str = SONG,
        down: bool = False,
    ) -> None:
        """Text through a chain of columns, or of bands where it runs `down`; a paragraph that stands among `heads` is
        set in black type, centred, with a line to itself. AssertionError when they do not hold it all."""
        places = [place for box in boxes for place in _lines_of(box, leading, down=down)]
        at = 0
        for paragraph in paragraphs:
            if paragraph in heads:
                x, y, width = places[at]
                x, y = _along(x, y, (width - len(paragraph) * size) / 2, down=down)
                self.words(x, y, size, paragraph, font=HEI, weight=700, vertical=down)
                at += 1
                continue
            rest, first = paragraph, True
            while rest:
                assert at < len(places), f"{len(rest)} characters too many"
                x, y, width = places[at]
                room = int(width / size + 0.01) - (indent if first else 0)
                line, rest = _break(rest, room)
                spread = (room * size - len(line) * size) / max(1, len(line) - 1) if rest else 0.0
                x, y = _along(x, y, indent * size if first else 0.0, down=down)
                self.words(x, y, size, line, spread=spread, font=font, vertical=down)
                at, first = at + 1, False

    def article(self, headline: Sequence[str], **parts: Any) -> dict[str, Any]:
        """Note an article of the gold."""
        blank: dict[str, Any] = {
            "column": None,
            "kicker": None,
            "deck": None,
            "bylines": [],
            "standfirst": [],
            "lead": [],
            "sections": [],
            "boxes": [],
            "captions": [],
        }
        self.articles.append(blank | {"headline": list(headline)} | parts)
        return self.articles[-1]

    @property
    def as_html(self) -> str:
        style = (
            f"@page{{size:{self.width}pt {self.height}pt;margin:0}}body{{margin:0}}"
            "span,i,img{position:absolute;white-space:pre;font-feature-settings:'halt' 0}"
        )
        return f'<!doctype html><meta charset="utf-8"><style>{style}</style>' + "".join(self.drawn)


def _place(box: Box) -> str:
    return "left:{:.2f}pt;top:{:.2f}pt;width:{:.2f}pt;height:{:.2f}pt;".format(*box)


def _lines_of(box: Box, leading: float, *, down: bool) -> list[tuple[float, float, float]]:
    """Where each line of a box begins, and how long it is."""
    x, y, width, height = box
    if down:
        return [(x + width - (n + 1) * leading, y, height) for n in range(int(width / leading + 0.01))]
    return [(x, y + n * leading, width) for n in range(int(height / leading + 0.01))]


def _along(x: float, y: float, length: float, *, down: bool) -> tuple[float, float]:
    return (x, y + length) if down else (x + length, y)


def _break(text: str, room: int) -> tuple[str, str]:
    """A line of at most `room` characters and the rest, with no mark where it may not stand."""
    if len(text) <= room:
        return text, ""
    end = room
    while end > 1 and (text[end] in _NEVER_FIRST or text[end - 1] in _NEVER_LAST):
        end -= 1
    return text[:end], text[end:]


WHO = "镇上的渔民|几位老教师|县里的水利队|新来的医生|河东的果农|码头工人|年轻的木匠|合作社社员|放学的孩子|退休的邮差|图书室管理员|养蜂人"
WHEN = "入春以来|连日来|上周三清晨|去年秋天|雨停之后|这个月初|天刚亮时|收工以后"
DID = "把旧渡口重新修好|种下了三千棵柳树|办起了夜校|清理了五里河道|搭好了临时看台|腾出两间屋子存书|给老桥换上新栏杆|量完了全部水田|铺通了进村的石路|修起一座小水塔"
WHY = "大家都说这样方便|来往的人因此多了不少|附近三个村子都用得上|邻近的小镇也来学样|花费不到原先的一半|孩子们上学近了许多|老人们不再绕远路|年底可望全部完工"
MORE = "有人提出要在岸边装上路灯，这件事正在商量|管事的人记了一本细账，每一笔都贴在墙上|夜里有人轮班看守，白天照常开工|材料多半是就地取来，石头出自后山|前来帮忙的有二百多人，自带干粮和工具|剩下的活计要等水退以后再做|他们打算把做法写成册子，送给邻县"
NAMES = "甄云舟|蒲小满|阮青禾|闻之远|邬长河|柏一鸣|蔺新月|桑晚晴"


class Writer:
    """Invented news, the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def pick(self, words: str) -> str:
        return self.random.choice(words.split("|"))

    def paragraph(self, length: int) -> str:
        text = ""
        while len(text) < length:
            text += f"{self.pick(WHEN)}，{self.pick(WHO)}{self.pick(DID)}，{self.pick(WHY)}。"
            if self.random.random() < 0.5:
                text += f"{self.pick(MORE)}。"
        return text

    def paragraphs(self, count: int, length: int = 110) -> list[str]:
        return [self.paragraph(self.random.randint(length // 2, length)) for _ in range(count)]

    def name(self) -> str:
        return self.pick(NAMES)
