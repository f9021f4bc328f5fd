"""A record as its fields mean it: other names of a field made its own, HTML in short fields read as it is shown."""

from __future__ import annotations

from dataclasses import replace

from jianbao.model import Text, join_texts
from jianbao.parsing.fields.names import fields_among
from jianbao.parsing.fields.record import Located, Record
from jianbao.parsing.records.html_body import html_lines, is_html

_WORDS = (  # fields that are words to be shown
    *("title", "headline", "kicker", "deck", "column", "series", "author", "dateline", "date", "paper", "page"),
    *("page_name", "edition", "genre"),
)


def known_fields(record: Record) -> Record:
    """The record with the fields that it gives under other names, and no tags in the words of a field."""
    renamed = {key: name for name, key in fields_among(record.plain).items()}
    empty = {
        name for name in renamed.values() if name in record.plain
    }  # given under both names, here without a value
    kept = [key for key in record.plain if key not in empty]
    record = replace(
        record,
        located={renamed.get(key, key): record.located[key] for key in kept if key in record.located},
        plain={renamed.get(key, key): record.plain[key] for key in kept},
        lines={renamed.get(key, key): line for key, line in record.lines.items() if key not in empty},
    )
    located, plain = dict(record.located), dict(record.plain)
    for name in _WORDS:
        words = _shown(located.get(name))
        if words is not None:
            located[name], plain[name] = words, words.text
    return replace(record, located=located, plain=plain)


def _shown(value: Located) -> Text | None:
    """The lines that HTML in a field shows; None where there is none in it."""
    if not isinstance(value, Text) or not is_html(value.text):
        return None
    return join_texts(html_lines(value), "\n")
