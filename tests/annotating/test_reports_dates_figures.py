"""Indirect speech, dates and figures."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.annotating.setting import annotate, indirect

ISSUED = dt.date(2031, 3, 10)


def test_what_a_cue_hands_on_goes_to_the_end_of_its_sentence() -> None:
    (report,) = indirect(annotate("县水利局局长陈立新表示，水位已经退了，人可以回家了。雨也停了。"))
    assert (report.speaker, report.post, report.cue) == ("陈立新", "局长", "表示")
    assert report.text == "水位已经退了，人可以回家了。"


def test_two_who_speak_in_one_sentence_are_two_reports() -> None:
    article = annotate("县水利局局长陈立新认为，堤坝还要再加高；副县长郑开明也表示，山上的林子要种好。")
    assert [(r.speaker, r.text) for r in indirect(article)] == [
        ("陈立新", "堤坝还要再加高"),
        ("郑开明", "山上的林子要种好。"),
    ]


def test_of_words_of_speech_one_behind_another_the_last_hands_on() -> None:
    (report,) = indirect(annotate("东海纺织有限公司发表声明说，公司已提出加薪百分之十二的方案。"))
    assert (report.cue, report.text) == ("说", "公司已提出加薪百分之十二的方案。")


def test_what_leads_in_a_quote_is_no_report_of_its_own() -> None:
    article = annotate("县水利局局长陈立新说过一句有名的话：“水退了，人心就稳了。”")
    assert not indirect(article)


@pytest.mark.parametrize(
    "text",
    [
        "据介绍，水位已经退了。",
        "记者了解到，水位已经退了。",
        "陈立新介绍了有关情况。",
        "根据县政府要求，人都撤了出来。",
        "代表们提出了不少意见建议，推动工作改进。",
        "换句话说，水位已经退了。",
    ],
)
def test_words_like_cues_hand_nothing_on(text: str) -> None:
    assert indirect(annotate(text)) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("据江州市气象台介绍，雨还要下三天。", "江州市气象台"),
        ("会议指出，要把堤坝加固列为头等大事。", "会议"),
        ("多位业内人士认为，价格还会再降一些。", "多位业内人士"),
        ("在陈立新看来，堤修得再高也不如种树。", "陈立新"),
        ("中方表示，愿同各方继续保持沟通。", "中方"),
    ],
)
def test_whoever_speaks_is_named_as_printed(text: str, speaker: str) -> None:
    assert [report.speaker for report in indirect(annotate(text))] == [speaker]


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "basis"),
    [
        ("2030年5月4日", (2030, 5, 4), (2030, 5, 4), "written"),
        ("二〇三〇年五月四日", (2030, 5, 4), (2030, 5, 4), "written"),
        ("2030年2月", (2030, 2, 1), (2030, 2, 28), "written"),
        ("3月9日", (2031, 3, 9), (2031, 3, 9), "issue"),
        ("12月30日", (2030, 12, 30), (2030, 12, 30), "issue"),
        ("8日上午", (2031, 3, 8), (2031, 3, 8), "issue"),
        ("去年", (2030, 1, 1), (2030, 12, 31), "issue"),
        ("昨天", (2031, 3, 9), (2031, 3, 9), "issue"),
        ("上月", (2031, 2, 1), (2031, 2, 28), "issue"),
        ("“十六五”时期", (2031, 1, 1), (2035, 12, 31), "written"),
        ("20世纪80年代", (1980, 1, 1), (1989, 12, 31), "written"),
        ("去年前三季度", (2030, 1, 1), (2030, 9, 30), "issue"),
        ("2030年第二季度", (2030, 4, 1), (2030, 6, 30), "written"),
        ("四季度", (2030, 10, 1), (2030, 12, 31), "issue"),
        ("2030年9月1日至5日", (2030, 9, 1), (2030, 9, 5), "written"),
        ("2月下旬", (2031, 2, 21), (2031, 2, 28), "issue"),
        ("上周五", (2031, 3, 7), (2031, 3, 7), "issue"),
    ],
)
def test_a_date_is_resolved_with_its_basis(
    text: str, earliest: tuple[int, int, int], latest: tuple[int, int, int], basis: str
) -> None:
    (date,) = annotate(f"{text}，水退了。", issued=ISSUED).dates
    assert (date.earliest, date.latest, date.basis) == (dt.date(*earliest), dt.date(*latest), basis)


def test_a_day_that_does_not_exist_is_kept_unresolved() -> None:
    (date,) = annotate("2030年2月30日，水退了。").dates
    assert (date.text, date.earliest, date.basis) == ("2030年2月30日", None, None)


def test_without_the_issues_day_a_bare_day_stays_open() -> None:
    assert [d.basis for d in annotate("3月9日，水退了。").dates] == [None]


@pytest.mark.parametrize(
    ("text", "value", "unit", "counted"),
    [
        ("累计贷款超36亿元", "3600000000", "元", "贷款"),
        ("研发费用1.5亿元", "150000000", "元", "研发费用"),
        ("推出10余款产品。", "10", "款", "产品"),
        ("同比增长26%", "26", "%", None),
        ("两百多名工人，", "200", "名", "工人"),
        ("1,234人参加", "1234", "人", None),
        ("签约项目36个。", "36", "个", "签约项目"),
        ("今年前三季度增长5.2%", "5.2", "%", None),
    ],
)
def test_a_figure_has_value_unit_and_what_it_counts(text: str, value: str, unit: str, counted: str | None) -> None:
    figure = annotate(text).figures[0]
    assert (figure.value, figure.unit, figure.counted) == (value, unit, counted)


def test_a_year_is_no_quantity() -> None:
    assert annotate("2030年，二〇三〇年，水退了。").figures == ()


def test_headlines_set_side_by_side_speak_each_for_themselves() -> None:
    reports = indirect(annotate("东军称击中西军目标 西军武装称目标并未受损，守军已经撤离"))
    assert [report.speaker for report in reports][-1:] == ["西军武装"]


def test_what_is_acted_upon_says_nothing() -> None:
    assert not indirect(annotate("多国领导人27日反对东洲国在当地的行动，呼吁确保援助物资进入受灾地区。"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("近七成学生参加了测试。", [("七成", "70", "学生")]),
        ("比例由三成升至九成五。", [("三成", "30", None), ("九成五", "95", None)]),
        ("四成半家庭有车。", [("四成半", "45", "家庭")]),
        ("三成员到会，此事一成不变。", []),
    ],
)
def test_tenths_are_percentages(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert [(f.text, f.value, f.counted) for f in annotate(text).figures if f.unit == "%"] == expected
