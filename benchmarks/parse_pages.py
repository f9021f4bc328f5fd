"""How long parsing takes: a page of about 5,000 characters, longer and longer pages, and files no page ever was.

    python benchmarks/parse_pages.py [--long]

All text is invented. Times are of the processor, in milliseconds, the best of three for the pages.
"""

from __future__ import annotations

import random
import sys
import time
from itertools import pairwise

from jianbao.config import Settings
from jianbao.parsing import parse_source
from jianbao.reading.source import source_of_bytes

WORDS = ["江城", "新桥", "今日", "通车", "市民", "排队", "参观", "老街", "修缮", "完工", "学校"]
WORDS += ["添了", "教室", "候鸟", "过冬", "渡口", "钟声", "传来", "师傅", "说起", "当年"]
MEASURE = 18


def make_page(dice: random.Random, articles: int) -> str:
    """A page set in columns of 18 em, with headlines, bylines and paragraphs of whole sentences."""
    lines: list[str] = []
    for number in range(articles):
        lines += ["".join(dice.sample(WORDS, 5)), "", "■ 本报记者 林小满 周一诺", ""]
        for _ in range(8):
            lines += [*set_paragraph(dice), ""]
        if number % 2:
            lines += [dice.choice(WORDS) + "一角", ""]
            lines += [*set_paragraph(dice), ""]
    return "\n".join(lines)


def set_paragraph(dice: random.Random) -> list[str]:
    """A paragraph broken into lines, the first two em short."""
    text = "，".join("".join(dice.sample(WORDS, 4)) for _ in range(dice.randint(4, 12))) + "。"
    cuts = [0, MEASURE - 2]
    while cuts[-1] < len(text):
        cuts.append(cuts[-1] + MEASURE)
    return [text[start:end] for start, end in pairwise(cuts)]


def clock(text: str) -> tuple[float, float]:
    """Milliseconds to read a text (decode and mend it), and to parse what was read."""
    data = text.encode()
    start = time.process_time()
    source, _ = source_of_bytes(data, "page.txt", "text")
    assert source is not None
    read = time.process_time()
    parse_source(source, Settings())
    return (read - start) * 1000, (time.process_time() - read) * 1000


def report(name: str, text: str, rounds: int) -> None:
    reading, parsing = map(min, zip(*(clock(text) for _ in range(rounds)), strict=True))
    share = 5000 / len(text)
    print(f"{name:<28} {len(text):>9} characters  {reading + parsing:>9.1f} ms", end="")
    print(f"  per 5,000: read {reading * share:>5.2f}, parse {parsing * share:>6.2f} ms")


def main() -> None:
    dice = random.Random(1)
    clock(make_page(dice, 1))  # the dictionary is loaded once
    for articles in (1, 4, 8, 16, 32, 64):
        report(f"{articles} articles", make_page(dice, articles), 3)
    if "--long" in sys.argv:
        sentence = "江城新桥今日通车，市民排队参观。"
        report("5 MB in one line", sentence * (5_000_000 // 3 // len(sentence)), 1)
        report("100,000 lines", "\n".join(set_paragraph(dice)[0] for _ in range(100_000)), 1)
        report("50,000 boxes of a line", "\n\n".join(set_paragraph(dice)[0] for _ in range(50_000)), 1)
        report("5 MB of pages in one", make_page(dice, 1500), 1)


if __name__ == "__main__":
    main()
