"""Values as bytes: pickles that may hold our frozen data, days and plain values, and nothing else.

A store can come from anywhere (an archive copied from another machine brings its `.jianbao`), and an ordinary
unpickler runs what it is told to. This one makes only what the list below names.
"""

from __future__ import annotations

import datetime as dt
import io
import pickle
from collections.abc import Callable
from dataclasses import fields
from functools import cache
from importlib import import_module
from operator import attrgetter
from typing import Any

_PROTOCOL = 5
_OURS = ("jianbao.model", "jianbao.diagnostics.diagnostic", "jianbao.archive.outline", "jianbao.archive.likeness")
_PLAIN: dict[tuple[str, str], type] = {
    ("datetime", name): getattr(dt, name) for name in ("date", "datetime", "time", "timedelta", "timezone")
}
_known: dict[tuple[str, str], type] = dict(_PLAIN)


class UnreadableEntry(Exception):
    """An entry that is no value of ours: it is worked out anew."""


def pack(value: Any) -> bytes:
    """`value` as bytes."""
    content = io.BytesIO()
    _Pickler(content, _PROTOCOL).dump(value)
    return content.getvalue()


def unpack(content: bytes) -> Any:
    """The value again; UnreadableEntry for bytes that hold none, or more than values."""
    try:
        return _Unpickler(io.BytesIO(content)).load()
    except Exception as error:  # a damaged pickle may raise anything
        raise UnreadableEntry(str(error)) from error


class _Pickler(pickle.Pickler):
    """Writes one of our values as its class and what its fields hold: made again by a call, which is several times
    quicker than setting each field of a frozen value from outside."""

    def reducer_override(self, value: Any) -> Any:
        kind: type = type(value)
        read = _reader_of(kind)
        return NotImplemented if read is None else (kind, read(value))


@cache
def _reader_of(kind: type) -> Callable[[Any], tuple[Any, ...]] | None:
    """What gives the values of all fields of one of our dataclasses; None for every other class."""
    if not _is_ours(kind.__module__) or "__dataclass_fields__" not in vars(kind):
        return None
    names = [field.name for field in fields(kind)]
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> type:
        found = _known.get((module, name))
        return found if found is not None else _look_up(module, name)


def _look_up(module: str, name: str) -> type:
    found = getattr(import_module(module), name, None) if _is_ours(module) else None
    if not (isinstance(found, type) and "__dataclass_fields__" in vars(found)):
        raise pickle.UnpicklingError(f"{module}.{name}")
    _known[module, name] = found
    return found


def _is_ours(module: str) -> bool:
    return any(module == own or module.startswith(f"{own}.") for own in _OURS)
