"""Who is told of by whose kin they are."""

from __future__ import annotations

import pytest

from jianbao.annotating.scene import survey


@pytest.mark.parametrize(
    ("text", "told"),
    [("他婶子", "婶子"), ("他婶子忽然打断他。", "婶子"), ("他婶子的船。", None), ("他婶子和船工。", None)],
)
def test_kin_stands_right_behind_a_pronoun_also_where_the_text_ends(text: str, told: str | None) -> None:
    voice = survey([text]).reader.pronouns_kin(0, 0, len(text))
    assert (voice.name if voice else None) == told
