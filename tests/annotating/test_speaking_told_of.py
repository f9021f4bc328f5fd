"""Who said a quote, when the text has told of them before: by age, by nation, by half a name, by what is written."""

from __future__ import annotations

import pytest

from tests.annotating.setting import annotate


@pytest.mark.parametrize(
    "text", ["江州队三次逆转。江州队的球迷很多。", "黎巴嫩今天否认。黎巴嫩说不。", "高二学生吕子涵说好。"]
)
def test_teams_countries_and_school_forms_are_nobody(text: str) -> None:
    assert not {person.name for person in annotate(text).people} & {"江州队", "黎巴嫩", "高二学"}


def test_the_field_of_a_calling_belongs_to_it() -> None:
    [person] = annotate("出租车司机叶一凡说，路堵了一上午。").people
    assert (person.name, person.post, person.organisation) == ("叶一凡", "出租车司机", None)
