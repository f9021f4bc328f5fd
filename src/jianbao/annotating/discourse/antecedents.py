"""Who 他, 该负责人 and 这名员工 stand for: the voices met so far, in reading order.

李明远走上台。他说……               the last person who spoke or was a sentence's subject
根据布朗的说法，他希望……           or whom the sentence itself has just named
市住建局有关负责人表示……。该负责人说   the last voice whose words end alike
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from jianbao.annotating.names.roster import Entry, Roster
from jianbao.annotating.subjects.voices import Voice
from jianbao.language.longest import any_of, endings
from jianbao.language.names import DOTS
from jianbao.language.simplified import simplify
from jianbao.lexicon import word_set, words

_KIN = words("kin")
_BODIES = words("body")
_PARENTS = words("parent")
_COMMON_CALLINGS = word_set("common-calling")
_ELDERS = word_set("elder")
_PLURAL = word_set("plural")
_POINTING_BACK = words("pointing-back")
_SAYS_ITSELF = words("pointing-before")

_WOMEN = words("woman")
_MEN = words("man")
_MANY = re.compile(
    "[一二三四五六七八九十几半两]成|部分|许多|不少|一些|多数|[多几两三四五六七八九十数][名位个家]|各"
)
_ONE_OF = ("这位", "这名", "那位", "那名")
_ONE = "这"
_KIN_OF = re.compile(f"(?:^|的){any_of(_KIN)}$")
_SINGLE = re.compile("[一那][位名个]")
_FAR, _FARTHEST = 3, 6
_LOOK_BACK, _JUST_BEFORE, _END = 40, 4, 10**9
_NOUNS = endings("unnamed", "post")


class _Met(NamedTuple):
    voice: Voice
    paragraph: int
    start: int
    spoke: bool
    leads: bool


class Discourse:
    """The voices of an article as they were met. It alone writes down whom the text introduces."""

    def __init__(self, roster: Roster) -> None:
        self._roster = roster
        self._met: list[_Met] = []
        self._pronouns: dict[str, str] = {}
        self._first_ends: dict[int, int] = {}
        self._named: dict[str, Voice] = {}
        self._apart: set[tuple[str, str]] = set()

    def begin(self, paragraph: int, first_end: int) -> None:
        """A paragraph begins; its first sentence ends at `first_end`."""
        self._first_ends[paragraph] = first_end

    def take(self, voice: Voice) -> None:
        """A candidate is the one: write down whom it introduces."""
        if new := voice.introduces:
            self._roster.add(Entry(new.name, new.post, new.organisation, new.place), new.name)

    def speak(self, voice: Voice, paragraph: int, start: int) -> None:
        """Somebody said something here."""
        self.take(voice)
        self._met.append(_Met(voice, paragraph, start, spoke=True, leads=True))

    def mention(self, voice: Voice, paragraph: int, start: int, *, leads: bool) -> None:
        """Somebody was named here; `leads` when as a clause's subject."""
        self.take(voice)
        self._met.append(_Met(voice, paragraph, start, spoke=False, leads=leads))

    def speak_to(self, voice: Voice, pronoun: str) -> None:
        """同事劝|她: somebody without a name says something to one for whom the pronoun stands, and is another."""
        if voice.kind == "group":
            self._apart.add((voice.name, pronoun))

    def name(self, person: Voice, paragraph: int, start: int) -> None:
        """上来一个背书包的男孩，叫|李冬冬: whoever was brought in by number just before has a name from now on."""
        for met in self._before(paragraph, start, _JUST_BEFORE):
            if met.paragraph == paragraph and met.voice.kind == "group" and _SINGLE.match(met.voice.name):
                self._named.setdefault(met.voice.name, person)
                return

    def resolve(self, voice: Voice, paragraph: int, start: int) -> Voice:
        """The voice itself, or the one it stands for; unchanged when nobody is found for it."""
        if voice.kind == "pronoun":
            found = self._for_pronoun(voice, paragraph, start)
        elif voice.kind == "pointer":
            found = self._for_pointer(voice, paragraph, start)
        else:
            return voice
        found = self._named.get(found.name, found) if found else None
        return found._replace(place=voice.place) if found else voice

    def met_around(self, paragraph: int) -> list[Voice]:
        """Who was met in this paragraph and the ones beside it, the latest first, each once."""
        first = bisect_left(self._met, paragraph - 1, key=lambda met: met.paragraph)
        last = bisect_right(self._met, paragraph + 1, key=lambda met: met.paragraph)
        seen: dict[str, Voice] = {}
        for met in reversed(self._met[max(first, last - _LOOK_BACK) : last]):
            if not met.voice.stands_for_another:
                seen.setdefault(met.voice.name, met.voice)
        return list(seen.values())

    def _before(self, paragraph: int, start: int, most: int) -> list[_Met]:
        """Whom the text has named before a place, the latest first."""
        end = bisect_left(self._met, (paragraph, start), key=lambda met: (met.paragraph, met.start))
        return self._met[max(end - most, 0) : end][::-1]

    def spoken_to(self, pronoun: str, paragraph: int, start: int, by: str) -> Voice | None:
        """Whom a pronoun stands for to which somebody says something: 爱人问|他; never the one who says it."""
        return self._meant(pronoun, paragraph, start, but=by)

    def _for_pronoun(self, voice: Voice, paragraph: int, start: int) -> Voice | None:
        found = self._meant(voice.name, paragraph, start)
        if found and voice.name in ("他", "她"):
            self._pronouns.setdefault(found.name, voice.name)
        return found

    def _meant(self, pronoun: str, paragraph: int, start: int, but: str | None = None) -> Voice | None:
        wanted = ("group",) if pronoun in _PLURAL else ("person",)
        near = [
            met
            for met in self._before(paragraph, start, _LOOK_BACK)
            if paragraph - met.paragraph <= 1
            and met.voice.name != but
            and self._may_be(met.voice, pronoun)
            and (met.voice.kind in wanted or (_is_introduced(met) and _is_somebody(met.voice, wanted)))
        ]
        here = [met for met in near if met.paragraph == paragraph]
        if not near and but is None:
            return self._told_of_so(pronoun, paragraph, start)
        if not near or (not here and start > self._first_ends.get(paragraph, start)):
            return None  # the paragraph has brought in somebody whose name could not be read
        here = here or near
        leading = [met for n, met in enumerate(here) if met.leads and (n == 0 or not _is_only_introduced(met))]
        found = (leading or here)[0]
        known = self._stood_for(pronoun, paragraph, start) if _is_of_no_sex(found.voice) else None
        return found.voice if known is None or (found.spoke and found.paragraph == paragraph) else known

    def _stood_for(self, pronoun: str, paragraph: int, start: int) -> Voice | None:
        """同事劝她……，她没同意: before somebody unnamed who may be either, the person whom 她 has stood for."""
        before = (met for met in self._before(paragraph, start, _LOOK_BACK) if paragraph - met.paragraph <= _FAR)
        return next((m.voice for m in before if m.leads and self._pronouns.get(m.voice.name) == pronoun), None)

    def _told_of_so(self, pronoun: str, paragraph: int, start: int) -> Voice | None:
        """Where nobody has been named of late: the only one whom the pronoun has stood for in the article."""
        stood = self._pronouns.items()
        names = [name for name, by in stood if by == pronoun and name in self._roster.people]
        near = (met for met in self._before(paragraph, start, _LOOK_BACK) if paragraph - met.paragraph <= _FARTHEST)
        others = {met.voice.name for met in near if met.voice.kind == "person" and met.paragraph >= paragraph - 1}
        if len(names) != 1 or others:
            return None
        before = self._before(paragraph, start, _LOOK_BACK)
        return next((met.voice for met in before if met.voice.name == names[0]), None)

    def _leading(self, paragraph: int, start: int) -> Voice | None:
        """The person who was a subject last, here or in the paragraph above."""
        near = (met for met in self._before(paragraph, start, _LOOK_BACK) if paragraph - met.paragraph <= 1)
        return next((met.voice for met in near if met.leads and met.voice.kind == "person"), None)

    def only_one(self, paragraph: int, start: int) -> Voice | None:
        """The one person that the paragraph has named before a place, or that the one above names when it has
        nobody: 卢卡攻入一球。……这名前锋说."""
        here = self._people_in(paragraph, start)
        return _only(here or self._people_in(paragraph - 1, _END))

    def presented_in(self, paragraph: int, start: int, end: int) -> Voice | None:
        """Somebody brought in by number between two places, and nobody else there."""
        here = [met for met in self._before(paragraph, end, _LOOK_BACK) if met.paragraph == paragraph]
        here = [met for met in here if met.start >= start]
        alone = len({met.voice.name for met in here}) == 1 and _SINGLE.match(here[0].voice.name)
        return here[0].voice if alone else None

    def has_met(self, paragraph: int, start: int) -> bool:
        """Whether anybody has been met in a paragraph from a place on."""
        last = self._met[-1] if self._met else None
        return last is not None and last.paragraph == paragraph and last.start >= start

    def only_one_in(self, paragraph: int, start: int) -> Voice | None:
        """The one person that a paragraph names before a place, and no group beside."""
        return _only(self._people_in(paragraph, start))

    def _only_person(self, paragraph: int, start: int) -> Voice | None:
        """The one person with a name that the paragraph has, or who leads in the one above."""
        here = {name: v for name, v in self._people_in(paragraph, start).items() if v.kind == "person"}
        above = {
            met.voice.name: met.voice
            for met in self._before(paragraph, start, _LOOK_BACK)
            if met.paragraph == paragraph - 1 and met.leads and met.voice.kind == "person"
        }
        return _only(here or above)

    def _only_foreigner(self, paragraph: int, start: int) -> Voice | None:
        """The one person with a foreign name, when others have been named beside."""
        people = self._people_in(paragraph, start) or self._people_in(paragraph - 1, _END)
        return _only({name: voice for name, voice in people.items() if any(dot in name for dot in DOTS)})

    def _people_in(self, paragraph: int, start: int) -> dict[str, Voice]:
        """Whom a paragraph has named before a place."""
        return {
            met.voice.name: met.voice
            for met in self._before(paragraph, start, _LOOK_BACK)
            if met.paragraph == paragraph and met.voice.kind in ("person", "group")
        }

    def _near(self, paragraph: int, start: int) -> dict[str, Voice]:
        """Whom a paragraph has named before a place, and the one above."""
        return {**self._people_in(paragraph - 1, _END), **self._people_in(paragraph, start)}

    def _may_be(self, voice: Voice, pronoun: str) -> bool:
        """Whether 他 or 她 may stand for somebody: not when the other stood for them, or what they are says not."""
        if pronoun not in ("他", "她"):
            return True
        if (voice.name, pronoun) in self._apart:
            return False
        known = self._pronouns.get(voice.name) or _pronoun_by(voice.name) or _pronoun_by(voice.post or "")
        return known in (None, pronoun)

    def _for_pointer(self, voice: Voice, paragraph: int, start: int) -> Voice | None:
        called = simplify(voice.name)
        if called.endswith(tuple(_BODIES)):
            return self._body_before(voice, paragraph, start)
        noun = _NOUNS.at_end(called, len(called))
        if noun is None or noun == "人":
            return self.only_one(paragraph, start) or self._only_foreigner(paragraph, start)  # 塞尔维亚人
        for met in self._before(paragraph, start, _LOOK_BACK * 4):
            if paragraph - met.paragraph > _FAR:
                break
            named = met.voice.name if met.voice.kind == "group" else met.voice.post or ""
            if met.voice.kind in ("group", "person") and simplify(named).endswith(noun):
                return met.voice
        if bearer := self._only_bearer(noun, voice, paragraph, start):
            return bearer
        if called.startswith(_ONE):
            if only := self.only_one(paragraph, start) or self._only_person(paragraph, start):
                return only
            if any(found.kind == "person" for found in self._near(paragraph, start).values()):
                return None  # 这位工程师 is one of those named
        if noun in _ELDERS:
            if parent := self._parent(paragraph, start):
                return parent
            here = self._people_in(paragraph, start)
            elder = _only(here or self._people_in(paragraph - 1, _END)) or (
                self._leading(paragraph, start) if here else None
            )
            if elder and self._may_be(elder, _pronoun_by(called) or ""):
                return elder
        printed = called.startswith((*_SAYS_ITSELF, *_ONE_OF)) or not called.startswith(_POINTING_BACK)
        # 该平台客服人员 says itself who speaks; 该负责人 waits for somebody named before.
        return Voice(voice.name, "group", voice.place) if printed or len(voice.name) > len(noun) + 2 else None

    def _parent(self, paragraph: int, start: int) -> Voice | None:
        """母亲蒸了一辈子馒头。……老人听完: somebody's parent, met here or in the paragraph above."""
        near = (met.voice for met in self._before(paragraph, start, _LOOK_BACK) if paragraph - met.paragraph <= 1)
        return next((voice for voice in near if voice.kind == "group" and voice.name.endswith(_PARENTS)), None)

    def _only_bearer(self, noun: str, voice: Voice, paragraph: int, start: int) -> Voice | None:
        """这位副主任: the only one the article introduces with that post, however far above."""
        if len(noun) < 3 and not simplify(voice.name).startswith(_ONE_OF):
            return None
        people = [e for e in self._roster.people.values() if simplify(e.post or "").endswith(noun)]
        if len(people) != 1 or noun in _COMMON_CALLINGS:
            return None
        entry, place = people[0], people[0].introduced
        above = place is not None and (place.paragraph, place.start) < (paragraph, start)
        return Voice(entry.name, "person", voice.place, entry.post, entry.organisation) if above else None

    def _body_before(self, voice: Voice, paragraph: int, start: int) -> Voice:
        """该机构: the organisation that spoke last, here or in the paragraph above; else the words printed."""
        near = (m for m in self._before(paragraph, start, _LOOK_BACK) if m.spoke and paragraph - m.paragraph <= 1)
        found = next((met.voice for met in near if met.voice.kind == "institution"), None)
        return found or Voice(voice.name, "institution", voice.place)


def _is_of_no_sex(voice: Voice) -> bool:
    """Whether the words for somebody unnamed fit 他 and 她 alike."""
    return voice.kind == "group" and _pronoun_by(voice.name) is None


def _pronoun_by(words: str) -> str | None:
    return "她" if words.endswith(_WOMEN) else "他" if words.endswith(_MEN) else None


def _only(people: dict[str, Voice]) -> Voice | None:
    voice = next(iter(people.values()), None)
    return voice if voice and len(people) == 1 and voice.kind == "person" else None


def is_many(voice: Voice) -> bool:
    """Whether somebody unnamed is several: 几个小伙子, 其中三家的客服人员, 村民们."""
    return voice.kind == "group" and (voice.name.endswith("们") or bool(_MANY.search(voice.name)))


def _is_only_introduced(met: _Met) -> bool:
    """Whether somebody was brought in by number and nothing more: who is named after them takes their place."""
    return met.voice.kind == "group" and not met.spoke


def _is_introduced(met: _Met) -> bool:
    """Whether somebody unnamed has spoken, or was brought in by number: 一位没有等到儿子的父亲."""
    return met.spoke or (met.leads and bool(_SINGLE.match(met.voice.name) or _KIN_OF.search(met.voice.name)))


def _is_somebody(voice: Voice, wanted: tuple[str, ...]) -> bool:
    """一位业内人士 may be 他 afterwards; a group of many may not."""
    return (
        "person" in wanted
        and voice.kind == "group"
        and not voice.name.endswith(("们", "代表", "网友", "媒体", "业界", "业内"))
        and not _MANY.search(voice.name)
    )
