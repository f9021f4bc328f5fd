"""An article laid out, made into an `Article`: every line of it in one place."""

from __future__ import annotations

from jianbao.model import Article, Text, join_texts
from jianbao.parsing.layout.body import read_body
from jianbao.parsing.layout.captions import set_caption
from jianbao.parsing.layout.heads import Head
from jianbao.parsing.layout.insets import set_inset
from jianbao.parsing.layout.placed import Placed
from jianbao.parsing.layout.regions import Laid
from jianbao.parsing.layout.runs import joined_lines, paragraphs_by_indent
from jianbao.parsing.layout.signatures import set_signatures
from jianbao.parsing.printed.articles.assembly import read_within
from jianbao.parsing.printed.articles.sections import read_sections

_DOUBT = 8.0  # what an article costs whose bounds are as likely wrong as right


def set_laid(identity: str, laid: Laid) -> Article:
    """The article of what was laid out; `identity` becomes its id."""
    body = read_body(laid)
    lead, sections = read_sections(body.parts)
    head = laid.head
    article = Article(
        identity,
        headline=_headline(head) if head else (),
        kicker=joined_lines(head.kicker) if head else None,
        deck=joined_lines(head.deck) if head else None,
        column=joined_lines(head.column) if head else None,
        bylines=(*set_signatures(head.bylines if head else ()), *body.bylines),
        standfirst=paragraphs_by_indent(head.standfirst) if head else (),
        lead=lead,
        sections=sections,
        boxes=(*(set_inset(inset) for inset in laid.insets), *body.boxes),
        captions=tuple(set_caption(picture) for picture in laid.pictures if not picture.code),
        notices=tuple(
            join_texts([line.line.cut() for line in picture.caption], " ")
            for picture in laid.pictures
            if picture.code
        ),
        jumps=tuple(body.jumps),
        confidence=round(1.0 / (1.0 + max(0.0, laid.cost) / _DOUBT), 2),
    )
    return read_within(article)


def _headline(head: Head) -> tuple[Text, ...]:
    """The headline's lines; one that a wide gap broke in two is one line."""
    rows: list[list[Placed]] = []
    for line in head.headline:
        level = bool(rows) and not line.vertical and line.box.beside(rows[-1][-1].box) > 0.5 * line.size
        if level:
            rows[-1].append(line)
        else:
            rows.append([line])
    return tuple(join_texts([line.line.cut() for line in row], " ") for row in rows)
