"""Subjects without a person's name: words for somebody named before, groups, documents, institutions.

他|说   该负责人|表示   一位业内人士|坦言   《亚洲经济》|报道称   市统计局|公布   该行|介绍
"""

from __future__ import annotations

import re

from jianbao.annotating.chunks import TURNING_TO_NOBODY, back_to_mark, cut_front, strip_leading
from jianbao.annotating.knowledge import INSIDE_PHRASE, Knowledge
from jianbao.annotating.named_subjects import known_person
from jianbao.annotating.voices import Voice
from jianbao.language.longest import Endings, any_of, words_of
from jianbao.language.names import is_han
from jianbao.language.ordinary import is_ordinary_word
from jianbao.language.organisation_words import NOT_ORGANISATIONS, PLACES, POINTING, SIDES, STANDING_FOR, SUFFIXES
from jianbao.language.posts import COMMON_CALLINGS, post_at_end, widen_post
from jianbao.language.speakers import BODIES, DOCUMENTS, ELDERS, POINTING_BACK, PRONOUNS, UNNAMED, ends_as_person
from jianbao.model import Place

_UNNAMED = Endings((*UNNAMED, *(word + "们" for word in UNNAMED if not word.endswith("们"))))
_DOCUMENTS = Endings(DOCUMENTS)
_SUFFIXES = Endings(SUFFIXES)
_SIDES = Endings(SIDES)
_PRONOUNS = Endings(PRONOUNS)
_COUNTRIES = Endings(PLACES)
# Institutions a text names no further: the one of the place or the case it tells of.
_BY_ITSELF = frozenset(
    words_of("法院 检察院 居委会 村委会 派出所 公安局 教育局 街道办 业委会 消防队 交警队 调查组 专案组")
)
# Those a text calls by the word alone once it has named them.
_ALONE = frozenset(
    words_of(
        "工会 协会 学会 商会 联合会 基金会 委员会 理事会 董事会 组委会 研究院 研究所 博物馆 俱乐部 纪委 监委 交易所"
        " 联盟 合作社"
    )
)
_DRAWN = re.compile("引来|引得|引发|惹得|逗得|赢得|迎来|吸引|收获")  # 引来|数万人点赞
# “去旅”平台|书面回复称
_MARKED_BODY = re.compile(
    "(?:^|[^\u4e00-\u9fff]|(?<=[，。于据]))“([^”，。]{2,10})”(?:平台|公司|方面|品牌|App|APP|客户端|项目组|团队)$"
)
_JOINING = frozenset("的、和与及同等")
_OUTLETS = {"报": "报", "刊": "刊", "报纸": "报", "媒体": "", "杂志": "", "周刊": "周刊"}
_TITLES = re.compile("《[^》]{2,40}》")
_PART = re.compile(r"(?:第[一二三四五六七八九十百\d]+[条章节款]|头版|扉页|序言|前言|导语|开篇|开头|文末|结尾)$")
_LONGEST_PART = 60
_HANDLES = Endings(words_of("网友 用户 博主 网民 读者 微博用户 微博网友"))  # 网友“江州老饕”
_LONGEST_MARKED, _LOOK_BACK = 10, 1_000
_LONGEST_DOCUMENT, _LONGEST_INSTITUTION, _LONGEST_GROUP, _LONGEST_CALLING = 24, 30, 32, 14
_ACTING = re.compile(
    "听取|征求|收集|援引|引用|发表|发布|发出|刊发|接受|出席|参加|抵达|收到|看到|提交|递交|阅读|撰写|起草|印发|下发"
    "|高举|举着|拿着|捧着|手持|挥舞|拿出|拿起|打开|翻开|递上|出示|展示"
)
# A time inside: the subject ends before it (市监局今天（5月21日）联合各地).
_WHEN = re.compile(r"[今昨当同][天日]|\d+日|（")
_ASPECTS = re.compile("[个些][^个]{0,2}方面$")
_BROUGHT_IN = re.compile("一[名位个][^，。；！？“”]{0,24}$")
_LONGEST_COUNTED = 26
_COUNTED = re.compile("[一这那两几多][位名](?!于|为|叫)[^，。；：着了过]{1,24}$")
_PRESS = re.compile("记者|采访|专访")
_IN = re.compile("[在于从]")
_SOME_PEOPLE = re.compile("[名位些数多少个国港美英日韩家当负责]")
_HEARER = re.compile("[对向冲朝](?!于)[^的]*$")
_NOBODY = frozenset(words_of("本人 有人 的人 等人 没有人 别人 让人 令人 为人 个人 众人 法人"))
_GROUP_FRONT = re.compile(
    any_of(words_of("还有 也有 就有 另有 更有 又有 曾有 有 据 会见 采访 邀请 告诉 为 对 由 向 让 被 而 但 且 并"))
)
_BESIDE = re.compile("[^，。]{1,6}[上里中下旁内]有(?!关)")  # 扇面上有|小朋友
_ONE_OF = re.compile("的([一两三几][家位名个])")  # 甲、乙之外的|一家组件厂负责人
_NOT_FRONT = frozenset(words_of("有关 有限 有些 有的 有色 为首 为主 而立 向阳 对外 对方 对口 由来 并购 为民"))


def pronoun(know: Knowledge, paragraph: int, start: int, end: int) -> Voice | None:
    """他, 她, 两人; not the last character of a longer word (其他, 吉他)."""
    text = know.texts[paragraph]
    word = _PRONOUNS.at_end(text, end, start)
    if not word or (end - len(word) > start and text[end - len(word) - 1] in "其吉维排"):
        return None
    return Voice(word, "pronoun", Place(paragraph, end - len(word), end))


def pointer(know: Knowledge, paragraph: int, start: int, end: int) -> Voice | None:
    """该负责人, 上述人士, 这名员工; 该公司 and 该行 are organisations and are expanded at once."""
    text = know.texts[paragraph]
    begin = strip_leading(text, back_to_mark(text, end, start), end)
    phrase = text[begin:end]
    post = post_at_end(phrase, len(phrase))
    if post is not None and widen_post(phrase, post) == 0 and phrase not in COMMON_CALLINGS:
        # 总书记强调, 校长说: the last one named with that post.
        return Voice(know.printed[paragraph][begin:end], "pointer", Place(paragraph, begin, end))
    for pointing in POINTING_BACK if phrase.startswith(POINTING_BACK) else ():
        rest = phrase.removeprefix(pointing)
        if rest == phrase or not rest or len(phrase) > 16:
            continue
        if rest in STANDING_FOR:
            name = know.organisations.expand(rest, paragraph, begin)
            place = Place(paragraph, begin, end)
            return Voice(name, "institution", place) if name else Voice(phrase, "pointer", place)
        if rest in _OUTLETS:
            return _outlet_before(know, paragraph, begin, end, rest)
        if _UNNAMED.at_end(rest, len(rest)) or post_at_end(rest, len(rest)) is not None:
            if counted := counted_before(know, paragraph, begin, rest):
                return counted
            return Voice(know.printed[paragraph][begin:end], "pointer", Place(paragraph, begin, end))
        if counted := counted_before(know, paragraph, begin, rest):
            return counted  # 一位华东渠道商……该渠道商
        if rest in BODIES:
            return Voice(know.printed[paragraph][begin:end], "pointer", Place(paragraph, begin, end))
    return None


def counted_before(know: Knowledge, paragraph: int, place: int, noun: str) -> Voice | None:
    """一名不愿公开姓名的谈判代表……这名代表: the last one brought in by number, here or in the paragraph above."""
    for number, stop in ((paragraph, place), (paragraph - 1, None)):
        text, start, end = _near(know.texts[number], stop) if number >= 0 else ("", 0, 0)
        while (at := text.rfind(noun, start, end)) >= 0:
            if found := _BROUGHT_IN.search(text, max(at - _LONGEST_COUNTED, start), at):
                span = (found.start(), at + len(noun))
                return Voice(know.printed[number][slice(*span)], "group", Place(number, *span))
            end = at
    return None


def _near(text: str, end: int | None) -> tuple[str, int, int]:
    """A paragraph and the stretch of it before a place, no longer than a reader looks back."""
    over = len(text) if end is None else end
    return text, max(over - _LOOK_BACK, 0), over


def _outlet_before(know: Knowledge, paragraph: int, begin: int, end: int, word: str) -> Voice | None:
    """该报, 该刊: the last outlet named between title marks, here or in the paragraph above."""
    for number, stop in ((paragraph, begin), (paragraph - 1, None)):
        titles = _TITLES.findall(*_near(know.texts[number], stop)) if number >= 0 else []
        fitting = [title for title in titles if title.endswith(_OUTLETS[word] + "》")] if word in "报刊" else titles
        if fitting:
            return Voice(fitting[-1], "document", Place(paragraph, begin, end))
    return None


def document(know: Knowledge, paragraph: int, start: int, end: int) -> Voice | None:
    """A document or an outlet: 《……》, 声明, 报道; who issued it, when that is said (美联社的报道)."""
    text = know.texts[paragraph]
    titled = _between_title_marks(know, paragraph, start, end) or _part_of_document(know, paragraph, start, end)
    if titled:
        return titled
    if text[end - 1] in "中里上" and not _IN.search(text, start, end):
        end -= 1
    if not _DOCUMENTS.at_end(text, end, start):
        return None
    begin = cut_front(text, back_to_mark(text, end, start), end)
    if (begin > start and text[begin - 1] in INSIDE_PHRASE - {"据"}) or _ACTING.search(text, begin, end):
        return None
    issuer = text.rfind("的", begin, end)
    if issuer > begin + 1:
        voice = institution(know, paragraph, begin, issuer) or known_person(know, paragraph, begin, issuer)
        if voice:
            return voice
    if end - begin > _LONGEST_DOCUMENT:
        return None
    return Voice(know.printed[paragraph][begin:end], "document", Place(paragraph, begin, end))


def _between_title_marks(know: Knowledge, paragraph: int, start: int, end: int) -> Voice | None:
    text = know.texts[paragraph]
    opening = text.rfind("《", start, end)
    closing = text.find("》", opening, end) if opening >= 0 else -1
    if (
        closing < 0
        or end - closing > 8
        or (text[closing + 1] == "的" and _UNNAMED.at_end(text, end, closing))
        or _PRESS.search(text, closing + 1, end)
    ):
        return None
    if opening > start and text[opening - 1] in INSIDE_PHRASE - {"据"}:
        return None
    place = text.rfind("在", max(start + 1, opening - 8), opening)
    if place > 0 and (_PRONOUNS.at_end(text, place, start) or known_person(know, paragraph, start, place)):
        return None  # 他在新书《……》中|写道: the writer, not the book
    return Voice(know.printed[paragraph][opening : closing + 1], "document", Place(paragraph, opening, closing + 1))


def national(know: Knowledge, paragraph: int, start: int, end: int) -> Voice | None:
    """西班牙人|说道: somebody named before, by where they are from."""
    text = know.texts[paragraph]
    country = _COUNTRIES.at_end(text, end - 1, start) if text[end - 1] == "人" else None
    begin = end - 1 - len(country or "")
    if not country or begin != strip_leading(text, start, end):
        return None
    return Voice(text[begin:end], "pointer", Place(paragraph, begin, end))


def _part_of_document(know: Knowledge, paragraph: int, start: int, end: int) -> Voice | None:
    """近日出台的《……办法》，第一条就|写道: a part of the document the sentence has named before."""
    text = know.texts[paragraph]
    if not _PART.search(text, max(start - 2, 0), end):
        return None
    sentence = max(text.rfind(mark, 0, start) for mark in "。！？")
    titles = list(_TITLES.finditer(text, max(sentence + 1, start - _LONGEST_PART), start))
    if not titles:
        return None
    return Voice(
        know.printed[paragraph][slice(*titles[-1].span())], "document", Place(paragraph, *titles[-1].span())
    )


def group(know: Knowledge, paragraph: int, start: int, end: int) -> Voice | None:
    """A group or somebody unnamed, in the words printed: 参会企业代表, 一位业内人士, 市政府有关负责人."""
    text = know.texts[paragraph]
    word, post = _UNNAMED.at_end(text, end, start), post_at_end(text, end, start)
    if not word and post is None and not _is_counted(text, start, end):
        return None
    begin = _front_of_group(text, back_to_mark(text, end, start), end)
    while begin - 1 > start and text[begin - 1] == "、" and _UNNAMED.at_end(text, begin - 1, start):
        begin = _front_of_group(text, back_to_mark(text, begin - 1, start), begin - 1)  # 工作者、会员、志愿者
    if text[begin] == "的" and (opening := _quoted_before(text, begin, start)) is not None:
        begin = _front_of_group(text, back_to_mark(text, opening, start), end)  # 一位署名“雪山”的|网友
    name = know.printed[paragraph][begin:end]
    longest = _LONGEST_GROUP if word or name.startswith("一") else _LONGEST_CALLING
    if not 2 <= len(name) <= longest or name in _NOBODY or _DRAWN.match(text, begin, end):
        return None
    if (form := know.roster.forms.at_start(text, begin, end)) and text[begin + len(form)] not in _JOINING:
        return None  # 黄思婷转述|阿嬷: who acts stands first
    if _HEARER.search(TURNING_TO_NOBODY.sub("", text[begin:end]), 1):
        return None  # 转身对|工人: who is spoken to
    if elder := next((word for word in ELDERS if name == word or name.endswith(f"一旁的{word}")), None):
        return Voice(elder, "pointer", Place(paragraph, end - len(elder), end))
    if word == "人" and post is None and not _SOME_PEOPLE.search(name[:-1]):
        return None
    return Voice(name, "group", Place(paragraph, begin, end))


def _is_counted(text: str, start: int, end: int) -> bool:
    """一位在村委会办事的老农|说: 位 and 名 count persons, whatever the noun."""
    latin = text[end - 1].isascii() and text[end - 1].isalpha()  # 一位HR
    return (latin or ends_as_person(text, end)) and bool(_COUNTED.search(text, start, end))


def _quoted_before(text: str, end: int, floor: int) -> int | None:
    """Where the marks open that close at `end`."""
    opening = text.rfind("“", floor, end) if text[end - 1 : end] == "”" else -1
    return opening if opening >= 0 else None


def _front_of_group(text: str, begin: int, end: int) -> int:
    """Where the words for a group begin: without 还有 and 据, with 一位 and what qualifies it."""
    begin = strip_leading(text, begin, end)
    if found := _BESIDE.match(text, begin, end):
        begin = found.end()
    if text[begin - 1 : begin] == "、" and (found := _ONE_OF.search(text, begin, end)):
        begin = found.start(1)
    while (found := _GROUP_FRONT.match(text, begin, end)) and text[begin : begin + 2] not in _NOT_FRONT:
        begin = found.end()
    return begin


def known_organisation(know: Knowledge, paragraph: int, start: int, end: int) -> Voice | None:
    """An organisation the article has named, by its full or its short name."""
    form = know.organisations.forms.at_end(know.texts[paragraph], end, start)
    if not form:
        return None
    begin = end - len(form)
    if begin > start and know.texts[paragraph][begin - 1] in INSIDE_PHRASE - {"据"}:
        return None
    return know.institution(know.organisations.forms.full[form], Place(paragraph, begin, end))


def institution(know: Knowledge, paragraph: int, start: int, end: int) -> Voice | None:
    """An institution by the word its name ends in; 公司 and 该行 by the one they stand for; 中方 as it is."""
    text = know.texts[paragraph]
    begin = cut_front(text, back_to_mark(text, end, start), end)
    if begin > start and (text[begin - 1] in INSIDE_PHRASE - {"据"} or text.rfind("在", start + 1, begin) >= 0):
        return None  # 马丁在北城的竞选总部|对支持者说: a place, not who speaks
    if found := _WHEN.search(text, begin + 2, end):
        end = found.start()
    if (space := max(text.rfind(" ", begin, end), text.rfind("　", begin, end))) > 0 and is_han(text[space - 1]):
        begin = space + 1  # 甲称打击乙 乙|称: headlines set side by side
    phrase, place = text[begin:end], Place(paragraph, begin, end)
    for pointing in (*(p for p in POINTING if phrase.startswith(p)), "") if phrase.startswith(POINTING) else ("",):
        word = phrase.removeprefix(pointing)
        if word in STANDING_FOR and (pointing or len(word) > 1) and pointing not in ("其", "我"):
            return Voice(know.organisations.expand(word, paragraph, begin) or phrase, "institution", place)
    if phrase in _ALONE:
        return Voice(_named_before(know, paragraph, begin, phrase) or phrase, "institution", place)
    if phrase in _BY_ITSELF or phrase in SIDES or phrase in PLACES or _ends_as_institution(text, begin, end):
        return know.institution(know.printed[paragraph][begin:end], place)
    side = _SIDES.at_end(text, end, begin)
    return Voice(know.printed[paragraph][begin:end], "institution", place) if side and len(phrase) <= 12 else None


def _named_before(know: Knowledge, paragraph: int, place: int, word: str) -> str | None:
    """工会: the one the text has named last by a name that ends so, here or in the paragraph above."""
    for number, stop in ((paragraph, place), (paragraph - 1, None)):
        text, start, end = _near(know.texts[number], stop) if number >= 0 else ("", 0, 0)
        while (at := text.rfind(word, start, end)) >= 0:
            begin = cut_front(text, back_to_mark(text, at, start), at)
            if 2 <= at - begin <= _LONGEST_INSTITUTION:
                return know.printed[number][begin : at + len(word)]
            end = at
    return None


def named_in_marks(know: Knowledge, paragraph: int, start: int, end: int) -> Voice | None:
    """“星海直播”|在书面回应中称: a company or an association that goes by a name between marks."""
    text = know.texts[paragraph]
    if body := _MARKED_BODY.search(text, start, end):
        return Voice(know.printed[paragraph][slice(*body.span(1))], "institution", Place(paragraph, *body.span(1)))
    opening = text.rfind("“", start, end)
    if opening < 0 or text[end : end + 1] != "”" or not 2 <= end - opening - 1 <= _LONGEST_MARKED:
        return None
    if calling := _HANDLES.at_end(text, opening, start):
        opening -= len(calling)
        return Voice(know.printed[paragraph][opening : end + 1], "group", Place(paragraph, opening, end + 1))
    behind_a_word = opening > start and is_han(text[opening - 1])  # 网友“江州老饕”: what somebody calls themselves
    if behind_a_word or any(mark in text[opening:end] for mark in "，。、！？"):
        return None
    return Voice(know.printed[paragraph][opening + 1 : end], "institution", Place(paragraph, opening + 1, end))


def _ends_as_institution(text: str, begin: int, end: int) -> bool:
    ending = _SUFFIXES.at_end(text, end, begin)
    phrase = text[begin:end]
    if (
        ending is None
        or len(phrase) > _LONGEST_INSTITUTION
        or phrase in NOT_ORGANISATIONS
        or _ASPECTS.search(phrase)
    ):
        return False
    if len(ending) > 1:
        return len(phrase) > len(ending)
    return len(phrase) >= 3 and phrase[-2:] not in NOT_ORGANISATIONS and not is_ordinary_word(phrase[-2:])
