"""The Whoosh index: jieba's words with their positions, by field, and what is shown of each article.

The only module that knows Whoosh. It keeps to what whoosh3 and Whoosh-Reloaded both have. Positions are ordinal
(jieba's own analyzer gives character offsets, and every phrase query fails), with a gap between passages so that
no phrase runs across two.
"""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from jianbao.language.fold import fold
from jianbao.language.words import cut_words
from jianbao.search.analysis import AnalysedArticle, AnalysedPassage
from jianbao.search.facts import words_of_facts
from jianbao.search.packs import FIELDS, mend_surrogates, place_quotes
from jianbao.search.weighing import HEAD, LEAD, REST

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from whoosh import analysis, fields, index

WORD_FIELDS = {"head": HEAD, "lead": LEAD, "rest": REST}
_GAP = 100


class _CutText(str):
    """Passages that are cut already, in the only shape Whoosh hands on to an analyzer: a string."""

    passages: tuple[AnalysedPassage, ...]

    @classmethod
    def of(cls, passages: Iterable[AnalysedPassage]) -> _CutText:
        text = cls("")
        text.passages = tuple(passages)
        return text


class WordAnalyzer(analysis.Analyzer):  # type: ignore[name-defined,misc]
    """Cuts text by our own words, folded, with ordinal positions."""

    def __call__(
        self,
        value: str,
        positions: bool = False,
        start_pos: int = 0,
        **_: Any,
    ) -> Iterator[Any]:
        token: Any = analysis.Token(positions)  # type: ignore[attr-defined]
        place = start_pos
        for words in _cut(value):
            for word in words:
                token.text, token.boost, token.stopped = word, 1.0, False
                if positions:
                    token.pos = place
                yield token
                place += 1
            place += _GAP


def _cut(value: str) -> Iterable[Sequence[str]]:
    if isinstance(value, _CutText):
        return (passage.words for passage in value.passages)
    return ([word.text for word in cut_words(fold(value))],)


def _schema() -> Any:
    analyzer = WordAnalyzer()
    words = {name: fields.TEXT(analyzer=analyzer, phrase=True, stored=False) for name in WORD_FIELDS}
    # Names are given one by one, as a list: nothing in them parts them.
    names = fields.KEYWORD(stored=False)
    return fields.Schema(id=fields.ID(stored=True, unique=True), record=fields.STORED, facts=names, **words)


def write_words(parts: Iterable[Iterable[AnalysedArticle]], folder: Path, kept: int = 0) -> None:
    """A Whoosh index of the articles of all parts in `folder`, a part a segment of Whoosh's, in their order: a
    document's number is the article's. An index that stands there keeps its first `kept` segments."""
    folder.mkdir(parents=True, exist_ok=True)
    if kept:
        opened = index.open_dir(str(folder))
        cutting: Any = opened.writer()
        cutting.segments = cutting.segments[:kept]
        cutting.commit(merge=False)
    else:
        opened = index.create_in(str(folder), _schema())
    for part in parts:
        writer = opened.writer(limitmb=256)
        for article in part:
            writer.add_document(**_document(article))
        writer.commit(merge=False)


def _document(article: AnalysedArticle) -> dict[str, Any]:
    by_weight = {
        name: _CutText.of(p for p in article.passages if p.weight == weight) for name, weight in WORD_FIELDS.items()
    }
    facts = words_of_facts(article.facts)
    return {"id": article.holding.id, "record": _record(article), "facts": facts, **by_weight}


def _record(article: AnalysedArticle) -> str:
    holding = article.holding
    return json.dumps(
        {
            "id": holding.id,
            "address": holding.address,
            "title": holding.article.title,
            "date": holding.date or "",
            "paper": holding.paper or "",
            "page": holding.page.number.value or "",
            "quotes": place_quotes(holding),
            "passages": [[FIELDS.index(p.field), p.anchor, mend_surrogates(p.text)] for p in holding.passages],
        },
        sort_keys=True,
    )


class WordIndex:
    """A Whoosh index opened for reading."""

    def __init__(self, folder: Path) -> None:
        opened: Any = index.open_dir(str(folder))
        self._reader = opened.reader()

    def close(self) -> None:
        self._reader.close()

    def read_record(self, number: int) -> dict[str, Any]:
        """What is shown and matched of the article with this number."""
        record: dict[str, Any] = json.loads(self._reader.stored_fields(number)["record"])
        return record

    def read_postings(self, word: str) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]:
        """Articles that hold the word, ascending; its weight in each; whether it stands in the head."""
        weights: dict[int, int] = {}
        head: set[int] = set()
        for name, weight in WORD_FIELDS.items():
            for number, times in self._read_field(name, word):
                weights[number] = weights.get(number, 0) + weight * times
                if weight == HEAD:
                    head.add(number)
        numbers = sorted(weights)
        return (
            np.array(numbers, dtype=np.int64),
            np.array([weights[number] for number in numbers], dtype=np.int64),
            np.array([number in head for number in numbers], dtype=bool),
        )

    def _read_field(self, name: str, word: str) -> Iterator[tuple[int, int]]:
        if (name, word) not in self._reader:
            return
        matcher = self._reader.postings(name, word)
        while matcher.is_active():
            yield matcher.id(), round(matcher.weight())
            matcher.next()

    def read_fact(self, word: str) -> NDArray[np.int64]:
        """Articles of which the index knows this name (see facts.py), ascending."""
        return np.array([number for number, _ in self._read_field("facts", word)], dtype=np.int64)

    def facts_from(self, beginning: str) -> list[str]:
        """Names, as words, that begin with a kind's character and what follows it."""
        return sorted(_as_text(word) for word in self._reader.expand_prefix("facts", beginning))

    def words_from(self, beginning: str) -> list[str]:
        """Words that begin with two given characters."""
        found = {_as_text(word) for name in WORD_FIELDS for word in self._reader.expand_prefix(name, beginning)}
        return sorted(found)


def _as_text(word: str | bytes) -> str:
    return word.decode("utf-8") if isinstance(word, bytes) else word
