"""`jianbao search`: the answers the browser gives."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from jianbao.cli.console import console_language, write_out
from jianbao.config import ConfigurationError
from jianbao.diagnostics import Diagnostic

if TYPE_CHECKING:
    from jianbao.search import Answer, Result


class Form(StrEnum):
    """What `jianbao search` can print."""

    text = "text"
    json = "json"


TIERS = {
    "exact": ("原文一致", "verbatim"),
    "words": ("含全部词语", "all the words"),
    "partial": ("最接近", "nearest"),
}
NOTICES = {
    "unknown-field": ("没有这个检索项，按文字检索", "no such field, searched as text"),
    "open-quotation": ("引号没有配对，按文字检索", "a quotation mark is open, searched as text"),
    "no-date": ("看不懂这个日期，没有按日期筛选", "not a date, not filtered by it"),
    "only-negative": ("只有要排除的词，没有要找的词", "only words to leave out, none to look for"),
    "is-date": ("这是日期；要找这一天的报纸，写成 日期:…", "a date; for the papers of that day write date:…"),
    "no-name": ("档案里没有这个名字，按文字检索", "no such name in the archive, searched as text"),
    "too-long": ("检索词太多，后面的没有用上", "too many terms, the last were left out"),
}


def search(
    query: Annotated[str, typer.Argument(metavar="QUERY", help="检索词 · What to look for.")],
    root: Annotated[
        Path, typer.Option("--root", metavar="DIR", help="档案所在的文件夹 · The archive's folder.")
    ] = Path(),
    limit: Annotated[
        int, typer.Option("--limit", "-n", min=1, metavar="N", help="最多几条 · At most N answers.")
    ] = 10,
    form: Annotated[Form, typer.Option("--format", "-f", help="输出格式 · What to print.")] = Form.text,
) -> None:
    """检索档案；结果和次序与浏览器里相同。先要建站。

    Search the archive: the answers the browser gives, in the same order. Build first.
    """
    from jianbao.pipeline import index_of, open_archive

    folder, settings = open_archive(root)
    index = index_of(folder)
    if index is None:
        raise ConfigurationError(Diagnostic("index-missing", str(root)))
    from jianbao.search import answer_query

    try:
        answer = answer_query(index, query, limit)
    except (OSError, ValueError, KeyError) as error:  # half an index, or one of another version
        raise ConfigurationError(Diagnostic("index-unusable", str(index), 0, {"reason": str(error)})) from error
    if form is Form.json:
        write_out(json.dumps(_as_json(query, answer), ensure_ascii=False) + "\n", for_people=False)
    else:
        language = console_language(settings.language)
        write_out("\n".join(_as_text(answer, language)) + "\n", for_people=True)


def _as_json(query: str, answer: Answer) -> dict[str, object]:
    return {"query": query, **asdict(answer)}


def _as_text(answer: Answer, language: str) -> Iterator[str]:
    column = 1 if language == "en" else 0
    counts = ((TIERS[tier][column], number) for tier, number in answer.tiers.items() if number)
    parts = " · ".join(f"{name} {number}" for name, number in counts)
    yield f"{answer.total} {('篇', 'found')[column]}" + (f"  ({parts})" if parts else "")
    for notice in answer.notices:
        yield f"{NOTICES.get(notice.code, (notice.code, notice.code))[column]}: {notice.text}"
    if answer.let_go:
        yield f"{('放弃了', 'let go of')[column]}: {' '.join(answer.let_go)}"
    for number, result in enumerate(answer.results, 1):
        yield from _result(number, result, column)


def _result(number: int, result: Result, column: int) -> Iterator[str]:
    yield ""
    yield f"{number:>3}  {result.title or result.id}  [{TIERS[result.tier][column]}]"
    facts = " · ".join(part for part in (result.paper, result.date, result.page, result.url) if part)
    yield f"     {facts}"
    if result.snippet.text:
        yield f"     {result.snippet.text}"
