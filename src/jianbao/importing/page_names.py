"""A page's number and name as one cell gives them: 第03版：要闻, A04版 国际, 要闻 3版, 04."""

from __future__ import annotations

import re
import unicodedata

from jianbao.parsing.metadata.page_numbers import page_number

_NUMBER = r"(?:[A-Za-z]-?\d{1,3}|\d{1,3}|[一二三四五六七八九十]{1,3})"
_NUMBER_FIRST = re.compile(rf"^第?\s*(?P<number>{_NUMBER})\s*(?:版面?)?\s*(?:[:·|/_—-]|\s|(?<=版))*(?P<name>.*)$")
_NAME_FIRST = re.compile(rf"^(?P<name>[^\d第]*?)[\s:·|/_—-]*(?:第\s*)?(?P<number>{_NUMBER})\s*版$")


def page_of(text: str) -> tuple[str, str]:
    """(number, name), each empty when it is not there.

    >>> [page_of(text) for text in ("第03版：要闻", "A04版 国际", "要闻 3版", "04", "要闻")]
    [('3', '要闻'), ('A04', '国际'), ('3', '要闻'), ('4', ''), ('', '要闻')]
    """
    folded = unicodedata.normalize("NFKC", text).strip().strip("()[]【】")
    match = _NAME_FIRST.match(folded) or _NUMBER_FIRST.match(folded)
    if not match:
        return "", folded
    name = match["name"].strip(" :·|/_—-()")
    if name and not folded[match.end("number") :].lstrip().startswith(("版", ":", " ", "-", "·", "|", "_", "/")):
        return ("", folded) if match.re is not _NAME_FIRST else (page_number(match["number"]), name)
    return page_number(match["number"]), name
