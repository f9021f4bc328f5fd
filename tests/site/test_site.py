"""The site as a whole: ways in, feeds, addresses that lead on, source and result, the theme."""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import replace
from pathlib import Path

import feedparser  # type: ignore[import-untyped]
import pytest

from jianbao.archive import EMPTY, bind_archive
from jianbao.archive.addresses import Addresses
from jianbao.config import Settings
from jianbao.diagnostics import Diagnostic
from jianbao.model import Byline, DateMention, Known, LedgerEntry, Page, Person, Place, Section, Text, Withholding
from jianbao.site import ThemeError, find_theme, render_site
from jianbao.site.wording import load_wording
from tests.site.pressroom import SETTINGS, THEME, article, bind, page, paragraph, quote, render, text

ONLINE = Settings(title="城南剪报", base_url="https://example.org/archive", papers=SETTINGS.papers)
BODY = "“桥通了，路就近了。”他说。"


def run_of_issues(days: int) -> list[Page]:
    """An issue a day from 1 March 2025, two articles each, all by one reporter."""
    byline = (Byline("庹一舟", "记者"),)
    return [
        page(
            article(f"a{n}", f"第{n}天的桥", BODY, bylines=byline, quotes=(quote("桥通了，路就近了。", 0, BODY),)),
            article(f"b{n}", f"第{n}天的路", "路也通了。"),
            name=f"d{n}",
            day=(dt.date(2025, 3, 1) + dt.timedelta(n)).isoformat(),
            number="1",
        )
        for n in range(days)
    ]


def test_the_front_page_shows_the_newest_issue() -> None:
    front = render(*run_of_issues(3))["index.html"]
    assert "第2天的桥" in front
    assert "第1天的桥" not in front
    assert 'href="chengnan/2025-03-03/index.html"' in front


def test_an_issue_leads_to_its_pages_and_to_the_issues_around_it() -> None:
    issue = render(*run_of_issues(3))["chengnan/2025-03-02/index.html"]
    assert 'href="1/index.html"' in issue
    assert 'rel="prev" href="../2025-03-01/index.html"' in issue
    assert 'rel="next" href="../2025-03-03/index.html"' in issue
    assert 'class="Z3988"' in issue


def test_the_same_day_of_other_years_is_offered() -> None:
    pages = [page(article(f"a{y}"), name=f"y{y}", day=f"{y}-03-01", number="1") for y in (2023, 2025)]
    assert "2023年3月1日" in render(*pages)["chengnan/2025-03-01/index.html"]


def test_the_calendar_counts_articles_and_leads_to_the_day() -> None:
    files = render(*run_of_issues(3))
    assert re.search(
        r'<a href="../chengnan/2025-03-02/index.html"[^>]*>2</a><span>2</span>', files["calendar/2025.html"]
    )
    for path in ("calendar/2025.html", "calendar/index.html"):
        assert (
            '<a href="../chengnan/2025-03-02/index.html" aria-label="2025年3月2日 2篇稿件" tabindex="-1">'
            in files[path]
        )


def test_the_timeline_lists_a_sentence_under_the_day_it_names() -> None:
    day = dt.date(2025, 2, 27)
    dated = article(
        "a", "桥", "2月27日，桥通了。", dates=(DateMention("2月27日", Place(0, 0, 5), day, day, "issue"),)
    )
    files = render(page(dated, day="2025-03-01", number="1"))
    assert "2月27日，桥通了。" in files["timeline/2025-02.html"]
    assert 'href="../chengnan/2025-03-01/1/1.html#p1"' in files["timeline/2025-02.html"]


def test_feeds_parse_and_hold_the_newest_articles() -> None:
    files = render(*run_of_issues(4), settings=ONLINE)
    atom = feedparser.parse(files["feed.xml"])
    assert not atom.bozo
    assert [entry.title for entry in atom.entries][:2] == ["第3天的桥", "第3天的路"]
    assert atom.entries[0].link == "https://example.org/archive/chengnan/2025-03-04/1/1.html"
    items = json.loads(files["feed.json"])["items"]
    assert items[0]["date_published"] == "2025-03-04T12:00:00+08:00"


def test_a_feed_without_a_base_url_has_tag_ids_and_relative_links() -> None:
    atom = feedparser.parse(render(*run_of_issues(1))["feed.xml"])
    assert atom.entries[0].id.startswith("tag:")
    assert atom.entries[0].link == "chengnan/2025-03-01/1/1.html"


def test_what_is_met_five_times_has_feeds_of_its_own() -> None:
    few = render(*run_of_issues(4))
    many = render(*run_of_issues(5))
    assert not [path for path in few if path.startswith("reporters/") and path.endswith(".xml")]
    (feed,) = [path for path in many if path.startswith("reporters/") and path.endswith(".xml")]
    assert len(feedparser.parse(many[feed]).entries) == 5


def test_sitemap_opensearch_and_canonical_addresses_need_a_base_url() -> None:
    without, with_it = render(*run_of_issues(1)), render(*run_of_issues(1), settings=ONLINE)
    assert not {"sitemap.xml", "opensearch.xml"} & set(without)
    assert "https://example.org/archive/sitemap-1.xml" in with_it["sitemap.xml"]
    assert "<loc>https://example.org/archive/chengnan/2025-03-01/1/1.html</loc>" in with_it["sitemap-1.xml"]
    assert "q={searchTerms}" in with_it["opensearch.xml"]
    assert re.search(
        r'<link rel="canonical" href="https://example.org/archive/(index.html)?">', with_it["index.html"]
    )
    assert "canonical" not in without["index.html"]


def test_noindex_stands_on_every_page_when_it_is_asked_for() -> None:
    files = render(*run_of_issues(1), settings=SETTINGS.model_copy(update={"noindex": True}))
    assert all('content="noindex"' in content for path, content in files.items() if path.endswith(".html"))


def test_the_page_for_missing_addresses_works_at_any_depth() -> None:
    assert 'href="/archive/assets/style.css"' in render(settings=ONLINE)["404.html"]
    assert 'href="../../assets/style.css"' in render()["404.html"]


def test_an_address_given_out_leads_on_when_the_article_moves() -> None:
    made = article("a", "桥", "桥通了，路就近了。", "从此不必绕行。")
    undated = page(made, name="leaf")
    before = bind_archive([undated], SETTINGS, EMPTY)[1]
    files = render(page(made, name="leaf", day="2025-03-01", number="2"), addresses=before)
    assert 'content="0;url=../../chengnan/2025-03-01/2/1.html"' in files["undated/leaf/1.html"]
    gone = render(addresses=Addresses(before.given))
    assert "已不在档案中" in gone["undated/leaf/1.html"]


def test_source_and_result_lead_to_each_other() -> None:
    made = article("a", "桥", "桥通了。")
    ledger = (LedgerEntry(1, 0, 4, "/articles/0/lead/0", "text"),)
    view = render(replace(page(made), ledger=ledger))["undated/page/source.lines.html"]
    assert '<li id="l1" value="1"><a href="#articles-0-lead-0">第一行。</a></li>' in view
    assert re.search(r'id="articles-0-lead-0"[^§]*href="#l1"[^§]*桥通了。', view)


def test_the_source_view_shows_no_line_of_a_withheld_article() -> None:
    held = article("a", withheld=Withholding("当事人要求"))
    ledger = (
        LedgerEntry(1, 0, 1, "/furniture/0", "text"),
        LedgerEntry(1, 1, 3, "/articles/0/lead/0", "text"),
        LedgerEntry(1, 3, 4, "/furniture/0", "text"),
    )
    view = render(replace(page(held), ledger=ledger))["undated/page/source.lines.html"]
    lines = view[view.index('<ol class="raw"') : view.index("</ol>")]
    assert 'href="#furniture-0"' in lines
    assert "一行" not in lines


def test_a_withheld_article_is_counted_nowhere() -> None:
    files = render(page(article("a", withheld=Withholding("当事人要求")), article("b", "桥"), article("c", "路")))
    assert "<li>2篇稿件</li>" in files["index.html"]
    assert "3篇" not in files["index.html"] + files["about.html"]


def test_the_quality_page_lists_what_is_doubtful_and_can_be_kept_local() -> None:
    doubtful = page(article("a", confidence=0.3), article("b", "另一篇"))
    doubtful = replace(doubtful, unplaced=(Text("一行没有归处的字"),), coverage=0.9)
    files = render(doubtful)
    assert "90.0%" in files["quality.html"]
    assert "30%" in files["quality.html"]
    local = render(doubtful, settings=SETTINGS.model_copy(update={"quality_page": "local"}))
    assert "quality.html" not in local
    assert not [path for path, content in local.items() if 'quality.html"' in content]


def test_the_quality_page_leads_from_each_doubt_to_its_line_in_the_source() -> None:
    made = article("a", "桥", BODY, quotes=(quote("桥通了，路就近了。", 0, BODY, candidates=("甲", "乙")),))
    ledger = (LedgerEntry(1, 0, 4, "/articles/0/lead/0", "text"),)
    pages = [replace(page(made), ledger=ledger)]
    doubt = Diagnostic(
        "line-doubtful", "seeds/page.txt", 1, {"taken_for": "paragraph", "rule": "prose.carry", "confidence": "0.5"}
    )
    files = {
        f.path: f.content.decode()
        for f in render_site(bind(pages), SETTINGS, THEME, diagnostics=[doubt])
        if f.path.endswith("html")
    }
    quality = files["quality.html"]
    assert quality.count('<a href="undated/page/source.lines.html#l1">seeds/page.txt:1</a>') == 2
    assert "可能是甲、乙" in quality
    assert "这一行判为接上一行的正文，把握只有 0.5" in quality
    assert "归属存疑的行" in quality
    for internal in ("prose.carry", "paragraph<", "· line-doubtful"):
        assert internal not in quality
    assert 'id="l1"' in files["undated/page/source.lines.html"]


def test_a_long_list_of_doubts_goes_on_in_a_page_of_its_own() -> None:
    body = "“桥通了。”"
    made = [article(f"a{n}", f"桥{n}", body, quotes=(quote("桥通了。", 0, body),)) for n in range(13)]
    files = render(page(*made))
    assert files["quality.html"].count("桥通了。") == 8
    assert 'href="quality/speakers.html"' in files["quality.html"]
    assert files["quality/speakers.html"].count("桥通了。") == 13


def test_the_quality_page_accounts_for_papers_and_quotes() -> None:
    spoken = article("a", "桥", BODY, quotes=(quote("桥通了，路就近了。", 0, BODY, speaker="庹一舟"),))
    quality = render(page(spoken, article("b", ""), day="2025-03-01", number="1"))["quality.html"]
    row = re.search(r"<th scope=\"row\">城南晚报</th>(.*?)</tr>", quality)
    assert row
    assert re.findall(r"<td>([^<]*)</td>", row[1])[1:] == ["1", "1", "2", "14", "2", "–", "1", "–"]
    assert "<td>1（100.0%）</td>" in quality


def test_everything_said_by_one_person_is_reached_from_their_page() -> None:
    body = "“桥通了。”庹一舟说。"
    told = [
        page(
            article(
                f"a{n}",
                f"桥{n}",
                body,
                quotes=(quote("桥通了。", 0, body, speaker="庹一舟"),),
                people=(Person("庹一舟", places=(Place(0, 5, 8),)),),
            ),
            name=f"d{n}",
            day=(dt.date(2025, 3, 1) + dt.timedelta(n)).isoformat(),
            number="1",
        )
        for n in range(60)
    ]
    files = render(*told)
    (path,) = [path for path in files if path.startswith("people/tuo") and path.endswith(".quotes.html")]
    person = files[path.replace(".quotes", "")]
    assert person.count("<blockquote>") == 12
    assert person.count("《<") == 0
    assert f'href="{path.removeprefix("people/")}"' in person
    parts = [content for name, content in files.items() if name.startswith(path.removesuffix(".html"))]
    assert sum(content.count("<blockquote>") for content in parts) == 60


def test_both_languages_have_every_word() -> None:
    chinese, english = set(load_wording("zh-Hans").words), set(load_wording("en").words)
    assert chinese - english == set()
    # English has forms of its own (one article, two articles); scripts look theirs up and do without in Chinese.
    own = {
        key for key in english - chinese if not key.endswith(".one") and not key.startswith(("script.", "search."))
    }
    assert own == set()


def test_the_interface_is_english_when_the_settings_say_so() -> None:
    english = SETTINGS.model_copy(update={"language": "en"})
    files = render(page(article("a", "桥", BODY), day="2025-03-01", number="3"), settings=english)
    assert '<html lang="en">' in files["index.html"]
    assert "1 March 2025" in files["index.html"]
    assert "page 3" in files["chengnan/2025-03-01/3/1.html"]


def test_two_renderings_are_the_same_to_the_byte() -> None:
    assert render(*run_of_issues(3)) == render(*run_of_issues(3))


def test_a_template_of_the_archives_own_takes_the_place_of_ours(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "404.html").write_text("{{ settings.title }}自己的", encoding="utf-8", newline="\n")
    files = {f.path: f.content for f in render_site(bind([]), SETTINGS, find_theme(tmp_path))}
    assert files["404.html"].decode() == "城南剪报自己的\n"
    assert b"<!doctype html>" in files["index.html"]


@pytest.mark.parametrize("broken", ["{% if %}", "一行\n{{ nothing_of_this_name }}"])
def test_a_template_that_cannot_be_used_is_a_diagnostic_with_its_place(tmp_path: Path, broken: str) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "404.html").write_text(broken, encoding="utf-8", newline="\n")
    with pytest.raises(ThemeError) as caught:
        list(render_site(bind([]), SETTINGS, find_theme(tmp_path)))
    (diagnostic,) = caught.value.diagnostics
    assert isinstance(diagnostic, Diagnostic)
    assert (diagnostic.code, diagnostic.path) == ("theme-template", "templates/404.html")
    assert diagnostic.line == broken.count("\n") + 1


def test_one_stylesheet_and_a_few_classic_scripts_are_published() -> None:
    files = {f.path: f.content for f in render_site(bind([]), SETTINGS, THEME)}
    assert b"--measure" in files["assets/style.css"]
    assert b"@media print" in files["assets/style.css"]
    assert files["assets/settings.js"].startswith(b"var jianbaoWords")
    assert not any(b"import " in content for path, content in files.items() if path.endswith(".js"))


def test_the_front_page_leads_to_other_papers_days_and_years() -> None:
    def issue_of(paper: str, day: str) -> Page:
        printed = page(
            article(f"{paper}{day}", f"{paper}{day}的题目", BODY), name=f"{paper}{day}", day=day, number="1"
        )
        return replace(printed, paper=Known(paper, "given"))

    days = ("2023-03-02", "2025-03-01", "2025-03-02")
    front = render(*(issue_of("城南晚报", day) for day in days), issue_of("城北晚报", "2025-03-02"))["index.html"]
    assert "2025年3月2日 星期日" in front
    assert re.search(r"同日还有 <a href=\"[^\"]+/2025-03-02/index.html\">城[南北]晚报</a>", front)
    assert re.search(r"近几期.*2025年3月1日.*历年今日.*2023年3月2日", front, re.DOTALL)


def test_a_list_shows_the_words_behind_the_dateline() -> None:
    told = article("a", "桥", "本报讯（记者 庹一舟）昨天，桥通了。", dateline="本报讯")
    leaf = render(page(told, day="2025-03-01", number="1"))["chengnan/2025-03-01/1/index.html"]
    assert '<p class="summary">昨天，桥通了。</p>' in leaf


def test_a_lettered_page_is_called_by_its_letter_and_a_number_by_its_count() -> None:
    pages = [page(article(f"a{n}"), name=f"p{n}", day="2025-03-01", number=n) for n in ("A03", "4")]
    issue = render(*pages)["chengnan/2025-03-01/index.html"]
    assert ">A03版</a>" in issue
    assert "第A03版" not in issue
    assert ">第4版</a>" in issue


def test_a_front_page_keeps_the_lead_storys_paragraphs_apart_and_shows_no_other_story() -> None:
    section = Section(heading=text("桥下"), paragraphs=(paragraph("桥下也通了。"),))
    lead = article("a", "桥", "昨天，桥通了。", "今天，路也通了。", sections=(section,))
    front = render(page(lead, article("b", "路", "路短。", "路长。"), day="2025-03-01", number="1"))["index.html"]
    assert '<div class="summary"><p>昨天，桥通了。</p><p>今天，路也通了。</p></div>' in front
    assert "桥下也通了" not in front
    assert '<p class="summary">路短。</p>' in front


def test_a_page_leads_to_every_page_of_its_issue() -> None:
    pages = [page(article(f"a{n}"), name=f"p{n}", day="2025-03-01", number=str(n)) for n in (1, 2, 3)]
    leaf = render(*pages)["chengnan/2025-03-01/2/index.html"]
    strip = leaf[leaf.index('aria-label="本期各版"') :]
    assert '<a href="../1/index.html">第1版</a>' in strip
    assert '<a href="index.html" aria-current="page">第2版</a>' in strip


def test_two_papers_of_one_day_are_told_apart_in_the_calendar() -> None:
    other = replace(page(article("b"), name="b", day="2025-03-01", number="1"), paper=Known("城北晚报", "given"))
    year = render(page(article("a"), day="2025-03-01", number="1"), other)["calendar/2025.html"]
    assert year.count('title="城北晚报"') == year.count('title="城南晚报"') == 1
    assert "<b>1</b>" in year


def test_a_month_of_the_timeline_opens_at_its_first_day_and_leads_to_the_months_around_it() -> None:
    days = [*(dt.date(2025, 2, 1 + n % 27) for n in range(210)), dt.date(2025, 3, 1)]
    dated = [
        article(f"a{n}", f"桥{n}", "那天桥通了。", dates=(DateMention("那天", Place(0, 0, 2), day, day, "issue"),))
        for n, day in enumerate(days)
    ]
    files = render(page(*dated, name="d", day="2025-03-01"))
    first, second = files["timeline/2025-02.html"], files["timeline/2025-02.2.html"]
    assert 'id="d2025-02-01"' in first
    assert 'id="d2025-02-27"' in second
    assert 'rel="next" href="2025-02.2.html"' in first
    assert 'rel="prev" href="2025-02.html"' in second
    assert 'rel="next" href="2025-03.html"' in first
    assert '<a href="2025-02.html" aria-label="2025年2月 210">' in files["timeline/index.html"]


def test_an_index_is_offered_by_spelling_and_by_number() -> None:
    names = [f"庹一{sign}" for sign in "甲乙丙丁戊己庚辛壬癸子丑寅"]
    written = [
        article(f"a{n}", f"桥{n}", "桥。", bylines=(Byline(name), Byline("庹一丑"))) for n, name in enumerate(names)
    ]
    files = render(page(*written, name="d", day="2025-03-01"))
    spelled, numbered = files["reporters/index.html"], files["reporters/by-number.html"]
    assert 'href="by-number.html"' in spelled
    assert 'href="index.html"' in numbered
    assert re.findall(r">(庹一.)</a>", numbered)[0] == "庹一丑"
    assert re.findall(r">(庹一.)</a>", spelled)[0] != "庹一丑"
    assert sorted(re.findall(r">(庹一.)</a>", numbered)) == sorted(names)
