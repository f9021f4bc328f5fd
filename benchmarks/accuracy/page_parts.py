"""Precision and recall of every part of a page.

Articles are paired by the paragraphs they share, and a part counts only in its pair. White space, dashes and the
code points that extraction swaps (NFKC) are forgiven.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from benchmarks.accuracy.gold import GoldPage, Json
from benchmarks.accuracy.tally import Tallies, Tally

PARTS = {
    "article": "bounds: the article has these paragraphs and no others, in this order",
    "column": "栏目",
    "kicker": "引题",
    "headline": "主题",
    "deck": "副题",
    "byline": "署名 on its own line: role and name",
    "paragraph": "the text of a paragraph",
    "place": "a paragraph in the right place: standfirst, lead, the section of that heading, box",
    "heading": "小标题",
    "keyword": "关键词 and the heading it belongs to",
    "box": "a box by its kind",
    "caption": "图片说明 and its credit",
    "jump": "下转, 上接",
    "furniture": "a line of furniture",
}
_KEYS = {
    "article": "lead",
    "paragraph": "lead",
    "place": "lead",
    "byline": "bylines",
    "heading": "sections",
    "keyword": "sections",
    "box": "boxes",
    "caption": "captions",
    "jump": "jumps",
}
_NUMERALS = str.maketrans("一二三四五六七八九", "123456789")
_DROPPED = re.compile(r"[\s—\-]+")


def fold(text: str | None) -> str:
    """What two readings of one line must have in common."""
    return _DROPPED.sub("", unicodedata.normalize("NFKC", text or ""))


def score_page(gold: GoldPage, pages: Sequence[Json], tallies: Tallies) -> None:
    """Adds what the page JSON of one source has right to the tallies, by part."""
    found = [article for page in pages for article in page["articles"]]
    told = [part for part in PARTS if part != "furniture" and _is_told(part, gold)]
    for wanted, had in pair_articles(gold.articles, found):
        for part in told:
            _tally(tallies, part).add(items_of(part, wanted), items_of(part, had))
    if gold.furniture is not None:
        lines = [fold(line["text"]) for page in pages for line in page.get("furniture") or ()]
        _tally(tallies, "furniture").add([fold(line) for line in gold.furniture], lines)


def _is_told(part: str, gold: GoldPage) -> bool:
    """Whether the gold says anything of this part: transcriptions of real pages leave some out."""
    key = _KEYS.get(part, part)
    return any(key in article for article in gold.articles)


def faults_of_page(gold: GoldPage, pages: Sequence[Json]) -> Iterator[str]:
    """What is missed (-) and false (+) on a page, a line each."""
    found = [article for page in pages for article in page["articles"]]
    told = [part for part in PARTS if part not in ("furniture", "article", "place") and _is_told(part, gold)]
    for wanted, had in pair_articles(gold.articles, found):
        for part in told:
            left, right = Counter(items_of(part, wanted)), Counter(items_of(part, had))
            yield from (f"{gold.name} - {part} {str(item)[:80]}" for item in left - right)
            yield from (f"{gold.name} + {part} {str(item)[:80]}" for item in right - left)


def pair_articles(gold: Sequence[Json], found: Sequence[Json]) -> Iterator[tuple[Json, Json]]:
    """Each article with its fellow, most shared paragraphs first; an empty one where it has none."""
    left = [_bag(article) for article in gold]
    right = [_bag(article) for article in found]
    shared = sorted(
        ((-_likeness(x, y), i, j) for i, x in enumerate(left) for j, y in enumerate(right) if _likeness(x, y)),
    )
    taken: dict[int, int] = {}
    for _, i, j in shared:
        if i not in taken and j not in taken.values():
            taken[i] = j
    for i, article in enumerate(gold):
        yield article, found[taken[i]] if i in taken else {}
    for j, article in enumerate(found):
        if j not in taken.values():
            yield {}, article


def _bag(article: Json) -> Counter[str]:
    """Paragraphs, and half as heavy the headline and what stands with a picture."""
    bag = Counter({text: 2 for _, text in _paragraphs(article)})
    bag.update([f"#{item}" for item in (*items_of("headline", article), *items_of("caption", article))])
    return bag


def _likeness(left: Counter[str], right: Counter[str]) -> int:
    return (left & right).total()


def items_of(part: str, article: Json) -> list[Any]:
    """The things of one part in an article, in a form that can be compared."""
    if not article:
        return []
    match part:
        case "article":
            return [tuple(text for _, text in _paragraphs(article))]
        case "paragraph":
            return [text for _, text in _paragraphs(article)]
        case "place":
            return list(_paragraphs(article))
        case "headline":
            head = fold("".join(article.get("headline") or ()))
            return [head] if head else []
        case "column" | "kicker" | "deck":
            return [fold(article[part])] if article.get(part) else []
        case "byline":
            own = (one for one in article.get("bylines") or () if not one.get("inline"))
            return [(one.get("role"), fold(one.get("name"))) for one in own]
        case "heading":
            return [fold(one["heading"]) for one in article.get("sections") or () if one.get("heading")]
        case "keyword":
            with_keyword = (one for one in article.get("sections") or () if one.get("keyword"))
            return [(fold(one["keyword"]), fold(one.get("heading"))) for one in with_keyword]
        case "box":
            return [fold(one.get("kind")) for one in article.get("boxes") or ()]
        case "caption":
            return [(fold(one.get("text")), fold(one.get("credit"))) for one in article.get("captions") or ()]
        case "jump":
            return [(_number(one.get("to")), _number(one.get("from"))) for one in article.get("jumps") or ()]
    raise KeyError(part)


def _number(page: str | None) -> str | None:
    """A page's number, whether it was printed 第三版 or 3版."""
    return page.translate(_NUMERALS).lstrip("0") if page else None


def _paragraphs(article: Json) -> Iterator[tuple[str, str]]:
    """(place, text) of every paragraph of an article."""
    for part in ("standfirst", "lead"):
        yield from ((part, _text(one)) for one in article.get(part) or ())
    for section in article.get("sections") or ():
        yield from (("§" + fold(section.get("heading")), _text(one)) for one in section.get("paragraphs") or ())
    for box in article.get("boxes") or ():
        yield from (("box", _text(one)) for one in box.get("paragraphs") or ())


def _text(paragraph: Any) -> str:
    return fold(paragraph if isinstance(paragraph, str) else paragraph.get("text"))


def _tally(tallies: Tallies, part: str) -> Tally:
    return tallies.setdefault(part, Tally())
