"""Names that people.yaml and organisations.yaml settle and that stand in no article."""

from __future__ import annotations

import pytest

from jianbao.annotating.register import Register, Settled
from jianbao.archive import bind_archive
from jianbao.diagnostics import cure_of, message_of
from jianbao.model import Organisation, Page, Person
from tests.newsprint import SETTINGS, make_article, make_page

SCHOOL, FULL = "江城第一小学", "江城渡轮有限公司"


def find(
    *pages: Page, people: tuple[Settled, ...] = (), organisations: tuple[Settled, ...] = ()
) -> list[tuple[str, str, int, str]]:
    _, _, diagnostics = bind_archive(pages, SETTINGS, register=Register(people, organisations))
    found = [d for d in diagnostics if d.code.startswith("register-")]
    assert all(message_of(d, language) and cure_of(d, language) for d in found for language in ("zh-Hans", "en"))
    return [(d.code, d.path, d.line, d.details["nearest"]) for d in found]


def make_print(text: str, name: str) -> Page:
    people, bodies = (Person(name, "校长", SCHOOL),), (Organisation(SCHOOL), Organisation(FULL))
    article = make_article("d1", "开学", text, people=people, organisations=bodies)
    return make_page(article, date="2025-01-01", number="1", path="seeds/1.txt")


@pytest.fixture
def page() -> Page:
    return make_print("江城第一小学校长林青山乘江城渡轮有限公司的船到校。", "林青山")


def test_a_form_that_stands_nowhere_is_told_with_the_nearest_name(page: Page) -> None:
    mistyped = Settled("周一舟", ("林请山",), (), ("林请山",), 4, (("林请山", 6),))
    assert find(page, people=(mistyped,)) == [
        ("register-name-unmet", "people.yaml", 4, ""),
        ("register-form-unmet", "people.yaml", 6, "林青山"),
    ]


def test_a_name_to_be_known_and_its_aliases_may_wait_for_their_article(page: Page) -> None:
    assert find(page, people=(Settled("周一舟", ("老周",), (), (), 1, (("老周", 2),)),)) == []


def test_of_a_split_name_each_bearer_has_an_article(page: Page) -> None:
    split = Settled("林青山", (), (SCHOOL, "江城第二小学"), (), 1, ((SCHOOL, 3), ("江城第二小学", 4)))
    assert find(page, people=(split,)) == [("register-bearer-unmet", "people.yaml", 4, SCHOOL)]


def test_a_split_name_that_stands_nowhere_is_told_once(page: Page) -> None:
    split = Settled("周一舟", (), (SCHOOL, FULL), (), 1, ((SCHOOL, 3), (FULL, 4)))
    assert find(page, people=(split,)) == [("register-name-unmet", "people.yaml", 1, "")]


def test_an_organisation_that_stands_nowhere_is_told_with_the_nearest(page: Page) -> None:
    mistyped = Settled("江成渡轮有限公司", (), (), ("江渡厂",), 2, (("江渡厂", 3),))
    assert find(page, organisations=(mistyped,)) == [
        ("register-name-unmet", "organisations.yaml", 2, FULL),
        ("register-form-unmet", "organisations.yaml", 3, ""),
    ]


def test_a_name_is_met_in_either_script() -> None:
    printed = make_print("江城第一小学校長張建國到校。", "張建國")
    settled = Settled("张建国", ("張建國",), (), ("張建國",), 1)
    assert find(printed, people=(settled,)) == []
