"""Glyph damage mended, and what only looks like damage left alone."""

from __future__ import annotations

import unicodedata

import pytest

from jianbao.reading.mending import mend_line, mend_lines
from jianbao.reading.radicals import equivalents


@pytest.mark.parametrize(
    ("raw", "mended"),
    [
        ("⾼温天⽓，⻋⻓到", "高温天气，车长到"),
        ("⼾籍⺠警⻘年", "户籍民警青年"),
        ("支招⸺", "支招——"),
        ("引 导 和 推 动", "引导和推动"),
        ("夜 校 ， 共 招 收 学 员 12.7 万", "夜校，共招收学员12.7万"),
        ("办 好 夜 校 生 活   留 住 青 年 人", "办好夜校生活 留住青年人"),
        ("办 好 夜 校 生 活\u3000留 住 青 年 人", "办好夜校生活 留住青年人"),
        ("第 2 0 届 夜 校 花 了 1 . 5 亿", "第20届夜校花了1.5亿"),
        ("我 们 在 A I 课 上 用 Python 3 写 诗", "我们在AI课上用Python 3写诗"),
        ("１１月３０日，ＡＩ课涨了３．５％", "11月30日，AI课涨了3.5%"),
        ("夜\u00ad校\u200b开\x07课\ufeff", "夜校开课"),
        ("夜校\u00a0开课", "夜校 开课"),
        ("\u3000\u3000夜校开课 ", "夜校开课"),
        ("\f夜校", "\f夜校"),
    ],
)
def test_damage_is_mended(raw: str, mended: str) -> None:
    assert mend_line(1, raw).text == mended


@pytest.mark.parametrize(
    "raw",
    [
        "强化课程 迎接新学员",
        "■ 山城晚报首席记者 王 芳 实习生 李晓明",
        "本报记者 王 芳 李 明",
        "■山城晚报记者 王\u3000芳 李\u3000明 张\u3000伟",
        "王 芳 李 明 张 伟 刘 洋",
        "他说：“夜校，真好！”（５０人）"[:11],
        "价格５０元"[:2] + "50％",
        "关键词 夜校",
        "编 者 按",
        "iPhone 15 Pro Max is here",
        "夜校——老厂房里的·课堂…",
        "👩\u200d🏫老师",
    ],
)
def test_what_was_printed_so_stays(raw: str) -> None:
    line = mend_line(1, raw)
    assert (line.text, line.columns) == (raw, None)


def test_short_lines_are_set_tight_where_the_whole_layer_is_spaced() -> None:
    raws = ["夜 校 设 在 老 厂 房 里 ， 第 一 晚 来 了", "两 百 人 。", "好 课"] * 3
    assert [line.text for line in mend_lines(raws)][:3] == ["夜校设在老厂房里，第一晚来了", "两百人。", "好课"]


def test_the_door_radical_follows_the_script_of_the_page() -> None:
    assert mend_lines(["農⼾報導學員們來", "這個國家"])[0].text == "農戶報導學員們來"
    assert mend_lines(["农⼾报导学员们来", "这个国家"])[0].text == "农户报导学员们来"


def test_every_kangxi_radical_maps_to_its_compatibility_ideograph() -> None:
    table = equivalents(traditional=True)
    assert all(table[code] == unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6))


def test_every_radical_of_both_blocks_but_two_has_a_unified_ideograph() -> None:
    table = equivalents(traditional=False)
    named = [code for code in range(0x2E80, 0x2FD6) if unicodedata.name(chr(code), "")]
    assert [code for code in named if code not in table] == [0x2E80]
    assert all("CJK UNIFIED IDEOGRAPH" in unicodedata.name(ideograph) for ideograph in table.values())
