"""The documentation says what the programme does: held against the programme itself."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import typer

from jianbao.cli.app import app
from jianbao.config import Settings

REPOSITORY = Path(__file__).resolve().parents[1]
READMES = ("README.md", "README.zh-CN.md")
LINE = re.compile(r"^```(?:sh|powershell)\n(.+)\n```$", re.MULTILINE)
LINK = re.compile(r"\[[^\]]*\]\(([^)#]+)(?:#[^)]*)?\)")
DOCUMENTS = [
    *READMES,
    "CONTRIBUTING.md",
    *sorted(path.relative_to(REPOSITORY).as_posix() for path in (REPOSITORY / "docs").glob("*.md")),
]


def commands() -> dict[str, Any]:
    group: Any = typer.main.get_command(app)
    return dict(group.commands)


def read(name: str) -> str:
    return (REPOSITORY / name).read_text(encoding="utf-8")


def section(text: str, command: str) -> str:
    """The part of a README about one command."""
    _, _, after = text.partition(f"### `jianbao {command}")
    return after.partition("\n##")[0]


@pytest.mark.parametrize("readme", READMES)
def test_every_command_has_a_section_that_names_all_its_options(readme: str) -> None:
    for name, command in commands().items():
        told = section(read(readme), name)
        options = [spelling for parameter in command.params for spelling in parameter.opts if spelling[0] == "-"]
        missing = [option for option in options if option not in {"--help", "-h"} and f"`{option}" not in told]
        assert told, name
        assert missing == [], name


@pytest.mark.parametrize("readme", READMES)
def test_a_readme_names_no_option_that_does_not_exist(readme: str) -> None:
    for name, command in commands().items():
        known = {spelling for parameter in command.params for spelling in parameter.opts}
        told = set(re.findall(r"^\| `(--[a-z-]+)", section(read(readme), name), re.MULTILINE))
        assert told <= known, name


def test_both_readmes_give_the_same_lines_to_type() -> None:
    lines = LINE.findall(read("README.md"))
    assert len(lines) == 6
    assert LINE.findall(read("README.zh-CN.md")) == lines


def test_both_readmes_lead_to_the_same_documents() -> None:
    english, chinese = ({link for link in LINK.findall(read(name)) if "://" not in link} for name in READMES)
    translated = {link.replace(".zh-CN.md", ".md") for link in chinese - {"README.md"}}
    assert translated == english - {"README.zh-CN.md"}


def test_the_powershell_lines_need_nothing_that_version_5_lacks() -> None:
    lines = [line for line in LINE.findall(read("README.md")) if line.startswith("py -3")]
    assert len(lines) == 2
    assert all("&&" not in line and "||" not in line for line in lines)
    assert all(line.count("{") == line.count("}") == line.count("if ($?)") for line in lines)


def test_the_windows_workflow_runs_the_lines_of_the_readme() -> None:
    workflow = " ".join(read(".github/workflows/tests.yml").split())
    assert all(line in workflow for line in LINE.findall(read("README.md")) if line.startswith("py -3"))


@pytest.mark.parametrize("document", DOCUMENTS)
def test_links_between_documents_lead_somewhere(document: str) -> None:
    folder = (REPOSITORY / document).parent
    targets = [target for target in LINK.findall(read(document)) if "://" not in target]
    assert [target for target in targets if not (folder / target).exists()] == []


def test_the_commented_settings_show_every_key_there_is() -> None:
    shown = set(re.findall(r"^(?:# )?([a-z_]+):", read("site.yaml"), re.MULTILINE))
    assert shown >= set(Settings.model_fields)


STATUSES = {
    "README.md": (
        "Exit status",
        "0 done",
        "1 done, with errors found in the input",
        "2 unusable arguments or",
        "130 stopped",
    ),
    "README.zh-CN.md": ("退出状态", "0 完成", "1 完成，但输入里有错误", "2 参数或配置不能用", "130 中途停下"),
}


@pytest.mark.parametrize("readme", READMES)
def test_what_an_exit_status_means_stands_in_the_help_and_in_both_readmes(readme: str) -> None:
    heading, *meanings = STATUSES[readme]
    told = read(readme).partition(f"### {heading}\n")[2].partition("\n## ")[0]
    assert [meaning for meaning in meanings if meaning not in told] == []
    assert [meaning for meaning in meanings if meaning not in str(app.info.epilog)] == []


# What CONTRIBUTING.md makes as a trial.
TRIED = {"from_the_mouth.py", "headlines.py", "headlines.html"}


@pytest.mark.parametrize("document", ["CONTRIBUTING.md", "docs/architecture.md", "docs/rules.md"])
def test_the_files_a_document_sends_its_reader_to_are_there(document: str) -> None:
    named = set(re.findall(r"`((?:\w+/)+(?:\w+\.(?:py|tsv|txt|json|yaml|html))?)`", read(document)))
    assert named
    known = [path.relative_to(REPOSITORY).as_posix() for path in REPOSITORY.rglob("*") if ".git" not in path.parts]
    known = [path for path in known if not path.startswith(("node_modules", ".venv"))]
    ends = {"/".join(parts[at:]) for path in known for parts in [path.split("/")] for at in range(len(parts))}
    missing = [name for name in sorted(named) if name.rstrip("/") not in ends and Path(name).name not in TRIED]
    assert missing == []


def test_rule_work_is_tested_by_folders_that_are_there() -> None:
    from tests.conftest import QUICK

    assert [name for name in QUICK if not (REPOSITORY / "tests" / name).exists()] == []
