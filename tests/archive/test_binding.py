"""What the archive binds: passages, ids, issues, jumps, relations, and what is withheld."""

from __future__ import annotations

import datetime as dt
import gzip
import json
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from jianbao.archive import bind_archive, passages_of, publishable
from jianbao.archive.rejoining import rejoin
from jianbao.diagnostics import Diagnostic
from jianbao.export import export_archive
from jianbao.model import (
    Archive,
    Article,
    Box,
    Caption,
    Correction,
    IssueDate,
    Jump,
    LedgerEntry,
    Organisation,
    Page,
    Paragraph,
    Person,
    Place,
    Quote,
    Sidecar,
    Text,
    Withholding,
)
from tests.newsprint import SETTINGS, located, make_article, make_byline, make_page, make_section, make_source


def bind(*pages: Page) -> Archive:
    return bind_archive(pages, SETTINGS)[0]


def to_page(number: str) -> tuple[Jump, ...]:
    return (Jump(Text(f"（下转{number}版）"), to=number),)


def from_page(number: str) -> tuple[Jump, ...]:
    return (Jump(Text(f"（上接{number}版）"), from_=number),)


def test_passages_stand_in_reading_order_with_the_anchors_of_their_elements() -> None:
    article = make_article(
        "a",
        "新桥合龙",
        "导语。",
        sections=(make_section("桥", "江上百日", "一段。", "二段。"),),
        boxes=(Box("链接", Text("桥的数字"), (Paragraph("框文。"),)),),
        captions=(Caption(Text("图为新桥。"), Text("林小满 摄")),),
        notices=(Text("扫码看视频"),),
        bylines=(make_byline("林小满", "记者", "江城晨报"),),
    )
    assert [(p.field, p.text, p.anchor, p.paragraph) for p in passages_of(article)] == [
        ("title", "新桥合龙", "", None),
        ("byline", "江城晨报记者 林小满", "", None),
        ("paragraph", "导语。", "p1", 0),
        ("keyword", "桥", "s1", None),
        ("heading", "江上百日", "s1", None),
        ("paragraph", "一段。", "p2", 1),
        ("paragraph", "二段。", "p3", 2),
        ("heading", "桥的数字", "b1", None),
        ("paragraph", "框文。", "p4", 3),
        ("caption", "图为新桥。", "c1", None),
        ("caption", "林小满 摄", "c1", None),
        ("caption", "扫码看视频", "n1", None),
    ]


def test_a_dateline_is_a_passage_only_where_no_paragraph_prints_it() -> None:
    apart = make_article("a", "甲", "正文。", dateline_text=Text("本报江城电"))
    within = make_article("a", "甲", "本报江城电 正文。", dateline_text=Text("本报江城电"))
    assert [p.text for p in passages_of(apart)] == ["甲", "本报江城电", "正文。"]
    assert [p.text for p in passages_of(within)] == ["甲", "本报江城电 正文。"]


def test_two_sources_that_claim_one_id_are_both_kept_and_reported() -> None:
    given = (LedgerEntry(1, 0, 1, "/articles/0/id", "text"),)
    pages = (
        replace(make_page(make_article("x", "甲"), path="seeds/a.txt"), ledger=given),
        replace(make_page(make_article("x", "乙"), path="seeds/b.txt"), ledger=given),
    )
    archive, _, diagnostics = bind_archive(pages, SETTINGS)
    assert {holding.id: holding.article.title for holding in archive.holdings} == {"x": "甲", "x-2": "乙"}
    assert [(d.code, d.path) for d in diagnostics] == [("id-claimed-twice", "seeds/b.txt")]


def test_pages_stand_in_print_order_within_their_issue() -> None:
    numbers = ("10", "2", "A01", "1")
    pages = [make_page(make_article(n, n), date="2025-01-02", number=n, path=f"seeds/{n}.txt") for n in numbers]
    archive = bind(*pages)
    assert [leaf.number for leaf in archive.leaves] == ["1", "2", "10", "A01"]
    (issue,) = archive.issues
    assert issue.leaves == tuple(leaf.address for leaf in archive.leaves)
    assert [leaf.next for leaf in archive.leaves] == [*issue.leaves[1:], None]


def test_articles_follow_on_each_other_across_the_issues_of_one_paper() -> None:
    archive = bind(
        make_page(make_article("b", "乙"), date="2025-01-03", number="1", path="seeds/2.txt"),
        make_page(make_article("a", "甲"), date="2025-01-02", number="1", path="seeds/1.txt"),
        make_page(make_article("c", "丙"), date="2025-01-04", number="1", path="seeds/3.txt", paper="别家报"),
    )
    assert archive.relations["a"].next == "b"
    assert archive.relations["b"].previous == "a"
    assert archive.relations["b"].next is None
    assert [issue.next for issue in archive.issues] == ["chenbao/2025-01-03/index.html", None, None]


def test_lines_of_a_jsonl_file_that_name_one_page_share_its_leaf() -> None:
    source = make_source("seeds/wire.jsonl", "jsonl")
    pages = [
        make_page(make_article(id, id), date="2025-01-02", number="3", index=n, source=source)
        for n, id in enumerate("ab")
    ]
    (leaf,) = bind(*pages).leaves
    assert leaf.holdings == ("a", "b")
    assert len(leaf.pages) == 2


def halves(**second: object) -> tuple[Page, Page]:
    first = make_article(
        "one",
        "新桥合龙 两岸相连",
        "工程历时三年，投资",
        jumps=to_page("3"),
        people=(Person("林青山", places=(Place(0, 0, 2),)),),
    )
    later = make_article(
        "two",
        "新桥合龙",
        "两亿元。",
        "“今天是好日子。”林青山说。",
        jumps=from_page("1"),
        people=(Person("林青山", places=(Place(1, 9, 12),)),),
        quotes=(Quote("q-1", "今天是好日子。", "direct", (Place(1, 1, 8),), (9, 9), speaker="林青山"),),
        **second,
    )
    return (
        make_page(make_article("zero", "头条"), first, date="2025-01-02", number="1", path="seeds/1.txt"),
        make_page(later, make_article("three", "别的"), date="2025-01-02", number="3", path="seeds/3.txt"),
    )


def test_an_article_that_jumps_to_another_page_is_made_one_and_names_both_pages() -> None:
    archive = bind(*halves())
    joined = archive.by_id["one"]
    assert [h.id for h in archive.holdings] == ["zero", "one", "three"]
    assert [p.text for p in joined.article.paragraphs()] == [
        "工程历时三年，投资两亿元。",
        "“今天是好日子。”林青山说。",
    ]
    assert [(part.number, part.paragraphs) for part in joined.parts] == [("1", (0,)), ("3", (0, 1))]
    assert archive.by_id["two"] is joined
    assert archive.leaves[1].holdings == ("one", "three")


def test_the_annotations_of_both_halves_still_point_at_their_words() -> None:
    article = bind(*halves()).by_id["one"].article
    paragraphs = [p.text for p in article.paragraphs()]
    (quote,) = article.quotes
    (person,) = article.people
    words = [paragraphs[p.paragraph][p.start : p.end] for p in (*quote.places, *person.places[1:])]
    assert words == ["今天是好日子。", "林青山"]


def test_the_halves_on_two_pages_of_one_undated_file_are_joined_and_keep_all_source_lines() -> None:
    source = make_source("seeds/issue.txt")
    first = make_article("one", "新桥合龙", lead=(located("工程历时三年，投资", 4),), jumps=to_page("3"))
    later = make_article("two", "新桥合龙", lead=(located("两亿元。", 31),), jumps=from_page("1"))
    pages = [make_page(first, number="1", source=source), make_page(later, number="3", source=source, index=1)]
    (holding,) = bind(*pages).holdings
    (paragraph,) = holding.article.paragraphs()
    assert (paragraph.text, paragraph.lines) == ("工程历时三年，投资两亿元。", (4, 31))
    assert [part.page_address for part in holding.parts] == [
        "undated/issue/index.html",
        "undated/issue/2/index.html",
    ]


def test_a_jump_whose_other_half_is_missing_is_reported_and_changes_nothing() -> None:
    first, _ = halves()
    archive, _, diagnostics = bind_archive([first], SETTINGS)
    assert [d.code for d in diagnostics] == ["jump-open"]
    assert not archive.by_id["one"].parts


def test_a_reference_to_another_page_joins_nothing() -> None:
    article = make_article("a", "甲", "正文。", jumps=(Jump(Text("详见3版"), to="3"),))
    other = make_article("b", "甲", "别的正文。")
    archive, _, diagnostics = bind_archive(
        [
            make_page(article, date="2025-01-02", number="1", path="seeds/1.txt"),
            make_page(other, date="2025-01-02", number="3", path="seeds/3.txt"),
        ],
        SETTINGS,
    )
    assert len(archive.holdings) == 2
    assert diagnostics == ()


def test_the_address_of_a_later_half_leads_to_the_whole_once_it_is_joined() -> None:
    first, second = halves()
    _, given_out, _ = bind_archive([second], SETTINGS)
    archive, _, _ = bind_archive([first, second], SETTINGS, given_out)
    assert dict(archive.redirects)["chenbao/2025-01-02/3/1.html"] == archive.by_id["one"].address


PIECES = st.lists(st.sampled_from(["甲乙丙。", "丁戊，", "己庚"]), max_size=3).map(
    lambda texts: tuple(map(Paragraph, texts))
)


@st.composite
def marked_articles(draw: st.DrawFn) -> Article:
    """An article with a person's place on the first character of every paragraph."""
    article = make_article(
        draw(st.sampled_from("ab")),
        draw(st.sampled_from(["", "同题", "另一题"])),
        standfirst=draw(PIECES),
        lead=draw(PIECES),
        sections=tuple(
            make_section(None, "小题", *(p.text for p in draw(PIECES))) for _ in range(draw(st.integers(0, 2)))
        ),
        boxes=tuple(Box("链接", None, draw(PIECES)) for _ in range(draw(st.integers(0, 2)))),
    )
    count = sum(1 for _ in article.paragraphs())
    firsts = tuple(paragraph.text[0] for paragraph in article.paragraphs())
    organisations = tuple(Organisation(f"{n}{firsts[n]}", (), (Place(n, 0, 1),)) for n in range(count))
    return make_article(
        article.id,
        article.title,
        standfirst=article.standfirst,
        lead=article.lead,
        sections=article.sections,
        boxes=article.boxes,
        organisations=organisations,
    )


@settings(deadline=None)
@given(st.lists(marked_articles(), min_size=1, max_size=3), st.booleans())
def test_rejoining_loses_no_text_and_moves_every_place_with_its_words(articles: list[Article], apart: bool) -> None:
    joined = rejoin([(article, f"seeds/{n if apart else 0}.txt") for n, article in enumerate(articles)])
    paragraphs = [p.text for p in joined.article.paragraphs()]
    before = [p.text for article in articles for p in article.paragraphs()]
    assert sorted("".join(paragraphs)) == sorted("".join(before))
    assert len(joined.origins) == len(paragraphs)
    for organisation in joined.article.organisations:
        for place in organisation.places:
            assert paragraphs[place.paragraph][place.start : place.end] == organisation.name[-1]


SECRET = "渡口的秘密名单"


def withheld_pages() -> list[Page]:
    lines = (f"《{SECRET}》", f"{SECRET}公布。", "天气晴。")
    source = make_source("seeds/page.txt", lines=lines)
    hidden = make_article(
        "hidden",
        people=(Person(SECRET),),
        withheld=Withholding("当事人请求", dt.date(2025, 3, 4)),
        headline=(Text(SECRET, located(SECRET, 1, 1).pieces),),
        lead=(located(f"{SECRET}公布。", 2),),
    )
    told = Sidecar(
        "seeds/page.yaml", {"title": SECRET}, {}, (Correction("text", {"to": SECRET}, "seeds/page.yaml", 3),)
    )
    page = make_page(hidden, make_article("open", "天气", lead=(located("天气晴。", 3),)), source=source)
    object.__setattr__(page.source, "sidecar", told)
    page = replace(page, date=IssueDate(not_before=dt.date(2025, 3, 1), evidence=SECRET))
    jsonl = make_source(
        "seeds/wire.jsonl", "jsonl", [json.dumps({"body": SECRET, "note": SECRET}, ensure_ascii=False)]
    )
    line = make_article("wire-1", lead=(located(SECRET, 1, 10),), withheld=Withholding("误发"))
    return [page, make_page(line, source=jsonl)]


def test_nothing_of_a_withheld_article_is_left_in_the_archive_but_its_id_address_and_reason() -> None:
    archive, addresses, _ = bind_archive(withheld_pages(), SETTINGS)
    assert SECRET not in repr(archive)
    assert SECRET not in repr(addresses)
    assert SECRET not in repr(archive.by_id)
    held = archive.by_id["hidden"]
    assert held.withheld
    assert held.address == "undated/page/1.html"
    assert held.article == Article("hidden", withheld=Withholding("当事人请求", dt.date(2025, 3, 4)))


def test_every_page_of_the_file_is_without_the_words_of_a_withheld_article() -> None:
    page, line = withheld_pages()
    other = make_page(make_article("later", "晴"), source=replace(page.source), index=1)
    archive = bind(page, line, other)
    assert SECRET not in repr(archive.by_id["later"].page)


def test_the_front_matter_of_a_withheld_markdown_article_is_blanked_too() -> None:
    source = make_source("seeds/a.md", "markdown", ["---", f"title: {SECRET}", "---", "正文。"])
    page = make_page(make_article("a", lead=(located("正文。", 4),), withheld=Withholding("请求")), source=source)
    assert SECRET not in repr(bind(page))


def test_the_other_half_of_a_withheld_article_is_withheld_with_it() -> None:
    first, second = halves()
    taken_out = replace(first.articles[1], withheld=Withholding("请求"))
    archive = bind(replace(first, articles=(first.articles[0], taken_out)), second)
    assert archive.by_id["two"] is archive.by_id["one"]
    assert archive.by_id["one"].withheld
    assert "好日子" not in repr(archive)


def test_what_is_wrong_with_the_lines_of_a_withheld_article_is_not_published() -> None:
    found = [Diagnostic("paragraph-unfinished", "seeds/page.txt", line, {"text": SECRET}) for line in (1, 2, 3)]
    assert publishable(found, bind(*withheld_pages())) == (found[2],)


def test_a_withheld_article_is_in_no_export() -> None:
    archive, _, _ = bind_archive(withheld_pages(), SETTINGS)
    published = b"".join(
        gzip.decompress(file.content) if file.path.endswith(".gz") else file.content
        for file in export_archive(archive, SETTINGS)
    ).decode()
    assert SECRET not in published
    assert "hidden" not in published
    assert "天气晴" in published


def test_the_lines_of_other_articles_on_the_page_stay_as_they_were() -> None:
    archive = bind(*withheld_pages())
    page = archive.by_id["open"].page
    assert [line.text for line in page.source.lines] == ["《███████》", "██████████", "天气晴。"]


def test_an_article_keeps_its_address_when_it_is_withheld() -> None:
    article = make_article("page-1", "甲", "正文在此。")
    _, given_out, _ = bind_archive([make_page(article, make_article("page-2", "乙", "别的。"))], SETTINGS)
    taken_out = make_article("page-1", withheld=Withholding("请求"))
    archive, _, _ = bind_archive(
        [make_page(taken_out, make_article("page-2", "乙", "别的。"))], SETTINGS, given_out
    )
    assert archive.by_id["page-1"].address == "undated/page/1.html"


def test_related_articles_are_earlier_ones_and_say_what_they_share() -> None:
    background = [
        make_page(
            make_article(f"b{n}", f"闲话{n}", "闲话。"), date="2025-01-01", number="9", path=f"seeds/b{n}.txt"
        )
        for n in range(30)
    ]
    who = (Person("林青山", "校长", "江城小学"),)
    archive = bind(
        *background,
        make_page(make_article("old", "操场翻新", people=who), date="2025-01-02", number="1", path="seeds/1.txt"),
        make_page(make_article("new", "午餐改革", people=who), date="2025-01-05", number="1", path="seeds/2.txt"),
    )
    (related,) = archive.relations["new"].related
    assert (related.id, related.people) == ("old", ("林青山",))
    assert archive.relations["old"].related == ()


def test_a_new_issue_changes_no_relation_of_an_old_article() -> None:
    who = (Person("林青山", "校长", "江城小学"),)
    old = [
        make_page(
            make_article(f"a{n}", "操场翻新", people=who), date=f"2025-01-0{n}", number="1", path=f"seeds/{n}.txt"
        )
        for n in range(1, 6)
    ]
    new = make_page(make_article("n", "操场翻新", people=who), date="2025-02-01", number="1", path="seeds/9.txt")
    before, after = bind(*old), bind(*old, new)
    assert {id: r.related for id, r in before.relations.items()} == {
        id: r.related for id, r in after.relations.items() if id != "n"
    }


def test_a_correction_and_the_article_it_corrects_are_linked_both_ways() -> None:
    wrong = make_article("wrong", "新桥今日合龙", "工期五年。")
    other = make_article("other", "新桥的灯光", "灯光。")
    notice = make_article("notice", "更正", "本报1月2日第1版《新桥今日合龙》一文中，“五年”应为“三年”。")
    archive = bind(
        make_page(wrong, other, date="2025-01-02", number="1", path="seeds/1.txt"),
        make_page(notice, date="2025-01-04", number="2", path="seeds/2.txt"),
    )
    assert archive.relations["notice"].corrects == ("wrong",)
    assert archive.relations["wrong"].corrected_by == ("notice",)
    assert archive.relations["other"].corrected_by == ()


def test_the_order_in_which_pages_come_does_not_matter() -> None:
    pages = [*halves(), *withheld_pages()]
    assert bind(*pages) == bind(*reversed(pages))
    assert bind(*pages).digest == bind(*reversed(pages)).digest
