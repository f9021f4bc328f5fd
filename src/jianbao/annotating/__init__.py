"""Quotes and speakers, people and their posts, organisations and their short names, dates, figures."""

from jianbao.annotating.page import annotate_page

__all__ = ["annotate_page"]
