"""What a line can be taken for, in the trade's words: by the rule where it tells more, else by the role."""

from __future__ import annotations

_ROLES: dict[str, tuple[str, str]] = {
    "furniture": ("版面文字", "page furniture"),
    "byline": ("署名", "a byline"),
    "keyword": ("关键词", "a keyword"),
    "kicker": ("引题", "a kicker"),
    "deck": ("副题", "a deck"),
    "standfirst": ("提要", "a standfirst"),
    "subheading": ("小标题下的题", "a subheading"),
    "credit": ("图片来源", "a credit"),
    "dateline": ("电头", "a dateline"),
    "series": ("系列", "a series' name"),
    "verse": ("诗行", "a line of verse"),
    "caption": ("图片说明", "a caption"),
    "notice": ("提示", "a notice"),
    "jump": ("转版", "a jump line"),
    "box": ("附文", "a box"),
    "correction": ("更正", "a correction"),
    "column": ("栏目", "a column's name"),
    "table": ("表格", "a table"),
    "display": ("标题文字", "display type"),
    "prose": ("正文", "body text"),
    "headline": ("标题", "a headline"),
    "heading": ("小标题", "a heading"),
    "paragraph": ("正文", "body text"),
    "prose.start": ("段落的首行", "the first line of a paragraph"),
    "prose.carry": ("接上一行的正文", "a line that carries on the one above"),
}


def name_role(taken_for: str, rule: str, language: str) -> str:
    """The role in `language` (`en`, or anything else for Chinese); as it stands where it has no other name."""
    names = _ROLES.get(rule) or _ROLES.get(taken_for) or (taken_for, taken_for)
    return names[language == "en"]
