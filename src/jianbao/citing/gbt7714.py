"""GB/T 7714, the Chinese standard for references: newspaper articles in the editions of 2015 and 2025.

    2015  甲, 乙, 丙, 等. 题名[N]. 报纸名, 2000-11-20(15).
          甲. 题名[N/OL]. 报纸名, 2000-11-20(15)[2025-10-01]. https://…
    2025  甲，乙，丙，等. 题名[N]. 报纸名，2000-11-20（15）.
          甲. 题名[N/OL]. 报纸名，2000-11-20（15）. https://…

The edition of 2025 (in force since 2026-07-01) has full-width commas and parentheses and no day of access; full
stops and square brackets stay half-width in both. What is not known is left out with the mark before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jianbao.citing.citation import Citation

_MOST_AUTHORS = 3


@dataclass(frozen=True, slots=True)
class _Marks:
    comma: str
    opening: str
    closing: str


_OF_2015 = _Marks(", ", "(", ")")
_OF_2025 = _Marks("，", "（", "）")


def cite_gbt_2015(citation: Citation, accessed: str = "") -> str:
    """The reference after GB/T 7714—2015. `accessed` is the reader's day (`2025-10-01`), used with a URL only."""
    day = f"[{accessed}]" if accessed and citation.url else ""
    return _cite(citation, _OF_2015) + day + _ending(citation)


def cite_gbt_2025(citation: Citation) -> str:
    """The reference after GB/T 7714—2025."""
    return _cite(citation, _OF_2025) + _ending(citation)


def _cite(citation: Citation, marks: _Marks) -> str:
    authors = _list_authors(citation.authors, marks)
    sign = "N/OL" if citation.url else "N"
    title = f"{citation.cited_title}[{sign}]"
    return ". ".join(part for part in (authors, title, _source(citation, marks)) if part)


def _source(citation: Citation, marks: _Marks) -> str:
    date = citation.date.isoformat() if citation.date else ""
    pages = f"{marks.opening}{marks.comma.join(citation.pages)}{marks.closing}" if citation.pages else ""
    edition = f"{marks.opening}{citation.edition}{marks.closing}" if citation.paper and citation.edition else ""
    return marks.comma.join(part for part in (citation.paper + edition, date) if part) + pages


def _ending(citation: Citation) -> str:
    return f". {citation.url}." if citation.url else "."


def _list_authors(authors: Sequence[str], marks: _Marks) -> str:
    shown = [*authors[:_MOST_AUTHORS], "等"] if len(authors) > _MOST_AUTHORS else authors
    return marks.comma.join(shown)
