"""The command line: `jianbao COMMAND …`.

Every command is a function in a module of its own that imports the stages it needs when it runs, so that
`jianbao parse` does not wait for the search engine to load.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from jianbao import __version__
from jianbao.cli.bring import bring
from jianbao.cli.build import build
from jianbao.cli.check import check
from jianbao.cli.config import config
from jianbao.cli.console import messages, prepare_streams
from jianbao.cli.correct import correct
from jianbao.cli.export import export
from jianbao.cli.init import init
from jianbao.cli.parse import parse
from jianbao.cli.reporting import DONE, STOPPED, UNUSABLE, report_diagnostics
from jianbao.cli.search import search
from jianbao.cli.serve import serve
from jianbao.cli.show import show
from jianbao.config import ConfigurationError
from jianbao.diagnostics import Diagnostic

app = typer.Typer(
    name="jianbao",
    help="剪报：把报纸版面剪成稿件，装订成可以检索的静态网站。\n\n"
    "Cut newspaper pages into articles and bind them into a searchable static site.",
    epilog="退出状态：0 完成；1 完成，但输入里有错误；2 参数或配置不能用；130 中途停下。  \n"
    "Exit status: 0 done; 1 done, with errors found in the input; 2 unusable arguments or configuration; "
    "130 stopped.",
    no_args_is_help=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (init, build, serve, correct, parse, search, show, export, check, config):
    app.command()(command)
app.command("import")(bring)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"jianbao {__version__}")
        raise typer.Exit


@app.callback()
def _jianbao(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="版本号 · Print the version."),
    ] = False,
    debug: Annotated[
        bool,
        typer.Option("--debug", help="程序自己出错时显示调用栈 · Show the trace of a fault of our own."),
    ] = False,
) -> None:
    pass


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command line (without the programme's name); the process's own when None. Gives the exit status."""
    prepare_streams()
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        app(words, prog_name="jianbao")
    except SystemExit as leaving:
        if leaving.code == STOPPED:  # typer has caught Ctrl-C
            messages().print("已停下，原有的都还在 / stopped; everything stands as it was", highlight=False)
        return leaving.code if isinstance(leaving.code, int) else DONE
    except ConfigurationError as error:
        report_diagnostics(messages(), error.diagnostics, ("zh-Hans", "en"))
        return UNUSABLE
    except OSError as error:  # what no stage expected: the disk full, or no more files to open
        refused = Diagnostic(
            "disk-refused", str(error.filename or "."), 0, {"reason": error.strerror or str(error)}
        )
        report_diagnostics(messages(), (refused,), ("zh-Hans", "en"))
        return UNUSABLE
    except Exception as error:  # a fault of ours
        if words[:1] == ["--debug"]:
            raise
        told = Diagnostic("internal-error", "jianbao", 0, {"reason": f"{type(error).__name__}: {error}"[:200]})
        report_diagnostics(messages(), (told,), ("zh-Hans", "en"))
        return UNUSABLE
    return DONE
