"""Leaving out a weight: what there is to leave out, and that it comes back."""

from __future__ import annotations

import importlib

import pytest

from benchmarks.weights import left_out, weights
from jianbao.parsing.printed.labels import display_costs, text_costs
from jianbao.parsing.printed.parts import prices


def test_every_feature_and_named_weight_can_be_left_out_and_comes_back() -> None:
    names = list(weights())
    rows = prices.FEATURES
    assert len(names) == len(set(names)) > len(rows)
    with left_out(f"feature {rows[0].name}"):
        assert rows[1:] == prices.FEATURES
    assert rows == prices.FEATURES


def test_a_weight_is_left_out_wherever_it_was_imported() -> None:
    knowing, before = (vars(display_costs), vars(text_costs)), text_costs.HUNG
    with left_out("labels.text_costs.HUNG"):
        assert [names["HUNG"] for names in knowing] == [0.0, 0.0]
    assert all(names["HUNG"] is before for names in knowing)


@pytest.mark.parametrize(
    "name", ["labels.label_weights.START/no indent", "labels.transition_weights.TRANSITIONS/byline between"]
)
def test_a_row_of_a_table_is_left_out_and_comes_back(name: str) -> None:
    assert name in set(weights())
    place, row = name.split("/")
    home, _, table = place.rpartition(".")
    prices = getattr(importlib.import_module(f"jianbao.parsing.printed.{home}"), table).prices
    before = prices[row]
    with left_out(name):
        assert not any(prices[row] if isinstance(before, tuple) else [prices[row]])
    assert prices[row] == before
