"""Who said a quote, when the speaker was brought in without a name, by kin or by number, or goes by half of one."""

from __future__ import annotations

from tests.annotating.setting import annotate


def test_a_foreign_name_goes_on_over_a_character_kept_for_names() -> None:
    article = annotate("客队外援麦克拉里本场砍下三十一分。")
    assert [person.name for person in article.people] == ["麦克拉里"]
