"""The same input gives the same bytes, whatever the process and the machine around it are like."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.archives import PAGE, REPOSITORY, files_of, require, write_archive

_PROGRAM = "import os, sys; os.umask(int(sys.argv.pop(1), 8)); {}from jianbao.cli import main; sys.exit(main())"
_WITHOUT_RJIEBA = "sys.modules['rjieba'] = None; "  # as where it is not installed
_MANY = "\n".join(f"{PAGE}\f" for _ in range(3))
SOURCES = {
    f"seeds/{name}.txt": PAGE.replace("十七", number) for name, number in zip("甲bＣd", "三四五六", strict=True)
} | {
    "seeds/深/pages.txt": _MANY,
    "seeds/a.jsonl": '{"id": "x", "title": "书市", "date": "2025-03-01", "paper": "江城日报", "body": "“来了。”贺长庚说。"}\n',
    "site.yaml": "base_url: https://example.org/a/\n",
}
TURKISH = "tr_TR.UTF-8"
# What differs: environment, umask, processes, the order in which the files were made, the folder.
CIRCUMSTANCES: dict[str, tuple[dict[str, str], str, str, bool, str]] = {
    "another hash seed": ({"PYTHONHASHSEED": "4242"}, "022", "1", False, "archive"),
    "another time zone and umask": ({"TZ": "Asia/Kathmandu", "PYTHONHASHSEED": "7"}, "077", "1", False, "archive"),
    "another locale": ({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONHASHSEED": "1"}, "022", "1", False, "archive"),
    "files made in another order, elsewhere": ({}, "002", "1", True, "报纸 #2"),
    "half an hour beside the hour, in Turkish, whose small I has no dot": (
        {"TZ": "America/St_Johns", "LC_ALL": TURKISH, "PYTHONHASHSEED": "31337"},
        *("027", "3", True, "archive"),
    ),
    "the slower cutter of words": ({"WITHOUT": "rjieba"}, "022", "1", False, "archive"),
    "more processes": ({"PYTHONHASHSEED": "99"}, "022", "2", True, "archive"),
}


def is_installed(name: str) -> bool:
    """Whether this system has the locale; a process told to use one it lacks quietly goes on in C."""
    probe = "import locale, sys; locale.setlocale(locale.LC_ALL, sys.argv[1])"
    return subprocess.run([sys.executable, "-c", probe, name], capture_output=True, check=False).returncode == 0


def build(folder: Path, environment: dict[str, str], umask: str, jobs: str, backwards: bool, name: str) -> Path:
    without = _WITHOUT_RJIEBA if "WITHOUT" in environment else ""
    files = dict(reversed(SOURCES.items())) if backwards else SOURCES
    root = write_archive(folder / name, files)
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM.format(without), umask, "build", "--root", str(root), "--jobs", jobs],
        env={**os.environ, "PYTHONPATH": str(REPOSITORY / "src"), **environment},
        capture_output=True,
        check=False,
        timeout=200,
    )
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    return root


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(
        tmp_path_factory.mktemp("usual"), {"PYTHONHASHSEED": "0", "TZ": "UTC"}, "022", "1", False, "archive"
    )


@pytest.mark.parametrize("circumstance", CIRCUMSTANCES)
def test_the_site_and_the_addresses_do_not_depend_on_it(usual: Path, tmp_path: Path, circumstance: str) -> None:
    if CIRCUMSTANCES[circumstance][0].get("LC_ALL") == TURKISH and not is_installed(TURKISH):
        require(f"the locale {TURKISH}", "install `locales` and run `localedef -i tr_TR -f UTF-8 tr_TR.UTF-8`")
    root = build(tmp_path, *CIRCUMSTANCES[circumstance])
    assert files_of(root / "site") == files_of(usual / "site")
    assert (root / "addresses.tsv").read_bytes() == (usual / "addresses.tsv").read_bytes()
