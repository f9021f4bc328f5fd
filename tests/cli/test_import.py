"""Foreign material into an archive: what comes of it, what is said of it, and a second run."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from jianbao.cli import main
from tests.archives import MakeArchive, files_of

# openpyxl and trafilatura open files without naming an encoding
pytestmark = pytest.mark.filterwarnings("ignore::EncodingWarning")

BODY = "停了两年的老桥头旧书市重新开张，天刚亮，桥面上就有人提着布袋来等。"
HEADER = "新闻标题,发布时间,来源,版面,正文内容,点击量\n"
ROW = f"老桥头的书摊,2025/3/2 8:05,槐乡晚报,第03版：乡里,<p>　　{BODY}</p><p>&ldquo;好！&rdquo;他说。</p>,12\n"


def records_of(root: Path, name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (root / "seeds" / name).read_text(encoding="utf-8").splitlines()]


def bring(root: Path, file: str, content: str | bytes, *options: str) -> int:
    path = root / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return main(["import", str(path), "--root", str(root), *options])


@pytest.fixture
def root(make_archive: MakeArchive) -> Path:
    return make_archive({"site.yaml": "title: 旧报\n"})


def test_a_table_with_chinese_headers_becomes_articles_that_build(root: Path) -> None:
    assert bring(root, "news.csv", HEADER + ROW) == 0
    (record,) = records_of(root, "news.jsonl")
    assert record == {
        "id": record["id"],
        "date": "2025-03-02",
        "title": "老桥头的书摊",
        "paper": "槐乡晚报",
        "page": "3",
        "page_name": "乡里",
        "body": f"{BODY}\n“好！”他说。",
        "点击量": "12",
        "imported_from": "news.csv:2",
    }
    assert main(["build", "--root", str(root), "--jobs", "1", "--strict"]) == 0
    assert [path.name for path in (root / "site").glob("*/2025-03-02")] == ["2025-03-02"]


def test_a_second_run_writes_the_same_and_keeps_what_was_put_into_the_sidecar(root: Path) -> None:
    assert bring(root, "news.csv", HEADER + ROW, "--map", "deck=点击量") == 0
    sidecar = root / "seeds/news.yaml"
    sidecar.write_text("note: 我的话\n" + sidecar.read_text(encoding="utf-8"), encoding="utf-8", newline="\n")
    before = files_of(root / "seeds")
    assert main(["import", str(root / "news.csv"), "--root", str(root)]) == 0
    assert files_of(root / "seeds") == before
    assert b'"deck": "\xe7\x82\xb9' in before["news.yaml"]
    assert main(["build", "--root", str(root), "--jobs", "1", "--strict"]) == 0


def test_a_dry_run_shows_the_map_and_the_first_articles_and_writes_nothing(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bring(root, "news.csv", HEADER + ROW, "--dry-run") == 0
    told = capsys.readouterr().out
    assert "title=新闻标题" in told
    assert "2025-03-02 · 槐乡晚报 · 3 · 乡里 · 老桥头的书摊" in told
    assert files_of(root / "seeds") == {}


def test_articles_that_another_source_has_are_not_written_again(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bring(root, "news.csv", HEADER + ROW) == 0
    assert bring(root, "more.csv", HEADER + ROW + ROW.replace("书摊", "渡船"), "--json") == 0
    report = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert (report["held"], report["written"]) == (1, 1)


def test_repeated_articles_are_told_and_left_out_on_request(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bring(root, "news.csv", HEADER + ROW + ROW) == 0
    assert "news.csv:3: info import-identical" in capsys.readouterr().err
    assert len({record["id"] for record in records_of(root, "news.jsonl")}) == 2
    assert bring(root, "news.csv", HEADER + ROW + ROW, "--drop", "identical") == 0
    assert len(records_of(root, "news.jsonl")) == 1


FORMS: dict[str, str | bytes] = {
    "list.json": json.dumps([{"headline": "题", "pubDate": "2025-03-02", "content": BODY}]),
    "page.json": json.dumps({"code": 0, "data": [{"headline": "题", "pubDate": "2025-03-02", "content": BODY}]}),
    "one.json": json.dumps({"headline": "题", "pubDate": "2025-03-02", "content": BODY}),
    "lines.json": '{"headline": "题", "pubDate": "2025-03-02", "content": "' + BODY + '"}\n' * 1,
    "lines.ndjson": '{"headline": "题", "pubDate": "20250302", "content": "' + BODY + '"}\n',
    "tabs.tsv": f"标题\t日期\t正文\n题\t2025年3月2日\t{BODY}\n",
    "semicolons.csv": f"标题;日期;正文\n题;2025-03-02;{BODY}\n",
    "gbk.csv": f"标题,日期,正文\n题,2025-03-02,{BODY}\n".encode("gb18030"),
    "wide.csv": f"标题,日期,正文\n题,2025-03-02,{BODY}\n".encode("utf-16"),
    "2025-03-02 题.txt": BODY,
}


@pytest.mark.parametrize("name", FORMS)
def test_every_form_gives_the_same_article(root: Path, name: str) -> None:
    assert bring(root, f"from/{name}", FORMS[name], "--name", "x") == 0
    (record,) = records_of(root, "x.jsonl")
    assert (record["title"], record["date"], record["body"]) == ("题", "2025-03-02", BODY)


def test_dates_of_a_workbook_are_dates(root: Path) -> None:
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.append(["标题", "日期", "版次", "正文"])
    sheet.append(["题", dt.date(2025, 3, 2), 3, BODY])
    book.save(root / "t.xlsx")
    assert main(["import", str(root / "t.xlsx"), "--root", str(root)]) == 0
    (record,) = records_of(root, "t.jsonl")
    assert (record["date"], record["page"]) == ("2025-03-02", "3")


FOUNDER = """<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>题-电子报</title></head>
<body><div>上一版 下一版</div><!--enpproperty <articleid>9001</articleid><date>2025-03-02 07:00:00.0</date>
<author>本报记者 林小满</author><title>题</title><keyword></keyword><subtitle>副题</subtitle><introtitle>引题</introtitle>
<nodename>A04：要闻</nodename>/enpproperty--><!--enpcontent--><!--enpcontent--><p>　　BODY</p><!--/enpcontent--></body></html>"""
EPAPER = """<html><head><meta charset="utf-8"><title>题--人民日报</title></head><body><div class="article"><h3>引题</h3>
<h1>题</h1><h2>副题</h2><p class="sec">本报记者　林小满<span class="date">《人民日报》（2025年03月02日 &nbsp; 第 04 版）</span></p>
<div id="ozoom"><p>　　BODY</p></div></div><div>返回目录</div></body></html>"""
ANY = """<!DOCTYPE html>
<!-- saved from url=(0050)https://news.example.cn/2025/03/02/c_1.htm -->
<html><head><meta charset="utf-8"><title>题_新闻网</title></head><body><nav><a href="a">首页</a></nav><main><h1>题</h1>
<section><p>BODY</p><p>BODY</p><p>BODY</p></section></main><footer>版权所有</footer></body></html>"""


@pytest.mark.parametrize(
    ("page", "encoding", "facts"),
    [
        (FOUNDER, "gb18030", {"id": "9001", "page": "A04", "page_name": "要闻", "kicker": "引题", "deck": "副题"}),
        (EPAPER, "utf-8", {"paper": "人民日报", "page": "4", "kicker": "引题", "author": "本报记者　林小满"}),
        (ANY, "utf-8", {"url": "https://news.example.cn/2025/03/02/c_1.htm"}),
    ],
    ids=["Founder", "e-paper", "any"],
)
def test_a_saved_page_is_its_article(root: Path, page: str, encoding: str, facts: dict[str, str]) -> None:
    assert bring(root, "web/a.html", page.replace("BODY", BODY).encode(encoding)) == 0
    (record,) = records_of(root, "web.jsonl")
    assert (record["title"], record["date"]) == ("题", "2025-03-02")
    assert set(record["body"].split("\n")) == {BODY}
    assert {name: record[name] for name in facts} == facts


def test_the_invented_page_of_a_new_archive_is_spoken_of_once_there_are_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["init", str(tmp_path / "x")]) == 0
    capsys.readouterr()
    assert bring(tmp_path / "x", "a.csv", f"标题,正文\n题,{BODY}\n") == 0
    assert "样张还在 seeds/" in capsys.readouterr().out


def test_pages_of_another_kind_behind_many_of_one_keep_their_day_and_paper(root: Path) -> None:
    for number in range(60):
        page = f"<html><body><h1>题{number}</h1><div id='ozoom'><p>{BODY}</p></div></body></html>"
        (root / "web").mkdir(exist_ok=True)
        (root / f"web/a{number:02}.html").write_text(page, encoding="utf-8", newline="\n")
    assert bring(root, "web/z.html", EPAPER.replace("BODY", BODY)) == 0
    (root / "seeds/web.jsonl").unlink()
    assert main(["import", str(root / "web"), "--root", str(root)]) == 0
    last = records_of(root, "web.jsonl")[-1]
    assert (last["paper"], last["date"], last["page"]) == ("人民日报", "2025-03-02", "4")


def test_a_key_that_only_later_objects_have_is_a_field_all_the_same(root: Path) -> None:
    rows = [{"title": f"题{number}", "content": BODY} for number in range(70)] + [
        {"title": "题末", "content": BODY, "发布日期": "2025年3月2日", "栏外": "甲"}
    ]
    assert bring(root, "a.json", json.dumps(rows, ensure_ascii=False)) == 0
    last = records_of(root, "a.jsonl")[-1]
    assert (last["date"], last["栏外"]) == ("2025-03-02", "甲")
    before = (root / "seeds/a.jsonl").read_bytes()
    assert bring(root, "a.json", json.dumps(rows, ensure_ascii=False)) == 0
    assert (root / "seeds/a.jsonl").read_bytes() == before


BAD: dict[str, tuple[str, str | bytes, str, int]] = {
    "header without a headline": ("a.csv", f"日期,正文\n2025-03-02,{BODY}\n", "import-no-title-column", 0),
    "no column of text": ("a.csv", "甲,乙\n一,二\n", "import-no-body-column", 1),
    "row too long": ("a.csv", f"标题,正文\n题,{BODY},多,余\n", "a.csv:2: warning import-row-long", 0),
    "row too short": ("a.csv", f"标题,正文,日期\n题,{BODY}\n", "a.csv:2: warning import-row-short", 0),
    "mixed encodings": (
        "a.csv",
        f"标题,正文\n题,{BODY}\n".encode() + f"题,{BODY}{BODY}\n".encode("gb18030"),
        "a.csv:3: warning import-encodings-mixed",
        0,
    ),
    "comments in JSON": ("a.json", '[\n// list\n{"title": "题"}]', "a.json:2: error import-json-comment", 1),
    "half a JSON file": ("a.json", '[{"title": "题", "content": "文"}, {"tit', "import-json-broken", 1),
    "page without text": ("w/a.html", "<html><body><img src=x></body></html>", "import-page-empty", 1),
    "empty table": ("a.csv", "", "import-empty", 1),
    "no day": ("a.csv", f"标题,日期,正文\n题,3月2日,{BODY}\n", "a.csv:2: warning import-date:", 0),
    "day or month": ("a.csv", f"标题,日期,正文\n题,02/03/2025,{BODY}\n", "import-date-order", 0),
    "strange kind": ("a.docx", b"PK", "import-format", 1),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_is_named_with_its_line_and_what_to_do(
    root: Path, capsys: pytest.CaptureFixture[str], case: str
) -> None:
    name, content, expected, status = BAD[case]
    assert bring(root, f"from/{name}", content) == status
    told = capsys.readouterr().err
    assert expected in told
    assert "→" in told


@pytest.mark.parametrize("longest", [500, 5000])
def test_a_quotation_mark_never_closed_costs_its_row_alone(
    root: Path, monkeypatch: pytest.MonkeyPatch, longest: int
) -> None:
    monkeypatch.setattr("jianbao.importing.delimited.LONGEST", longest)
    rows = "".join(f"题{number},{BODY}\n" for number in range(40))
    assert bring(root, "a.csv", f'标题,正文\n"坏,{BODY}\n{rows}') == 1
    assert [record["title"] for record in records_of(root, "a.jsonl")] == [f"题{number}" for number in range(40)]


def test_an_import_stopped_half_way_leaves_what_was_there(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert bring(root, "news.csv", HEADER + ROW) == 0
    before = files_of(root / "seeds")

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("jianbao.importing.writing.Parts.finish", stop)
    with pytest.raises((KeyboardInterrupt, SystemExit)):
        code = bring(root, "news.csv", HEADER + ROW + ROW)
        raise SystemExit(code)
    assert files_of(root / "seeds") == before


def test_a_large_table_is_written_in_parts_and_a_smaller_one_takes_them_away(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jianbao.importing.writing.LARGEST", 1000)
    rows = "".join(ROW.replace("书摊", f"书摊{number}") for number in range(6))
    assert bring(root, "news.csv", HEADER + rows) == 0
    names = sorted(path.name for path in (root / "seeds").glob("*.jsonl"))
    assert len(names) > 1
    assert sum(len(records_of(root, name)) for name in names) == 6
    assert bring(root, "news.csv", HEADER + ROW) == 0
    assert [path.name for path in (root / "seeds").glob("*.jsonl")] == ["news.jsonl"]


def test_what_was_not_written_by_an_import_is_left_alone(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "seeds/news.jsonl").write_bytes(b'{"body": "mine"}\n')
    assert bring(root, "news.csv", HEADER + ROW) == 1
    assert "import-target-taken" in capsys.readouterr().err
    assert (root / "seeds/news.jsonl").read_bytes() == b'{"body": "mine"}\n'


def test_foreign_files_in_seeds_get_one_message_a_kind_until_they_are_brought_in(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(5):
        (root / f"seeds/{number}.html").write_text(FOUNDER.replace("BODY", BODY), encoding="gb18030", newline="\n")
    (root / "seeds/list.csv").write_text(HEADER + ROW, encoding="utf-8", newline="\n")
    assert main(["build", "--root", str(root), "--jobs", "1"]) == 1
    told = capsys.readouterr().err
    assert told.count("format-foreign") == 2
    assert "jianbao import seeds/*.html" in told
    assert "jianbao import seeds/list.csv" in told
    assert main(["import", str(root / "seeds/list.csv"), "--root", str(root)]) == 0
    capsys.readouterr()
    main(["build", "--root", str(root), "--jobs", "1"])
    assert capsys.readouterr().err.count("format-foreign") == 1
