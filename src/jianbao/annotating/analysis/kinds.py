"""Tells somebody's own words from words held at a distance.

“水位已经退到了警戒线下。”老周说     direct: a sentence with its own full stop inside the marks
他说：“我们不等了”。                  direct: a cue and a colon lead it in
表示“愿再等一等”                      mixed: a fragment of the speaker's words inside the reporter's sentence
打造“水上客厅”                      a term
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from jianbao.annotating.analysis.marks import Marked, pair_marks
from jianbao.language.cues import cues_in
from jianbao.language.longest import any_of, endings
from jianbao.lexicon import words

_PERSONAL = words("personal")
_STATING = words("states")

Kind = Literal["direct", "mixed", "term"]

_SENTENCE_ENDS = "。！？!?…"
_ENDS_INSIDE = frozenset(_SENTENCE_ENDS + "—")
_LOOK = 24
_NAMING = endings("names-before")
_HEADS = endings("term-head")
_SHOUTED = endings("shouted")
_WRITTEN_UP = re.compile(any_of(words("written-up")))
_BANNERS_BEHIND = re.compile("(?:“[^”]{1,40}”)?等?(?:的)?[^，。”]{0,6}(?:横幅|标语|条幅|口号|字样|标牌|灯牌)")
# A couplet: two or four parts of four, five or seven characters each.
_VERSE = re.compile(
    "(?:[\u4e00-\u9fff]{4}[，；、。]){2,6}$|(?:[\u4e00-\u9fff]{5}[，；。！？]){2,4}$|(?:[\u4e00-\u9fff]{7}[，；。！？]){2,4}$"
)
_THEIRS = re.compile(f"的{any_of(words('their-own'))}[^，。]{{0,3}}是[，：]$")  # 她的回答是，
_COLLOQUIAL = re.compile("[了吗吧呢啊嘛们的这那我你您]|也要")
_WILL = words("wills")
_PREDICATE = re.compile("是|会|能|有|没|不|就|都|了|着|要|可|须|让")
_DENIES = re.compile("不[了会能是到]|没有|才[是能会]|就[是能会]")
_FULL_STOP = re.compile("[。！？]")
_INSIDE = re.compile("[，；：,;、。！？]")
_STATES = re.compile("|".join(_STATING))


class Stretch(NamedTuple):
    """A stretch between marks and what kind it is; `whole` when it is all its paragraph holds."""

    marked: Marked
    kind: Kind
    whole: bool = False


def sort_stretches(text: str, below: str = "") -> tuple[Stretch, ...]:
    """The marked stretches of a paragraph, each with its kind; `below` is the paragraph after it, where
    a quote left open may go on."""
    found: list[Stretch] = []
    shown_until = quoted_until = -1
    for marked in pair_marks(text):
        before, after = (
            text[max(marked.before - _LOOK, 0) : marked.before].rstrip(),
            text[marked.after : marked.after + _LOOK],
        )
        whole = not before and not after.strip(" \t　。.")
        if shown_until == marked.before or _is_shown(before, after):
            shown_until = marked.after
            found.append(Stretch(marked, "term"))
            continue
        if not marked.closed and below.startswith(text[marked.before]) and marked.before == len(before):
            kind: Kind = "direct"  # “同志们：⏎“这一年……”: opened anew with the next paragraph
        else:
            goes_on = bool(found) and _is_split(text, found[-1], marked)
            kind = "direct" if goes_on else _kind_of(text, marked, whole, quoted_until == marked.before)
        quoted_until = marked.after if kind == "direct" else -1
        found.append(Stretch(marked, kind, whole))
    return tuple(_agree(text, found))


def _is_split(text: str, last: Stretch, marked: Marked) -> bool:
    """“那时候，”他用手比画着，“一睁眼，海就在床前。” the sentence goes on that the first marks left at a comma."""
    return (
        last.kind == "direct"
        and text[last.marked.end - 1] in "，；"
        and text[marked.end - 1] in _ENDS_INSIDE
        and not _FULL_STOP.search(text, last.marked.after, marked.before)
    )


def _kind_of(text: str, marked: Marked, whole: bool, follows_quote: bool) -> Kind:
    inner = text[marked.start : marked.end].strip()
    before = text[max(marked.before - _LOOK, 0) : marked.before].rstrip()
    after = text[marked.after : marked.after + _LOOK]
    if not inner or not any(c.isalnum() for c in inner):
        return "term"
    if not marked.closed:
        return "direct" if _opens_speech(inner, before) else "term"
    if inner.rstrip('’』」"')[-1:] in _ENDS_INSIDE:
        return _ended_inside(inner, before, after, follows_quote)
    if whole and not _is_verse(inner, "") and (len(inner) >= 20 or (len(inner) >= 14 and _INSIDE.search(inner))):
        return "direct"
    if inner[-1] in "，；" and (not before or before[-1] in "。！？”") and not _is_verse(inner, ""):
        return "direct"  # “那你写上，”老人一字一顿，“……”: only a quote that goes on ends so
    if _is_led_in(before, inner, after) or _is_followed_up(before, inner, after):
        return "direct"
    return _fragment(text, marked, inner, before, after)


def _opens_speech(inner: str, before: str) -> bool:
    enough = len(inner) >= 10 or inner[-1] in _SENTENCE_ENDS
    return enough and (not before or before[-1] in "：:，。！？")


def _is_shown(before: str, after: str) -> bool:
    """Written on a banner, given as a title: 条幅写着“……”, 题为“……”, “……”的口号."""
    if _BANNERS_BEHIND.match(after):
        return True
    tail = before.rstrip("：:")
    if (after.startswith("的") and _SHOUTED.at_start(after, 1)) or (
        before.endswith(("：", ":")) and _WRITTEN_UP.search(before)
    ):
        return True
    return bool(_NAMING.at_end(tail, len(tail))) and (len(tail) < len(before) or not tail.endswith(("以", "打造")))


def _ended_inside(inner: str, before: str, after: str, follows_quote: bool) -> Kind:
    """A full stop inside the marks makes a sentence; ！ and ？ also close slogans and names of things."""
    if _is_verse(inner, before, after):
        return "term"
    if inner.rstrip("’』」")[-1:] == "。" or follows_quote:
        return "direct"
    runs_on = bool(before) and before[-1] not in "。！？：:，；”…、」" and not cues_in(before[-6:])
    if runs_on and (len(inner) <= 12 or after[:1] not in ("，", "。", "")):
        return "term" if len(inner) <= 8 else "mixed"
    return "direct"


def _is_verse(inner: str, before: str, after: str = "") -> bool:
    """Lines of a poem or a saying in even parts, which nobody beside them is said to say."""
    even = inner if inner[-1] in _SENTENCE_ENDS else inner + "。"
    cues = cues_in(before[-8:].rstrip("：:，"))
    speaks = bool(cues) and not any(word in before[-8:] for word in ("诗", "词", "云", "古人", "古语"))
    speaks = (
        speaks or bool(_THEIRS.search(before)) or after.startswith(("他", "她"))
    )  # “今天东西多，少说四十斤。”她冲记者笑笑
    if speaks or inner.startswith(_PERSONAL) or _COLLOQUIAL.search(inner):
        return False
    return bool(_VERSE.match(even)) and not cues_in(re.split("[。；：“]", after, maxsplit=1)[0])


def _is_led_in(before: str, inner: str, after: str) -> bool:
    """A cue stands right before the marks: 他说：“……”。 他称“……”，"""
    tail = before.rstrip("：:，,")
    cues = cues_in(tail)
    at_edge = bool(cues) and cues[-1][1] == len(tail)
    closes = not after or after[0] in "。；！？，,;“「\n"
    if not closes:
        return False
    if before.endswith(("：", ":")):
        if at_edge:
            return len(inner) >= 8 or (len(inner) >= 5 and _states(inner))
        return len(inner) >= 8 and (bool(cues) or bool(_INSIDE.search(inner))) and _states(inner)
    if not at_edge:
        return False
    return _is_clause(inner) if tail == before else len(inner) >= 6 and _states(inner)


def _is_followed_up(before: str, inner: str, after: str) -> bool:
    """The cue stands behind: “水退了，”李明说，“……”  and with the full stop outside, “早该办了”。一位村民说。"""
    if before and before[-1] not in "。！？”」：，":
        return False
    clause = re.split("[，。；：“「]", after.lstrip("。，"), maxsplit=1)[0]
    cues = cues_in(clause)
    said = bool(cues) and len(clause) - cues[-1][1] <= 4
    return said and (inner[-1] in "，；" or (after[:1] in ("。", "，") and len(inner) >= 5))


def _is_clause(inner: str) -> bool:
    """A subject and what is said of it: something before the first stating word."""
    stating = _STATES.search(inner, 1)
    return len(inner) >= 9 and bool(stating) and bool(_INSIDE.search(inner) or not _STATES.match(inner))


def _states(inner: str) -> bool:
    return bool(_STATES.search(inner)) or bool(_INSIDE.search(inner))


def _fragment(text: str, marked: Marked, inner: str, before: str, after: str) -> Kind:
    """A fragment of somebody's words inside a reporting clause, or a term."""
    if len(inner) < 4 or _HEADS.at_start(after, 0):
        return "term"
    speaks = inner.startswith(_PERSONAL) or bool(_STATES.match(inner)) or (len(inner) >= 8 and _states(inner))
    if not speaks:
        return "term"
    sentence = max(text.rfind(c, max(marked.before - 160, 0), marked.before) for c in "。！？\n")
    if not cues_in(text[max(sentence + 1, marked.before - 160) : marked.before]):
        return "term"
    return "direct" if before.endswith("，") and after[:1] in ("。", "") and _is_statement(inner) else "mixed"


def _is_statement(inner: str) -> bool:
    """A sentence, though its full stop stands outside: 他坦言，去年才卖了十件，“其中三件是我老婆买的”。"""
    first, _, rest = inner.partition("，")
    if first.startswith(_WILL) and not _DENIES.search(rest):
        return False  # but 把人送进监狱，解决不了问题 states something
    predicate = _PREDICATE.search(inner, 2)
    return bool(predicate) and (len(inner) >= 14 or (len(inner) >= 9 and bool(re.search("[我他她们]", inner))))


def _agree(text: str, stretches: list[Stretch]) -> list[Stretch]:
    """Marks set one after another are of one kind: “……”“……”。 after 强调： is a list of quotes when one is."""
    for order in (range(len(stretches) - 1), range(len(stretches) - 2, -1, -1)):
        for n in order:
            this, following = stretches[n], stretches[n + 1]
            kinds = {this.kind, following.kind}
            if "direct" in kinds and len(kinds) == 2 and _adjoin(text, this.marked, following.marked):
                stretches[n], stretches[n + 1] = (s._replace(kind="direct") for s in (this, following))
    return stretches


def _adjoin(text: str, this: Marked, following: Marked) -> bool:
    between = text[this.after : following.before]
    return between.strip() in ("", "、", "；") and min(this.end - this.start, following.end - following.start) >= 8
