"""Corrections of what annotating found: who spoke, who and what is named, and what is none of it.

- speaker: 阮德清              # these words are his …
  quote: 谁家的都能来找         # … also where no quote was seen: then there is one
- person: 庞玉成                # somebody, or what is said of somebody the article knows
  post: 摊主
  organisation: 北岸豆腐坊
- organisation: 北岸豆腐坊      # short: 豆腐坊, or a list
- figure: 三万人次              # value: 30000, unit: 人次, counted: 观众
- forget: 卖豆腐                # neither person nor organisation nor figure; as: organisation, for one of them only

Each is about the articles in which its words stand, or the one that `article` names. They are applied in their order
when a page is annotated; `correct_annotations` and `unmatched_annotations` are pure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from jianbao.diagnostics import Diagnostic
from jianbao.model import Article, Correction, Page
from jianbao.parsing.corrections.faults import fault_of
from jianbao.parsing.corrections.finding import change_article, remark_on, words_of
from jianbao.parsing.corrections.named import forget, set_figure, set_organisation, set_person
from jianbao.parsing.corrections.places import find_words, rank_articles
from jianbao.parsing.corrections.speakers import set_speaker


@dataclass(frozen=True, slots=True)
class _Act:
    """How a correction changes an article (which it takes, and a `correction`), the argument whose words must stand in it, and whether one such article
    is all."""

    change: Callable[..., Article]
    words: str
    once: bool = False


_ACTS = {
    "speaker": _Act(set_speaker, "quote", once=True),
    "person": _Act(set_person, "person"),
    "organisation": _Act(set_organisation, "organisation"),
    "figure": _Act(set_figure, "figure"),
    "forget": _Act(forget, "forget"),
}


def correct_annotations(page: Page) -> Page:
    """An annotated page as its sidecar says that it is."""
    for correction in _of_annotations(page):
        act = _ACTS[correction.action]
        for number in _articles(page, correction):
            changed = change_article(page, number, partial(act.change, correction=correction))
            done = changed.articles[number] is not page.articles[number]
            page = changed
            if done and act.once:
                break
    return page


def unmatched_annotations(pages: Sequence[Page]) -> tuple[Diagnostic, ...]:
    """The corrections whose words stand on none of a source's `pages`."""
    return tuple(
        remark_on(
            "correction-unmatched", correction, words_of(correction.arguments[_ACTS[correction.action].words])
        )
        for correction in (_of_annotations(pages[0]) if pages else ())
        if not any(_articles(page, correction) for page in pages)
    )


def _of_annotations(page: Page) -> Iterator[Correction]:
    found = (one for one in page.source.sidecar.corrections if one.action in _ACTS)
    return (correction for correction in found if not fault_of(correction))


def _articles(page: Page, correction: Correction) -> list[int]:
    """The numbers of the articles that a correction is about: in which its words stand in the text or in a quote, of
    those that `article` names best where it names any."""
    named = correction.arguments.get("article")
    ranked = rank_articles(page, words_of(named)) if named else []
    about = {number for rank, number in ranked if rank == ranked[0][0]} if named else range(len(page.articles))
    words = words_of(correction.arguments[_ACTS[correction.action].words])
    stand = {match.article for match in find_words(page, words)}
    wanted = "".join(words.split())
    return [n for n in about if n in stand or _is_quoted(page.articles[n], wanted)]


def _is_quoted(article: Article, words: str) -> bool:
    """Whether a quote holds the words, which may run over the end of a paragraph."""
    return any(words in "".join(quote.text.split()) for quote in article.quotes)
