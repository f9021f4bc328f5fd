"""Fields of names that name nobody of the archive. naming.js repeats it.

`人物：摆渡人老赵`, pasted from a caption, is such a field: it finds no article by the name, but its words may
stand in one.
"""

from __future__ import annotations

from dataclasses import replace

from jianbao.search.facts import MARKS
from jianbao.search.grammar import Notice, Query, Term
from jianbao.search.lists import Lists


def read_nameless(query: Query, lists: Lists) -> Query:
    """The query with the words of such fields as text, and a notice `no-name` for each."""
    nameless = {
        term: replace(term, field=None)
        for group in query.groups
        for term in group
        if not term.negative and term.field in MARKS and not _is_name(term, lists)
    }
    if not nameless:
        return query
    groups = tuple(tuple(nameless.get(term, term) for term in group) for group in query.groups)
    return Query(groups, (*query.notices, *(Notice("no-name", term.source) for term in nameless)))


def _is_name(term: Term, lists: Lists) -> bool:
    return len(lists.facts(term.field or "", term.text, whole=term.verbatim)) > 0
