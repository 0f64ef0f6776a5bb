"""Who may do what: the whole table."""

import itertools

import pytest

from foiassist.case.people import Act, Person, Role, is_same_person, may

BOTH = {Act.EXPORT}
SUPERVISORS = {Act.REMARK, Act.RETURN_TO_OFFICER, Act.APPROVE, Act.OVERRIDE_FINDING}


@pytest.mark.parametrize(("role", "act"), list(itertools.product(Role, Act)))
def test_permissions_are_exactly_the_written_table(role, act):
    supervisors_act = act in SUPERVISORS
    expected = act in BOTH or supervisors_act == (role is Role.SUPERVISOR)
    assert may(role, act) == expected


def test_nobody_approves_what_they_may_edit():
    for role in Role:
        assert not (may(role, Act.EDIT_SECTION) and may(role, Act.APPROVE))


@pytest.mark.parametrize("name", ["", "  ", "\n"])
def test_nobody_acts_without_a_name(name):
    with pytest.raises(ValueError, match="name"):
        Person(name)


def test_a_name_is_the_same_whatever_its_capitals_and_spaces():
    assert is_same_person("Dilys  Okafor", "dilys okafor")
    assert not is_same_person("Dilys Okafor", "D. Okafor")
