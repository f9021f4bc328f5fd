"""How long annotating takes: 10,000 articles, on one core.

    python benchmarks/annotate_articles.py                    invented articles of about 340 characters
    python benchmarks/annotate_articles.py CORPUS.jsonl[.gz]  the bodies of a corpus, one article a line

Prints articles, characters, seconds of processor time, and articles a second.
"""

from __future__ import annotations

import gzip
import json
import random
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from jianbao.annotating.article import annotate_article
from jianbao.model import Article, Paragraph, Piece

ARTICLES = 10_000
_PEOPLE = ("陈立新", "沈雨", "郑开明", "欧阳文涛", "周敏", "何文", "刘敬之")
_POSTS = ("县水利局局长", "东海纺织有限公司总经理", "东方大学教授", "市住建局负责人", "村党支部书记")
_SENTENCES = (
    "{month}月{day}日，江州召开产业推进会，{count}多家企业参加，累计投资超{count}亿元。",
    "“{count}天里我们没有停过工，大家都憋着一股劲。”{post}{person}说。",
    "{person}认为，转型不能等，也不能靠。",
    "去年以来，全市新建“移动驿站”{count}座，同比增长{day}%。",
    "{post}{person}在接受本报记者采访时表示：“路要一步一步走，账要一笔一笔算。”",
    "他谈道，下一步将把服务做得更细，让更多居民受益。",
)


def invent(number: int) -> Article:
    """An article of about 340 characters; the same for the same number."""
    dice = random.Random(number)
    sentences = [
        dice.choice(_SENTENCES).format(
            month=dice.randint(1, 12),
            day=dice.randint(1, 28),
            count=dice.randint(2, 900),
            post=dice.choice(_POSTS),
            person=dice.choice(_PEOPLE),
        )
        for _ in range(9)
    ]
    return article_of(str(number), ["".join(sentences[n : n + 3]) for n in range(0, 9, 3)])


def article_of(name: str, paragraphs: list[str]) -> Article:
    """An article with one source line a paragraph."""
    lines = enumerate(paragraphs, 1)
    return Article(name, lead=tuple(Paragraph(t, (Piece(0, len(t), n, 0, len(t)),)) for n, t in lines))


def read_corpus(path: Path) -> Iterator[Article]:
    """The articles of a JSON Lines corpus, gzipped or not."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            body = json.loads(line)["body"]
            yield article_of(str(number), [p.strip() for p in body.split("\n") if p.strip()])


def main() -> None:
    source = read_corpus(Path(sys.argv[1])) if len(sys.argv) > 1 else map(invent, range(ARTICLES))
    articles = list(islice(source, ARTICLES))
    annotate_article(articles[0])  # the dictionary is read once, whatever the number of articles
    start = time.process_time()
    quotes = sum(len(annotate_article(article).quotes) for article in articles)
    seconds = time.process_time() - start
    characters = sum(len(p.text) for article in articles for p in article.paragraphs())
    print(f"{len(articles)} articles, {characters} characters, {quotes} quotes and reports")
    print(f"{seconds:.2f} s of processor time, {len(articles) / seconds:.0f} articles a second")


if __name__ == "__main__":
    main()
