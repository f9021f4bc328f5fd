"""The entries of `people.yaml` or `organisations.yaml` as they are written, each word with its line.

    朱一鸣:
      aliases: [朱董, 老朱]     Entry("朱一鸣", 1, {"aliases": {"朱董": 2, "老朱": 2}})
      别名: 朱老                an unknown key, aliases is meant: told with its line and left out
    本报讯: no                  nobody's name

A file that is no YAML as a whole is read entry by entry, so that one slip of the pen costs one name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import yaml

from jianbao.config.yaml_text import complaints_of
from jianbao.diagnostics import Diagnostic
from jianbao.diagnostics.nearest import nearest_word
from jianbao.reading.yaml_mapping import read_entries

PEOPLE_FILE, ORGANISATIONS_FILE = "people.yaml", "organisations.yaml"

# What may stand under a name, and a right example of it.
KEYS = {PEOPLE_FILE: ("aliases", "merge", "split"), ORGANISATIONS_FILE: ("aliases", "merge")}
_EXAMPLES = {PEOPLE_FILE: ("王小明", "老王"), ORGANISATIONS_FILE: ("江州重型机械厂", "江重")}
_IN_CHINESE = {
    **dict.fromkeys(("别名", "又名", "别称", "简称", "曾用名", "笔名", "绰号"), "aliases"),
    **dict.fromkeys(("合并", "并入", "同一人"), "merge"),
    **dict.fromkeys(("区分", "拆分", "分开", "同名"), "split"),
}
_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
_ENTRY = re.compile(r"[^\s#\]}]")  # what begins an entry at the margin
_SEVERAL = {PEOPLE_FILE: re.compile("[，、；,;]"), ORGANISATIONS_FILE: re.compile("[，；;]")}
_QUOTED = re.compile("[“”‘’「」『』＂]")
_DENIALS = ("no", "false", "none", "不是", "否", "无")
_NULL = "tag:yaml.org,2002:null"

Pair = tuple[yaml.Node, yaml.Node]


@dataclass(slots=True)
class Entry:
    """One name, its line, and the words under each key with the line of each; `denied` where it is said to be no
    name at all."""

    name: str
    line: int
    words: dict[str, dict[str, int]] = field(default_factory=dict)
    denied: bool = False


@dataclass(slots=True)
class _Desk:
    """The file being read: its name, its lines, and what was found in it so far."""

    path: str
    lines: Sequence[str]
    entries: dict[str, Entry] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def tell(self, code: str, line: int, **details: Any) -> None:
        self.diagnostics.append(Diagnostic(code, self.path, line, details))

    def tell_form(self, code: str, line: int, **details: Any) -> None:
        """The same of an entry's form, for which a slip of the pen in that line is the usual reason."""
        slips = complaints_of(self.lines[line - 1], self.path)
        name, form = _EXAMPLES[self.path]
        found = slips or (Diagnostic(code, self.path, 1, {"example": name, "form": form, **details}),)
        self.diagnostics += (replace(one, line=line) for one in found)


def read_register(text: str, path: str) -> tuple[tuple[Entry, ...], tuple[Diagnostic, ...]]:
    """The entries of the register file `path` (one of `KEYS`), whose words are `text`, in the order of the file,
    and what is wrong with their form. A name that stands twice is one entry with all that is under both."""
    desk = _Desk(path, _BREAK.split(text))
    pairs, faults = read_entries(text, path)
    if pairs is not None:
        _enter_all(pairs, 1, desk)
    elif faults[0].code == "yaml-not-mapping":
        desk.diagnostics += complaints_of(text, path)
        if not desk.diagnostics:
            desk.tell_form("register-no-entries", faults[0].line)
    else:
        _read_apart(desk)
        if not desk.diagnostics:  # each entry is sound, the whole is not
            desk.diagnostics += faults
    return tuple(desk.entries.values()), tuple(desk.diagnostics)


def _read_apart(desk: _Desk) -> None:
    """Every entry that can be read by itself, and why the others cannot."""
    starts = [n for n, line in enumerate(desk.lines) if _ENTRY.match(line)]
    for start, end in zip([0, *starts], [*starts, len(desk.lines)], strict=True):
        chunk = "\n".join(desk.lines[start:end])
        pairs, faults = read_entries(chunk, desk.path, start + 1)
        if pairs is not None:
            _enter_all(pairs, start + 1, desk)
            continue
        slips = complaints_of(chunk, desk.path)
        desk.diagnostics += (replace(slip, line=slip.line + start) for slip in slips)
        if not slips and faults[0].code == "yaml-not-mapping":
            desk.tell_form("register-no-entry", faults[0].line, text=desk.lines[faults[0].line - 1].strip()[:60])
        elif not slips:
            desk.diagnostics += faults


def _enter_all(pairs: Iterable[Pair], first: int, desk: _Desk) -> None:
    for key, value in pairs:
        line = key.start_mark.line + first
        name = key.value.strip() if isinstance(key, yaml.ScalarNode) and key.tag != _NULL else ""
        if not name:
            desk.tell_form("register-no-entry", line, text=desk.lines[line - 1].strip()[:60])
        elif name.strip("\u3000") in (*KEYS[PEOPLE_FILE], *_IN_CHINESE):
            desk.tell_form("register-margin", line, key=name)
        elif _is_one_name(name, line, desk):
            _enter(_entry_of(name, line, desk), value, first, desk)


def _entry_of(name: str, line: int, desk: _Desk) -> Entry:
    entry = desk.entries.setdefault(name, Entry(name, line))
    if entry.line != line:
        desk.tell("register-twice", line, name=name, first=entry.line)
    return entry


def _enter(entry: Entry, value: yaml.Node, first: int, desk: _Desk) -> None:
    if value.tag == _NULL:
        return
    if isinstance(value, yaml.ScalarNode) and value.value.strip().lower() in _DENIALS:
        entry.denied = True
        return
    if not isinstance(value, yaml.MappingNode):
        words = ", ".join(_shown(node) for node in _items(value))
        desk.tell_form("register-entry", value.start_mark.line + first, name=entry.name, words=words[:60])
        return
    known, seen = KEYS[desk.path], set()
    for key_node, listed in value.value:
        key, line = _shown(key_node), key_node.start_mark.line + first
        if key not in known:
            nearest = _IN_CHINESE.get(key) or nearest_word(key, known)
            details = {"nearest": nearest if nearest in known else "", "known": " ".join(known)}
            desk.tell("register-key", line, name=entry.name, key=key, **details)
            continue
        if key in seen:
            desk.tell("register-key-twice", line, name=entry.name, key=key)
        seen.add(key)
        _list(entry, key, listed, first, desk)


def _list(entry: Entry, key: str, listed: yaml.Node, first: int, desk: _Desk) -> None:
    """The names of a list; a single name may stand without brackets."""
    words = entry.words.setdefault(key, {})
    for node in _items(listed):
        line = node.start_mark.line + first
        if not isinstance(node, yaml.ScalarNode):
            desk.tell("register-name", line, name=entry.name, key=key)
        elif node.tag != _NULL and (word := node.value.strip()) and _is_one_name(word, line, desk):
            words.setdefault(word, line)


def _items(node: yaml.Node) -> Iterator[yaml.Node]:
    yield from node.value if isinstance(node, yaml.SequenceNode) else [node]


def _shown(node: yaml.Node) -> str:
    return str(node.value).strip()[:60] if isinstance(node, yaml.ScalarNode) else "…"


def _is_one_name(word: str, line: int, desk: _Desk) -> bool:
    """Whether `word` is one name: not more that a full-width comma makes one, and not between quotation marks."""
    several = _SEVERAL[desk.path]
    if several.search(word):
        names = ", ".join(name.strip() for name in several.split(word) if name.strip())
        desk.tell("register-several", line, text=word[:60], names=names[:60])
        return False
    if _QUOTED.match(word) and _QUOTED.match(word[-1]):
        desk.tell("config-wide-quote", line, text=word[:60])
        return False
    return True
