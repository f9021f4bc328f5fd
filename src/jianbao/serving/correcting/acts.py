"""Acts of the desk, each as the corrections a person would write for it.

An act may need more than one: words that no article owns are taken into one before an article begins with them. So
an act is a row of steps, each told by the page as the steps before left it; one that gives None has nothing to do.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from jianbao.model import Page
from jianbao.parsing.corrections.faults import ROLES
from jianbao.parsing.corrections.places import Match
from jianbao.serving.correcting.selection import (
    Selection,
    article_near,
    closing_of,
    matches_of,
    name_of_article,
    opening_of,
    words_of_match,
)

Entry = dict[str, Any]
Step = Callable[[Page, Selection, Mapping[str, Any]], Entry | None]


class Nothing(ValueError):
    """There is nothing on the marked lines that the act could be done to; `code` says why."""

    def __init__(self, code: str = "nothing-marked") -> None:
        super().__init__(code)
        self.code = code


def _free_byline(page: Page, selection: Selection, act: Mapping[str, Any]) -> Entry | None:
    """A byline is no text that words could name: it is taken away, and its words are then furniture."""
    if matches_of(page, selection) or selection.words:
        return None
    for number, article in enumerate(page.articles):
        lines = [p.line for b in article.bylines if not b.inline for p in b.pieces]
        if any(selection.first <= line <= selection.last for line in lines):
            return {"byline": "", "article": name_of_article(page, number)}
    return None


def _take(page: Page, selection: Selection, act: Mapping[str, Any]) -> Entry:
    matches, role = _needed(page, selection), str(act.get("as", ""))
    if role not in ROLES:
        raise Nothing("unknown-act")
    if role == "heading" and _heads_an_article(page, matches):
        return {"merge": name_of_article(page, matches[0].article or 0)}
    words = [words_of_match(match) for match in matches]
    entry: Entry = {"take": words[0] if len(words) == 1 else words, "as": role}
    owners = {match.article for match in matches}
    if role != "furniture" and None in owners:
        entry["article"] = _chosen_article(page, selection, act)
    return entry


def _heads_an_article(page: Page, matches: Sequence[Match]) -> bool:
    """Whether the words are all of the headline of an article with another above it: a heading there is one of the
    article above."""
    number = matches[0].article
    lines = [m for m in matches if m.article == number and "headline" in m.place and m.is_whole]
    return bool(number) and len(lines) == len(matches) == len(page.articles[number or 0].headline)


def _own(page: Page, selection: Selection, act: Mapping[str, Any]) -> Entry | None:
    """Words that no article owns, taken into the one near them, so that an article can begin there."""
    matches = _needed(page, selection)
    if matches[0].article is not None:
        return None
    name = _chosen_article(page, selection, act)
    return {"take": words_of_match(matches[0]), "as": "heading", "article": name}


def _begin(page: Page, selection: Selection, act: Mapping[str, Any]) -> Entry:
    match = _needed(page, selection)[0]
    return {"begin": words_of_match(match) if match.is_whole and _is_head(match.place) else opening_of(page, match)}


def _split(page: Page, selection: Selection, act: Mapping[str, Any]) -> Entry:
    return {"split": opening_of(page, _needed(page, selection)[0])}


def _join(page: Page, selection: Selection, act: Mapping[str, Any]) -> Entry:
    matches = _needed(page, selection)
    entry = {"join": closing_of(page, matches[0])}
    return entry | {"with": opening_of(page, matches[1])} if len(matches) > 1 else entry


def _move(page: Page, selection: Selection, act: Mapping[str, Any]) -> Entry:
    match = _needed(page, selection)[0]
    side = "after" if act.get("side") == "after" else "before"
    target = _needed(page, selection_of(act.get("target")))[0]
    return {"move": opening_of(page, match), side: opening_of(page, target)}


def _merge(page: Page, selection: Selection, act: Mapping[str, Any]) -> Entry:
    return {"merge": name_of_article(page, _article(page, act))}


def _place_article(page: Page, selection: Selection, act: Mapping[str, Any]) -> Entry:
    number = _article(page, act)
    step = -1 if act.get("side") == "before" else 1
    if not 0 <= number + step < len(page.articles):
        raise Nothing("no-neighbour")
    if not (page.articles[number].headline and page.articles[number + step].headline):
        raise Nothing("no-headline")
    side = "before" if step < 0 else "after"
    return {"move": name_of_article(page, number), side: name_of_article(page, number + step)}


def _drop(page: Page, selection: Selection, act: Mapping[str, Any]) -> Entry:
    match = _needed(page, selection)[0]
    return {"drop": words_of_match(match) if match.is_whole else opening_of(page, match)}


def _confirm(page: Page, selection: Selection, act: Mapping[str, Any]) -> Entry:
    words = [words_of_match(match) for match in _needed(page, selection)]
    return {"confirm": words[0] if len(words) == 1 else words}


def _replace(page: Page, selection: Selection, act: Mapping[str, Any]) -> Entry:
    return {"replace": words_of_match(_needed(page, selection)[0]), "with": _said(act, "with")}


def _headline(page: Page, selection: Selection, act: Mapping[str, Any]) -> Entry:
    lines = [line.strip() for line in _said(act, "headline").split("\n") if line.strip()]
    name = name_of_article(page, _article(page, act))
    return {"headline": lines[0] if len(lines) == 1 else lines, "article": name}


def _byline(page: Page, selection: Selection, act: Mapping[str, Any]) -> Entry:
    return {"byline": str(act.get("byline", "")).strip(), "article": name_of_article(page, _article(page, act))}


def _speaker(page: Page, selection: Selection, act: Mapping[str, Any]) -> Entry:
    entry = {"speaker": _said(act, "speaker"), "quote": _said(act, "quote")}
    post = str(act.get("post", "")).strip()
    return entry | {"post": post} if post else entry


ACTS: dict[str, tuple[Step, ...]] = {
    "take": (_free_byline, _take),
    "begin": (_free_byline, _own, _begin),
    "split": (_split,),
    "join": (_join,),
    "move": (_move,),
    "merge": (_merge,),
    "place": (_place_article,),
    "drop": (_drop,),
    "confirm": (_confirm,),
    "replace": (_replace,),
    "headline": (_headline,),
    "byline": (_byline,),
    "speaker": (_speaker,),
}


def selection_of(value: Any) -> Selection:
    """The selection a browser sent. Raises Nothing when it is none."""
    told = value if isinstance(value, dict) else {}
    first, last = told.get("first", 0), told.get("last", 0)
    if not (isinstance(first, int) and isinstance(last, int)):
        raise Nothing
    return Selection(min(first, last), max(first, last), str(told.get("words") or ""))


def _needed(page: Page, selection: Selection) -> list[Match]:
    matches = matches_of(page, selection)
    if not matches:
        raise Nothing
    return matches


def _article(page: Page, act: Mapping[str, Any]) -> int:
    number = act.get("article")
    if not isinstance(number, int) or not 0 <= number < len(page.articles):
        raise Nothing("no-article")
    return number


def _chosen_article(page: Page, selection: Selection, act: Mapping[str, Any]) -> str:
    number = act.get("article")
    if not isinstance(number, int) or not 0 <= number < len(page.articles):
        number = article_near(page, selection)
    if number is None:
        raise Nothing("no-article")
    return name_of_article(page, number)


def _said(act: Mapping[str, Any], key: str) -> str:
    value = str(act.get(key) or "").strip()
    if not value:
        raise Nothing("nothing-said")
    return value


def _is_head(place: tuple[str | int, ...]) -> bool:
    return any(step in place for step in ("headline", "heading", "subheading", "kicker", "deck", "keyword"))
