"""A YAML file as people write it: decoded, every mistake named with its line, every key with its line.

What goes wrong in such files is mostly not YAML: the file was saved in the encoding of the system, the colon was
typed with the Chinese keyboard on, an indent is a tab or an ideographic space. The parser's own message names
none of these, so they are looked for first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from jianbao.diagnostics import Diagnostic

KeyPath = tuple[str | int, ...]

# What a line of a broken file most likely suffers from: (code, what it looks like), the first that fits.
COMPLAINTS = (
    ("config-tab", re.compile(r"^ *\t")),
    ("config-wide-space", re.compile(r"^[ \t]*\u3000")),
    ("config-wide-colon", re.compile(r"^\s*(?:- +)*[\w·（）()-]+：")),
    ("config-wide-comma", re.compile(r"[\[{][^\]}#]*，")),
    ("config-wide-quote", re.compile(r":\s*[“”＂]")),
    ("config-tight-colon", re.compile(r"^\s*(?:- +)*[^\W\d][\w·（）()-]*:[^\s/:]")),
)
_BOM_ENCODINGS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


@dataclass(frozen=True, slots=True)
class YamlDocument:
    """`value` as YAML means it, None when the file is empty; `lines` gives the line (from 1) of each key path."""

    value: Any
    lines: dict[KeyPath, int] = field(default_factory=dict)
    text: str = ""


def read_yaml(content: bytes, path: str) -> tuple[YamlDocument | None, tuple[Diagnostic, ...]]:
    """The document in the bytes of a YAML file; None, and why, when it cannot be read.

    `path` is the file's name as diagnostics print it.
    """
    text, complaint = _decode(content, path)
    if text is None:
        return None, complaint
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        value = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        return None, _broken(text, path, error)
    lines: dict[KeyPath, int] = {}
    repeated = tuple(_trace(node, (), lines, path, set()))
    return (None if repeated else YamlDocument(value, lines, text)), repeated


def complaints_of(text: str, path: str, lines: range | None = None) -> tuple[Diagnostic, ...]:
    """What is likely wrong with the form of these lines (counted from 1; all of them when None)."""
    found = []
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        if (lines is None or number in lines) and not line.lstrip().startswith("#"):
            code = next((code for code, pattern in COMPLAINTS if pattern.search(line)), None)
            if code:
                found.append(Diagnostic(code, path, number, {"text": line.strip()[:60]}))
    return tuple(found)


def _decode(content: bytes, path: str) -> tuple[str | None, tuple[Diagnostic, ...]]:
    encoding = next((name for mark, name in _BOM_ENCODINGS if content.startswith(mark)), "utf-8")
    try:
        return content.decode(encoding), ()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return None, (Diagnostic("config-encoding", path, line, {"guess": _guess_encoding(content)}),)


def _guess_encoding(content: bytes) -> str:
    for encoding, name in (("gbk", "GBK"), ("gb18030", "GB18030"), ("big5", "Big5")):
        try:
            content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return name
    return "?"


def _broken(text: str, path: str, error: Exception) -> tuple[Diagnostic, ...]:
    complaints = complaints_of(text, path)
    if complaints:
        return complaints
    mark = getattr(error, "problem_mark", None)
    if "end of stream" in str(getattr(error, "problem", "")):  # the quotation mark is to be sought where it opened
        mark = getattr(error, "context_mark", None) or mark
    line = mark.line + 1 if mark else 0
    problem = str(getattr(error, "problem", None) or error or type(error).__name__).splitlines()[0]
    return (Diagnostic("config-broken", path, line, {"problem": problem}),)


def _trace(
    node: yaml.Node | None, at: KeyPath, lines: dict[KeyPath, int], path: str, seen: set[int]
) -> Iterator[Diagnostic]:
    """Note the line of every key below `node`; yield a diagnostic for each key that stands twice."""
    if node is None or id(node) in seen:  # an alias: its anchor has been walked
        return
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            here = (*at, str(key.value))
            if here in lines:
                details = {"key": str(key.value), "first": lines[here]}
                yield Diagnostic("config-key-twice", path, key.start_mark.line + 1, details)
            lines.setdefault(here, key.start_mark.line + 1)
            yield from _trace(value, here, lines, path, seen)
    elif isinstance(node, yaml.SequenceNode):
        for number, member in enumerate(node.value):
            lines[(*at, number)] = member.start_mark.line + 1
            yield from _trace(member, (*at, number), lines, path, seen)
