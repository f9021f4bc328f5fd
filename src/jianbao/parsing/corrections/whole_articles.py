"""Articles of a page put together, and in another order. Each raises `Unmatched` with the words it did not find.

- merge: 课堂设在老祠堂      # an article that was none: its headline heads a section …
  into: 甲地办起夜校         # … of this one; of the one above it where nothing is said
- move: 乙地渡口停航         # a headline: the article …
  before: 甲地办起夜校       # … goes before the article of that headline
"""

from __future__ import annotations

from dataclasses import replace

from jianbao.model import Article, Correction, Page, join_texts
from jianbao.parsing.corrections.body_rows import Row, body_row, prune, set_body_row
from jianbao.parsing.corrections.finding import Unmatched, words_of
from jianbao.parsing.corrections.places import find_words, rank_articles


def merge(page: Page, correction: Correction) -> Page:
    """Joins an article to another, the one above it where `into` names none; the other keeps its id."""
    number = _article_of(page, correction.arguments["merge"])
    named = correction.arguments.get("into")
    into = _article_of(page, named) if named else number - 1
    if into in (number, -1):
        raise Unmatched(words_of(correction.arguments["merge"]), "correction-none-above")
    articles = list(page.articles)
    articles[into] = _joined(articles[into], articles[number])
    del articles[number]
    return prune(replace(page, articles=tuple(articles)))


def _article_of(page: Page, words: object) -> int:
    """The number of the article that the words name, by its headline first."""
    ranked = rank_articles(page, words_of(words))
    if not ranked:
        raise Unmatched(words_of(words))
    return ranked[0][1]


def _joined(article: Article, other: Article) -> Article:
    """The article with all that the other one held behind its own; withheld where either of them is."""
    joined = set_body_row(
        article, [*body_row(article), *_heads(other), *_opening(other, article), *body_row(other)]
    )
    return replace(
        joined,
        bylines=article.bylines + other.bylines,
        boxes=article.boxes + other.boxes,
        captions=article.captions + other.captions,
        notices=article.notices + other.notices,
        jumps=article.jumps + other.jumps,
        column=article.column or other.column,
        series=article.series or other.series,
        dateline=article.dateline or other.dateline,
        dateline_text=article.dateline_text or other.dateline_text,
        withheld=article.withheld or other.withheld,
    )


def _opening(other: Article, article: Article) -> Row:
    """What stood between an article's headline and its body, as paragraphs of the section that it becomes; with its
    column, series and dateline where the one it is joined to has its own, for an article has one of each."""
    both = ("column", "series", "dateline_text")
    left = [getattr(other, name) for name in both if getattr(article, name) and getattr(other, name)]
    return [("paragraph", text) for text in (*left, *other.standfirst)]


def _heads(article: Article) -> Row:
    """What stood above an article, as what heads a section."""
    above = [text for text in (article.kicker, *article.headline) if text]
    row: Row = [("heading", join_texts(above, " "))] if above else []
    return [*row, ("subheading", article.deck)] if article.deck else row


def headed_by(page: Page, words: object) -> int | None:
    """The article of which the words are a line of its headline; None where there is none."""
    found = [m for m in find_words(page, words_of(words)) if m.is_whole and "headline" in m.place]
    return found[0].article if found else None


def reorder(page: Page, number: int, beside: int, *, before: bool) -> Page:
    """The page with its article `number` before or after the article `beside`."""
    if number == beside:
        raise Unmatched(page.articles[number].title)
    articles = list(page.articles)
    moved, target = articles.pop(number), page.articles[beside]
    articles.insert(articles.index(target) + (not before), moved)
    return replace(page, articles=tuple(articles))
