"""Makes quotes of marked stretches, with their speakers."""

from __future__ import annotations

from dataclasses import replace

from jianbao.annotating.scene import Attribution, Quoted, Scene
from jianbao.annotating.speaking import attribute
from jianbao.model import Paragraph, Place, Quote, quote_id

_MOST_CANDIDATES = 4


def attribute_quotes(scene: Scene, paragraphs: list[Paragraph]) -> list[Quote]:
    """The direct quotes of an article in reading order, ids not yet made unique."""
    runs: list[tuple[Quote, list[Quoted]]] = []  # a quote by its first stretch, and all its stretches
    for number in range(len(scene.texts)):
        for quoted in scene.quotes_in(number):
            if runs and _goes_on(runs[-1][1][-1], quoted):
                runs[-1][1].append(quoted)
                continue
            found = attribute(scene, quoted)
            if found:
                scene.attributed[number, quoted.marked.before] = found
                scene.discourse.take(found.voice)
            runs.append((_quote(scene, quoted, found, paragraphs), [quoted]))
    return [_extend(quote, scene, run, paragraphs) if len(run) > 1 else quote for quote, run in runs]


def _goes_on(before: Quoted, quoted: Quoted) -> bool:
    """A quote left open at a paragraph's end goes on where the next paragraph opens with a mark."""
    return not before.marked.closed and quoted.paragraph == before.paragraph + 1 and quoted.marked.before == 0


def _place(quoted: Quoted) -> Place:
    return Place(quoted.paragraph, quoted.marked.start, quoted.marked.end)


def _quote(scene: Scene, quoted: Quoted, found: Attribution | None, paragraphs: list[Paragraph]) -> Quote:
    text = scene.words(quoted)
    lines = paragraphs[quoted.paragraph].lines_between(quoted.marked.before, quoted.marked.after)
    common = {"id": quote_id(text), "text": text, "kind": "direct", "places": (_place(quoted),), "lines": lines}
    if found is None:
        return Quote(**common, candidates=_candidates(scene, quoted))  # type: ignore[arg-type]
    voice = found.voice
    return Quote(
        **common,  # type: ignore[arg-type]
        speaker=voice.name,
        post=voice.post,
        cue=found.cue,
        rule=found.rule,
        evidence=found.evidence.replace("\ufffc", "").strip(" ，。：") or None,
    )


def _candidates(scene: Scene, quoted: Quoted) -> tuple[str, ...]:
    words = scene.words(quoted)
    voices = scene.discourse.met_around(quoted.paragraph)
    return tuple(v.name for v in voices if v.name not in words)[:_MOST_CANDIDATES]


def _extend(quote: Quote, scene: Scene, run: list[Quoted], paragraphs: list[Paragraph]) -> Quote:
    """The quote over all its stretches."""
    text = "\n".join(scene.words(quoted) for quoted in run)
    marked = run[-1].marked
    last = paragraphs[run[-1].paragraph].lines_between(marked.before, marked.after)[1]
    places = tuple(_place(quoted) for quoted in run)
    return replace(quote, id=quote_id(text), text=text, places=places, lines=(quote.lines[0], last))
