"""What an archivist should look at: decisions that might as well have fallen the other way, and what was left."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from jianbao.diagnostics import Diagnostic
from jianbao.model import Article, Decision, Page, Paragraph
from jianbao.parsing.accounting.ledger import lines_of_article
from jianbao.parsing.bylines.datelines import opens_article
from jianbao.parsing.printed.articles.cutting import Cut
from jianbao.parsing.printed.items.item import Item
from jianbao.parsing.printed.lines.line import Line
from jianbao.parsing.printed.lines.standing import signs_notice
from jianbao.parsing.text.marks import is_closed

_SHOWN = 30  # characters of a text that a diagnostic quotes
_DOUBTFUL = 0.62  # confidence below which a line is listed
_CLOSE = 1.7  # margin below which a headline is
_TALL = 4  # lines of a headline from which on it may be two, or text
_LONG = 40  # lines of a paragraph from which on its ends may have been missed
_LONG_IN_PRINTS = 80  # their columns are of eight em
_MANY = 2  # further datelines on a page of one article
_FEW_WORDS = 6
_ENDS_OF_PRINTS = "、。！？!?」』）)云也焉矣哉耳乎歟耶…"
_MARK = re.compile(r"[、，。；：！？]")
_NOTE = re.compile(r"(?:\d日|号|\d{5,}|[）)])$|^\d{1,2}月\d{1,2}日")
_PER_DOUBT = 0.7  # what each kind of doubt leaves of an article's confidence
_MOST = 40  # lines listed for one page


def doubts_of(
    page: Page, lines: Sequence[Line], items: Sequence[Item], cuts: Sequence[Cut], stacks: Sequence[bool]
) -> tuple[Diagnostic, ...]:
    """The doubts about a page, by line. `stacks` says for each article whether its headline stack is doubtful."""
    path = page.source.file.path
    found = [*_doubtful_lines(path, page.decisions)]
    for article, cut, doubtful in zip(page.articles, cuts, stacks, strict=True):
        first = lines[items[cut.first].first].number
        found += _doubts_of_article(page, article, cut, first, doubtful)
    if len(page.articles) == 1 and _sign_of_more(page) >= _MANY:
        found.append(Diagnostic("page-of-one", path, lines[0].number, {"signs": str(_sign_of_more(page))}))
    found += (
        Diagnostic("text-unplaced", path, text.lines[0], {"text": _short(text.text)}) for text in page.unplaced
    )
    return tuple(sorted(found, key=lambda one: (one.line, one.code)))


def _doubtful_lines(path: str, decisions: Sequence[Decision]) -> Iterator[Diagnostic]:
    doubtful = [one for one in decisions if one.confidence < _DOUBTFUL]
    for one in doubtful[:_MOST]:
        details = {"taken_for": one.taken_for, "rule": one.rule, "confidence": f"{one.confidence:.2f}"}
        yield Diagnostic("line-doubtful", path, one.line, details)


def _doubts_of_article(page: Page, article: Article, cut: Cut, first: int, doubtful: bool) -> Iterator[Diagnostic]:
    path = page.source.file.path
    line = (article.headline[0].lines[0] if article.headline else 0) or first
    if is_headless(article):
        yield Diagnostic("headline-missing", path, first, {"id": article.id})
    elif article.headline:
        yield from _doubts_of_head(path, article, cut, line, doubtful)
    if not (any(article.paragraphs()) or article.captions or article.notices or article.jumps):
        yield Diagnostic("text-missing", path, line, {"text": _short(article.title)})
    for paragraph in unfinished_paragraphs(page, article):
        details = {"text": _short(paragraph.text[-20:])}
        yield Diagnostic("paragraph-unfinished", path, paragraph.lines[1], details)
    for paragraph in article.paragraphs():
        lines = paragraph.lines[1] - paragraph.lines[0] + 1
        most = _LONG_IN_PRINTS if page.form.startswith("prints") else _LONG
        if paragraph.kind == "prose" and lines >= most and len(paragraph.pieces) >= most:
            details = {"text": _short(paragraph.text), "lines": str(lines)}
            yield Diagnostic("paragraph-long", path, paragraph.lines[0], details)


def _doubts_of_head(path: str, article: Article, cut: Cut, line: int, doubtful: bool) -> Iterator[Diagnostic]:
    if doubtful:
        words = " / ".join(text.text for text in (article.kicker, *article.headline) if text)
        yield Diagnostic("headline-order-doubtful", path, line, {"text": _short(words)})
    if cut.margin < _CLOSE:
        yield Diagnostic("headline-doubtful", path, line, {"text": _short(article.title)})
    if (
        len(article.headline) + (len(article.deck.pieces) if article.deck else 0) >= _TALL
        and len(article.headline) != 2
    ):
        yield Diagnostic("headline-tall", path, line, {"text": _short(article.title)})


def is_headless(article: Article) -> bool:
    """Whether an article lacks its headline; items below their column's name have none, and what goes on from
    another page (上接) has it there."""
    carried = any(jump.from_ for jump in article.jumps)
    return not article.headline and article.column is None and not carried


def unfinished_paragraphs(page: Page, article: Article) -> Iterator[Paragraph]:
    """The paragraphs of prose that end in mid-sentence, and in prints of the Republic those of a few words, which
    may be a heading. One that leads on with a colon, who signs a notice and what goes on on another page are none."""
    prints = page.form.startswith("prints")
    if not any(_MARK.search(paragraph.text) for paragraph in article.paragraphs()):
        return  # printed without stops
    for paragraph in article.paragraphs():
        text = paragraph.text
        if paragraph.kind != "prose" or not text or _goes_on_elsewhere(article, paragraph):
            continue
        if (prints and (len(text) <= _FEW_WORDS or text[-1] not in _ENDS_OF_PRINTS)) or (
            not prints and not is_closed(text) and text[-1] not in "：:" and not _is_note(text)
        ):
            yield paragraph


def _is_note(text: str) -> bool:
    """Whether a paragraph is one that needs no stop: who signs, a day, a number, a telephone."""
    return signs_notice(text) or _NOTE.search(text) is not None


def _goes_on_elsewhere(article: Article, paragraph: Paragraph) -> bool:
    """Whether a paragraph is the text's last and a jump leads to the page where it goes on."""
    text = article.sections[-1].paragraphs if article.sections else article.lead
    return bool(text) and text[-1] is paragraph and any(jump.to for jump in article.jumps)


def _sign_of_more(page: Page) -> int:
    """How many articles the only one of a page shows signs of: datelines and names of reporters within its text."""
    texts = [paragraph.text for paragraph in page.articles[0].paragraphs()]
    return sum(opens_article(text) for text in texts[1:])


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def with_confidence(page: Page, doubts: Sequence[Diagnostic]) -> Page:
    """The page, each article with less confidence the more kinds of doubt there are about its lines."""
    articles = []
    for article in page.articles:
        lines = lines_of_article(article)
        codes = {doubt.code for doubt in doubts if doubt.line in lines}
        sure = round(article.confidence * _PER_DOUBT ** len(codes), 2)
        articles.append(replace(article, confidence=sure))
    return replace(page, articles=tuple(articles))
