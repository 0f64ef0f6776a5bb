"""What an officer must have in hand before a provision is relied on: an opinion, a view, a paper.

It is what the file must hold, not what the letter must argue; that stands in `tests_of_harm`.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from foiassist.law.parts import nearest

_CONSULTATION = "FOIA 2000 s.45(2)(c) and its code of practice (2018), part 3"


@dataclass(frozen=True, slots=True)
class InHand:
    """One thing that has to be there."""

    what: str
    """In words that follow 'have': 'the reasonable opinion of the qualified person'."""
    source: str
    """The subsection that asks for it."""
    when: str = ""
    """In which case it is asked for, or an empty string: 'a certificate is relied on'."""


def _certificate(source: str, by: str) -> InHand:
    return InHand(f"the certificate, signed by {by}", source, "a certificate is relied on")


_MINISTER = "a Minister of the Crown who is in the Cabinet, or a Law Officer"

_IN_HAND: MappingProxyType[str, tuple[InHand, ...]] = MappingProxyType(
    {
        "12": (
            InHand(
                "an estimate, reasonable and from evidence, of the time for each of the four "
                "activities that count",
                "SI 2004/3244 reg.4(3) and (4)",
            ),
        ),
        "14(1)": (
            InHand("what makes the request, not the person, vexatious", "FOIA 2000 s.14(1)"),
        ),
        "14(2)": (
            InHand(
                "the earlier request of the same person, the answer to it and the time since",
                "FOIA 2000 s.14(2)",
            ),
        ),
        "21": (
            InHand(
                "the place where this applicant can reasonably get it, tried out",
                "FOIA 2000 s.21(1) and (2)",
            ),
        ),
        "22": (
            InHand(
                "proof that publication was already intended when the request came",
                "FOIA 2000 s.22(1)(a) and (b)",
            ),
            InHand("why it is reasonable to wait until then", "FOIA 2000 s.22(1)(c)"),
        ),
        "22A": (
            InHand(
                "the research programme, and the report of it that is to be published",
                "FOIA 2000 s.22A(1)(a)",
            ),
            InHand("which of the four interests would be harmed", "FOIA 2000 s.22A(1)(b)"),
        ),
        "23": (
            InHand(
                "which body in section 23(3) supplied the information, or which it relates to",
                "FOIA 2000 s.23(1) and (3)",
            ),
            _certificate("FOIA 2000 s.23(2) and s.25(3)", _MINISTER),
        ),
        "24": (_certificate("FOIA 2000 s.24(3) and s.25(3)", _MINISTER),),
        "27(2)": (
            InHand(
                "the terms on which, or the circumstances in which, it was obtained from abroad",
                "FOIA 2000 s.27(3)",
            ),
        ),
        "30(1)(a)": (InHand("the duty to conduct the investigation", "FOIA 2000 s.30(1)(a)"),),
        "30(1)(b)": (
            InHand("the power to conduct the criminal proceedings", "FOIA 2000 s.30(1)(b)"),
        ),
        "30(1)(c)": (
            InHand("the power to conduct the criminal proceedings", "FOIA 2000 s.30(1)(c)"),
        ),
        "30(2)": (
            InHand(
                "the functions for which it was obtained or recorded, and the confidential sources "
                "that it concerns",
                "FOIA 2000 s.30(2)(a) and (b)",
            ),
        ),
        "31(1)(g)": (
            InHand(
                "the function, the enactment that gives it, and its purpose in section 31(2)",
                "FOIA 2000 s.31(1)(g) and (2)",
            ),
        ),
        "31(1)(h)": (
            InHand(
                "the proceedings, the power to investigate, and the purpose in section 31(2)",
                "FOIA 2000 s.31(1)(h) and (2)",
            ),
        ),
        "31(1)(i)": (
            InHand(
                "the inquiry, the power to investigate, and the purpose in section 31(2)",
                "FOIA 2000 s.31(1)(i) and (2)",
            ),
        ),
        "32(1)": (
            InHand(
                "the proceedings, and that it is held only in a document made or used for them",
                "FOIA 2000 s.32(1)",
            ),
        ),
        "32(2)": (
            InHand(
                "the inquiry or arbitration, and that it is held only in a document of it",
                "FOIA 2000 s.32(2)",
            ),
        ),
        "33": (InHand("the audit or examination function", "FOIA 2000 s.33(1)"),),
        "34": (
            _certificate(
                "FOIA 2000 s.34(3) and (4)", "the Speaker, or the Clerk of the Parliaments"
            ),
        ),
        "35(1)(a)": (
            InHand(
                "whether the decision has been taken, where any of it is statistical",
                "FOIA 2000 s.35(2)(a)",
            ),
        ),
        "35(1)(b)": (
            InHand(
                "whether the decision has been taken, where any of it is statistical",
                "FOIA 2000 s.35(2)(b)",
            ),
        ),
        "36": (
            InHand(
                "the reasonable opinion of the qualified person, with its date and what they saw",
                "FOIA 2000 s.36(2) and (5)",
                "the information is not statistical (s.36(4))",
            ),
            _certificate("FOIA 2000 s.36(7)", "the Speaker, or the Clerk of the Parliaments"),
        ),
        "36(3)": (
            InHand(
                "the reasonable opinion of the qualified person on confirming or denying, with its "
                "date and what they saw",
                "FOIA 2000 s.36(3) and (5)",
                "the information is not statistical (s.36(4))",
            ),
        ),
        "39": (InHand("why the information is environmental", "SI 2004/3391 reg.2(1)"),),
        "40(2)": (InHand("which of the three conditions is met", "FOIA 2000 s.40(2)(b)"),),
        "40(3B)": (InHand("the data subject's objection to processing", "UK GDPR Article 21"),),
        "40(4A)": (
            InHand(
                "the exemption from the right of access that would be relied on",
                "FOIA 2000 s.40(4A)",
            ),
        ),
        "41": (
            InHand("from which other person it was obtained", "FOIA 2000 s.41(1)(a)"),
            InHand(
                "the view of the person who gave it, and of the one it is about, on disclosure",
                _CONSULTATION,
            ),
        ),
        "42": (
            InHand(
                "whose privilege it is, and that it has not been waived or lost",
                "FOIA 2000 s.42(1)",
            ),
        ),
        "43": (
            InHand(
                "the third party's own view",
                _CONSULTATION,
                "a third party's interests or secrets are at stake",
            ),
        ),
        "44(1)(a)": (InHand("the enactment, by name and section", "FOIA 2000 s.44(1)(a)"),),
        "44(1)(b)": (InHand("the assimilated obligation", "FOIA 2000 s.44(1)(b)"),),
        "44(1)(c)": (
            InHand("the order or the rule that makes it contempt", "FOIA 2000 s.44(1)(c)"),
        ),
        "44": (InHand("the enactment, the obligation or the order, by name", "FOIA 2000 s.44(1)"),),
    }
)


def needed_in_hand(citation: str) -> tuple[InHand, ...]:
    """Return what the file must hold for *citation*, written as the table of provisions writes it.

    A limb follows its section where nothing closer is said of it.

    Source: each `InHand.source`.
    """
    return nearest(citation, _IN_HAND, ())
