"""Who said a quote, where names are like words, unintroduced, or only what people are called."""

from __future__ import annotations

import pytest

from tests.annotating.setting import annotate, speakers

INDIRECT: list[tuple[str, str]] = [
    ("江州国总统卢青山与到访的海国总理博里奇表示，两国将合作建港。", "卢青山"),
    ("会员、志愿者表示，将不断传递温暖和力量。", "会员、志愿者"),
    ("《江州真理报》的负责人表示，文章为合作指明了方向。", "《江州真理报》的负责人"),
    ("市长林晓东看望教育界委员并参加联组会时强调，教育要先行一步。", "林晓东"),
    ("据媒体援引江州官员的消息报道，港口将于年内开工。", "江州官员"),
]

NO_REPORTS = ["落实市长要求，各地统筹推进治水。", "共同落实全球文明倡议，携手建设家园。"]

NAMES_LIKE_WORDS: list[tuple[str, str]] = [
    ("“去年雨水多，麦子倒了一片。”江州县农业农村局局长白守拙说。", "白守拙"),
    ("合作社理事长安明亮坦言，“头三年都在赔钱。”", "安明亮"),
    ("“地里的活不等人。”村民时春生说。", "时春生"),
    ("河海公司总经理黄河说：“今年订单排到了年底。”", "黄河"),
    ("东海集团董事长平安国表示，“公司不裁员。”", "平安国"),
    ("江州科技董事长于海峰在会上被问到裁员，他说：“没有这回事。”", "于海峰"),
    ("银行对公业务部总经理和敬之表示，规矩变了。“不是一刀切。”和敬之补充道。", "和敬之"),
    ("“这座桥要修。”当时的村支书高明远去县里要钱，高明远回了一句：“不修不走。”", "高明远"),
    ("日本队主教练远塚享在发布会上数度停顿：“对手值得这座奖杯。”", "远塚享"),
    ("「租客付不起。」小業主聯會主席容啟豪接受訪問時說。", "容啟豪"),
]


@pytest.mark.parametrize(("paragraph", "speaker"), INDIRECT, ids=[p[:20] for p, _ in INDIRECT])
def test_what_is_handed_on_is_whose_it_is(paragraph: str, speaker: str) -> None:
    assert [quote.speaker for quote in annotate(paragraph).quotes if quote.kind == "indirect"] == [speaker]


@pytest.mark.parametrize("paragraph", NO_REPORTS)
def test_what_is_carried_out_is_not_said(paragraph: str) -> None:
    assert annotate(paragraph).quotes == ()


@pytest.mark.parametrize(("paragraph", "speaker"), NAMES_LIKE_WORDS, ids=[p[:20] for p, _ in NAMES_LIKE_WORDS])
def test_a_name_that_is_also_a_word_speaks(paragraph: str, speaker: str) -> None:
    assert set(speakers(paragraph)) >= {speaker}


def test_what_people_are_called_makes_no_person_of_the_archive() -> None:
    article = annotate("赵大爷今年八十二岁。“下一趟楼要歇三回。”赵大爷说。")
    assert [quote.speaker for quote in article.quotes] == ["赵大爷"]
    assert article.people == ()


def test_a_name_that_opens_clauses_and_says_nothing_is_nobody_of_the_archive() -> None:
    assert annotate("石门坎在山里。石门坎缺水。").people == ()


@pytest.mark.parametrize(
    ("paragraph", "organisation"),
    [
        ("73岁的村民白正林蹲在渠边。", None),
        ("白正林的父亲白老根上山修渠，白正林也去了。", None),
        ("28岁的张小山当了老师。", None),
    ],
)
def test_age_and_kin_are_no_organisation(paragraph: str, organisation: str | None) -> None:
    assert {person.organisation for person in annotate(paragraph).people} == {organisation}
