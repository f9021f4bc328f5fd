"""One page of text into articles."""

from __future__ import annotations

from collections.abc import Sequence

from jianbao.config import Settings
from jianbao.diagnostics import Diagnostic
from jianbao.model import Page, SourceLine, SourceText
from jianbao.parsing.accounting.ledger import seal_page
from jianbao.parsing.metadata.naming import id_stem
from jianbao.parsing.printed.articles.assembly import set_article
from jianbao.parsing.printed.articles.belonging import place_beside
from jianbao.parsing.printed.columns import lay_out_columns
from jianbao.parsing.printed.doubts import doubts_of, with_confidence
from jianbao.parsing.printed.given_forms import given_form
from jianbao.parsing.printed.known_lines import NOTHING_KNOWN, KnownLines, known_lines
from jianbao.parsing.printed.laid_out import LaidOut
from jianbao.parsing.printed.lines.line import Line, read_lines
from jianbao.parsing.printed.lines.text_form import fits, read_form
from jianbao.parsing.printed.prints import lay_out_prints
from jianbao.parsing.printed.whole_lines import lay_out_whole_lines

_LAYING_OUT = {"paragraphs": lay_out_whole_lines, "columns": lay_out_columns, "prints": lay_out_prints}
_MUCH = 0.01  # of a text's characters that only traditional print has
_TRADITIONAL = frozenset(
    "與為時會國個這們來對於學開關後說發產業實際經濟東車門問間員長報導變應該將讓過還進樓購場廣馬黨電體點數萬號"
)


def parse_page(
    source: SourceText, lines: Sequence[SourceLine], index: int, pages: int, settings: Settings | None = None
) -> tuple[Page, tuple[Diagnostic, ...]]:
    """The page made of `lines` of `source`, the `index`-th (from 0) of its `pages`, and the doubts about it."""
    settings = settings or Settings()
    read = read_lines(lines)
    given, faults = given_form(source, settings)
    names = (name for paper in settings.papers for name in (paper.name, *paper.aliases))
    laid_out = lay_out(read, given, known_lines(names, settings.furniture))
    if laid_out.form.given and not fits(read, laid_out.form):
        faults = (*faults, Diagnostic("form-unfit", source.file.path, lines[0].number, {"form": given or ""}))
    page, doubts = set_page(source, lines, index, _stem(source, index, pages, settings), laid_out)
    return page, (*faults, *doubts)


def lay_out(read: tuple[Line, ...], form: str | None = None, known: KnownLines = NOTHING_KNOWN) -> LaidOut:
    """The lines of a page as its form asks; `form` is the one the archivist gave."""
    found = read_form(read, form)
    return _LAYING_OUT[found.lines](read, found, known)


def set_page(
    source: SourceText, lines: Sequence[SourceLine], index: int, stem: str, laid_out: LaidOut
) -> tuple[Page, tuple[Diagnostic, ...]]:
    """The page of what was laid out, its articles' ids beginning with `stem`, and the doubts about it."""
    traditional = is_traditional("".join(line.text for line in laid_out.lines))
    set_articles = [
        set_article(f"{stem}-{number}", laid_out.lines, laid_out.items, cut, traditional=traditional)
        for number, cut in enumerate(laid_out.cuts, 1)
    ]
    articles = place_beside([article for article, _ in set_articles])
    page = Page(
        source,
        index,
        articles=articles,
        furniture=laid_out.furniture,
        decisions=laid_out.decisions,
        form=str(laid_out.form),
    )
    page = seal_page(page, lines)
    stacks = [doubtful for _, doubtful in set_articles]
    doubts = doubts_of(page, laid_out.lines, laid_out.items, laid_out.cuts, stacks)
    return with_confidence(page, doubts), doubts


def _stem(source: SourceText, index: int, pages: int, settings: Settings) -> str:
    """What an article's id begins with: the source's name, and the page's number where there are several."""
    name = id_stem(source, settings)
    return f"{name}-{index + 1}" if pages > 1 else name


def is_traditional(text: str) -> bool:
    """Whether a text is in traditional script: more than one character in a hundred is written only so."""
    return bool(text) and sum(map(text.count, _TRADITIONAL)) / len(text) > _MUCH
