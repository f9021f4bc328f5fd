"""Corrections of a sidecar, applied to a parsed page; they name their place by its words, never by a number.

    corrections:
      - take: 甲地办起夜校                # these words (a string, or a list of them) …
        as: headline                      # … are a headline, kicker, deck, column, byline, heading, subheading,
                                          #   keyword, paragraph, standfirst, caption, credit, notice, furniture
        before: 夜校设在                  # (heading, paragraph) where they belong; or after:
      - begin: 另一篇的标题              # an article of its own begins with these words
      - join: 上半段的末尾                # the text with these words is joined with the next, or with: 下半段
      - merge: 不是标题的标题            # its article belongs to the one above it, or into: that of another headline
      - split: 第二段的开头               # a paragraph ends before these words
      - move: 一整段的开头                # the paragraph goes before: or after: another; also written reorder
        after: 另一段的文字               #   (headlines: the article)
      - replace: 误认的字
        with: 原来的字
      - headline: 新标题                  # or a list of lines; byline: 首席记者 甲某某; article: words of its text
      - speaker: 某某                     # who spoke, person, organisation, figure, forget: see `annotated`
        quote: 引语的文字
      - confirm: 看过没有错的文字        # changes nothing; what was doubtful of its lines is not asked again
      - drop: 重复的一段                  # its article, where the words are a headline
      - withhold: 稿件的标题
        reason: 当事人要求
        date: 2025-10-01

`correct_pages` comes after parsing, `correct_annotations` of `annotated` after annotating; both are pure.
Every entry that fits nothing is a diagnostic: when a better parser makes one needless, the archivist is told, and
nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from jianbao.diagnostics import Diagnostic
from jianbao.model import Correction, Page
from jianbao.parsing.corrections.actions import begin, confirm, drop, set_byline, set_headline, substitute, withhold
from jianbao.parsing.corrections.faults import fault_of
from jianbao.parsing.corrections.finding import Unmatched, article_named, remark_on, words_like
from jianbao.parsing.corrections.ledger import seal_again
from jianbao.parsing.corrections.paragraphs import join, move, split
from jianbao.parsing.corrections.places import find_words, rank_articles
from jianbao.parsing.corrections.settled_doubts import Settled, drop_settled, trust_looked_over
from jianbao.parsing.corrections.taking import take
from jianbao.parsing.corrections.whole_articles import merge

Action = Callable[[Page, Correction], Page]

ACTIONS: dict[str, Action] = {
    "take": take,
    "begin": begin,
    "confirm": confirm,
    "join": join,
    "merge": merge,
    "split": split,
    "move": move,
    "reorder": move,
    "replace": substitute,
    "headline": set_headline,
    "byline": set_byline,
    "drop": drop,
    "withhold": withhold,
}


def correct_pages(
    pages: tuple[Page, ...], doubts: tuple[Diagnostic, ...] = ()
) -> tuple[tuple[Page, ...], tuple[Diagnostic, ...]]:
    """The pages of one source with its sidecar's corrections in the order they are written, ledgers made anew; and
    its `doubts` but for those that are settled, with the corrections that fit nothing."""
    if not pages or not _any_asked(pages[0]):
        return pages, doubts
    corrected = list(pages)
    settled = Settled()
    diagnostics: list[Diagnostic] = []
    for correction in pages[0].source.sidecar.corrections:
        fault = fault_of(correction)
        if fault:
            diagnostics.append(fault)
        elif correction.action in ACTIONS:
            diagnostics += _apply(corrected, correction, settled)
    corrected = list(_withhold_all(corrected))
    sealed = (
        page if page is before else seal_again(page, before) for page, before in zip(corrected, pages, strict=True)
    )
    done = tuple(sealed)
    left = drop_settled(doubts, pages, done, settled)
    return tuple(trust_looked_over(page, left, settled) for page in done), (*left, *diagnostics)


def _any_asked(page: Page) -> bool:
    sidecar = page.source.sidecar
    return bool(sidecar.corrections) or "withhold" in sidecar.metadata


def _apply(pages: list[Page], correction: Correction, settled: Settled) -> Iterable[Diagnostic]:
    """Applies a correction in place, to the page of the article it names or to the first page it fits; what it
    speaks of is noted as `settled`."""
    action = ACTIONS[correction.action]
    missed: list[Unmatched] = []
    count = _count(pages, correction)
    order, named = _order(pages, article_named(correction))
    for at in order:
        try:
            changed = action(pages[at], correction)
        except Unmatched as error:
            missed.append(error)
        else:
            settled.note(pages[at], correction)
            pages[at] = changed
            if count > 1:
                yield remark_on(
                    "correction-ambiguous", correction, str(correction.arguments[correction.action]), count
                )
            elif named > 1:
                yield remark_on("correction-ambiguous", correction, str(article_named(correction)), named)
            return
    told = next((error for error in missed if error.code != "correction-unmatched"), missed[0])
    remark = remark_on(told.code, correction, str(told), sum(len(page.articles) for page in pages))
    near = words_like(pages, str(told)) if told.code == "correction-unmatched" else ""
    yield replace(remark, details=remark.details | {"nearest": f"“{near}”"}) if near else remark


def _order(pages: Sequence[Page], named: object) -> tuple[Sequence[int], int]:
    """The pages in the order they are tried, and how many articles the words that name one fit equally well."""
    if not named:
        return range(len(pages)), 1
    ranks = [[rank for rank, _ in rank_articles(page, str(named))] for page in pages]
    best = min((found[0] for found in ranks if found), default=0)
    order = sorted(range(len(pages)), key=lambda at: ranks[at][0] if ranks[at] else 9)
    return order, sum(found.count(best) for found in ranks)


def _count(pages: Iterable[Page], correction: Correction) -> int:
    """How often the words of a correction stand on the pages; words that are a whole text are named plainly."""
    words = correction.arguments[correction.action]
    if correction.action in ("headline", "byline") or not isinstance(words, str):
        return 1
    named = str(correction.arguments.get("article") or "")
    found = []
    for page in pages:
        about = {match.article for match in find_words(page, named)} if named else set()
        found += [match for match in find_words(page, words) if not named or match.article in about]
    return 1 if any(match.is_whole for match in found) else len(found)


def _withhold_all(pages: list[Page]) -> tuple[Page, ...]:
    """The pages, their articles all withheld where the sidecar itself says `withhold`."""
    from jianbao.parsing.records.article import withholding_of

    withheld = withholding_of(pages[0].source.sidecar.metadata.get("withhold"))
    if withheld is None:
        return tuple(pages)
    return tuple(
        replace(page, articles=tuple(replace(article, withheld=withheld) for article in page.articles))
        for page in pages
    )
