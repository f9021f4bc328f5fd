"""How long binding and exporting take as the archive grows: python benchmarks/archive_binding.py [ARTICLES …]

The articles are made up from a few hundred words, 340 characters each with three people, two organisations and a
quote; the seconds are processor time of one process.
"""

from __future__ import annotations

import datetime as dt
import random
import sys
import time
from collections.abc import Iterator, Sequence

from jianbao.archive import bind_archive
from jianbao.config import Settings
from jianbao.export import export_archive
from jianbao.model import (
    Article,
    IssueDate,
    Known,
    Organisation,
    Page,
    Paragraph,
    Person,
    Place,
    Quote,
    SourceFile,
    SourceText,
    Text,
)

SIZES = (2_500, 5_000, 10_000, 20_000)
HAN = "山水江城桥路春秋晨晚新旧南北东西林田市民工厂学校渡船街灯花树读书旧事大小长短青白明远近高低"
A_DAY = 40  # articles


def invent_pages(count: int) -> Iterator[Page]:
    """Pages of one article each, forty a day."""
    chance = random.Random(7)
    words = ["".join(chance.choices(HAN, k=chance.choice((2, 2, 3)))) for _ in range(600)]
    people = ["林" + "".join(chance.choices(HAN, k=2)) for _ in range(count // 3 + 10)]
    employers = ["".join(chance.choices(HAN, k=4)) + "公司" for _ in range(count // 10 + 10)]
    source = SourceText(SourceFile("seeds/wire.jsonl", "0" * 64, "utf-8", count, 340 * count, "jsonl"), ())
    for number in range(count):
        text = "，".join(chance.choices(words, k=110))[:339] + "。"
        named = [
            Person(n, "经理", chance.choice((None, chance.choice(employers)))) for n in chance.choices(people, k=3)
        ]
        article = Article(
            f"wire-{number}",
            headline=(Text(" ".join(chance.choices(words, k=4))),),
            lead=(Paragraph(text),),
            people=tuple(named),
            organisations=tuple(Organisation(name) for name in dict.fromkeys(chance.choices(employers, k=2))),
            quotes=(Quote(f"q-{number:x}", text[:20], "direct", (Place(0, 0, 20),), (1, 1), named[0].name),),
        )
        date = dt.date(2015, 1, 1) + dt.timedelta(number // A_DAY)
        yield Page(source, number, Known("江城晨报", "given"), IssueDate(date, "given"), articles=(article,))


def main(sizes: Sequence[int]) -> None:
    """Print a line for each size: binding, binding again with the addresses given out, exporting."""
    settings = Settings()
    bind_archive(invent_pages(100), settings)  # whatever is loaded once
    print("articles   bind   again  export   bytes of data an article")
    for size in sizes:
        pages = list(invent_pages(size))
        started = time.process_time()
        archive, addresses, _ = bind_archive(pages, settings)
        bound = time.process_time()
        bind_archive(pages, settings, addresses)
        again = time.process_time()
        volume = sum(len(file.content) for file in export_archive(archive, settings))
        done = time.process_time()
        row = (bound - started, again - bound, done - again)
        print(f"{size:8} {row[0]:6.1f} {row[1]:7.1f} {row[2]:7.1f}   {volume / size:.0f}")


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or SIZES)
