"""What a query costs a reader: bytes, requests and time to the first ten results in a real Chromium.

    python benchmarks/search_browser.py CORPUS.jsonl[.gz] [--root ARCHIVE] [--times 10] [--queries 500]

Builds a site from the corpus (or takes one that is built), serves it as a static host does (html, css and js
gzipped) and measures, with a cold cache for each query: everything that was fetched until ten results stood, and
until the count, the dates and the filters did ("settled"); warm: time the page says it took. Then, in one page:
recall and precision of random fragments against reading every text, and the first twenty results of queries of all
kinds against the command line's. Prints a table and exits with 1 when a limit is passed.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gzip
import json
import os
import random
import statistics
import sys
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import quote

from playwright.sync_api import Browser, Page, sync_playwright

from jianbao.cli import main as jianbao
from jianbao.language.fold import fold_text
from jianbao.search import open_searcher

QUIET = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")
SMALL = {
    "bytes, median": 80_000,
    "bytes, p95": 200_000,
    "requests, median": 20,
    "warm ms, p95": 50,
    "settled bytes, median": 90_000,
    "settled bytes, p95": 250_000,
    "settled bytes, worst": 400_000,
    "settled requests, median": 24,
    "settled requests, p95": 60,
}
LARGE = {"bytes, median": 160_000, "warm ms, p95": 150}
MOST_FILES_KEPT = 50_000
# Everything fetched until the first results stand and until count, dates and filters do, heads of the answers
# included, the page itself too.
COUNT_WHAT_IS_FETCHED = """
performance.setResourceTimingBufferSize(5000);
const count = () => {
  const fetched = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
  const bytes = fetched.reduce((sum, one) => sum + one.encodedBodySize + 200, 0);
  return { bytes, requests: fetched.length };
};
new MutationObserver((_, observer) => {
  if (!document.querySelector("#search-status[data-ms]")) return;
  window.counted = window.counted || count();
  const exact = document.querySelector("#search-status[data-total-exact=true]");
  if (!exact || !document.querySelector("#search-narrow[aria-busy=false]")) return;
  observer.disconnect();
  window.settled = count();
  document.documentElement.dataset.settled = "";
}).observe(document, { subtree: true, childList: true, attributes: true });
"""


class Host(SimpleHTTPRequestHandler):
    """A static host that gzips what compresses, as GitHub Pages does."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return
        content, packed = read_packed(path)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


class QuietServer(ThreadingHTTPServer):
    """A browser that closes a tab breaks its connections; that is no news."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing."""


@lru_cache(maxsize=MOST_FILES_KEPT)
def read_packed(path: Path) -> tuple[bytes, bool]:
    """A file as it goes over the wire."""
    content = path.read_bytes()
    packed = path.suffix in {".html", ".css", ".js", ".svg"}
    return (gzip.compress(content, 6, mtime=0), True) if packed else (content, False)


@dataclass
class Costs:
    """What each query cost."""

    bytes: list[int] = field(default_factory=list)
    requests: list[int] = field(default_factory=list)
    warm: list[int] = field(default_factory=list)
    settled_bytes: list[int] = field(default_factory=list)
    settled_requests: list[int] = field(default_factory=list)


def read_articles(path: Path, times: int) -> Iterator[dict[str, Any]]:
    """The corpus, `times` over: ids and dates shifted so that no two are the same."""
    content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    rows = [json.loads(line) for line in content.decode("utf-8").split("\n") if line]
    for time in range(times):
        for row in rows:
            yield row if not time else {**row, "id": f"{row['id']}-{time}", "date": shift(row["date"], time)}


def shift(date: str | None, time: int) -> str | None:
    """A date, so many times four hundred days later."""
    return date and (dt.date.fromisoformat(date) + dt.timedelta(days=400 * time)).isoformat()


def build(articles: list[dict[str, Any]], root: Path) -> None:
    """The archive's site and index under `root`."""
    (root / "seeds").mkdir(parents=True, exist_ok=True)
    lines = "".join(json.dumps(article, ensure_ascii=False) + "\n" for article in articles)
    (root / "seeds" / "corpus.jsonl").write_text(lines, encoding="utf-8", newline="\n")
    if jianbao(["build", "--root", str(root)]) not in (0, 1):
        raise SystemExit("the site could not be built")


def texts_of(article: dict[str, Any]) -> list[str]:
    """The passages of an article of the corpus, folded."""
    parts = [article.get("title") or "", *(article["body"].split("\n"))]
    return [folded for folded in map(fold_text, parts) if folded]


def draw_queries(texts: list[str], count: int) -> list[str]:
    """Queries of all kinds, the same in every run."""
    draw = random.Random(1)
    fragments = draw_fragments(texts, count * 3, 2)
    makers = (
        lambda a, b, c: a,
        lambda a, b, c: f'"{a}"' if '"' not in a else a,
        lambda a, b, c: f"{a[:4]} {b[:3]}",
        lambda a, b, c: a[:4] + b[:4],
        lambda a, b, c: f"{a[:2]} -{b[:2]}",
        lambda a, b, c: f"{a[:3]} | {b[:3]}",
        lambda a, b, c: f"标题:{a[:2]}",
        lambda a, b, c: f"正文:{a[:3]} 日期:2024",
        lambda a, b, c: f"{a[:2]} {b[:2]} {c[:2]}",
        lambda a, b, c: draw.choice(("AI", "5G", "1.5", "GDP*", "20*", "2024", "A*")),
    )
    return [makers[n % len(makers)](*fragments[3 * n : 3 * n + 3]) for n in range(count)]


def draw_fragments(texts: list[str], count: int, least: int) -> list[str]:
    """Stretches of up to 12 characters, cut anywhere."""
    draw = random.Random(2)
    drawn: list[str] = []
    while len(drawn) < count:
        text = draw.choice(texts)
        start = draw.randrange(len(text))
        stretch = text[start : start + draw.randint(least, 12)]
        if len(stretch) >= least:
            drawn.append(stretch)
    return drawn


def measure(browser: Browser, home: str, queries: list[str]) -> Costs:
    """Each query on a page of its own with nothing in the cache, then the next one on the same page."""
    costs = Costs()
    for query, following in zip(queries, [*queries[1:], queries[0]], strict=True):
        context = browser.new_context()
        page = context.new_page()
        page.add_init_script(COUNT_WHAT_IS_FETCHED)
        page.goto(f"{home}search.html?q={quote(query, safe='')}")
        wait_for_results(page)
        counted = page.evaluate("window.counted")
        costs.bytes.append(counted["bytes"])
        costs.requests.append(counted["requests"])
        page.wait_for_selector("html[data-settled]", state="attached", timeout=60_000)
        settled = page.evaluate("window.settled")
        costs.settled_bytes.append(settled["bytes"])
        costs.settled_requests.append(settled["requests"])
        costs.warm += ask_warm(page, (following, query))
        context.close()
    return costs


def ask_warm(page: Page, queries: tuple[str, ...]) -> list[int]:
    """Milliseconds of the last query, asked once more on a page that stands."""
    times = []
    for query in queries:
        page.evaluate("document.querySelector('#search-status').removeAttribute('data-ms')")
        page.fill("#search-input", query)
        page.press("#search-input", "Enter")
        wait_for_results(page)
        times.append(int(page.locator("#search-status").get_attribute("data-ms") or 0))
    return times[-1:]


def wait_for_results(page: Page) -> None:
    """Until the first results stand, or it is said that there are none."""
    page.wait_for_selector("#search-status[data-ms]", state="attached", timeout=60_000)


def ask(page: Page, query: str, options: dict[str, Any]) -> dict[str, Any]:
    """The engine's answer, every hit verified."""
    answer: dict[str, Any] = page.evaluate("([q, o]) => jianbao.search(q, o)", [query, options])
    return answer


def compare_fragments(page: Page, articles: list[dict[str, Any]], fragments: list[str]) -> tuple[float, float]:
    """Recall and precision over all results of all fragments."""
    folded = [(article["id"], texts_of(article)) for article in articles]
    wanted = found = right = 0
    for fragment in fragments:
        true = {identifier for identifier, texts in folded if any(fragment in text for text in texts)}
        answer = ask(page, fragment, {"limit": len(articles), "verbatim": True})
        got = {result["id"] for result in answer["results"] if result["tier"] == "exact"}
        wanted, found, right = wanted + len(true), found + len(got), right + len(true & got)
    return right / max(1, wanted), right / max(1, found)


def compare_answers(page: Page, index: Path, queries: list[str]) -> float:
    """The share of queries whose first twenty results and total equal the command line's."""
    same = 0
    with open_searcher(index) as searcher:
        for query in queries:
            python = searcher.answer(query, limit=20)
            browser = ask(page, query, {"limit": 20})
            pairs = [(result.id, result.tier, result.score) for result in python.results]
            theirs = [(result["id"], result["tier"], result["score"]) for result in browser["results"]]
            same += pairs == theirs and python.total == browser["total"]
    return same / len(queries)


def report(name: str, value: float, limit: float | None, *, least: bool = False) -> bool:
    """One line; whether the limit holds."""
    holds = limit is None or (value >= limit if least else value <= limit)
    bound = "" if limit is None else f"{'≥' if least else '≤'} {limit:g}"
    print(f"{name:32}{value:>14.3f}  {bound:>12}  {'' if holds else 'PASSED'}")
    return holds


def main() -> int:
    """Runs it all; 1 when a limit is passed."""
    arguments = read_arguments()
    articles = list(read_articles(arguments.corpus, arguments.times))
    with tempfile.TemporaryDirectory() as folder:
        root = arguments.root or Path(folder)
        if not (root / "site" / "search.html").is_file():
            build(articles, root)
        server = QuietServer(("127.0.0.1", 0), partial(Host, directory=str(root / "site")))
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with sync_playwright() as playwright:
            executable = os.environ.get("CHROMIUM", "/usr/bin/chromium")
            browser = playwright.chromium.launch(executable_path=executable, args=list(QUIET))
            holds = run(browser, f"http://127.0.0.1:{server.server_port}/", root, articles, arguments)
            browser.close()
        server.shutdown()
    return 0 if holds else 1


def run(browser: Browser, home: str, root: Path, articles: list[dict[str, Any]], arguments: Any) -> bool:
    """All measurements, each reported; whether every limit holds."""
    limits = SMALL if len(articles) <= 20_000 else LARGE
    texts = [text for article in articles for text in texts_of(article)]
    holds = report("size / text", size_ratio(root / "site", articles), 1.6)
    queries = draw_queries(texts, arguments.queries)
    costs = measure(browser, home, queries[: arguments.cold])
    for name, value in summarise(costs).items():
        holds &= report(name, value, limits.get(name))
    page = browser.new_page()
    page.goto(f"{home}search.html")
    fragments = draw_fragments(texts, arguments.fragments, 1)
    recall, precision = compare_fragments(page, articles, fragments)
    holds &= report("recall", recall, 1, least=True)
    holds &= report("precision", precision, 1, least=True)
    index = root / arguments.index
    holds &= report("equal to the command line", compare_answers(page, index, queries), 1, least=True)
    page.goto(f"{(root / 'site' / 'search.html').as_uri()}")
    return holds & report("the same over file://", compare_answers(page, index, queries[:50]), 1, least=True)


def summarise(costs: Costs) -> dict[str, float]:
    """Medians and 95th percentiles."""
    summary: dict[str, float] = {}
    for name, values in (
        ("bytes", costs.bytes),
        ("requests", costs.requests),
        ("warm ms", costs.warm),
        ("settled bytes", costs.settled_bytes),
        ("settled requests", costs.settled_requests),
    ):
        summary[f"{name}, median"] = statistics.median(values)
        summary[f"{name}, p95"] = sorted(values)[int(len(values) * 0.95)]
        summary[f"{name}, worst"] = max(values)
    return summary


def size_ratio(site: Path, articles: list[dict[str, Any]]) -> float:
    """Bytes of the search's files on disk against the text's UTF-8."""
    files = (path.stat().st_size for path in (site / "search").rglob("*") if path.is_file())
    text = sum(len(f"{article.get('title') or ''}{article['body']}".encode()) for article in articles)
    return sum(files) / text


def read_arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description="Bytes, requests, time and correctness of the browser's search.")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--root", type=Path, help="an archive; built there unless its site/ stands")
    parser.add_argument("--index", default=".jianbao/index", help="the index on disk, under the archive")
    parser.add_argument("--times", type=int, default=1, help="the corpus so many times over")
    parser.add_argument("--queries", type=int, default=500)
    parser.add_argument("--cold", type=int, default=200, help="how many of them to open in a new browser context")
    parser.add_argument("--fragments", type=int, default=1000)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
