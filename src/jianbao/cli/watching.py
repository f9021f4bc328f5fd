"""Progress of a build on standard error: a bar on a terminal, nothing where nobody watches."""

from __future__ import annotations

from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bars

STAGES = {
    "reading": ("读版面", "reading the pages"),
    "binding": ("装订", "binding the archive"),
    "writing": ("写网站", "writing the site"),
    "indexing": ("建索引", "indexing"),
}


class Watching:
    """Shows each stage of a build as it goes; a context, since the bar is taken away at the end."""

    def __init__(self, console: Console, language: str) -> None:
        self._column = 1 if language == "en" else 0
        self._bars = Bars(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )
        self._task: TaskID | None = None

    def __enter__(self) -> Watching:
        self._bars.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bars.stop()

    def begin(self, stage: str, steps: int | None = None) -> None:
        """The stage before is done; `steps` is None when the number of steps is not known."""
        if self._task is not None:
            self._bars.remove_task(self._task)
        self._task = self._bars.add_task(STAGES[stage][self._column], total=steps)

    def step(self) -> None:
        """One step of the stage is done."""
        if self._task is not None:
            self._bars.advance(self._task)
