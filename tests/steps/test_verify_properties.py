from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from foiassist.case.fact import Fact
from foiassist.steps.verify.figures import Measure, read_figures
from foiassist.steps.verify.spans import Span, without
from foiassist.steps.verify_facts import verify_facts
from tests.cases import a_case, a_frame, with_text

BEFORE = st.sampled_from(
    ["There were", "It took", "About", "They are", "A total of", "In all,", "See", "- ", "(", "of"]
)
AFTER = st.sampled_from(
    ["drones.", "of them", "", ".", "people", "%", "hours", ")", "and more", "km"]
)
PIECES = st.sampled_from(
    ["14", "£2,300", "35%", "Mr Teasel", "Otter Quay", "3 May 2021", "at 10am", "drones", "were", "kept",
     "https://example.com/a", "jo@example.org", "01632 960123", "FOI-20-1234", "EA/2019/0001", "twelve",
     "SW1A 1AA", "the", "Corvane Limited", "in June", "half", "we do not hold", "2021/22", "question 9", "and", "by"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(BEFORE, st.integers(10, 10**9), AFTER)
def test_a_number_of_two_or_more_digits_that_nobody_recorded_is_always_found(before, number, after):
    case = a_case(facts=(), reasons=())
    known = {"14", "18250", "35", "2023", "2024", "2000", "10", "20", "40"}
    if str(number) in known:
        return
    text = f"{before} {number} {after}"
    found = verify_facts(with_text(case, "answer-1", text), a_frame())
    place = text.index(str(number))
    assert any(f.start < place + len(str(number)) and place < f.end for f in found), text


@settings(max_examples=120, deadline=None)
@given(st.lists(PIECES, min_size=3, max_size=14))
def test_what_is_copied_from_a_recorded_fact_is_never_flagged(pieces):
    fact = " ".join(pieces) + "."
    case = a_case(facts=(Fact("1", fact),))
    letter = with_text(case, "answer-1", f"We answer as follows. {fact} That is all.")
    assert verify_facts(letter, a_frame()) == ()


@settings(max_examples=100, deadline=None)
@given(st.integers(1, 10**7))
def test_a_number_has_one_value_however_it_is_grouped(number):
    values = {(f.measure, f.value) for f in read_figures(f"{number:,} and {number}")}
    assert values == {(Measure.COUNT, str(number))}


@settings(max_examples=100, deadline=None)
@given(st.dates())
def test_a_date_has_one_value_in_every_form(day):
    if day.year < 1000:
        return
    for form in (
        f"{day:%d/%m/%Y}",
        f"{day.day} {day:%B %Y}",
        f"{day:%A} {day.day} {day:%B} {day.year}",
    ):
        assert [f.value for f in read_figures(form)] == [day.isoformat()]


@settings(max_examples=100, deadline=None)
@given(
    st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20)), max_size=5)
)
def test_taking_stretches_out_of_a_text_keeps_its_length_and_the_rest(text, places):
    spans = [Span(s, min(s + n, len(text))) for s, n in places if s < len(text)]
    rest = without(text, spans)
    covered = {i for span in spans for i in range(span.start, span.end)}
    assert len(rest) == len(text)
    assert all(rest[i] == ("\0" if i in covered else text[i]) for i in range(len(text)))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_no_text_stops_the_verifier(text):
    for found in verify_facts(with_text(a_case(), "answer-1", text), a_frame()):
        assert found.where == text[found.start : found.end]
