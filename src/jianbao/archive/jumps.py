"""Which article goes on in which: 下转3版 on page 1 and 上接1版 on page 3 of one issue.

    both sides printed                                   2
    one headline within the other, or half its words     1
    the first half breaks off inside a sentence          1

A pair needs two of these points and must be better than every other candidate on the page; 详见3版 only refers.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from jianbao.archive.leaves import LeafDraft
from jianbao.archive.print_facts import PrintFacts, find_print_facts, number_key
from jianbao.config import Settings
from jianbao.diagnostics import Diagnostic
from jianbao.model import Article, Jump, Page

_REFERS = re.compile("[详另见]")
_ENDS = tuple("。！？!?…”’」』）)》")
_NO_WORD = re.compile(r"[\W_]+")
_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class _Half:
    page: Page
    article: Article
    number: tuple[str, int, str]


@dataclass(frozen=True, slots=True)
class Continuation:
    """The article `later` on `page` goes on where the article `earlier` breaks off."""

    earlier: str
    later: str


def pair_jumps(
    drafts: Sequence[LeafDraft], settings: Settings
) -> tuple[tuple[Continuation, ...], tuple[Diagnostic, ...]]:
    """The continuations inside every issue (or source of several pages), and the jumps that lead nowhere."""
    issues: dict[str, dict[tuple[str, int, str], list[_Half]]] = defaultdict(lambda: defaultdict(list))
    for draft in drafts:
        for page in draft.pages:
            facts = find_print_facts(page, settings)
            number = number_key(facts.number)
            halves = (_Half(page, article, number) for article in page.articles)
            issues[_issue_key(page, facts)][number].extend(halves)
    pairs: list[Continuation] = []
    diagnostics: list[Diagnostic] = []
    for pages in issues.values():
        _pair_issue(pages, pairs, diagnostics)
    return tuple(pairs), tuple(diagnostics)


def _issue_key(page: Page, facts: PrintFacts) -> str:
    return f"{facts.slug}/{facts.date}" if facts.slug and facts.date else page.source.file.path


def _pair_issue(
    pages: dict[tuple[str, int, str], list[_Half]], pairs: list[Continuation], diagnostics: list[Diagnostic]
) -> None:
    taken: set[str] = set()
    for halves in pages.values():
        for half in halves:
            for jump in half.article.jumps:
                if jump.to is None or _REFERS.search(jump.text.text):
                    continue
                later = _best(half, pages.get(number_key(jump.to), []), taken)
                if later is None:
                    diagnostics.append(_open_jump(half, jump))
                    continue
                taken.add(later.article.id)
                pairs.append(Continuation(half.article.id, later.article.id))
                break


def _best(half: _Half, candidates: Sequence[_Half], taken: set[str]) -> _Half | None:
    free = [c for c in candidates if c.article.id not in taken and c.article.id != half.article.id]
    scored = sorted(((_score(half, c), -place) for place, c in enumerate(free)), reverse=True)
    if not scored or scored[0][0] < _ENOUGH or (len(scored) > 1 and scored[1][0] == scored[0][0]):
        return None
    return free[-scored[0][1]]


def _score(half: _Half, later: _Half) -> int:
    printed = any(j.from_ is not None and number_key(j.from_) == half.number for j in later.article.jumps)
    return 2 * printed + _titles_agree(half.article, later.article) + is_broken_off(half.article)


def _titles_agree(first: Article, second: Article) -> bool:
    a, b = _NO_WORD.sub("", first.title), _NO_WORD.sub("", second.title)
    if len(a) < 2 or len(b) < 2:
        return False
    pairs_a, pairs_b = {a[i : i + 2] for i in range(len(a) - 1)}, {b[i : i + 2] for i in range(len(b) - 1)}
    return a in b or b in a or 2 * len(pairs_a & pairs_b) >= min(len(pairs_a), len(pairs_b))


def is_broken_off(article: Article) -> bool:
    """Whether the article's body stops inside a sentence."""
    body = article.sections[-1].paragraphs if article.sections else article.lead
    last = body[-1] if body else None
    return last is not None and last.kind == "prose" and not last.text.rstrip().endswith(_ENDS)


def _open_jump(half: _Half, jump: Jump) -> Diagnostic:
    details = {"id": half.article.id, "text": jump.text.text}
    return Diagnostic("jump-open", half.page.source.file.path, jump.text.lines[0], details)
