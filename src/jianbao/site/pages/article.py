"""The article page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from markupsafe import Markup

from jianbao.archive.columns import column_name, series_name
from jianbao.config import web_address
from jianbao.model import Article, Byline, Holding, Illustration, Paragraph, Section, Subject
from jianbao.site.cards import Card, make_card, name_day, name_place, summarise
from jianbao.site.desk import Desk
from jianbao.site.excerpts import excerpt
from jianbao.site.keys import key_of_article
from jianbao.site.linking import link
from jianbao.site.marking import mark_article
from jianbao.site.metadata import describe_article
from jianbao.site.naming import name_article, name_date, name_evidence, split_line
from jianbao.site.pages.beside import list_corrections, list_neighbours, list_related
from jianbao.site.pages.grid import is_grid, lay_grid
from jianbao.site.pictured import cut_out
from jianbao.site.plan import PagePlan
from jianbao.site.printed_words import has_words, name_words
from jianbao.site.prose import Mark, weave
from jianbao.site.sources import locate_sources

_SUMMARY = 40
_BRIEF = 500  # characters; under a shorter article its reference is folded
_NUMBER = re.compile(r"\d{1,3}[.)]\s")  # an item that brings its number needs no sign
_CLASSES = {"question": "question", "answer": "answer", "verse": "verse", "names": "names", "table": "lines"}


@dataclass(frozen=True, slots=True)
class Byblock:
    """Names of a byline under one role and outlet, as printed."""

    outlet: str
    role: str
    names: tuple[tuple[str, str], ...]  # (name, address or "")


def plan_articles(desk: Desk) -> Iterator[PagePlan]:
    """A page for every article, in the archive's order; one withheld keeps its address and says so."""
    for holding in desk.shelf.archive.holdings:
        if holding.withheld:
            yield _plan_withheld(holding, desk)
        else:
            key = key_of_article(holding, desk)
            yield PagePlan(holding.address, "article.html", key=key, lay=partial(_lay_out, holding, desk))


def _plan_withheld(holding: Holding, desk: Desk) -> PagePlan:
    context = {"withheld": holding.article.withheld, "leaf_address": holding.page_address}
    return PagePlan(holding.address, "withheld.html", context, listed=False)


def _lay_out(holding: Holding, desk: Desk) -> dict[str, Any]:
    article, wording = holding.article, desk.wording
    subjects = desk.shelf.subjects_of.get(holding.id, ())
    marks = mark_article(article, subjects, lambda target: link(holding.address, target))
    relations = desk.shelf.relations_of(holding)
    paragraphs = list(lay_paragraphs(article, marks))
    return {
        "holding": holding,
        "summary": excerpt(summarise(holding), _SUMMARY) or name_article(article, wording),
        "article": article,
        "title": name_article(article, wording),
        "headline": [parts for line in article.headline if (parts := split_line(line.text))],
        "date": name_day(holding.date, wording) or name_date(holding.page.date, wording),
        "evidence": name_evidence(holding.page.date, wording),
        "brief": _count_characters(article) < _BRIEF,
        "issue": desk.shelf.issue_of(holding),
        "bylines": _lay_bylines(article, subjects),
        "opening": paragraphs[: len(article.standfirst)],
        "lead": paragraphs[len(article.standfirst) :][: len(article.lead)],
        "sections": list(_lay_groups(article, article.sections, paragraphs, subjects)),
        "boxes": list(_lay_boxes(article, paragraphs)),
        "sources": locate_sources(holding),
        "places": _lay_places(holding, desk),
        "previous": _card_of(relations.previous, desk),
        "next": _card_of(relations.next, desk),
        "minutes": _reading_time(article),
        "original": web_address(article.url),
        "cutting": (cutting := cut_out(holding, desk)),
        "printed_words": name_words(cutting.leaf.address) if cutting and has_words(cutting.leaf, desk) else "",
        "illustrations": _by_caption(desk.illustrations.get(holding.id, ())),
        "about": describe_article(holding, desk),
        "related": list(list_related(holding, desk)),
        "neighbours": list(list_neighbours(holding, desk)),
        "corrections": list_corrections(holding, desk),
        "columns": _lay_columns(article, subjects),
    }


def _by_caption(illustrations: Sequence[Illustration]) -> dict[int, list[Illustration]]:
    """The pictures of each caption, by its number."""
    found: dict[int, list[Illustration]] = {}
    for one in illustrations:
        found.setdefault(one.caption, []).append(one)
    return found


def _card_of(identity: str | None, desk: Desk) -> Card | None:
    return make_card(desk.shelf.by_id[identity], desk.wording) if identity else None


def lay_paragraphs(article: Article, marks: dict[int, list[Mark]]) -> Iterator[Markup]:
    """Every paragraph as a `<p>` with its anchor (`p1` for the first); neighbouring items make one list."""
    row = [(at.rpartition("/")[0], paragraph) for at, paragraph in article.located_paragraphs()]
    items = [group if paragraph.kind == "item" else None for group, paragraph in row]
    for number, (group, paragraph) in enumerate(row):
        laid = _lay_paragraph(paragraph, number, marks.get(number, []))
        if paragraph.kind == "item":
            opens, closes = [group] != items[max(number - 1, 0) : number], [group] != items[number + 1 : number + 2]
            laid = Markup("<ul>" if opens else "") + laid + Markup("</ul>" if closes else "")
        yield laid


def _lay_paragraph(paragraph: Paragraph, number: int, marks: list[Mark]) -> Markup:
    if is_grid(paragraph):
        return lay_grid(paragraph, number, marks)
    text = weave(paragraph.text, marks)
    if paragraph.kind == "item":
        numbered = Markup(' class="numbered"') if _NUMBER.match(paragraph.text) else Markup("")
        return Markup('<li id="p{}"{}>{}</li>').format(number + 1, numbered, text)
    if paragraph.kind == "blockquote":
        return Markup('<blockquote id="p{}"><p>{}</p></blockquote>').format(number + 1, text)
    kind = _CLASSES.get(paragraph.kind)
    attribute = Markup(' class="{}"').format(kind) if kind else Markup("")
    return Markup('<p id="p{}"{}>{}</p>').format(number + 1, attribute, text)


def _lay_groups(
    article: Article, sections: tuple[Section, ...], paragraphs: list[Markup], subjects: tuple[Subject, ...]
) -> Iterator[dict[str, Any]]:
    at = len(article.standfirst) + len(article.lead)
    keywords = {subject.name: subject.address for subject in subjects if subject.kind == "keyword"}
    for number, section in enumerate(sections, 1):
        keyword = section.keyword.text if section.keyword else ""
        yield {
            "anchor": f"s{number}",
            "heading": section.heading.text if section.heading else "",
            "subheading": section.subheading.text if section.subheading else "",
            "keyword": keyword,
            "keyword_address": keywords.get(keyword, ""),
            "paragraphs": paragraphs[at : at + len(section.paragraphs)],
        }
        at += len(section.paragraphs)


def _lay_boxes(article: Article, paragraphs: list[Markup]) -> Iterator[dict[str, Any]]:
    at = len(paragraphs) - sum(len(box.paragraphs) for box in article.boxes)
    for number, box in enumerate(article.boxes, 1):
        end = at + len(box.paragraphs)
        heading = box.heading.text if box.heading else ""
        yield {"anchor": f"b{number}", "kind": box.kind, "heading": heading, "paragraphs": paragraphs[at:end]}
        at = end


def _lay_bylines(article: Article, subjects: tuple[Subject, ...]) -> list[Byblock]:
    """The byline's names gathered under the outlet and role printed before them; those in the text last."""
    addresses = {name: s.address for s in subjects if s.kind == "reporter" for name in (s.name, *s.aliases)}
    blocks: list[Byblock] = []
    for byline in _each_once(article.bylines):
        entry = (byline.name, addresses.get(byline.name, ""))
        outlet, role = byline.outlet or "", byline.role or ""
        if blocks and (blocks[-1].outlet, blocks[-1].role) == (outlet, role):
            blocks[-1] = Byblock(outlet, role, (*blocks[-1].names, entry))
        else:
            blocks.append(Byblock(outlet, role, (entry,)))
    return blocks


def _each_once(bylines: tuple[Byline, ...]) -> list[Byline]:
    return list({(b.name, b.role): b for b in bylines if b.name}.values())


def _lay_columns(article: Article, subjects: tuple[Subject, ...]) -> list[tuple[str, str]]:
    """Column and series as printed (慢生活②) with the addresses of their pages, which go by the bare name."""
    addresses = {f"{s.kind} {s.name}": s.address for s in subjects}
    column = addresses.get(f"column {column_name(article)}", "")
    series = addresses.get(f"series {series_name(article)}", "")
    printed = ((article.column, column), (article.series, series))
    return [(text.text.strip(), address) for text, address in printed if text is not None and text.text.strip()]


def _lay_places(holding: Holding, desk: Desk) -> list[tuple[str, str]]:
    """Address and name of every printed page the article stands on; none that is only the issue's list."""
    addresses = dict.fromkeys([part.page_address for part in holding.parts] or [holding.page_address])
    leaves = [desk.shelf.leaves[address] for address in addresses if address in desk.shelf.leaves]
    return [(leaf.address, name_place(leaf, desk.wording)) for leaf in leaves if leaf.address != leaf.issue]


def _reading_time(article: Article) -> int:
    """Minutes at 500 characters a minute, a middling pace of silent reading in Chinese; 0 under one minute."""
    return _count_characters(article) // 500


def _count_characters(article: Article) -> int:
    return sum(len(paragraph.text) for paragraph in article.paragraphs())
