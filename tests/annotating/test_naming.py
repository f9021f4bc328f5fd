"""People with posts and organisations, and the organisations' short names."""

from __future__ import annotations

from pathlib import Path

import pytest

from jianbao.annotating.identity import identify_organisations, identify_people
from jianbao.annotating.register import load_register
from jianbao.language.names import looks_like_name
from jianbao.language.surnames import COMPOUND, SINGLE
from tests.annotating.setting import annotate

INTRODUCTIONS = {
    "江州重工集团董事长朱立诚、": ("朱立诚", "董事长", "江州重工集团"),
    "江州重工集团董事长（创始人）朱立诚出席。": ("朱立诚", "董事长（创始人）", "江州重工集团"),
    "当天，东海纺织（江州）有限公司总经理沈雨说": ("沈雨", "总经理", "东海纺织（江州）有限公司"),
    "云帆网公共关系与传播副总裁刘敬之介绍": ("刘敬之", "公共关系与传播副总裁", "云帆网"),
    "市住房和城乡建设局局长何文走进工地": ("何文", "局长", "市住房和城乡建设局"),
    "在会见国际粮农组织总干事洛佩斯时": ("洛佩斯", "总干事", "国际粮农组织"),
    "东方大学教授、环境研究所所长欧阳文涛认为": ("欧阳文涛", "所长", "环境研究所"),
    "巴基斯坦国家研究院副院长泽米尔·汗对本报记者表示": ("泽米尔·汗", "副院长", "巴基斯坦国家研究院"),
}


@pytest.mark.parametrize("text", INTRODUCTIONS)
def test_a_person_is_introduced_with_organisation_and_post(text: str) -> None:
    person = annotate(text).people[-1]
    assert (person.name, person.post, person.organisation) == INTRODUCTIONS[text]


def test_the_company_is_the_last_one_named_in_full() -> None:
    article = annotate(
        "江州重型装备集团有限公司（以下简称江装集团）落户东郊。",
        "“今年产量翻番。”集团副总经理沈雨介绍，江装集团还要扩建。",
    )
    assert article.people[0].organisation == "江州重型装备集团有限公司"
    assert ("江州重型装备集团有限公司", ("江装集团",)) in [(o.name, o.short_names) for o in article.organisations]


def test_a_short_name_plainly_used_is_found() -> None:
    article = annotate("国衡软件（江州）有限公司成立五年。", "下一步，国衡将扩大研发。国衡软件有三百人。")
    assert article.organisations[0].short_names == ("国衡软件",)


def test_every_place_a_person_is_named_is_kept() -> None:
    article = annotate("县水利局局长陈立新说，水退了。", "陈立新又上了堤。")
    assert [(p.paragraph, p.start, p.end) for p in article.people[0].places] == [(0, 6, 9), (1, 0, 3)]


def test_the_register_wins_over_inference(tmp_path: Path) -> None:
    (tmp_path / "people.yaml").write_text("陈立新:\n  aliases: [老陈头]\n", encoding="utf-8", newline="\n")
    register, diagnostics = load_register(tmp_path)
    article = annotate("“水退了。”老陈头说。", register=register)
    assert (article.quotes[0].speaker, diagnostics) == ("陈立新", ())


def test_homonyms_are_kept_apart_and_one_person_is_not() -> None:
    articles = [
        annotate("江州重工集团董事长李明说，订单多了。"),
        annotate("东方大学教授李明认为，水质好了。"),
        annotate("江州重工集团总经理李明表示，订单少了。"),
    ]
    groups = identify_people(articles)
    assert [(g.name, g.organisation, len(g.members)) for g in groups] == [
        ("李明", "东方大学", 1),
        ("李明", "江州重工集团", 2),
    ]


def test_a_short_name_in_another_article_is_the_same_organisation() -> None:
    first = annotate("江州重型装备集团有限公司（以下简称江装集团）落户东郊。")
    second = annotate("江装集团董事长沈雨说，产量翻番。")
    groups = identify_organisations([first, second])
    assert [(g.name, len(g.members)) for g in groups] == [("江州重型装备集团有限公司", 2)]


def test_the_lists_of_surnames_hold_surnames_only() -> None:
    assert all(len(name) == 1 for name in SINGLE)
    assert all(len(name) in (2, 4) for name in COMPOUND)
    assert not SINGLE & set("的了是在我你他她它这不就还又很们")


@pytest.mark.parametrize("text", ["王芳", "王 芳", "陈立新", "欧阳文涛", "阿依古丽·买买提", "刘陈美玲"])
def test_a_name_has_the_form_of_a_name(text: str) -> None:
    assert looks_like_name(text)


@pytest.mark.parametrize("text", ["", "的", "水退了", "我们", "发展改革委", "2025年", "王芳说的"])
def test_other_words_have_not(text: str) -> None:
    assert not looks_like_name(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("花样游泳运动员冯雨作为旗手入场。", "冯雨"),
        ("江州市委书记徐麟和省长陪同考察。", "徐麟"),
        ("委员会主任许宏才作的报告。", "许宏才"),
        ("国防大臣哈立德·本·萨勒曼时常来访。", "哈立德·本·萨勒曼"),
        ("江州市政协委员白玛玉珍介绍了情况。", "白玛玉珍"),
        ("众议院议长古铁雷斯。", "古铁雷斯"),
        ("江州市市长李强作出批示。", "李强"),
        ("走进村民杜洪刚家中。", "杜洪刚"),
        ("来自德国的游客乔丹购买了一套茶具。", "乔丹"),
        ("江州县副县长高远山、水利局局长白守拙到会。", "高远山"),
        ("驻村队员艾力·司马义，今年二十六岁。", "艾力·司马义"),
    ],
)
def test_a_name_behind_a_post_ends_where_it_ends(text: str, name: str) -> None:
    assert annotate(text).people[0].name == name


@pytest.mark.parametrize(
    "text",
    [
        "游客扫码后可以查询。",
        "引导党员以学促思。",
        "我谨代表塔吉克斯坦发言。",
        "国家林草局今天说，好。",
        "专家边讲课边示范。",
    ],
)
def test_what_follows_a_post_is_not_always_a_name(text: str) -> None:
    assert annotate(text).people == ()
