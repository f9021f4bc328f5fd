"""What a programme that uses Jianbao calls: `import jianbao` gives these names, and loads them when used."""

from jianbao.config import ConfigurationError
from jianbao.diagnostics import Diagnostic, message_of
from jianbao.model import (
    Article,
    Box,
    Byline,
    Caption,
    Organisation,
    Page,
    Paragraph,
    Person,
    Quote,
    Section,
    Text,
)
from jianbao.pipeline import Summary
from jianbao.public.archives import build, search
from jianbao.public.pages import Reading, UnreadableSource, read_page, read_pages, to_json

__all__ = [
    "Article",
    "Box",
    "Byline",
    "Caption",
    "ConfigurationError",
    "Diagnostic",
    "Organisation",
    "Page",
    "Paragraph",
    "Person",
    "Quote",
    "Reading",
    "Section",
    "Summary",
    "Text",
    "UnreadableSource",
    "build",
    "message_of",
    "read_page",
    "read_pages",
    "search",
    "to_json",
]
