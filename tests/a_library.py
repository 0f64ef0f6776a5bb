"""A small invented library: three passages of past responses, guidance on one section, and what
is asked about it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from foiassist.case.challenge import Asker, Challenge
from foiassist.case.evidence import Guidance, Library, Passage, PassageRole

_WITHHELD = Passage(
    "WF-1/question/1",
    PassageRole.QUESTION,
    "Please give the make and model of each drone and its operating range.",
    "WF-1",
    title="Drones and their range",
    authority="Wexmoor Police",
    authority_kind="police",
    answered=date(2022, 11, 2),
    answer="withheld",
    exemptions=("31(1)(a)",),
    invented=True,
)


PASSAGES = (
    _WITHHELD,
    replace(
        _WITHHELD,
        id="WF-1/harm/1",
        role=PassageRole.HARM,
        text="Anybody who knows the model of a drone can look up its range and stay beyond it.",
    ),
    Passage(
        "LC-7/question/1",
        PassageRole.QUESTION,
        "How many drones does the council own?",
        "LC-7",
        title="Drones",
        authority="Larkdale Council",
        authority_kind="council",
        answered=date(2023, 5, 9),
        answer="disclosed",
        invented=True,
    ),
)

CHALLENGES = (
    Challenge(
        "31-harm",
        ("31",),
        Asker.REQUESTER,
        "Who could use this, and for what?",
        "names who could use it, and what they could then do",
        "FOIA 2000 s.17(1)(c)",
        check="harm",
    ),
    Challenge(
        "31-parts",
        ("31",),
        Asker.REVIEWER,
        "Could a total or an older year be given?",
        "says what could be given, or why nothing could",
        "FOIA 2000 s.16(1)",
        check="parts",
    ),
    Challenge(
        "31-others",
        ("31",),
        Asker.REGULATOR,
        "What do other forces answer?",
        "is consistent with them",
        "FOIA 2000 s.2(2)(b)",
        person="Ask your network.",
    ),
)

LIBRARY = Library(
    guidance=(
        Guidance(
            "31",
            "Law enforcement",
            (
                ("What it protects", "The prevention and detection of crime and the like."),
                ("Common mistakes", "Tie the harm to the information, not to the topic."),
            ),
            cues=("crime", "police"),
            links=("https://ico.org.uk/section-31",),
        ),
    ),
    digest="0" * 64,
    challenges=CHALLENGES,
)
