"""However an archive grows, an incremental build gives the bytes of a full one."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from jianbao.pipeline.building import build_site, load_archive
from jianbao.search import Answer, answer_query, segments
from jianbao.search.analysis import analyse_holding
from jianbao.site.pages import issues, subject
from tests.archives import PAGE, REPOSITORY, MakeArchive, files_of, write_archive

NAMES = ("贺长庚", "林小满", "周砚秋")
PLACES = ("槐树街", "城南旧书市", "渡口小学")
INPUTS = ("seeds", "templates", "site.yaml", "people.yaml", "addresses.tsv")
numbers = st.integers(0, 5)


def line(number: int, day: int, name: str = NAMES[0]) -> str:
    place = PLACES[number % len(PLACES)]
    return (
        f'{{"id": "n{number}-{day}", "date": "2025-09-{day:02}", "title": "{place}第{number}号消息", '
        f'"paper": "城南晨报", "body": "“{place}又开张了。”{place}负责人{name}说。\\n记者{NAMES[1]}报道。"}}'
    )


def compare(root: Path) -> None:
    """Build `root` by what it remembers, and a copy of it in full; both sites are the same to the byte."""
    build_site(root, jobs=1)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "archive"
        copy.mkdir()
        for name in INPUTS:
            if (root / name).is_dir():
                shutil.copytree(root / name, copy / name)
            elif (root / name).is_file():
                shutil.copy(root / name, copy / name)
        build_site(copy, jobs=1, full=True)
        here, there = files_of(root / "site"), files_of(copy / "site")
        assert here.keys() == there.keys()
        assert [name for name in here if here[name] != there[name]] == []
        assert (root / "addresses.tsv").read_bytes() == (copy / "addresses.tsv").read_bytes()
        assert answers_of(root) == answers_of(copy)


def answers_of(root: Path) -> list[Answer]:
    """What the index answers to each name and place."""
    return [answer_query(root / ".jianbao" / "index", word, 99) for word in (*NAMES, *PLACES, "消息", "人物:林")]


@contextmanager
def few_a_segment() -> Iterator[None]:
    """Segments of the search that close after four articles, parts of its index after two."""
    with patch.object(segments, "STEPS", (16, 4)), patch.object(segments, "PART_STEPS", (8, 2)):
        yield


class Growing(RuleBasedStateMachine):
    """An archive under its editor's hands."""

    def __init__(self) -> None:
        super().__init__()
        self.few = few_a_segment()
        self.few.__enter__()
        self.folder = Path(tempfile.mkdtemp())
        self.root = self.folder / "archive"
        self.seeds = self.root / "seeds"

    def teardown(self) -> None:
        try:
            compare(self.root)
        finally:
            self.few.__exit__(None, None, None)
            shutil.rmtree(self.folder)

    @initialize()
    def begin(self) -> None:
        lines = [line(n, 20 + n // 2) for n in range(4)]
        write_archive(
            self.root, {"seeds/晨报 2025-09-29 03版.txt": PAGE, "seeds/news.jsonl": "\n".join(lines) + "\n"}
        )
        compare(self.root)

    def write(self, name: str, content: str) -> None:
        (self.root / name).parent.mkdir(exist_ok=True)
        (self.root / name).write_text(content, encoding="utf-8", newline="\n")

    @rule(number=numbers, day=st.integers(18, 28), name=st.sampled_from(NAMES))
    def append_a_line(self, number: int, day: int, name: str) -> None:
        with (self.seeds / "news.jsonl").open("a", encoding="utf-8", newline="\n") as file:
            file.write(line(number, day, name) + "\n")

    @rule(number=numbers, name=st.sampled_from(NAMES))
    def edit_a_line(self, number: int, name: str) -> None:
        lines = (self.seeds / "news.jsonl").read_text(encoding="utf-8").splitlines()
        lines[number % len(lines)] = line(number, 25, name)
        self.write("seeds/news.jsonl", "\n".join(lines) + "\n")

    @rule(number=numbers, name=st.sampled_from(NAMES))
    def write_a_page(self, number: int, name: str) -> None:
        self.write(f"seeds/晨报 2025-09-{20 + number} 03版.txt", PAGE.replace("贺长庚", name))

    @precondition(lambda self: len(list(self.seeds.glob("*.txt"))) > 1)
    @rule(number=numbers)
    def delete_a_page(self, number: int) -> None:
        pages = sorted(self.seeds.glob("*.txt"))
        pages[number % len(pages)].unlink()

    @rule(wanted=st.sampled_from(("paper: 城南晨报\n", "corrections:\n  - withhold: 城南旧书市周末重开\n")))
    def write_a_sidecar(self, wanted: str) -> None:
        page = min(self.seeds.glob("*.txt"))
        self.write(f"seeds/{page.stem}.yaml", wanted)

    @rule(name=st.sampled_from(NAMES[1:]))
    def settle_people(self, name: str) -> None:
        self.write("people.yaml", f"{NAMES[0]}:\n  merge: [{name}]\n")

    @rule(words=st.sampled_from(("{{ holding.page.source.file.sha256 }}", "{{ issue.next if issue }}", "")))
    def write_a_template(self, words: str) -> None:
        own = (REPOSITORY / "templates" / "article.html").read_text(encoding="utf-8")
        self.write("templates/article.html", own.replace("</article>", f"{words}</article>"))

    @rule(key=st.sampled_from(("title: 旧报", "base_url: https://example.org/", "language: en", "noindex: true")))
    def set_a_key(self, key: str) -> None:
        self.write("site.yaml", f"{key}\n")

    @rule()
    def build(self) -> None:
        compare(self.root)

    @rule()
    def forget(self) -> None:
        shutil.rmtree(self.root / ".jianbao", ignore_errors=True)


TestGrowing = Growing.TestCase
TestGrowing.settings = settings(
    max_examples=8, stateful_step_count=8, deadline=None, suppress_health_check=list(HealthCheck)
)


def test_a_new_day_leaves_the_files_of_others_as_they_are(make_archive: MakeArchive) -> None:
    days = [line(n, 20 + n) for n in range(5)]
    root = make_archive({"seeds/news.jsonl": "\n".join(days[:4]) + "\n"})
    build_site(root, jobs=1)
    before = {path: (root / "site" / path).stat().st_ino for path in files_of(root / "site")}
    (root / "seeds/news.jsonl").write_text("\n".join(days) + "\n", encoding="utf-8", newline="\n")
    build_site(root, jobs=1)
    site = root / "site"
    kept = {
        path for path, number in before.items() if (site / path).exists() and (site / path).stat().st_ino == number
    }
    articles = {path for path in before if "/2025-09-" in path and "/n" in path and path.endswith(".html")}
    changed = {path.rpartition("/")[2] for path in articles - kept}
    # The first names whom the new one names, too, which now has a page of its own; the other has a next article now.
    assert (len(articles), changed) == (4, {"n1-21.html", "n3-23.html"})


def test_a_file_changed_by_hand_is_restored_and_named(make_archive: MakeArchive) -> None:
    root = make_archive({"seeds/news.jsonl": line(1, 20) + "\n"})
    build_site(root, jobs=1)
    built = files_of(root / "site")
    page = next(path for path in built if "/2025-09-" in path and path.endswith(".html"))
    (root / "site" / page).write_text("mine", encoding="utf-8", newline="\n")
    summary = build_site(root, jobs=1)
    assert files_of(root / "site") == built
    assert [d.details["first"] for d in summary.diagnostics if d.code == "output-restored"] == [page]


def test_a_copied_site_is_known_again_without_a_warning(make_archive: MakeArchive) -> None:
    root = make_archive({"seeds/news.jsonl": line(1, 20) + "\n"})
    build_site(root, jobs=1)
    for path in (root / "site").rglob("*.html"):
        path.write_bytes(path.read_bytes())
    (root / "seeds/news.jsonl").write_text("\n".join([line(1, 20), line(2, 21)]), encoding="utf-8", newline="\n")
    assert not [d for d in build_site(root, jobs=1).diagnostics if d.code == "output-restored"]


def test_closed_segments_of_the_search_are_taken_over_without_being_counted(make_archive: MakeArchive) -> None:
    lines = [line(n, 20 + n) for n in range(6)]
    root = make_archive({"seeds/news.jsonl": "\n".join(lines[:5]) + "\n"})
    with few_a_segment():
        build_site(root, jobs=1)
        (root / "seeds/news.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
        with patch("jianbao.search.preparing.analyse_holding", wraps=analyse_holding) as analysed:
            build_site(root, jobs=1)
    assert [call.args[0] for call in analysed.call_args_list] == [4, 5]


def test_who_reads_the_archive_between_two_builds_makes_neither_dearer(make_archive: MakeArchive) -> None:
    lines = [line(n, 20 + n) for n in range(6)]
    root = make_archive({"seeds/news.jsonl": "\n".join(lines[:5]) + "\n"})
    with few_a_segment():
        build_site(root, jobs=1)
        load_archive(root)
        (root / "seeds/news.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
        with patch("jianbao.search.preparing.analyse_holding", wraps=analyse_holding) as analysed:
            build_site(root, jobs=1)
    assert [call.args[0] for call in analysed.call_args_list] == [4, 5]


def test_a_file_of_a_closed_segment_that_is_gone_is_made_again(make_archive: MakeArchive) -> None:
    lines = [line(n, 20 + n) for n in range(6)]
    root = make_archive({"seeds/news.jsonl": "\n".join(lines[:5]) + "\n"})
    with few_a_segment():
        build_site(root, jobs=1)
        for file in (root / "site" / "search").glob("*/0.js"):
            file.unlink()
        (root / "seeds/news.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
        compare(root)


def test_an_index_with_a_flipped_bit_is_made_anew(make_archive: MakeArchive) -> None:
    lines = [line(n, 20 + n) for n in range(6)]
    root = make_archive({"seeds/news.jsonl": "\n".join(lines[:5]) + "\n"})
    with few_a_segment():
        build_site(root, jobs=1)
        part = max((root / ".jianbao" / "index" / "whoosh").glob("*.seg"), key=lambda path: path.stat().st_size)
        content = bytearray(part.read_bytes())
        content[len(content) // 2] ^= 1
        part.write_bytes(content)
        (root / "seeds/news.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
        compare(root)


def test_pages_of_subjects_and_issues_without_news_are_not_laid_out_again(make_archive: MakeArchive) -> None:
    lines = [line(n, 20 + n) for n in range(4)]
    root = make_archive({"seeds/news.jsonl": "\n".join(lines) + "\n"})
    build_site(root, jobs=1)
    lines.append(line(3, 24, NAMES[2]))
    (root / "seeds/news.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    with (
        patch("jianbao.site.pages.subject._lay_out", wraps=subject._lay_out) as people,
        patch("jianbao.site.pages.issues._lay_out", wraps=issues._lay_out) as days,
    ):
        build_site(root, jobs=1)
    laid = {call.args[0].name for call in people.call_args_list}
    assert (NAMES[0] in laid, NAMES[1] in laid) == (False, True)
    assert {call.args[0].date for call in days.call_args_list} == {"2025-09-23", "2025-09-24"}
