"""Values as bytes: pickles that may hold our frozen data, days and plain values, and nothing else.

A store can come from anywhere (an archive copied from another machine brings its `.jianbao`), and an ordinary
unpickler runs what it is told to. This one makes only what the list below names.
"""

from __future__ import annotations

import datetime as dt
import io
import pickle
from dataclasses import is_dataclass
from importlib import import_module
from typing import Any

_PROTOCOL = 5
_OURS = ("jianbao.model", "jianbao.diagnostics.diagnostic")
_PLAIN: dict[tuple[str, str], type] = {
    ("datetime", name): getattr(dt, name) for name in ("date", "datetime", "time", "timedelta", "timezone")
}
_known: dict[tuple[str, str], type] = dict(_PLAIN)


class UnreadableEntry(Exception):
    """An entry that is no value of ours: it is worked out anew."""


def pack(value: Any) -> bytes:
    """`value` as bytes."""
    return pickle.dumps(value, _PROTOCOL)


def unpack(content: bytes) -> Any:
    """The value again; UnreadableEntry for bytes that hold none, or more than values."""
    try:
        return _Unpickler(io.BytesIO(content)).load()
    except Exception as error:  # a damaged pickle may raise anything
        raise UnreadableEntry(str(error)) from error


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> type:
        found = _known.get((module, name))
        return found if found is not None else _look_up(module, name)


def _look_up(module: str, name: str) -> type:
    if not any(module == own or module.startswith(f"{own}.") for own in _OURS):
        raise pickle.UnpicklingError(f"{module}.{name}")
    found = getattr(import_module(module), name, None)
    if not (isinstance(found, type) and is_dataclass(found)):
        raise pickle.UnpicklingError(f"{module}.{name}")
    _known[module, name] = found
    return found
