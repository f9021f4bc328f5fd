"""A page as an outline for reading in a terminal: what was found, and on which source lines.

seeds/a.txt · 晨报 · 2025-03-04 · 3 · 100.0 %
1  城南旧书市周末重开  (5-32)
   kicker    老城更新——
   byline    本报记者 林小满
   ## 书摊搬回老街
     6 paragraphs (12-20)
     “…” 林小满 (14)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jianbao.model import DOUBTFUL, Article, Page, Paragraph, Section, Text

WORDS = {
    "zh-Hans": {
        "unknown": "不明",
        "untitled": "（无题）",
        "withheld": "撤下",
        "genre": "体裁",
        "column": "栏目",
        "series": "系列",
        "kicker": "引题",
        "deck": "副题",
        "byline": "署名",
        "dateline": "电头",
        "standfirst": "提要",
        "lead": "导语",
        "keyword": "关键词",
        "paragraphs": "段",
        "box": "框",
        "caption": "图说",
        "notice": "启事",
        "jump": "转接",
        "quote": "引语",
        "person": "人物",
        "organisation": "机构",
        "furniture": "版面附件",
        "unplaced": "未能归位",
        "page": "版",
        "coverage": "归位",
        "confidence": "存疑，把握",
        "doubtful": "{n} 篇存疑",
    },
    "en": {
        "unknown": "not known",
        "untitled": "(untitled)",
        "withheld": "withheld",
        "genre": "genre",
        "column": "column",
        "series": "series",
        "kicker": "kicker",
        "deck": "deck",
        "byline": "byline",
        "dateline": "dateline",
        "standfirst": "standfirst",
        "lead": "lead",
        "keyword": "keyword",
        "paragraphs": "paragraphs",
        "box": "box",
        "caption": "caption",
        "notice": "notice",
        "jump": "jump",
        "quote": "quote",
        "person": "person",
        "organisation": "organisation",
        "furniture": "furniture",
        "unplaced": "unplaced",
        "page": "page",
        "coverage": "placed",
        "confidence": "doubtful, confidence",
        "doubtful": "{n} to look over",
    },
}


def outline_of(page: Page, language: str, article: int | None = None) -> str:
    """The page in lines of text; only its `article`th article (from 1) when one is named."""
    words = WORDS["en" if language == "en" else "zh-Hans"]
    lines = [_head(page, words)]
    for number, member in enumerate(page.articles, 1):
        if article in (None, number):
            lines += ["", f"{number}  {member.title or words['untitled']}{_span(member.headline)}"]
            lines += [f"   {line}" for line in _article(member, words)]
    if article is None:
        lines += _rest(page, words)
    return "\n".join(lines) + "\n"


_FORM = {"zh-Hans": "文本形式", "en": "form"}


def explanation_of(page: Page, language: str) -> str:
    """What each line of the page was taken for, by which rule, how surely and why; a line each,
    below the form that the text was read in."""
    rows = [f"       {_FORM[language]}  {page.form}"] if page.form else []
    for decision in page.decisions:
        because = f" · {decision.because}" if decision.because else ""
        rows.append(
            f"{decision.line:>5}  {decision.taken_for:<12} {decision.rule:<24} {decision.confidence:.2f}{because}"
        )
    return "\n".join(rows) + "\n" if rows else ""


def _head(page: Page, words: dict[str, str]) -> str:
    date = page.date.value.isoformat() if page.date.value else None
    if date is None and page.date.not_before:
        date = f"≥ {page.date.not_before.isoformat()}"
    number = " ".join(part for part in (page.number.value, page.name.value) if part)
    known = [page.paper.value, date, f"{words['page']} {number or words['unknown']}"]
    facts = [part or words["unknown"] for part in known]
    doubtful = sum(article.confidence < DOUBTFUL for article in page.articles)
    facts += [words["doubtful"].format(n=doubtful)] if doubtful else []
    facts += [f"{words['coverage']} {page.coverage:.1%}"] if page.coverage < 1 else []
    return " · ".join([page.source.file.path, *facts])


def _article(article: Article, words: dict[str, str]) -> Iterator[str]:
    if article.confidence < DOUBTFUL:
        yield f"{words['confidence']}  {article.confidence:.2f}"
    if article.withheld:
        date = article.withheld.date.isoformat() if article.withheld.date else ""
        yield "  ".join(part for part in (words["withheld"], article.withheld.reason, date) if part)
    if article.genre:
        yield f"{words['genre']}  {article.genre}"
    for name in ("column", "series", "kicker", "deck"):
        text: Text | None = getattr(article, name)
        if text:
            yield f"{words[name]}  {text.text}{_span([text])}"
    for byline in article.bylines:
        parts = (byline.outlet, byline.role, byline.name)
        yield f"{words['byline']}  {' '.join(part for part in parts if part)}"
    if article.dateline:
        yield f"{words['dateline']}  {article.dateline}"
    for name, paragraphs in (("standfirst", article.standfirst), ("lead", article.lead)):
        if paragraphs:
            yield f"{words[name]}  {_count(paragraphs, words)}"
    for section in article.sections:
        yield from _section(section, words)
    yield from _beside(article, words)


def _section(section: Section, words: dict[str, str]) -> Iterator[str]:
    heading = "  ".join(part.text for part in (section.heading, section.subheading) if part)
    yield f"## {heading}".rstrip()
    if section.keyword:
        yield f"   {words['keyword']}  {section.keyword.text}"
    yield f"   {_count(section.paragraphs, words)}"


def _beside(article: Article, words: dict[str, str]) -> Iterator[str]:
    for box in article.boxes:
        heading = f" {box.heading.text}" if box.heading else ""
        yield f"[{words['box']}] {box.kind}{heading}  {_count(box.paragraphs, words)}"
    for caption in article.captions:
        credit = f"（{caption.credit.text}）" if caption.credit else ""
        yield f"{words['caption']}  {caption.text.text}{credit}{_span([caption.text])}"
    for notice in article.notices:
        yield f"{words['notice']}  {notice.text}{_span([notice])}"
    for jump in article.jumps:
        yield f"{words['jump']}  {jump.text.text}{_span([jump.text])}"
    for quote in article.quotes:
        marks = "“{}”" if quote.kind != "indirect" else "{}"
        first, last = quote.lines
        where = f"({first})" if first == last else f"({first}-{last})"
        yield f"{words['quote']}  {quote.speaker or '?'}: {marks.format(_short(quote.text))} {where}"
    for person in article.people:
        parts = (person.organisation, person.post)
        yield f"{words['person']}  {person.name} {' '.join(part for part in parts if part)}".rstrip()
    for organisation in article.organisations:
        short = f"（{'、'.join(organisation.short_names)}）" if organisation.short_names else ""
        yield f"{words['organisation']}  {organisation.name}{short}"


def _rest(page: Page, words: dict[str, str]) -> list[str]:
    rows = [f"{words['furniture']}  {text.text}{_span([text])}" for text in page.furniture]
    rows += [f"{words['unplaced']}  {text.text}{_span([text])}" for text in page.unplaced]
    return ["", *rows] if rows else []


def _count(paragraphs: tuple[Paragraph, ...], words: dict[str, str]) -> str:
    return f"{len(paragraphs)} {words['paragraphs']}{_span(paragraphs)}"


def _span(texts: Iterable[Text]) -> str:
    spans = [text.lines for text in texts if text.pieces]
    if not spans:
        return ""
    first, last = min(span[0] for span in spans), max(span[1] for span in spans)
    return f"  ({first})" if first == last else f"  ({first}-{last})"


def _short(text: str) -> str:
    flat = text.replace("\n", " ")
    return flat if len(flat) <= 40 else f"{flat[:38]}……"
