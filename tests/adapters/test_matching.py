from __future__ import annotations

from dataclasses import replace

from foiassist.adapters.index import matching
from foiassist.adapters.index.relevance import Found
from foiassist.case.evidence import Passage, PassageRole, Standing

QUESTION = Passage("a/question/1", PassageRole.QUESTION, "How many huts?", "a", answer="withheld")
LONG = "How many beach huts does the council let each year and at what rent"


def found(number, cosine=0.9, words=(), alike=0.0, **changes):
    about = {"id": f"{number}/question/1", "text": f"Question {number}?", "document": str(number)}
    return Found(replace(QUESTION, **(about | changes)), cosine, words, alike=alike)


def shown(chosen):
    return [one.passage.document for one in chosen]


def test_a_disclosure_takes_the_last_place_from_refusals():
    refusals = [found(number) for number in range(5)]
    given_out = found(9, 0.5, answer="disclosed")
    chosen = matching.chosen([*refusals, given_out], 3)
    assert shown(chosen) == ["0", "1", "9"]
    assert matching.matches(chosen)[2].why[-1] == "a disclosure, shown beside the refusals"


def test_no_disclosure_is_forced_in_where_one_stands_already():
    first = [found(0), found(1, answer="partly"), found(2)]
    assert matching.chosen([*first, found(3, answer="disclosed")], 3) == first


def test_the_same_text_stands_once_and_names_the_others():
    twins = [found(1, text="How many?"), found(2, text="how  MANY?"), found(3)]
    chosen = matching.chosen(twins, 8)
    assert shown(chosen) == ["1", "3"]
    assert matching.matches(chosen)[0].why[-1] == "the same in 2"


def test_a_round_robin_in_slightly_other_words_stands_once():
    again = found(2, text=f"{LONG}?")
    other = found(3, text="How many trams does the company run each year and at what cost")
    chosen = matching.chosen([found(1, text=f"{LONG}, please"), again, other], 8)
    assert shown(chosen) == ["1", "3"]
    assert chosen[0].others == ("2",)


def test_the_same_request_for_another_year_is_another_one():
    both = [found(year, text=f"{LONG} in {year}") for year in (2023, 2024)]
    assert shown(matching.chosen(both, 8)) == ["2023", "2024"]


def test_the_same_text_that_was_answered_otherwise_stands_beside_it():
    both = [found(1, text=LONG), found(2, text=LONG, answer="ncnd")]
    assert shown(matching.chosen(both, 8)) == ["1", "2"]


def test_others_beyond_the_last_place_are_counted_still():
    alike = [found(number, text=LONG) for number in range(6)]
    (match,) = matching.matches(matching.chosen(alike, 1))
    assert match.why[-1] == "the same in 1, 2, 3 and 2 more"


def test_a_response_that_repeats_itself_is_not_another_one():
    pieces = [found(1, text=LONG), found(1, text=LONG, id="1/question/2")]
    (one,) = matching.chosen(pieces, 8)
    assert one.others == ()


def test_the_reasons_are_words_an_officer_understands():
    (match,) = matching.matches(
        [
            found(
                1,
                0.71234,
                ("watchlist", "threshold", "alerts", "camera"),
                text="The watchlist, the thresholds and the alerts.",
                exemptions=("31(1)(a)",),
                standing=Standing.OVERTURNED,
                authority_kind="police",
            )
        ],
        "31",
        "police",
    )
    assert match.score == 0.7123
    assert match.why == (
        "same exemption, section 31",
        'shares the words "watchlist", "threshold", "alerts"',
        "near in meaning",
        "also police",
        "overturned on review: a caution",
    )


def test_a_limb_that_was_asked_for_is_told_from_its_section():
    harm = replace(QUESTION, role=PassageRole.HARM)
    same, other = (
        Found(replace(harm, exemptions=(limb,)), 0.3) for limb in ("31(1)(a)", "31(1)(b)")
    )
    whys = [match.why[0] for match in matching.matches([same, other], "31(1)(a)")]
    assert whys == ["same limb, section 31(1)(a)", "same exemption, section 31"]


def test_a_question_that_is_asked_again_is_said_to_be():
    again, almost, near = matching.matches(
        [found(1, 0.99, alike=1.0), found(2, 0.86), found(3, 0.8)]
    )
    assert again.why == ("asks the same", "near in meaning")
    assert almost.why == ("asks almost the same", "near in meaning")
    assert near.why == ("near in meaning",)


def test_an_answer_asks_nothing():
    (match,) = matching.matches([found(1, 0.99, alike=1.0, role=PassageRole.ANSWER)])
    assert match.why == ("near in meaning",)


def test_the_health_service_keeps_its_capitals():
    (match,) = matching.matches([found(1, authority_kind="nhs")], kind="nhs")
    assert "also NHS" in match.why


def test_a_score_is_between_nothing_and_one():
    scores = [match.score for match in matching.matches([found(1, 1.0000002), found(2, -0.3)])]
    assert scores == [1.0, 0.0]


def test_words_that_stand_only_in_the_question_are_not_said_to_stand_in_the_passage():
    (match,) = matching.matches([found(1, 0.3, ("lighthouse", "keeper"))])
    assert match.why == ('its question or subject has the words "lighthouse", "keeper"',)


def test_a_partial_answer_is_said_to_be_one():
    whole, part = matching.matches([found(1), found(2, answer="partly")])
    assert "disclosed in part" in part.why
    assert "disclosed in part" not in whole.why
