"""An invented archive large enough for two segments: articles drawn from a stock of phrases, the same each time."""

from __future__ import annotations

import datetime as dt
import random

from jianbao.model import Archive, Article, Holding, Known, Page, Passage, SourceFile, SourceText, Text

PLACES = ("青石镇", "白鹭湾", "松岭县", "云溪区", "望江码头", "新港")
THINGS = ("轻轨", "水库", "图书馆", "老茶馆", "无人机", "充电桩", "跨江大桥", "夜市", "AI助教", "5G基站")
DEEDS = ("正式启用", "完成检修", "迎来首批客人", "进入试运行", "公开征求意见", "延长开放时间")
FIGURES = ("1.5亿元", "15%", "2,300人次", "3·5公里", "４８小时", "A04版", "第12届", "PM2.5")
SAYINGS = (
    "“我们当时就觉得，这件事做得成。”",
    "——一线见闻",
    "引 导和推动",
    "國際交流",
    "⻓期坚持",
    "乾坤",
    "New York客商",
)


def make_archive(articles: int = 1100) -> Archive:
    """An archive of invented articles; every seventh has no date."""
    draw = random.Random(7)
    page = Page(SourceText(SourceFile("seeds/invented.jsonl", "0" * 64, "utf-8", 1, 1, "jsonl"), ()))
    holdings = tuple(_make_holding(number, draw, page) for number in range(articles))
    return Archive("示例", (page,), holdings, digest="invented")


def _make_holding(number: int, draw: random.Random, page: Page) -> Holding:
    identifier = f"invented-{number:04d}"
    title = f"{draw.choice(PLACES)}{draw.choice(THINGS)}{draw.choice(DEEDS)}"
    paragraphs = [_write_paragraph(draw) for _ in range(draw.randint(1, 3))]
    passages = [Passage("title", title)]
    if number % 5 == 0:
        passages += [Passage("kicker", draw.choice(SAYINGS)), Passage("byline", "本报记者 钟明")]
    passages += [Passage("paragraph", text, f"p{n + 1}", n) for n, text in enumerate(paragraphs)]
    date = None if number % 7 == 0 else (dt.date(2021, 1, 1) + dt.timedelta(days=number // 3)).isoformat()
    article = Article(identifier, headline=(Text(title),))
    return Holding(
        id=identifier,
        address=f"articles/{identifier}.html",
        article=article,
        page=Page(page.source, number=Known(str(number % 8 + 1), "given")),
        page_address="articles/page.html",
        paper="晨报" if number % 3 else "晚报",
        date=date,
        passages=tuple(passages),
    )


def _write_paragraph(draw: random.Random) -> str:
    parts = [draw.choice(stock) for stock in (PLACES, THINGS, DEEDS, FIGURES, SAYINGS)]
    draw.shuffle(parts)
    return f"{parts[0]}，{parts[1]}{parts[2]}，{parts[3]}。{parts[4]}"
