"""Page numbers as they are printed, given and cited: 第03版：要闻, A04, 三版."""

from __future__ import annotations

import re
import unicodedata

from jianbao.language.calendar import read_count

_NUMBER = r"[A-Za-z]?-?\d{1,3}|[一二三四五六七八九十]{1,3}"
_GAP = r"[\s:：·・|/、，,\-—–]*"
_NAME = r"[^\W\d_][^\d\n]{0,15}?"
_BEFORE_NAME = re.compile(
    rf"^(?:第\s*)?(?P<number>{_NUMBER})\s*(?:版{_GAP}|[\s:：·|]+)[(（【\[]?(?P<name>{_NAME})[)）】\]]?$"
)
_BEHIND_NAME = re.compile(rf"^(?P<name>{_NAME}){_GAP}[(（]?(?:第\s*)?(?P<number>[A-Za-z]?\d{{1,3}})\s*版[)）]?$")
_ALONE = re.compile(rf"^(?:第\s*)?(?P<number>{_NUMBER})\s*版[(（\s]*[)）]?$")
_WITHIN = re.compile(r"第\s*([A-Za-z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*版(?:\s*[:：]\s*(\S{1,12}))?")


def read_page(value: str) -> tuple[str | None, str | None]:
    """Number and name of a page as a field gives them together or alone.

    >>> [read_page(value) for value in ("03", "01版：要闻", "第A04版 经济", "要闻·第3版")]
    [('3', None), ('1', '要闻'), ('A04', '经济'), ('3', '要闻')]
    """
    words = unicodedata.normalize("NFKC", value).strip()
    for pattern in (_ALONE, _BEFORE_NAME, _BEHIND_NAME):
        match = pattern.match(words)
        if match:
            name = match.groupdict().get("name")
            return page_number(match["number"]), name.strip() if name else None
    return page_number(value), None


def page_in(words: str) -> str | None:
    """The page named somewhere in a field's words: 2024年05月01日 第01版."""
    match = _WITHIN.search(unicodedata.normalize("NFKC", words))
    return match[0] if match else None


def page_number(words: str) -> str:
    """A page's number as it is cited: without 第…版 and leading zeros, but for those of A04.

    >>> [page_number(words) for words in ("03", "第3版", "三", "A04", "A-04")]
    ['3', '3', '3', 'A04', 'A04']
    """
    bare = words.strip().removeprefix("第").strip().removesuffix("版").strip().replace(" ", "")
    lettered = re.fullmatch(r"([A-Za-z])-?(\d{1,3})", bare)
    if lettered:
        return lettered[1].upper() + lettered[2]
    if re.fullmatch(r"[一二三四五六七八九十]{1,3}", bare):
        return str(read_count(bare))
    return str(int(bare)) if bare.isdecimal() and len(bare) < 9 else bare
