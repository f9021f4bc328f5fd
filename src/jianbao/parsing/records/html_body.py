"""HTML in a record's fields, as crawlers leave it, into the blocks and lines it shows.

<p>　　书市<b>昨天</b>开张。</p><p>市民说：&ldquo;再来。&rdquo;</p>      two paragraphs, words set apart, quotation marks
标题<br/>第二行                                                       two lines
<h3>小标题</h3>   <figcaption>图片说明</figcaption>   <table>…         a section's heading, a caption, rows

The standard library's parser says what is a tag and where it stands; every character kept knows its column.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from html.entities import html5
from html.parser import HTMLParser
from itertools import accumulate, chain
from typing import Literal

from jianbao.model import Emphasis, Paragraph, ParagraphKind, Piece, Text, join_texts
from jianbao.parsing.fields.record import slice_text
from jianbao.parsing.records.markdown_blocks import MarkdownBlock

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    (
        *("p", "br", "div", "li", "tr", "section", "article", "blockquote", "ul", "ol", "table", "tbody", "thead"),
        *(
            "hr",
            "pre",
            "figure",
            "figcaption",
            "dl",
            "dd",
            "dt",
            "center",
            "header",
            "footer",
            "main",
            "body",
            "html",
        ),
        *_HEADINGS,
    )
)
_CELLS = frozenset(("td", "th"))
_EMPTY = frozenset(("br", "hr", "img", "input", "meta", "link", "wbr", "source", "embed", "param"))
_EMPHASIS: dict[Literal["em", "strong"], tuple[str, ...]] = {"strong": ("b", "strong"), "em": ("em", "i")}
_DROPPED = frozenset(("script", "style", "head", "noscript", "iframe", "object", "svg", "select", "button"))
_INLINE = (
    *("span", "a", "img", "font", "u", "sup", "sub", "small", "big", "strike", "s", "del", "ins", "mark", "input"),
    *(
        "video",
        "audio",
        "source",
        "form",
        "label",
        "nobr",
        "wbr",
        "embed",
        "param",
        "meta",
        "link",
        "option",
        "o:p",
    ),
)
_NAMES = "|".join(
    sorted({*_BLOCKS, *_CELLS, *chain(*_EMPHASIS.values()), *_DROPPED, *_INLINE}, key=len, reverse=True)
)
_KEEPS_NEWLINE = frozenset(("p", "li", "td", "th", "dd", "figcaption", *_HEADINGS))

# A tag stops at the next <, so that a text of unclosed ones is read in one pass; an unpaired quote parts nothing.
# What follows the name is an attribute in ASCII: a<b 且 c>d is none.
_TAG = re.compile(
    rf"(</?(?:{_NAMES}))(?:\s*/?>|\s+(?=[a-zA-Z_:@/\"'])(?:[^\"'<>]++|\"[^\"<]*+\"|'[^'<]*+'|[\"'])*+>)"
    r"|<(?:!doctype\b|\?xml\b)[^<>]*>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_ESCAPED_TAG = re.compile(rf"&lt;/?(?:{_NAMES})(?:\s|/|&gt;)", re.IGNORECASE)
_NOT_LINE_END = re.compile(r"[^\n]")
_SIGN = re.compile("[<&]")
_CDATA = ("<![CDATA[", "]]>")
_SPACES = re.compile(r"[\s\u00a0]+")
_WIDE = re.compile(r"[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f\u2018-\u201d]")


def is_html(words: str) -> bool:
    """Whether words hold tags that HTML knows, or entities."""
    return ("<" in words and _TAG.search(words) is not None) or ("&" in words and any(_entities(words)))


def _entities(words: str) -> Iterator[re.Match[str]]:
    return (match for match in _ENTITY.finditer(words) if match[0][1] == "#" or match[0][1:] in html5)


def html_lines(text: Text) -> list[Text]:
    """The lines that HTML in a title or another short field shows."""
    return [block.text for block in html_blocks(text)]


def html_blocks(text: Text) -> Iterator[MarkdownBlock]:
    """The headings, paragraphs and captions that HTML shows, in order."""
    for marker in _CDATA:
        text = join_texts(_without(text, marker)) if marker in text.text else text
    for _ in range(2):  # what was escaped twice
        if not _TAG.search(text.text) and _ESCAPED_TAG.search(text.text):
            text = _decoded(text)
    reader = _BlockReader(text)
    reader.read()
    yield from reader.blocks


def _without(text: Text, marker: str) -> Iterator[Text]:
    at = 0
    for part in text.text.split(marker):
        yield slice_text(text, at, at + len(part))
        at += len(part) + len(marker)


def _decoded(text: Text) -> Text:
    """The text with its entities decoded, each a piece of its own."""
    parts, at = [], 0
    for entity in _entities(text.text):
        parts += [slice_text(text, at, entity.start()), _entity(text, *entity.span())]
        at = entity.end()
    return join_texts([*parts, slice_text(text, at, len(text.text))])


def _entity(text: Text, start: int, end: int) -> Text:
    words = html.unescape(text.text[start:end])
    raw = slice_text(text, start, end).pieces
    if not raw:
        return Text(words)
    first, last = raw[0], raw[-1]
    return Text(
        words, (Piece(0, len(words), first.line, first.start, last.end),) if first.line == last.line else ()
    )


def _made_safe(words: str) -> str:
    """The words as the parser reads them in one pass: of a tag its name alone, of every `<` and `&` that begins no
    tag, ended comment or entity another character. Every code point and every line keeps its place."""
    safe, at, last_comment = list[str](), 0, words.rfind("-->")
    for sign in _SIGN.finditer(words):
        if sign.start() >= at:
            markup = _markup_at(words, sign.start(), last_comment)
            safe += [words[at : sign.start()], markup or "\ue000"]
            at = sign.start() + max(len(markup), 1)
    return "".join((*safe, words[at:]))


def _markup_at(words: str, at: int, last_comment: int) -> str:
    """The tag, comment or entity that begins at `at`, its attributes blanked; empty when none does."""
    if words.startswith("<!--", at):
        return words[at : words.index("-->", at + 4) + 3] if at + 4 <= last_comment else ""
    if words[at] == "&":
        entity = _ENTITY.match(words, at)
        return entity[0] if entity and any(_entities(entity[0])) else ""
    tag = _TAG.match(words, at)
    if tag is None:
        return ""
    if tag[1] is None:  # <!DOCTYPE …>, <?xml …?>: shown by nothing, like a comment
        return f"<!--{_NOT_LINE_END.sub(' ', tag[0][4:-3])}-->"
    return tag[1] + _NOT_LINE_END.sub(" ", words[tag.end(1) : tag.end() - 1]) + ">"


class _BlockReader(HTMLParser):
    """Gathers blocks while the parser walks the words."""

    def __init__(self, text: Text) -> None:
        super().__init__(convert_charrefs=False)
        self.source = text
        self.blocks: list[MarkdownBlock] = []
        self.starts = list(accumulate((len(line) + 1 for line in text.text.split("\n")), initial=0))
        self.open: list[str] = []
        self.within: Counter[str] = Counter()  # how many of each tag are open
        self._begin_block()

    def _begin_block(self) -> None:
        self.parts: list[Text] = []
        self.length = 0
        self.has_words = False
        self.emphasis: list[tuple[int, int, Literal["em", "strong"]]] = []

    def read(self) -> None:
        """Walk through all of it."""
        self.feed(_made_safe(self.source.text))
        self.close()
        self._end_block()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _CELLS and self.has_words:
            self._add(Text(" | "))
        if tag in _BLOCKS:
            self._end_block()
        if tag not in _EMPTY:
            self.open.append(tag)
            self.within[tag] += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._end_block()
        while self.within[tag]:
            closed = self.open.pop()
            self.within[closed] -= 1
            if closed == tag:
                break

    def handle_data(self, data: str) -> None:
        at = self._place()
        self._add_words(slice_text(self.source, at, at + len(data)))

    def handle_entityref(self, name: str) -> None:
        self._add_entity(len(name) + 2)

    def handle_charref(self, name: str) -> None:
        self._add_entity(len(name) + 3)

    def _add_entity(self, length: int) -> None:
        at = self._place()
        self._add_words(_entity(self.source, at, at + length))

    def _place(self) -> int:
        """Where the parser is, in code points."""
        line, column = self.getpos()
        return self.starts[line - 1] + column

    def _is_within(self, tags: Iterable[str]) -> bool:
        return any(self.within[tag] for tag in tags)

    def _add_words(self, text: Text) -> None:
        if self._is_within(_DROPPED):
            return
        if "\n" not in text.text or self._is_within(_KEEPS_NEWLINE):
            self._add(text)
            return
        at = 0
        for line in text.text.split("\n"):
            if at:
                self._end_block()
            self._add(slice_text(text, at, at + len(line)))
            at += len(line) + 1

    def _add(self, text: Text) -> None:
        start, self.length = self.length, self.length + len(text.text)
        self.parts.append(text)
        self.has_words = self.has_words or bool(text.text.strip())
        for kind, tags in _EMPHASIS.items():
            if self._is_within(tags):
                self.emphasis.append((start, self.length, kind))
                break

    def _end_block(self) -> None:
        text, moved = _collapsed(join_texts(self.parts))
        ends = ((moved[start], min(moved[end], len(text.text)), kind) for start, end, kind in self.emphasis)
        emphasis = tuple(Emphasis(start, end, kind) for start, end, kind in ends if start < end)
        self._begin_block()
        if text.text:
            self.blocks.append(self._block(text, emphasis))

    def _block(self, text: Text, emphasis: tuple[Emphasis, ...]) -> MarkdownBlock:
        level = next((level for tag, level in _HEADINGS.items() if self.within[tag]), 0)
        if level:
            return MarkdownBlock("heading", text, None, level)
        if self.within["figcaption"]:
            return MarkdownBlock("caption", text)
        kinds: dict[str, ParagraphKind] = {"tr": "table", "blockquote": "blockquote", "li": "item"}
        kind: ParagraphKind = next((kinds[tag] for tag in kinds if self.within[tag]), "prose")
        return MarkdownBlock("paragraph", text, Paragraph(text.text, text.pieces, kind, emphasis))


def _collapsed(text: Text) -> tuple[Text, list[int]]:
    """The text with each run of white space as a browser shows it, and where each code point of it went."""
    parts: list[Text] = []
    moved: list[int] = []
    at = length = 0
    for run in (*_SPACES.finditer(text.text), None):
        start, end = run.span() if run else (len(text.text), len(text.text))
        if start > at:
            parts.append(slice_text(text, at, start))
            moved += range(length, length + start - at)
            length += start - at
        between = text.text[start - 1 : start], text.text[end : end + 1]
        kept = _space(run[0], *between) if run and length and end < len(text.text) else ""
        moved += [length] * (end - start)
        if kept:
            parts.append(Text(kept))
            length += len(kept)
        at = end
    return join_texts(parts), [*moved, length]


def _space(run: str, before: str, after: str) -> str:
    """What is left of white space: nothing where a line of the source was broken between Chinese characters."""
    if "\n" in run and _WIDE.match(before) and _WIDE.match(after):
        return ""
    return run if set(run) == {"\u3000"} else " "
