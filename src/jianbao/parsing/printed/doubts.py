"""What an archivist should look at: decisions that might as well have fallen the other way, and what was left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jianbao.diagnostics import Diagnostic
from jianbao.model import Article, Decision, Page, Paragraph
from jianbao.parsing.printed.articles.cutting import Cut
from jianbao.parsing.printed.items.item import Item
from jianbao.parsing.printed.lines.line import Line
from jianbao.parsing.text.marks import is_closed

_DOUBTFUL = 0.62  # confidence below which a line is listed
_CLOSE = 0.5  # margin below which a headline is
_MOST = 40  # lines listed for one page


def doubts_of(
    page: Page, lines: Sequence[Line], items: Sequence[Item], cuts: Sequence[Cut], stacks: Sequence[bool]
) -> tuple[Diagnostic, ...]:
    """The doubts about a page, by line. `stacks` says for each article whether its headline stack is doubtful."""
    path = page.source.file.path
    found = [*_doubtful_lines(path, page.decisions)]
    for article, cut, doubtful in zip(page.articles, cuts, stacks, strict=True):
        first = lines[items[cut.first].first].number
        found += _doubts_of_article(path, article, cut, first, doubtful)
    found += (
        Diagnostic("text-unplaced", path, text.lines[0], {"text": _short(text.text)}) for text in page.unplaced
    )
    return tuple(sorted(found, key=lambda one: (one.line, one.code)))


def _doubtful_lines(path: str, decisions: Sequence[Decision]) -> Iterator[Diagnostic]:
    doubtful = [one for one in decisions if one.confidence < _DOUBTFUL]
    for one in doubtful[:_MOST]:
        details = {"taken_for": one.taken_for, "rule": one.rule, "confidence": f"{one.confidence:.2f}"}
        yield Diagnostic("line-doubtful", path, one.line, details)


def _doubts_of_article(path: str, article: Article, cut: Cut, first: int, doubtful: bool) -> Iterator[Diagnostic]:
    if not article.headline:
        yield Diagnostic("headline-missing", path, first, {"id": article.id})
        return
    line = article.headline[0].lines[0] or first
    if doubtful:
        words = " / ".join(text.text for text in (article.kicker, *article.headline) if text)
        yield Diagnostic("headline-order-doubtful", path, line, {"text": _short(words)})
    if cut.margin < _CLOSE:
        yield Diagnostic("headline-doubtful", path, line, {"text": _short(article.title)})
    for paragraph in article.paragraphs():
        if is_unfinished(paragraph) and not _goes_on_elsewhere(article, paragraph):
            yield Diagnostic(
                "paragraph-unfinished", path, paragraph.lines[1], {"text": _short(paragraph.text[-20:])}
            )


def _goes_on_elsewhere(article: Article, paragraph: Paragraph) -> bool:
    """Whether a paragraph is the text's last and a jump leads to the page where it goes on."""
    text = article.sections[-1].paragraphs if article.sections else article.lead
    return bool(text) and text[-1] is paragraph and any(jump.to for jump in article.jumps)


def is_unfinished(paragraph: Paragraph) -> bool:
    """Whether a paragraph of prose ends in mid-sentence; one that ends in a colon leads on to what is below it."""
    text = paragraph.text
    return paragraph.kind == "prose" and text != "" and not is_closed(text) and text[-1] not in "：:"


def _short(text: str) -> str:
    return text if len(text) <= 30 else text[:29] + "…"
