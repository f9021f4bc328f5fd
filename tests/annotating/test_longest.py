"""An article longer than any is published as it stands, and told; nothing is looked for in it."""

from __future__ import annotations

from jianbao.annotating.page import LONGEST, MOST
from jianbao.annotating.register import EMPTY
from jianbao.config import Settings
from jianbao.parsing import parse_source
from jianbao.pipeline.pages import annotate_pages
from jianbao.reading import source_of_bytes

SAID = "“水退了。”县水利局局长陈立新说。"


def annotated(body: str) -> tuple[int, list[tuple[str, str, int]]]:
    """How many quotes are found in a record of this body, and what is told of it: code, path and line."""
    record = (
        f'{{"id": "a", "title": "书市", "date": "2025-03-01"}}\n{{"id": "b", "title": "水情", "body": "{body}"}}\n'
    )
    source, _ = source_of_bytes(record.encode(), "seeds/a.jsonl", "jsonl")
    assert source is not None
    pages, _ = parse_source(source, Settings())
    done, found = annotate_pages(pages, EMPTY)
    kept = sum(len(p.text) for page in done for article in page.articles for p in article.paragraphs())
    assert kept == len(body.replace("\\n", ""))
    quotes = sum(len(article.quotes) for page in done for article in page.articles)
    return quotes, [(one.code, one.path, one.line) for one in found]


def test_an_article_just_short_enough_is_annotated() -> None:
    assert annotated(SAID + "的" * (LONGEST - len(SAID))) == (1, [])


def test_a_longer_one_is_left_as_it_is_and_told_with_its_line() -> None:
    assert annotated(SAID + "的" * (LONGEST - len(SAID) + 1)) == (0, [("article-too-long", "seeds/a.jsonl", 2)])


def test_an_article_of_just_few_enough_paragraphs_is_annotated() -> None:
    assert annotated(SAID + "\\n的" * (MOST - 1)) == (1, [])


def test_one_of_more_paragraphs_is_left_as_it_is_and_told_with_its_line() -> None:
    told = [("article-of-too-many-paragraphs", "seeds/a.jsonl", 2)]
    assert annotated(SAID + "\\n的" * MOST) == (0, told)
