"""Places of a page that a correction can name by their words, and how a page is changed at one of them.

A place is the way to a text through the model: `("articles", 0, "sections", 1, "paragraphs", 3)`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from jianbao.model import Article, Page, Paragraph, Piece, Text, join_texts
from jianbao.model import Place as BodyPlace
from jianbao.parsing.fields.record import cut_text, slice_text

Place = tuple[str | int, ...]

_SINGLE = ("kicker", "deck", "column", "series")
_LISTS = ("headline", "notices", "standfirst", "lead")


@dataclass(frozen=True, slots=True)
class Match:
    """Words of a correction found: in the text at `place`, from `start` up to `end`, counted in code points."""

    place: Place
    text: Text
    start: int
    end: int

    @property
    def article(self) -> int | None:
        """The article's number on the page, from 0; None outside articles."""
        return self.place[1] if self.place[0] == "articles" and isinstance(self.place[1], int) else None

    @property
    def is_whole(self) -> bool:
        """Whether the words are all of the text, white space apart."""
        return not (self.text.text[: self.start].strip() or self.text.text[self.end :].strip())


def places_of(page: Page) -> Iterator[tuple[Place, Text]]:
    """Every text of a page with its place: articles in order, then what no article owns."""
    for number, article in enumerate(page.articles):
        yield from ((("articles", number, *place), text) for place, text in _places_in(article))
    for name, texts in (("furniture", page.furniture), ("unplaced", page.unplaced)):
        yield from (((name, number), text) for number, text in enumerate(texts))


def _places_in(article: Article) -> Iterator[tuple[Place, Text]]:
    for name in _SINGLE:
        text: Text | None = getattr(article, name)
        if text:
            yield (name,), text
    for name in _LISTS:
        yield from (((name, n), text) for n, text in enumerate(getattr(article, name)))
    for n, section in enumerate(article.sections):
        for name in ("heading", "subheading", "keyword"):
            if getattr(section, name):
                yield ("sections", n, name), getattr(section, name)
        yield from ((("sections", n, "paragraphs", m), text) for m, text in enumerate(section.paragraphs))
    for n, box in enumerate(article.boxes):
        if box.heading:
            yield ("boxes", n, "heading"), box.heading
        yield from ((("boxes", n, "paragraphs", m), text) for m, text in enumerate(box.paragraphs))
    yield from ((("jumps", n, "text"), jump.text) for n, jump in enumerate(article.jumps))
    for n, caption in enumerate(article.captions):
        yield ("captions", n, "text"), caption.text
        if caption.credit:
            yield ("captions", n, "credit"), caption.credit


def find_words(page: Page, words: str) -> list[Match]:
    """Where `words` stand on the page; white space counts for nothing, so a line break in them does no harm."""
    wanted = "".join(words.split())
    return [match for place, text in places_of(page) for match in _find_in(place, text, wanted)] if wanted else []


def places_in_body(article: Article, words: str) -> tuple[BodyPlace, ...]:
    """Where `words` stand in the paragraphs of an article, as its annotations count them."""
    wanted = "".join(words.split())
    return tuple(
        BodyPlace(number, match.start, match.end)
        for number, paragraph in enumerate(article.paragraphs() if wanted else ())
        for match in _find_in((), paragraph, wanted)
    )


def rank_articles(page: Page, words: str) -> list[tuple[int, int]]:
    """The articles of a page that `words` may name, best first, each as (rank, number): 0 where they are a line of
    its headline, 1 where its headline holds them, 2 where another of its texts does."""
    ranks: dict[int, int] = {}
    for match in find_words(page, words):
        if match.article is not None:
            rank = 2 if "headline" not in match.place else 0 if match.is_whole else 1
            ranks[match.article] = min(rank, ranks.get(match.article, rank))
    return sorted((rank, number) for number, rank in ranks.items())


def _find_in(place: Place, text: Text, wanted: str) -> Iterator[Match]:
    shown = [at for at, sign in enumerate(text.text) if not sign.isspace()]
    squeezed = "".join(text.text[at] for at in shown)
    found = squeezed.find(wanted)
    while found >= 0:
        yield Match(place, text, shown[found], shown[found + len(wanted) - 1] + 1)
        found = squeezed.find(wanted, found + len(wanted))


def set_at(node: Any, place: Sequence[str | int], texts: tuple[Text, ...]) -> Any:
    """The page with the text at `place` replaced by `texts`: any number in a list, at most one elsewhere."""
    step, rest = place[0], place[1:]
    if isinstance(step, int):
        members: tuple[Any, ...] = node
        if rest:
            return (*members[:step], set_at(members[step], rest, texts), *members[step + 1 :])
        kept = tuple(_like(members[step], text) for text in texts)
        return (*members[:step], *kept, *members[step + 1 :])
    value = getattr(node, step)
    if rest:
        return replace(node, **{step: set_at(value, rest, texts)})
    return replace(node, **{step: join_texts(texts) if texts else _nothing(node, step)})


def _nothing(node: Any, step: str) -> Text | None:
    """A caption keeps an empty text when its words are taken away."""
    return Text("") if step == "text" else None


def _like(member: Text, text: Text) -> Text:
    """The text in the form of what it replaces."""
    if not isinstance(member, Paragraph):
        return Text(text.text, text.pieces)
    kept = member.emphasis if text.text == member.text else ()
    return Paragraph(text.text, text.pieces, member.kind, kept)


def take_out(page: Page, match: Match) -> tuple[Page, Text]:
    """The page without the words, and the words; what stood before and after them in their text stays."""
    rest = (cut_text(match.text, 0, match.start), cut_text(match.text, match.end, len(match.text.text)))
    changed: Page = set_at(page, match.place, tuple(text for text in rest if text.text))
    return changed, cut_text(match.text, match.start, match.end)


def put_words(text: Text, start: int, end: int, words: str) -> Text:
    """The text with other words from `start` up to `end`; the source's own are kept as consumed."""
    old = slice_text(text, start, end)
    return join_texts(
        (slice_text(text, 0, start), Text(words, consumed(old.pieces)), slice_text(text, end, len(text.text)))
    )


def consumed(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Pieces whose words are not published as they stand in the source."""
    return tuple(replace(piece, offset=0, length=0, role="label") for piece in pieces)
