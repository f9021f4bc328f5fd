"""The desk's own addresses: its page, and what that asks for."""

from __future__ import annotations

import json
import mimetypes
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from importlib import resources
from typing import Any

from jianbao.serving.correcting.desk import Desk, Refused
from jianbao.serving.correcting.guard import has_token, is_from_here, new_token

PLACE = "desk"
_FILES = {
    "desk": "text/html",
    "desk.css": "text/css",
    **dict.fromkeys(
        ("desk-words.js", "desk-elements.js", "desk-picture.js", "desk-lists.js", "desk.js"), "text/javascript"
    ),
}
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src blob:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent: a status, a type, the content, and headers besides those of every answer."""

    status: HTTPStatus
    kind: str
    content: bytes
    headers: Mapping[str, str] = field(default_factory=dict)


class DeskAnswers:
    """Answers for one desk; `token` is what whoever uses it must show."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self.token = desk, new_token()

    def get(self, name: str, query: Mapping[str, list[str]], headers: Mapping[str, str]) -> Answer | None:
        """The answer to a GET of `name` below the server's own addresses; None when it is none of the desk's."""
        if name in _FILES:
            return _file(name)
        if not name.startswith(f"{PLACE}/"):
            return None
        if not has_token(headers, self.token):
            return _json({"refused": "no-token"}, HTTPStatus.FORBIDDEN)
        path = query.get("path", [""])[0]
        if name == "desk/picture":
            return _answered(lambda: self._picture(path))
        if name == "desk/source":
            return _answered(lambda: _json(self._desk.show(path)))
        return _answered(lambda: _json({"sources": self._desk.sources()}))

    def post(self, name: str, body: bytes, headers: Mapping[str, str]) -> Answer:
        """The answer to an act."""
        if name != "desk/act" or not has_token(headers, self.token) or not is_from_here(headers):
            return _json({"refused": "no-token"}, HTTPStatus.FORBIDDEN)
        try:
            asked = json.loads(body)
            path, version, act = str(asked["path"]), str(asked["version"]), dict(asked["act"])
        except (ValueError, KeyError, TypeError):
            return _refusal(Refused("unknown-act"))
        return _answered(lambda: _json(self._desk.act(path, version, act)))

    def _picture(self, path: str) -> Answer:
        picture = self._desk.picture(path)
        if picture is None:
            return _json({"refused": "no-picture"}, HTTPStatus.NOT_FOUND)
        return Answer(HTTPStatus.OK, mimetypes.guess_type(picture.name)[0] or "image/jpeg", picture.read_bytes())


def _answered(make: Callable[[], Answer]) -> Answer:
    """The answer, or why there is none: what the desk refuses, and what the disk does."""
    try:
        return make()
    except Refused as refused:
        return _refusal(refused)
    except OSError as error:
        return _refusal(Refused("disk", error.strerror or str(error)))


def _file(name: str) -> Answer:
    file = "desk.html" if name == PLACE else name
    content = resources.files("jianbao.serving").joinpath(f"files/{file}").read_bytes()
    alone = {"Content-Security-Policy": _POLICY, "X-Frame-Options": "DENY", "Referrer-Policy": "no-referrer"}
    return Answer(HTTPStatus.OK, _FILES[name], content, alone)


def _json(value: Mapping[str, Any], status: HTTPStatus = HTTPStatus.OK) -> Answer:
    return Answer(status, "application/json", json.dumps(value, ensure_ascii=False).encode("utf-8", "replace"))


def _refusal(refused: Refused) -> Answer:
    return _json({"refused": refused.code, "told": refused.told}, HTTPStatus.CONFLICT)
