from __future__ import annotations

from dataclasses import replace

import pytest

from foiassist.evaluation.measures import letters
from foiassist.evaluation.measuring.drafts import answered_share, word_values
from tests.golden_letters import WRITTEN_WHOLE, drafted

OURS = {"opening": "Thank you.", "answers": "We own 12 boats. [NEEDED: what each cost]"}
THEIRS = {"opening": "Thank you.", "answers": "We own 14 boats.", "rights": "You can complain."}


def test_words_are_held_against_the_real_letter_part_by_part():
    values = dict(word_values(OURS, THEIRS))
    assert values["edit_distance.opening"] == 0.0
    assert values["edit_distance.answers"] == pytest.approx(1 / 4)
    assert values["edit_distance.rights"] == 1.0
    assert values["edit_distance"] == pytest.approx((0 + 1 + 3) / (2 + 4 + 3))
    assert "edit_distance.reasons" not in values
    assert values["reading_ease"] == letters.reading_ease("Thank you.\n\nWe own 12 boats.")


def test_nothing_is_held_against_a_letter_that_is_not_known_to_its_end():
    assert set(dict(word_values(OURS, {}))) == {"reading_ease"}
    assert dict(word_values({"answers": "[NEEDED: all of it]"}, {})) == {}


def test_a_question_without_a_section_is_not_answered():
    letter = drafted(WRITTEN_WHOLE["partial_refusal"])
    assert answered_share(letter) == 1.0
    assert [one.question for one in letter.decisions] == ["1", "2", "3", "4"]
    kept = tuple(one for one in letter.sections if not {"2", "3"} & set(one.questions))
    assert answered_share(replace(letter, sections=kept)) == 0.5
