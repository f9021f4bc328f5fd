"""`jianbao search`: the answers the browser gives."""

from __future__ import annotations

from typing import Annotated

import typer


def search(query: Annotated[str, typer.Argument(metavar="QUERY")]) -> None:
    """检索。

    Search the archive.
    """
    raise typer.Exit(2)
