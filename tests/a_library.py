"""A small invented library: three passages of past responses, and guidance on one section."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

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
)
