"""Templates into HTML: one environment a build, each template compiled once."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, TemplateError

from jianbao.diagnostics import Diagnostic
from jianbao.model import OutputFile
from jianbao.site.linking import link
from jianbao.site.plan import PagePlan
from jianbao.site.theme import Theme

# HTML has no way to write these; a seed may hold them.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


class ThemeError(Exception):
    """The theme cannot be rendered: a template that does not compile, or that names something unknown.

    `diagnostics` says where and why.
    """

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__(", ".join(f"{d.code} {d.path}:{d.line}" for d in diagnostics))
        self.diagnostics = diagnostics


class Renderer:
    """Renders page plans with a theme's templates; `usual` is what every template is given."""

    def __init__(self, theme: Theme, usual: Mapping[str, Any], base_url: str = "") -> None:
        self._top = urlsplit(base_url).path.rstrip("/") + "/"
        self._environment = Environment(
            loader=FileSystemLoader([str(folder) for folder in theme.templates], encoding="utf-8"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
        )
        self._environment.globals.update(usual)
        self._templates: dict[str, Template] = {}

    def render(self, plan: PagePlan) -> OutputFile:
        """The file of a planned page; ThemeError when its template is at fault."""
        try:
            text = self._template(plan.template).render(plan.context, path=plan.path, link=self._linker(plan.path))
        except TemplateError as error:
            raise ThemeError((_explain(error, plan.template),)) from error
        return OutputFile(plan.path, _close_up(text).encode("utf-8"))

    def _linker(self, path: str) -> Callable[[str], str]:
        """Links of a page; those of 404.html, which is served at any depth, begin at the site's top."""
        if path == "404.html":
            return lambda target: target if target.startswith("#") else f"{self._top}{target}"
        return lambda target: link(path, target)

    def _template(self, name: str) -> Template:
        if name not in self._templates:
            self._templates[name] = self._environment.get_template(name)
        return self._templates[name]


def _close_up(text: str) -> str:
    """The page without the blank lines and indents its template left.

    Nothing on a page depends on white space at the start of a line: source lines and verse carry theirs as
    elements of their own.
    """
    lines = _UNWRITABLE.sub("", text).split("\n")
    return "\n".join(stripped for line in lines if (stripped := line.strip(" \t"))) + "\n"


def _explain(error: TemplateError, template: str) -> Diagnostic:
    name = getattr(error, "filename", None) or getattr(error, "name", None) or template
    line = getattr(error, "lineno", None) or _line_of(error)
    details = {"reason": error.message or type(error).__name__}
    return Diagnostic(
        "theme-template", f"templates/{PurePosixPath(str(name).replace(chr(92), '/')).name}", line, details
    )


def _line_of(error: TemplateError) -> int:
    """The last line of a template in the traceback."""
    line, trace = 0, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename.endswith(".html"):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
