"""The label over a box: 链接, 编者按, 核心阅读, 延伸阅读, 名词解释 …

【核心阅读】
相关链接 》》
"""

from __future__ import annotations

import re

from jianbao.model import Text
from jianbao.parsing.printed.block import Block, Signs
from jianbao.parsing.printed.lines.line import Line
from jianbao.parsing.printed.sureness import sureness_of

LABELS = (
    "相关链接|新闻链接|知识链接|资料链接|背景链接|链接|相關連結|延伸阅读|延伸閱讀|新闻延伸|新闻背景|新聞背景|背景资料|背景|名词解释|名詞解釋|"
    "核心阅读|核心閱讀|核心提示|阅读提示|内容提要|新闻速览|速览|数说|数据|新闻资料|资料|小资料|小贴士|小知识|编者按|编者的话|編者按|编后|编后语|编余|"
    "开栏语|开栏的话|记者手记|採訪手記|采访手记|手记|短评|微评|快评|专家观点|专家点评|观点|声音|人物名片|人物简介|人物档案|人物小传|名片|大事记|时间轴|"
    "话你知|話你知|知多啲|对话|新闻观察|新闻分析|新闻内存|评论|今日论语|话外音|特稿提示"
)
_BOX = re.compile(rf"^[【\[〖《■●◆▶▲>»]*\s*(?P<label>{LABELS})\s*[】\]〗》>»＞:：]*$")
_HEADED = re.compile(
    r"^[【\[〖]?(?P<label>名词解释|名詞解釋|相关链接|新闻链接|知识链接|链接|延伸阅读|新闻背景|背景|小贴士|小知识|人物简介|人物名片)"
    r"[】\]〗]?[\s　:：|丨]+(?P<heading>[^\s。，；]{2,14})$"
)
_RUN_IN = re.compile(
    r"^[【\[〖]?(?P<label>编者按|編者按|开栏语|开栏的话|核心阅读|核心提示|编后|名词解释|新闻背景|相关链接|阅读提示)[】\]〗]?[:：\s　]+(?=\S)"
)
_LONGEST = 16
SIGNS = Signs(first="【[〖《■●◆▶▲>»" + "".join(label[0] for label in LABELS.split("|")))


def box(lines: tuple[Line, ...], at: int) -> Block | None:
    """`texts` is the label, what stands around it being marks, and the box's heading where it stands behind it."""
    line = lines[at]
    found = _BOX.match(line.text) if len(line.text) <= _LONGEST else None
    if not found:
        return _headed(line, at)
    label = line.cut(*found.span("label"))
    around = line.mark(0, found.start("label")), line.mark(found.end("label"), len(line.text))
    return Block(
        "box",
        at,
        at,
        (Text(label.text, around[0] + label.pieces + around[1]),),
        "box",
        sureness_of("box"),
        "the label",
    )


def _headed(line: Line, at: int) -> Block | None:
    """A label with its box's heading behind a space, alone in their place: 名词解释 养殖工船."""
    found = _HEADED.match(line.text) if line.first and line.last else None
    if not found:
        return None
    label = line.cut(*found.span("label"))
    around = line.mark(0, found.start("label")), line.mark(found.end("label"), found.start("heading"))
    texts = (Text(label.text, around[0] + label.pieces + around[1]), line.cut(*found.span("heading")))
    return Block("box", at, at, texts, "box.headed", sureness_of("box.headed"), "the label")


def run_in_label(text: str) -> tuple[str, int] | None:
    """The label that opens a paragraph and where the paragraph's own words begin: 编者按：…"""
    found = _RUN_IN.match(text)
    return (found["label"], found.end()) if found else None
