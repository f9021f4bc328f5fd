"""The bylines of a record: names in a list, or a line of them as it is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jianbao.model import Byline, Piece, Text
from jianbao.parsing.bylines.forms import read_byline
from jianbao.parsing.bylines.names import Span, read_names
from jianbao.parsing.fields.record import Located, cut_text, first_text, join_parts, string_of, texts_in

_OWN = "本报"
_FRAMES = (
    re.compile(r"^\s*[（(【\[〔［]([^（(【\[〔［）)】\]〕］]*)[）)】\]〕］]\s*$"),
    re.compile(r"^(?:来源|稿源|出处)\s*[:：]\s*\S+[\s　]+(\S.*)$"),
    re.compile(r"^(?:作者|署名|撰稿人?|编辑)\s*[:：]\s*(\S.*)$"),
)
_BETWEEN_NAMES = re.compile(r"[;；、，,/|\n]+")


def read_bylines(fields: dict[str, Located]) -> Iterator[Byline]:
    """The bylines of a record: its `bylines`, else the names of its `author`."""
    value = fields.get("bylines")
    if value is None:
        for text in texts_in(fields.get("author")):
            yield from read_author(text)
        return
    for member in value if isinstance(value, list) else [value]:
        if isinstance(member, dict):
            yield from _named(member)
        elif isinstance(member, Text):
            yield from read_author(member)


def _named(member: dict[str, Located]) -> Iterator[Byline]:
    name = first_text(member.get("name"))
    if name:
        parts = [text for key in ("name", "role", "outlet") for text in [first_text(member.get(key))] if text]
        pieces = join_parts(parts).pieces if parts else ()
        inline = string_of(member.get("inline")) == "true"
        yield Byline(name.text, string_of(member.get("role")), string_of(member.get("outlet")), inline, pieces)


def read_author(text: Text) -> Iterator[Byline]:
    """The names of an author line: as a byline is printed, in brackets or behind a label, or set apart by `;`, `、`,
    `,` or spaces."""
    text = _without_frame(text)
    words = text.text
    credited, added = read_byline(words), 0
    if not credited:  # 记者林小满: a role that nothing parts from its name is one behind the paper's own name
        credited, added = read_byline(f"{_OWN}{words}"), len(_OWN)
    if credited:
        for credit in credited:
            places = (place for place in (credit.outlet_at, credit.role_at, credit.name_at) if place)
            spans = [(max(start - added, 0), end - added) for start, end in places if end > added]
            outlet = credit.outlet if not added or credit.outlet != _OWN else None
            yield Byline(credit.name, credit.role, outlet, pieces=_pieces(text, spans))
        return
    for name, span in read_names(words, 0, len(words), trusted=True) or list(_split_names(words)):
        yield Byline(name, pieces=_pieces(text, [span]))


def _without_frame(text: Text) -> Text:
    """An author line without the brackets around it and what names the field or the source."""
    for pattern in _FRAMES:
        match = pattern.match(text.text)
        if match:
            text = cut_text(text, *match.span(1))
    return text


def _split_names(words: str) -> Iterator[tuple[str, Span]]:
    at = 0
    for end, after in (*(match.span() for match in _BETWEEN_NAMES.finditer(words)), (len(words), len(words))):
        name = words[at:end].strip()
        if name:
            yield name, (at, end)
        at = after


def _pieces(text: Text, spans: list[Span]) -> tuple[Piece, ...]:
    return join_parts([cut_text(text, *span) for span in sorted(spans)]).pieces
