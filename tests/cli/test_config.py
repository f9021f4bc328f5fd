"""`jianbao config`, and the table of keys in the documentation."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest

from jianbao.cli import main
from jianbao.config import Settings
from jianbao.config.describing import describe_keys
from tests.archives import PAGE, REPOSITORY, MakeArchive

Read = Callable[[], pytest.CaptureFixture[str]]
TABLES = {"en": "docs/settings.md", "zh-Hans": "docs/settings.zh-CN.md"}


def test_every_key_is_told_with_its_value_and_where_it_stands(
    make_archive: MakeArchive, capsys: pytest.CaptureFixture[str]
) -> None:
    root = make_archive({"site.yaml": "language: en\n\npapers:\n  - name: 槐乡晚报\n"})
    assert main(["config", "--root", str(root)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in lines if line[0] != " "] == list(Settings.model_fields)
    assert re.search(r"^language: en +# site\.yaml:1$", "\n".join(lines), re.MULTILINE)
    assert re.search(r"^title: 剪报 +# default$", "\n".join(lines), re.MULTILINE)
    assert "  - {name: 槐乡晚报, slug: huai-xiang-wan-bao}" in lines


def test_the_settings_come_as_json_and_as_a_schema(
    make_archive: MakeArchive, capsys: pytest.CaptureFixture[str]
) -> None:
    root = make_archive({"site.yaml": "title: 旧报\n"})
    assert main(["config", "--root", str(root), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "旧报"
    assert main(["config", "--format", "schema"]) == 0
    assert json.loads(capsys.readouterr().out)["additionalProperties"] is False


def test_a_pattern_that_fits_nothing_is_named_with_its_line(
    make_archive: MakeArchive, capsys: pytest.CaptureFixture[str]
) -> None:
    root = make_archive(
        {"seeds/20250302/3.txt": PAGE, "site.yaml": 'paths:\n- "{date}/{page}.txt"\n- "{date}-x.txt"\n'}
    )
    assert main(["build", "--root", str(root), "--jobs", "1"]) == 0
    told = capsys.readouterr().err
    assert "site.yaml:3: warning config-path-unused" in told
    assert "{date}/{page}" not in told
    assert "20250302/3.txt" in told


@pytest.mark.parametrize("language", TABLES)
def test_every_key_stands_in_one_table_of_the_documentation(language: str) -> None:
    text = (REPOSITORY / TABLES[language]).read_text(encoding="utf-8")
    rows = [line.split(" | ") for line in text.splitlines() if line.startswith("| `")]
    told = {cells[0].strip("| `"): cells[1].strip(" |") for cells in rows}
    assert told == {row.key: row.help for row in describe_keys(language)}
