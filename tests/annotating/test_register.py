"""people.yaml and organisations.yaml: every mistake at its line, with its cure; what is sound still applies."""

from __future__ import annotations

from pathlib import Path

import pytest

from jianbao.annotating.register import Register, load_register
from jianbao.diagnostics import Diagnostic, cure_of, message_of
from tests.annotating.setting import annotate

SOUND = "周一舟:\n  aliases: [周老师]\n"


def read(tmp_path: Path, content: str, name: str = "people.yaml") -> tuple[Register, tuple[Diagnostic, ...]]:
    (tmp_path / name).write_text(content, encoding="utf-8", newline="\n")
    register, diagnostics = load_register(tmp_path)
    for diagnostic in diagnostics:
        assert diagnostic.path == name
        assert all(words_of(diagnostic, language) for language in ("zh-Hans", "en"))
    return register, diagnostics


def words_of(diagnostic: Diagnostic, language: str) -> str:
    return f"{message_of(diagnostic, language)} → {cure_of(diagnostic, language)}"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("林青山：\n  aliases: [老林]\n", [(1, "config-wide-colon")]),
        ("林青山:\n  aliases： [老林]\n", [(2, "config-wide-colon")]),
        ("阿依古丽·买买提：\n", [(1, "config-wide-colon")]),
        ("林青山:\n\taliases: [老林]\n", [(2, "config-tab")]),
        ("林青山:\n　　aliases: [老林]\n", [(2, "config-wide-space")]),
        ("林青山:老林\n", [(1, "config-tight-colon")]),
        ("林青山:\n  aliases:[老林]\n", [(2, "config-tight-colon")]),
        ("林青山:\n  aliases: [老林\n", [(2, "yaml-broken")]),
        ("林青山:\n  aliases: &a [老林]\n贺长庚:\n  aliases: *a\n", [(4, "yaml-broken")]),
        ("林青山:\naliases: [老林]\n", [(2, "register-margin")]),
        ("林青山\n", [(1, "register-no-entry")]),
        ("? [林青山]\n: 老林\n", [(1, "register-no-entry")]),
        ("林青山、贺长庚:\n", [(1, "register-several")]),
        ("林青山:\n  aliases: [老林，林校长]\n", [(2, "register-several")]),
        ("林青山:\n  aliases:\n  - “老林”\n", [(3, "config-wide-quote")]),
        ("林青山: 老林\n", [(1, "register-entry")]),
        ("林青山:\n  [老林, 林校长]\n", [(2, "register-entry")]),
        ("林青山:\n  aliases:\n  - {老林: 1}\n", [(3, "register-name")]),
        ("林青山:\n  merge:\n    - 林清山\n    - [老林]\n", [(4, "register-name")]),
    ],
)
def test_a_mistake_is_named_at_its_line_and_the_rest_applies(
    tmp_path: Path, content: str, expected: list[tuple[int, str]]
) -> None:
    register, diagnostics = read(tmp_path, content + SOUND)
    assert [(d.line, d.code) for d in diagnostics] == expected
    assert register.person_named("周老师") == "周一舟"


@pytest.mark.parametrize(
    ("key", "meant"),
    [("alias", "aliases"), ("别名", "aliases"), ("splt", "split"), ("合并", "merge"), ("colour", "")],
)
def test_an_unknown_key_is_answered_at_its_line_with_the_nearest(tmp_path: Path, key: str, meant: str) -> None:
    register, (found,) = read(tmp_path, f"林青山:\n  aliases: 老林\n\n  {key}: 林校长\n{SOUND}")
    assert (found.code, found.line, found.details["nearest"]) == ("register-key", 4, meant)
    assert cure_of(found, "zh-Hans").startswith(f"是不是 {meant}？") == bool(meant)
    assert register.person_named("老林") == "林青山"


def test_organisations_are_not_split(tmp_path: Path) -> None:
    _, (found,) = read(tmp_path, "江城渡轮公司:\n  split: [甲, 乙]\n", "organisations.yaml")
    assert (found.code, found.line, found.details["known"]) == ("register-key", 2, "aliases merge")


@pytest.mark.parametrize("content", ["- 林青山:\n    aliases: [老林]\n- 周一舟\n", "林青山\n周一舟\n"])
@pytest.mark.parametrize(("name", "example"), [("people.yaml", "王小明"), ("organisations.yaml", "江州重型机械厂")])
def test_a_list_of_names_is_answered_with_an_example_that_is_right(
    tmp_path: Path, content: str, name: str, example: str
) -> None:
    _, (found,) = read(tmp_path, content, name)
    assert (found.line, found.code) == (1, "register-no-entries")
    for language in ("zh-Hans", "en"):
        cure = cure_of(found, language)
        assert f"{example}:" in cure
    form = found.details["form"]
    register, diagnostics = read(tmp_path, f"{example}:\n  aliases: [{form}]\n", name)
    assert diagnostics == ()
    assert example in (register.person_named(form), register.organisation_named(form))


def test_every_full_width_colon_of_a_file_is_told(tmp_path: Path) -> None:
    _, diagnostics = read(tmp_path, "林青山：\n周一舟：\n")
    assert [(d.line, d.code) for d in diagnostics] == [(1, "config-wide-colon"), (2, "config-wide-colon")]


def test_names_in_a_string_are_shown_as_the_list_they_should_be(tmp_path: Path) -> None:
    _, (found,) = read(tmp_path, "林青山:\n  aliases: 老林、林校长\n")
    assert "[老林, 林校长]" in cure_of(found, "zh-Hans")


def test_an_organisation_may_have_the_mark_of_enumeration_in_its_name(tmp_path: Path) -> None:
    register, diagnostics = read(tmp_path, "文化、旅游厅:\n  aliases: [文旅厅]\n", "organisations.yaml")
    assert (register.organisation_named("文旅厅"), diagnostics) == ("文化、旅游厅", ())


def test_names_of_digits_are_names(tmp_path: Path) -> None:
    register, diagnostics = read(tmp_path, "三六零公司:\n  aliases: [360, 0360]\n", "organisations.yaml")
    assert (register.organisations[0].forms, diagnostics) == (("360", "0360"), ())


def test_a_name_that_stands_twice_keeps_what_is_under_both(tmp_path: Path) -> None:
    content = "林青山:\n  aliases: [老林]\n林青山:\n  aliases: [林校长]\n  aliases: [林工]\n"
    register, diagnostics = read(tmp_path, content)
    assert [(d.line, d.code) for d in diagnostics] == [(3, "register-twice"), (5, "register-key-twice")]
    assert "第 1 行" in message_of(diagnostics[0], "zh-Hans")
    assert register.forms_of("person", "林青山") == ("老林", "林校长", "林工")


def test_a_form_belongs_to_one_name_only(tmp_path: Path) -> None:
    content = "林青山:\n  aliases:\n  - 老林\n林长河:\n  aliases:\n  - 长河\n  - 老林\n"
    register, (found,) = read(tmp_path, content)
    assert (found.line, found.code, found.details["first"]) == (7, "register-taken", 3)
    assert [register.person_named(form) for form in ("老林", "长河")] == ["林青山", "林长河"]


def test_a_name_with_an_entry_of_its_own_is_no_form_of_another(tmp_path: Path) -> None:
    register, diagnostics = read(tmp_path, "林青山:\n  merge: [林清山]\n林清山:\n  merge: [林青山, 林请山]\n")
    assert [(d.line, d.code, d.details["first"]) for d in diagnostics] == [
        (2, "register-own-entry", 3),
        (4, "register-own-entry", 1),
    ]
    assert [register.person_named(form) for form in ("林清山", "林请山")] == ["林清山", "林清山"]


def test_a_short_file_of_an_unsure_encoding_is_to_be_saved_anew(tmp_path: Path) -> None:
    (tmp_path / "people.yaml").write_bytes("林青山:\n".encode("gb18030"))
    _, diagnostics = load_register(tmp_path)
    assert [d.code for d in diagnostics] == ["register-encoding"]


@pytest.mark.parametrize("name", ["people.yml", "organizations.yaml"])
def test_a_file_of_another_name_is_answered_with_the_right_one(tmp_path: Path, name: str) -> None:
    register, (found,) = read(tmp_path, SOUND, name)
    assert (found.code, register) == ("register-misnamed", Register())
    assert found.details["right"] in cure_of(found, "en")


@pytest.mark.parametrize(
    "content",
    [
        "林青山: " + "[" * 3000,
        "林青山: !!python/object/apply:os.system [ls]\n",
        "\x00: \x01\n",
        "{" * 50,
        "a: b: c\n" * 500,
    ],
    ids=["nested without end", "python object", "control characters", "open braces", "all broken"],
)
def test_a_hostile_file_settles_nothing(tmp_path: Path, content: str) -> None:
    register, diagnostics = read(tmp_path, content)
    assert diagnostics
    assert not any(one.forms or one.split for one in register.people)


def test_the_register_wins_over_inference(tmp_path: Path) -> None:
    register, diagnostics = read(tmp_path, "陈立新:\n  aliases: [老陈头]\n")
    article = annotate("“水退了。”老陈头说。", register=register)
    assert (article.quotes[0].speaker, diagnostics) == ("陈立新", ())


@pytest.mark.parametrize("denial", ["no", "不是", "否"])
def test_a_name_that_is_none_is_found_no_longer(tmp_path: Path, denial: str) -> None:
    text = "卖豆腐的摊主庞玉成帮着抬箱子。"
    register, diagnostics = read(tmp_path, f"卖豆腐: {denial}\n", "organisations.yaml")
    assert diagnostics == ()
    assert (register.organisations, register.no_organisations) == ((), ("卖豆腐",))
    assert "卖豆腐" in [one.name for one in annotate(text).organisations]
    found = annotate(text, register=register)
    assert "卖豆腐" not in [one.name for one in found.organisations]
    assert [person.organisation for person in found.people] == [None]
