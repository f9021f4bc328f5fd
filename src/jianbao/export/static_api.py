"""The archive as files a program can fetch: `docs/api.md` says what is in each.

api/index.json                      the archive, its papers, and the other files
api/papers/{paper}.json             the issues of a paper
api/issues/{paper}/{date}.json      an issue: its pages with their articles, whole
api/undated/{source}.json           the same for a source whose issue is not known
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from jianbao.config import Settings
from jianbao.export.articles import article_record, known, list_sources
from jianbao.export.formats import json_file
from jianbao.model import Archive, Holding, Issue, Leaf, OutputFile

_LARGEST = 2_000  # articles in one file: hosts refuse files of a hundred million bytes

Json = dict[str, Any]


def export_issues(archive: Archive) -> Iterator[OutputFile]:
    """Every issue, then the sources without one."""
    leaves = {leaf.address: leaf for leaf in archive.leaves}
    for issue in archive.issues:
        pages = [_page_record(leaf, archive) for leaf in map(leaves.__getitem__, issue.leaves)]
        yield from _pack(f"api/issues/{issue.slug}/{issue.date}", _issue_record(issue), pages)
    for source, own in _undated(archive).items():
        pages = [_page_record(leaf, archive) for leaf in own]
        yield from _pack(f"api/undated/{source}", {"schema": "jianbao.undated/2"}, pages)


def _pack(name: str, head: Json, pages: Sequence[Json]) -> Iterator[OutputFile]:
    """One file, or where there are too many articles for one several: `NAME.json`, `NAME-2.json` …, each but the
    last naming the one after it in `more`."""
    shares: list[list[Json]] = [[]]
    room = _LARGEST
    for page in _divide(pages):
        size = len(page["articles"])
        if size > room:
            shares.append([])
            room = _LARGEST
        shares[-1].append(known(page))
        room -= size
    paths = [f"{name}.json" if number == 1 else f"{name}-{number}.json" for number in range(1, len(shares) + 1)]
    for path, more, share in zip(paths, [*paths[1:], None], shares, strict=True):
        yield json_file(path, known({**head, "more": more, "pages": share}))


def _divide(pages: Sequence[Json]) -> Iterator[Json]:
    """The same pages, none with more articles than one file takes."""
    for page in pages:
        for start in range(0, max(1, len(page["articles"])), _LARGEST):
            yield page | {"articles": page["articles"][start : start + _LARGEST]}


def _undated(archive: Archive) -> dict[str, list[Leaf]]:
    """Leaves without an issue by the slug of their source."""
    by_source: dict[str, list[Leaf]] = defaultdict(list)
    for leaf in archive.leaves:
        if leaf.issue is None:
            by_source[leaf.address.split("/")[1]].append(leaf)
    return by_source


def _held(archive: Archive, ids: Sequence[str]) -> list[Holding]:
    return [archive.by_id[id] for id in ids if not archive.by_id[id].withheld]


def _issue_record(issue: Issue) -> Json:
    return {
        "schema": "jianbao.issue/2",
        "paper": issue.paper,
        "slug": issue.slug,
        "date": issue.date,
        "address": issue.address,
        "previous": _list_path(issue.previous),
        "next": _list_path(issue.next),
    }


def _list_path(address: str | None) -> str | None:
    """`daily/2025-09-29/index.html` → `api/issues/daily/2025-09-29.json`."""
    return f"api/issues/{address.removesuffix('/index.html')}.json" if address else None


def _page_record(leaf: Leaf, archive: Archive) -> Json:
    articles = [article_record(h, _reach(leaf.address, h.address), leaf) for h in _held(archive, leaf.holdings)]
    facts = {"number": leaf.number, "name": leaf.name, "address": leaf.address, "sources": list_sources(leaf.pages)}
    return {**known(facts), "articles": articles}


def _reach(page: str, address: str) -> str:
    """The address of an article as a link from its page's: `1.html`, or from the site's top with `/` before it."""
    folder = page.rpartition("/")[0] + "/"
    return address.removeprefix(folder) if address.startswith(folder) else f"/{address}"


def export_papers(archive: Archive) -> Iterator[OutputFile]:
    """The issues of every paper, oldest first."""
    for slug, issues in _by_paper(archive).items():
        listed = [
            {"date": i.date, "issue": _list_path(i.address), "articles": len(_held(archive, i.holdings))}
            for i in issues
        ]
        record = {"schema": "jianbao.paper/1", "slug": slug, "paper": issues[0].paper, "issues": listed}
        yield json_file(f"api/papers/{slug}.json", record)


def _by_paper(archive: Archive) -> dict[str, list[Issue]]:
    by_paper: dict[str, list[Issue]] = defaultdict(list)
    for issue in archive.issues:
        by_paper[issue.slug].append(issue)
    return by_paper


def export_index(archive: Archive, settings: Settings, others: Sequence[str]) -> OutputFile:
    """Where a program begins; `others` are the paths of the files that no list leads to."""
    papers = [
        {
            "slug": slug,
            "paper": issues[0].paper,
            "first": issues[0].date,
            "last": issues[-1].date,
            "issues": len(issues),
            "list": f"api/papers/{slug}.json",
        }
        for slug, issues in _by_paper(archive).items()
    ]
    record = {
        "schema": "jianbao.archive/1",
        "title": archive.title,
        "digest": archive.digest,
        "base_url": settings.base_url,
        "articles": sum(not holding.withheld for holding in archive.holdings),
        "papers": papers,
        "undated": [f"api/undated/{source}.json" for source in _undated(archive)],
        "files": list(others),
    }
    return json_file("api/index.json", known(record))
