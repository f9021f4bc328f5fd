"""The last lines of a build: what was made, and where to click."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from jianbao.cli.reporting import count_severities

if TYPE_CHECKING:
    from jianbao.pipeline import Summary


def report_summary(summary: Summary, seconds: float, language: str) -> None:
    """Print counts, time and the entrance of the site, as a path to open and as a link to click."""
    counts = count_severities(summary.diagnostics)
    say = _english if language == "en" else _chinese
    typer.echo(say(summary, counts["error"], counts["warning"], seconds))
    typer.echo(f"  {summary.entrance}\n  {summary.entrance.as_uri()}")


def _chinese(summary: Summary, errors: int, warnings: int, seconds: float) -> str:
    doubtful = f"（{summary.doubtful} 篇存疑）" if summary.doubtful else ""
    found = f"{summary.pages} 版，{summary.articles} 篇稿件{doubtful}，{summary.quotes} 条引语"
    faults = f"{errors} 个错误，{warnings} 个警告"
    done = "没有改动，网站还是上次的" if summary.unchanged else f"写出 {summary.files} 个文件"
    return f"{found}；{faults}。{done}，用时 {seconds:.1f} 秒。打开网站："


def _english(summary: Summary, errors: int, warnings: int, seconds: float) -> str:
    counts = (
        (summary.pages, "page"),
        (summary.articles, "article"),
        (summary.quotes, "quote"),
        (errors, "error"),
        (warnings, "warning"),
    )
    found = ", ".join(f"{number} {noun}{'' if number == 1 else 's'}" for number, noun in counts)
    found += f"; {summary.doubtful} of the articles to look over" if summary.doubtful else ""
    done = "nothing changed, the site stands" if summary.unchanged else f"{summary.files} files written"
    return f"{found}; {done}, in {seconds:.1f} s. Open the site:"
