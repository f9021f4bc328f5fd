"""What each rule that gives a speaker is worth, by the circumstances it decided in.

python -m benchmarks.speech_evidence FOLDER…           gold as benchmarks.accuracy reads it
python -m benchmarks.speech_evidence --faults FOLDER…  and every wrong speaker with its evidence

A line a rule and circumstance: quotes, right, wrong, and the share of right among those given; `sets` says in how
many of the folders it was right oftener than wrong. A circumstance below nine in ten should demand more or abstain.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from benchmarks.accuracy.figures import as_markdown
from benchmarks.accuracy.folders import gold_in
from benchmarks.accuracy.gold import GoldText, Json
from benchmarks.accuracy.reading import read_texts
from benchmarks.accuracy.speech import verdict_on, words_of

_PRONOUNS = "他她"
Judged = tuple[str, Json, str, list[str]]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speech_evidence", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("folders", nargs="+", type=Path, help="folders of gold")
    parser.add_argument("--faults", action="store_true", help="list every wrong speaker")
    options = parser.parse_args()
    texts = [text for folder in options.folders for text in gold_in(folder)[1]]
    table: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for text, pages in zip(texts, read_texts([as_markdown(text) for text in texts]), strict=True):
        for verdict, quote, gold, signs in judged(text, pages):
            for sign in ("", *signs):
                table[quote["rule"] or "none", sign][text.group].append(verdict)
            if options.faults and verdict == "wrong":
                print(text.name, gold, "got", quote["speaker"], "by", quote["rule"], *signs, quote["evidence"])
    for (rule, sign), sets in sorted(table.items()):
        print(_row(rule, sign, list(sets.values())))


def judged(text: GoldText, pages: list[Json]) -> Iterator[Judged]:
    """Every direct quote found that the gold knows: verdict, quote, the right speaker, the circumstances."""
    articles = [article for page in pages for article in page["articles"]]
    people = {person["name"] for article in articles for person in article.get("people") or ()}
    quotes = [quote for article in articles for quote in article.get("quotes") or ()]
    for span in text.spans:
        words = words_of(text.text[span.start : span.end])
        hit = next((q for q in quotes if q["kind"] == "direct" and words_of(q["text"]) == words), None)
        if hit is None or span.kind != "direct":
            continue
        quotes.remove(hit)
        if not span.doubtful:
            yield (
                verdict_on(hit["speaker"], span.speakers),
                hit,
                span.speakers[0],
                signs_of(hit, text, span.start, people),
            )


def signs_of(quote: Json, text: GoldText, start: int, people: set[str]) -> list[str]:
    """The circumstances of an attribution, none where nobody is given."""
    speaker, evidence = quote["speaker"], quote["evidence"] or ""
    if not speaker:
        return []
    kind = "name" if speaker in people else "noun"
    told = speaker in evidence or kind != "name"
    by = next((p for p in _PRONOUNS if p in evidence), "short form") if speaker not in evidence else "in full"
    above = text.text[:start]
    last = above.rfind(speaker)
    between = above[last + len(speaker) :] if last >= 0 else ""
    others = sum(other in between for other in people - {speaker})
    borders = between.count("\n") if last >= 0 else -1
    far = "behind" if last < 0 else f"{min(borders, 3)} paragraphs up"
    beside = f"{min(others, 2)} others since"
    signs = [f"{kind} {by}"]
    if not told:
        signs += [f"{kind} {by}, {far}", f"{kind} {by}, {beside}"]
    return signs


def _row(rule: str, sign: str, sets: list[list[str]]) -> str:
    verdicts = [verdict for one in sets for verdict in one]
    right, wrong = verdicts.count("right"), verdicts.count("wrong")
    won = sum(one.count("right") > one.count("wrong") for one in sets)
    share = f"{right / (right + wrong):.2f}" if right + wrong else "-"
    name = f"{rule}: {sign}" if sign else rule
    return f"{name:56} quotes {len(verdicts):4} right {right:4} wrong {wrong:3} {share} sets {won}/{len(sets)}"


if __name__ == "__main__":
    main()
