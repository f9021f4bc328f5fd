"""What the path of a source says of it, by the patterns of `site.yaml`.

{paper}/{yyyy}/{mm}/{dd}/{page}.txt      chenbao/2025/09/29/A04.txt
{paper}-{date}-{page}.txt                chenbao-20250929-3.txt
{date}/{any}-{page}.txt                  20250929/scan-3.txt         `any` is passed over
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from jianbao.parsing.metadata.dates import read_date

_FIELDS = {
    "paper": r"[^/]+?",
    "date": r"\d{4}[-_.]\d{1,2}[-_.]\d{1,2}|\d{8}|\d{4}年\d{1,2}月\d{1,2}日",
    "yyyy": r"\d{4}",
    "mm": r"\d{1,2}",
    "dd": r"\d{1,2}",
    "page": r"[^/]+?",
    "page_name": r"[^/]+?",
    "edition": r"[^/]+?",
    "number": r"\d{1,4}",
}
_OF_A_DUMP = "{date}-{page}-{number}"
_DAY_PAGE_NUMBER = re.compile(
    r"(?:^|/)(?P<date>\d{4}([-_.]?)\d{2}\2\d{2})[-_](?P<page>第?[A-Za-z]?\d{1,3}版?)[-_](?P<number>\d{1,3})$"
)
_ANY = "any"
_FIELD = re.compile(r"\{(\w+)\}")
_SUFFIX = re.compile(r"\.(txt|md|jsonl)$", re.IGNORECASE)


def read_path(path: str, patterns: Iterable[str]) -> tuple[dict[str, str], str] | None:
    """The fields of the first pattern that fits the end of `path`, with `date` made of its parts; and the pattern.

    The suffix counts for nothing: a page's text and its Markdown lie at the same place. A file named like an article
    of a dump, day, page and number (`20250102-01-03`), needs no pattern.
    """
    bare = _SUFFIX.sub("", path)
    named = _named_by_day_page_and_number(bare)
    for pattern in patterns:
        match = _expression(_SUFFIX.sub("", pattern)).search(bare)
        if match:
            fields = {name: value for name, value in match.groupdict().items() if value}
            if "yyyy" in fields:
                fields.setdefault("date", "-".join(fields.get(part, "00") for part in ("yyyy", "mm", "dd")))
            if named and "number" not in fields and re.fullmatch(r"\w+[-_]\d+", fields.get("page", "")):
                fields |= {name: named[name] for name in ("page", "number")}
            return {
                name: value.replace("_", "-") if name == "date" else value for name, value in fields.items()
            }, pattern
    return (named, _OF_A_DUMP) if named else None


def _named_by_day_page_and_number(bare: str) -> dict[str, str] | None:
    match = _DAY_PAGE_NUMBER.search(bare)
    if match is None or read_date(match["date"].replace("_", "-")) is None:
        return None
    return {"date": match["date"].replace("_", "-"), "page": match["page"], "number": match["number"]}


def unused_patterns(paths: Iterable[str], patterns: Sequence[str]) -> list[int]:
    """The places (from 0) in `patterns` of those that fit none of the `paths`: each was meant for something."""
    left = set(range(len(patterns)))
    for path in paths:
        if not left:
            break
        bare = _SUFFIX.sub("", path)
        left -= {n for n in left if _expression(_SUFFIX.sub("", patterns[n])).search(bare)}
    return sorted(left)


@lru_cache(maxsize=64)
def _expression(pattern: str) -> re.Pattern[str]:
    """A pattern as a regular expression; braces around an unknown word are taken as they stand."""
    parts, at, seen = [], 0, set[str]()
    for field in _FIELD.finditer(pattern):
        parts.append(re.escape(pattern[at : field.start()]))
        name = field[1]
        if name == _ANY:
            parts.append("[^/]*?")
        elif name in seen:
            parts.append(f"(?P={name})")
        else:
            parts.append(f"(?P<{name}>{_FIELDS[name]})" if name in _FIELDS else re.escape(field[0]))
        seen |= {name} & set(_FIELDS)
        at = field.end()
    return re.compile(f"(?:^|/){''.join(parts)}{re.escape(pattern[at:])}$")
