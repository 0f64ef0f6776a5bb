"""The reasons in the bundled past responses: what each kind of exemption asks, and no more."""

from __future__ import annotations

import re
import tomllib

import pytest

from foiassist.case.evidence import Standing
from foiassist.law.citations import find_citations
from foiassist.law.exemptions import Basis, Nature, provision, section_of
from foiassist.steps.check.harm import Likelihood, likelihood_in
from tests.bundled_corpus import RESPONSE_FILES, RESPONSES, words_of

REASONS = {
    f"{response.reference} {'/'.join(reason.exemptions)}": reason
    for response in RESPONSES.values()
    for reason in response.reasons
}
SOUND = {
    name: reason
    for name, reason in REASONS.items()
    if any(reason in r.reasons for r in RESPONSES.values() if r.standing is not Standing.OVERTURNED)
}
each_reason = pytest.mark.parametrize("reason", REASONS.values(), ids=REASONS)
each_sound_reason = pytest.mark.parametrize("reason", SOUND.values(), ids=SOUND)


@each_reason
def test_a_reason_says_what_its_kind_of_exemption_asks_and_no_more(reason):
    rows = [provision(citation) for citation in reason.exemptions]
    assert len({(row.nature, row.basis) for row in rows}) == 1
    weighed = (reason.for_disclosure, reason.against_disclosure, reason.balance)
    harmed = (reason.interest, reason.harm, reason.likelihood)
    personal = (reason.legitimate_interest, reason.necessity, reason.fairness)
    assert reason.engaged
    assert all(weighed) if rows[0].nature is Nature.QUALIFIED else not any(weighed)
    assert all(harmed) if rows[0].basis is Basis.PREJUDICE else not any(harmed)
    is_theirs = rows[0].section == "40" and not rows[0].citation.startswith(("40(1)", "40(5A)"))
    assert all(personal) if is_theirs else not any(personal)


@each_sound_reason
def test_a_reason_for_prejudice_says_once_how_likely_it_is(reason):
    if not reason.likelihood:
        return
    said, _ = likelihood_in(f"{reason.engaged}\n{reason.harm}")
    wanted = Likelihood.WOULD if reason.likelihood == "would" else Likelihood.WOULD_BE_LIKELY
    assert said is wanted
    assert not re.search(r"\b(?:could|might|may) (?:prejudice|harm|endanger)", words_of(reason))


@each_sound_reason
def test_a_sound_reason_names_its_section(reason):
    cited = {citation.section for citation in find_citations(reason.engaged)}
    for citation in reason.exemptions:
        assert citation in cited or section_of(citation) in cited


@pytest.mark.parametrize("path", RESPONSE_FILES, ids=lambda path: path.stem)
def test_section_36_has_its_qualified_person_and_an_opinion_given_in_time(path):
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    for reason in table.get("reason", []):
        relies = any(section_of(citation) == "36" for citation in reason["exemptions"])
        assert ("qualified_person" in reason) == relies
        if relies:
            assert table["received"] <= reason["opinion_date"] <= table["answered"]
