"""Every diagnostic code and its words, one module a stage."""

from jianbao.diagnostics.catalogue import (
    annotating,
    archive,
    checking,
    config,
    importing,
    paper,
    parsing,
    reading,
    search,
    site,
)

MESSAGES = (
    reading.MESSAGES
    | paper.MESSAGES
    | parsing.MESSAGES
    | annotating.MESSAGES
    | archive.MESSAGES
    | search.MESSAGES
    | site.MESSAGES
    | config.MESSAGES
    | importing.MESSAGES
    | checking.MESSAGES
)
