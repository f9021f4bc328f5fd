"""Build, serve, watch, build again."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

from watchfiles import Change, DefaultFilter, watch

from jianbao.config import ConfigurationError, Settings, refused_as
from jianbao.diagnostics import Diagnostic
from jianbao.disk import real_path
from jianbao.pipeline import Summary, open_archive
from jianbao.pipeline.archives import LOCAL
from jianbao.pipeline.building import build_site
from jianbao.serving.correcting import Desk, DeskAnswers
from jianbao.serving.redirecting import write_redirect
from jianbao.serving.server import LOOPBACK, PortTaken, open_server, port_of
from jianbao.serving.state import State

WATCHED_FILES = (".yaml", ".yml")  # at the archive's top; the tables there are written by builds and checks
WATCHED_FOLDERS = ("seeds", "templates", "static")

Told = Callable[[Summary | None, Sequence[Diagnostic], float], None]


class Preview:
    """An archive being shown. `told` hears of every build: its summary (None when it was refused), what was found
    wrong, and the seconds it took."""

    def __init__(
        self,
        root: Path,
        server: ThreadingHTTPServer,
        state: State,
        told: Told,
        token: str,
        linked: Sequence[Path] = (),
    ) -> None:
        self._token, self._linked = token, linked
        self._root, self._server, self._state, self._told = root, server, state, told

    @property
    def address(self) -> str:
        """Where the browser finds it."""
        return f"http://{LOOPBACK}:{port_of(self._server)}/"

    def desk_address(self, source: str = "") -> str:
        """Where the correction desk is, opened on a source where one is named; whoever has it may correct."""
        return f"{self.address}_jianbao/desk?token={self._token}" + (f"#{quote(source)}" if source else "")

    @contextmanager
    def desk_page(self, source: str = "") -> Iterator[str]:
        """The address of a file that leads to the desk, while it stands: a browser's command line can be read by
        every user of this machine, this file by its owner alone.

        Raises ConfigurationError when it cannot be written.
        """
        file = self._root / LOCAL / "desk.html"
        with refused_as("local-unwritable", f"{LOCAL}/{file.name}"):
            write_redirect(file, self.desk_address(source))
        try:
            yield file.as_uri()
        finally:
            file.unlink(missing_ok=True)

    def build(self) -> None:
        """Build once, and tell of it; a refused build leaves the site that stands."""
        started = time.perf_counter()
        try:
            summary = build_site(self._root)
        except ConfigurationError as error:
            self._state.tell(False, error.diagnostics)
            self._told(None, error.diagnostics, time.perf_counter() - started)
            return
        self._state.tell(True, summary.diagnostics)
        self._told(summary, summary.diagnostics, time.perf_counter() - started)

    def watch(self, stop: threading.Event | None = None) -> None:
        """Build whenever what a build reads has changed, until `stop` is set."""
        read = _Read(self._root, self._linked)
        for _ in watch(self._root, *self._linked, watch_filter=read, stop_event=stop, debounce=300, step=100):
            self.build()


@contextmanager
def open_preview(root: Path, told: Told, port: int | None = None) -> Iterator[Preview]:
    """The archive at `root`, served from now on and not yet built.

    Raises ConfigurationError when it is no archive, or the port is taken.
    """
    root, settings = open_archive(root)
    state, desk = State(settings.language), DeskAnswers(Desk(root))
    try:
        server = open_server(root / "site", state, desk, port)
    except PortTaken as error:
        raise ConfigurationError(Diagnostic("port-taken", f"{LOOPBACK}:{port}", 0, {"port": port})) from error
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield Preview(root, server, state, told, desk.token, _linked_folders(root, settings))
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _linked_folders(root: Path, settings: Settings) -> tuple[Path, ...]:
    """The folders outside the archive that links in `seeds/` may lead to: a watch follows no link."""
    named = (real_path(root / folder) for folder in settings.linked_folders)
    return tuple(folder for folder in named if folder.is_dir() and not folder.is_relative_to(root))


class _Read(DefaultFilter):
    """Changes of what a build reads: sources and sidecars, the theme, the settings; never what it writes."""

    def __init__(self, root: Path, linked: Sequence[Path] = ()) -> None:
        super().__init__()
        self._root, self._linked = root, linked

    def __call__(self, change: Change, path: str) -> bool:
        place = Path(path)
        home = next((one for one in (self._root, *self._linked) if place.is_relative_to(one)), None)
        if not super().__call__(change, path) or home is None:
            return False
        parts = place.relative_to(home).parts
        if any(part.startswith(".") or part.endswith("~") for part in parts):
            return False
        if home != self._root:
            return True
        top = len(parts) == 1 and place.suffix in WATCHED_FILES
        return top or (bool(parts) and parts[0] in WATCHED_FOLDERS)
