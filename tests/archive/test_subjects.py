"""Who is who across articles, and that their pages stay where they are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jianbao.annotating.register import EMPTY as UNSETTLED
from jianbao.annotating.register import Register, Settled
from jianbao.archive import EMPTY, Addresses, bind_archive, read_addresses, write_addresses
from jianbao.archive.columns import series_name
from jianbao.model import Archive, Organisation, Page, Person, Place, Quote, Subject, Text
from tests.newsprint import SETTINGS, make_article, make_byline, make_page, make_section

SCHOOL, FERRY = ("校长", "江城第一小学"), ("船长", "江城渡轮公司")


def make_mention(day: int, *people: Person, **fields: object) -> Page:
    article = make_article(f"d{day}", f"第{day}日", f"第{day}日的正文。", people=people, **fields)
    return make_page(article, date=f"2025-01-{day:02}", number="1", path=f"seeds/{day}.txt")


def people_of(
    *pages: Page, before: Addresses = EMPTY, register: Register = UNSETTLED
) -> tuple[dict[str, Subject], Addresses, Archive]:
    """The people by their articles' ids joined, the addresses to keep, the archive."""
    archive, kept, _ = bind_archive(pages, SETTINGS, before, register)
    return {"+".join(sorted(s.holdings)): s for s in archive.subjects if s.kind == "person"}, kept, archive


def test_mentions_with_one_organisation_or_a_part_of_it_are_one_person() -> None:
    pages = [
        make_mention(1, Person("林青山", *SCHOOL)),
        make_mention(2, Person("林青山", "校长", "江城第一小学校务会")),
    ]
    assert set(people_of(*pages)[0]) == {"d1+d2"}


def test_people_of_one_name_with_different_organisations_stay_apart() -> None:
    found, _, _ = people_of(make_mention(1, Person("林青山", *SCHOOL)), make_mention(2, Person("林青山", *FERRY)))
    assert {subject.distinction for subject in found.values()} == {SCHOOL[1], FERRY[1]}


def test_a_mention_without_an_organisation_joins_the_only_person_of_the_name() -> None:
    assert set(people_of(make_mention(1, Person("林青山", *SCHOOL)), make_mention(2, Person("林青山")))[0]) == {
        "d1+d2"
    }


def test_a_mention_without_an_organisation_joins_the_person_with_its_post() -> None:
    pages = [
        make_mention(1, Person("林青山", *SCHOOL)),
        make_mention(2, Person("林青山", *FERRY)),
        make_mention(3, Person("林青山", "船长")),
    ]
    assert set(people_of(*pages)[0]) == {"d1", "d2+d3"}


def test_a_mention_that_could_be_either_is_neither() -> None:
    pages = [
        make_mention(1, Person("林青山", *SCHOOL)),
        make_mention(2, Person("林青山", *FERRY)),
        make_mention(3, Person("林青山")),
    ]
    assert set(people_of(*pages)[0]) == {"d1", "d2", "d3"}


def test_one_article_that_names_both_organisations_joins_them() -> None:
    both = make_mention(3, Person("林青山", *SCHOOL), Person("林青山", *FERRY))
    pages = [make_mention(1, Person("林青山", *SCHOOL)), make_mention(2, Person("林青山", *FERRY)), both]
    assert set(people_of(*pages)[0]) == {"d1+d2+d3"}


def test_a_post_that_a_country_has_once_says_who_it_is() -> None:
    pages = [make_mention(1, Person("林青山", "总统", "海国")), make_mention(2, Person("林青山", "总统", "共和国"))]
    assert set(people_of(*pages)[0]) == {"d1+d2"}


def test_forms_of_a_name_that_people_yaml_settles_are_one_person() -> None:
    pages = [make_mention(1, Person("林青山", *SCHOOL)), make_mention(2, Person("林清山", *FERRY))]
    found, _, _ = people_of(*pages, register=Register((Settled("林青山", ("林清山",)),)))
    assert [(s.name, s.aliases) for s in found.values()] == [("林青山", ("林清山",))]


def test_the_page_of_a_name_that_people_yaml_merges_leads_to_the_name_it_is_kept_under() -> None:
    pages = [make_mention(day, Person("林青山", *SCHOOL), Person("林青山站", *FERRY)) for day in (1, 2)]
    _, before, first = people_of(*pages)
    of_name = {subject.name: subject.address for subject in first.subjects}
    mended = [make_mention(day, Person("林青山", *SCHOOL)) for day in (1, 2)]
    settled = Register((Settled("林青山", ("林青山站",)),))
    _, _, archive = people_of(*mended, before=before, register=settled)
    assert (of_name["林青山站"], of_name["林青山"]) in archive.redirects


def test_a_name_that_people_yaml_splits_has_a_page_for_each_bearer() -> None:
    both = make_mention(1, Person("林青山", *SCHOOL))
    pages = [both, make_mention(2, Person("林青山", *FERRY)), make_mention(3, Person("林青山", "船长", "渡轮公司"))]
    settled = Register((Settled("林青山", (), ("江城第一小学", "江城渡轮公司")),))
    assert set(people_of(*pages, register=settled)[0]) == {"d1", "d2+d3"}


def test_an_organisation_known_by_a_short_name_is_the_same_in_other_articles() -> None:
    pages = [
        make_mention(1, organisations=(Organisation("江城渡轮有限公司", ("江渡公司",)),)),
        make_mention(2, organisations=(Organisation("江渡公司"),)),
    ]
    archive, _, _ = bind_archive(pages, SETTINGS)
    assert [(s.name, s.aliases, s.holdings) for s in archive.subjects] == [
        ("江城渡轮有限公司", ("江渡公司",), ("d2", "d1"))
    ]


def test_who_is_named_beside_the_same_people_is_one_person() -> None:
    beside = (Person("周一舟", "副校长", "江城第一小学"), Person("贺长庚", "教师", "江城第一小学"))
    pages = [
        make_mention(1, Person("林青山", "校长", "江城第一小学"), *beside),
        make_mention(2, Person("林青山", "会长", "城南书画会"), *beside),
        make_mention(3, Person("林青山", *FERRY), beside[0]),
    ]
    archive = people_of(*pages)[2]
    assert [s.holdings for s in archive.subjects if s.name == "林青山"] == [("d2", "d1"), ("d3",)]


def test_a_person_keeps_their_page_when_another_of_the_name_was_there_earlier() -> None:
    known = [make_mention(5, Person("林青山", *SCHOOL)), make_mention(6, Person("林青山", *SCHOOL))]
    before, kept, _ = people_of(*known)
    kept, unread = read_addresses(write_addresses(kept))
    after, _, _ = people_of(make_mention(1, Person("林青山", *FERRY)), *known, before=kept)
    assert unread == ()
    assert after["d5+d6"].address == before["d5+d6"].address
    assert after["d1"].address != before["d5+d6"].address


def test_a_person_met_once_has_a_place_on_a_shared_page_and_a_page_of_their_own_when_met_again() -> None:
    once, kept, _ = people_of(make_mention(1, Person("林青山", *SCHOOL)))
    folder, _, slug = once["d1"].address.partition("#")
    assert folder == f"people/once-{slug[-6:-4]}.html"
    assert kept.subjects == ()
    twice, kept, _ = people_of(*(make_mention(n, Person("林青山", *SCHOOL)) for n in (1, 2)))
    assert twice["d1+d2"].address == f"people/{slug}.html"
    again, _, _ = people_of(make_mention(1, Person("林青山", *SCHOOL)), before=kept)
    assert again["d1"].address == f"people/{slug}.html"


def test_who_is_quoted_has_a_page_of_their_own_that_is_written_down() -> None:
    quote = Quote("q-1", "正文", "direct", (Place(0, 0, 2),), (1, 1), speaker="林青山")
    people, kept, _ = people_of(make_mention(1, Person("林青山", *SCHOOL), quotes=(quote,)))
    assert people["d1"].has_own_page
    assert [entry.address for entry in kept.subjects] == [people["d1"].address]


def test_the_page_of_a_person_who_proves_to_be_another_leads_on_to_them() -> None:
    apart = [
        make_mention(n, Person("林青山", *who)) for n, who in ((1, SCHOOL), (2, SCHOOL), (3, FERRY), (4, FERRY))
    ]
    before, kept, _ = people_of(*apart)
    both = make_mention(5, Person("林青山", *SCHOOL), Person("林青山", *FERRY))
    after, _, archive = people_of(*apart, both, before=kept)
    (one,) = after.values()
    other = next(s.address for s in before.values() if s.address != one.address)
    assert dict(archive.redirects)[other] == one.address


def test_the_page_of_a_name_that_nobody_bears_any_more_leads_to_the_list() -> None:
    pages = [make_mention(n, Person("林青山", *SCHOOL), Person("周一舟", *FERRY)) for n in (1, 2)]
    _, kept, _ = people_of(*pages)
    fewer = [replace(p, articles=(replace(p.articles[0], people=p.articles[0].people[:1]),)) for p in pages]
    _, _, archive = people_of(*fewer, before=kept)
    gone = next(s.address for s in kept.subjects if s.name == "周一舟")
    assert dict(archive.redirects)[gone] == "people/index.html"


def test_quotes_stand_with_whoever_said_them_newest_first() -> None:
    def said(day: int) -> Page:
        quote = Quote(f"q-{day}", "正文", "direct", (Place(0, 0, 2),), (1, 1), speaker="林青山")
        return make_mention(day, Person("林青山", *SCHOOL), quotes=(quote,))

    (person,) = people_of(said(1), said(2), said(3))[0].values()
    assert [quote.id for _, quote in person.quotes] == ["q-3", "q-2", "q-1"]


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("新桥纪事③", "新桥纪事"),
        ("“古渡口”系列报道之二", "“古渡口”系列报道"),
        ("渡口人家（下）", "渡口人家"),
        ("之二", "城事"),
        ("⑤", "城事"),
        ("第三篇", "城事"),
    ],
)
def test_the_parts_of_a_series_go_by_one_name(printed: str, name: str) -> None:
    assert series_name(make_article("a", series=Text(printed), column=Text("【城事】"))) == name


def test_a_series_mark_that_nothing_names_makes_no_series() -> None:
    assert series_name(make_article("a", series=Text("之二"))) == ""


def test_keywords_reporters_columns_series_and_organisations_are_subjects_too() -> None:
    article = make_article(
        "a",
        "甲",
        bylines=(make_byline("林小满", "首席记者"), make_byline("林小满", "摄影")),
        column=Text("城事"),
        series=Text("新桥系列报道之三"),
        sections=(make_section("桥", None, "正文。"), make_section("桥", None, "正文。")),
        organisations=(Organisation("江城渡轮公司", ("渡轮公司",)),),
    )
    archive, _, _ = bind_archive([make_page(article)], SETTINGS)
    assert [(s.kind, s.name, s.holdings, s.aliases, s.roles) for s in archive.subjects] == [
        ("organisation", "江城渡轮公司", ("a",), ("渡轮公司",), ()),
        ("keyword", "桥", ("a",), (), ()),
        ("reporter", "林小满", ("a",), (), ("首席记者", "摄影")),
        ("column", "城事", ("a",), (), ()),
        ("series", "新桥系列报道", ("a",), (), ()),
    ]


def test_who_is_introduced_with_several_posts_is_who_holds_any_of_them() -> None:
    stack = "江城渡轮公司船长、江城第一小学校长林青山到会。"
    several = Person("林青山", *SCHOOL, introduced=Place(0, 0, stack.index("到会")))
    article = make_article("d3", "第3日", stack, people=(several,))
    pages = [
        make_mention(1, Person("林青山", *SCHOOL)),
        make_mention(2, Person("林青山", *FERRY)),
        make_page(article, date="2025-01-03", number="1", path="seeds/3.txt"),
    ]
    assert set(people_of(*pages)[0]) == {"d1+d2+d3"}


def test_one_post_in_an_organisation_and_in_its_short_form_is_one_persons() -> None:
    pages = [
        make_mention(1, Person("林青山", "局长", "江城市水利局")),
        make_mention(2, Person("林青山", "局长", "江水局")),
        make_mention(3, Person("林青山", "局长", "江城市教育局")),
    ]
    assert set(people_of(*pages)[0]) == {"d1+d2", "d3"}
