"""Every construction of reporting reads its examples, and no rule leaves a trace of having been asked."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from jianbao.annotating import attributing
from jianbao.annotating.scene import Attribution, Quoted, Scene, survey
from jianbao.annotating.speaking import CONSTRUCTIONS, Construction, attribute, constructions
from tests.annotating.setting import annotate
from tests.annotating.test_cases import read_cases


def quotes_of(scene: Scene) -> Iterator[Quoted]:
    return (quote for number in range(len(scene.texts)) for quote in scene.quotes_in(number))


def ask(construction: Construction, example: str) -> Attribution | None:
    """What a rule says of the quote an example is about, those before it attributed."""
    scene = survey(example.replace("▸", "").split("⏎"))
    quotes = list(quotes_of(scene))
    asked = quotes[example.count("“", 0, example.find("▸"))] if "▸" in example else quotes[-1]
    for quote in quotes[: quotes.index(asked)]:
        if found := attribute(scene, quote):
            scene.attributed[quote.paragraph, quote.marked.before] = found
    return construction.rule(scene, asked)


MATCHES = [pytest.param(c, e, id=f"{c.name}: {e}") for c in CONSTRUCTIONS for e in c.matches]
MISSES = [pytest.param(c, e, id=f"{c.name}: {e}") for c in CONSTRUCTIONS for e in c.misses]


@pytest.mark.parametrize(("construction", "example"), MATCHES)
def test_a_construction_reads(construction: Construction, example: str) -> None:
    article, _, speaker = example.partition(" → ")
    found = ask(construction, article)
    assert found is not None
    assert found.voice.name == speaker


@pytest.mark.parametrize(("construction", "example"), MISSES)
def test_a_construction_leaves_alone(construction: Construction, example: str) -> None:
    assert ask(construction, example) is None


def test_every_construction_has_a_name_of_its_own_and_examples_of_both_kinds() -> None:
    assert len({construction.name for construction in CONSTRUCTIONS}) == len(CONSTRUCTIONS)
    assert [c.name for c in CONSTRUCTIONS if not (c.matches and c.misses)] == []


def alone(paragraphs: tuple[str, ...]) -> bool:
    """Whether no two rules answer for one quote of an article."""
    scene = survey(list(paragraphs))
    for quote in quotes_of(scene):
        answers = [found for c in CONSTRUCTIONS if (found := c.rule(scene, quote))]
        if len(answers) > 1:
            return False
        if answers:
            scene.attributed[quote.paragraph, quote.marked.before] = answers[0]
    return True


def test_the_order_of_rules_that_do_not_overlap_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    articles = [paragraphs for _, paragraphs, _ in read_cases() if alone(paragraphs)]
    assert len(articles) > 50
    before = [annotate(*paragraphs) for paragraphs in articles]
    for seed in range(3):
        shuffled = random.Random(seed).sample(CONSTRUCTIONS, len(CONSTRUCTIONS))
        monkeypatch.setattr(constructions, "CONSTRUCTIONS", tuple(shuffled))
        assert [annotate(*paragraphs) for paragraphs in articles] == before


def test_asking_every_rule_about_every_quote_first_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    articles = [paragraphs for _, paragraphs, _ in read_cases()]
    before = [annotate(*paragraphs) for paragraphs in articles]

    def ask_all(scene: Scene, quote: Quoted) -> Attribution | None:
        for construction in reversed(CONSTRUCTIONS):
            construction.rule(scene, quote)
        return attribute(scene, quote)

    monkeypatch.setattr(attributing, "attribute", ask_all)
    assert [annotate(*paragraphs) for paragraphs in articles] == before


@pytest.mark.parametrize("text", ["芮冬梅介绍的情况很好。", "芮冬梅准备的情况很好。"])
def test_a_reading_that_is_not_taken_leaves_nobody(text: str) -> None:
    assert annotate(text).people == ()
