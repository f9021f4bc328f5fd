"""Every citation form, from what is known and nothing else."""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import replace
from urllib.parse import parse_qs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jianbao.archive import bind_archive
from jianbao.citing import (
    Citation,
    cite,
    cite_gbt_2015,
    cite_gbt_2025,
    cited_number,
    head_metas,
    json_ld,
    to_bibtex,
    to_coins,
    to_csl,
    to_ris,
)
from jianbao.model import Article, Holding, IssueDate, Organisation, Person, Place, Quote, Text, Withholding
from tests.newsprint import PAPER, SETTINGS, make_article, make_byline, make_page, make_section

ONLINE = SETTINGS.model_copy(update={"base_url": "https://archive.example/paper/"})
FULL = make_article(
    "bridge",
    "新桥合龙 两岸相连",
    kicker=Text("历时三年——"),
    bylines=(make_byline("林小满", "首席记者", PAPER), make_byline("周一舟", "摄影记者")),
    sections=(make_section("桥", "江上百日", "“我们做到了。”林青山说，“好”。大家称赞。"),),
    people=(Person("林青山", "总工程师", "江城桥梁公司"),),
    organisations=(Organisation("市民联谊会", ("联谊会",)),),
    quotes=(
        Quote("q-1", "我们做到了。", "direct", (Place(0, 1, 7),), (3, 3), speaker="林青山"),
        Quote("q-2", "好", "mixed", (Place(0, 13, 14),), (3, 3), speaker="市民联谊会"),
        Quote("q-3", "大家称赞", "indirect", (Place(0, 16, 20),), (3, 3), speaker="林青山"),
    ),
)


def hold(article: Article = FULL, *, date: str | None = "2025-09-29", number: str | None = "03") -> Holding:
    return bind_archive([make_page(article, date=date, number=number)], SETTINGS)[0].holdings[0]


KNOWN = cite(hold(), SETTINGS)
WEB = cite(hold(), ONLINE)
UNKNOWN = cite(hold(date=None, number=None), SETTINGS)
MANY = replace(KNOWN, authors=("甲一", "乙二", "丙三", "丁四"))


@pytest.mark.parametrize(
    ("citation", "expected"),
    [
        (KNOWN, "林小满. 新桥合龙 两岸相连[N]. 江城晨报, 2025-09-29(3)."),
        (MANY, "甲一, 乙二, 丙三, 等. 新桥合龙 两岸相连[N]. 江城晨报, 2025-09-29(3)."),
        (UNKNOWN, "林小满. 新桥合龙 两岸相连[N]. 江城晨报."),
        (replace(KNOWN, authors=(), pages=("A04", "A06")), "新桥合龙 两岸相连[N]. 江城晨报, 2025-09-29(A04, A06)."),
        (
            WEB,
            "林小满. 新桥合龙 两岸相连[N/OL]. 江城晨报, 2025-09-29(3)[2026-01-02]. "
            "https://archive.example/paper/chenbao/2025-09-29/3/1.html.",
        ),
    ],
)
def test_gbt_7714_2015_has_half_width_marks_and_the_day_of_access(citation: Citation, expected: str) -> None:
    assert cite_gbt_2015(citation, "2026-01-02") == expected


@pytest.mark.parametrize(
    ("citation", "expected"),
    [
        (KNOWN, "林小满. 新桥合龙 两岸相连[N]. 江城晨报，2025-09-29（3）."),
        (MANY, "甲一，乙二，丙三，等. 新桥合龙 两岸相连[N]. 江城晨报，2025-09-29（3）."),
        (UNKNOWN, "林小满. 新桥合龙 两岸相连[N]. 江城晨报."),
        (
            WEB,
            "林小满. 新桥合龙 两岸相连[N/OL]. 江城晨报，2025-09-29（3）. "
            "https://archive.example/paper/chenbao/2025-09-29/3/1.html.",
        ),
    ],
)
def test_gbt_7714_2025_has_full_width_commas_and_brackets_and_no_day_of_access(
    citation: Citation, expected: str
) -> None:
    assert cite_gbt_2025(citation) == expected


def test_a_day_the_issue_cannot_be_before_is_never_a_date() -> None:
    page = replace(make_page(FULL), date=IssueDate(not_before=dt.date(2025, 9, 28), evidence="9月28日"))
    holding = bind_archive([page], SETTINGS)[0].holdings[0]
    citation = cite(holding, ONLINE)
    forms = [
        cite_gbt_2015(citation),
        cite_gbt_2025(citation),
        to_bibtex(citation),
        to_ris(citation),
        to_coins(citation),
    ]
    forms += [json.dumps(to_csl(citation)), repr(head_metas(citation)), json.dumps(json_ld(holding, ONLINE))]
    assert [form for form in forms if "2025" in re.sub("[—-]2025", "", form)] == []


@pytest.mark.parametrize(
    ("printed", "cited"),
    [("03", "3"), ("12", "12"), ("A04", "A04"), ("A-04", "A04"), ("b2", "B2"), ("头版", "头版")],
)
def test_a_page_number_is_cited_without_leading_zeros_and_with_its_letter(printed: str, cited: str) -> None:
    assert cited_number(printed) == cited


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("新桥昨日合龙，两岸居民撑着伞等在堤上。", "zh-Hans"),
        ("新橋昨日合龍，兩岸居民撐著傘等在堤上。", "zh-Hant"),
        ("", "zh-Hans"),
    ],
)
def test_the_language_says_in_which_characters_it_is_printed(text: str, language: str) -> None:
    assert cite(hold(make_article("a", "", text)), SETTINGS).language == language


def test_who_took_the_pictures_is_a_contributor_and_no_author() -> None:
    assert (KNOWN.authors, KNOWN.contributors) == (("林小满",), ("周一舟",))


def test_ris_is_a_newspaper_record_with_its_tags_in_order() -> None:
    assert to_ris(WEB).split("\r\n") == [
        "TY  - NEWS",
        "TI  - 新桥合龙 两岸相连",
        "AU  - 林小满",
        "T2  - 江城晨报",
        "CY  - 江城",
        "DA  - 2025/09/29",
        "SP  - 3",
        "LA  - zh-Hans",
        "UR  - https://archive.example/paper/chenbao/2025-09-29/3/1.html",
        "KW  - 桥",
        "ER  - ",
        "",
    ]


def test_bibtex_takes_it_for_a_newspaper_article_and_keeps_names_whole() -> None:
    entry = to_bibtex(replace(KNOWN, title="50% 的_花 & {草} \\ $1"))
    assert entry.startswith("@article{linxiaoman2025-")
    assert "  entrysubtype = {newspaper}" in entry
    assert "  author = {{林小满}}" in entry
    assert r"  title = {{50\% 的\_花 \& \{草\} \textbackslash{} \$1}}" in entry


def test_csl_has_the_date_in_parts_only_when_it_is_known() -> None:
    assert to_csl(KNOWN)["issued"] == {"date-parts": [[2025, 9, 29]]}
    assert to_csl(KNOWN)["type"] == "article-newspaper"
    assert "issued" not in to_csl(UNKNOWN)


def test_coins_says_what_zotero_needs_to_make_a_newspaper_article_of_it() -> None:
    fields = parse_qs(to_coins(KNOWN))
    assert fields["rft.type"] == ["newspaperArticle"]
    assert fields["rft.source"] == [PAPER]
    assert fields["rft.date"] == ["2025-09-29"]


def test_head_metas_name_the_paper_and_never_a_journal() -> None:
    metas = {key: meta.content for meta in head_metas(WEB) for key in (meta.name, meta.property)}
    assert metas["citation_date"] == "2025/09/29"
    assert metas["prism.publicationName"] == metas["og:site_name"] == PAPER
    assert metas["DC.type"] == "newspaperArticle"
    assert metas["citation_firstpage"] == "3"
    assert "citation_journal_title" not in metas


def test_json_ld_has_the_quotations_with_their_speakers_and_no_reports_and_no_text() -> None:
    found = json_ld(hold(), ONLINE)
    person, group = found["hasPart"]
    assert person["creator"] == {"@type": "Person", "name": "林青山"}
    assert group["spokenByCharacter"] == {"@type": "Organization", "name": "市民联谊会"}
    assert "articleBody" not in found
    assert found["isPartOf"]["isPartOf"]["name"] == PAPER
    assert found["mentions"][0]["jobTitle"] == "总工程师"
    assert found["author"] == [{"@type": "Person", "name": "林小满"}]


def test_where_else_the_article_stands_is_said_only_of_a_web_address() -> None:
    assert (
        json_ld(hold(replace(FULL, url="https://paper.example/1")), SETTINGS)["sameAs"] == "https://paper.example/1"
    )
    assert "sameAs" not in json_ld(hold(replace(FULL, url="javascript:alert(1)")), SETTINGS)


def test_an_opinion_piece_says_so() -> None:
    assert json_ld(hold(replace(FULL, genre="评论")), SETTINGS)["@type"] == "OpinionNewsArticle"


def test_a_withheld_article_is_not_described() -> None:
    holding = hold(replace(FULL, withheld=Withholding("请求")))
    assert cite(holding, SETTINGS) == Citation("bridge", "")
    assert "新桥" not in json.dumps(json_ld(holding, SETTINGS), ensure_ascii=False)


@settings(deadline=None)
@given(st.text(), st.text(min_size=1), st.text())
def test_no_text_breaks_out_of_its_line_or_field(title: str, name: str, paper: str) -> None:
    article = make_article("x", title, bylines=(make_byline(name),))
    page = make_page(article, paper=paper, date="2025-01-02", number="1")
    citation = cite(bind_archive([page], SETTINGS)[0].holdings[0], SETTINGS)
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in to_ris(citation).split("\r\n")[:-1])
    body = re.sub(r"\\[{}]", "", to_bibtex(citation))
    assert body.count("{") == body.count("}")
    assert "\n" not in cite_gbt_2015(citation) + cite_gbt_2025(citation)
    assert parse_qs(to_coins(citation))["rft.type"] == ["newspaperArticle"]


def test_an_article_that_jumps_has_its_first_and_its_last_page_in_ris() -> None:
    record = to_ris(replace(WEB, pages=("1", "2", "4")))
    assert "SP  - 1\r\nEP  - 4\r\n" in record
    assert "EP  -" not in to_ris(WEB)
