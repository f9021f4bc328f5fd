"""The one way a run is refused.

ConfigurationError      site.yaml is unusable, a folder is missing, the output folder is not ours
"""

from __future__ import annotations

from jianbao.diagnostics import Diagnostic


class ConfigurationError(Exception):
    """The run cannot start; `diagnostics` says everything that stands in its way, not only the first."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        super().__init__(", ".join(diagnostic.code for diagnostic in diagnostics))
        self.diagnostics = diagnostics
