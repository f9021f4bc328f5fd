"""A correction more or less in a sidecar: every other character of the file stays."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jianbao.reading.yaml_mapping import read_mapping
from jianbao.serving.correcting.sidecar_file import Unwritable, add_correction, drop_correction

ENTRY = {"take": "早市鱼价回落", "as": "headline"}
ADDED = "corrections:\n  - take: 早市鱼价回落\n    as: headline\n"

FILES = [
    ("", ADDED),
    ("paper: 晚报\n", "paper: 晚报\n" + ADDED),
    ("paper: 晚报", "paper: 晚报\n" + ADDED),
    ("# 老周校过\n\n", "# 老周校过\n" + ADDED),
    ("corrections:\npage: 3\n", ADDED + "page: 3\n"),
    (
        "corrections:\n- drop: 重复  # 两遍\n\n# 以下是版面\npage: 3\n",
        "corrections:\n- drop: 重复  # 两遍\n- take: 早市鱼价回落\n  as: headline\n\n# 以下是版面\npage: 3\n",
    ),
    (
        "corrections:\n    - take: [甲, 乙]\n      as: byline",
        "corrections:\n    - take: [甲, 乙]\n      as: byline\n    - take: 早市鱼价回落\n      as: headline\n",
    ),
    ("page: 3\r\n", ("page: 3\n" + ADDED).replace("\n", "\r\n")),
]


@pytest.mark.parametrize(("before", "after"), FILES)
def test_a_correction_is_written_below_the_others(before: str, after: str) -> None:
    assert add_correction(before, ENTRY) == after


def test_what_was_added_is_taken_away_again_and_the_rest_stays() -> None:
    before = "corrections:\n  - drop: 重复  # 两遍\n\n# 以下是版面\npage: 3\n"
    assert drop_correction(add_correction(before, ENTRY), 1) == before
    assert drop_correction(before, 0) == "\n# 以下是版面\npage: 3\n"
    assert drop_correction(ADDED, 0) == ""


@pytest.mark.parametrize(
    "text", ["corrections: [{drop: 甲}]\n", "corrections: 甲\n", "corrections: {a\n", "- 甲\n"]
)
def test_a_file_that_cannot_be_added_to_is_left_alone(text: str) -> None:
    with pytest.raises(Unwritable):
        add_correction(text, ENTRY)


words = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp", "Cn")), min_size=1, max_size=30)


@example(["1e100"], 1)
@given(st.lists(words, min_size=1, max_size=4), st.integers(0, 3))
def test_whatever_words_are_written_are_read_again(said: list[str], number: int) -> None:
    text = "paper: 晚报\n"
    for one in said:
        text = add_correction(text, {"drop": one})
    mapping, faults = read_mapping(text, "a.yaml")
    assert mapping is not None
    assert faults == ()
    assert [one["drop"] for one in mapping.values["corrections"]] == said
    if number < len(said):
        left = read_mapping(drop_correction(text, number), "a.yaml")[0]
        assert left is not None
        assert [one["drop"] for one in left.values.get("corrections") or []] == said[:number] + said[number + 1 :]
