"""Names of folders that are no paper's."""

from __future__ import annotations

import re

# First folders of the site: a paper whose slug is one of them gets another.
SITE_FOLDERS = frozenset(
    (
        *("about", "api", "assets", "calendar", "clippings", "columns", "data", "export", "feeds", "issues", "js"),
        *("keywords", "organisations", "papers", "people", "quality", "quotes", "reporters", "search", "series"),
        *("sources", "static", "timeline", "undated"),
    )
)
# Names Windows keeps for devices, with whatever ending.
_RESERVED = re.compile(r"(con|prn|aux|nul|(com|lpt)[0-9¹²³])(\..*)?", re.IGNORECASE)


def is_reserved(component: str) -> bool:
    """Whether Windows refuses a file or folder of this name."""
    return _RESERVED.fullmatch(component) is not None


def paper_folder(slug: str) -> str:
    """The site's folder of a paper with this slug.

    >>> paper_folder("chenbao"), paper_folder("people"), paper_folder("con")
    ('chenbao', 'people-paper', 'con-paper')
    """
    return f"{slug}-paper" if slug in SITE_FOLDERS or is_reserved(slug) else slug
