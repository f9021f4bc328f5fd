"""Speakers given by hand, set when annotating has found the quotes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from jianbao.diagnostics import Diagnostic
from jianbao.model import Correction, Page
from jianbao.parsing.corrections.faults import fault_of
from jianbao.parsing.corrections.finding import remark_on


def correct_speakers(page: Page) -> Page:
    """An annotated page with the speakers its sidecar gives."""
    for correction in _of_speakers(page):
        page = _set_speaker(page, correction) or page
    return page


def unmatched_speakers(pages: Sequence[Page]) -> tuple[Diagnostic, ...]:
    """The speakers given for quotes that stand on none of a source's `pages`, all of them corrected."""
    return tuple(
        remark_on("correction-unmatched", correction, str(correction.arguments["quote"]))
        for correction in (_of_speakers(pages[0]) if pages else ())
        if not any(_is_told(page, correction) for page in pages)
    )


def _of_speakers(page: Page) -> Iterator[Correction]:
    found = (one for one in page.source.sidecar.corrections if one.action == "speaker")
    return (correction for correction in found if not fault_of(correction))


def _is_told(page: Page, correction: Correction) -> bool:
    wanted = "".join(str(correction.arguments["quote"]).split())
    quotes = (quote for article in page.articles for quote in article.quotes if quote.rule == "correction")
    return any(wanted in "".join(quote.text.split()) for quote in quotes)


def _set_speaker(page: Page, correction: Correction) -> Page | None:
    """The page with the speaker of the first quote that holds the words; None where none does."""
    wanted = "".join(str(correction.arguments["quote"]).split())
    for at, article in enumerate(page.articles):
        for n, quote in enumerate(article.quotes):
            if wanted in "".join(quote.text.split()):
                speaker = str(correction.arguments["speaker"]).strip()
                kept = quote.post if speaker == quote.speaker else None  # another's post is not theirs
                post = correction.arguments.get("post", kept)
                told = replace(
                    quote, speaker=speaker, post=str(post) if post else None, rule="correction", candidates=()
                )
                quotes = (*article.quotes[:n], told, *article.quotes[n + 1 :])
                changed = replace(article, quotes=quotes)
                return replace(page, articles=(*page.articles[:at], changed, *page.articles[at + 1 :]))
    return None
