"""`jianbao build`: the whole site."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def build(
    root: Annotated[
        Path, typer.Option("--root", metavar="DIR", help="档案所在的文件夹 · The archive's folder.")
    ] = Path(),
) -> None:
    """把 seeds/ 建成网站。

    Build the whole site from seeds/.
    """
    raise typer.Exit(2)
