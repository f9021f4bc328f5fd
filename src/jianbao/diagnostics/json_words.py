"""A JSON parser's complaints in a reader's words: rows of its words and what they mean, the first that fits."""

from __future__ import annotations

_MEANINGS = (
    ("Unterminated string", "这里开始的引号没有关上", "the quotation mark that opens here is never closed"),
    ("Expecting ',' delimiter", "两项之间缺逗号，或括号没有关上", "a comma is missing, or a bracket is not closed"),
    ("Expecting ':' delimiter", "键后面缺冒号", "a colon is missing after the key"),
    (
        "property name enclosed",
        "键要用半角双引号括起来，最后一项后面不要逗号",
        "a key needs straight double quotes, and no comma stands behind the last one",
    ),
    ("Expecting value", "缺一个值，或值没有用半角双引号", "a value is missing, or lacks straight double quotes"),
    ("Extra data", "一行里不止一个对象", "there is more than one object on the line"),
    (
        "Invalid control character",
        "引号里有没写成 \\n 的换行或制表符",
        "a raw tab or line break stands within quotes",
    ),
    ("Invalid \\escape", "反斜杠要写成两个 \\\\", "a backslash is written twice, \\\\"),
    (
        "an array",
        "这是一个数组，一份数组要用 jianbao import 转进来",
        "it is an array: bring the file in with jianbao import",
    ),
    ("not an object", "它不是用花括号括起来的", "it stands in no braces"),
    ("nested too deeply", "括号套得太深", "its brackets are nested too deeply"),
)


def json_problem(words: str, language: str) -> str:
    """The parser's complaint in `language`; as it is where no row fits."""
    for sign, chinese, english in _MEANINGS:
        if sign in words:
            return english if language == "en" else chinese
    return words
