"""The static API: what is in the archive as JSON, small files that lead on to one another.

api/index.json        papers, years, how many of each; the addresses of the rest
api/{year}.json       the issues of a year
{paper}/{date}/issue.json    an issue: its pages and articles (without their text)
undated/{source}/leaf.json   a page that belongs to no known issue
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from jianbao.model import Holding, Issue, Leaf, OutputFile
from jianbao.site.desk import Desk
from jianbao.site.linking import folder_of

SCHEMA = "jianbao.api/1"


def publish_interface(desk: Desk) -> Iterator[OutputFile]:
    """Every file of the API."""
    archive = desk.shelf.archive
    years: dict[str, list[Issue]] = defaultdict(list)
    for issue in archive.issues:
        years[issue.date[:4]].append(issue)
        yield _write(f"{folder_of(issue.address)}issue.json", _describe_issue(issue, desk))
    for leaf in desk.shelf.undated:
        yield _write(f"{folder_of(leaf.address)}leaf.json", _describe_leaf(leaf, desk))
    for year, issues in sorted(years.items()):
        yield _write(f"api/{year}.json", {"year": int(year), "issues": [_list_issue(issue) for issue in issues]})
    yield _write("api/index.json", _describe_archive(years, desk))


def _write(path: str, tree: dict[str, Any]) -> OutputFile:
    text = json.dumps({"schema": SCHEMA, **tree}, ensure_ascii=False, separators=(",", ":"))
    return OutputFile(path, (text + "\n").encode("utf-8", "replace"))


def _describe_archive(years: dict[str, list[Issue]], desk: Desk) -> dict[str, Any]:
    archive = desk.shelf.archive
    papers = {issue.slug: issue.paper for issue in archive.issues}
    return {
        "title": desk.settings.title,
        "papers": [{"slug": slug, "name": name} for slug, name in sorted(papers.items())],
        "articles": len(desk.shelf.newest_first),
        "issues": len(archive.issues),
        "years": [
            {"year": int(year), "issues": len(issues), "address": f"api/{year}.json"}
            for year, issues in sorted(years.items())
        ],
        "undated": [f"{folder_of(leaf.address)}leaf.json" for leaf in desk.shelf.undated],
        "feeds": ["feed.xml", "feed.json"],
    }


def _list_issue(issue: Issue) -> dict[str, Any]:
    return {
        "paper": issue.slug,
        "date": issue.date,
        "articles": len(issue.holdings),
        "address": f"{folder_of(issue.address)}issue.json",
    }


def _describe_issue(issue: Issue, desk: Desk) -> dict[str, Any]:
    return {
        "paper": issue.paper,
        "date": issue.date,
        "address": issue.address,
        "articles": [_describe_article(h) for h in desk.shelf.holdings_of(issue) if not h.withheld],
    }


def _describe_leaf(leaf: Leaf, desk: Desk) -> dict[str, Any]:
    return {
        "paper": leaf.paper,
        "date": leaf.date,
        "address": leaf.address,
        "articles": [_describe_article(h) for h in desk.shelf.holdings_of(leaf) if not h.withheld],
    }


def _describe_article(holding: Holding) -> dict[str, Any]:
    article = holding.article
    entry = {
        "id": holding.id,
        "address": holding.address,
        "page": holding.number,
        "kicker": article.kicker.text if article.kicker else None,
        "headline": [line.text for line in article.headline],
        "genre": article.genre,
        "bylines": list(dict.fromkeys(byline.name for byline in article.bylines)),
        "characters": sum(len(paragraph.text) for paragraph in article.paragraphs()),
        "quotes": sum(1 for quote in article.quotes if quote.kind != "indirect"),
    }
    return {name: value for name, value in entry.items() if value not in (None, [], 0)}
