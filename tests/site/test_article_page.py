"""The article page: what stands on it, how it is marked, how heavy it is."""

from __future__ import annotations

import re

from jianbao.model import (
    Box,
    Byline,
    Caption,
    Emphasis,
    Organisation,
    Paragraph,
    Person,
    Place,
    Section,
    Withholding,
)
from tests.site.pressroom import article, page, paragraph, quote, render, text

BODY = "“先把灯点亮，再谈修不修路。”馆长闻人杉对记者说。城南图书馆随后亮了灯。"
SAID = "先把灯点亮，再谈修不修路。"


def story(**more: object) -> str:
    """The page of one article about a library."""
    fields: dict[str, object] = {
        "kicker": text("汛期过后——"),
        "deck": text("志愿者连夜搬书"),
        "bylines": (Byline("庹一舟", "首席记者", "城南客户端"), Byline("仉小满", "实习生")),
        "people": (Person("闻人杉", "馆长", None, Place(0, 17, 20), (Place(0, 17, 20),)),),
        "organisations": (Organisation("城南图书馆", (), (Place(0, 25, 30),)),),
        "quotes": (quote(SAID, 0, BODY, speaker="闻人杉", post="馆长"),),
    }
    made = article("a-1", "河堤上的图书馆开门 书都还在", BODY, **(fields | more))
    return render(page(made))["undated/page/1.html"]


def main_of(html: str) -> str:
    return html[html.index("<main") : html.index("</main>")]


def words_of(html: str) -> str:
    return re.sub(r"<[^>]+>", "", main_of(html))


def test_an_article_of_a_series_leads_to_the_series_whatever_its_number() -> None:
    made = [
        page(
            article(f"a{n}", f"桥{n}", "桥通了。", series=text(f"桥的故事{sign}")),
            name=f"d{n}",
            day=f"2025-03-0{n}",
        )
        for n, sign in ((1, "①"), (2, "②"))
    ]
    files = render(*made)
    (series,) = [path for path in files if path.startswith("series/qiao")]
    pages = [content for content in files.values() if f'{series}">桥的故事' in content]
    assert len([content for content in pages if 'class="story"' in content]) == 2


def test_the_headline_stack_is_told_apart() -> None:
    html = story()
    assert '<p class="kicker">汛期过后——</p>' in html
    assert '<p class="deck">志愿者连夜搬书</p>' in html
    assert "<span>河堤上的图书馆开门</span> <span>书都还在</span>" in html.replace("<wbr>", "")
    assert html.count("<h1>") == 1


def test_a_byline_gives_outlet_role_and_a_link_for_each_name() -> None:
    byline = re.search(r'<p class="byline">(.*?)</p>', story())
    assert byline is not None
    assert '<span class="outlet">城南客户端</span><span class="role">首席记者</span>' in byline[1]
    assert re.search(r'<a href="../../reporters/tuo-yi-zhou-[0-9a-f]+\.html">庹一舟</a>', byline[1])
    assert "实习生" in byline[1]


def test_a_quote_is_marked_with_its_marks_and_names_its_speaker_outside_the_text() -> None:
    html = story()
    assert re.search(
        r'<span class="quote" id="q-\w+" data-by="闻人杉 馆长">“先把灯点亮，再谈修不修路。”</span>馆长', html
    )
    assert words_of(html).count(SAID) == 1


def test_the_paragraph_is_read_once_and_whole() -> None:
    assert words_of(story()).count(BODY) == 1


def test_people_and_organisations_are_linked_at_first_mention_only() -> None:
    body = "闻人杉说，闻人杉不走。"
    places = (Place(0, 0, 3), Place(0, 5, 8))
    html = story(lead=(paragraph(body),), quotes=(), organisations=(), people=(Person("闻人杉", places=places),))
    assert main_of(html).count('href="../../people/') == 1
    assert re.search(r'<p id="p1"><a href="[^"]+">闻人杉</a>说，闻人杉不走。</p>', html)


def test_links_never_nest_when_a_person_stands_inside_an_organisation() -> None:
    body = "闻人杉书院开课。"
    html = story(
        lead=(paragraph(body),),
        quotes=(),
        people=(Person("闻人杉", places=(Place(0, 0, 3),)),),
        organisations=(Organisation("闻人杉书院", (), (Place(0, 0, 5),)),),
    )
    found = re.search(r'<p id="p1">(.*?)</p>', html)
    assert found is not None
    assert found[1].count("<a ") == found[1].count("</a>") == 1


def test_a_keyword_block_heads_its_section_and_leads_to_the_keyword() -> None:
    section = Section(text("灯亮到十点"), text("夜里也有人来"), text("夜读"), (paragraph("夜里来了三十人。"),))
    html = story(sections=(section,))
    block = html[html.index('<section id="s1">') :]
    block = block[: block.index("夜里来了三十人")]
    assert re.search(r'关键词</span> <a href="../../keywords/ye-du-[0-9a-f]+\.html">夜读</a>', block)
    assert block.index("夜读") < block.index("<h2>灯亮到十点</h2>") < block.index("夜里也有人来")
    assert '<p id="p2">' in block


def test_captions_notices_and_boxes_have_the_anchors_that_search_leads_to() -> None:
    html = story(
        captions=(Caption(text("图为搬书的志愿者。"), text("资料图片")),),
        notices=(text("扫一扫看视频"),),
        boxes=(Box("相关链接", text("图书馆简史"), (paragraph("建于坡上。"),)),),
    )
    for anchor, words in (("c1", "图为搬书的志愿者。"), ("n1", "扫一扫看视频"), ("b1", "图书馆简史")):
        assert re.search(rf'id="{anchor}"[^§]*?{words}', html)
    assert re.search(r'id="b1".*?id="p2">建于坡上。', html, re.DOTALL)


def test_emphasis_verse_and_questions_keep_their_form() -> None:
    stressed = Paragraph("很重要的话", emphasis=(Emphasis(0, 3, "strong"),))
    verse = Paragraph("河水清且涟\n坎坎伐檀兮", kind="verse")
    asked = Paragraph("记者：什么时候开门？", kind="question")
    html = story(lead=(stressed, verse, asked), quotes=(), people=(), organisations=())
    assert "<strong>很重要</strong>的话" in html
    assert '<p id="p2" class="verse">河水清且涟<br>坎坎伐檀兮</p>' in html
    assert '<p id="p3" class="question">' in html


def test_the_source_and_its_lines_are_named() -> None:
    assert "seeds/page.txt 第1–2行" in words_of(story())


def test_a_day_that_is_not_known_is_said_to_be_unknown_and_claimed_nowhere() -> None:
    html = story()
    assert "日期不详" in words_of(html)
    assert "citation_date" not in html
    assert "datePublished" not in html


def test_a_withheld_article_leaves_a_note_and_none_of_its_words() -> None:
    held = article("a-1", "不该留下的题目", "不该留下的话。", withheld=Withholding("当事人要求"))
    files = render(page(held, article("a-2", "别的题目", "别的话。")))
    assert "当事人要求" in files["undated/page/1.html"]
    for path, content in files.items():
        assert "不该留下" not in content, path


def test_an_article_of_340_characters_takes_at_most_6_kb_beside_its_text() -> None:
    body = ["今天开始，河堤上的图书馆每晚开到十点，附近的居民带着孩子来看书。" * 5] * 2
    made = article("a-1", "河堤上的图书馆夜里也开门", *body, bylines=(Byline("庹一舟", "记者"),))
    others = [article(f"b-{n}", f"别的题目之{n}", "别的话。") for n in range(4)]
    html = render(page(made, *others, day="2025-03-04", number="3"))["chengnan/2025-03-04/3/1.html"]
    text_size = len("".join(body).encode())
    assert len(html.encode()) - text_size <= 6 * 1024


def test_neighbouring_items_are_one_list_and_a_table_has_cells() -> None:
    lead = (
        Paragraph("先修东岸", kind="item"),
        Paragraph("再修西岸", kind="item"),
        Paragraph("渡口 | 人次\n东岸 | 1<2", kind="table", emphasis=(Emphasis(8, 10, "strong"),)),
    )
    main = main_of(story(lead=lead, quotes=(), people=(), organisations=()))
    assert re.search(r'<ul><li id="p1">先修东岸</li>\s*<li id="p2">再修西岸</li></ul>', main)
    assert '<table id="p3"><tr><th scope="col">渡口</th><th scope="col">人次</th></tr>' in main
    assert "<td><strong>东岸</strong></td><td>1&lt;2</td>" in main
