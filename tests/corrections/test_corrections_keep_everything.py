"""Whatever is corrected, no character of a page of text is lost or counted twice, and nothing raises."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from jianbao.config import Settings
from jianbao.model import Correction, Page, Sidecar
from jianbao.parsing import parse_source
from jianbao.parsing.corrections.applying import ACTIONS
from jianbao.reading import is_blank, source_of_bytes

PAGE = """甲城晚报 2025年9月29日 星期一 第3版 要闻

老厂房里的灯又亮了——
山城夜校开课

■甲城晚报记者 王小芳 通讯员 李明

夜校设在老厂房里。第一晚来了
两百人，报名的人排到了街口。

学什么
手艺和诗歌都有人教

剪纸课最先报满。“我想把它学
会。”退休工人说。

诗歌课上，大家轮流朗读自己写
下的句子。

图为夜校课堂。（王小芳 摄）
\f乙城新桥通车

■甲城晚报记者 张伟

新桥昨天通车，两岸居民步行过
江只要五分钟。
"""

words = st.sampled_from(
    [
        "山城夜校开课",
        "夜校设在老厂房里。",
        "第一晚来了两百人",
        "学什么",
        "剪纸课",
        "诗歌课上",
        "图为夜校课堂。",
        "王小芳",
        "新桥",
        "没有的话",
        "要闻",
    ]
)
roles = st.sampled_from(
    [
        "headline",
        "kicker",
        "deck",
        "column",
        "byline",
        "heading",
        "subheading",
        "keyword",
        "paragraph",
        "standfirst",
        "caption",
        "credit",
        "notice",
        "furniture",
        "dateline",
        "别的",
    ]
)


@st.composite
def corrections(draw: st.DrawFn) -> Correction:
    action = draw(st.sampled_from(sorted(ACTIONS)))
    arguments: dict[str, Any] = {action: draw(words | st.lists(words, min_size=1, max_size=2))}
    for key, value in (("as", roles), ("with", words), ("before", words), ("after", words), ("article", words)):
        if draw(st.booleans()):
            arguments[key] = draw(value)
    return Correction(action, arguments, "seeds/a.yaml", 1)


@settings(max_examples=150, deadline=None)
@given(st.lists(corrections(), max_size=4))
def test_every_character_of_a_corrected_page_is_in_its_ledger_once(asked: list[Correction]) -> None:
    source, _ = source_of_bytes(PAGE.encode(), "seeds/a.txt", "text", Sidecar("seeds/a.yaml", {}, {}, tuple(asked)))
    assert source is not None
    pages, diagnostics = parse_source(source, Settings())
    assert len(pages) == 2
    assert len([found for found in diagnostics if found.code.startswith("correction-")]) <= len(asked)
    seen = {(n.number, at): 0 for n in source.lines for at, sign in enumerate(n.raw) if not is_blank(sign)}
    for page in pages:
        count(page, seen)
    assert set(seen.values()) == {1}


def count(page: Page, seen: dict[tuple[int, int], int]) -> None:
    for entry in page.ledger:
        for at in range(entry.start, entry.end):
            if (entry.line, at) in seen:
                seen[entry.line, at] += 1
