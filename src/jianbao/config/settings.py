"""`site.yaml` as one typed, frozen object. Every key is optional.

A field's description is what a mistake in it is answered with.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

PLACEHOLDERS = ("paper", "date", "yyyy", "mm", "dd", "page", "page_name", "edition")
"""What may stand in braces in a pattern of `paths`."""

Publishing = Literal["published", "local"]


class _Frozen(BaseModel):
    # Numbers may stand where words are wanted: `title: 2025` is a title.
    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, coerce_numbers_to_str=True)


class Paper(_Frozen):
    """A newspaper: its slug in addresses, its name, the other names it goes by, and who holds the rights."""

    slug: str = Field(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40, description="a-z 0-9 -, ≤ 40, e.g. chenbao"
    )
    name: str = Field(min_length=1, description="报纸的名称 / the newspaper's name")
    aliases: tuple[str, ...] = Field(default=(), description="一列名称 / a list of names")
    rights: str = ""
    place: str = ""
    issn: str = ""


class Settings(_Frozen):
    """The settings of an archive."""

    title: str = Field(default="剪报", min_length=1, description="一行文字 / a line of text")
    description: str = ""
    base_url: str = Field(
        default="", pattern=r"^(https?://[^\s]+)?$", description="https://… , 或留空 / or nothing"
    )
    language: Literal["zh-Hans", "en"] = "zh-Hans"
    papers: tuple[Paper, ...] = Field(default=(), description="一列 {slug, name} / a list of {slug, name}")
    paths: tuple[str, ...] = Field(default=(), description="一列 / a list: {paper}/{yyyy}/{mm}/{dd}/{page}.txt")
    publisher: str = ""
    contact: str = ""
    noindex: bool = Field(default=False, description="true | false")
    quality_page: Publishing = "published"
    corrections_log: Publishing = "published"
    slash_focuses_search: bool = Field(default=True, description="true | false")
