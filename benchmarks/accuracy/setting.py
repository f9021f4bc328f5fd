"""Sets labelled lines as a page: the forms in which people keep newspapers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from benchmarks.accuracy.gold import MarkedArticle, MarkedLine

INDENT = "　　"
HANGING = "，。、；：？！”’）》」』"
"""What may hang past the measure, since no line begins with it."""
_ABOVE = ("引", "题", "副")
_INDENTED = ("段", "框段", "告")

Setting = tuple[str, str, list[int]]
"""Suffix of the source, its text, and which articles (counted from 0) stand in it."""


def set_page(form: str, blocks: Sequence[MarkedArticle]) -> Iterator[Setting]:
    """The page in one form.

    `as`: line for line. `flat`, `gap`: a line a paragraph, indented, nothing or an empty line between articles.
    `bare`: the same as `gap` without indents. `one`: a source an article, kicker, headline and deck on its first
    three lines. `wrap-N`: broken at N em. `markdown`: an empty line behind every line.
    """
    articles = [block for block in blocks if block.genre]
    if form == "one":
        for number, article in enumerate(articles):
            yield ".txt", "\n".join(_dump(article)) + "\n", [number]
        return
    parts = [list(_set_lines(form, block.lines)) for block in blocks]
    gap = "\n\n" if form in ("gap", "bare") else "\n"
    text = gap.join("\n".join(part) for part in parts if part) + "\n"
    yield (".md" if form == "markdown" else ".txt"), text, list(range(len(articles)))


def _set_lines(form: str, lines: Sequence[MarkedLine]) -> Iterator[str]:
    measure = int(form.removeprefix("wrap-")) if form.startswith("wrap-") else 0
    for line in lines:
        text = (INDENT if line.label in _INDENTED and form not in ("bare", "markdown") else "") + line.words
        if measure and line.label in _INDENTED:
            yield from break_lines(text, measure)
        else:
            yield text
        if form == "markdown" and text:
            yield ""


def _dump(article: MarkedArticle) -> Iterator[str]:
    """The article as a file of its own, as dumps of a database have it: the column behind the headline."""
    column = "".join(f"（{line.words}）" for line in article.lines if line.label == "栏")
    for label in _ABOVE:
        yield " ".join(line.words for line in article.lines if line.label == label) + column * (label == "题")
    rest = [line for line in article.lines if line.label not in (*_ABOVE, "栏")]
    yield from _set_lines("one", rest)


def break_lines(text: str, measure: int) -> Iterator[str]:
    """The text in lines of `measure` characters; a stop or closing mark hangs past the measure."""
    at = 0
    while at < len(text):
        end = at + measure
        while end < len(text) and text[end] in HANGING:
            end += 1
        yield text[at:end]
        at = end
