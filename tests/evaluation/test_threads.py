from __future__ import annotations

import pytest

from foiassist.evaluation.threads import Correspondence, references_in, same_thread

ASKED = (
    "How many parking fines were issued on Harbour Street in Drymouth in each of the last five "
    "years, and how much money was collected from them?"
)


def threads(*written):
    return same_thread(Correspondence(*one) for one in written)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Further to my request FOI 1234, may I have", {"1234"}),
        ("Our reference: FOI / 947509", {"947509"}),
        ("Ref no. 2019-0127/B of May", {"20190127"}),
        ("From: [FOI #1039826 email]", {"1039826"}),
        ("Reference – EIR / 1598560", {"1598560"}),
        ("our ref: RFI/20-41", {"2041"}),
        ("case number TC/00042/26", {"tc0004226"}),
        ("https://records.example/request/ferry_timetables_3#x", {"ferry_timetables_3"}),
        ("to request-40567-0a1b2c3d@records.example", {"40567"}),
        ("under the FOI Act 2000, in 2019", frozenset()),
        ("FOI request 2012", frozenset()),
        ("the Tribunal in case EA/2018/0055", frozenset()),
        ("section 40 and case 12", frozenset()),
    ],
)
def test_a_reference_is_the_number_that_a_letter_gives_a_request(text, names):
    assert references_in(text) == names


def test_a_request_that_names_the_number_of_another_is_of_its_thread():
    found = threads(
        ("first", "How many ferries?", ("Our reference: FOI 1234. There are two.",)),
        ("next", "Further to my request FOI/1234, how old are they?"),
        ("other", "How many swans?", ("Our reference: FOI 1235.",)),
    )
    assert found == {"first": {"next"}, "next": {"first"}, "other": frozenset()}


def test_a_request_is_named_by_its_number_and_its_page_where_it_was_published():
    found = threads(
        ("a", "How many ferries?", (), ("40567",)),
        ("b", "And swans? See my earlier request 40567."),
        ("c", "How many oars?", (), ("https://records.example/request/oars_of_drymouth",)),
        ("d", "As asked at https://records.example/request/oars_of_drymouth how long?"),
    )
    assert found["a"] == {"b"}
    assert found["c"] == {"d"}


def test_a_letter_that_repeats_a_request_is_of_its_thread():
    review = f"You asked for a review of this answer. On 3 May you wrote:\n> {ASKED}\nIt stands."
    found = threads(("a", ASKED), ("b", "Please review.", (review,)), ("c", "How many swans?"))
    assert found == {"a": {"b"}, "b": {"a"}, "c": frozenset()}


def test_two_that_are_of_one_thread_with_a_third_are_of_one():
    found = threads(
        ("a", "Ferries?", ("Our reference FOI 1234",)),
        ("b", "My request FOI 1234: and oars?", ("Our reference FOI 1299",)),
        ("c", "As in FOI 1299, and sails?"),
    )
    assert found["a"] == {"b", "c"}


def test_a_number_that_many_letters_carry_is_of_no_thread():
    found = threads(*((f"{n}", f"About {n}?", ("Form reference FOI 4711",)) for n in range(13)))
    assert not any(found.values())


def test_who_wrote_links_nothing():
    signed = "Yours, Perpetua Quill, 7 Mole Lane, perpetua@quill.example, 01234 567890"
    found = threads(("a", f"Ferries? {signed}"), ("b", f"Swans? {signed}"))
    assert not any(found.values())
