"""Posts and callings (职务、职业) that stand before a name, and what may stand before or behind them."""

from jianbao.language.longest import Finder, endings
from jianbao.lexicon import words

_POSTS = words("post")
_JOINTS = ("与", "和", "及", "、")
_ANY_POST = Finder([*_POSTS, *("副" + post for post in _POSTS)])
_POST_ENDINGS = endings("post")
_BEFORE_ENDINGS = endings("before-post")
_FIELD_ENDINGS = endings("field")


def posts_in(text: str) -> list[tuple[int, int]]:
    """Where posts stand in `text`, left to right, the longest at each place: (start, end) in code points."""
    return _ANY_POST.spans(text)


def post_at_end(text: str, end: int, start: int = 0) -> int | None:
    """Where the longest post that ends at `end` begins; None when no post ends there."""
    post = _POST_ENDINGS.at_end(text, end, start)
    return end - len(post) if post else None


def post_at_start(text: str, start: int) -> int | None:
    """Where the longest post that begins at `start`, with a word before it that belongs to it, ends; else None."""
    if word := _BEFORE_ENDINGS.at_start(text, start):
        start += len(word)
    post = _POST_ENDINGS.at_start(text, start)
    return start + len(post) if post else None


def widen_post(text: str, begin: int, start: int = 0) -> int:
    """Where a post that begins at `begin` begins with the words before it that belong to it (副, 常务副, 前)."""
    while word := _BEFORE_ENDINGS.at_end(text, begin, start):
        begin -= len(word)
    return begin


def widen_over_fields(text: str, begin: int, start: int = 0) -> int:
    """The same over departments and fields (公共关系与传播 before 副总裁); an 与 or 和 at the edge stays out."""
    edge = begin
    while word := _FIELD_ENDINGS.at_end(text, edge, start):
        edge -= len(word)
        if word not in _JOINTS:
            begin = edge
    return begin
