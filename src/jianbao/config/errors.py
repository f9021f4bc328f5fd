"""The one way a run is refused.

ConfigurationError      site.yaml is unusable, a folder is missing, the output folder is not ours
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from jianbao.diagnostics import Diagnostic


class ConfigurationError(Exception):
    """The run cannot start; `diagnostics` says everything that stands in its way, not only the first."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        super().__init__(", ".join(diagnostic.code for diagnostic in diagnostics))
        self.diagnostics = diagnostics


@contextmanager
def refused_as(code: str, path: str) -> Iterator[None]:
    """Tell what the disk refuses in the `with` statement as a ConfigurationError of this code, with its reason."""
    try:
        yield
    except OSError as error:
        raise ConfigurationError(Diagnostic(code, path, 0, {"reason": error.strerror or str(error)})) from error
