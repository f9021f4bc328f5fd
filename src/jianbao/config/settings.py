"""`site.yaml` as one typed, frozen object. Every key is optional."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Publishing = Literal["published", "local"]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Paper(_Frozen):
    """A newspaper: its slug in addresses, its name, the other names it goes by, and who holds the rights."""

    slug: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)
    name: str
    aliases: tuple[str, ...] = ()
    rights: str = ""
    place: str = ""
    issn: str = ""


class Settings(_Frozen):
    """The settings of an archive."""

    title: str = "剪报"
    description: str = ""
    base_url: str = Field(default="", pattern=r"^(https?://[^\s]+)?$")
    language: Literal["zh-Hans", "en"] = "zh-Hans"
    papers: tuple[Paper, ...] = ()
    paths: tuple[str, ...] = ()  # patterns such as {paper}/{yyyy}/{mm}/{dd}/{page}.txt
    publisher: str = ""
    contact: str = ""
    noindex: bool = False
    quality_page: Publishing = "published"
    corrections_log: Publishing = "published"
    slash_focuses_search: bool = True
