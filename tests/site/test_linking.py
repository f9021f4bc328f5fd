"""Page-relative links and lists in parts."""

from __future__ import annotations

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jianbao.site.linking import link
from jianbao.site.listing import split_list

PATHS = st.lists(st.sampled_from(["a", "b", "c"]), min_size=1, max_size=5).map(
    lambda parts: "/".join(parts) + ".html"
)


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("index.html", "people/li.html", "people/li.html"),
        ("chengnan/2025-01-02/3/1.html", "chengnan/2025-01-02/3/2.html#p4", "2.html#p4"),
        ("chengnan/2025-01-02/3/1.html", "assets/style.css", "../../../assets/style.css"),
        ("people/li.html", "#q-1", "#q-1"),
        ("people/li.html", "https://example.org/x", "https://example.org/x"),
    ],
)
def test_a_link_leads_from_one_page_to_another(source: str, target: str, expected: str) -> None:
    assert link(source, target) == expected


@given(PATHS, PATHS)
def test_a_link_followed_from_its_page_comes_to_its_target(source: str, target: str) -> None:
    assert posixpath.normpath(posixpath.join(posixpath.dirname(source), link(source, target))) == target


@given(st.integers(0, 400))
def test_every_entry_of_a_list_stands_in_one_part_newest_first(count: int) -> None:
    parts = list(split_list("quotes/index.html", list(range(count, 0, -1)), 50))
    shown = [entry for part in reversed(parts) for entry in part.entries]
    assert shown == list(range(count, 0, -1))
    assert parts[-1].path == "quotes/index.html"
    assert all(len(part.entries) == 50 for part in parts[:-1])
    assert len(parts[-1].entries) < 100


def test_a_new_entry_leaves_the_older_parts_as_they_were() -> None:
    before = list(split_list("quotes/index.html", list(range(170, 0, -1)), 50))
    after = list(split_list("quotes/index.html", list(range(171, 0, -1)), 50))
    assert [(p.path, p.entries) for p in before[:-1]] == [(p.path, p.entries) for p in after[:-1]]
    assert [part.path for part in after] == ["quotes/list.1.html", "quotes/list.2.html", "quotes/index.html"]
