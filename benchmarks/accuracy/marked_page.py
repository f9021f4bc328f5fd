"""Reads a page whose lines carry their part in the margin, and sets it in the forms in which people keep pages.

    # forms: flat one wrap-17      the page is set once in each
    === 消息                       an article begins; its genre
    引|省委农村工作会议在江原召开
    题|把乡村振兴这篇大文章做实
    署|本报记者 甲 乙 => 记者:甲 记者:乙
    段|正文……

What stands behind ` => ` is what the line means where that is more than its words: `role:name` for a byline,
`text / credit` for a caption, the page for a jump. The labels are in LABELS. In form `as` the lines are printed as
they stand (接 continues a paragraph); in the other forms paragraphs stand on one line, or are broken at a measure.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.accuracy.article_gold import article_of
from benchmarks.accuracy.gold import GoldError, GoldPage, MarkedArticle, MarkedLine
from benchmarks.accuracy.setting import set_page

LABELS = {
    "报": "furniture: masthead, folio, contents",
    "栏": "column above the headline",
    "引": "kicker",
    "题": "headline",
    "副": "deck",
    "署": "byline on its own line",
    "段": "paragraph, indented",
    "段0": "paragraph, not indented",
    "接": "the next printed line of the paragraph",
    "诗": "a line of verse; an empty one parts stanzas",
    "表": "a row of a table",
    "关": "keyword",
    "节": "section heading",
    "框": "heading of a box",
    "框段": "paragraph of a box",
    "图": "caption",
    "摄": "credit on its own line",
    "转": "jump",
    "告": "a note at the end: who the author is, where it was filed from; no paragraph",
    "md": "Markdown that belongs to no article",
    "md题": "headline in Markdown",
    "md节": "section heading in Markdown",
}
TRADITIONAL = {"題": "题", "記": "记", "圖": "图", "欄": "栏"}


def read_marked_page(path: Path) -> Iterator[GoldPage]:
    """The page in each of its forms (for `one`, a page an article).

    Raises GoldError for a line without a label, an unknown label, or a page that names no form.
    """
    forms, blocks = _read_blocks(path)
    articles = tuple(article_of(block.genre, block.lines) for block in blocks if block.genre)
    furniture = tuple(line.words for block in blocks for line in block.lines if line.label == "报")
    for form in forms:
        for number, (suffix, text, shown) in enumerate(set_page(form, blocks), 1):
            name = f"{path.stem}.{form}" + (f".{number}" if form == "one" else "")
            parts = tuple(articles[at] for at in shown)
            kind = form.partition("-")[0]
            yield GoldPage(name, suffix, text, parts, furniture, group=path.parent.name, form=kind)


def _read_blocks(path: Path) -> tuple[list[str], list[MarkedArticle]]:
    """The forms, and the articles in order; lines before the first article stand in one without a genre."""
    forms: list[str] = []
    blocks = [MarkedArticle("")]
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("# forms:"):
            forms = line.removeprefix("# forms:").split()
        elif line.startswith("==="):
            blocks.append(MarkedArticle(line.removeprefix("===").strip()))
        elif line and not line.startswith("#"):
            blocks[-1].lines.append(_read_line(path, number, line))
    if not forms:
        raise GoldError(path, 1, "no `# forms:` line")
    return forms, blocks


def _read_line(path: Path, number: int, line: str) -> MarkedLine:
    label, bar, rest = line.partition("|")
    label = TRADITIONAL.get(label, label)
    if not bar or label not in LABELS:
        raise GoldError(path, number, f"no part of a page is labelled {label!r}; known: {' '.join(LABELS)}")
    words, _, meaning = rest.partition(" => ")
    return MarkedLine(label, words, meaning.strip())
