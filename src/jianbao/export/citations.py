"""The whole archive as one file for a reference manager."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Literal

from jianbao.citing import Citation, cite, cite_gbt_2015, cite_gbt_2025, to_bibtex, to_csl, to_ris
from jianbao.config import Settings
from jianbao.model import Archive, OutputFile

Form = Literal["bibtex", "ris", "csl", "gbt-2015", "gbt-2025"]

_FORMS: dict[Form, tuple[str, Callable[[Citation], str]]] = {
    "bibtex": ("citations.bib", to_bibtex),
    "ris": ("citations.ris", to_ris),
    "gbt-2015": ("citations-2015.txt", lambda citation: cite_gbt_2015(citation) + "\n"),
    "gbt-2025": ("citations-2025.txt", lambda citation: cite_gbt_2025(citation) + "\n"),
}


def export_citations(archive: Archive, settings: Settings, form: Form) -> Iterator[OutputFile]:
    """One file with the citation of every article that is not withheld, in the order of the archive."""
    citations = (cite(holding, settings) for holding in archive.holdings if not holding.withheld)
    if form == "csl":
        text = json.dumps([to_csl(citation) for citation in citations], ensure_ascii=False, indent=1) + "\n"
        yield OutputFile("citations.json", text.encode("utf-8", "replace"))
        return
    name, write = _FORMS[form]
    yield OutputFile(name, "".join(write(citation) for citation in citations).encode("utf-8", "replace"))
