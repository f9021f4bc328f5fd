"""`jianbao init`: a new archive that builds at once."""

from __future__ import annotations

import locale
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from jianbao.cli.console import Quiet, console_language, write_out
from jianbao.config import ConfigurationError
from jianbao.diagnostics import Diagnostic

if TYPE_CHECKING:
    from jianbao.founding import Founded, Survey


def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="新档案的文件夹 · The new archive's folder.")],
    source: Annotated[
        Path | None,
        typer.Option(
            "--from",
            metavar="FOLDER",
            help="已有版面的文件夹：看一遍，拟好设置，抄进 seeds/ · "
            "A folder of pages: propose settings from it, copy it into seeds/.",
        ),
    ] = None,
    title: Annotated[str | None, typer.Option("--title", help="网站的名称 · The site's title.")] = None,
    language: Annotated[
        str | None, typer.Option("--language", metavar="zh-Hans|en", help="界面语言 · Language of the interface.")
    ] = None,
    requirement: Annotated[
        str | None,
        typer.Option(
            "--jianbao",
            metavar="REQUIREMENT",
            help="发布时装哪个剪报，照 pip 的写法 · The Jianbao that publishing installs, as pip is told it.",
        ),
    ] = None,
    quiet: Quiet = False,
) -> None:
    """新建一份档案：设置、一个示例版面、发布到 GitHub Pages 的流程。

    Make a new archive: settings, a page to show how, a workflow that publishes on GitHub Pages.
    """
    from jianbao.founding import Plan, found_archive

    spoken = _language(language)
    values: dict[str, Any] = {"title": title or folder.resolve().name or "剪报", "language": spoken}
    survey = _survey(source, spoken) if source else None
    if survey:
        values |= {"papers": survey.settings.papers, "paths": survey.settings.paths}
        values |= {"paper": survey.settings.paper} if survey.settings.paper else {}
        values["title"] = title or survey.settings.title
    else:
        values |= _example_values()
    plan = Plan(values, spoken, survey.sources if survey else (), *([requirement] if requirement else []))
    founded = found_archive(folder, plan)
    if quiet:
        return
    column = 1 if console_language(spoken) == "en" else 0
    lines = [*(_surveyed(survey, column) if survey else ()), *_founded(founded, folder, plan.requirement, column)]
    write_out("\n".join(lines) + "\n", for_people=True)


def _language(asked: str | None) -> str:
    """As asked; else English where the system speaks it, Chinese everywhere else."""
    if asked not in (None, "zh-Hans", "en"):
        raise typer.BadParameter("zh-Hans | en", param_hint="--language")
    system = os.environ.get("LC_ALL") or os.environ.get("LANG") or (locale.getlocale()[0] or "")
    return asked or ("en" if system.startswith("en") else "zh-Hans")


def _example_values() -> dict[str, Any]:
    """Settings for the invented page that a new archive begins with."""
    from jianbao.config import Paper

    return {"papers": (Paper(name="槐乡晚报"),), "paths": ("{paper}/{yyyy}/{mm}/{dd}/{page}.txt",)}


def _survey(source: Path, language: str) -> Survey:
    from jianbao.founding import survey_folder

    if not source.is_dir():
        raise ConfigurationError(Diagnostic("folder-missing", str(source)))
    survey = survey_folder(source, language)
    if not survey.read:
        raise ConfigurationError(Diagnostic("folder-without-pages", str(source)))
    return survey


def _surveyed(survey: Survey, column: int) -> Iterator[str]:
    def say(chinese: str, english: str) -> str:
        return (chinese, english)[column]

    for one in survey.shown:
        known = [one.paper or say("报纸不明", "paper unknown"), one.date or say("日期不明", "no date")]
        known.append(f"{say('版次', 'page')} {one.page or '?'}")
        yield f"  {one.path}  ({one.encoding})"
        yield f"    {' · '.join(known)} · {one.articles} {say('篇', 'articles')} · {one.headline}"
    encodings = " ".join(f"{name} {n}" for name, n in survey.encodings.items())
    yield f"{say('读了', 'Read')} {survey.read}: {survey.dated} {say('个有日期', 'have a date')}; {encodings}"
    for paper in survey.settings.papers:
        yield f"{say('报纸', 'Paper')}: {paper.name} ({', '.join([paper.slug, *paper.aliases])})"
    for shape in survey.shapes:
        yield f"{say('路径', 'Path')}: {shape.pattern}  ({shape.paths})"
    if not survey.shapes:
        yield say("路径里看不出日期，只能靠版面上印的", "The paths show no date: what the pages print has to do")
    for suffix, number in survey.others.items():
        command = " → jianbao import" if suffix in _IMPORTABLE else ""
        yield f"{say('没有抄', 'Not copied')}: {suffix} {number}{command}"
    yield ""


_IMPORTABLE = {".csv", ".tsv", ".xlsx", ".json", ".html", ".htm"}


def _founded(founded: Founded, folder: Path, requirement: str, column: int) -> Iterator[str]:
    from jianbao.founding.founding import README, WORKFLOW
    from jianbao.founding.origin import UNKNOWN

    for name in founded.written:
        yield f"  + {(folder / name).as_posix()}"
    for name in founded.kept:
        yield f"  = {(folder / name).as_posix()}  {('原来就有，没有动', 'was there, left as it is')[column]}"
    if founded.copied:
        yield f"  + {(folder / 'seeds').as_posix()}/  {founded.copied} {('个文件', 'files')[column]}"
    if requirement == UNKNOWN:
        places = [name for name in (WORKFLOW, README) if name in founded.written]
        yield (
            f"发布之前，把 {'、'.join(places)} 里带 OWNER 的地址换成剪报的仓库地址",
            f"Before publishing, put Jianbao's address for the one with OWNER in {', '.join(places)}",
        )[column]
    yield f"{('接着', 'Next')[column]}: cd {folder.as_posix()} && jianbao build"
