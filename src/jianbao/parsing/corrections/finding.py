"""The place and the article that a correction means, by the words it names them with."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Any

from jianbao.diagnostics import Diagnostic
from jianbao.model import Article, Correction, Page
from jianbao.parsing.corrections.places import Match, Place, find_words, places_of, rank_articles

_MOST_TEXTS = 2000  # of a source that are looked through for words like those that stand nowhere
_LONG_WORDS = 60


class Unmatched(Exception):
    """The words of a correction stand nowhere on the page, or not where it needs them; `code` is the diagnostic
    that says which."""

    def __init__(self, words: str, code: str = "correction-unmatched") -> None:
        super().__init__(words)
        self.code = code


def words_of(value: Any) -> str:
    """The words of an argument, which may be a list of them."""
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)


def find_match(page: Page, value: Any, within: int | None = None) -> Match:
    """The place of the words, in the article `within` if one is given; a text that is nothing but them goes before
    one that holds them among others."""
    anywhere = find_words(page, words_of(value))
    found = [match for match in anywhere if within is None or match.article == within]
    if not found:
        raise Unmatched(words_of(value), "correction-elsewhere" if anywhere else "correction-unmatched")
    return next((match for match in found if match.is_whole), found[0])


def match_of(page: Page, correction: Correction, value: Any) -> Match:
    """The place of the words, in the article that `article` names if it names one."""
    return find_match(page, value, article_of(page, correction) if correction.arguments.get("article") else None)


def paragraph_match(page: Page, value: Any, *, inside: bool = False) -> Match:
    """The place of the words in a text that stands in a list: a paragraph, a caption, a notice; not at its
    beginning, where they are wanted `inside`."""
    anywhere = find_words(page, words_of(value))
    found = [match for match in anywhere if is_in_list(match.place)]
    if not found:
        raise Unmatched(words_of(value), "correction-no-paragraph" if anywhere else "correction-unmatched")
    if inside and not any(match.start for match in found):
        raise Unmatched(words_of(value), "correction-begins-there")
    return next(match for match in found if match.start) if inside else found[0]


def is_in_list(place: Place) -> bool:
    """Whether a place is a member of a list, which can be joined, split and moved."""
    return isinstance(place[-1], int)


def article_of(page: Page, correction: Correction, near: Match | None = None) -> int:
    """The article a correction is about: named by `article`, the one its words stand in, or the only one."""
    named = correction.arguments.get("article")
    if named:
        ranked = rank_articles(page, words_of(named))
        if not ranked:
            raise Unmatched(words_of(named))
        return ranked[0][1]
    if near and near.article is not None:
        return near.article
    if len(page.articles) == 1:
        return 0
    raise Unmatched(words_of(correction.arguments[correction.action]), "correction-several-articles")


def article_named(correction: Correction) -> Any:
    """The words that say which article a correction is about; None where its own words do."""
    value = correction.arguments.get("withhold")
    return value if isinstance(value, str) and value not in ("true", "yes") else correction.arguments.get("article")


def words_like(pages: Iterable[Page], words: str) -> str:
    """What stands on the pages and is most like the words: the stretch around the longest run of characters that
    both have, at least half of them; empty where there is none."""
    texts = [text.text for page in pages for _, text in places_of(page)]
    matcher = SequenceMatcher(None, "", words, autojunk=False)
    best, near = max(2, -(-len(words) // 2)), ""
    for text in texts[:_MOST_TEXTS] if len(words) <= _LONG_WORDS else ():
        matcher.set_seq1(text)
        run = matcher.find_longest_match()
        if run.size >= best:
            start = max(0, run.a - run.b)
            best, near = run.size + 1, text[start : start + len(words)]
    return near


def change_article(page: Page, number: int, change: Callable[[Article], Article]) -> Page:
    """The page with its article `number` (from 0) changed."""
    articles = page.articles
    return replace(page, articles=(*articles[:number], change(articles[number]), *articles[number + 1 :]))


def remark_on(code: str, correction: Correction, words: str, count: int = 0) -> Diagnostic:
    """A diagnostic about a correction's words; `count` is how many its message speaks of: places or articles that
    they fit, or articles of the source."""
    shown = words if len(words) < 60 else words[:60] + "……"
    details = {"action": correction.action, "text": shown, "count": count}
    return Diagnostic(code, correction.path, correction.line, details)
