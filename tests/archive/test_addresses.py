"""Addresses: where articles stand, and that they stay there."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jianbao.archive import EMPTY, Addresses, bind_archive, is_address, read_addresses, write_addresses
from jianbao.archive.slugs import hashed_slug, spell
from jianbao.model import Archive, Page, Person
from tests.newsprint import PAPER, SETTINGS, make_article, make_page

WORDS = (
    "春雨落在码头。渡轮照常开行。",
    "新桥昨日合龙。工人鼓掌。",
    "早市的鱼价降了。",
    "图书馆延长开放。读者欢迎。",
)


def addresses_of(archive: Archive) -> dict[str, str]:
    return {holding.id: holding.address for holding in archive.holdings}


def bind(*pages: Page, before: Addresses = EMPTY) -> tuple[dict[str, str], Addresses, list[str]]:
    archive, after, diagnostics = bind_archive(pages, SETTINGS, before)
    return addresses_of(archive), after, [diagnostic.code for diagnostic in diagnostics]


def test_an_article_of_a_known_page_stands_under_paper_date_and_page() -> None:
    page = make_page(make_article("a"), make_article("b"), date="2025-09-29", number="03")
    assert bind(page)[0] == {"a": "chenbao/2025-09-29/3/1.html", "b": "chenbao/2025-09-29/3/2.html"}


def test_a_lettered_page_keeps_its_letter_in_lower_case() -> None:
    page = make_page(make_article("a"), date="2025-09-29", number="A4")
    assert bind(page)[0] == {"a": "chenbao/2025-09-29/a04/1.html"}


def test_an_alias_of_the_paper_gives_the_same_slug() -> None:
    page = make_page(make_article("a"), date="2025-09-29", number="1", paper="晨报")
    archive, _, _ = bind_archive([page], SETTINGS)
    assert archive.holdings[0].address == "chenbao/2025-09-29/1/1.html"
    assert archive.holdings[0].paper == PAPER


def test_an_undated_article_stands_under_its_source() -> None:
    assert bind(make_page(make_article("a"), path="seeds/deep/page_7.txt"))[0] == {"a": "undated/page_7/1.html"}


def test_a_date_that_is_only_inferred_is_no_print_fact() -> None:
    page = make_page(make_article("a"), date="2025-09-29", number="3", basis="inferred")
    archive, _, _ = bind_archive([page], SETTINGS)
    assert archive.holdings[0].address == "undated/page/1.html"
    assert archive.holdings[0].date is None


def test_the_lines_of_a_jsonl_file_without_print_facts_stand_under_their_ids() -> None:
    page = make_page(make_article("news-0042"), path="seeds/wire.jsonl", format="jsonl")
    assert bind(page)[0] == {"news-0042": "undated/wire/news-0042.html"}


def test_the_lines_of_a_jsonl_file_with_a_day_but_no_page_stand_in_its_issue_under_their_ids() -> None:
    page = make_page(make_article("news-0042"), path="seeds/wire.jsonl", format="jsonl", date="2024-01-02")
    assert bind(page)[0] == {"news-0042": "chenbao/2024-01-02/news-0042.html"}


def test_files_whose_names_differ_only_in_case_do_not_meet() -> None:
    found, _, _ = bind(
        make_page(make_article("a"), path="seeds/PAGE.txt"), make_page(make_article("b"), path="seeds/page.txt")
    )
    assert len({address.lower() for address in found.values()}) == 2


@pytest.mark.parametrize("name", ["con", "NUL", "com1", "aux", "lpt9"])
def test_a_source_with_a_name_that_windows_reserves_gets_another(name: str) -> None:
    (address,) = bind(make_page(make_article("a"), path=f"seeds/{name}.txt"))[0].values()
    assert is_address(address)
    assert address.split("/")[1] != name.lower()


def test_a_paper_whose_slug_is_a_folder_of_the_site_gets_another() -> None:
    settings_ = SETTINGS.model_copy(update={"papers": (SETTINGS.papers[0].model_copy(update={"slug": "people"}),)})
    archive, _, _ = bind_archive([make_page(make_article("a"), date="2025-01-01", number="1")], settings_)
    assert archive.holdings[0].address.startswith("people-paper/")


def test_an_article_inserted_before_others_moves_none_of_them() -> None:
    first, second, new = (make_article(id, id, text) for id, text in zip("abc", WORDS, strict=False))
    before, given_out, _ = bind(make_page(first, second))
    after, _, codes = bind(make_page(new, first, second), before=given_out)
    assert {id: after[id] for id in "ab"} == before
    assert after["c"] == "undated/page/3.html"
    assert codes == ["addresses-new"]


def test_articles_keep_their_addresses_when_a_better_parse_numbers_them_anew() -> None:
    first, second = make_article("page-1", "甲", WORDS[0]), make_article("page-2", "乙", WORDS[1])
    before, given_out, _ = bind(make_page(first, second))
    after, _, _ = bind(make_page(replace(second, id="page-1"), replace(first, id="page-2")), before=given_out)
    assert after == {"page-1": before["page-2"], "page-2": before["page-1"]}


def test_an_article_keeps_its_address_when_its_paragraphs_are_joined_otherwise() -> None:
    before, given_out, _ = bind(make_page(make_article("a", "甲", "春雨落在码头。渡轮", "照常开行。潮水退了。")))
    better = make_article("x", "甲", "春雨落在码头。", "渡轮照常开行。", "潮水退了。", "早班船满员。")
    after, _, _ = bind(make_page(better), before=given_out)
    assert list(after.values()) == list(before.values())


def test_a_date_that_becomes_known_moves_the_article_and_the_old_address_leads_on() -> None:
    article = make_article("a", "甲", WORDS[0])
    _, given_out, _ = bind(make_page(article))
    archive, after, diagnostics = bind_archive(
        [make_page(article, date="2025-09-29", number="3")], SETTINGS, given_out
    )
    assert archive.holdings[0].address == "chenbao/2025-09-29/3/1.html"
    assert dict(archive.redirects)["undated/page/1.html"] == "chenbao/2025-09-29/3/1.html"
    assert dict(archive.redirects)["undated/page/index.html"] == "chenbao/2025-09-29/3/index.html"
    assert [diagnostic.code for diagnostic in diagnostics] == ["address-moved"]
    assert after.redirects == (("undated/page/1.html", "chenbao/2025-09-29/3/1.html"),)


def test_when_many_articles_move_the_first_are_named_and_the_rest_counted() -> None:
    articles = [make_article(f"a{n}", f"题{n}", f"第{n}篇的正文。") for n in range(50)]
    _, given_out, _ = bind(make_page(*articles))
    _, _, codes = bind(make_page(*articles, date="2025-09-29", number="3"), before=given_out)
    assert codes == ["address-moved"] * 20 + ["address-moved-more"]


def test_redirects_of_an_article_that_moved_twice_lead_straight_to_it() -> None:
    article = make_article("a", "甲", WORDS[0])
    _, given_out, _ = bind(make_page(article))
    _, given_out, _ = bind(make_page(article, date="2025-09-29", number="3"), before=given_out)
    _, given_out, _ = bind(make_page(article, date="2025-09-29", number="4"), before=given_out)
    assert set(dict(given_out.redirects).values()) == {"chenbao/2025-09-29/4/1.html"}


def test_an_article_that_moves_back_gets_its_old_address_again() -> None:
    article = make_article("a", "甲", WORDS[0])
    first, given_out, _ = bind(make_page(article))
    _, given_out, _ = bind(make_page(article, date="2025-09-29", number="3"), before=given_out)
    last, given_out, _ = bind(make_page(article), before=given_out)
    assert last == first
    assert dict(given_out.redirects) == {"chenbao/2025-09-29/3/1.html": "undated/page/1.html"}


def test_the_address_of_an_article_that_is_gone_is_kept_and_given_to_no_other() -> None:
    old, new = make_article("a", "甲", WORDS[0]), make_article("b", "乙", WORDS[1])
    _, given_out, _ = bind(make_page(old))
    archive, after, diagnostics = bind_archive([make_page(new)], SETTINGS, given_out)
    assert archive.gone == ("undated/page/1.html",)
    assert archive.holdings[0].address == "undated/page/2.html"
    assert [diagnostic.code for diagnostic in diagnostics] == ["address-gone", "addresses-new"]
    assert bind(make_page(old, new), before=after)[0] == {"a": "undated/page/1.html", "b": "undated/page/2.html"}


def test_a_line_of_the_addresses_that_cannot_be_read_is_a_diagnostic() -> None:
    text = "# x\n../../etc/passwd\ta\tb\tc\td\nUPPER/1.html\t→\tx/1.html\nx/1.html\tid\twords\t\t\nx/1.html\tid\tw\t\t\n"
    found, diagnostics = read_addresses(text)
    assert [entry.address for entry in found.given] == ["x/1.html"]
    assert [(diagnostic.code, diagnostic.line) for diagnostic in diagnostics] == [
        ("address-line", 2),
        ("address-line", 3),
        ("address-line", 5),
    ]


def test_a_line_that_cannot_be_read_stays_as_it_is() -> None:
    lines = ("<<<<<<< HEAD", "=======", "x/1.html\tid\tw", "x/2.html\tid \udcff\twords\ttitle\t", ">>>>>>> other")
    given, _ = read_addresses("\n".join(("x/3.html\tid\twords\t\t", *lines, "x/3.html\tid\twords\t\t")))
    assert {*given.unread} == {*lines}
    _, kept, _ = bind_archive([make_page(make_article("a", "甲", WORDS[0]))], SETTINGS, given)
    written = write_addresses(kept)
    assert {*lines, "x/3.html\tid\twords\t\t"} < {*written.split("\n")}
    assert write_addresses(read_addresses(written)[0]) == written


def test_people_of_one_name_with_different_organisations_have_addresses_of_their_own() -> None:
    first = make_article("a", people=(Person("林青山", "校长", "江城小学"),))
    second = make_article("b", people=(Person("林青山", "船长", "渡轮公司"),))
    archive, _, _ = bind_archive([make_page(first, second)], SETTINGS)
    people = [subject for subject in archive.subjects if subject.kind == "person"]
    assert len({subject.address for subject in people}) == 2
    assert {subject.distinction for subject in people} == {"江城小学", "渡轮公司"}
    shared = re.compile(r"people/once-([0-9a-f]{2})\.html#lin-qing-shan-\1[0-9a-f]{4}")
    assert all(shared.fullmatch(subject.address) for subject in people)


def test_a_name_of_signs_alone_still_has_an_address() -> None:
    for name in ("🚢", "../..", "مرحبا", "．．", "<b>", " ", "\u202e"):
        assert re.fullmatch(r"([a-z0-9]+-)*[0-9a-f]{6}", hashed_slug(name)), name


def test_a_long_name_is_cut_between_syllables() -> None:
    assert spell("江城" * 100, 12) == "jiang-cheng"


NASTY = st.text(max_size=40) | st.sampled_from(
    ["con", "a/b", "a..", "🚢", "مرحبا", "index", "1", "A", "a", "x" * 300]
)


PEOPLE = st.builds(Person, NASTY, st.sampled_from([None, "校长"]), st.sampled_from([None, "江城小学", "渡轮公司"]))


@st.composite
def archives(draw: st.DrawFn) -> list[Page]:
    """Pages with any names, ids, titles and page numbers."""
    pages = []
    for number in range(draw(st.integers(1, 5))):
        articles = [
            make_article(
                draw(NASTY),
                draw(NASTY),
                *draw(st.lists(st.sampled_from(WORDS), max_size=2)),
                people=tuple(draw(st.lists(PEOPLE, max_size=2))),
            )
            for _ in range(draw(st.integers(0, 3)))
        ]
        pages.append(
            make_page(
                *articles,
                path=f"seeds/{draw(NASTY)}.{number}",
                format=draw(st.sampled_from(["text", "jsonl", "markdown"])),
                date=draw(st.sampled_from([None, "2025-09-29", "1999-01-01"])),
                number=draw(st.none() | NASTY),
                paper=draw(st.none() | st.just(PAPER) | NASTY),
                index=number,
            )
        )
    return pages


@settings(max_examples=80, deadline=None)
@given(archives())
def test_every_address_is_valid_and_unique_whatever_the_names(pages: list[Page]) -> None:
    archive, _, _ = bind_archive(pages, SETTINGS)
    published = [holding.address for holding in archive.holdings]
    published += [leaf.address for leaf in archive.leaves if leaf.address != leaf.issue]
    published += [issue.address for issue in archive.issues]
    published += [subject.address for subject in archive.subjects if subject.has_own_page]
    places = [subject.address for subject in archive.subjects if not subject.has_own_page]
    published += [f"people/{slug}.html" for slug in {place.partition("#")[2] for place in places}]
    assert len(set(places)) == len(places)
    assert len(archive.holdings) == sum(len(page.articles) for page in pages)
    assert len(set(published)) == len(published)
    assert [address for address in published if not is_address(address)] == []
    assert [place for place in places if not is_address(place.partition("#")[0])] == []


@settings(max_examples=60, deadline=None)
@given(archives())
def test_a_second_build_from_the_written_addresses_changes_nothing(pages: list[Page]) -> None:
    archive, given_out, _ = bind_archive(pages, SETTINGS)
    read, unread = read_addresses(write_addresses(given_out))
    again, kept, diagnostics = bind_archive(pages[::-1], SETTINGS, read)
    assert unread == ()
    assert kept == given_out
    assert addresses_of(again) == addresses_of(archive)
    assert again == archive
    assert {diagnostic.code for diagnostic in diagnostics} <= {"id-claimed-twice", "jump-open"}


@settings(max_examples=40, deadline=None)
@given(st.lists(archives(), min_size=2, max_size=4))
def test_no_address_once_given_out_ever_leads_nowhere(builds: list[list[Page]]) -> None:
    kept, given_out, given_to_people = EMPTY, set[str](), set[str]()
    for pages in builds:
        archive, kept, _ = bind_archive(pages, SETTINGS, kept)
        kept, unread = read_addresses(write_addresses(kept))
        assert unread == ()
        current = {holding.address for holding in archive.holdings}
        pages_of_the_site = (
            current | {leaf.address for leaf in archive.leaves} | {i.address for i in archive.issues}
        )
        redirects = dict(archive.redirects)
        assert len(current) == len(archive.holdings)
        assert not redirects.keys() & pages_of_the_site
        assert not set(archive.gone) & (current | redirects.keys())
        given_out |= current
        assert given_out <= current | redirects.keys() | set(archive.gone)
        subjects = {subject.address for subject in archive.subjects}
        given_to_people |= {s.address for s in archive.subjects if s.kind == "person" and s.has_own_page}
        assert given_to_people <= subjects | redirects.keys()
        assert not redirects.keys() & subjects
        assert len(subjects) == len(archive.subjects)


def test_the_lines_shown_in_the_documentation_are_read() -> None:
    documented = (Path(__file__).parents[2] / "docs" / "addresses.md").read_text(encoding="utf-8")
    shown = documented.split("```tsv\n")[1].split("```")[0]
    found, unread = read_addresses(shown)
    assert unread == ()
    assert (len(found.given), len(found.redirects), len(found.subjects)) == (2, 1, 1)
