"""Quotes and speakers, people and their posts, organisations and their short names, dates, figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jianbao.on_demand import attributes_of

if TYPE_CHECKING:
    from jianbao.annotating.page import annotate_page

__all__ = ["annotate_page"]

__getattr__ = attributes_of(__name__, {"page": ("annotate_page",)})
