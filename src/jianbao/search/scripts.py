"""The browser's scripts: the files of `static/js/` joined in a declared order, without their comments.

`ORDER` lists name the parts, one a line: `static/js/search/ORDER` and `static/js/ui/search.ORDER` what the first
results need, `behind.ORDER` in both folders what is loaded when these stand (counts, filters, suggestions, files),
`static/js/ui/marks.ORDER` what marks hits on an article's page. The search page has the site's own settings and the
first script in one file: its first results wait for each of them. On other pages the settings already run.

The second script sees of the first what it uses by name: the build hands these names over, with the version of
both, so that scripts of two deployments never mix.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Protocol

from jianbao.language.fold import rows_for_browsers
from jianbao.language.words import HAN, LETTERS
from jianbao.model import OutputFile
from jianbao.search.bits import PAYLOAD_CODES
from jianbao.search.cutting import GRAMMAR, QUESTION_COST, QUESTIONS, SINGLE_COST
from jianbao.search.days import FEASTS
from jianbao.search.edges import BEGIN, END
from jianbao.search.facts import MARKS
from jianbao.search.features import MOST_PROBES
from jianbao.search.fields import COUNTED, FILTERS, HAS_BESIDE, HAS_QUOTES, LIT, LIT_ON_PAGE, NAMES, PASSAGES
from jianbao.search.grammar import MOST_TERMS
from jianbao.search.grams import FEW, LONGEST
from jianbao.search.making import FORMAT
from jianbao.search.packs import FIELDS
from jianbao.search.quotations import KINDS, QUOTES_ARTICLES
from jianbao.search.weighing import GAINS
from jianbao.search.wrapping import DIGITS, name_by_content

_FIRST = ("js/search/ORDER", "js/ui/search.ORDER")
_BEHIND = ("js/search/behind.ORDER", "js/ui/behind.ORDER")
_MARKS = ("js/ui/marks.ORDER",)
_DECLARED = re.compile(r"^(?:async )?(?:function|class|const|let) (\w+)", re.MULTILINE)
_COMMENT_BLOCK = re.compile(r"^[ \t]*/\*(?:(?!\*/).)*\*/[ \t]*\n", re.DOTALL | re.MULTILINE)
_COMMENT_LINE = re.compile(r"^[ \t]*//.*\n", re.MULTILINE)
_TYPE = re.compile(r"/\*\* @(?:(?!\*/).)*\*/ ?")
_INDENT = re.compile(r"^[ \t]+|^\n", re.MULTILINE)


class StaticFiles(Protocol):
    """Where static files come from: a theme."""

    def read(self, name: str) -> bytes:
        """The file `name`; FileNotFoundError when there is none."""
        ...


def join_scripts(theme: StaticFiles, settings: bytes = b"") -> Iterator[OutputFile]:
    """The scripts of the search and of marking hits on an article's page; `settings` is the script that every page
    runs in its head."""
    first, behind = shared_constants() + _sources(theme, _FIRST), _sources(theme, _BEHIND)
    shared = ",".join(find_shared(first, behind))
    version = f'const VERSION = "{name_by_content([first.encode(), behind.encode()])}";\n'
    search = _wrap(version + first, f"jianbao.shared={{{shared}}};")
    yield OutputFile("assets/search.js", search)
    yield OutputFile("assets/search-page.js", settings + search)
    yield OutputFile(
        "assets/search-behind.js", _wrap(f"{version}const {{{shared}}} = window.jianbao.shared;\n{behind}")
    )
    yield OutputFile("assets/marks.js", join_parts(theme, _MARKS))


def join_parts(theme: StaticFiles, orders: tuple[str, ...], ending: str = "", extra: tuple[str, ...] = ()) -> bytes:
    """One script of the parts that `orders` list and of `extra` ones, with `ending` as its last words."""
    more = "".join(_read(theme, f"js/{name}.js") for name in extra)
    return _wrap(f"{shared_constants()}{_sources(theme, orders)}{more}", ending)


def find_shared(first: str, behind: str) -> list[str]:
    """Names that the first script declares outermost and the second uses, in the order of their declaration."""
    used = set(re.findall(r"\w+", behind))
    return [name for name in _DECLARED.findall(first) if name in used]


def _sources(theme: StaticFiles, orders: tuple[str, ...]) -> str:
    names = [name for order in orders for name in _lines(theme, order)]
    return "".join(_read(theme, f"js/{name}.js") for name in names)


def _wrap(source: str, ending: str = "") -> bytes:
    return _in_ascii(f'(() => {{\n"use strict";\n{_strip(source)}{ending}}})();\n').encode()


def _in_ascii(script: str) -> str:
    r"""The script with `\uXXXX` for what is not ASCII: it reads the same in every encoding a host may claim. Such
    characters stand in strings and regular expressions only."""
    units = script.encode("utf-16-be")
    codes = (int.from_bytes(units[place : place + 2], "big") for place in range(0, len(units), 2))
    return "".join(chr(code) if code < 0x80 else f"\\u{code:04x}" for code in codes)


def shared_constants() -> str:
    """What Python and the browser must agree on, as JavaScript."""
    values = {
        "FORMAT": FORMAT,
        "FOLD_ROWS": dict(rows_for_browsers(at_hand=True)),
        "HAN": _for_javascript(HAN),
        "LETTERS": LETTERS,
        "FIELD_NAMES": NAMES,
        "PASSAGE_FIELDS": FIELDS,
        "PAYLOAD_CODES": PAYLOAD_CODES,
        "GAINS": GAINS,
        "DIGITS": DIGITS,
        "MARKS": MARKS,
        "COUNTED": COUNTED,
        "FILTERS": FILTERS,
        "LIT": LIT,
        "LIT_ON_PAGE": LIT_ON_PAGE,
        "PASSAGES_OF_FIELD": {name: sorted(passages) for name, passages in PASSAGES.items()},
        "HAS_QUOTES": HAS_QUOTES,
        "HAS_BESIDE": HAS_BESIDE,
        "QUOTE_KINDS": KINDS,
        "QUOTES_ARTICLES": QUOTES_ARTICLES,
        "MOST_TERMS": MOST_TERMS,
        "MOST_PROBES": MOST_PROBES,
        "LONGEST_GRAM": LONGEST,
        "FEW_ARTICLES": FEW,
        "EDGE_BEGIN": BEGIN,
        "EDGE_END": END,
        "SINGLE_COST": SINGLE_COST,
        "QUESTION_COST": QUESTION_COST,
        "QUESTIONS": sorted(QUESTIONS),
        "GRAMMAR": "".join(sorted(GRAMMAR)),
        "FEASTS": FEASTS,
    }
    written = (f"const {name} = {json.dumps(value, separators=(',', ':'))};\n" for name, value in values.items())
    return "".join(written)


def _for_javascript(characters: str) -> str:
    r"""A character class for a regular expression with the `u` flag: all of it in ASCII."""
    return re.sub(r"[^\x00-\x7f]", lambda found: f"\\u{{{ord(found.group()):x}}}", characters)


def _lines(theme: StaticFiles, name: str) -> list[str]:
    return [line.strip() for line in _read(theme, name).split("\n") if line.strip()]


def _read(theme: StaticFiles, name: str) -> str:
    source = theme.read(name).decode("utf-8").replace("\r\n", "\n")
    return source if source.endswith("\n") else f"{source}\n"


def _strip(source: str) -> str:
    """A script without the comments that stand on lines of their own, without types and indentation."""
    without_comments = _COMMENT_LINE.sub("", _COMMENT_BLOCK.sub("", source))
    return _INDENT.sub("", _TYPE.sub("", without_comments))
