"""The guides do what they say: their commands are run one after the other, as somebody new would."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
import typer

from jianbao.cli import main
from jianbao.cli.app import app
from tests.archives import REPOSITORY

GUIDES = ("docs/guide.md", "docs/guide.zh-CN.md")
RUN = re.compile(r"<!-- run(?:: (?P<file>\S+))? -->\n```sh\n(?P<lines>.*?)```", re.DOTALL)
NEWS = (
    "标题,发布时间,来源,版面,正文\n"
    "码头的旧书摊,2025/3/4 8:05,槐乡晚报,第02版：要闻,<p>　　旧书摊昨天搬到码头，一早就有人来。</p><p>“好！”摊主贺长庚说。</p>\n"
)


def read(guide: str) -> str:
    return (REPOSITORY / guide).read_text(encoding="utf-8")


@pytest.mark.parametrize("guide", GUIDES)
def test_the_commands_of_a_guide_work_in_their_order(
    guide: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for part in RUN.finditer(read(guide)):
        if part["file"]:
            Path(part["file"]).write_text(NEWS, encoding="utf-8", newline="\n")
        for line in part["lines"].splitlines():
            command, *words = shlex.split(line)
            if command == "cd":
                monkeypatch.chdir(words[0])
            else:
                assert (command, main(words)) == ("jianbao", 0), f"{line}\n{capsys.readouterr().err}"
    assert Path("datapackage/datapackage.json").is_file()
    assert "码头的旧书摊" in Path("found.csv").read_text(encoding="utf-8-sig")


def test_both_guides_give_the_same_commands() -> None:
    ours, theirs = (re.findall(r"```\w+\n.*?```", read(guide), re.DOTALL) for guide in GUIDES)
    assert ours == theirs


@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_names_no_command_that_does_not_exist(guide: str) -> None:
    group = typer.main.get_command(app)
    named = set(re.findall(r"jianbao ([a-z]+)\b", read(guide)))
    assert named <= set(getattr(group, "commands", {}))
