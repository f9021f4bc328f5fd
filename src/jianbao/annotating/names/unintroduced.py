"""People a text names without a post: by the clauses they open, and by what others call them.

周立新是柳河村人。……周立新说        a name that opens clauses, and is met again
刘桂芬师傅在车间                    a name with a courtesy behind it
他的未婚妻叫周小兰。                a name behind 叫
赵大爷、老马、阿坤                   what people call somebody: the one bearer of the surname, else as it is
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from jianbao.annotating.names.ends import acts_by_a_word, can_end, often_enough
from jianbao.annotating.names.foreign import could_sound
from jianbao.annotating.names.reading import name_at
from jianbao.annotating.names.roster import Entry, Roster
from jianbao.annotating.names.shapes import is_likely_name, runs_through_words
from jianbao.language.longest import endings, finder
from jianbao.language.names import is_han
from jianbao.language.ordinary import is_listed, is_ordinary_word
from jianbao.language.posts import post_at_end, post_at_start
from jianbao.language.surnames import COMMON, GRAMMATICAL, JAPANESE, SINGLE, WORDLIKE
from jianbao.lexicon import words

_FAMILIAR_TITLES = words("familiar-title")
_KIN = words("kin")

_SURNAMES = "".join(sorted(COMMON - GRAMMATICAL))
_ANY_SURNAME = SINGLE - GRAMMATICAL
# A surname is looked for before what stands before it is asked: so the search skips the rest.
_OPENS = re.compile(f"[{_SURNAMES}](?:(?<=^.)|(?<=[。！？；，：”’」』、\ufffc 　的是人者].))", re.MULTILINE)
# 旁边的|李明, 发帖人|崔佳: behind one of these a name needs more evidence.
_WEAK_EDGES = ("的", "是", "人", "者")
_EDGES = frozenset("。！？；，：”’」』、\ufffc\n")
_DOT = re.compile("[·•](?=[\u4e00-\u9fff])")
_CALLED = re.compile(f"叫(?=[{_SURNAMES}])")
# 那位质问过他的老阿爸叫公保，: whatever the name
_SO_CALLED = re.compile("叫(?!做|作|什么|啥)([\u4e00-\u9fff]{2,3})(?=[，。、；（])")
_ONE = re.compile("[位名个][^，。是有]{1,24}$")
_PART_TOLD = re.compile(f"[{''.join(sorted((SINGLE - GRAMMATICAL - WORDLIKE) | set(_SURNAMES)))}]某某?(?!某)")
_TITLES, _TITLE = finder("familiar-title"), endings("familiar-title")
_FAMILIAR = re.compile(
    f"[老小阿](?:(?<=老)[{_SURNAMES}]|(?<=小)[\u4e00-\u9fff]|(?<=阿)(?<![·•].)(?!不)[\u4e00-\u9fff])(?![\u4e00-\u9fff]*[·•])"
)
# What stands behind the name of a place, not of a person: 敖德萨|地方官员, 石马坡|村, 沙溪|渡口.
_OF_PLACES = endings("of-places")
_SPACES = frozenset(" 　")
_WIDEST_SPACE, _LONGEST_POST = 40, 8
_WINDOW, _MOST = 100_000, 2_000


def joined(paragraphs: list[str]) -> str:
    """Paragraphs as one text to look names up in; as long as the paragraphs are, whatever they hold."""
    return "\n".join(paragraphs)[:_WINDOW]


def titles_in(whole: str) -> list[tuple[int, int]]:
    """Where the courtesies of everyday speech stand: (start, end)."""
    return _TITLES.spans(whole)


def gather_openers(roster: Roster, whole: str, printed: str, titles: list[tuple[int, int]]) -> None:
    """Add to the roster, as tentative, whom a text names at the head of its clauses or behind 叫. `whole` is what
    the reporter says, simplified and without the quotes; `printed` the same place for place as it stands; `titles`
    are where courtesies stand in it."""
    met = _Counting(whole)
    for begin, end, often in [
        *_dotted(whole),
        *_opening(whole),
        *_called(whole),
        *_titled(whole, titles),
        *_half_named(whole),
    ]:
        name = whole[begin:end]
        known = name in roster.forms.full
        if not known and met.times(name) >= often and not (met.goes_on_alike(name) or met.names_a_place(name)):
            roster.add(Entry(printed[begin:end], None, None, None, tentative=True), name)


def gather_addressed(roster: Roster, whole: str, printed: str, titles: list[tuple[int, int]]) -> None:
    """Add what people are called, under the name of the only bearer of the surname or as a name of its own."""
    met = _Counting(whole)
    for begin, end, surname in _addressed(whole, titles, roster, met):
        post = _post_before(whole, begin)
        kin = post in _KIN or whole[end - 1] in "父母"  # 父亲老高, 庄父: not the son of that surname
        bearer = None if kin else roster.only_bearer(surname) or roster.only_given(whole[begin:end])
        roster.call(whole[begin:end], bearer or printed[begin:end], post)


def _post_before(whole: str, place: int) -> str | None:
    begin = post_at_end(whole, place, max(place - _LONGEST_POST, 0))
    return None if begin is None else whole[begin:place]


class _Counting:
    """How often a name is met, up to three; asked for a limited number of names."""

    def __init__(self, whole: str) -> None:
        self._whole = whole
        self._known: dict[str, int] = {}
        self._alike: dict[str, bool] = {}
        self._places: dict[str, bool] = {}

    def times(self, name: str) -> int:
        if name not in self._known and len(self._known) < _MOST:
            place = -1
            for times in range(4):
                self._known[name] = times
                place = self._whole.find(name, place + 1)
                if place < 0:
                    break
        return self._known.get(name, 0)

    def _ends_of(self, name: str) -> Iterator[int]:
        end = 0
        while (start := self._whole.find(name, end)) >= 0:
            end = start + len(name)
            yield end

    def names_a_place(self, name: str) -> bool:
        """Whether a word that follows places stands behind a mention: 敖德萨|地方官员, 石马坡|村."""
        if name not in self._places:
            self._places[name] = any(_OF_PLACES.at_start(self._whole, end) for end in self._ends_of(name))
        return self._places[name]

    def goes_on_alike(self, name: str) -> bool:
        """Whether one character stands behind every mention of two: 伍德 is but the beginning of 伍德高."""
        if len(name) != 2 or self.times(name) < 2:
            return False
        if name not in self._alike:
            following = {self._whole[end : end + 1] for end in self._ends_of(name)}
            self._alike[name] = len(following) == 1 and is_likely_name(name + min(following))
        return self._alike[name]


def _opening(whole: str) -> Iterator[tuple[int, int, int]]:
    """Likely names that open a clause, and how often they must be met to be taken for one."""
    for found in _OPENS.finditer(whole):
        begin = found.start()
        if whole[begin - 1 : begin] in _SPACES and not _opens_behind_space(whole, begin):
            continue
        if whole[begin - 1 : begin] in _WEAK_EDGES and is_ordinary_word(whole[begin - 1 : begin + 1]):
            continue  # 人|文交流
        if whole[begin : begin + 2] in JAPANESE:
            continue  # 高桥健一: how long the name is nobody knows here
        title = _TITLE.at_start(whole, begin + 1)
        if title and (len(title) > 1 or can_end(whole, begin + 2)):
            continue  # 王阿姨: no name of two characters
        for length in (3, 2):
            name = whole[begin : begin + length]
            often = often_enough(whole, begin + length, length)
            if often and whole[begin - 1 : begin] in _WEAK_EDGES and not acts_by_a_word(whole, begin + length):
                often = max(often, 2)
            if often and not name.endswith(_FAMILIAR_TITLES) and not is_listed(whole[begin : begin + 3]):
                if is_likely_name(name):
                    yield begin, begin + length, often
                    break
                if length == 3 and runs_through_words(name):
                    yield begin, begin + length, max(often, 2)
                    break


def _opens_behind_space(whole: str, place: int) -> bool:
    before = whole[max(place - _WIDEST_SPACE, 0) : place].rstrip(" 　")
    return not before or before[-1] in _EDGES


def _dotted(whole: str) -> Iterator[tuple[int, int, int]]:
    """买买提·阿不都热依木: who bears a name with a dot needs no post."""
    reached = 0
    for dot in _DOT.finditer(whole):
        begin = dot.start()
        while begin > max(reached, dot.start() - 6) and could_sound(whole[begin - 1]):
            begin -= 1
        nearest = range(dot.start() - 2, max(reached, dot.start() - 7), -1)
        begin = next((n for n in nearest if post_at_end(whole, n) is not None), begin)
        end = name_at(whole, begin) if dot.start() - begin >= 2 else None
        if end is not None and end > dot.end() + 1:
            yield begin, end, 1
            reached = end


def _called(whole: str) -> Iterator[tuple[int, int, int]]:
    given: set[int] = set()
    for found in _SO_CALLED.finditer(whole):
        if _ONE.search(whole, max(found.start() - 26, 0), found.start()):
            given.add(found.start(1))
            yield *found.span(1), 1
    for found in _CALLED.finditer(whole):
        if found.end() in given:
            continue
        for length in (3, 2):
            end = found.end() + length
            if is_likely_name(whole[found.end() : end]) and not is_han(whole[end : end + 1] or "。"):
                yield found.end(), end, 1
                break


def _half_named(whole: str) -> Iterator[tuple[int, int, int]]:
    """李某, 李某昌: names told in part; of three characters when the same one stands behind every 李某."""
    if "某" not in whole:
        return
    behind: dict[str, list[str]] = defaultdict(list)
    for found in _PART_TOLD.finditer(whole):
        behind[found[0]].append(whole[found.end() : found.end() + 1])
    for found in _PART_TOLD.finditer(whole):
        begin, end, more = *found.span(), behind[found[0]]
        goes_on = len(more) > 1 and len(set(more)) == 1 and is_han(more[0] or "。")
        if goes_on and can_end(whole, end + 1):
            yield begin, end + 1, 1
        elif can_end(whole, end):
            yield begin, end, 1


def _titled(whole: str, titles: list[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """刘桂芬师傅: the whole name stands before the courtesy."""
    for start, end in titles:
        begin = start - 3
        if begin < 0 or whole[begin] not in COMMON or not is_likely_name(whole[begin:start]):
            continue
        if not is_ordinary_word(whole[begin - 1 : begin + 1]) and not _is_post(whole, start, end):
            yield begin, start, 1


def _is_post(whole: str, start: int, end: int) -> bool:
    """Whether a post goes on from what looks like a courtesy: 习近平|总书记 holds no 总."""
    post = post_at_start(whole, start)
    return post is not None and post > end


def _addressed(
    whole: str, titles: list[tuple[int, int]], roster: Roster, met: _Counting
) -> Iterator[tuple[int, int, str]]:
    """Where forms of address stand, each once, and the surname in them: 赵大爷 (赵), 老马 (马)."""
    seen = set()
    for start, end in titles:
        begin, form = start - 1, whole[start - 1 : end]
        if begin < 0 or whole[begin] not in _ANY_SURNAME or form in seen or _is_post(whole, start, end):
            continue
        if whole[begin] not in _SURNAMES and met.times(form) < 2:
            continue  # 边老师
        if len(form) == 2 and is_ordinary_word(form):
            continue  # 卫生经济学者
        if len(form) == 2 and not can_end(whole, end):
            continue  # 庄伯|安站起来
        if _stands_alone(whole, begin, roster):
            seen.add(form)
            yield begin, end, whole[begin]
    for found in _FAMILIAR.finditer(whole):
        form = found[0]
        if form in seen or (is_ordinary_word(form) and not roster.only_bearer(form[1])):
            continue
        if _is_introduced(whole, *found.span()) or _is_met_again(whole, found.start(), roster, met):
            seen.add(form)
            yield *found.span(), form[1]


def _is_met_again(whole: str, place: int, roster: Roster, met: _Counting) -> bool:
    """老马: where nothing tells who that is, it must be met twice, and 小 stand before a surname."""
    form = whole[place : place + 2]
    if form[0] == "小" and form[1] not in _SURNAMES:
        return False
    return _stands_alone(whole, place, roster) and often_enough(whole, place + 2, 2) > 0 and met.times(form) > 1


def _is_introduced(whole: str, start: int, end: int) -> bool:
    """程序员|小鲁|体重102公斤: behind a post or a calling what people call somebody is a name, whatever follows
    it, where no word runs through its edges."""
    if post_at_end(whole, start, max(start - _LONGEST_POST, 0)) is None or is_ordinary_word(whole[start:end]):
        return False
    if is_ordinary_word(whole[end - 1 : end + 1]) or is_ordinary_word(whole[start - 1 : start + 1]):
        return False
    plain = whole[start] in "老小" and whole[end - 1] in _SURNAMES
    return plain or can_end(whole, end) or is_ordinary_word(whole[end : end + 2])


def _stands_alone(whole: str, place: int, roster: Roster) -> bool:
    """Not the end of a word or of a name: 语文|老师, 白正林|大爷."""
    if place == 0 or not is_han(whole[place - 1]):
        return True
    if is_ordinary_word(whole[place - 1 : place + 1]) or roster.forms.at_end(whole, place + 1, max(place - 3, 0)):
        return False
    return (
        whole[place - 1] in "的和与对向把让给被跟是叫人位"
        or post_at_end(whole, place, max(place - 6, 0)) is not None
    )
