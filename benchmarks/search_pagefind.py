"""Pagefind beside our own search: the same article pages, the same fragments, in the same Chromium.

    python benchmarks/search_pagefind.py CORPUS.jsonl[.gz] --root ARCHIVE [--fragments 200] [--pagefind COMMAND]

Takes the site that `search_browser.py` or `jianbao build` left under ARCHIVE, lets Pagefind (never a dependency of
ours; `pip install pagefind pagefind_bin_extended` somewhere) index its article pages into a temporary folder, and
prints for both: recall and precision of random fragments against reading every text, bytes and requests of a first
query until ten results have their texts, and the size of the files.
"""

from __future__ import annotations

import argparse
import functools
import http.server
import os
import shlex
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any, ClassVar

from playwright.sync_api import Browser, sync_playwright
from search_browser import (
    QUIET,
    Costs,
    Host,
    QuietServer,
    draw_fragments,
    measure,
    read_articles,
    read_packed,
    texts_of,
)

PAGE = '<!doctype html><meta charset="utf-8"><title>Pagefind</title>'
ASK = """async ([query, most]) => {
  window.pagefind = window.pagefind || await import("/pagefind.js");
  const { results } = await pagefind.search(query);
  const shown = await Promise.all(results.slice(0, most).map((result) => result.data()));
  return shown.map((one) => one.url);
}"""


class CountingHost(Host):
    """A host that counts: Pagefind fetches in a worker, out of the page's sight."""

    sent: ClassVar[list[int]] = []

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.is_file():
            self.sent.append(len(read_packed(path)[0]) + 200)
        super().do_GET()


def index(command: str, site: Path, output: Path) -> None:
    """Pagefind's index of the article pages of a site."""
    papers = [path.name for path in site.iterdir() if path.is_dir() and any(path.glob("*/*.html"))]
    glob = f"{{{','.join(papers)}}}/*/**/*.html" if len(papers) > 1 else f"{papers[0]}/*/**/*.html"
    given = ["--site", str(site), "--output-path", str(output), "--glob", glob, "--force-language", "zh"]
    subprocess.run([*shlex.split(command), *given], check=True, stdout=subprocess.DEVNULL)
    (output / "page.html").write_text(PAGE, encoding="utf-8", newline="\n")


def compare(browser: Browser, home: str, articles: list[dict[str, Any]], fragments: list[str]) -> dict[str, float]:
    """Recall, precision, and what a first query costs."""
    folded = [(article["id"].lower(), texts_of(article)) for article in articles]
    wanted = found = right = 0
    page = browser.new_page()
    page.goto(f"{home}page.html")
    for fragment in fragments:
        true = {identifier for identifier, texts in folded if any(fragment in text for text in texts)}
        urls: list[str] = page.evaluate(ASK, [fragment, len(articles)])
        got = {url.rsplit("/", 1)[-1].removesuffix(".html").lower() for url in urls}
        wanted, found, right = wanted + len(true), found + len(got), right + len(true & got)
    page.close()
    costs = [cost(browser, home, fragment) for fragment in fragments[:30]]
    middle = len(costs) // 2
    return {
        "recall": right / max(1, wanted),
        "precision": right / max(1, found),
        "bytes, median": sorted(bytes_ for bytes_, _ in costs)[middle],
        "requests, median": sorted(requests for _, requests in costs)[middle],
    }


def cost(browser: Browser, home: str, query: str) -> tuple[int, int]:
    """Bytes and requests of a query with nothing in the cache, without the page and its styles."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{home}page.html")
    CountingHost.sent.clear()
    page.evaluate(ASK, [query, 10])
    context.close()
    return sum(CountingHost.sent), len(CountingHost.sent)


def ours(browser: Browser, home: str, fragments: list[str]) -> Costs:
    """What the same first queries cost on our page, everything counted."""
    return measure(browser, home, [f'"{fragment}"' for fragment in fragments[:30] if '"' not in fragment])


def main() -> int:
    """Runs it and prints one line a figure."""
    parser = argparse.ArgumentParser(description="Pagefind on the same pages and queries.")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--root", type=Path, required=True)
    parser.add_argument("--fragments", type=int, default=200)
    parser.add_argument("--pagefind", default=f"{sys.executable} -m pagefind", help="how Pagefind is called")
    arguments = parser.parse_args()
    articles = list(read_articles(arguments.corpus, 1))
    texts = [text for article in articles for text in texts_of(article)]
    fragments = draw_fragments(texts, arguments.fragments, 2)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        index(arguments.pagefind, arguments.root / "site", Path(folder))
        executable = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        browser = playwright.chromium.launch(executable_path=executable, args=list(QUIET))
        figures = compare(browser, serve(Path(folder)), articles, fragments)
        figures["size / text"] = size(Path(folder)) / sum(len(text.encode()) for text in texts)
        for name, value in figures.items():
            print(f"Pagefind  {name:20}{value:>14.3f}")
        costs = ours(browser, serve(arguments.root / "site"), fragments)
        print(f"Jianbao   {'bytes, median':20}{sorted(costs.bytes)[len(costs.bytes) // 2]:>14.3f}")
        print(f"Jianbao   {'requests, median':20}{sorted(costs.requests)[len(costs.requests) // 2]:>14.3f}")
        browser.close()
    return 0


def serve(folder: Path) -> str:
    """The address of a static host of this folder."""
    host: type[http.server.SimpleHTTPRequestHandler] = CountingHost
    server = QuietServer(("127.0.0.1", 0), functools.partial(host, directory=str(folder)))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/"


def size(folder: Path) -> int:
    """Bytes of all files."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


if __name__ == "__main__":
    sys.exit(main())
