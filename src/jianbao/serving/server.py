"""The site over HTTP to this machine alone.

A page of another site may name 127.0.0.1, and a name of its owner's may lead there (DNS rebinding): so a request is
answered only when its `Host` is the loopback's own. Addresses of the site lead to nothing outside its folder; the
correction desk alone reads sources and writes their sidecars, for whoever has its token.
"""

from __future__ import annotations

import json
import mimetypes
from collections.abc import Callable, Mapping
from functools import partial
from html import escape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import resources
from pathlib import Path
from socketserver import BaseServer
from types import MappingProxyType
from urllib.parse import parse_qs, unquote, urlsplit

from jianbao.serving.correcting import Answer, DeskAnswers
from jianbao.serving.state import State

LOOPBACK = "127.0.0.1"
_NAMES = (LOOPBACK, "localhost", "[::1]")
_OWN = "/_jianbao/"
_PATIENCE = 25.0  # seconds a browser is kept waiting for the next build before it asks again
_LONGEST = 1_000_000  # bytes of an act
_FIRST, _TRIED = 8000, 20  # ports that are tried when none is asked for


class PortTaken(OSError):
    """The port that was asked for is in use."""


def open_server(site: Path, state: State, desk: DeskAnswers, port: int | None) -> ThreadingHTTPServer:
    """A server for the folder `site` and the correction desk, not yet running; on the first free port from 8000
    when `port` is None.

    Raises PortTaken.
    """
    handler: Callable[..., BaseHTTPRequestHandler] = partial(_Handler, site, state, desk)
    for candidate in [port] if port is not None else [*range(_FIRST, _FIRST + _TRIED), 0]:
        try:
            return _Server((LOOPBACK, candidate), handler)
        except OSError as error:
            if port is not None:
                raise PortTaken(*error.args) from error
    raise PortTaken(_FIRST)


def port_of(server: BaseServer) -> int:
    """The port a server listens on."""
    return int(server.server_address[1])  # type: ignore[index]


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = False


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, site: Path, state: State, desk: DeskAnswers, *rest: object) -> None:
        self._site, self._state, self._desk = site, state, desk
        super().__init__(*rest)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """A file of the site, or what the page asks about the builds."""
        if not self._is_ours():
            self._answer(HTTPStatus.FORBIDDEN, "text/plain", b"This server answers its own machine alone.\n")
            return
        parts = urlsplit(self.path)
        if parts.path.startswith(_OWN):
            self._answer_own(parts.path.removeprefix(_OWN), parse_qs(parts.query))
        else:
            self._answer_file(unquote(parts.path))

    do_HEAD = do_GET

    def do_POST(self) -> None:
        """An act of the correction desk; nothing else is written by this server."""
        size = self.headers.get("Content-Length", "")
        if not self._is_ours() or not size.isdecimal() or int(size) > _LONGEST:
            self.close_connection = True  # what was sent is not read
            self._answer(HTTPStatus.FORBIDDEN, "text/plain", b"")
            return
        body = self.rfile.read(int(size))
        path = urlsplit(self.path).path
        name = path.removeprefix(_OWN) if path.startswith(_OWN) else ""
        self._send(self._desk.post(name, body, self._headers()))

    def _headers(self) -> dict[str, str]:
        """The request's headers, their names written alike."""
        return {name.title(): value for name, value in self.headers.items()}

    def _is_ours(self) -> bool:
        name, _, port = self.headers.get("Host", "").rpartition(":")
        return name in _NAMES and port == str(port_of(self.server))

    def _answer_own(self, name: str, query: dict[str, list[str]]) -> None:
        if name == "report":
            after = query.get("after", ["-1"])[0]
            report = self._state.wait(int(after) if after.lstrip("-").isdecimal() else -1, _PATIENCE)
            told = {"number": report.number, "built": report.built, "troubles": report.troubles}
            self._answer(HTTPStatus.OK, "application/json", json.dumps(told, ensure_ascii=False).encode())
        elif name == "reload.js":
            script = resources.files("jianbao.serving").joinpath("files/reload.js").read_bytes()
            self._answer(HTTPStatus.OK, "text/javascript", script)
        else:
            answer = self._desk.get(name, query, self._headers())
            self._send(answer or Answer(HTTPStatus.NOT_FOUND, "text/plain", b""))

    def _send(self, answer: Answer) -> None:
        self._answer(answer.status, answer.kind, answer.content, answer.headers)

    def _answer_file(self, path: str) -> None:
        file = find_file(self._site, path)
        if (
            file is not None
            and path
            and not path.endswith("/")
            and file.name == "index.html"
            and file.stem not in path
        ):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", f"{urlsplit(self.path).path}/")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        status = HTTPStatus.OK if file else HTTPStatus.NOT_FOUND
        file = file or find_file(self._site, "/404.html")
        if file is None:
            self._answer(status, "text/html", _with_script(_NOTHING, self._state.report.number))
            return
        content = file.read_bytes()
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        if kind == "text/html":
            content = _with_script(content, self._state.report.number)
        self._answer(status, kind, content)

    def _answer(
        self, status: HTTPStatus, kind: str, content: bytes, headers: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        text = kind.startswith("text/") or kind.endswith(("json", "xml", "javascript"))
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Requests are not worth a line."""


_NOTHING = b'<!doctype html><meta charset="utf-8"><title>Jianbao</title><body><p>\xe2\x80\xa6</p></body>'


def find_file(site: Path, path: str) -> Path | None:
    """The file below `site` that an address (unquoted, with `/`) names; None where there is none, and for whatever
    lies outside the folder, also by a link in it."""
    if "\0" in path or "\\" in path:
        return None
    named = site.joinpath(*(part for part in path.split("/") if part not in ("", ".")))
    try:
        place = (named / "index.html" if named.is_dir() else named).resolve()
        inside = place.is_relative_to(site.resolve()) and place.is_file()
    except OSError:  # a name longer than the system takes
        return None
    return place if inside else None


def _with_script(page: bytes, number: int) -> bytes:
    """The page with the script that follows the builds; it is in no published page."""
    script = f'<script src="{escape(_OWN)}reload.js?number={number}"></script>'.encode()
    head, body, rest = page.rpartition(b"</body>")
    return head + script + body + rest if body else page + script
