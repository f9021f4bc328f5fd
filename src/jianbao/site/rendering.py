"""Templates into HTML: one environment a build, each template compiled once."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, TemplateError
from jinja2.meta import find_referenced_templates

from jianbao.diagnostics import Diagnostic
from jianbao.model import OutputFile, PlannedFile
from jianbao.site.linking import link
from jianbao.site.plan import PagePlan
from jianbao.site.theme import Theme
from jianbao.store import digest_of

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
    """Renders page plans with a theme's templates; `usual` is what every template is given.

    `key` is a digest of that and of our code. A template of the archive's own may look at anything that hangs on
    what it is given: its pages depend on all of the archive, of which `whole` is a digest.
    """

    def __init__(
        self, theme: Theme, usual: Mapping[str, Any], base_url: str = "", key: bytes = b"", whole: bytes = b""
    ) -> None:
        self._key, self._whole = key, whole
        self._own = str(theme.templates[0]) if len(theme.templates) > 1 else ""
        self._keys: dict[str, bytes] = {}
        self._top = urlsplit(base_url).path.rstrip("/") + "/"
        self._loader = FileSystemLoader([str(folder) for folder in theme.templates], encoding="utf-8")
        self._environment = Environment(
            loader=self._loader,
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
        )
        self._environment.globals.update(usual)
        self._templates: dict[str, Template] = {}

    def render(self, plan: PagePlan) -> OutputFile | PlannedFile:
        """The file of a planned page, with a key when the plan has one; ThemeError, also when its content is asked
        for, when its template is at fault."""
        if not plan.key:
            return OutputFile(plan.path, self._content(plan))
        return PlannedFile(
            plan.path, digest_of(self._key_of(plan.template), plan.key), partial(self._content, plan)
        )

    def _content(self, plan: PagePlan) -> bytes:
        try:
            context = plan.context | plan.lay()
            text = self._template(plan.template).render(context, path=plan.path, link=self._linker(plan.path))
        except TemplateError as error:
            raise ThemeError((_explain(error, plan.template),)) from error
        return _close_up(text).encode("utf-8")

    def _key_of(self, name: str) -> bytes:
        """A digest of the template with all that it extends and includes, and of what every template is given."""
        if name not in self._keys:
            try:
                parts = [self._key, *(part for one in sorted(self._reach(name)) for part in self._parts_of(one))]
            except TemplateError as error:
                raise ThemeError((_explain(error, name),)) from error
            self._keys[name] = digest_of(*parts)
        return self._keys[name]

    def _parts_of(self, name: str) -> tuple[str | bytes, ...]:
        text, path, _ = self._loader.get_source(self._environment, name)
        own = bool(self._own) and str(path).startswith(self._own + os.sep)
        return (name, text, self._whole) if own else (name, text)

    def _reach(self, name: str) -> set[str]:
        """The template and those it is made of; where it names one only as it is rendered, all there are."""
        reached, waiting = {name}, [name]
        while waiting:
            for other in find_referenced_templates(self._environment.parse(str(self._parts_of(waiting.pop())[1]))):
                names = [other] if other else self._environment.list_templates()
                waiting += [each for each in names if each not in reached]
                reached.update(names)
        return reached

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
