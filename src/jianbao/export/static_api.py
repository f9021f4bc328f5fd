"""The archive as files a program can fetch: `docs/api.md` says what is in each.

api/index.json                          the archive, its papers, and the other files
api/papers/{paper}.json                 the issues of a paper
api/issues/{paper}/{date}.json          an issue: pages and the articles on them, without text
api/articles/{paper}/{month}.jsonl.gz   the articles of a month whole, one a line
api/undated/{source}.json, .jsonl.gz    the same for sources whose issue is not known
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from jianbao.config import Settings
from jianbao.export.articles import article_entry, article_record, known
from jianbao.export.formats import compressed, json_file, json_lines
from jianbao.model import Archive, Holding, Issue, Leaf, OutputFile
from jianbao.version import VERSION

_LARGEST = 20_000_000  # bytes of one pack before it is compressed

Json = dict[str, Any]


def export_issues(archive: Archive) -> Iterator[OutputFile]:
    """The list of every issue and the packs of every month, then those of the sources without an issue."""
    leaves = {leaf.address: leaf for leaf in archive.leaves}
    for (slug, month), issues in groupby(archive.issues, key=lambda issue: (issue.slug, issue.date[:7])):
        own = list(issues)
        ids = [id for issue in own for id in issue.holdings]
        packs = list(_pack(f"api/articles/{slug}/{month}", _held(archive, ids)))
        yield from packs
        for issue in own:
            record = _issue_record(issue, [leaves[address] for address in issue.leaves], packs, archive)
            yield json_file(f"api/issues/{slug}/{issue.date}.json", record)
    for source, own_leaves in _undated(archive).items():
        of_source = dict.fromkeys(id for leaf in own_leaves for id in leaf.holdings)
        packs = list(_pack(f"api/undated/{source}", _held(archive, [*of_source])))
        pages = [_page_record(leaf, archive) for leaf in own_leaves]
        record = {"schema": "jianbao.undated/2", "articles": [pack.path for pack in packs], "pages": pages}
        yield json_file(f"api/undated/{source}.json", record)
        yield from packs


def _pack(name: str, holdings: Sequence[Holding]) -> Iterator[OutputFile]:
    """The articles one a line, in files small enough for any host: `NAME.jsonl.gz`, `NAME-2.jsonl.gz` …"""
    number, size = 1, 0
    lines: list[bytes] = []
    for holding in holdings:
        line = json_lines([article_record(holding)])
        if lines and size + len(line) > _LARGEST:
            yield _write_pack(name, number, lines)
            number, size, lines = number + 1, 0, []
        lines.append(line)
        size += len(line)
    if lines:
        yield _write_pack(name, number, lines)


def _write_pack(name: str, number: int, lines: Sequence[bytes]) -> OutputFile:
    path = f"{name}.jsonl" if number == 1 else f"{name}-{number}.jsonl"
    return compressed(OutputFile(path, b"".join(lines)))


def _undated(archive: Archive) -> dict[str, list[Leaf]]:
    """Leaves without an issue by the slug of their source."""
    by_source: dict[str, list[Leaf]] = defaultdict(list)
    for leaf in archive.leaves:
        if leaf.issue is None:
            by_source[leaf.address.split("/")[1]].append(leaf)
    return by_source


def _held(archive: Archive, ids: Sequence[str]) -> list[Holding]:
    return [archive.by_id[id] for id in ids if not archive.by_id[id].withheld]


def _issue_record(issue: Issue, leaves: Sequence[Leaf], packs: Sequence[OutputFile], archive: Archive) -> Json:
    return known(
        {
            "schema": "jianbao.issue/2",
            "paper": issue.paper,
            "slug": issue.slug,
            "date": issue.date,
            "address": issue.address,
            "previous": _list_path(issue.previous),
            "next": _list_path(issue.next),
            "articles": [pack.path for pack in packs],
            "pages": [_page_record(leaf, archive) for leaf in leaves],
        }
    )


def _list_path(address: str | None) -> str | None:
    """`daily/2025-09-29/index.html` → `api/issues/daily/2025-09-29.json`."""
    return f"api/issues/{address.removesuffix('/index.html')}.json" if address else None


def _page_record(leaf: Leaf, archive: Archive) -> Json:
    entries = [article_entry(h, _reach(leaf.address, h.address)) for h in _held(archive, leaf.holdings)]
    place = {"number": leaf.number, "name": leaf.name, "edition": leaf.edition}
    return known({**place, "address": leaf.address, "articles": entries})


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
        "generator": f"jianbao {VERSION}",
        "title": archive.title,
        "digest": archive.digest,
        "base_url": settings.base_url,
        "articles": sum(not holding.withheld for holding in archive.holdings),
        "papers": papers,
        "undated": [f"api/undated/{source}.json" for source in _undated(archive)],
        "files": list(others),
    }
    return json_file("api/index.json", known(record))
