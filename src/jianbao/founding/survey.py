"""What a folder of pages tells of itself: formats, encodings, papers, and how its paths are built."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from jianbao.config import Paper, Settings
from jianbao.config.settings import slug_of
from jianbao.founding.path_shapes import Shape, guess_patterns
from jianbao.model import Page
from jianbao.parsing import parse_source
from jianbao.reading import read_source
from jianbao.reading.finding import SIDECARS
from jianbao.reading.formats import SUFFIXES, format_of

Thing = TypeVar("Thing")

SHOWN = 10
_READ = 60  # files that are read for their mastheads; they are spread evenly over the folder
_OFTEN = 0.1  # a masthead printed on fewer of the pages read is most likely something else


@dataclass(frozen=True, slots=True)
class Understood:
    """What was made of one file: encoding, and of its first page what is known and how, with its first headline."""

    path: str
    encoding: str
    paper: str | None
    date: str | None
    page: str | None
    basis: str
    articles: int
    headline: str


@dataclass(frozen=True, slots=True)
class Survey:
    """`sources` are the files that go into seeds/ (path below the folder, file), `others` counts the rest by
    suffix; `settings` is what is proposed, `dated` how many of the `read` files have a day by it."""

    sources: tuple[tuple[str, Path], ...]
    others: dict[str, int]
    encodings: dict[str, int]
    settings: Settings
    shapes: tuple[Shape, ...]
    shown: tuple[Understood, ...]
    read: int = 0
    dated: int = 0


def survey_folder(folder: Path, language: str = "zh-Hans") -> Survey:
    """Look at `folder`: read a part of its files, propose papers and `paths`, and read them again by these."""
    files = sorted(_files_in(folder))
    sources = tuple((name, path) for name, path in files if path.suffix.lower() in (*SUFFIXES, *SIDECARS))
    kept = {path for _, path in sources}
    texts = [(name, path) for name, path in sources if format_of(path)]
    shapes = guess_patterns([name for name, _ in texts])
    sample = _spread(texts, _READ)
    papers = _papers([_pages_of(path, folder, Settings())[1] for _, path in sample], sample, shapes)
    title = papers[0].name if len(papers) == 1 else "剪报"
    patterns = tuple(shape.pattern for shape in shapes)
    given = {"title": title, "language": language, "papers": papers, "paths": patterns}
    if len(papers) == 1:  # pages inside print no masthead
        given["paper"] = papers[0].name
    settings = Settings.model_validate(given)
    read = [(name, *_pages_of(path, folder, settings)) for name, path in sample]
    return Survey(
        sources=sources,
        others=dict(Counter(path.suffix.lower() or path.name for path in sorted({p for _, p in files} - kept))),
        encodings=dict(Counter(encoding for _, encoding, _ in read)),
        settings=settings,
        shapes=tuple(shapes),
        shown=tuple(_understood(*one) for one in _spread(read, SHOWN)),
        read=len(read),
        dated=sum(bool(pages and pages[0].date.value) for _, _, pages in read),
    )


def _files_in(folder: Path) -> Iterator[tuple[str, Path]]:
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith(".") and not name.endswith("~") and not name.lower().startswith("readme"):
                yield Path(place, name).relative_to(folder).as_posix(), Path(place, name)


def _spread(things: Sequence[Thing], most: int) -> list[Thing]:
    """At most so many of the things, evenly from first to last."""
    step = max(1.0, len(things) / most)
    return [things[int(number * step)] for number in range(min(most, len(things)))]


def _pages_of(path: Path, folder: Path, settings: Settings) -> tuple[str, tuple[Page, ...]]:
    source, _ = read_source(path, folder)
    if source is None:
        return "?", ()
    return source.file.encoding, parse_source(source, settings)[0]


def _papers(
    read: Sequence[tuple[Page, ...]], sample: Sequence[tuple[str, Path]], shapes: list[Shape]
) -> tuple[Paper, ...]:
    """Papers by their mastheads, with the folder's word for each, where every page under it prints the same."""
    printed = Counter(page.paper.value for pages in read for page in pages[:1] if page.paper.value)
    enough = max(1, sum(printed.values()) * _OFTEN)
    words = [word for shape in shapes for word in shape.papers]
    by_word = {word: _masthead_under(word, read, sample) for word in dict.fromkeys(words)}
    names = {
        name: [word for word in by_word if by_word[word] == name] for name, n in printed.items() if n >= enough
    }
    for word, name in by_word.items():
        if name is None:
            names.setdefault(word, [])
    return tuple(_paper(name, own) for name, own in names.items())


def _masthead_under(word: str, read: Sequence[tuple[Page, ...]], sample: Sequence[tuple[str, Path]]) -> str | None:
    met = Counter(
        pages[0].paper.value
        for pages, (name, _) in zip(read, sample, strict=True)
        if word in name and pages and pages[0].paper.value
    )
    return met.most_common(1)[0][0] if met else None


def _paper(name: str, words: Sequence[str]) -> Paper:
    """The folder's word is the slug where it can stand in an address, otherwise another name of the paper's."""
    made = {word: word.lower() == slug_of(word) for word in words if word != name}
    slug = next((word.lower() for word, fits in made.items() if fits), slug_of(name))
    return Paper(name=name, slug=slug, aliases=tuple(word for word in made if word.lower() != slug))


def _understood(name: str, encoding: str, pages: tuple[Page, ...]) -> Understood:
    if not pages:
        return Understood(name, encoding, None, None, None, "", 0, "")
    page = pages[0]
    day = page.date.value.isoformat() if page.date.value else None
    titles = [article.title for article in page.articles if article.title]
    count = sum(len(each.articles) for each in pages)
    return Understood(
        name, encoding, page.paper.value, day, page.number.value, page.date.basis or "", count, (titles or [""])[0]
    )
