"""A page of the site before it is rendered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

Context = dict[str, Any]


@dataclass(frozen=True, slots=True)
class PagePlan:
    """`path` in the site, the template that renders it, and what the template is given beside the usual.

    `listed`: the page belongs in the sitemap. A page with a `key`, the digest of all that is particular to it, has
    its context made when it is rendered: `lay`.
    """

    path: str
    template: str
    context: Context = field(default_factory=dict)
    listed: bool = True
    key: bytes = b""
    lay: Callable[[], Context] = dict
