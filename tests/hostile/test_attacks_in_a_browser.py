"""300 attack strings through every field of every format that is typed: nothing runs, nothing is asked of anybody."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page

from jianbao.cli import main
from tests.archives import PAGE, files_of, write_archive
from tests.hostile.attacks import ATTACKS, FORMULAS

FIELDS = ("title", "kicker", "deck", "column", "series", "author", "dateline", "page_name", "genre", "url", "note")
LISTS = ("standfirst", "notices")
WATCH = """
addEventListener('securitypolicyviolation', event => console.error('policy: ' + event.violatedDirective));
"""


def record(number: int, attack: str) -> str:
    """An article with the attack in every field, in its body and in an unknown field."""
    fields: dict[str, object] = dict.fromkeys(FIELDS, attack)
    fields |= {name: [attack, attack] for name in LISTS}
    body = f"“{attack}”贺长庚说。\n{attack}\n{PAGE}"
    boxes = {"captions": [{"text": attack, "credit": attack}], "boxes": [{"kind": "链接", "heading": attack}]}
    return json.dumps({"id": f"a{number}", "body": body, "page": 1, attack[:40]: attack, **fields, **boxes})


def front_matter(attacks: tuple[str, ...]) -> str:
    fields = zip(FIELDS, attacks, strict=False)
    head = "".join(f"{name}: {json.dumps(attack)}\n" for name, attack in fields)
    return f"---\n{head}---\n\n" + "\n\n".join(attacks)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive made of attacks, built."""
    groups = [ATTACKS[n : n + 30] for n in range(0, len(ATTACKS), 30)]
    files = {"seeds/a.jsonl": "\n".join(record(n, attack) for n, attack in enumerate(ATTACKS))}
    files |= {f"seeds/m{n}.md": front_matter(group) for n, group in enumerate(groups)}
    files |= {f"seeds/t{n}.txt": PAGE + "\n" + "\n\n".join(group) for n, group in enumerate(groups)}
    files |= {
        f"seeds/t{n}.yaml": f"paper: {json.dumps(group[0])}\ndate: 2025-03-0{n % 9 + 1}\n"
        f"page_name: {json.dumps(group[1])}\nnote: {json.dumps(group[2])}\n"
        for n, group in enumerate(groups)
    }
    names = "".join(f"{json.dumps(attack)}:\n  aliases: [{json.dumps(attack + '甲')}]\n" for attack in ATTACKS[:60])
    files |= {
        "people.yaml": f"贺长庚:\n  aliases: [{json.dumps(ATTACKS[4])}]\n{names}",
        "organisations.yaml": names,
        "site.yaml": "".join(
            f"{key}: {json.dumps(ATTACKS[place])}\n"
            for place, key in enumerate(("title", "description", "publisher", "contact", "footer"))
        ),
    }
    root = write_archive(tmp_path_factory.mktemp("attacked") / "archive", files)
    assert main(["build", "--root", str(root)]) in (0, 1)
    return root / "site"


class Watched:
    """A browser's page, and everything it did that a page of an archive must not do."""

    def __init__(self, browser: Browser, site: Path) -> None:
        self.wrong: list[str] = []
        self._context = browser.new_context(accept_downloads=False)
        self._context.add_init_script(WATCH)
        self.page: Page = self._context.new_page()
        own = site.as_uri()
        self.page.on("dialog", self._dismiss)
        self.page.on("popup", lambda popup: self.wrong.append(f"popup {popup.url}"))
        self.page.on("download", lambda download: self.wrong.append(f"download {download.url}"))
        self.page.on("console", lambda told: self._hear(told.type, told.text))
        self._own = (own, "data:image/svg")
        self._context.on("request", lambda request: self._asked(request.url))

    def _dismiss(self, dialog: Dialog) -> None:
        self.wrong.append(f"dialog {dialog.message}")
        dialog.dismiss()

    def _hear(self, kind: str, text: str) -> None:
        if kind == "error":
            self.wrong.append(text)

    def _asked(self, address: str) -> None:
        if not address.startswith(self._own):
            self.wrong.append(f"request {address[:200]}")

    def open(self, address: str) -> None:
        self.page.goto(address, wait_until="load", timeout=20_000)
        state = self.page.evaluate("[window.attacked, document.title === 'attacked', window.frames.length]")
        if state != [None, False, 0]:
            self.wrong.append(f"{address}: {state}")

    def close(self) -> None:
        self._context.close()


@pytest.fixture
def watched(browser: Browser, site: Path) -> Iterator[Watched]:
    watching = Watched(browser, site)
    yield watching
    watching.close()


@pytest.mark.browser
def test_no_page_made_of_attacks_runs_or_asks_for_anything(watched: Watched, site: Path) -> None:
    every = sorted(path for path in site.rglob("*.html") if path.name != "404.html")  # rooted at a host
    articles = {site / f"undated/a/a{number}.html" for number in range(len(ATTACKS))}
    assert articles <= {*every}
    pages = [*sorted(articles), *[path for path in every if path not in articles][:: max(1, len(every) // 60)]]
    for path in pages:
        watched.open(path.as_uri())
    assert watched.wrong == []


@pytest.mark.browser
def test_no_attack_runs_from_the_search_box(watched: Watched, site: Path) -> None:
    from urllib.parse import quote

    for attack in ATTACKS[::10]:
        watched.open(f"{(site / 'search.html').as_uri()}?q={quote(attack[:100])}")
        watched.page.wait_for_selector("#search-status[data-total]", state="attached", timeout=20_000)
    assert watched.wrong == []


def test_no_cell_of_a_table_begins_like_a_formula(site: Path) -> None:
    tables = [content for name, content in files_of(site).items() if name.endswith(".csv")]
    assert tables
    cells = [cell for table in tables for row in csv.reader(io.StringIO(table.decode("utf-8-sig"))) for cell in row]
    assert [cell for cell in cells if cell.startswith(FORMULAS) and not cell[1:].isdecimal()] == []
    assert [cell for cell in cells if cell.startswith("'=cmd")]
