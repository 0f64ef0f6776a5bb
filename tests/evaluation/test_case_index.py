from __future__ import annotations

from foiassist.case.evidence import Passage, PassageRole, Scope
from foiassist.evaluation.case_index import CaseIndex
from tests.fakes import FakeIndex

PASSAGES = [
    Passage(f"{name}/question/1", PassageRole.QUESTION, "Who steers the boats?", name)
    for name in ("kept", "hidden", "asked away")
]


def test_what_is_held_out_is_found_by_no_search_whatever_it_asks_for():
    index = CaseIndex(FakeIndex(*PASSAGES), {"hidden"})
    for scope in (Scope(), Scope(roles=frozenset({PassageRole.QUESTION}))):
        found = index.find("Who steers?", scope=scope)
        assert {match.passage.document for match in found} == {"kept", "asked away"}
    found = index.find("Who steers?", scope=Scope(exclude=frozenset({"asked away"})))
    assert [match.passage.document for match in found] == ["kept"]


def test_every_search_is_remembered_with_what_it_found():
    index = CaseIndex(FakeIndex(*PASSAGES), ())
    index.find("boats", scope=Scope(roles=frozenset({PassageRole.QUESTION})))
    index.find("harbour")
    first, second = index.searches
    assert (first.text, len(first.found), first.is_for_questions) == ("boats", 3, True)
    assert (second.found, second.is_for_questions) == ((), False)


def test_it_is_built_and_looked_after_as_the_index_is():
    index = CaseIndex(FakeIndex(*PASSAGES, ready=False), ())
    assert not index.state().ready
    assert list(index.build())
    assert index.state().ready
