"""Which earlier articles have to do with an article, and why.

Articles are taken day by day; each asks the articles of earlier days that name the same people, organisations,
keywords or headline words, then joins them. A thing counts for the less the more articles named it before:

    weight(thing) = weight(kind) * ln(1 + articles so far / articles so far that name it)

Only the latest articles that name a thing are kept for asking, so the work grows with the number of articles, and
nothing that is found for an old article changes when a new issue comes.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from math import log
from typing import Literal

from jianbao.archive.outline import headline_words_of, keywords_of
from jianbao.model import Holding, Related

Kind = Literal["people", "organisations", "keywords", "words"]
Thing = tuple[Kind, str]

_WEIGHTS: dict[Kind, float] = {"people": 2.0, "keywords": 1.5, "organisations": 1.0, "words": 0.7}
_KEPT = 16  # latest articles kept of each thing
_ASKED = 14  # things an article asks about, the rarest first
_SHOWN = 5
_LEAST = 6.0  # below this two articles share too little to say so


def relate(
    holdings: Sequence[Holding], identities: Mapping[tuple[str, str], str]
) -> dict[str, tuple[Related, ...]]:
    """For every dated article the earlier ones related to it, best first.

    `identities` gives for a holding's id and a person's name there who that is in the archive (whatever stands for
    it), so that two people of one name relate nothing.
    """
    dated = sorted((h for h in holdings if h.date and not h.withheld), key=lambda h: h.date or "")
    latest: dict[Thing, deque[int]] = defaultdict(lambda: deque(maxlen=_KEPT))
    counts: dict[Thing, int] = defaultdict(int)
    found: dict[str, tuple[Related, ...]] = {}
    seen = 0
    for _, group in groupby(dated, key=lambda holding: holding.date):
        day = [(holding, _things_of(holding, identities)) for holding in group]
        for holding, things in day:
            found[holding.id] = _ask(things, latest, counts, dated, seen)
        for place, (_, things) in enumerate(day, seen):
            for thing in things:
                latest[thing].append(place)
                counts[thing] += 1
        seen += len(day)
    return found


def _ask(
    things: dict[Thing, str],
    latest: dict[Thing, deque[int]],
    counts: dict[Thing, int],
    dated: Sequence[Holding],
    seen: int,
) -> tuple[Related, ...]:
    """The related ones among the first `seen` of `dated`; of equals the newest."""
    weights = {t: _WEIGHTS[t[0]] * log(1 + seen / counts[t]) for t in things if counts.get(t)}
    asked = sorted(weights, key=lambda thing: (-weights[thing], thing))[:_ASKED]
    scores: dict[int, float] = defaultdict(float)
    shared: dict[int, list[Thing]] = defaultdict(list)
    for thing in asked:
        for place in latest[thing]:
            scores[place] += weights[thing]
            shared[place].append(thing)
    enough = (place for place in scores if _enough(scores[place], shared[place]))
    best = sorted(enough, key=lambda place: (round(scores[place], 6), place), reverse=True)
    return tuple(_explain(dated[n].id, scores[n], shared[n], things) for n in best[:_SHOWN])


def _enough(score: float, shared: Sequence[Thing]) -> bool:
    """One shared headline word or organisation is chance; a person, a keyword or two things are not."""
    return score >= _LEAST and (len(shared) > 1 or shared[0][0] in ("people", "keywords"))


def _explain(id: str, score: float, shared: Sequence[Thing], names: dict[Thing, str]) -> Related:
    def of(kind: Kind) -> tuple[str, ...]:
        return tuple(names[thing] for thing in shared if thing[0] == kind)

    return Related(id, round(score, 3), of("people"), of("organisations"), of("keywords"), of("words"))


def _things_of(holding: Holding, identities: Mapping[tuple[str, str], str]) -> dict[Thing, str]:
    """What an article is about, each thing with the name to show for it."""
    article = holding.article
    things: dict[Thing, str] = {}
    for person in article.people:
        things["people", identities.get((holding.id, person.name), person.name)] = person.name
    things.update(
        (("organisations", organisation.name), organisation.name) for organisation in article.organisations
    )
    things.update((("keywords", keyword), keyword) for keyword in keywords_of(article))
    things.update((("words", word), word) for word in headline_words_of(article))
    return things


def chain(holdings: Sequence[Holding], key: Callable[[Holding], str]) -> Iterator[tuple[str, str]]:
    """Pairs of neighbours (earlier, later) among holdings of one key, withheld ones passed over."""
    last: dict[str, str] = {}
    for holding in holdings:
        if holding.withheld:
            continue
        group = key(holding)
        if group in last:
            yield last[group], holding.id
        last[group] = holding.id
