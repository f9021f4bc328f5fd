"""Articles and pages of which only that is held by which all of an archive is bound; the rest is read when it is
asked for, and let go of again. A large archive is then held without its texts.

What is held        what whoever looks at all articles asks: headline, names, quotes, date, number
What is read        paragraphs, sections, captions, figures; a page's ledger and decisions

They are articles and pages like any other. A copy with something changed is an ordinary one, held whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, replace
from operator import attrgetter
from typing import Any, cast

from jianbao.model import Article, Page, SourceText
from jianbao.store import digest_of

_ARTICLE = tuple(field.name for field in fields(Article))
_PAGE = tuple(field.name for field in fields(Page))
HELD_OF_ARTICLE = (
    *("id", "headline", "genre", "column", "series", "bylines", "dateline", "jumps", "quotes", "people"),
    *("organisations", "url", "confidence", "withheld"),
)
HELD_OF_PAGE = ("paper", "date", "number", "name", "edition", "coverage", "form", "sheet")
_SET_OF_PAGE = ("source", "index", "articles")  # held, too: each page is given them as it is made

held_of_article = attrgetter(*HELD_OF_ARTICLE)
held_of_page = attrgetter(*HELD_OF_PAGE)
_all_of_article, _all_of_page = attrgetter(*_ARTICLE), attrgetter(*_PAGE)


class DeferredArticle(Article):
    """`outline` is the archive's, of the article; `read` gives the article whole, under the id it was read with."""

    __slots__ = ("outline", "read")
    outline: object
    read: Callable[[], Article]

    def __new__(cls, *values: Any, **named: Any) -> DeferredArticle:
        """What is made of an article's fields is an ordinary article."""
        return cast("DeferredArticle", Article(*values, **named))

    def __getattr__(self, name: str) -> Any:
        if name not in _ARTICLE or name in HELD_OF_ARTICLE:
            raise AttributeError(name)
        return getattr(self.read(), name)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Article) and _all_of_article(self) == _all_of_article(other)

    __hash__ = Article.__hash__

    def __reduce__(self) -> tuple[type, tuple[Any, ...]]:
        return Article, _all_of_article(self)


class DeferredPage(Page):
    """`facts` is a digest of what is known of the page as printed; `read` gives the page whole, apart from its
    source, its index and changed ids of its articles."""

    __slots__ = ("facts", "read")
    facts: bytes
    read: Callable[[], Page]

    def __new__(cls, *values: Any, **named: Any) -> DeferredPage:
        """What is made of a page's fields is an ordinary page."""
        return cast("DeferredPage", Page(*values, **named))

    def __getattr__(self, name: str) -> Any:
        if name not in _PAGE or name in HELD_OF_PAGE or name in _SET_OF_PAGE:
            raise AttributeError(name)
        return getattr(self.read(), name)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Page) and _all_of_page(self) == _all_of_page(other)

    __hash__ = Page.__hash__

    def __reduce__(self) -> tuple[type, tuple[Any, ...]]:
        return Page, _all_of_page(self)


def digest_facts(page: Page) -> bytes:
    """A digest of what is known of a page as printed."""
    return page.facts if isinstance(page, DeferredPage) else digest_of(repr(held_of_page(page)))


def defer_article(held: Sequence[Any], outline: object, read: Callable[[], Article]) -> DeferredArticle:
    """An article from what is held of it, in the order of `HELD_OF_ARTICLE`."""
    made = object.__new__(DeferredArticle)
    _set(made, (*HELD_OF_ARTICLE, "outline", "read"), (*held, outline, read))
    return made


def defer_page(
    held: Sequence[Any],
    source: SourceText,
    index: int,
    articles: tuple[Article, ...],
    facts: bytes,
    read: Callable[[], Page],
) -> DeferredPage:
    """A page from what is held of it, in the order of `HELD_OF_PAGE`."""
    made = object.__new__(DeferredPage)
    _set(made, (*HELD_OF_PAGE, *_SET_OF_PAGE, "facts", "read"), (*held, source, index, articles, facts, read))
    return made


def rename_article(article: Article, id: str) -> Article:
    """The article under another id."""
    if not isinstance(article, DeferredArticle):
        return replace(article, id=id)
    made = object.__new__(DeferredArticle)
    names = (*HELD_OF_ARTICLE, "outline", "read")
    _set(made, names, [id if name == "id" else getattr(article, name) for name in names])
    return made


def with_articles(page: Page, articles: tuple[Article, ...]) -> Page:
    """The page with the same articles under other ids."""
    if not isinstance(page, DeferredPage):
        return replace(page, articles=articles)
    return defer_page(held_of_page(page), page.source, page.index, articles, page.facts, page.read)


def whole(page: Page) -> Page:
    """The page with its articles, all of it held; for whoever outlives what the rest is read from."""
    articles = tuple(
        Article(*_all_of_article(one)) if isinstance(one, DeferredArticle) else one for one in page.articles
    )
    return replace(page, articles=articles) if isinstance(page, DeferredPage) else page


def _set(made: object, names: Iterable[str], values: Iterable[Any]) -> None:
    for name, value in zip(names, values, strict=True):
        object.__setattr__(made, name, value)
