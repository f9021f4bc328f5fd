"""Bylines that say what somebody did: outlet, role and names, each with its place in the line.

■ 新闻社首席记者 甲某某 实习生 乙某      outlet 新闻社, role 首席记者, name; role 实习生, name
本报驻甲国记者 甲某 本报驻乙国记者 乙某   an outlet of its own for each
文/甲某某                                a role alone
本报记者 甲某某/文 乙某某/图              what each did, behind the name
采写：某报记者 甲某某                    what was done, a sign, and then the byline proper
【記者甲某某／某地報導】                  a place behind the names, as papers of Taiwan and special envoys print it
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from jianbao.parsing.bylines.credited import GAP, Credited
from jianbao.parsing.bylines.names import Span, is_name, read_names
from jianbao.parsing.text.marks import BYLINE_MARKS


class Role(NamedTuple):
    """What bylines call a kind of work: the `words` as a pattern, the characters they may end in, and examples."""

    words: str
    last: str
    examples: tuple[str, ...]


_REPORTERS = (
    "首席|特派|特约|见习|见習|實習|实习|摄影|攝影|文字|视频|全媒体|全媒體|融媒体|多媒体|新媒体|主任|资深|高级"
)
ROLES: tuple[Role, ...] = (
    Role(
        rf"(?:文/图|图/文|文图|图文)[\s　]+(?:{_REPORTERS})*(?:记者|記者)", "者", ("文/图 记者", "文图　首席记者")
    ),
    Role(rf"(?:{_REPORTERS})*(?:记者|記者)(?:团)?", "者者团", ("记者", "全媒体首席记者", "實習記者", "记者团")),
    Role("实习生|實習生|实习编辑", "生辑", ("实习生", "实习编辑")),
    Role("(?:特约|特約)?(?:通讯员|通訊員)", "员員", ("通讯员", "特約通訊員")),
    Role("(?:特约|高级)?评论员|(?:特約)?評論員", "员員", ("特约评论员", "評論員")),
    Role("特约撰稿人?|特約撰稿人?|撰稿人?|撰文", "稿人文", ("特约撰稿人", "撰稿", "撰文")),
    Role("采访整理|整理", "理", ("采访整理", "整理")),
    Role("采写|采訪|采编", "写訪编", ("采写", "采编")),
    Role("编译|編譯|口述", "译譯述", ("编译", "口述")),
    Role("摄影报道|攝影報道|摄影|攝影", "道影", ("摄影报道", "攝影")),
    Role("图文|视频|制图|策划|统筹|执笔|作者|译者?", "文频图划筹笔者译", ("视频", "统筹", "执笔", "译")),
    Role("文图|文/图|图/文|文|图", "图文", ("文/图", "文", "图")),
)
"""The first that matches counts, so that longer words stand before those they begin with."""
ROLE = "|".join(role.words for role in ROLES)
_CHUNK = re.compile(rf"(?P<outlet>[^\s、，,；;：:。！？/／]{{0,18}}?)(?P<role>{ROLE})(?P<sign>[：:/／])?")
_LAST = "".join(sorted({last for role in ROLES for last in role.last}))
_HINT = re.compile(rf"记者|記者|[{_LAST}][\s：:/／　]|[员員部]$|者\S{{2,4}}$|實習|实习")
_HINTING = re.compile(f"[记{_LAST}部实實]")  # a character of any hint
_BARE_ROLES = frozenset("文图译")  # roles only with a sign after them: 文/甲某
_COMMENTATOR = re.compile(
    r"(?P<outlet>本报|本報|新华社|\S{2,6}[报報])(?P<role>(?:特约)?(?:评论员|評論員)|编辑部|編輯部)$"
)
_COMMENTATOR_ENDS = ("员", "員", "部")
_OPENING = BYLINE_MARKS + "【 \u3000"
_DONE = re.compile(
    r"(?:采写|採訪|采访|撰文|撰稿|文/图|图/文|文图|图文|[文图圖])[\s　]*[：:/／][\s　]*(?=[^\s：:]{2,16}(?:记者|記者))"
)
# Where it was reported from, or that it was: 某地报道, 发自某地, 摄影报道.
_TAIL = re.compile(
    r"(?:[\s　/／]+(?:(?:发自|發自)\s?\S{2,10}|[㐀-鿿]{0,8}(?:报道|报导|報道|報導|专电|專電)|文[/／、]?[图圖]|[图圖][/／、]?文|文并[摄图]|摄影报道))?】?$"
)
# What each of several did, behind the name: 记者 甲某某/文 乙某某/图.
_EACH = re.compile(r"(?<=[㐀-鿿])[/／](?:文字?|[图圖]片?|[摄攝]影?)(?=[\s　】]|$)")
_ONE_NAME = re.compile(r"[\s　][㐀-鿿]{2,3}")
_OUTLET = re.compile(r"[报報刊社台网網讯訊]|新闻|新聞|客户端|中心|融媒|传媒|传播|视界|云上|驻|特派")


def read_post(text: str) -> list[Credited] | None:
    """A commentator or the editors, who are known by their post: 本报评论员."""
    start = _start(text) if text.endswith(_COMMENTATOR_ENDS) else None
    post = None if start is None else _COMMENTATOR.match(text, start)
    if post is None:
        return None
    role, outlet = post.span("role"), post.span("outlet")
    return [Credited(post.group(), post.span(), post["role"], role, post["outlet"], outlet)]


def read_roles(text: str, *, bracketed: bool = False) -> list[Credited] | None:
    """The names behind each role; None where something is left over, or a role has no name."""
    if text.count("/") + text.count("／") > 1:
        text = _EACH.sub(lambda share: " " * len(share.group()), text)
    start = _start(text)
    return None if start is None else _read_roles(text, start, bracketed)


def read_bracketed_roles(text: str) -> list[Credited] | None:
    """The same of words that stood in brackets (the brackets apart), which need less to be sure."""
    return read_roles(text, bracketed=True)


def _start(text: str) -> int | None:
    """Where the first role may begin, behind mark, bracket and what was done; None where nothing hints at a role."""
    if not (_HINTING.search(text) and _HINT.search(text)):
        return None
    start = len(text) - len(text.lstrip(_OPENING))
    done = _DONE.match(text, start)
    return done.end() if done else start


def _read_roles(text: str, start: int, bracketed: bool) -> list[Credited] | None:
    """The names behind each role from `start` on; None where a role has none, or what could be one is too long."""
    stop = _stop(text)
    roles = [role for role in _roles(text, start, marked=text[0] in BYLINE_MARKS) if role.start() < stop]
    if not roles or roles[0].start() != start:
        return None
    credited: list[Credited] = []
    for role, end in zip(roles, [*(role.start() for role in roles[1:]), stop], strict=True):
        apart = text[role.end() - 1 : role.end() + 1].strip() != text[role.end() - 1 : role.end() + 1]
        trusted = bracketed or (
            apart and (start > 0 or bool(role["outlet"] or credited) or _is_alone(text, role, end))
        )
        names = read_names(text, role.end(), end, trusted=trusted) or _listed_names(text, role, end)
        sure = bracketed or apart or start > 0 or role["outlet"] or role["sign"]
        if not names or (not sure and end - role.end() > 3):
            return None
        credited += _credit(names, role)
    return credited


def _is_alone(text: str, role: re.Match[str], end: int) -> bool:
    """Whether one word of a name's length stands behind a reporter's role and nothing else: 记者 区某某."""
    return (
        role["role"].endswith(("记者", "記者", "通讯员", "通訊員"))
        and _ONE_NAME.fullmatch(text, role.end(), end) is not None
    )


def _listed_names(text: str, role: re.Match[str], end: int) -> list[tuple[str, Span]] | None:
    """The names of a list run on from a role with its outlet, of which one at least has a surname we know."""
    names = read_names(text, role.end(), end, trusted=True) if role["outlet"] and "、" in text[:end] else None
    return names if names and any(is_name(name) for name, _ in names) else None


def _stop(text: str) -> int:
    """Where the names end: before the place they report from, and before a closing bracket."""
    tail = _TAIL.search(text)
    return tail.start() if tail else len(text)


def _roles(text: str, start: int, *, marked: bool) -> list[re.Match[str]]:
    """The roles of a line from left to right; each begins the line or follows a space."""
    found: list[re.Match[str]] = []
    for begin in (start, *(gap.end() for gap in GAP.finditer(text, start))):
        match = _CHUNK.match(text, begin)
        if found and begin < found[-1].end():
            continue
        if (
            match
            and (marked or _is_outlet(match["outlet"]))
            and (match["sign"] or match["role"] not in _BARE_ROLES)
        ):
            found.append(match)
    return found


def _is_outlet(outlet: str) -> bool:
    return not outlet or bool(_OUTLET.search(outlet))


def _credit(names: list[tuple[str, Span]], role: re.Match[str]) -> Iterator[Credited]:
    outlet = role["outlet"] or None
    for place, (name, span) in enumerate(names):
        first = place == 0
        yield Credited(
            name,
            span,
            role["role"],
            role.span("role") if first else None,
            outlet,
            role.span("outlet") if first and outlet else None,
        )
