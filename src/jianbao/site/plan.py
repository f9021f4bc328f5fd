"""A page of the site before it is rendered."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class PagePlan:
    """`path` in the site, the template that renders it, and what the template is given beside the usual.

    `listed`: the page belongs in the sitemap. `date`: ISO day it is about, for the sitemap's order.
    """

    path: str
    template: str
    context: dict[str, Any] = field(default_factory=dict)
    listed: bool = True
