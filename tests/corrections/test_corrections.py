"""Corrections of a sidecar on a page of text: each action, and each way to miss."""

from __future__ import annotations

import pytest

from jianbao.config import Settings
from jianbao.model import Page
from jianbao.parsing import parse_source
from jianbao.parsing.corrections.annotated import correct_annotations, unmatched_annotations
from jianbao.reading import is_blank, source_of_bytes
from jianbao.reading.sidecar import sidecar_of
from jianbao.reading.yaml_mapping import read_mapping

BODY = """---
title: 山城夜校开课
---
夜校设在老厂房里。第一晚来了两百人。

报名的人排到了街口。

## 学什么
剪纸课最先报满。
"""


def correct(yaml: str, body: str = BODY) -> tuple[Page, list[str]]:
    mapping, _ = read_mapping(yaml, "seeds/ye.yaml")
    assert mapping is not None
    sidecar = sidecar_of(mapping, "seeds/ye.yaml")
    source, _ = source_of_bytes(body.encode("utf-8"), "seeds/ye.md", "markdown", sidecar)
    assert source is not None
    (page,), diagnostics = parse_source(source, Settings())
    assert_accounted_for(page)
    return page, [f"{found.code}:{found.line}" for found in diagnostics]


def assert_accounted_for(page: Page) -> None:
    seen = {(n.number, at): 0 for n in page.source.lines for at, sign in enumerate(n.raw) if not is_blank(sign)}
    for entry in page.ledger:
        for at in range(entry.start, entry.end):
            if (entry.line, at) in seen:
                seen[entry.line, at] += 1
    assert set(seen.values()) == {1}


def outline(page: Page) -> list[str]:
    article = page.articles[0]
    lines = [paragraph.text for paragraph in article.lead]
    for section in article.sections:
        heads = [text.text for text in (section.keyword, section.heading, section.subheading) if text]
        lines += ["# " + " / ".join(heads), *(paragraph.text for paragraph in section.paragraphs)]
    return lines


def test_without_corrections_the_page_stands_as_it_was_parsed() -> None:
    page, diagnostics = correct("paper: 甲城晚报\n")
    assert diagnostics == []
    assert outline(page) == [
        "夜校设在老厂房里。第一晚来了两百人。",
        "报名的人排到了街口。",
        "# 学什么",
        "剪纸课最先报满。",
    ]


def test_split_ends_a_paragraph_before_the_words() -> None:
    page, diagnostics = correct("corrections:\n- split: 第一晚来\n")
    assert diagnostics == []
    assert outline(page)[:2] == ["夜校设在老厂房里。", "第一晚来了两百人。"]


def test_join_puts_a_paragraph_and_the_next_together() -> None:
    page, diagnostics = correct("corrections:\n- join: 来了两百人\n")
    assert diagnostics == []
    assert outline(page)[0] == "夜校设在老厂房里。第一晚来了两百人。报名的人排到了街口。"


def test_join_reaches_across_sections_and_the_empty_section_goes() -> None:
    page, diagnostics = correct("corrections:\n- join: 排到了街口\n  with: 剪纸课\n")
    assert diagnostics == []
    assert outline(page)[1:] == ["报名的人排到了街口。剪纸课最先报满。", "# 学什么"]


@pytest.mark.parametrize("action", ["move", "reorder"])
def test_move_puts_a_paragraph_after_another(action: str) -> None:
    page, diagnostics = correct(f"corrections:\n- {action}: 夜校设在\n  after: 剪纸课\n")
    assert diagnostics == []
    assert outline(page) == [
        "报名的人排到了街口。",
        "# 学什么",
        "剪纸课最先报满。",
        "夜校设在老厂房里。第一晚来了两百人。",
    ]


def test_replace_puts_other_words_and_keeps_the_source_accounted_for() -> None:
    page, diagnostics = correct("corrections:\n- replace: 两百人\n  with: 二百一十人\n")
    assert diagnostics == []
    assert outline(page)[0] == "夜校设在老厂房里。第一晚来了二百一十人。"


def test_take_as_heading_opens_a_section_where_the_words_stand() -> None:
    page, diagnostics = correct("corrections:\n- take: 报名的人排到了街口。\n  as: heading\n")
    assert diagnostics == []
    assert outline(page) == [
        "夜校设在老厂房里。第一晚来了两百人。",
        "# 报名的人排到了街口。",
        "# 学什么",
        "剪纸课最先报满。",
    ]


def test_take_part_of_a_paragraph_as_a_kicker_leaves_the_rest() -> None:
    page, diagnostics = correct("corrections:\n- take: 夜校设在老厂房里。\n  as: kicker\n")
    assert diagnostics == []
    kicker = page.articles[0].kicker
    assert kicker is not None
    assert (kicker.text, outline(page)[0]) == ("夜校设在老厂房里。", "第一晚来了两百人。")


def test_take_a_heading_as_a_paragraph_before_another() -> None:
    page, diagnostics = correct("corrections:\n- take: 学什么\n  as: paragraph\n  before: 报名的人\n")
    assert diagnostics == []
    assert outline(page) == [
        "夜校设在老厂房里。第一晚来了两百人。",
        "学什么",
        "报名的人排到了街口。",
        "剪纸课最先报满。",
    ]


def test_take_as_caption_and_credit() -> None:
    page, _ = correct(
        "corrections:\n- take: 第一晚来了两百人。\n  as: caption\n- take: 报名的人排到了街口。\n  as: credit\n"
    )
    (caption,) = page.articles[0].captions
    assert caption.credit is not None
    assert (caption.text.text, caption.credit.text) == ("第一晚来了两百人。", "报名的人排到了街口。")


def test_headline_and_byline_are_set() -> None:
    page, diagnostics = correct(
        "corrections:\n- headline: [老厂房, 夜校来]\n- byline: 首席记者 王小芳 实习生 李明\n"
    )
    assert diagnostics == []
    assert page.articles[0].title == "老厂房 夜校来"
    assert [(byline.role, byline.name) for byline in page.articles[0].bylines] == [
        ("首席记者", "王小芳"),
        ("实习生", "李明"),
    ]


def test_drop_takes_a_duplicate_out_and_keeps_it_on_the_page() -> None:
    page, diagnostics = correct("corrections:\n- drop: 报名的人排到了街口。\n")
    assert diagnostics == []
    assert "报名的人排到了街口。" not in outline(page)
    assert [text.text for text in page.furniture] == ["报名的人排到了街口。"]


def test_withhold_marks_the_article_with_its_reason_and_day() -> None:
    page, diagnostics = correct(
        "corrections:\n- withhold: 山城夜校开课\n  reason: 当事人要求\n  date: 2025-10-01\n"
    )
    assert diagnostics == []
    withheld = page.articles[0].withheld
    assert withheld is not None
    assert withheld.date is not None
    assert (withheld.reason, withheld.date.isoformat()) == ("当事人要求", "2025-10-01")


def test_withhold_for_a_whole_source() -> None:
    page, _ = correct("withhold:\n  reason: 版权\n")
    assert page.articles[0].withheld is not None


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ("split: 没有这句话", "correction-unmatched"),
        ("split: 夜校设在", "correction-begins-there"),
        ("join: 剪纸课最先", "correction-none-below"),
        ("replace: 两百人", "correction-incomplete"),
        ("move: 夜校设在", "correction-unmatched"),
        ("move: 夜校设在\n  after: 老厂房", "correction-unmatched"),
        ("改: 夜校", "correction-unknown"),
        ("drop: []", "correction-incomplete"),
        ("withhold: 别的标题", "correction-unmatched"),
    ],
)
def test_a_correction_that_fits_nothing_is_a_diagnostic_with_its_line(entry: str, code: str) -> None:
    page, diagnostics = correct(f"paper: 甲\ncorrections:\n- {entry}\n")
    assert diagnostics == [f"{code}:3"]
    assert len(outline(page)) == 4


def test_words_that_stand_more_than_once_are_a_warning_and_the_first_is_taken() -> None:
    page, diagnostics = correct("corrections:\n- replace: 了\n  with: 过\n")
    assert diagnostics == ["correction-ambiguous:2"]
    assert outline(page)[0] == "夜校设在老厂房里。第一晚来过两百人。"


def test_take_may_name_several_lines_at_once() -> None:
    page, diagnostics = correct(
        "corrections:\n- take: |\n    夜校设在老厂房里。\n    剪纸课最先报满。\n  as: notice\n"
    )
    assert diagnostics == []
    assert [notice.text for notice in page.articles[0].notices] == ["夜校设在老厂房里。", "剪纸课最先报满。"]


def test_corrections_that_are_no_list_of_mappings_are_reported() -> None:
    assert correct("corrections: 甲\n")[1] == ["correction-unknown:1"]
    assert correct("corrections:\n- 甲\n")[1] == ["correction-unknown:2"]


def test_a_speaker_is_set_on_the_quote_that_holds_the_words_whatever_page_it_is_on() -> None:
    from dataclasses import replace

    from jianbao.model import Place, Quote

    page, _ = correct("corrections:\n- speaker: 王小芳\n  quote: 排到了街口\n- speaker: 甲\n  quote: 没有\n")
    quote = Quote("q-1", "报名的人排到了街口", "direct", (Place(1, 0, 9),), (6, 6), candidates=("王小芳", "李明"))
    annotated = replace(page, articles=(replace(page.articles[0], quotes=(quote,)),))
    corrected = correct_annotations(annotated)
    told = corrected.articles[0].quotes[0]
    assert (told.speaker, told.rule, told.candidates) == ("王小芳", "correction", ())
    unmatched = unmatched_annotations([page, corrected])
    assert [(found.code, found.line) for found in unmatched] == [("correction-unmatched", 4)]


TWO_ARTICLES = (
    "渡口添了新船\n\n本报记者 林小满\n\n　　渡口昨天添了一条新船，船长介绍了航线。\n\n"
    "早市鱼价回落\n\n本报记者 何青\n\n　　早市的鱼价昨天回落，摊主介绍了行情。\n"
)


def correct_two_articles(asked: str) -> tuple[Page, list[str]]:
    mapping, _ = read_mapping(f"corrections:\n  - {asked}\n", "seeds/a.yaml")
    assert mapping is not None
    sidecar = sidecar_of(mapping, "seeds/a.yaml")
    source, _ = source_of_bytes(TWO_ARTICLES.encode("utf-8"), "seeds/a.txt", "text", sidecar)
    assert source is not None
    (page,), diagnostics = parse_source(source, Settings())
    assert len(page.articles) == 2
    return page, [found.code for found in diagnostics if found.code.startswith("correction")]


def test_a_replacement_stays_in_the_article_it_names() -> None:
    page, remarks = correct_two_articles("{replace: 介绍, with: 说明, article: 早市鱼价回落}")
    words = ["".join(p.text for p in article.paragraphs()) for article in page.articles]
    assert "船长介绍了航线" in words[0]
    assert "摊主说明了行情" in words[1]
    assert remarks == []


def test_what_is_taken_for_an_article_may_stand_in_another() -> None:
    page, remarks = correct_two_articles("{take: 渡口添了新船, as: kicker, article: 早市鱼价回落}")
    assert page.articles[1].kicker is not None
    assert page.articles[1].kicker.text == "渡口添了新船"
    assert remarks == []


def test_words_that_name_two_articles_equally_well_are_ambiguous() -> None:
    _, diagnostics = correct_two_articles("{headline: 渡口, article: 昨天}")
    assert diagnostics == ["correction-ambiguous"]


def test_words_of_one_headline_name_its_article_though_another_speaks_of_them() -> None:
    text = TWO_ARTICLES.replace("船长介绍了航线", "船长说早市鱼价回落")
    mapping, _ = read_mapping("corrections:\n  - {headline: 鱼价跌了, article: 早市鱼价回落}\n", "seeds/a.yaml")
    assert mapping is not None
    source, _ = source_of_bytes(text.encode("utf-8"), "seeds/a.txt", "text", sidecar_of(mapping, "seeds/a.yaml"))
    assert source is not None
    (page,), diagnostics = parse_source(source, Settings())
    assert [article.title for article in page.articles] == ["渡口添了新船", "鱼价跌了"]
    assert not [found for found in diagnostics if found.code.startswith("correction")]


def test_taking_a_sections_heading_away_leaves_no_section_without_one() -> None:
    page, diagnostics = correct("corrections:\n- take: 学什么\n  as: kicker\n")
    assert diagnostics == []
    assert [section.heading for section in page.articles[0].sections] == []
    assert outline(page)[-1] == "剪纸课最先报满。"


def test_an_empty_byline_takes_the_one_there_is_away() -> None:
    page, remarks = correct_two_articles('{byline: "", article: 早市鱼价回落}')
    assert remarks == []
    assert [[byline.name for byline in article.bylines] for article in page.articles] == [["林小满"], []]
    assert "本报记者何青" in ["".join(text.text.split()) for text in page.furniture]


def test_words_taken_as_verse_keep_their_lines() -> None:
    text = "秋天的信\n\n　　把稻子割了，田野就空了出来，\n好让雁群写下一个人字。\n　　我把你的名字夹在日历里，翻\n过去的每一天都香。\n"
    asked = "corrections:\n  - take: 把稻子割了，田野就空了出来，好让雁群写下一个人字。\n    as: verse\n"
    mapping, _ = read_mapping(asked, "seeds/a.yaml")
    assert mapping is not None
    source, _ = source_of_bytes(text.encode(), "seeds/a.txt", "text", sidecar_of(mapping, "seeds/a.yaml"))
    assert source is not None
    (page,), _ = parse_source(source, Settings())
    assert_accounted_for(page)
    verse = [paragraph for paragraph in page.articles[0].paragraphs() if paragraph.kind == "verse"]
    assert [paragraph.text for paragraph in verse] == ["把稻子割了，田野就空了出来，\n好让雁群写下一个人字。"]


def test_another_speaker_has_not_the_post_of_the_one_before() -> None:
    from dataclasses import replace

    from jianbao.model import Place, Quote

    page, _ = correct("corrections:\n- speaker: 王小芳\n  quote: 排到了街口\n")
    quote = Quote("q-1", "报名的人排到了街口", "direct", (Place(1, 0, 9),), (6, 6), speaker="李明", post="馆长")
    annotated = replace(page, articles=(replace(page.articles[0], quotes=(quote,)),))
    told = correct_annotations(annotated).articles[0].quotes[0]
    assert (told.speaker, told.post) == ("王小芳", None)


def test_lines_taken_as_verse_together_are_one_stanza() -> None:
    page, diagnostics = correct(
        "corrections:\n- take: [夜校设在老厂房里。第一晚来了两百人。, 报名的人排到了街口。]\n  as: verse\n"
    )
    assert diagnostics == []
    (stanza,) = page.articles[0].lead
    assert (stanza.kind, stanza.text.split("\n")) == (
        "verse",
        ["夜校设在老厂房里。第一晚来了两百人。", "报名的人排到了街口。"],
    )


def test_lines_in_one_text_are_one_stanza_as_well() -> None:
    page, diagnostics = correct(
        "corrections:\n- take: |\n    夜校设在老厂房里。第一晚来了两百人。\n    报名的人排到了街口。\n  as: verse\n"
    )
    assert diagnostics == []
    assert [paragraph.text.count("\n") for paragraph in page.articles[0].lead] == [1]
