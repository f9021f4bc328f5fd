"""The table of kinds of page: what every row promises, held against a small archive's site."""

from __future__ import annotations

import datetime as dt
from functools import cache, partial
from pathlib import PurePosixPath

import pytest

from jianbao.archive import bind_archive
from jianbao.archive.addresses import EMPTY
from jianbao.config import SITE_FOLDERS
from jianbao.model import Byline, DateMention, Organisation, Person, Place, Section
from jianbao.site.desk import Desk
from jianbao.site.kinds import KINDS, PageKind, find_ways
from jianbao.site.shelf import shelve
from jianbao.site.wording import load_wording
from tests.archives import REPOSITORY
from tests.site.pressroom import SETTINGS, article, page, paragraph, quote, text

WORDS = "县水利局局长江小鱼3月12日说：“河堤要修。”"
made = partial(
    article,
    people=(Person("江小鱼", places=(Place(0, 6, 9),)),),
    organisations=(Organisation("县水利局", places=(Place(0, 0, 4),)),),
    quotes=(quote("河堤要修。", 0, WORDS, speaker="江小鱼"),),
    dates=(DateMention("3月12日", Place(0, 9, 14), dt.date(2025, 3, 12), dt.date(2025, 3, 12), "issue"),),
    sections=(Section(keyword=text("河堤", 3), paragraphs=(paragraph("堤上种柳。", 4),)),),
    bylines=(Byline("林小满"),),
    column=text("观潮"),
    series=text("走基层①"),
)


@cache
def desk() -> Desk:
    """Two issues that name the same people, and a page whose day became known after its address was given out."""
    moved = page(made("m", "旧地址", WORDS), name="old")
    before = bind_archive([moved], SETTINGS, EMPTY)[1]
    pages = [
        page(made("m", "旧地址", WORDS), name="old", day="2025-03-13", number="1"),
        page(made("a", "河堤开工", WORDS), name="new", day="2025-03-12", number="1"),
        page(article("u", "不知哪天", "天晴。"), name="undated"),
    ]
    return Desk(shelve(bind_archive(pages, SETTINGS, before)[0]), SETTINGS, load_wording("zh-Hans"))


@cache
def planned(kind: PageKind) -> dict[str, str]:
    """Path and template of every page of a kind."""
    return {plan.path: plan.template for plan in kind.plan(desk())}


def first_folder(path: str) -> str:
    parts = PurePosixPath(path).parts
    return parts[0] if len(parts) > 1 else ""


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_kind_plans_its_examples_by_its_templates_in_its_folders(kind: PageKind) -> None:
    pages = planned(kind)
    assert kind.examples
    assert [path for path in kind.examples if path not in pages] == [], sorted(pages)
    assert set(pages.values()) <= set(kind.templates)
    if kind.name != "moved":  # an old address may be anywhere
        assert {first_folder(path) for path in pages} <= {*kind.folders, "", "chengnan"}


def test_no_address_is_planned_by_two_kinds() -> None:
    paths = [path for kind in KINDS for path in planned(kind)]
    assert sorted(paths) == sorted(set(paths))


def test_every_template_belongs_to_a_kind_and_is_there() -> None:
    templates = {path.name for path in (REPOSITORY / "templates").glob("*.html")}
    assert {name for kind in KINDS for name in kind.templates} == templates - {"base.html"}


def test_every_folder_of_a_kind_is_kept_from_papers() -> None:
    folders = {folder for kind in KINDS for folder in kind.folders}
    assert folders - SITE_FOLDERS == set(), "add it to config/folders.py"


def test_every_way_in_leads_to_a_page_of_its_kind_and_has_a_word() -> None:
    for kind in KINDS:
        for way in kind.ways:
            assert way.address in planned(kind)
            assert load_wording("en").say(f"nav.{way.name}")


def test_a_way_to_nothing_is_left_out() -> None:
    empty = Desk(shelve(bind_archive([], SETTINGS, EMPTY)[0]), SETTINGS, load_wording("zh-Hans"))
    offered = {address for _, address in find_ways("bar", empty)}
    assert offered == {"calendar/index.html", "quotes/index.html", "clippings.html"}
    assert "people/index.html" in {address for _, address in find_ways("bar", desk())}
