"""An invented archive for the search page: two papers, fourteen months, people who speak, and a text with markup."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

SETTINGS = "title: 读报室\nbase_url: https://archive.example/reading/\n"
PLACES = ("青石镇", "白鹭湾", "松岭县", "云溪区")
DEEDS = ("旧书市重新开张", "图书馆延长开放时间", "跨江大桥完成检修", "夜市迎来首批客人")

QUOTING = """城南旧书市周末重开
本报记者 林小满

本报讯 三月的第一个周末，停办了两年的城南旧书市在槐树街重新开张，一早就有
人提着布袋来排队。

“我在这里摆了十七年摊，街坊都认得我。”书摊主人贺长庚说，他的摊位还在那棵
槐树底下。

当天到场的书摊有1.5万册旧书，街道办事处说，以后每个周末都开。

旧书市的旧书按斤卖，旧书市的地图挂在街口。
"""


def articles() -> Iterator[dict[str, Any]]:
    """Twenty-eight articles, two a month from January 2024, and three odd ones."""
    for number in range(28):
        month = number // 2
        place, deed = PLACES[number % 4], DEEDS[number // 2 % 4]
        yield {
            "id": f"r-{number:02d}",
            "date": f"{2024 + month // 12}-{month % 12 + 1:02d}-{number % 2 * 14 + 3:02d}",
            "title": f"{place}{deed}",
            "paper": "江城晨报" if number % 2 else "江城晚报",
            "page": str(number % 4 + 1),
            "author": "林小满" if number % 3 else "钟明",
            "body": f"{place}{deed}，居民奔走相告。\n当地说，{deed}以后，AI导览也会上线，投入1.5亿元。",
        }
    markup = "<p>正文里写着&lt;img src=x onerror=alert(1)&gt;这样的话。</p>"
    yield _odd("odd-markup", "标签<b>粗体</b>与<script>脚本", markup)
    yield _odd("odd-formula", "=SUM(A1:A9)怎样写", "表格公式=SUM(A1:A9)的写法，逐格相加。")
    yield _odd("odd-plane", "𠮷野家与𠀀字", "店名里的𠮷字在基本平面之外，𠮷野家的𠮷。")


def _odd(id: str, title: str, body: str) -> dict[str, Any]:
    return {"id": id, "date": "2024-06-01", "title": title, "paper": "江城晨报", "page": "A04", "body": body}


def seeds() -> dict[str, str]:
    """The archive's files by their path."""
    lines = "".join(json.dumps(article, ensure_ascii=False) + "\n" for article in articles())
    return {
        "site.yaml": SETTINGS,
        "seeds/room.jsonl": lines,
        "seeds/market.txt": QUOTING,
        "seeds/market.yaml": "paper: 江城晨报\ndate: 2025-03-02\npage: 4\n",
    }
