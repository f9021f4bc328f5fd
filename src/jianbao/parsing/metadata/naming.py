"""What the ids of a source's articles begin with."""

from __future__ import annotations

from pathlib import PurePosixPath

from jianbao.config import Settings
from jianbao.model import SourceText
from jianbao.parsing.metadata.dates import read_date
from jianbao.parsing.metadata.page_numbers import read_page
from jianbao.parsing.metadata.paths import read_path

_IN_ORDER = ("edition", "page", "number")


def id_stem(source: SourceText, settings: Settings) -> str:
    """The source's own name, or newspaper, day and page where a pattern of several folders reads them from its path:
    there a file is called `01` every day.

    江城日报/2024/05/01/01.txt by {paper}/{yyyy}/{mm}/{dd}/{page}.txt   jiangcheng-2024-05-01-1
    """
    stem = PurePosixPath(source.file.path).stem
    found = read_path(source.file.path, settings.paths)
    fields, pattern = found or ({}, "")
    day = read_date(fields.get("date", ""))
    if "/" not in pattern or day is None or "page" not in fields:
        return stem
    paper = fields.get("paper", "")
    slug = next((p.slug for p in settings.papers if paper in (p.name, p.slug, *p.aliases)), paper)
    rest = [read_page(fields[name])[0] if name == "page" else fields[name] for name in _IN_ORDER if name in fields]
    return "-".join(part for part in (slug, day.isoformat(), *rest) if part)
