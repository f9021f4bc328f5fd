"""`site.yaml` as one typed, frozen object. Every key is optional.

A field's description is what a mistake in it is answered with; `key_help` gives what the key is for, in the words
that `jianbao init` and `docs/settings.md` put beside it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic.fields import FieldInfo

PLACEHOLDERS = ("paper", "date", "yyyy", "mm", "dd", "page", "page_name", "edition", "number", "any")
"""What may stand in braces in a pattern of `paths`: `number` counts the articles of a page; `any` is whatever
stands there and says nothing."""

TextForm = Literal["paragraphs", "columns", "prints"]
"""What the lines of a text are: whole paragraphs, pieces of columns, columns of the Republic's prints."""

Publishing = Literal["published", "local"]


_FONT = r"^[\w ./-]{0,80}$"
_A_FONT = "字体名，或 static/ 里的文件名 / a font's name, or that of a file in static/"


class _Frozen(BaseModel):
    # Numbers may stand where words are wanted: `title: 2025` is a title.
    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, coerce_numbers_to_str=True)


def _key(
    default: Any,
    zh: str,
    en: str,
    wanted: str = "",
    example: str = "",
    made: Callable[[dict[str, Any]], Any] | None = None,
    **limits: Any,
) -> Any:
    """A key with what it is for in both languages, what its value looks like, and one written out; `made` gives its
    value from the keys before it when it is left out."""
    told: dict[str, Any] = {"zh-Hans": zh, "en": en, "example": example}
    origin: dict[str, Any] = {"default": default} if made is None else {"default_factory": made}
    return Field(**origin, description=wanted or None, json_schema_extra=told, **limits)


class Paper(_Frozen):
    """A newspaper: its slug in addresses, its name, the other names it goes by, and who holds the rights."""

    name: str = _key(..., "报纸的名称", "The newspaper's name", "报纸的名称 / the newspaper's name", min_length=1)
    slug: str = _key(
        ...,
        "用在网址里；一经发布不要再改。不写就用名称的拼音",
        "Stands in addresses: never change it once published. Made of the name's pinyin when left out",
        "a-z 0-9 -, ≤ 40, e.g. chenbao",
        "huai-xiang-wan-bao",
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$",
        max_length=40,
        made=lambda known: slug_of(str(known.get("name", ""))),
    )
    aliases: tuple[str, ...] = _key(
        (),
        "版面上、数据里出现的别的写法",
        "Other names met on pages and in data",
        "一列名称 / a list of names",
        "[槐乡晚报社]",
    )
    rights: str = _key("", "版权归谁所有", "Who holds the rights", example="版权归报社所有")
    place: str = _key("", "出版地，写进引用", "Where it is published; part of a citation", example="重庆")
    issn: str = _key("", "国际标准刊号", "Its ISSN", example="1234-5678")


class FolderForm(_Frozen):
    """The form that the texts in a folder have."""

    folder: str = _key(..., "seeds/ 里的文件夹", "A folder in seeds/", "文件夹 / a folder", "dumps", min_length=1)
    form: TextForm = _key(..., "文本的形式", "The form of its texts", "paragraphs | columns | prints")


def slug_of(name: str) -> str:
    """A slug for a paper that has none: its name in pinyin, cut at 40; `paper` when nothing can be spelt."""
    from pypinyin import lazy_pinyin  # half a second that only such an archive waits for

    syllables = "-".join(lazy_pinyin(name, errors=lambda run: run))
    plain = "".join(c if c.isascii() and c.isalnum() else "-" for c in syllables.lower())
    return "-".join(part for part in plain.split("-") if part)[:40].strip("-") or "paper"


class Settings(_Frozen):
    """The settings of an archive."""

    title: str = _key("剪报", "网站的名称", "The site's title", "一行文字 / a line of text", min_length=1)
    description: str = _key("", "一句话介绍", "A line about it", example="1998 年的旧报，按篇可查")
    base_url: str = _key(
        "",
        "发布之后的网址；填上之后才有规范网址、网站地图和订阅源里的完整地址",
        "Where the site is published; canonical URLs, the sitemap and whole addresses in feeds need it",
        "https://…，或留空 / https://…, or nothing",
        "https://example.org/archive/",
        pattern=r"^(https?://[^\s]+)?$",
    )
    language: Literal["zh-Hans", "en"] = _key("zh-Hans", "界面语言", "Language of the interface")
    papers: tuple[Paper, ...] = _key(
        (),
        "收了哪些报纸；没有列出的报纸也收，用印出的名称",
        "The newspapers held; one that is not listed is held under its printed name",
        "一列 {slug, name} / a list of {slug, name}",
        "[{name: 槐乡晚报}]",
    )
    paper: str = _key(
        "",
        "没有写明报纸、版面上也没有印出时，是哪一份报纸",
        "The newspaper of sources that name none and print none",
        "报纸的名称 / the newspaper's name",
        "槐乡晚报",
    )
    paths: tuple[str, ...] = _key(
        (),
        "从文件路径读出报纸、日期和版次的式样，从上到下，第一个合适的算数",
        "Patterns that read paper, date and page off a source's path; the first that fits counts",
        "一列式样，如 ['{paper}/{date}/{page}.txt'] / a list of patterns, such as ['{paper}/{date}/{page}.txt']",
        '["{paper}/{yyyy}/{mm}/{dd}/{page}.txt"]',
    )
    linked_folders: tuple[str, ...] = _key(
        (),
        "档案之外的文件夹，seeds/ 里的链接可以通到那里",
        "Folders outside the archive that links in seeds/ may lead to",
        "一列文件夹 / a list of folders",
        "[../scans]",
    )
    forms: tuple[FolderForm, ...] = _key(
        (),
        "哪些文件夹里的文本是什么形式：一行一段、分栏断行、民国旧报；不写就由程序判断",
        "Which form the texts of a folder have (a line a paragraph, columns, old prints); found when left out",
        "一列 {folder, form} / a list of {folder, form}",
        "[{folder: dumps, form: paragraphs}]",
    )
    furniture: tuple[str, ...] = _key(
        (),
        "每版都印、不属于任何稿件的行（正则表达式，要合乎整行）",
        "Lines that every page carries and no article owns, as regular expressions that fit a whole line",
        "一列 / a list",
        '["本报热线.*"]',
    )
    publisher: str = _key("", "出版者，写进“关于”页和页脚", "Who publishes this archive: About page and footer")
    contact: str = _key("", "联系方式，写进“关于”页", "How to reach them: on the About page")
    footer: str = _key(
        "", "每页最下面的一行字，代替出版者", "The line at the foot of every page, in place of the publisher"
    )
    accent: str = _key(
        "",
        "强调色：链接、标题线；深色模式里自动调亮",
        "The accent colour, of links and rules; made lighter by itself in the dark",
        "#96281b",
        "#1d5a8c",
        pattern=r"^(#[0-9a-fA-F]{6})?$",
    )
    logo: str = _key(
        "",
        "名称前面的标志：static/ 里的一个图片文件",
        "The sign before the title: a picture in static/",
        "static/ 里的文件名，如 logo.svg / the name of a file in static/, such as logo.svg",
        "logo.svg",
        pattern=r"^([a-z0-9_][a-z0-9._/-]*\.(svg|png|webp|jpe?g|gif))?$",
    )
    body_font: str = _key(
        "",
        "正文字体：读者机器上的字体名，或 static/ 里的字体文件",
        "The font of the text: one that readers have, or a file in static/",
        _A_FONT,
        "fonts/wenkai.woff2",
        pattern=_FONT,
    )
    heading_font: str = _key(
        "",
        "标题字体，写法相同",
        "The font of titles, likewise",
        _A_FONT,
        "思源宋体",
        pattern=_FONT,
    )
    page_pictures: bool = _key(
        True,
        "版面图：PDF 的版面和与来源同名的图片，作为图片发布",
        "Pictures of the printed pages: of PDFs, and pictures beside a source of the same name",
        "true | false",
        "false",
    )
    page_picture_width: int = _key(
        1000,
        "版面图有多宽（像素）",
        "How wide a page's picture is, in pixels",
        "400–4000",
        "1600",
        ge=400,
        le=4000,
    )
    page_picture_quality: int = _key(
        20,
        "版面图的 WebP 质量，越高越清楚，文件也越大",
        "The WebP quality of a page's picture: higher is clearer and larger",
        "1–100",
        "40",
        ge=1,
        le=100,
    )
    article_pictures: bool = _key(
        True,
        "稿件的配图：从 PDF 或扫描的版面上裁出来，放进稿件，带图片说明",
        "Pictures printed with an article, cut out of its page and shown in it with their captions",
        "true | false",
        "false",
    )
    article_picture_width: int = _key(
        640, "配图最宽多少像素", "How wide they are at most, in pixels", "100–4000", "960", ge=100, le=4000
    )
    article_picture_quality: int = _key(40, "配图的 WebP 质量", "Their WebP quality", "1–100", "60", ge=1, le=100)
    pictures_url: str = _key(
        "",
        "图片放在别处时的网址；填上之后图片不写进网站，留在 .jianbao/pictures，由你上传到那里",
        "Where the pictures are published, if not with the site: they stay in .jianbao/pictures, for you to upload",
        "https://…，或留空 / https://…, or nothing",
        "https://pictures.example.org/",
        pattern=r"^(https?://[^\s\"'<>;,]+)?$",
    )
    iiif: bool = _key(
        True,
        "每期一份 IIIF 清单（要有 base_url），供 Mirador 等看图软件打开",
        "A IIIF manifest an issue (needs base_url), for viewers such as Mirador",
        "true | false",
        "false",
    )
    alto: bool = _key(
        True,
        "每版一份 ALTO 文件：每一行字和它的位置",
        "An ALTO file a page: every line of words with its place",
        "true | false",
        "false",
    )
    noindex: bool = _key(
        False, "请搜索引擎不要收录", "Ask search engines to stay away", "true | false", example="true"
    )
    quality_page: Publishing = _key(
        "published", "“质量”页：公开，还是只留在本机", "The quality page: published, or kept here", example="local"
    )
    corrections_log: Publishing = _key(
        "published",
        "更正记录：公开，还是只留在本机",
        "The log of corrections: published, or kept here",
        example="local",
    )
    slash_focuses_search: bool = _key(
        True, "按 / 键跳到检索框", "The key / goes to the search box", "true | false", example="false"
    )


def key_help(field: FieldInfo, language: str) -> str:
    """What a key is for, in `zh-Hans` or `en`."""
    extra = field.json_schema_extra
    return str(extra.get(language, "")) if isinstance(extra, dict) else ""


def key_example(field: FieldInfo) -> str:
    """A value written as in `site.yaml`; empty when the default is example enough."""
    extra = field.json_schema_extra
    return str(extra.get("example", "")) if isinstance(extra, dict) else ""
