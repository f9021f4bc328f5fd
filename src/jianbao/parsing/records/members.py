"""The values of a record's fields as parts of an article: lines, paragraphs, captions, boxes, jumps."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, get_args

from jianbao.model import Box, Caption, Emphasis, Jump, Paragraph, ParagraphKind, Text
from jianbao.parsing.fields.record import Located, cut_text, first_text, string_of, texts_in

_KINDS = frozenset(get_args(ParagraphKind))


def text_lines(text: Text) -> Iterator[Text]:
    """The lines of a text that have something on them, each trimmed."""
    if "\n" not in text.text:
        if text.text.strip():
            yield cut_text(text, 0, len(text.text))
        return
    at = 0
    for words in text.text.split("\n"):
        if words.strip():
            yield cut_text(text, at, at + len(words))
        at += len(words) + 1


def each_text(value: Located) -> Iterator[Text]:
    """The texts of a value that are not blank, each trimmed."""
    return (cut_text(text, 0, len(text.text)) for text in texts_in(value) if text.text.strip())


def lines_of(value: Located) -> Iterator[Text]:
    """The lines of all texts of a value."""
    for text in texts_in(value):
        yield from text_lines(text)


def paragraphs_of(value: Located) -> tuple[Paragraph, ...]:
    """A list of paragraphs; a member may be words, or {text, kind, emphasis}."""
    members = value if isinstance(value, list) else [value]
    return tuple(paragraph for member in members for paragraph in _paragraphs(member))


def _paragraphs(member: Located) -> Iterator[Paragraph]:
    if isinstance(member, dict):
        text, kind = first_text(member.get("text")), string_of(member.get("kind"))
        if text:
            yield Paragraph(text.text, text.pieces, _kind(kind), tuple(_emphasis(member.get("emphasis"))))
    elif isinstance(member, Text):
        yield from (Paragraph(text.text, text.pieces) for text in text_lines(member))


def _kind(name: str | None) -> ParagraphKind:
    return name if name in _KINDS else "prose"  # type: ignore[return-value]


def _emphasis(value: Located) -> Iterator[Emphasis]:
    for member in value if isinstance(value, list) else []:
        if isinstance(member, dict):
            start, end, kind = (string_of(member.get(key)) for key in ("start", "end", "kind"))
            if start and end and start.isdecimal() and end.isdecimal() and kind in ("em", "strong"):
                yield Emphasis(int(start), int(end), "strong" if kind == "strong" else "em")


def read_members(value: Located, make: Callable[[Located], Any]) -> Iterator[Any]:
    """What `make` makes of a value, or of each member of a list; what it makes nothing of is left out."""
    members = value if isinstance(value, list) else [value]
    return (made for member in members if member is not None and (made := make(member)) is not None)


def caption_of(member: Located) -> Caption | None:
    """A caption: words, or {text, credit}."""
    if isinstance(member, dict):
        text, credit = first_text(member.get("text")), first_text(member.get("credit"))
        return Caption(text or Text(""), credit) if text or credit else None
    text = first_text(member)
    return Caption(text) if text else None


def box_of(member: Located) -> Box | None:
    """A box: words, or {kind, heading, paragraphs}."""
    if not isinstance(member, dict):
        paragraphs = paragraphs_of(member)
        return Box("", None, paragraphs) if paragraphs else None
    kind = string_of(member.get("kind")) or ""
    return Box(kind, first_text(member.get("heading")), paragraphs_of(member.get("paragraphs")))


def jump_of(member: Located) -> Jump | None:
    """A jump to or from another page: words, or {text, to, from}."""
    if not isinstance(member, dict):
        text = first_text(member)
        return Jump(text) if text else None
    text = first_text(member.get("text")) or Text("")
    return Jump(text, string_of(member.get("to")), string_of(member.get("from")))
