"""Ids made of names and places: never claimed twice by a layout of folders, never lost once they are given out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from jianbao.archive import bind_archive, read_addresses, write_addresses
from jianbao.cli import main
from jianbao.config import Paper, Settings
from jianbao.model import Archive, Known, LedgerEntry, Page
from jianbao.parsing import parse_source
from jianbao.reading import read_source
from tests.archives import MakeArchive
from tests.newsprint import make_article, make_page

LAYOUT = Settings(papers=(Paper(slug="hxwb", name="河西晚报"),), paths=("{paper}/{yyyy}/{mm}/{dd}/{page}.txt",))
SITE = 'papers: [{slug: hxwb, name: 河西晚报}]\npaths: ["{paper}/{yyyy}/{mm}/{dd}/{page}.txt"]\n'


def text(words: str) -> str:
    return f"旧书市之{words}\n本报记者 林小满\n\n城南旧书市第{words}天重新开张，一早就有人提着布袋来排队。\n"


def pages_of(root: Path, names: list[str]) -> list[Page]:
    pages: list[Page] = []
    for name in names:
        source, _ = read_source(root / "seeds" / name, root)
        assert source is not None
        pages += parse_source(source, LAYOUT)[0]
    return pages


def ids(archive: Archive) -> dict[str, str]:
    return {holding.address: holding.id for holding in archive.holdings}


def test_a_file_called_alike_each_day_gives_ids_of_paper_day_page_and_number(make_archive: MakeArchive) -> None:
    days = [f"河西晚报/2023/03/{day:02}/01.txt" for day in (4, 5, 6)]
    root = make_archive({f"seeds/{name}": text(name[-9:-7]) for name in days} | {"site.yaml": SITE})
    later, kept, diagnostics = bind_archive(pages_of(root, days[1:]), LAYOUT)
    assert [found.code for found in diagnostics] == []
    assert ids(later) == {
        "hxwb/2023-03-05/1/1.html": "hxwb-2023-03-05-1-1",
        "hxwb/2023-03-06/1/1.html": "hxwb-2023-03-06-1-1",
    }
    with_earlier, _, diagnostics = bind_archive(pages_of(root, days), LAYOUT, kept)
    assert {found.code for found in diagnostics} <= {"addresses-new"}
    assert ids(with_earlier) == ids(later) | {"hxwb/2023-03-04/1/1.html": "hxwb-2023-03-04-1-1"}


def test_ids_that_an_archive_gave_out_before_stay() -> None:
    first = make_page(make_article("01-1", "甲", "甲文。"), path="seeds/a/01.txt", date="2023-03-04", number="1")
    second = make_page(make_article("01-1-2", "乙", "乙文。"), path="seeds/b/01.txt", date="2023-03-05", number="1")
    _, kept, _ = bind_archive((first, second), LAYOUT)
    read, _ = read_addresses(write_addresses(kept))
    anew = [
        replace(first, articles=(replace(first.articles[0], id="p-2023-03-04-1-1"),)),
        replace(second, articles=(replace(second.articles[0], id="p-2023-03-05-1-1"),)),
    ]
    archive, again, _ = bind_archive(anew, LAYOUT, read)
    assert sorted(archive.by_id) == ["01-1", "01-1-2"]
    assert again == kept


def test_made_ids_that_meet_are_told_apart_without_a_word() -> None:
    def page(folder: str, words: str) -> Page:
        return make_page(make_article("1-1", words, f"{words}文。"), path=f"seeds/{folder}/1.txt", paper=None)

    archive, kept, diagnostics = bind_archive((page("a", "甲"), page("b", "乙")), LAYOUT)
    assert diagnostics == ()
    assert len({holding.id for holding in archive.holdings}) == 2
    with_more, _, _ = bind_archive((page("0", "丙"), page("a", "甲"), page("b", "乙")), LAYOUT, kept)
    assert {h.article.title: h.id for h in archive.holdings}.items() <= {
        h.article.title: h.id for h in with_more.holdings
    }.items()


def test_an_id_that_the_input_gives_twice_is_told() -> None:
    given = (LedgerEntry(1, 0, 1, "/articles/0/id", "text"),)
    pages = [replace(make_page(make_article("x", w), path=f"seeds/{w}.txt"), ledger=given) for w in "甲乙"]
    _, _, diagnostics = bind_archive(pages, LAYOUT)
    assert [found.code for found in diagnostics] == ["id-claimed-twice"]


def test_editions_of_one_day_stand_apart_and_say_their_name(make_archive: MakeArchive) -> None:
    files: dict[str, str | bytes] = {"site.yaml": "papers: [{slug: hxwb, name: 河西晚报}]\n"}
    for folder, edition in (("a", "晚版"), ("b", "早版")):
        files[f"seeds/{folder}/1.txt"] = text(edition)
        files[f"seeds/{folder}/1.yaml"] = f"paper: 河西晚报\ndate: 2023-03-04\npage: 1\nedition: {edition}\n"
    root = make_archive(files)
    assert main(["build", "--root", str(root), "--jobs", "1"]) == 0
    issue = root / "site" / "hxwb" / "2023-03-04"
    folders = sorted(path.name for path in issue.iterdir() if path.is_dir() and path.name.startswith("1"))
    assert len(folders) == 2 and folders[0] == "1" and folders[1].startswith("1-wan-ban")
    for folder, edition, other in ((folders[0], "早版", "晚版"), (folders[1], "晚版", "早版")):
        page = (issue / folder / "index.html").read_text(encoding="utf-8")
        assert f"旧书市之{edition}" in page and f"旧书市之{other}" not in page
        assert f"{edition} 第1版" in page
        article = (issue / folder / "1.html").read_text(encoding="utf-8")
        assert f"河西晚报（{edition}）" in article
    index = (issue / "index.html").read_text(encoding="utf-8")
    assert "早版 第1版" in index and "晚版 第1版" in index


def test_the_first_edition_keeps_its_address_when_the_second_comes() -> None:
    def page(edition: str, words: str) -> Page:
        made = make_page(make_article(f"{words}-1", words, f"{words}文。"), path=f"seeds/{words}.txt", number="1")
        return replace(made, edition=Known(edition, "given"))

    early, late = page("早版", "甲"), page("晚版", "乙")
    alone, kept, _ = bind_archive((early,), LAYOUT)
    both, _, _ = bind_archive((early, late), LAYOUT, kept)
    assert ids(alone).items() <= ids(both).items()
    assert len(both.leaves) == 2
