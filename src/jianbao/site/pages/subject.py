"""The page of one subject: what they said, what was reported of them, the articles; newest first.

people/li.html            the newest of each
people/li.quotes.html     all quotes, in parts from the oldest, where the page does not hold them; the same of
people/li.reports.html    what was reported, and
people/li.articles.html   of the articles
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from jianbao.model import Holding, Quote, Subject
from jianbao.site.cards import make_card, make_quote_cards
from jianbao.site.desk import Desk
from jianbao.site.feeds import name_feed
from jianbao.site.keys import key_of_subject
from jianbao.site.listing import split_list
from jianbao.site.pages.run import draw_run
from jianbao.site.plan import PagePlan
from jianbao.site.shelf import Shelf

_SHOWN = {"quotes": 12, "reports": 6, "articles": 40}
_TOGETHER = 12
_TELLING = {"quotes": 4, "articles": 8}  # so many at least have a run over time that is drawn


@dataclass(frozen=True, slots=True)
class Companion:
    """A person named in the same articles, what tells them from others of the name, and in how many."""

    name: str
    distinction: str
    address: str
    articles: int


def plan_subject(subject: Subject, folder: str, desk: Desk) -> Iterator[PagePlan]:
    """The subject's page, and the whole of each list that is too long for it."""
    lists = _list_entries(subject, desk)
    rests = {kind: _name_rest(subject, kind) for kind, entries in lists.items() if _is_long(kind, entries)}
    about = {
        "subject": subject,
        "kind": folder,
        "counts": {kind: len(entries) for kind, entries in lists.items()},
        "feed": name_feed(subject.kind, subject.address, len(subject.holdings)),
    }
    key = key_of_subject(subject, desk.shelf)
    lay = partial(_lay_out, subject, lists, rests, desk)
    yield PagePlan(subject.address, "subject.html", about, key=key, lay=lay)
    for kind, path in rests.items():
        for part in split_list(path, lists[kind]):
            listed = about | {"list": kind, "part": part}
            lay = partial(_lay_cards, kind, part.entries, desk)
            yield PagePlan(part.path, "subject_list.html", listed, key=key, lay=lay)


def _list_entries(subject: Subject, desk: Desk) -> dict[str, Sequence[Any]]:
    """Quotes and reports as (id of the article, quote), and the articles."""
    by_id = desk.shelf.by_id
    return {
        "quotes": [(i, q) for i, q in subject.quotes if q.kind != "indirect"],
        "reports": [(i, q) for i, q in subject.quotes if q.kind == "indirect"],
        "articles": [by_id[i] for i in dict.fromkeys(subject.holdings) if i in by_id],
    }


def _is_long(kind: str, entries: Sequence[Any]) -> bool:
    """Whether a list has more than the subject's page shows of it; two or three more than that it shows as well."""
    return len(entries) > _SHOWN[kind] + 3


def _name_rest(subject: Subject, kind: str) -> str:
    return f"{subject.address.removesuffix('.html')}.{kind}.html"


def _lay_out(
    subject: Subject, lists: dict[str, Sequence[Any]], rests: dict[str, str], desk: Desk
) -> dict[str, Any]:
    shown = {kind: entries[: _SHOWN[kind]] if kind in rests else entries for kind, entries in lists.items()}
    return {
        "shown": {kind: _make_cards(kind, entries, desk) for kind, entries in shown.items()},
        "rests": rests,
        "years": _years_of((*lists["quotes"], *lists["reports"]), desk.shelf),
        "posts": list(_posts(subject, desk)),
        "roles": subject.roles,
        "together": _together(subject, desk.shelf),
        **_draw(lists["quotes"], lists["articles"], desk),
    }


def _years_of(quotes: Sequence[tuple[str, Quote]], shelf: Shelf) -> list[str]:
    """The years in which somebody spoke, the last first."""
    return sorted({date[:4] for i, _ in quotes if (date := shelf.by_id[i].date)}, reverse=True)


def _lay_cards(kind: str, entries: Sequence[Any], desk: Desk) -> dict[str, Any]:
    return {"cards": _make_cards(kind, entries, desk)}


def _make_cards(kind: str, entries: Sequence[Any], desk: Desk) -> list[Any]:
    if kind == "articles":
        return [make_card(holding, desk.wording) for holding in entries]
    return make_quote_cards(entries, desk.shelf, desk.wording)


def _draw(quotes: Sequence[tuple[str, Quote]], articles: Sequence[Holding], desk: Desk) -> dict[str, Any]:
    """The run of the quotes over time; of one who said little, that of the articles; of either when there are
    enough of them to tell more than their list does."""
    spoken = len(quotes) >= _TELLING["quotes"] and draw_run(
        (desk.shelf.by_id[i].date or "" for i, _ in quotes), desk.wording, "subject.run"
    )
    if spoken:
        return {"run": spoken, "run_title": desk.wording.say("subject.run")}
    if len(articles) < _TELLING["articles"]:
        return {"run": None}
    named = draw_run((holding.date or "" for holding in articles), desk.wording, "subject.run_articles")
    return {"run": named, "run_title": desk.wording.say("subject.run_articles")}


def _posts(subject: Subject, desk: Desk) -> Iterator[dict[str, str]]:
    """Each post as printed, with the newest article that gives it."""
    seen: set[str] = set()
    for identity, person in subject.persons:
        words = f"{person.organisation or ''}{person.post or ''}"
        if words and words not in seen and (holding := desk.shelf.by_id.get(identity)):
            seen.add(words)
            yield {"words": words, "address": holding.address, "date": holding.date or ""}


def _together(subject: Subject, shelf: Shelf) -> list[Companion]:
    """Who is named in the same articles, in more than one of them unless there is no more, most often first."""
    if subject.kind in ("reporter", "column", "series"):
        return []
    met = Counter(
        s.address for i in set(subject.holdings) for s in shelf.subjects_of.get(i, ()) if s.kind == "person"
    )
    met.pop(subject.address, None)
    by_address = {s.address: s for i in subject.holdings for s in shelf.subjects_of.get(i, ())}
    often = [address for address in met if met[address] > 1] if len(subject.holdings) > 1 else met
    chosen = sorted(often, key=lambda address: (-met[address], address))[:_TOGETHER]
    return [Companion(by_address[a].name, by_address[a].distinction, a, met[a]) for a in chosen]
