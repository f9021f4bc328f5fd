"""Names behind callings, before words that follow names, and words that are none. The text is invented."""

from __future__ import annotations

import pytest

from tests.annotating.setting import annotate, speakers

BEHIND_CALLINGS: list[tuple[str, str]] = [
    ("助产士林晓东到得最早。", "林晓东"),
    ("江州队主帅、前国脚庄伯安到场。", "庄伯安"),
    ("飞手周立新正操纵无人机。", "周立新"),
    ("反对党领袖哈米尼批准了方案。", "哈米尼"),
    ("孩子的妈妈孙秀兰走在后面。", "孙秀兰"),
    ("海国军队的高级指挥官易卜拉欣·萨利克在空袭中丧生。", "易卜拉欣·萨利克"),
]

NO_NAMES = [
    "江州的老年用户中，农村居民占比超过三成。",
    "吸引众多游客慕名而来。",
    "江州中小学教师占比逐年上升。",
    "亿万农民辛勤劳作。",
    "会议通过了《江州部长宣言》。",
    "总统办公室主任顾问团成立。",
]

BEFORE_WORDS: list[tuple[str, str]] = [
    ("看台上，球迷闻一凡紧紧搂着父亲。他说：“我等了十年。”", "闻一凡"),
    ("县长鲜于海每个季度都要当一天“办事群众”。“我等得起。”他说。", "鲜于海"),
    ("商务局局长充国强将其归结为“生态”二字。他说：“补贴请不来一条街。”", "充国强"),
    ("研究员鄢其芳长期研究学生体质。“十五分钟不够。”她说。", "鄢其芳"),
]


@pytest.mark.parametrize(("text", "name"), BEHIND_CALLINGS)
def test_a_calling_introduces_as_a_post_does(text: str, name: str) -> None:
    assert [person.name for person in annotate(text).people] == [name]


@pytest.mark.parametrize("text", NO_NAMES)
def test_a_word_the_dictionary_lacks_is_nobody(text: str) -> None:
    assert annotate(text).people == ()


@pytest.mark.parametrize(("text", "speaker"), BEFORE_WORDS)
def test_a_name_ends_before_a_word_that_opens_a_predicate(text: str, speaker: str) -> None:
    assert set(speakers(text)) == {speaker}
