from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.case.evidence import Guidance
from foiassist.steps.suggesting.cues import cues_by_section, cues_in, strength


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("All E-mails about it", ("e-mail",)),
        ("the emails", ()),
        ("Which TENDERS, and what unit\nprices?", ("unit price", "tender")),
        ("a tendency", ()),
        ("counsel’s opinion", ("counsel's opinion",)),
    ],
)
def test_a_cue_is_found_as_whole_words_however_it_is_written(asked, found):
    assert cues_in(asked, ("tender", "unit price", "e-mail", "counsel's opinion")) == found


def test_cues_come_from_the_guidance_and_from_nowhere_else():
    guidance = (
        Guidance("30", "Investigations", (), cues=("cold case",)),
        Guidance("43", "Commercial interests", (), cues=("tender",)),
        Guidance("44", "Prohibitions on disclosure", ()),
    )
    found = cues_by_section("Was a tender part of the murder investigation?", guidance)
    assert found == {"43": ("tender",)}


@given(st.lists(st.sampled_from(["tender", "unit price", "bid"]), max_size=6))
def test_each_further_cue_adds_something_and_less_than_the_first(cues):
    assert strength([]) == 0.0
    more = strength([*cues, "day rate"])
    assert strength(cues) < more <= strength(cues) + 1.0
