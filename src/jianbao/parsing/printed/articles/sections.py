"""An article's body in sections: headings before their text, keyword blocks before or after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jianbao.model import Paragraph, Section, Text, join_texts


@dataclass(frozen=True, slots=True)
class Heading:
    """A section head as it stands in the body: a display box, or a keyword block with or without its heading."""

    lines: tuple[Text, ...]
    keyword: Text | None = None


Part = Heading | Paragraph


def read_sections(parts: Sequence[Part]) -> tuple[tuple[Paragraph, ...], tuple[Section, ...]]:
    """The lead and the sections of a body.

    Where the last part is a keyword block and the first is text, each keyword block closes the section it heads
    (as a coloured tab at a column's foot does); otherwise every heading opens its section.
    """
    if _tabs_close(parts):
        return _closing(parts)
    return _opening(parts)


def _tabs_close(parts: Sequence[Part]) -> bool:
    if not parts or not isinstance(parts[0], Paragraph):
        return False
    last = parts[-1]
    return isinstance(last, Heading) and last.keyword is not None


def _opening(parts: Sequence[Part]) -> tuple[tuple[Paragraph, ...], tuple[Section, ...]]:
    lead: list[Paragraph] = []
    sections: list[tuple[Heading, list[Paragraph]]] = []
    for part in parts:
        if isinstance(part, Heading):
            sections.append((part, []))
        else:
            (sections[-1][1] if sections else lead).append(part)
    return tuple(lead), tuple(_section(head, paragraphs) for head, paragraphs in sections)


def _closing(parts: Sequence[Part]) -> tuple[tuple[Paragraph, ...], tuple[Section, ...]]:
    sections: list[Section] = []
    waiting: list[Paragraph] = []
    for part in parts:
        if isinstance(part, Heading) and part.keyword:
            sections.append(_section(part, waiting))
            waiting = []
        elif isinstance(part, Heading):
            if waiting:
                sections.append(Section(paragraphs=tuple(waiting)))
                waiting = []
            sections.append(_section(part, []))
        else:
            waiting.append(part)
    if waiting:
        sections.append(Section(paragraphs=tuple(waiting)))
    return (), tuple(sections)


def _section(head: Heading, paragraphs: Sequence[Paragraph]) -> Section:
    lines = head.lines
    if head.keyword is not None:
        return Section(join_texts(lines) if lines else None, None, head.keyword, tuple(paragraphs))
    sub = join_texts(lines[1:]) if len(lines) > 1 else None
    return Section(lines[0] if lines else None, sub, None, tuple(paragraphs))
