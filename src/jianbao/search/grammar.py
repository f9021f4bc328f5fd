"""The query language. docs/search.md tells it to readers; static/js/search/grammar.js repeats it.

    query  = group ( ( "|" | OR ) group )*            either
    group  = term ( white [ AND ] term )*             all of them
    term   = [ "-" | NOT ] [ field ":" ] value        leaves out; "-" only where a term begins
    value  = '"' … '"' | “…” | 「…」            verbatim: no operator and no word boundary inside
           | anything up to white space or |  with * at its end: Latin words that begin so

OR, AND and NOT are capitals and words by themselves, between two terms or before one; elsewhere they are text.
`：｜－＂` mean the same as `:|-"`. A name before a colon that is no field, and a quotation mark never closed, are
searched as text, with a notice.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from jianbao.language.fold import fold_text
from jianbao.language.words import LETTERS
from jianbao.search.days import read_span
from jianbao.search.fields import NAMES

MOST_TERMS = 32
_CLOSING = {'"': '"＂', "＂": '"＂', "“": '”"', "「": "」"}
_COLONS, _BARS, _MINUSES = ":：", "|｜", "-－"
_LATIN = re.compile(f"[0-9{LETTERS}]")
_NUMBER = re.compile(r"[0-9]{1,7}")
_OPERATOR = re.compile(r"(OR|AND|NOT)(?=\s)")
_FIELD_LIKE = re.compile(r"[^\s\d:：|｜\"“「＂]{1,12}")


@dataclass(frozen=True, slots=True)
class Term:
    """One thing looked for. `text` is folded; `source` as typed, for showing. `span` is for dates: earliest and
    latest, each as days.py writes them."""

    text: str
    source: str
    field: str | None = None
    verbatim: bool = False
    negative: bool = False
    prefix: bool = False
    span: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """What the reader should be told: `unknown-field`, `open-quotation`, `no-date`, `too-long`, `only-negative`;
    `is-date` when the query is a date and could be meant as one; `no-name` when a field names nobody."""

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class Query:
    """Either of the groups; all terms of a group. Groups without a term that is wanted are left out."""

    groups: tuple[tuple[Term, ...], ...]
    notices: tuple[Notice, ...] = ()


def parse_query(text: str, *, verbatim: bool = False) -> Query:
    """What a query means; never raises. `verbatim`: the whole of it as it stands."""
    if verbatim:
        folded = fold_text(text)
        return Query(((Term(folded, text.strip(), verbatim=True),),) if folded else ())
    return _Reader(text).read()


class _Reader:
    """Reads a query from left to right."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.place = 0
        self.notices: list[Notice] = []

    def read(self) -> Query:
        groups: list[list[Term]] = [[]]
        count = 0
        while self._skip_white():
            operator = self._read_operator(follows=bool(groups[-1]))
            if operator in ("AND", "OR"):
                groups += [[]] if operator == "OR" else []
                continue
            term = self._read_term(left_out=operator == "NOT")
            if term is None:
                continue
            if count == MOST_TERMS:
                self.notices.append(Notice("too-long", term.source))
                break
            groups[-1].append(term)
            count += 1
        wanted = tuple(tuple(g) for g in groups if any(not term.negative for term in g))
        self.notices += [Notice("only-negative", g[0].source) for g in groups if g and tuple(g) not in wanted]
        self.notices += _notice_date(wanted)
        return Query(wanted, tuple(self.notices))

    def _skip_white(self) -> bool:
        while self.place < len(self.text) and not fold_text(self.text[self.place]):
            self.place += 1
        return self.place < len(self.text)

    def _read_operator(self, *, follows: bool) -> str:
        """OR, AND or NOT; empty where a term begins. `follows`: whether a term stands before."""
        if self.text[self.place] in _BARS:
            self.place += 1
            return "OR"
        found = _OPERATOR.match(self.text, self.place)
        if not found or not (follows or found[1] == "NOT"):
            return ""
        before, self.place = self.place, found.end()
        if self._skip_white() and self.text[self.place] not in _BARS:
            return found[1]
        self.place = before
        return ""

    def _read_term(self, *, left_out: bool) -> Term | None:
        start = self.place
        minus = self.text[start] in _MINUSES and self._goes_on(start + 1)
        if minus:
            self.place += 1
        negative = minus or left_out
        field = self._read_field()
        value, verbatim = self._read_value()
        source = self.text[start : self.place]
        if field == "date":
            return self._date_term(value, source, negative)
        prefix = not verbatim and value.endswith("*") and bool(_LATIN.match(fold_text(value[-2:-1])))
        text = fold_text(value[:-1] if prefix else value)
        return Term(text, source, field, verbatim, negative, prefix) if text else None

    def _goes_on(self, place: int) -> bool:
        return place < len(self.text) and self.text[place] not in _BARS and bool(fold_text(self.text[place]))

    def _read_field(self) -> str | None:
        found = _FIELD_LIKE.match(self.text, self.place)
        if not found or found.end() >= len(self.text) or self.text[found.end()] not in _COLONS:
            return None
        field = NAMES.get(fold_text(found.group()))
        if field is None:
            self.notices.append(Notice("unknown-field", found.group()))
        elif self._goes_on(found.end() + 1):
            self.place = found.end() + 1
            return field
        return None

    def _read_value(self) -> tuple[str, bool]:
        start = self.place
        closing = _CLOSING.get(self.text[start])
        if closing:
            end = next((n for n in range(start + 1, len(self.text)) if self.text[n] in closing), None)
            if end is not None:
                self.place = end + 1
                return self.text[start + 1 : end], True
            self.notices.append(Notice("open-quotation", self.text[start : start + 12]))
        while self._goes_on(self.place):
            self.place += 1
        return self.text[start : self.place], False

    def _date_term(self, value: str, source: str, negative: bool) -> Term | None:
        folded = fold_text(value)
        span = read_span(folded)
        if span:
            return Term(folded, source, "date", negative=negative, span=span)
        self.notices.append(Notice("no-date", value))
        text = fold_text(source)
        return Term(text, source, negative=False) if text else None


def _notice_date(groups: tuple[tuple[Term, ...], ...]) -> list[Notice]:
    """A query that is nothing but a date finds where it is printed; the reader may mean the papers of that day."""
    if len(groups) != 1 or len(groups[0]) != 1:
        return []
    [term] = groups[0]
    plain = term.field is None and not (
        term.verbatim or term.prefix or (term.text.isdigit() and len(term.text) < 8)
    )
    return [Notice("is-date", term.source)] if plain and read_span(term.text) else []
