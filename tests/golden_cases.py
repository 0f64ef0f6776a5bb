"""An invented case for each kind of letter, with everything recorded that its letter needs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from foiassist.case.case import Case
from foiassist.case.decision import Decision, Reason
from foiassist.case.extension import Extension
from foiassist.case.fact import Fact
from foiassist.law.answers import Answer
from foiassist.law.letters import LetterKind
from tests.cases import DECISIONS, FACTS, OFFICER, REASONS, a_case, a_request
from tests.golden_reasons import (
    CANDOUR,
    COMMERCIAL,
    COST,
    COST_OF_FINDING_OUT,
    ENVIRONMENTAL,
    MOSAIC,
    NAMES,
    OWN_DATA,
    PROTEST,
    REPEATED,
    REPORT,
    SILENCE,
    SILENCE_ON_A_PERSON,
    VEXATIOUS,
)

DRONES = a_request({"1": "How many drones did the force own on 1 January 2024?"})


def asked(*questions: str, **changes) -> Case:
    """Return a case with these questions, numbered from 1, and nothing else."""
    texts = {str(number): text for number, text in enumerate(questions, 1)}
    return replace(
        a_case(decisions=(), reasons=(), facts=(), sections=()),
        request=a_request(texts),
        **changes,
    )


def one_question(*decisions: Decision, reasons=(), facts=()) -> Case:
    """Return a case about drones with one question."""
    return a_case(request=DRONES, decisions=decisions, reasons=reasons, facts=facts, sections=())


def of_letter(about: str, text: str, label: str = "") -> Fact:
    """Return a particular of a letter."""
    return Fact(label, text, "Case notes", OFFICER.name, about)


def _reviewed(outcomes: dict[str, tuple[str, str]], decisions, reasons=(), facts=()) -> Case:
    said = [
        of_letter(name, text, label)
        for label, pair in outcomes.items()
        for name, text in zip(("outcome", "outcome_why"), pair, strict=True)
    ]
    return asked(
        "How many drones did the force own on 1 January 2024?",
        "What did each drone cost?",
        letter=LetterKind.REVIEW_OUTCOME.value,
        decisions=decisions,
        reasons=reasons,
        facts=(
            of_letter("review_asked", "15 April 2024"),
            of_letter("complaint", "our refusal to say what each drone cost"),
            of_letter("reviewer", "Superintendent Maud Ellery"),
            *said,
            *facts,
        ),
    )


_OWNED = Fact("1", "The force owned 14 drones.", "Asset register")
_COSTS = Fact("2", "Each of the 14 drones cost £1,303.57.", "Finance ledger")
_AGREED = ("upheld", "The register was read again and the figure is right.")

WRITTEN_WHOLE = {
    "partial_refusal": a_case(decisions=DECISIONS, reasons=REASONS, facts=FACTS, sections=()),
    "full_disclosure": one_question(Decision("1", Answer.DISCLOSED), facts=[_OWNED]),
    "full_refusal": one_question(
        Decision("1", Answer.WITHHELD, ("42(1)",)),
        reasons=[
            Reason(
                ("42(1)",),
                information="the advice of counsel on the use of drones",
                privilege="The advice was given in confidence and has not been shared.",
                for_disclosure=("People want to know whether the use is lawful.",),
                against_disclosure=("Advice that may be published is less candid.",),
                balance="The need for candid advice is the stronger.",
            )
        ],
    ),
    "several_exemptions": asked(
        "Please provide the log of the control room for the protest on 9 February 2024.",
        "Which contractors supplied equipment that day, and at what price?",
        decisions=(
            Decision(
                "1",
                Answer.PARTLY,
                ("31(1)(a)", "31(1)(b)", "38(1)(b)", "40(2)"),
                redaction="What we have removed is marked in black, with the section beside it.",
            ),
            Decision("2", Answer.DISCLOSED, part="the names of the contractors"),
            Decision("2", Answer.WITHHELD, ("43(2)",), part="the price of each item"),
        ),
        reasons=(PROTEST, NAMES, COMMERCIAL),
        facts=(
            Fact("1", "The log is enclosed.", "Control room"),
            Fact("2", "The contractors were Dunlin Hire and Marram Fencing.", "Purchase ledger"),
        ),
    ),
    "qualified_opinion": asked(
        "Please provide the minutes of the drone programme board since May 2023.",
        decisions=(Decision("1", Answer.WITHHELD, ("36(2)(b)(i)", "36(2)(b)(ii)")),),
        reasons=(CANDOUR,),
    ),
    "mosaic": asked(
        "How many officers were on duty in Ferrow Cross on the night of 9 February 2024?",
        decisions=(Decision("1", Answer.WITHHELD, ("31(1)(a)",)),),
        reasons=(MOSAIC,),
    ),
    "not_held": one_question(
        Decision("1", Answer.NOT_HELD, searches="We searched the asset register.")
    ),
    "published_elsewhere": one_question(
        Decision("1", Answer.PUBLISHED, where="https://www.tarnshire.police.uk/drones")
    ),
    "future_publication": asked(
        "Please provide the report on the trial of drones.",
        decisions=(
            Decision(
                "1",
                Answer.TO_BE_PUBLISHED,
                ("22(1)",),
                when="It will be published on our website on 30 April 2024.",
            ),
        ),
        reasons=(REPORT,),
    ),
    "neither_confirm_nor_deny": one_question(
        Decision("1", Answer.NCND, ("31(3)",)), reasons=[SILENCE]
    ),
    "neither_confirm_nor_deny_in_part": asked(
        "How many drones did the force own on 1 January 2024?",
        "Has Councillor Aldous Frayne been stopped for flying one?",
        decisions=(
            Decision("1", Answer.DISCLOSED),
            Decision("2", Answer.NCND, ("40(5B)(a)(i)",)),
        ),
        reasons=(SILENCE_ON_A_PERSON,),
        facts=(_OWNED,),
    ),
    "cost_refusal": asked(
        "Please provide every complaint that mentions a drone since 2015.",
        decisions=(
            Decision(
                "1",
                Answer.COST_LIMIT,
                ("12(1)",),
                advice="We could answer for one year, which would take about eleven hours. "
                "The number of complaints in each year is published in our annual report.",
            ),
        ),
        reasons=(COST,),
        facts=(Fact("1", "We hold complaints that mention drones.", "Complaints register"),),
    ),
    "cost_of_finding_out": asked(
        "Is there any note by an officer that mentions the hamlet of Nether Sallow?",
        decisions=(
            Decision(
                "1",
                Answer.COST_LIMIT,
                ("12(2)",),
                advice="If you can name a team and a month, we can search its notebooks.",
            ),
        ),
        reasons=(COST_OF_FINDING_OUT,),
    ),
    "vexatious_refusal": asked(
        "For each of the 412 lamp posts in Ferrow Cross, who decided its colour and why?",
        decisions=(Decision("1", Answer.VEXATIOUS),),
        reasons=(VEXATIOUS,),
    ),
    "repeated_refusal": one_question(
        Decision(
            "1",
            Answer.REPEATED,
            earlier="You asked the same on 8 January 2024, and we answered on 31 January 2024.",
        ),
        reasons=[REPEATED],
    ),
    "clarification": asked(
        "Please send me the drone papers.",
        decisions=(
            Decision(
                "1",
                Answer.CLARIFICATION,
                clarify="Do you mean the policy, the purchase records, or the flight logs? And "
                "for which months?",
            ),
        ),
    ),
    "transfer": asked(
        "How many drones does Tarnshire Fire and Rescue Service own?",
        decisions=(
            Decision(
                "1",
                Answer.TRANSFERRED,
                transferred_to="Tarnshire Fire and Rescue Service, at foi@tarnshirefire.example",
                searches="Our asset register lists only our own equipment.",
            ),
        ),
    ),
    "environmental_handover": asked(
        "What noise levels were measured when drones were flown over Sallow Fen?",
        decisions=(Decision("1", Answer.ENVIRONMENTAL, ("39(1)(a)",)),),
        reasons=(ENVIRONMENTAL,),
    ),
    "subject_access_handover": asked(
        "Please send me everything that was written about me after my arrest on 9 February 2024.",
        decisions=(Decision("1", Answer.OWN_DATA, ("40(5A)",)),),
        reasons=(OWN_DATA,),
    ),
    "acknowledgement": replace(
        LETTER := a_case(decisions=(), reasons=(), facts=(), sections=()),
        letter=LetterKind.ACKNOWLEDGEMENT.value,
        facts=(of_letter("contact", "You can ask us about it at foi@tarnshire.police.uk."),),
    ),
    "fee_notice": asked(
        "Please send me paper copies of the flight logs for 2023.",
        letter=LetterKind.FEE_NOTICE.value,
        facts=(
            of_letter("fee", "£31.20"),
            of_letter("fee_for", "It is for copying 312 sheets at ten pence each."),
            of_letter("payment", "You can pay by card on 01632 960 114."),
        ),
    ),
    "extension": asked(
        "Please provide the minutes of the drone programme board since May 2023.",
        letter=LetterKind.EXTENSION.value,
        extension=Extension("36(2)(b)(ii)", date(2024, 4, 30), OFFICER.name),
        reasons=(replace(CANDOUR, exemptions=("36(2)(b)(ii)",)),),
        facts=(
            of_letter(
                "why_longer",
                "There are nine sets of minutes, and the board is still being asked which of "
                "the projects in them have ended.",
            ),
        ),
    ),
    "scottish_handover": asked(
        "Under the Freedom of Information (Scotland) Act 2002, how many drones do you own?",
        letter=LetterKind.SCOTTISH_HANDOVER.value,
    ),
    "review_upheld": _reviewed(
        {
            "1": _AGREED,
            "2": ("upheld", "The supplier was asked again and explained how the price is made up."),
        },
        (Decision("1", Answer.DISCLOSED), Decision("2", Answer.WITHHELD, ("43(2)",))),
        (replace(COMMERCIAL, questions=("2",), information="the price of each drone"),),
        (_OWNED,),
    ),
    "review_varied": _reviewed(
        {
            "1": _AGREED,
            "2": ("varied", "What was paid in all can be given; the price of each cannot."),
        },
        (
            Decision("1", Answer.DISCLOSED),
            Decision("2", Answer.DISCLOSED, part="the cost of all drones together"),
            Decision("2", Answer.WITHHELD, ("43(2)",), part="the price of each"),
        ),
        (replace(COMMERCIAL, questions=("2",), information="the price of each drone"),),
        (_OWNED, Fact("2", "They cost £18,250 in all.", "Finance ledger")),
    ),
    "review_overturned": _reviewed(
        {
            "1": _AGREED,
            "2": ("overturned", "The contract has ended, so nobody's interests are at risk now."),
        },
        (Decision("1", Answer.DISCLOSED), Decision("2", Answer.DISCLOSED)),
        (),
        (_OWNED, _COSTS),
    ),
}
"""Cases in which everything is recorded that the letter needs."""

UNFINISHED = {
    "nothing_decided": a_case(decisions=(), reasons=(), facts=(), sections=()),
    "reasons_missing": one_question(Decision("1", Answer.WITHHELD, ("31(1)(a)", "43(2)"))),
    "fee_unknown": replace(LETTER, letter=LetterKind.FEE_NOTICE.value),
    "review_undecided": replace(LETTER, letter=LetterKind.REVIEW_OUTCOME.value),
}
"""Cases whose letters must say what is needed."""
