"""Page-relative links: the same folder opens from a disk, at a domain's root and under a project path."""

from __future__ import annotations


def link(source: str, target: str) -> str:
    """The address of `target` as seen from the page `source`; both are paths in the site.

    A fragment or query of `target` is kept; a target that begins with `#` or names a scheme is left as it is.

    >>> link("paper/2025-01-02/3/1.html", "people/li.html#q-1")
    '../../../people/li.html#q-1'
    """
    if target.startswith("#") or "://" in target:
        return target
    here, there = source.split("/")[:-1], target.split("/")
    common = 0
    while common < len(here) and common < len(there) - 1 and here[common] == there[common]:
        common += 1
    return "../" * (len(here) - common) + "/".join(there[common:])


def folder_of(path: str) -> str:
    """The folder of a path in the site, with a closing slash; empty for the top."""
    return path[: path.rfind("/") + 1]
