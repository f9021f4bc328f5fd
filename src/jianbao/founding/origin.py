"""What `pip install` is given to have the Jianbao that is running now, to the commit: for a workflow to pin.

installed from an index     jianbao==0.2.0
installed from a repository jianbao @ git+https://…@<commit>     as pip noted it (PEP 610, direct_url.json)
run from a clone            jianbao @ git+<origin>@<commit>      as git knows it
"""

from __future__ import annotations

import json
import re
import subprocess
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import jianbao

UNKNOWN = "jianbao @ git+https://github.com/OWNER/jianbao@main"
"""Where nothing says what the repository's address is: to be filled in by hand, in the workflow and the README."""

_SSH = re.compile(r"^git@([^:]+):(.+)$")


def running_requirement() -> str:
    """The requirement that installs what is running; `UNKNOWN` when that cannot be told."""
    try:
        installed = distribution("jianbao")
    except PackageNotFoundError:
        return _of_clone(Path(jianbao.__file__).resolve().parents[2]) or UNKNOWN
    noted = installed.read_text("direct_url.json")
    if noted is None:
        return f"jianbao=={installed.version}"
    return _of_note(noted) or _of_clone(_folder_of(installed, noted)) or UNKNOWN


def _of_note(noted: str) -> str:
    record = json.loads(noted)
    version = record.get("vcs_info")
    if not version or not str(record.get("url", "")).startswith("https://"):
        return ""
    return f"jianbao @ {version.get('vcs', 'git')}+{record['url']}@{version.get('commit_id', '')}"


def _folder_of(installed: Distribution, noted: str) -> Path:
    url = str(json.loads(noted).get("url", ""))
    return Path(url.removeprefix("file://")) if url.startswith("file://") else Path(str(installed.locate_file("")))


def _of_clone(folder: Path) -> str:
    """By the clone's own origin and commit; empty when it has none that others can reach."""
    origin, commit = _git(folder, "remote", "get-url", "origin"), _git(folder, "rev-parse", "HEAD")
    if matched := _SSH.match(origin):
        origin = f"https://{matched[1]}/{matched[2]}"
    return f"jianbao @ git+{origin}@{commit}" if origin.startswith("https://") and commit else ""


def _git(folder: Path, *words: str) -> str:
    try:
        done = subprocess.run(
            ["git", "-C", str(folder), *words], capture_output=True, check=True, timeout=10, encoding="utf-8"
        )
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        return ""
    return done.stdout.strip()
