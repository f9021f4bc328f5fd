"""Cells as crawlers leave them into plain text: tags, entities, escapes and blanks that stand for paragraphs.

<p>　　第一段&nbsp;</p><p>&ldquo;第二段&rdquo;</p>     →   第一段
                                                         “第二段”
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from selectolax.lexbor import LexborHTMLParser

_TAGS = (
    "a|abbr|article|b|big|blockquote|body|br|center|cite|code|dd|div|dl|dt|em|fieldset|figcaption|figure|"
    "font|footer|form|h1|h2|h3|h4|h5|h6|header|hr|html|i|iframe|img|input|label|li|link|main|meta|nav|ol|"
    "p|pre|s|script|section|small|span|strike|strong|style|sub|sup|table|tbody|td|tfoot|th|thead|title|"
    "tr|u|ul|video|founder-content|"
)
_TAG = re.compile(rf"<!--|</?(?:{_TAGS}o:p|st1:\w+)(?:\s[^<>]*|/)?>", re.IGNORECASE)
_BLOCK = (
    "p, div, br, li, tr, h1, h2, h3, h4, h5, h6, section, article, blockquote, figure, figcaption, pre, dd, dt, hr"
)
_BLOCK_TAG = re.compile(r"<(?:p|div|br|li|tr|h[1-6]|section|article|blockquote)\b", re.IGNORECASE)
_UNSEEN = (
    "script, style, noscript, template, iframe, video, audio, object, embed, form, input, button, select, svg, head"
)
_ENTITY = re.compile(r"&(?:amp;)?(?:#\d{2,7}|#x[0-9a-f]{2,6}|[a-z]{2,8}[0-9]{0,2});", re.IGNORECASE)
_ESCAPES = {"\\r\\n": "\n", "\\n": "\n", "\\r": "\n", "\\t": " "}
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\xad\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_BROKEN_SOURCE = re.compile(r"[ \t]*[\r\n]+[ \t]*")
_PARAGRAPH = re.compile(r"[\r\n\u2028\u2029]+|(?<=[。！？”）.!?])[ \u3000]{2,}|\u3000{2,}|(?<=[。！？”）]) {4,}")
_BLANKS = re.compile(r"[ \t\u2002-\u200a]{2,}")


def plain_text(value: object) -> str:
    """The text of a cell, its paragraphs on lines of their own; empty for nothing."""
    text = "" if value is None else str(value)
    if "\n" not in text and "\\" in text:
        for written, meant in _ESCAPES.items():
            text = text.replace(written, meant)
    text = text_of_html(text) if _TAG.search(text) else _unescape(text)
    text = _INVISIBLE.sub("", text.replace("\xa0", " "))
    paragraphs = (_BLANKS.sub(" ", part).strip(" \t\u3000") for part in _PARAGRAPH.split(text))
    return "\n".join(part for part in paragraphs if part)


def plain_line(value: object) -> str:
    """The text of a cell on one line."""
    return " ".join(plain_text(value).split("\n"))


def text_of_html(source: str) -> str:
    """The words of HTML, a line feed wherever a block begins or ends; what nobody sees is left out."""
    if _BLOCK_TAG.search(source):  # then a line's end in the source is no paragraph's
        source = _BROKEN_SOURCE.sub(_rejoin(source), source)
    tree = LexborHTMLParser(source)
    for node in tree.css(_UNSEEN):
        node.decompose()
    for node in tree.css(_BLOCK):
        node.insert_before("\n")
        node.insert_after("\n")
    for node in tree.css("td, th"):
        node.insert_after(" ")
    body = tree.body
    return _unescape(body.text(deep=True, separator="", strip=False)) if body else ""


def _rejoin(source: str) -> Callable[[re.Match[str]], str]:
    """Between Han characters a broken line of the source is joined without a space."""

    def joined(found: re.Match[str]) -> str:
        before, after = source[found.start() - 1 : found.start()], source[found.end() : found.end() + 1]
        return " " if before.isascii() and after.isascii() else ""

    return joined


def _unescape(text: str) -> str:
    """Entities as characters, also those that were escaped twice (`&amp;nbsp;`)."""
    for _ in range(2):
        if not _ENTITY.search(text):
            break
        text = html.unescape(text)
    return text
