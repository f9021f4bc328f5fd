"""Furniture: what every page carries and no article owns.

第3版 要闻 │ 2025年9月29日 星期一 │ 责任编辑 甲某某 版式 乙某 │ CN 50-0001 │ 邮发代号 77-1
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jianbao.language.calendar import DAY_FORM
from jianbao.lexicon import words
from jianbao.parsing.bylines.forms import SIGNED, read_byline
from jianbao.parsing.printed.block import Block, Signs, last_of_box
from jianbao.parsing.printed.lines.line import Line
from jianbao.parsing.printed.lines.standing import signs_notice
from jianbao.parsing.printed.rules.folio import is_folio, is_piece_of_date
from jianbao.parsing.printed.sureness import sureness_of
from jianbao.parsing.text.marks import GAPS

_LONGEST_LINE = 60  # characters
_MOST = 24
_WIDEST = 16.0
_SENTENCE = re.compile(r"[。，；！？]")
_DAY = DAY_FORM
_FIGURES = (  # a day written in figures alone, or several
    r"(?:\d{4}[-/.·]\d{1,2}[-/.·]\d{1,2}(?:\s*[-–—~～至/](?:\s*\d{1,2}[-/.])?\s*\d{1,2}(?!\d|\s*版))?"
    r"|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|(?:19|20)\d{6}(?!\d))(?:\s*合刊)?"
)
_APART = r"[\s　|｜·/／]"
_BESIDE = (
    rf"(?:[^\s　|｜]{{1,10}}{_APART}+){{0,4}}(?:《?[㐀-鿿]{{2,8}}》?)?"  # what stands before the day, paper and all
)
_WEEKDAY = r"(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]"
_LUNAR = r"(?:农历|農曆|夏历|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)\S{0,12}"
_NUMBER = r"(?:第\s*)?[A-Z]?\s?0*\d{1,3}\s*版|第[一二三四五六七八九十]{1,3}版"
_LETTERED = r"[A-Z]\d{1,3}"
_PAGE_NAMES = (
    "要闻|要聞|综合|综合新闻|时政|时政要闻|国内|国内新闻|国际|国际新闻|國際|港聞|兩岸|经济|经济新闻|經濟|财经|財經|金融|社会|社會|民生|本地|本市新闻|"
    "都市|城事|区县|县域|文化|文体|体育|體育|教育|科技|健康|法治|理论|评论|評論|副刊|文娱|娛樂|旅游|生活|专题|专版|特刊|广告|视觉|观察|深度"
)
_EDITOR = (
    r"(?:本版|本期|值班)?(?:责任编辑|責任編輯|责编|責編|编辑|編輯|美编|美編|版式|排版|校对|校對|主编|主編|值班主任|值班编委|值班总编|总检|"
    r"检校|組版|组版|设计|视觉|图编|制图|审读|终审|统筹|策划|见习编辑|首席编辑|美术编辑|版面设计|美术|美術|组稿|"
    r"总值班|总编室主任|夜编主任|执行主编|副主编|总编辑|副总编辑|審校|审校|签发|插图|插圖|题字|題字|值班)"
)
_REACHED = r"[\d-]{5,16}|\S+[@＠]\S+"  # by telephone or by mail
_NOT_SELLING = "".join(f"(?<!{word})" for word in words("sells"))  # 江城花园售楼热线 is no newspaper's
_ANYWHERE = (
    ("folio", rf"(?:{_NUMBER})(?:[\s　·|/]*\S{{1,6}})?$"),
    ("folio", rf"\S{{1,8}}[\s　·|/]+(?:{_NUMBER})$"),
    (
        "date",
        rf"{_BESIDE}(?:{_DAY}|{_FIGURES}){_APART}*[(（]?(?:{_WEEKDAY}|{_LUNAR}|{_NUMBER}|{_LETTERED}(?!\w))[)）]?"
        rf"(?:{_APART}*(?:{_WEEKDAY}|{_LUNAR}|{_NUMBER}|\S{{1,8}}))*$",
    ),
    (
        "date",
        rf"(?:{_NUMBER}|{_LETTERED}|{_WEEKDAY}){_APART}+(?:\S{{1,8}}{_APART}+){{0,2}}(?:{_DAY}|{_FIGURES})(?:{_APART}+\S{{1,8}}){{0,3}}$",
    ),
    ("date", rf"{_DAY}[\s　]*[/／|·][\s　]*(?:{_WEEKDAY})(?:[\s　/／|·]+\S{{1,10}})*$"),
    (
        "editor",
        rf"{_EDITOR}[\s　:：/／]+.{{1,24}}?(?:联系|聯絡|编辑|編輯)?(?:电话|電話|热线|邮箱|電郵)[\s　:：]*[\d()（）-]{{7,18}}$",
    ),
    ("editor", rf"{_EDITOR}[\s　:：/／]+\S{{1,5}}(?:[\s　、/／|:：]+(?:\S{{1,8}}|{_REACHED})){{0,14}}$"),
    (
        "masthead",
        r"(?:[㐀-鿿]{2,6}报社(?:出版|主办)[\s　]+)?(?:国内统一(?:连续出版物号|刊号)|國內統一刊號|统一刊号|CN\s?\d{2}|邮发代号|郵發代號)",
    ),
    (
        "masthead",
        rf"\S{{0,8}}{_NOT_SELLING}(?:热线|熱線|专线|專線|电话|電話|信箱|邮箱|郵箱)[\s　:：]*(?:{_REACHED})",
    ),
    ("masthead", r"[（(]?(?:准印证|准印證|内部资料)"),
    ("masthead", r"(?:新闻|广告|读者|订阅|投诉|爆料|舉報)?(?:热线|熱線)[:：\s]|本报(?:地址|电话|网址|邮编)"),
)
# In the middle of a page these forms would catch lines of text; at its edges they are what is printed there.
_AT_EDGES = (
    ("folio", rf"{_LETTERED}(?:[\s　·|/]+\S{{1,6}})?$|\S{{1,6}}[\s　·|/]+{_LETTERED}$"),
    ("folio", r"0\d[\s　·|/]+[㐀-鿿]{2,6}(?:·[㐀-鿿]{1,4})?$|[㐀-鿿]{2,6}[\s　·|/]+0\d$"),
    ("date", rf"(?:\S{{1,8}}{_APART}+)?(?:{_DAY}|{_FIGURES})$"),
    ("date", rf"(?:{_WEEKDAY}|{_LUNAR})(?:[\s　]+(?:{_WEEKDAY}|{_LUNAR}))*$"),
    ("masthead", r"(?:今日|今天)\s*\S{0,4}\d+\s*版$|总?第\s*\d+\s*[期号]"),
    (
        "masthead",
        r"[㐀-鿿]{2,6}(?:日报|晚报|晨报|时报|早报|商报|都市报|每日电讯|日報|晚報|時報|早報)(?:[\s　]+[㐀-鿿·]{2,6})?(?:[\s　]+\S{1,8})?$",
    ),
    ("masthead", r"(?!一句话|一句話)[㐀-鿿]{1,4}(?:周刊|週刊|副刊|专刊|特刊|新闻|新聞)$"),
    ("masthead", r"(?i:[㐀-鿿]{0,6}[\s　]*(?:https?://)?(?:www\.)[\w./-]+$)"),
    ("masthead", r"[A-Z]{3,}(?:\s[A-Z]{2,}){1,4}$"),
    ("page_name", rf"(?:{_PAGE_NAMES})$"),
)


def _any_form(forms: Sequence[tuple[str, str]]) -> re.Pattern[str]:
    """One pattern of all forms, each a group of its name; a name's second form has a stroke behind it."""
    return re.compile("|".join(f"(?P<{name}{'_' * place}>{form})" for place, (name, form) in enumerate(forms)))


_FORM, _FORM_AT_EDGES = _any_form(_ANYWHERE), _any_form(_ANYWHERE + _AT_EDGES)
# Page and day, the gap behind 责编, a number, a telephone: a form that may stand anywhere has one of these.
SIGNS = Signs(anywhere="版月期周週拜" + GAPS + "号號N线線话話箱证證料址编")
_HEAD = 10  # lines at a page's head among which pieces of a broken date line stand
_PAPER = re.compile("[㐀-鿿]{1,7}[报報]")  # a paper's name as the page's first line, over the rest of its masthead
_DAY_ALONE = re.compile(rf"{_DAY}$")
_EDGE = 12  # lines from the page's head or foot


def is_at_edge(lines: Sequence[Line], at: int) -> bool:
    """Whether a line stands near the page's head or foot, where other forms are furniture as well."""
    return at < _EDGE or at >= len(lines) - _EDGE


def furniture_box(lines: tuple[Line, ...], at: int) -> Block | None:
    """A box of short lines one of which is furniture: masthead, page name, weather or a small advertisement."""
    if lines[at].width > _WIDEST:
        return None
    last = last_of_box(lines, at)
    box = lines[at : last + 1]
    if at == last or len(box) > _MOST:
        return None
    if any(_SENTENCE.search(line.text) or read_byline(line.text, SIGNED) for line in box):
        return None
    of_form = [_pattern_of(lines, place) is not None for place in range(at, last + 1)]
    widest = max((line.width for line, known in zip(box, of_form, strict=True) if not known), default=0.0)
    if not any(of_form) or widest > _WIDEST:
        return None
    return Block(
        "furniture",
        at,
        last,
        tuple(line.cut() for line in box),
        "furniture.box",
        sureness_of("furniture.box"),
        "one of its lines is",
    )


def furniture(lines: tuple[Line, ...], at: int) -> Block | None:
    """One line: `texts` is the line itself."""
    line = lines[at]
    name = _pattern_of(lines, at)
    if name is None:
        return None
    return Block(
        "furniture",
        at,
        at,
        (line.cut(),),
        f"furniture.{name}",
        sureness_of(f"furniture.{name}"),
        "the form of " + name,
    )


def _pattern_of(lines: tuple[Line, ...], at: int) -> str | None:
    name = _form_of(lines, at)
    if name == "date" and _is_signed_day(lines, at):
        return None
    if at == 0 and name is None and _PAPER.fullmatch(lines[at].text) and len(lines) > 1 and _form_of(lines, 1):
        return "masthead"
    if name is None and is_at_edge(lines, at):
        if is_folio(lines[at].text):
            return "folio"
        if (
            at < _HEAD
            and is_piece_of_date(lines[at].text)
            and (at == 0 or _form_of(lines, at - 1) or _is_piece(lines, at - 1))
        ):
            return "date"
    return name


def _is_piece(lines: tuple[Line, ...], at: int) -> bool:
    return is_folio(lines[at].text) or is_piece_of_date(lines[at].text)


def _is_signed_day(lines: tuple[Line, ...], at: int) -> bool:
    """Whether a day alone stands below who signs a notice: 某县自然资源局 │ 2025年3月12日."""
    return at > 1 and _DAY_ALONE.match(lines[at].text) is not None and signs_notice(lines[at - 1].text)


def _form_of(lines: tuple[Line, ...], at: int) -> str | None:
    text = lines[at].text
    if len(text) > _LONGEST_LINE or text[-1] in "。，、；！？”’」" or "。" in text:
        return None
    pattern = _FORM_AT_EDGES if is_at_edge(lines, at) else _FORM
    found = pattern.match(text)
    return found.lastgroup.rstrip("_") if found and found.lastgroup else None
