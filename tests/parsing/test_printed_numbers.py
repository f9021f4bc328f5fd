"""The number and name of a page, wherever its masthead, folio and staff lines print them."""

from __future__ import annotations

import pytest

from jianbao.config import Settings
from jianbao.parsing import parse_source
from jianbao.reading.source import source_of_bytes

_TEXT = """渡口添了新船
本报讯（记者 林小满）3月13日，渡口的新船正式开航，
早晚高峰每八分钟一班，往来两岸的居民都说方便。
"""


@pytest.mark.parametrize(
    ("head", "number", "name"),
    [
        ("01版 要闻 责任编辑：许文 校对：冯立", "1", "要闻"),
        ("2 2025年3月12日 星期三\n民生 责编/钱思 美编/宋婉 热线/0999-6123457", "2", "民生"),
        ("江城日报　2025年3月12日　星期三　公告·服务　03", "3", "公告·服务"),
        ("江城日报　05　经济　2025年3月12日", "5", "经济"),
        ("04 副刊·江水\n2025年3月12日 星期三", "4", "副刊·江水"),
        ("江城日报 JIANGCHENG DAILY\n2025年3月\n13\n星期四\n第8217期 今日四版\n1", "1", None),
        ("江城日报\n2025年3月12日 星期三 今日八版", None, None),
    ],
)
def test_number_and_name_are_read_from_folios_of_any_order(head: str, number: str | None, name: str | None) -> None:
    source, _ = source_of_bytes(f"{head}\n{_TEXT}".encode(), "page.txt", "text")
    assert source is not None
    page = parse_source(source, Settings())[0][0]
    assert (page.number.value, page.name.value) == (number, name)
    assert [article.title for article in page.articles] == ["渡口添了新船"]
