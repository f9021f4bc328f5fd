"""python -m tests.licences: writes docs/licences.md, the licences of everything that is installed with Jianbao.

Each licence is the one the installed package names. A package that is not installed on this system (colorama is for
Windows alone) keeps the row it has.
"""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, metadata

from tests.archives import REPOSITORY

DOCUMENT = REPOSITORY / "docs/licences.md"
_PIN = re.compile(r"^([a-z0-9-]+)==", re.MULTILINE)
_ROW = re.compile(r"^\| ([a-z0-9-]+) \| (.+) \|$", re.MULTILINE)
_HEADING = """# Licences of what is installed with Jianbao

Jianbao itself is under the MIT licence. This table is written by `python -m tests.licences` from `requirements.lock`
and from what each package says of itself; none of them asks that an archive built with it be under its terms.

| package | licence |
| --- | --- |
"""


def pinned() -> list[str]:
    """The packages of requirements.lock."""
    return sorted(set(_PIN.findall((REPOSITORY / "requirements.lock").read_text(encoding="utf-8"))))


def written() -> dict[str, str]:
    """The licences by package, as docs/licences.md has them."""
    table = DOCUMENT.read_text(encoding="utf-8").partition("| --- | --- |\n")[2] if DOCUMENT.exists() else ""
    return dict(_ROW.findall(table))


def named_by(package: str) -> str | None:
    """The licence an installed package names; None for one that is not installed."""
    try:
        facts = metadata(package)
    except PackageNotFoundError:
        return None
    classifiers = [one.rsplit(" :: ", 1)[1] for one in facts.get_all("Classifier") or () if "License ::" in one]
    named = [*(facts.get_all("License-Expression") or ()), *(facts.get_all("License") or ())]
    stated = " ".join(named[0].split())[:80] if named else ""
    return stated or ", ".join(sorted(classifiers)) or "none named"


def main() -> None:
    before = written()
    rows = [f"| {name} | {named_by(name) or before.get(name, 'none named')} |\n" for name in pinned()]
    DOCUMENT.write_text(_HEADING + "".join(rows), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
