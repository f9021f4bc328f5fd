"""A YAML parser's complaints in a reader's words: rows of its words and what they mean, the first that fits."""

from __future__ import annotations

_MEANINGS = (
    (
        "mapping values are not allowed",
        "上一行的键后面缺冒号，或这一行缩进太多，或值里有冒号而没有引号",
        "the line above lacks the colon after its key, or this one is indented too far, "
        "or a value with a colon in it stands without quotation marks",
    ),
    ("unexpected end of stream", "有一个引号没有配对", "a quotation mark has no fellow"),
    ("<stream end>", "有一个括号没有配对", "a bracket has no fellow"),
    (
        "expected ',' or",
        "方括号或花括号没有关上，或里面缺逗号",
        "a bracket is not closed, or a comma is missing in it",
    ),
    (
        "<block mapping start>",
        "这一行的缩进和上面的键不齐",
        "this line is not indented like the keys above it",
    ),
    ("<scalar>", "引号后面还有字，或引号没有写成一对", "words stand behind a quotation mark, or one has no fellow"),
    ("expected <block end>", "列表和键混在一起，或缩进不齐", "a list and keys are mixed, or indents differ"),
    (
        "cannot start any token",
        "值以有特殊意思的符号开头，要用引号括起来",
        "the value begins with a sign that YAML means something by: put it in quotation marks",
    ),
    ("undefined alias", "值以 * 开头，要用引号括起来", "the value begins with *: put it in quotation marks"),
    ("anchors and aliases", "这里不能用 & 和 * ", "& and * are not taken here"),
    ("could not find expected ':'", "键后面缺冒号", "a colon is missing after the key"),
    ("control characters", "有看不见的控制字符", "there is a control character in it"),
    ("special characters are not allowed", "有看不见的控制字符", "there is a control character in it"),
)


def yaml_problem(words: str, language: str) -> str:
    """The parser's complaint in `language`; as it is where no row fits."""
    for sign, chinese, english in _MEANINGS:
        if sign in words:
            return english if language == "en" else chinese
    return words
