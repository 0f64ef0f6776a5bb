"""Builders of invented cases: small, complete, and with a letter that stands up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from foiassist.case.case import Case
from foiassist.case.decision import Decision, Reason
from foiassist.case.fact import Fact
from foiassist.case.people import Person, Role
from foiassist.case.question import Question
from foiassist.case.request import Request
from foiassist.case.section import Section, SectionState
from foiassist.law.answers import Answer
from foiassist.ports import LetterFrame

OFFICER = Person("Dilys Okafor", Role.OFFICER)
SUPERVISOR = Person("Rhona Tetley", Role.SUPERVISOR)

RECEIVED = date(2024, 3, 4)
DUE = date(2024, 4, 3)

QUESTION_TEXTS = {
    "1": "How many drones did the force own on 1 January 2024?",
    "2": "Please give the make and model of each drone.",
    "3": "How many complaints about drones were recorded in 2023?",
    "4": "Please provide your policy on the use of drones.",
}

LEAD_IN = "Please answer the following under the Freedom of Information Act 2000."

DECISIONS = (
    Decision("1", Answer.DISCLOSED, by=OFFICER.name),
    Decision("2", Answer.WITHHELD, ("31(1)(a)", "31(1)(b)"), by=OFFICER.name),
    Decision(
        "3",
        Answer.NOT_HELD,
        searches="We searched the complaints register and the Professional Standards mailbox.",
        by=OFFICER.name,
    ),
    Decision(
        "4",
        Answer.PUBLISHED,
        where="Drone policy: https://www.tarnshire.police.uk/policies/drones",
        by=OFFICER.name,
    ),
)

REASONS = (
    Reason(
        ("31(1)(a)", "31(1)(b)"),
        ("2",),
        information="the make and model of each drone",
        interest="the prevention and detection of crime and the apprehension of offenders",
        harm="Anybody who knows the model can look up its range and stay beyond it.",
        likelihood="would be likely to",
        for_disclosure=("The drones are paid for by the public.",),
        against_disclosure=("Offenders would learn how to keep out of sight.",),
        balance="The loss to policing is greater than the gain to debate.",
        by=OFFICER.name,
    ),
    Reason(("21",), ("4",), engaged="The policy is on our website.", by=OFFICER.name),
)

FACTS = (
    Fact("1", "The force owned 14 drones on 1 January 2024.", "Asset register", OFFICER.name),
    Fact("1", "They cost £18,250 in all, and 35% are kept at Ferrow Cross.", "Finance"),
)

SECTION_TEXTS = (
    (
        "request",
        "Your request",
        ("1", "2", "3", "4"),
        "Thank you for your request of 4 March 2024, our reference TP-FOI-0417. You asked:\n\n"
        + "\n\n".join(f"> {label}. {text}" for label, text in QUESTION_TEXTS.items()),
    ),
    (
        "decision",
        "Our decision",
        ("1", "2", "3", "4"),
        (
            "We are giving you the information you asked for in question 1. We hold the information "
            "in question 2 but it is exempt from disclosure under section 31(1)(a) and (b) of the "
            "Freedom of Information Act 2000. We do not hold the information in question 3. The "
            "information in question 4 is published, and section 21(1) applies to it. This letter "
            "is a refusal notice under section 17 of the Act."
        ),
    ),
    (
        "reason-21",
        "Section 21: information accessible to applicant by other means",
        ("4",),
        (
            "Section 21(1) exempts information that is reasonably accessible to you by other means. "
            "The policy is on our website, so the exemption applies. It is an absolute exemption, "
            "and there is no public interest test."
        ),
    ),
    (
        "reason-31",
        "Section 31: law enforcement",
        ("2",),
        (
            "Section 31(1)(a) and (b) exempts information whose disclosure would, or would be likely "
            "to, prejudice the prevention or detection of crime or the apprehension or prosecution "
            "of offenders. We consider that disclosure of the make and model of each drone would be "
            "likely to cause that prejudice, because anybody who knows the model can look up its "
            "range and stay beyond it.\n\n"
            "The exemption is qualified, so we have weighed the public interest. In favour of "
            "disclosure, the drones are paid for by the public. In favour of maintaining the "
            "exemption, offenders would learn how to keep out of sight.\n\n"
            "The loss to policing is greater than the gain to debate. The public interest in "
            "maintaining the exemption outweighs the public interest in disclosure."
        ),
    ),
    (
        "answer-1",
        "Question 1",
        ("1",),
        (
            "The force owned 14 drones on 1 January 2024. They cost £18,250 in all, and 35% are kept "
            "at Ferrow Cross."
        ),
    ),
    (
        "answer-2",
        "Question 2",
        ("2",),
        (
            "We hold this information. It is withheld under section 31(1)(a) and (b), for the reasons "
            "given above."
        ),
    ),
    (
        "answer-3",
        "Question 3",
        ("3",),
        (
            "We searched the complaints register and the Professional Standards mailbox. We do not "
            "hold the information."
        ),
    ),
    (
        "answer-4",
        "Question 4",
        ("4",),
        (
            "We hold this information and it is published on our website: "
            "https://www.tarnshire.police.uk/policies/drones"
        ),
    ),
    (
        "rights",
        "If you are unhappy with this response",
        (),
        (
            "You can ask for an internal review within 40 working days of this letter by writing to "
            "foi@tarnshire.police.uk. If you are still dissatisfied you have the right under section "
            "50 of the Act to apply to the Information Commissioner’s Office, Wycliffe House, Water "
            "Lane, Wilmslow, Cheshire SK9 5AF, https://ico.org.uk/make-a-complaint."
        ),
    ),
    (
        "sign-off",
        "Closing",
        (),
        "Yours faithfully,\n\nDilys Okafor\nDisclosure Officer\nTarnshire Police",
    ),
)


def a_request(texts: dict[str, str] | None = None) -> Request:
    """Return a request with one question for each label of *texts*."""
    asked = QUESTION_TEXTS if texts is None else texts
    lines = [LEAD_IN]
    questions = []
    for label, text in asked.items():
        start = sum(len(line) + 1 for line in lines) + len(label) + 2
        questions.append(Question(label, text, start=start, end=start + len(text)))
        lines.append(f"{label}. {text}")
    return Request("\n".join(lines), tuple(questions))


def a_section(section_id: str = "answer-1", text: str = "We hold 14 drones.", **fields) -> Section:
    """Return a section accepted by the officer, unless *fields* say otherwise."""
    defaults = {"title": section_id, "state": SectionState.ACCEPTED, "by": OFFICER.name}
    return Section(id=section_id, text=text, **{**defaults, **fields})


def sections() -> tuple[Section, ...]:
    """Return the sections of the whole invented letter."""
    return tuple(
        a_section(section_id, text, title=title, questions=questions)
        for section_id, title, questions, text in SECTION_TEXTS
    )


def a_case(reference: str = "TP-FOI-0417", **fields) -> Case:
    """Return a partial refusal, complete and accepted, with *fields* in place of its own."""
    case = Case(
        reference=reference,
        received=RECEIVED,
        request=a_request(),
        authority_kind="police",
        officer=OFFICER.name,
        decisions=DECISIONS,
        reasons=REASONS,
        facts=FACTS,
        sections=sections(),
        hands=(OFFICER.name,),
    )
    return replace(case, **fields)


def a_frame(**fields) -> LetterFrame:
    """Return what the letters of the invented case say of themselves."""
    frame = LetterFrame(
        reference="TP-FOI-0417",
        received=RECEIVED,
        due=DUE,
        kind="partial refusal",
        authority_name="Tarnshire Police",
        review_contact="by writing to foi@tarnshire.police.uk",
        regulator_name="Information Commissioner’s Office",
        regulator_address="Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF",
        regulator_website="https://ico.org.uk/make-a-complaint",
        officer=OFFICER.name,
        signature="Disclosure Officer",
    )
    return replace(frame, **fields)


def with_text(case: Case, section_id: str, text: str) -> Case:
    """Return *case* with other words in one section."""
    changed = tuple(replace(s, text=text) if s.id == section_id else s for s in case.sections)
    return replace(case, sections=changed)


def a_small_case(*decisions: Decision, answers: dict[str, str], **fields) -> Case:
    """Return a case with one section for each of *answers*: label, then the section's text."""
    texts = {label: f"Please answer point {label} of this request." for label in answers}
    letter = tuple(
        a_section(f"answer-{label}", text, questions=(label,)) for label, text in answers.items()
    )
    defaults = {
        "request": a_request(texts),
        "decisions": decisions,
        "reasons": (),
        "facts": (),
        "sections": letter,
    }
    return a_case(**{**defaults, **fields})
