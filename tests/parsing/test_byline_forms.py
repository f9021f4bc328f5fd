"""The table of forms of bylines: each row reads what it says it reads, and nothing that it says it must not."""

from __future__ import annotations

import re

import pytest

from jianbao.parsing.bylines.forms import FORMS, STATED, Form, read_byline
from jianbao.parsing.bylines.roles import ROLE, ROLES, Role


@pytest.mark.parametrize(
    ("form", "line", "names"), [(form, *example) for form in FORMS for example in form.matches], ids=str
)
def test_a_form_reads_the_lines_of_its_row(form: Form, line: str, names: str) -> None:
    assert [one.name for one in form.read(line) or ()] == names.split()


@pytest.mark.parametrize(("form", "line"), [(form, line) for form in FORMS for line in form.misses], ids=str)
def test_a_form_leaves_the_lines_that_its_row_leaves(form: Form, line: str) -> None:
    assert form.read(line) is None


def test_a_line_is_read_in_the_first_form_that_it_has() -> None:
    assert read_byline("□林小满") is None
    assert [one.name for one in read_byline("□林小满", FORMS) or ()] == ["林小满"]
    assert read_byline("林小满", STATED) is None


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.examples[0])
def test_a_role_is_read_whole_and_ends_as_its_row_says(role: Role) -> None:
    for example in role.examples:
        assert re.fullmatch(role.words, example)
        found = re.match(ROLE, example)
        assert found and found.group() == example
        assert example[-1] in role.last
