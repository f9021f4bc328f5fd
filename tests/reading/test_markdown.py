"""Markdown sources: what an author writes, and the article written as Markdown and read again."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from jianbao.config import Settings
from jianbao.export.article_markdown import article_to_markdown
from jianbao.model import (
    Article,
    Box,
    Byline,
    Caption,
    Emphasis,
    Jump,
    Page,
    Paragraph,
    Section,
    SourceText,
    Text,
    Withholding,
)
from jianbao.parsing.records.markdown import parse_markdown
from jianbao.reading import is_blank, source_of_bytes


def source_of(words: str) -> SourceText:
    source, _ = source_of_bytes(words.encode("utf-8"), "seeds/gao.md", "markdown")
    assert source is not None
    return source


def page_of(words: str) -> Page:
    (page,), diagnostics = parse_markdown(source_of(words), Settings())
    assert diagnostics == ()
    return page


def bare(part: Any) -> Any:
    """A parsed thing without its pieces: what must be the same wherever it was read from."""
    if isinstance(part, Text):
        extra = (part.kind, part.emphasis) if isinstance(part, Paragraph) else ()
        return (part.text, *extra)
    if isinstance(part, tuple):
        return tuple(map(bare, part))
    if isinstance(part, Byline):
        return (part.name, part.role, part.outlet, part.inline)
    if isinstance(part, Section):
        return tuple(map(bare, (part.heading, part.subheading, part.keyword, part.paragraphs)))
    if isinstance(part, Box):
        return (part.kind, bare(part.heading), bare(part.paragraphs))
    if isinstance(part, Caption):
        return (bare(part.text), bare(part.credit))
    if isinstance(part, Jump):
        return (part.text.text, part.to, part.from_)
    return part


FIELDS = (
    *("id", "headline", "kicker", "deck", "genre", "column", "series", "bylines", "dateline", "standfirst"),
    *("lead", "sections", "boxes", "captions", "notices", "jumps", "url", "confidence", "withheld", "extra"),
)


def facts(article: Article) -> dict[str, Any]:
    return {name: bare(getattr(article, name)) for name in FIELDS}


SIGNS = "甲乙丙，。“”——AB 12*_#>-+={}[]()|\\`:'\"!~&<\u3000é𠮷"
words = st.text(st.sampled_from(SIGNS), min_size=1, max_size=12).map(str.strip).filter(bool)
texts = words.map(Text)
several = st.lists(words, min_size=1, max_size=3).map("\n".join)


@st.composite
def paragraphs(draw: st.DrawFn) -> Paragraph:
    kind = draw(st.sampled_from(["prose", "verse", "names", "table", "question", "answer", "blockquote", "item"]))
    text = draw(words if kind == "prose" else several)
    emphasis: tuple[Emphasis, ...] = ()
    if draw(st.booleans()):
        text, emphasis = (
            f"前{text}，重点后",
            (Emphasis(len(text) + 2, len(text) + 4, draw(st.sampled_from(["em", "strong"]))),),
        )
    return Paragraph(text, (), kind, emphasis)  # type: ignore[arg-type]


bodies = st.lists(paragraphs(), max_size=3).map(tuple)
maybe = st.none() | texts
sections = st.builds(Section, maybe, maybe, maybe, bodies)
articles = st.builds(
    Article,
    id=words,
    headline=st.lists(texts, min_size=1, max_size=3).map(tuple),
    kicker=maybe,
    deck=maybe,
    column=maybe,
    series=maybe,
    genre=st.none() | words,
    bylines=st.lists(st.builds(Byline, words, st.none() | words, st.none() | words, st.booleans()), max_size=2).map(
        tuple
    ),
    dateline=st.none() | words,
    standfirst=bodies,
    lead=bodies,
    sections=st.lists(sections, max_size=3).map(tuple),
    boxes=st.lists(st.builds(Box, words, maybe, bodies), max_size=2).map(tuple),
    captions=st.lists(st.builds(Caption, texts, maybe), max_size=2).map(tuple),
    notices=st.lists(texts, max_size=2).map(tuple),
    jumps=st.lists(st.builds(Jump, texts, st.none() | words, st.none() | words), max_size=2).map(tuple),
    url=st.none() | words,
    confidence=st.sampled_from([1.0, 0.5]),
    withheld=st.none() | st.builds(Withholding, words),
    extra=st.dictionaries(
        st.sampled_from(["评级", "x", "tags"]), words | st.integers() | st.lists(words), max_size=2
    ),
)


@settings(max_examples=200, deadline=None)
@given(articles)
def test_an_article_written_as_markdown_is_the_same_article_when_read(article: Article) -> None:
    written = article_to_markdown(article, Page(source_of("甲")))
    (page,), diagnostics = parse_markdown(source_of(written), Settings())
    assert [found.code for found in diagnostics] == (["article-empty"] if not any(article.paragraphs()) else [])
    extra = {key: value for key, value in article.extra.items() if value != []}
    assert facts(page.articles[0]) == facts(replace(article, extra=extra))


@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from(SIGNS + "\n\n\n"), max_size=80))
def test_every_printed_character_of_any_markdown_is_in_the_ledger_once(written: str) -> None:
    source, _ = source_of_bytes(("---\ntitle: 题\n---\n" + written).encode(), "seeds/gao.md", "markdown")
    assert source is not None
    (page,), _ = parse_markdown(source, Settings())
    seen = {(line.number, at): 0 for line in source.lines for at, sign in enumerate(line.raw) if not is_blank(sign)}
    for entry in page.ledger:
        for at in range(entry.start, entry.end):
            if (entry.line, at) in seen:
                seen[entry.line, at] += 1
    assert set(seen.values()) <= {1}


def test_a_plain_text_under_a_title_keeps_its_words_as_they_are() -> None:
    body = "他说：“*ST 山水的价格是 2*3*4 元。”\\受访者供图 [注] `x` <b>"
    page = page_of(f'---\ntitle: "甲地开“会”"\n---\n\n{body}\n\n第二段。\n')
    assert [paragraph.text for paragraph in page.articles[0].lead] == [body, "第二段。"]
    assert page.articles[0].title == "甲地开“会”"


def test_headings_become_sections_and_a_deeper_one_below_is_the_subheading() -> None:
    page = page_of("# 大题\n\n导语。\n\n## 一、路\n### 修到家门口\n正文甲。\n\n### 二、桥\n正文乙。\n")
    article = page.articles[0]
    assert article.title == "大题"
    assert [bare(section)[:2] for section in article.sections] == [
        (("一、路",), ("修到家门口",)),
        (("二、桥",), None),
    ]


def test_emphasis_links_and_quotations_survive() -> None:
    page = page_of("---\ntitle: 题\n---\n这是**重点**和[公报](https://example.org/a)。\n\n> 引文\n\n- 一项\n")
    first, second, third = page.articles[0].lead
    assert (first.text, first.emphasis) == ("这是重点和公报。", (Emphasis(2, 4, "strong"),))
    assert (second.text, second.kind, third.text, third.kind) == ("引文", "blockquote", "一项", "item")


def test_a_table_keeps_its_rows_and_cells_and_not_its_syntax() -> None:
    page = page_of("---\ntitle: 题\n---\n| 渡口 | 人次 |\n| --- | ---: |\n| 东岸 | 1,200 |\n")
    table = page.articles[0].lead[0]
    assert (table.text, table.kind) == ("渡口 | 人次\n东岸 | 1,200", "table")


def test_items_of_a_list_stay_apart_and_keep_their_numbers() -> None:
    page = page_of("---\ntitle: 题\n---\n- 甲\n- 乙\n    - 丙\n\n1. 先修东岸\n2. 再修西岸\n")
    lead = page.articles[0].lead
    assert [item.text for item in lead] == ["甲", "乙", "丙", "1. 先修东岸", "2. 再修西岸"]
    assert {item.kind for item in lead} == {"item"}


def test_lines_of_a_paragraph_are_joined_without_a_space_between_chinese() -> None:
    page = page_of("---\ntitle: 题\n---\n上半句\n下半句 use\nPython 3\n")
    assert page.articles[0].lead[0].text == "上半句下半句 use Python 3"


def test_a_backslash_at_a_lines_end_keeps_the_break() -> None:
    page = page_of("---\ntitle: 题\n---\n山高\\\n水长\n")
    assert (page.articles[0].lead[0].text, page.articles[0].lead[0].kind) == ("山高\n水长", "verse")


def test_front_matter_gives_the_articles_metadata_with_its_basis() -> None:
    page = page_of(
        "---\ntitle: 题\npaper: 甲城晚报\ndate: 2024-05-06\npage: 03\npage_name: 要闻\n评级: 5\n---\n文。\n"
    )
    assert (page.paper.value, page.paper.basis) == ("甲城晚报", "given")
    assert page.date.value is not None
    assert (page.date.value.isoformat(), page.number.value, page.name.value) == ("2024-05-06", "3", "要闻")
    assert page.articles[0].extra == {"评级": 5}


def test_front_matter_that_does_not_parse_is_reported_with_its_line_and_the_body_is_kept() -> None:
    (page,), diagnostics = parse_markdown(source_of("---\ntitle: 题\npaper：甲\n---\n文。\n"), Settings())
    assert [(found.code, found.line) for found in diagnostics] == [("yaml-full-width-colon", 3)]
    assert page.articles[0].lead[0].text == "文。"


def test_front_matter_that_never_ends_is_reported() -> None:
    pages, diagnostics = parse_markdown(source_of("---\ntitle: 题\n文。\n"), Settings())
    assert pages == ()
    assert [(found.code, found.line) for found in diagnostics] == [("front-matter-open", 1)]


def test_a_date_that_does_not_exist_is_reported_with_its_line() -> None:
    _, diagnostics = parse_markdown(source_of("---\ntitle: 题\ndate: 2025-02-30\n---\n文。\n"), Settings())
    assert [(found.code, found.line) for found in diagnostics] == [("date-impossible", 3)]
