"""The fields of the search, one row each. A new field is a row here and, where it filters, its word on the page.

A row says by which names a reader writes the field before a colon, where its values are read from an article, and
what becomes of them: whether results can be narrowed by it, whether its values are counted beside the results, and
whether they are suggested while a query is typed. Python and the browser both work from these rows (`scripts.py`
hands them over); `docs/search.md` tells them to readers. The examples run as tests: queries, and whether the
article of tests/search/test_fields.py answers.

Values go into the index behind a mark (facts.py): its number is part of the index's format and never changes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from jianbao.model import Holding
from jianbao.model.archive import PassageField

HAS_QUOTES = HAS_BESIDE = "yes"
_HEAD_AND_BODY = frozenset({"title", "kicker", "deck", "paragraph"})
Values = Iterable[str | None]
Example = tuple[str, bool]


@dataclass(frozen=True, slots=True)
class SearchField:
    """A row: `aliases` are what may stand before the colon, the first in Chinese; none for what is no field of a
    query. `read` gives the values of an article, as printed; `passages` are where the words of a field without
    values must stand; `lit` says where hits of it are lit: `snippet` in the
    results and on the article's page, `page` on the page alone, where a name stands in the text."""

    name: str
    aliases: tuple[str, ...]
    examples: tuple[Example, ...]
    mark: int | None = None
    read: Callable[[Holding], Values] | None = None
    passages: frozenset[PassageField] = frozenset()
    filters: bool = False
    counted: bool = False
    suggested: bool = False
    lit: Literal["", "snippet", "page"] = ""


FIELDS: tuple[SearchField, ...] = (
    SearchField(
        name="title",
        aliases=("标题", "title"),
        examples=(("标题:河堤", True), ("title:种柳", False)),
        passages=frozenset({"title", "kicker", "deck"}),
        lit="snippet",
    ),
    SearchField(
        name="body",
        aliases=("正文", "body"),
        examples=(("正文:种柳", True), ("body:开工", False)),
        passages=frozenset({"paragraph"}),
        lit="snippet",
    ),
    SearchField(
        name="quote",
        aliases=("引语", "quote"),
        examples=(("引语:要修", True), ("quote:种柳", False)),
        lit="snippet",
    ),
    SearchField(
        name="quotes",
        aliases=(),
        examples=(),
        mark=7,
        read=lambda holding: (HAS_QUOTES,) if holding.article.quotes else (),
        filters=True,
    ),
    # Where nothing stands beside headline and body, what is not in the one is in the other.
    SearchField(
        name="beside",
        aliases=(),
        examples=(),
        mark=8,
        read=lambda holding: (HAS_BESIDE,) if any(p.field not in _HEAD_AND_BODY for p in holding.passages) else (),
    ),
    SearchField(
        name="paper",
        aliases=("报纸", "paper"),
        examples=(("报纸:城南晚报", True), ("paper:晨报", False)),
        mark=5,
        read=lambda holding: (holding.paper,),
        filters=True,
    ),
    SearchField(
        name="page",
        aliases=("版", "page"),
        examples=(("版:A3", True), ("page:要闻", True), ("page:副刊", False)),
        mark=6,
        read=lambda holding: (holding.page.number.value, holding.page.name.value),
        filters=True,
    ),
    SearchField(
        name="person",
        aliases=("人物", "person"),
        examples=(("人物:江小鱼", True), ("person:江", True), ("person:林小满", False)),
        mark=0,
        read=lambda holding: (person.name for person in holding.article.people),
        filters=True,
        counted=True,
        suggested=True,
        lit="page",
    ),
    SearchField(
        name="speaker",
        aliases=("说", "speaker", "says"),
        examples=(("说:江小鱼", True), ("says:江小鱼", True), ("speaker:县水利局", False)),
        mark=1,
        read=lambda holding: (quote.speaker for quote in holding.article.quotes),
        filters=True,
        counted=True,
    ),
    SearchField(
        name="organisation",
        aliases=("机构", "organisation", "organization"),
        examples=(("机构:县水利局", True), ("organization:县", True), ("organisation:江小鱼", False)),
        mark=2,
        read=lambda holding: (organisation.name for organisation in holding.article.organisations),
        filters=True,
        counted=True,
        suggested=True,
        lit="page",
    ),
    SearchField(
        name="keyword",
        aliases=("关键词", "keyword"),
        examples=(("关键词:水利", True), ("keyword:种柳", False)),
        mark=3,
        read=lambda holding: (passage.text for passage in holding.passages if passage.field == "keyword"),
        filters=True,
        counted=True,
        suggested=True,
        lit="page",
    ),
    SearchField(
        name="reporter",
        aliases=("记者", "reporter"),
        examples=(("记者:林小满", True), ("reporter:江小鱼", False)),
        mark=4,
        read=lambda holding: (byline.name for byline in holding.article.bylines),
        filters=True,
        counted=True,
        suggested=True,
    ),
    SearchField(
        name="date",
        aliases=("日期", "date"),
        examples=(("日期:2025-03", True), ("date:2025-03..", True), ("date:2024", False)),
    ),
)

NAMES: dict[str, str] = {alias: field.name for field in FIELDS for alias in field.aliases}
"""What may stand before a colon, and the field it names."""
MARKED: tuple[SearchField, ...] = tuple(
    sorted((f for f in FIELDS if f.mark is not None), key=lambda f: f.mark or 0)
)
"""The fields whose values are in the index, by their marks."""
FILTERS = tuple(field.name for field in FIELDS if field.filters)
"""What results can be narrowed by, in the order shown."""
COUNTED = tuple(field.name for field in MARKED if field.counted)
SUGGESTED = tuple(field.name for field in MARKED if field.suggested)
LIT = tuple(field.name for field in FIELDS if field.lit == "snippet")
LIT_ON_PAGE = (*LIT, *(field.name for field in FIELDS if field.lit == "page"))
PASSAGES: dict[str, frozenset[PassageField]] = {field.name: field.passages for field in FIELDS if field.passages}
