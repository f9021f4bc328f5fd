"""The form of a text given in its sidecar or for its folder, and lines that the archive knows to be furniture."""

from __future__ import annotations

from dataclasses import replace

from jianbao.config import Settings
from jianbao.diagnostics import Diagnostic
from jianbao.model import Page, Sidecar, SourceText
from jianbao.parsing import parse_source
from jianbao.reading.source import source_of_bytes

SET = "渡口添船\n　　渡口今日添了一条新船，首\n班船载客一百二十人，往返两岸\n只要十二分钟。\n　　新船比旧船宽一米，老人上\n下更稳当。\n"


def read(
    text: str, settings: Settings | None = None, **metadata: str
) -> tuple[tuple[Page, ...], tuple[Diagnostic, ...]]:
    source, _ = source_of_bytes(text.encode(), "seeds/dumps/1998/page.txt", "text")
    assert source is not None
    sidecar = Sidecar("seeds/dumps/1998/page.yaml", metadata, dict.fromkeys(metadata, 1))
    with_sidecar: SourceText = replace(source, sidecar=sidecar)
    return parse_source(with_sidecar, settings or Settings())


def settings_of(**values: object) -> Settings:
    return Settings.model_validate(values)


def test_the_sidecar_gives_the_form_before_the_folder() -> None:
    folder = settings_of(forms=[{"folder": "dumps", "form": "paragraphs"}])
    assert read(SET)[0][0].form.startswith("columns")
    assert read(SET, folder)[0][0].form.startswith("paragraphs")
    assert read(SET, folder, form="columns")[0][0].form.startswith("columns")


def test_a_form_that_does_not_fit_or_is_none_is_said() -> None:
    assert "form-unfit" in [one.code for one in read(SET, form="paragraphs")[1]]
    told = {one.code: one for one in read(SET, form="paragraph")[1]}
    assert told["form-unknown"].details["nearest"] == "paragraphs"
    assert (told["form-unknown"].path, told["form-unknown"].line) == ("seeds/dumps/1998/page.yaml", 1)


def test_a_papers_name_and_the_lines_that_the_settings_name_are_furniture() -> None:
    known = settings_of(papers=[{"name": "槐乡通讯", "slug": "hx"}], furniture=["今日天气.*"])
    page = read(f"槐乡通讯\n今日天气 晴\n{SET}", known)[0][0]
    assert [text.text for text in page.furniture] == ["槐乡通讯", "今日天气 晴"]
    assert page.articles[0].title == "渡口添船"
