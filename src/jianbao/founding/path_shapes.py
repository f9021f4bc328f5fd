"""Patterns for `paths` of site.yaml, guessed from the names that are there.

    qxwb/20250302/A03_要闻.txt     date 20250302 · page A03 · page name 要闻 · paper qxwb
    → {paper}/{date}/{page}_{page_name}.txt

A path is cut into dates, page numbers and other pieces; paths of one shape are laid over each other. A piece that
is the same in all of them stays as it is; one that changes is the name of paper or page, or passed over.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jianbao.parsing.metadata.date_forms import make_date

MOST_PATTERNS = 6
_SMALLEST_SHARE = 50  # a shape that one path in fifty has is worth a pattern
_MOST_PAPERS = 12

# A day as paths write it, the likelier way first: (what it looks like, the pattern that reads it).
_DAYS = (
    (re.compile(r"(?<!\d)((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日"), "{date}"),
    (re.compile(r"(?<!\d)((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})(?!\d)"), "{date}"),
    (re.compile(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)"), "{date}"),
    (re.compile(r"(?<!\d)((?:19|20)\d\d)(\d\d)/(\d\d)(?!\d)"), "{yyyy}{mm}/{dd}"),
    (re.compile(r"(?<!\d)((?:19|20)\d\d)-(\d\d)/(\d\d)(?!\d)"), "{yyyy}-{mm}/{dd}"),
    (re.compile(r"(?<!\d)((?:19|20)\d\d)([./_ 年]/?)(\d{1,2})([./_ 月]/?)(\d{1,2})(?!\d)"), "{yyyy}%s{mm}%s{dd}"),
)
_BETWEEN = r"/_\-. 　：:（）()\[\]【】"
_PIECE = re.compile(rf"[{_BETWEEN}]+|[^{_BETWEEN}]+")
_SEPARATOR = re.compile(rf"[{_BETWEEN}]+")
_PAGE_SIGN = re.compile(r"^(第?)0*([A-Za-z]?\d{1,3}|[一二三四五六七八九十]{1,3})(版?)(.*)$")
_SURE_PAGE = re.compile(r"^第?0*(?:[A-Za-z]?\d{1,3}|[一二三四五六七八九十]{1,3})版")
_PLAIN_PAGE = re.compile(r"^(?:[A-Za-z]\d{1,3}|\d{1,3})$")
_NAMED_PAGE = re.compile(r"^[\u4e00-\u9fff·]{2,8}$")
_PAPER = re.compile(r"^[\u4e00-\u9fff]{1,12}[报報]$")

Slot = tuple[str, str]  # (kind: date, page, sign, between, word; the words in the path)


@dataclass(frozen=True, slots=True)
class Shape:
    """A pattern, how many of the paths it was made from, and the words at `{paper}` in them."""

    pattern: str
    paths: int
    papers: tuple[str, ...] = ()


def guess_patterns(paths: Sequence[str]) -> list[Shape]:
    """The patterns that read day and page off `paths` (below seeds/, with `/` and suffix), commonest shape first.

    Paths that show neither a day nor a page (第3版) give none.
    """
    groups: dict[tuple[str, ...], list[list[Slot]]] = defaultdict(list)
    for path in paths:
        slots = list(_cut(re.sub(r"\.[A-Za-z0-9]+$", "", path)))
        if any(kind in ("date", "page") for kind, _ in slots):
            form = tuple(kind if kind == "word" else f"{kind} {words}" for kind, words in slots)
            groups[form].append(slots)
    shapes = [_shape(members) for _, members in sorted(groups.items(), key=lambda item: -len(item[1]))]
    merged: Counter[str] = Counter()
    papers: dict[str, tuple[str, ...]] = {}
    for shape in shapes:
        merged[shape.pattern] += shape.paths
        papers[shape.pattern] = tuple(dict.fromkeys(papers.get(shape.pattern, ()) + shape.papers))
    enough = max(1, len(paths) // _SMALLEST_SHARE)
    found = [Shape(pattern, n, papers[pattern]) for pattern, n in merged.most_common(MOST_PATTERNS) if n >= enough]
    return sorted(found, key=lambda shape: (-_weight(shape.pattern), -shape.paths))


def _weight(pattern: str) -> int:
    """How much a pattern says: of two that fit one path, the fuller must be tried first."""
    return pattern.count("{") - 3 * pattern.count("{any}")


def _cut(bare: str) -> Iterator[Slot]:
    day = _day_in(bare)
    if day is None:
        yield from _without_day(bare)
        return
    start, end, pattern = day
    yield from _pieces(bare[:start], behind=False)
    yield "date", pattern
    yield from _pieces(bare[end:], behind=True)


def _without_day(bare: str) -> Iterator[Slot]:
    """A file's name that says its page in so many words; a bare number may be anything."""
    name = bare.rpartition("/")[2]
    if _SURE_PAGE.search(name):
        yield from _pieces(name, behind=True)


def _day_in(bare: str) -> tuple[int, int, str] | None:
    """Start, end and pattern of the last real day in the path: folders go from the large to the small."""
    found = []
    for expression, pattern in _DAYS:
        for match in expression.finditer(bare):
            parts = match.groups()
            numbers = [int(part) for part in parts if part.isdecimal()]
            if len(numbers) == 3 and _is_day(numbers):
                between = tuple(part for part in parts if not part.isdecimal())
                found.append((match.start(), match.end(), pattern % between if between else pattern))
    return max(found, key=lambda one: (one[1], -one[0])) if found else None


def _is_day(numbers: list[int]) -> bool:
    day = make_date(*numbers)
    return day is not None and day <= dt.date.today() + dt.timedelta(days=366)


def _pieces(text: str, behind: bool) -> Iterator[Slot]:
    """Words and what parts them; behind the day a number is the page's, the first one only."""
    paged = not behind
    for piece in _PIECE.findall(text):
        sign = None if paged or _SEPARATOR.fullmatch(piece) else _PAGE_SIGN.match(piece)
        if _SEPARATOR.fullmatch(piece):
            yield "between", piece
        elif sign and (sign[3] or _PLAIN_PAGE.match(piece)):
            paged = True
            yield from _page(sign)
        else:
            yield "word", piece


def _page(sign: re.Match[str]) -> Iterator[Slot]:
    before, _, after, rest = sign.groups()
    if before:
        yield "sign", before
    yield "page", ""
    if after:
        yield "sign", after
    if rest:
        yield "word", rest


def _shape(members: list[list[Slot]]) -> Shape:
    """Paths of one shape laid over each other."""
    paged = False
    parts: list[str] = []
    papers: tuple[str, ...] = ()
    for place, (kind, words) in enumerate(members[0]):
        if kind != "word":
            paged = paged or kind == "page"
            parts.append("{page}" if kind == "page" else words)
            continue
        met = Counter(slots[place][1] for slots in members)
        part = _word(met, paged, "{paper}" not in parts, place, members[0])
        papers = tuple(met) if part == "{paper}" else papers
        parts.append(part)
    return Shape(f"{_tidy(''.join(parts))}.txt", len(members), papers)


def _word(met: Counter[str], paged: bool, paper_open: bool, place: int, slots: list[Slot]) -> str:
    if paper_open and all(_PAPER.match(word) for word in met):
        return "{paper}"
    if paged and all(_NAMED_PAGE.match(word) for word in met):
        return "{page_name}"
    if len(met) == 1:
        return next(iter(met)).replace("{", "").replace("}", "")
    first = all(kind != "date" for kind, _ in slots[:place])
    few = len(met) <= min(_MOST_PAPERS, met.total() // 3)
    return "{paper}" if paper_open and first and few else "{any}"


def _tidy(pattern: str) -> str:
    """Several pieces passed over in a row are one; folders above the first field say nothing."""
    pattern = re.sub(r"\{any\}(?:[_\-. 　]*\{any\})+", "{any}", pattern)
    head, brace, rest = pattern.partition("{")
    return head.rpartition("/")[2] + brace + rest
