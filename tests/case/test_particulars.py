from __future__ import annotations

import pytest

from foiassist.case.particulars import NAMES, PARTICULARS, REFERENCE_ENDINGS, without_ending
from foiassist.law.letters import BESIDE_THE_RESPONSE


@pytest.mark.parametrize(
    ("reference", "known"),
    [
        ("FOI-22-0158/review", "FOI-22-0158"),
        ("FOI-22-0158/fee-2", "FOI-22-0158"),
        ("MB/23/17/extension", "MB/23/17"),
        ("MB/23/17", "MB/23/17"),
        ("FOI-22-0158", "FOI-22-0158"),
    ],
)
def test_the_applicant_knows_the_reference_of_the_case(reference, known):
    assert without_ending(reference) == known


def test_every_letter_beside_a_response_has_its_ending_and_its_particulars():
    assert set(REFERENCE_ENDINGS) == set(PARTICULARS) == set(BESIDE_THE_RESPONSE)


def test_every_particular_has_a_name_of_its_own_and_a_source():
    groups = [one for group in PARTICULARS.values() for one in group]
    assert len(groups) == len(NAMES)
    assert all(one.source and one.what[0].islower() for one in groups)
