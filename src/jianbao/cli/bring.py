"""`jianbao import`: foreign material into `seeds/`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from jianbao.cli.console import Quiet, console_language, messages, write_out
from jianbao.cli.reporting import grave_of, report_diagnostics, status_of

if TYPE_CHECKING:
    from jianbao.importing import Outcome


class Drop(StrEnum):
    """Which repeated articles `jianbao import` leaves out."""

    none = "none"
    identical = "identical"
    near = "near"


class Order(StrEnum):
    """Whether 02/03/2025 has the day or the month first."""

    dmy = "dmy"
    mdy = "mdy"


COUNTS = {
    "rows": ("行", "rows"),
    "written": ("篇写出", "articles written"),
    "empty": ("行没有正文", "rows without text"),
    "undated": ("篇没有日期", "without a date"),
    "identical": ("篇一字不差地重复", "repeated word for word"),
    "near": ("篇几乎相同", "nearly the same as another"),
    "dropped": ("篇因重复没有写", "left out as repeated"),
    "held": ("篇别的来源里已有，没有写", "left out: another source has them"),
}


def bring(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="文件或文件夹 · Files or folders.")],
    root: Annotated[
        Path, typer.Option("--root", metavar="DIR", help="档案所在的文件夹 · The archive's folder.")
    ] = Path(),
    given: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="FIELD=COLUMN", help="字段是哪一列，如 title=标题 · A field's column."),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="只看，不写 · Look, write nothing.")] = False,
    paper: Annotated[str, typer.Option("--paper", help="每一篇的报纸 · The paper of every article.")] = "",
    drop: Annotated[
        Drop, typer.Option("--drop", help="不要一字不差的、几乎相同的重复 · Leave out repeated articles.")
    ] = Drop.none,
    order: Annotated[
        Order | None, typer.Option("--date-order", help="02/03/2025 哪个在前 · Day or month first.")
    ] = None,
    no_header: Annotated[bool, typer.Option("--no-header", help="没有表头 · No header row.")] = False,
    encoding: Annotated[str | None, typer.Option("--encoding", help="文件的编码 · The files' encoding.")] = None,
    name: Annotated[str, typer.Option("--name", help="写到 seeds/NAME.jsonl · Where to write.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="用 JSON 报告 · Report in JSON.")] = False,
    quiet: Quiet = False,
) -> None:
    """把表格、JSON、网页和文本转成 seeds/ 里的 JSONL。再转一次不会重复。

    Bring tables, JSON, saved web pages and texts into seeds/ as JSONL. A second run makes no doubles.
    """
    from jianbao.config import load_settings
    from jianbao.founding.founding import PAGE as INVENTED_PAGE
    from jianbao.importing import Options, run_import

    settings = load_settings(root)
    language = console_language(settings.language)
    options = Options(
        map=dict(_pair(one) for one in given or ()),
        paper=paper,
        drop=drop.value,
        order=order.value if order else None,
        header=not no_header,
        encoding=encoding,
        name=name,
        dry_run=dry_run,
    )
    status = 0
    for outcome in run_import(files, root / "seeds", options):
        told = grave_of(outcome.diagnostics) if quiet else outcome.diagnostics
        report_diagnostics(messages(), told, (language,), most=3, totals=outcome.kinds)
        status = max(status, status_of(outcome.diagnostics))
        if quiet and not as_json:
            continue
        said = _as_json(outcome) if as_json else "\n".join(_as_text(outcome, language, dry_run)) + "\n"
        write_out(said, for_people=not as_json)
    if not (as_json or dry_run or quiet) and (root / INVENTED_PAGE).is_file():
        hints = (
            f"样张还在 {INVENTED_PAGE}，不要就删去",
            f"the invented page is still at {INVENTED_PAGE}: remove it",
        )
        write_out(f"{hints[language == 'en']}\n", for_people=True)
    raise typer.Exit(status)


def _pair(written: str) -> tuple[str, str]:
    field, sign, column = written.partition("=")
    if not sign:
        raise typer.BadParameter("FIELD=COLUMN, title=标题", param_hint="--map")
    return field.strip(), column.strip()


def _as_json(outcome: Outcome) -> str:
    report = {
        "target": outcome.target.as_posix(),
        "files": len(outcome.files),
        "parts": outcome.parts,
        "map": dict(outcome.map.columns) if outcome.map else None,
        "kept": list(outcome.map.kept) if outcome.map else [],
        **outcome.counts,
        "diagnostics": [[one.code, one.path, one.line, one.details] for one in outcome.diagnostics],
    }
    return json.dumps(report, ensure_ascii=False, default=str) + "\n"


def _as_text(outcome: Outcome, language: str, dry_run: bool) -> Iterator[str]:
    column = 1 if language == "en" else 0
    files = outcome.files[0] if len(outcome.files) == 1 else f"{len(outcome.files)} {('个文件', 'files')[column]}"
    yield f"{files} → {outcome.target.as_posix()}"
    if outcome.map:
        shown = (f"{field}={name}" for field, name in outcome.map.columns.items())
        yield f"  {('字段', 'fields')[column]}: {'  '.join(shown)}"
        if outcome.map.kept:
            yield f"  {('另外保留', 'kept besides')[column]}: {'  '.join(outcome.map.kept)}"
    for record in outcome.first if dry_run else ():
        facts = (record.get(name, "") for name in ("date", "paper", "page", "page_name", "title"))
        yield f"    {' · '.join(str(fact) for fact in facts if fact)} · {record['body'][:24]}……"
    counted = (
        f"{outcome.counts[name]} {words[column]}" for name, words in COUNTS.items() if outcome.counts.get(name)
    )
    yield f"  {('，', ', ')[column].join(counted) or '0'}"
    if dry_run:
        yield f"  {('没有写任何东西', 'nothing was written')[column]}"
