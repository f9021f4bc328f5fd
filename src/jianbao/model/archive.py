"""The archive: what the site, the search and the exports are made from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from jianbao.model.annotation import Person, Quote
from jianbao.model.page import Article, Page

PassageField = Literal["title", "kicker", "deck", "heading", "keyword", "caption", "byline", "paragraph", "column"]
SubjectKind = Literal["person", "organisation", "keyword", "reporter", "column", "series"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of an article that is searched by itself: no match runs across two of them.

    `anchor` is the id of the element that shows it on the article's page (`p12` for the twelfth paragraph),
    or empty for the page's head. `paragraph` counts as in `Place`, None for what is no paragraph.
    """

    field: PassageField
    text: str
    anchor: str = ""
    paragraph: int | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """What one printed page holds of an article that runs over several (下转/上接).

    `paragraphs` are the numbers (as in `Place`) of the joined article's paragraphs that stand on this page: their
    source lines are lines of `page.source`.
    """

    page: Page
    page_address: str
    number: str | None
    paragraphs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Holding:
    """An article in the archive. `address` is its path in the site (`undated/name/1.html`).

    `paper`, `date` and `number` (page number) are None unless they are given or printed; the page's own `Known`
    and `IssueDate` hold the rest (`date.not_before`). `parts` is empty but for an article joined from several
    pages: then one part a page, the first being `page`. A withheld article keeps its address; its `article` holds
    its id and `withheld`, nothing else.
    """

    id: str
    address: str
    article: Article
    page: Page
    page_address: str
    paper: str | None = None
    date: str | None = None  # ISO, only when known
    passages: tuple[Passage, ...] = ()
    number: str | None = None
    parts: tuple[Part, ...] = ()

    @property
    def withheld(self) -> bool:
        """Whether the article was taken out: its page says so and nothing else may."""
        return self.article.withheld is not None


@dataclass(frozen=True, slots=True)
class Leaf:
    """A printed page in its place in the archive: what the site shows as 版.

    One text source gives one leaf a page; the lines of a JSONL file that name the same page of the same issue share
    one leaf, and so do those of an issue that name none (`number` None, `address` the issue's: the issue's page
    shows them and there is no page of its own). `holdings` are ids in print order, withheld ones included.
    `previous`, `next` are addresses of leaves of the same issue (or source), in print order.
    """

    address: str
    pages: tuple[Page, ...]
    holdings: tuple[str, ...]
    paper: str | None = None
    date: str | None = None
    number: str | None = None
    name: str | None = None
    issue: str | None = None  # the issue's address
    edition: str | None = None  # 早版, 晚版 where it is given
    previous: str | None = None
    next: str | None = None


@dataclass(frozen=True, slots=True)
class Issue:
    """A day's issue (一期) of a paper, known by its date; undated sources belong to none.

    `leaves` are addresses of its pages in print order, `holdings` ids in the same order; `previous`, `next` the
    addresses of the same paper's issues around it.
    """

    address: str
    paper: str
    slug: str
    date: str
    leaves: tuple[str, ...]
    holdings: tuple[str, ...]
    previous: str | None = None
    next: str | None = None


@dataclass(frozen=True, slots=True)
class Related:
    """An earlier article that has to do with this one, and why: what they share."""

    id: str
    score: float
    people: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Relations:
    """Where an article stands among the others, all by holding id.

    `previous`, `next`: in print order through the paper (across pages and issues). `related`: articles that came
    before, best first. `corrects`: the articles that this 更正 sets right; `corrected_by`: the other way.
    """

    previous: str | None = None
    next: str | None = None
    related: tuple[Related, ...] = ()
    corrects: tuple[str, ...] = ()
    corrected_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """A person, organisation, keyword, reporter, column or series met in the archive, with its page's address; one
    met only once may have a place on a shared page instead (`people/once-1f.html#lin-qing-shan-1f2e3d`).

    `holdings` hold no withheld article. A person or organisation is one identity, not one name: two people of one
    name are two subjects with two addresses, told apart by `distinction` (an organisation or post, for display
    beside the name; empty when the name is alone of its kind). `roles` are a reporter's roles as printed.
    """

    kind: SubjectKind
    name: str
    address: str
    holdings: tuple[str, ...] = ()  # ids, newest first
    persons: tuple[tuple[str, Person], ...] = ()  # (holding id, as introduced there)
    quotes: tuple[tuple[str, Quote], ...] = ()  # (holding id, quote)
    aliases: tuple[str, ...] = ()
    distinction: str = ""
    roles: tuple[str, ...] = ()

    @property
    def has_own_page(self) -> bool:
        """Whether its address is a page, and not a place on a shared one."""
        return "#" not in self.address

    @property
    def slug(self) -> str:
        """What its page or place is called: pinyin and a short hash."""
        return self.address.rpartition("#" if "#" in self.address else "/")[2].removesuffix(".html")


@dataclass(frozen=True, slots=True)
class Archive:
    """Everything, in a fixed order: pages by paper, date, page number and source; holdings likewise.

    `issues` by paper and date; `leaves` in the order of `pages`; `relations` by holding id (an article without any
    has an entry all the same). `redirects` are (old address, new address): each old one needs a page that leads on.
    `gone` are addresses once given out whose article is in no source any more. `digests` are by holding id: of two
    builds with the same one the article is the same.
    """

    title: str
    pages: tuple[Page, ...] = ()
    holdings: tuple[Holding, ...] = ()
    subjects: tuple[Subject, ...] = ()
    digest: str = ""
    by_id: dict[str, Holding] = field(default_factory=dict, compare=False, repr=False)
    issues: tuple[Issue, ...] = ()
    leaves: tuple[Leaf, ...] = ()
    relations: dict[str, Relations] = field(default_factory=dict, compare=False, repr=False)
    redirects: tuple[tuple[str, str], ...] = ()
    gone: tuple[str, ...] = ()
    digests: dict[str, bytes] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file of the published site: `path` relative to the output folder, with `/`."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """A file of the published site that is made when its content is asked for.

    `key` is a digest of everything it is made from: of one path and one key there is one content.
    """

    path: str
    key: bytes
    make: Callable[[], bytes]

    @property
    def content(self) -> bytes:
        """The file's bytes, made anew each time."""
        return self.make()
