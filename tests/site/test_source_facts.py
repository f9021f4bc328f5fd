"""What front matter says of paper, date and page has its place in the source view."""

from __future__ import annotations

from pathlib import Path

from jianbao.pipeline.building import build_site

ARTICLE = """---
title: 渡口添了新船
paper: 江口日报
date: 2025-10-08
page: A04
page_name: 城事
---

渡口昨天添了一条新船，乡亲们都来看。
"""


def test_an_article_with_its_paper_date_and_page_in_front_matter_has_a_source_view(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "ferry.md").write_text(ARTICLE, encoding="utf-8", newline="\n")
    summary = build_site(tmp_path, jobs=1)
    views = [path.read_text(encoding="utf-8") for path in summary.output.rglob("source*.html")]
    assert len(views) == 1
    assert views[0].count("报纸、日期与版次") == 1
    for fact in ("江口日报", "2025-10-08", "A04", "城事"):
        assert views[0].count(fact) >= 2  # in the source's lines and in the result
