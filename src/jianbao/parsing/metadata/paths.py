"""What the path of a source says of it, by the patterns of `site.yaml`.

{paper}/{yyyy}/{mm}/{dd}/{page}.txt      chenbao/2025/09/29/A04.txt
{paper}-{date}-{page}.txt                chenbao-20250929-3.txt
{date}/{any}-{page}.txt                  20250929/scan-3.txt         `any` is passed over
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

_FIELDS = {
    "paper": r"[^/]+?",
    "date": r"\d{4}-\d{1,2}-\d{1,2}|\d{8}|\d{4}年\d{1,2}月\d{1,2}日",
    "yyyy": r"\d{4}",
    "mm": r"\d{1,2}",
    "dd": r"\d{1,2}",
    "page": r"[^/]+?",
    "page_name": r"[^/]+?",
    "edition": r"[^/]+?",
}
_ANY = "any"
_FIELD = re.compile(r"\{(\w+)\}")
_SUFFIX = re.compile(r"\.(txt|md|jsonl)$", re.IGNORECASE)


def read_path(path: str, patterns: Iterable[str]) -> tuple[dict[str, str], str] | None:
    """The fields of the first pattern that fits the end of `path`, with `date` made of its parts; and the pattern.

    The suffix counts for nothing: a page's text and its Markdown lie at the same place.
    """
    bare = _SUFFIX.sub("", path)
    for pattern in patterns:
        match = _expression(_SUFFIX.sub("", pattern)).search(bare)
        if match:
            fields = {name: value for name, value in match.groupdict().items() if value}
            if "yyyy" in fields:
                fields.setdefault("date", "-".join(fields.get(part, "00") for part in ("yyyy", "mm", "dd")))
            return fields, pattern
    return None


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
