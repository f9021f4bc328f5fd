"""Writes the tables of docs/accuracy.md from the recorded figures, between two marks in the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from benchmarks.accuracy.figures import FALLS_WITH_QUALITY
from benchmarks.accuracy.marked_speech import CONSTRUCTIONS
from benchmarks.accuracy.page_parts import PARTS
from benchmarks.accuracy.reading import REPOSITORY

DOCUMENT = REPOSITORY / "docs" / "accuracy.md"
BEGIN, END = "<!-- tables: written by benchmarks.accuracy -->", "<!-- end of tables -->"
SPEECH = {
    "speech": "Speech",
    "speech-later": "Speech, a second set, kept from whoever mended rules on the first",
}
GROUPS = {
    "pages": "Invented pages in the forms people keep",
    "county": "An invented county daily",
    "jingbao": "晶報, 1920 and 1939",
}
_ENOUGH, _WEAK = 10, 12


def with_tables(page: str, record: dict[str, Any]) -> str:
    """The page with its tables written anew; what stands outside the marks is left alone."""
    head, _, rest = page.partition(BEGIN)
    _, _, tail = rest.partition(END)
    return f"{head}{BEGIN}\n\n{tables(record)}\n{END}{tail}"


def tables(record: dict[str, Any]) -> str:
    """All tables, as Markdown."""
    dates = f"First, blind: {record['blind']['date']}. Now, and the floor: {record['now']['date']}."
    return "\n".join(
        [dates, "", *_weakest(record), *_pages(record), *_forms(record), *_speech(record), *_rules(record)]
    )


def _weakest(record: dict[str, Any]) -> Iterator[str]:
    """The figures furthest from 1 of what the gold has enough of, worst first."""
    counts = record["now"]["counts"]
    enough = {
        name: share
        for name, share in record["now"]["figures"].items()
        if not name.endswith(FALLS_WITH_QUALITY) and counts.get(_subject(name), _ENOUGH) >= _ENOUGH
    }
    yield "### Weakest now\n"
    yield from _header("figure", "share right")
    yield from (_row(name, _shown(share)) for name, share in sorted(enough.items(), key=lambda one: one[1])[:_WEAK])
    yield ""


def _subject(figure: str) -> str:
    """What of the gold a figure is about: `pages/kicker` of `pages/kicker recall`."""
    return figure.partition(":")[0] if ":" in figure else figure.rpartition(" ")[0]


def _pages(record: dict[str, Any]) -> Iterator[str]:
    for group, title in GROUPS.items():
        yield f"### {title}\n"
        yield from _header("part", "in the gold", "precision first", "now", "recall first", "now")
        for part, meaning in PARTS.items():
            name = f"{group}/{part}"
            if record["now"]["counts"].get(name):
                cells = (*_pair(record, f"{name} precision"), *_pair(record, f"{name} recall"))
                yield _row(f"{part}: {meaning}", record["now"]["counts"][name], *cells)
        yield ""


def _forms(record: dict[str, Any]) -> Iterator[str]:
    yield "### Recall by form of the page\n"
    forms = record["now"]["forms"]
    parts = list(next(iter(forms.values())))
    yield from _header("form", *parts)
    for form, shares in forms.items():
        first = record["blind"]["forms"].get(form, {})
        yield _row(form, *(f"{_shown(first.get(part))} → {_shown(shares[part])}" for part in parts))
    yield ""


def _speech(record: dict[str, Any]) -> Iterator[str]:
    for group, title in SPEECH.items():
        plain = [name for name in record["now"]["figures"] if name.startswith(f"{group}/") and ":" not in name]
        if plain:
            yield f"### {title}\n"
            yield from _header("figure", "first", "now")
            yield from (_row(name.removeprefix(f"{group}/"), *_pair(record, name)) for name in plain)
            yield from _constructions(record, group)


def _constructions(record: dict[str, Any], group: str) -> Iterator[str]:
    yield "\nDirect quotes by construction:\n"
    yield from _header(
        "construction",
        "in the gold",
        "found first",
        "now",
        "speaker right first",
        "now",
        "wrong of given first",
        "now",
    )
    for construction, meaning in CONSTRUCTIONS.items():
        name = f"{group}/{construction}"
        if count := record["now"]["counts"].get(name):
            shares = (
                cell
                for figure in ("found", "speaker right", "wrong of those given")
                for cell in _pair(record, f"{name}: {figure}")
            )
            yield _row(f"{construction}: {meaning}", count, *shares)
    yield ""


def _rules(record: dict[str, Any]) -> Iterator[str]:
    yield "### Direct quotes by the rule that decided, now\n"
    yield from _header("rule", "quotes", "speaker right", "speaker wrong", "no direct quote at all")
    for rule, row in record["now"]["rules"].items():
        yield _row("none: no speaker given" if rule == "None" else rule, *row)
    yield ""


def _pair(record: dict[str, Any], name: str) -> tuple[str, str]:
    return _shown(record["blind"]["figures"].get(name)), _shown(record["now"]["figures"].get(name))


def _shown(share: float | None) -> str:
    return "–" if share is None else f"{share:.3f}"


def _header(*names: str) -> Iterator[str]:
    yield _row(*names)
    yield _row("---", *("---:" for _ in names[1:]))


def _row(*cells: object) -> str:
    return "| " + " | ".join(str(cell) for cell in _plain(cells)) + " |"


def _plain(cells: Iterable[object]) -> Iterator[str]:
    return (str(cell).replace("|", "\\|") for cell in cells)
