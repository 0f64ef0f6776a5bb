"""What a letter along the way is asked, and what it cannot be asked yet."""

from __future__ import annotations

from foiassist.steps.rehearse_challenges import rehearse_case, rehearse_letter
from tests.bundled_corpus import LIBRARY
from tests.golden_letters import WRITTEN_WHOLE, drafted, letter


def asked(rehearsed):
    return {one.challenge.id for one in rehearsed}


def test_an_extension_is_asked_why_the_exemption_applies_and_not_how_the_balance_came_out():
    by_case = asked(rehearse_case(drafted(WRITTEN_WHOLE["extension"]), LIBRARY.challenges))
    by_text = asked(rehearse_letter(letter("extension"), LIBRARY.challenges))
    refused = asked(rehearse_letter(letter("qualified_opinion"), LIBRARY.challenges))
    weighed = {one.id for one in LIBRARY.challenges if "s.2(2)(b)" in one.source}
    assert refused & weighed
    assert not (by_case | by_text) & weighed
    assert any(one.startswith("36") for one in by_text)
