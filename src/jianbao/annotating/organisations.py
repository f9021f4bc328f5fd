"""Organisations by their full names, and the short names an article uses for them.

中国重型装备集团有限公司（以下简称中装集团）   the text says so
国科软件（重庆）有限公司 … 国科软件将……       plainly used: the name without place and legal form
公司副总裁、该行                              a word for the last one named (`Organisations.expand`)
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from jianbao.annotating.analysis.chunks import back_to_mark, cut_front
from jianbao.annotating.analysis.forms import Forms
from jianbao.annotating.register import EMPTY, Register
from jianbao.language.longest import any_of, endings
from jianbao.language.simplified import simplify
from jianbao.lexicon import values, word_set, words

_NOT_ORGANISATIONS = word_set("no-organisation")
_PLACES_AT = endings("place")
_PLACES = word_set("place")
_STANDING_FOR = values("stands-for")

# Endings that make a name by themselves; weaker ones (局, 部) count beside a post or a cue only.
_STRONG = re.compile(any_of(words("organisation-plain")))
_SHORT = re.compile(
    "[（(](?:以下|下文|下称|后文|後文)?(?:统称|统称为|简称|简称为|下称)(?:为|“|「|‘)?([^）)”」’，。]{2,16})[”」’]?[）)]"
)
_QUALIFYING = re.compile(f"{any_of(words('qualifying'))}?$")
_LEGAL = endings("legal-form")
# 川原锂业（600000.SH）: what a stock code stands behind is a company, whatever its name ends in.
_BEFORE_LEADING = frozenset("。！？，；：的 　")
_COMPANIES = ("公司", "企业", "集团")
_LISTED = re.compile(r"(?=[（(](?:(?:股票|证券)?代码)?[：:]?[036489]\d{3,5}(?:\.(?:SH|SZ|HK|BJ))?[）)])")
_LONGEST_SHORT, _OFTEN, _MOST_LOOKED_AT = 12, 2, 200


class Naming(NamedTuple):
    """One place where an organisation's full name stands. `leads` when it opens its clause; `listed` when
    a stock code says that it is a company."""

    paragraph: int
    start: int
    end: int
    name: str
    leads: bool
    listed: bool = False


@dataclass(slots=True)
class Organisations:
    """What an article names: `short_names` from short to full; `namings` in reading order."""

    namings: list[Naming] = field(default_factory=list)
    short_names: dict[str, str] = field(default_factory=dict)
    forms: Forms = field(default_factory=Forms)
    by_paragraph: dict[int, list[Naming]] = field(default_factory=lambda: defaultdict(list))

    def add(self, naming: Naming) -> None:
        self.namings.append(naming)
        self.by_paragraph[naming.paragraph].append(naming)

    def full_name(self, name: str) -> str:
        """The full name for a short one the article uses; `name` itself when it knows no other."""
        full = self.short_names.get(name, name)
        return self.short_names.get(full, full)

    def expand(self, word: str, paragraph: int, start: int) -> str | None:
        """The organisation that 公司, 集团, 该行 … at this place stands for: the nearest before it of that kind,
        in its own paragraph or the three before; the one that opens a clause rather than one inside it."""
        endings = _STANDING_FOR.get(word)
        if endings is None:
            return None
        for back in range(paragraph, max(paragraph - 4, -1), -1):
            fitting = [
                n
                for n in self.by_paragraph.get(back, ())
                if (n.name.endswith(endings) or (n.listed and word in _COMPANIES))
                and (back < paragraph or n.end <= start)
            ]
            if fitting:
                leading = [n for n in fitting if n.leads]
                return self.full_name((leading or fitting)[-1].name)
        return None


def find_organisations(
    texts: list[str], printed: list[str], covered: list[list[tuple[int, int]]], register: Register = EMPTY
) -> Organisations:
    """The organisations of an article. `texts` are its paragraphs, simplified, `printed` as they stand;
    `covered` are the stretches inside quotation marks, whose names lead to nobody's 公司."""
    found = Organisations()
    for settled in register.organisations:
        found.short_names.update(dict.fromkeys(settled.forms, settled.name))
    for paragraph, text in enumerate(texts):
        for naming in _namings_in(paragraph, text, printed[paragraph]):
            if not _is_covered(naming.start, covered[paragraph]):
                found.add(naming)
            _take_short_name(found, text, printed[paragraph], naming)
    _find_plain_short_names(found, texts)
    for name in [*(n.name for n in found.namings), *found.short_names]:
        found.forms.add(simplify(name), found.full_name(name))
    _note_short_mentions(found, texts)
    return found


def _note_short_mentions(found: Organisations, texts: list[str]) -> None:
    """华隆矿业矢口否认。该公司称: where a short name stands the company is named, too."""
    if not found.short_names:
        return
    for paragraph, text in enumerate(texts):
        named = found.by_paragraph[paragraph]
        starts = {naming.start for naming in named}
        for start, end, full in found.forms.mentions_in(text):
            if start not in starts:
                named.append(Naming(paragraph, start, end, full, start == 0 or text[start - 1] in _BEFORE_LEADING))
        named.sort(key=lambda naming: naming.start)


def _is_covered(place: int, stretches: list[tuple[int, int]]) -> bool:
    """Whether a place lies inside one of some stretches, which stand in order."""
    n = bisect_right(stretches, place, key=lambda stretch: stretch[0])
    return n > 0 and place < stretches[n - 1][1]


def _namings_in(paragraph: int, text: str, printed: str) -> list[Naming]:
    namings: list[Naming] = []
    reached = 0
    for match in _STRONG.finditer(text):
        begin = cut_front(text, back_to_mark(text, match.start(), reached), match.start())
        begin = max(begin, *(text.rfind(aspect, begin, match.start()) + 1 for aspect in "了着过"))  # 送到了|博物馆
        stem = text[begin : match.start()]
        if len(stem) < 2 or _QUALIFYING.fullmatch(stem) or text[begin : match.end()] in _NOT_ORGANISATIONS:
            continue
        if text[match.end() : match.end() + 1] == "（" and _is_part_of_name(text, match.end()):
            continue
        begin = _balance(text, begin, match.start())
        name = printed[begin : match.end()]
        leads = begin == 0 or text[begin - 1] in _BEFORE_LEADING
        if namings and namings[-1].end >= begin:
            namings.pop()
        namings.append(Naming(paragraph, begin, match.end(), name, leads))
        reached = 0 if not namings else namings[-1].start
    return [*namings, *_listed_in(paragraph, text, printed)] if "（" in text or "(" in text else namings


def _listed_in(paragraph: int, text: str, printed: str) -> Iterator[Naming]:
    """Companies named with their stock codes."""
    for code in _LISTED.finditer(text):
        end = code.start()
        begin = cut_front(text, back_to_mark(text, end), end)
        if 2 <= end - begin <= _LONGEST_SHORT and not _STRONG.search(text, begin, end):
            yield Naming(
                paragraph, begin, end, printed[begin:end], begin == 0 or text[begin - 1] in _BEFORE_LEADING, True
            )


def _is_part_of_name(text: str, place: int) -> bool:
    """甲集团（重庆）有限公司: the bracket goes on."""
    closer = text.find("）", place, place + 10)
    return closer > 0 and bool(_STRONG.match(text, closer + 1))


def _balance(text: str, begin: int, end: int) -> int:
    """A name does not begin inside a bracket or a title that closes in it."""
    for opener, closer in ("（）", "《》"):
        opened, closed = text.rfind(opener, begin, end), text.rfind(closer, begin, end)
        begin = closed + 1 if closed > opened and opened < 0 else (opened + 1 if opened > closed else begin)
    return begin


def _take_short_name(found: Organisations, text: str, printed: str, naming: Naming) -> None:
    match = _SHORT.match(text, naming.end)
    if match:
        start, end = match.span(1)
        found.short_names.setdefault(printed[start:end], naming.name)


def _find_plain_short_names(found: Organisations, texts: list[str]) -> None:
    """The stem of a full company name, where the article uses it by itself."""
    whole = "\n".join(texts)
    names = dict.fromkeys(n.name for n in found.namings if n.name not in found.short_names)
    for name in sorted(list(names)[:_MOST_LOOKED_AT]):
        short = next((s for s in stems_of(name) if s not in found.short_names and _uses(whole, s, name) >= 1), None)
        if short is None:
            short = next((s for s in _beginnings(name) if _uses(whole, s, name) >= _OFTEN), None)
        if short is not None and short != name:
            found.short_names.setdefault(short, name)


def stems_of(name: str) -> list[str]:
    """What may be left of a company's full name in plain use, longest first: without the legal form, the place in
    brackets, the country or province before it."""
    ending = _LEGAL.at_end(name, len(name), 2)
    if ending is None:
        return []
    stem = name[: -len(ending)]
    bare = re.sub("[（(][^）)]{1,8}[）)]", "", stem)
    front = _PLACES_AT.at_start(bare, 0, len(bare) - 2) or ""
    stems = {stem, bare, bare[len(front) :], *(s.split("（")[0] for s in (stem,))}
    stems |= {s[:-2] for s in stems if len(s) > 3 and s.endswith(("控股", "科技", "软件", "集团"))}
    return sorted(
        (s for s in stems if 2 <= len(s) <= _LONGEST_SHORT and s not in _PLACES), key=lambda s: (-len(s), s)
    )


def _beginnings(name: str) -> list[str]:
    """The longer beginnings of a full company name, longest first: 海川动力 for 海川动力系统（重庆）有限公司."""
    stems = stems_of(name)
    bare = next((stem for stem in stems if "（" not in stem), "")
    return [bare[:n] for n in range(len(bare) - 1, max(3, len(bare) // 2), -1)]


def _uses(whole: str, stem: str, name: str) -> int:
    """How often a stem stands outside the full name, counted up to what is asked for."""
    offset = name.find(stem)
    place, uses = whole.find(stem), 0
    for _ in range(_MOST_LOOKED_AT):
        if place < 0 or uses >= _OFTEN:
            break
        start = place - offset
        uses += offset < 0 or start < 0 or not whole.startswith(name, start)
        place = whole.find(stem, place + 1)
    return uses
