"""What the Act, or good practice under it, asks each kind of letter to say.

A table only: whether a given letter says it is for the checks to find out.
"""

from __future__ import annotations

from foiassist.law.duty import Duty, When
from foiassist.law.letters import LetterKind

__all__ = ["DUTIES", "Duty", "When", "duties_of"]

_REFUSALS = frozenset(
    {
        LetterKind.PARTIAL_REFUSAL,
        LetterKind.FULL_REFUSAL,
        LetterKind.PUBLISHED_ELSEWHERE,
        LetterKind.FUTURE_PUBLICATION,
    }
)
"""Kinds that withhold information under Part II; an answer by s.21 or s.22 is one."""

_HANDOVERS = frozenset({LetterKind.ENVIRONMENTAL_HANDOVER, LetterKind.SUBJECT_ACCESS_HANDOVER})
"""Kinds that rest on s.39 or s.40(1) and carry the request on under another law."""

_EXEMPTIONS = _REFUSALS | _HANDOVERS | {LetterKind.NCND}
_NOTICES = _EXEMPTIONS | {LetterKind.EXTENSION}
"""Kinds that are a notice under s.17(1): an extension is one that leaves the decision open."""

_LIMITS = frozenset(
    {LetterKind.COST_REFUSAL, LetterKind.VEXATIOUS_REFUSAL, LetterKind.REPEATED_REFUSAL}
)
_SAY_WHETHER_HELD = _REFUSALS | {LetterKind.FULL_DISCLOSURE, LetterKind.NOT_HELD}
_ANSWERS = (
    _EXEMPTIONS
    | _LIMITS
    | {LetterKind.FULL_DISCLOSURE, LetterKind.NOT_HELD, LetterKind.TRANSFER, LetterKind.EXTENSION}
)
"""Kinds that must be sent within the time for compliance."""

DUTIES: tuple[Duty, ...] = (
    Duty(
        "s1-1-a",
        "Say for each question whether the information is held.",
        "FOIA 2000 s.1(1)(a)",
        _SAY_WHETHER_HELD,
        "blocker",
    ),
    Duty(
        "s1-1-a",
        "Say whether the information is held: only section 12(2) lifts that duty.",
        "FOIA 2000 s.1(1)(a) and s.12(2)",
        frozenset({LetterKind.COST_REFUSAL}),
        "warning",
        When.NOT_12_2,
    ),
    Duty(
        "s1-1-b",
        "Give the information, in the form asked for where that is reasonable.",
        "FOIA 2000 s.1(1)(b) and s.11",
        frozenset({LetterKind.FULL_DISCLOSURE, LetterKind.PARTIAL_REFUSAL}),
        "blocker",
    ),
    Duty(
        "s1-3",
        "Say what the authority needs to know to find the information.",
        "FOIA 2000 s.1(3)",
        frozenset({LetterKind.CLARIFICATION}),
        "blocker",
    ),
    Duty(
        "s2-1-silent",
        "Do not say whether the information is held, nor let it be inferred.",
        "FOIA 2000 s.2(1) and s.17(4)",
        _EXEMPTIONS,
        "blocker",
        When.NCND,
    ),
    Duty(
        "s9-fee",
        "State the fee, in writing, and what it is for.",
        "FOIA 2000 s.9(1) and SI 2004/3244 reg.6",
        frozenset({LetterKind.FEE_NOTICE}),
        "blocker",
    ),
    Duty(
        "s9-time",
        "Say that the fee must be paid within three months, and that the clock stops until then.",
        "FOIA 2000 s.9(2) and s.10(2)",
        frozenset({LetterKind.FEE_NOTICE}),
        "warning",
    ),
    Duty(
        "s10-received",
        "Say when the request was received and by when it will be answered.",
        "FOIA 2000 s.10(1); s.45 code of practice (2018), part 4",
        frozenset({LetterKind.ACKNOWLEDGEMENT}),
        "warning",
    ),
    Duty(
        "s10-1",
        "Answer promptly, and by the twentieth working day after receipt.",
        "FOIA 2000 s.10(1)",
        _ANSWERS,
        "warning",
    ),
    Duty(
        "s16",
        "Advise and assist: what could be given, where to look, or how to ask again.",
        "FOIA 2000 s.16(1)",
        frozenset(
            {
                LetterKind.COST_REFUSAL,
                LetterKind.CLARIFICATION,
                LetterKind.NOT_HELD,
                LetterKind.TRANSFER,
            }
        ),
        "warning",
    ),
    Duty(
        "s17-1-a",
        "State that an exemption is relied on.",
        "FOIA 2000 s.17(1)(a)",
        _NOTICES,
        "blocker",
    ),
    Duty(
        "s17-1-b",
        "Specify the exemption, down to the limb.",
        "FOIA 2000 s.17(1)(b)",
        _NOTICES,
        "blocker",
    ),
    Duty(
        "s17-1-c",
        "Say why the exemption applies, unless saying so would itself give exempt "
        "information away.",
        "FOIA 2000 s.17(1)(c) and s.17(4)",
        _NOTICES,
        "blocker",
    ),
    Duty(
        "s17-1-c-prejudice",
        "For a prejudice exemption, name the interest, say how disclosure would harm it, and "
        "whether it would or would be likely to.",
        "FOIA 2000 s.17(1)(c); Hogan v Information Commissioner (EA/2005/0026)",
        _EXEMPTIONS,
        "blocker",
        When.PREJUDICE,
    ),
    Duty(
        "s17-2-open",
        "Say that the public interest is still being weighed and that no decision has been made.",
        "FOIA 2000 s.10(3) and s.17(2)",
        frozenset({LetterKind.EXTENSION}),
        "blocker",
    ),
    Duty(
        "s17-2-date",
        "Give an estimate of the date by which the decision is expected.",
        "FOIA 2000 s.17(2)",
        frozenset({LetterKind.EXTENSION}),
        "blocker",
    ),
    Duty(
        "s17-3-a",
        "Say why the public interest in neither confirming nor denying outweighs that in "
        "saying whether the information is held.",
        "FOIA 2000 s.2(1)(b) and s.17(3)(a)",
        _EXEMPTIONS,
        "blocker",
        When.NCND_QUALIFIED,
    ),
    Duty(
        "s17-3-b",
        "Say why the public interest in maintaining the exemption outweighs that in "
        "disclosure, with the factors on both sides.",
        "FOIA 2000 s.2(2)(b) and s.17(3)(b)",
        _REFUSALS,
        "blocker",
        When.QUALIFIED,
    ),
    Duty(
        "s17-5",
        "State that the request is refused under section 12 or section 14.",
        "FOIA 2000 s.17(5)",
        _LIMITS,
        "blocker",
    ),
    Duty(
        "s17-7-a",
        "Describe the authority's procedure for complaints, or say that it has none.",
        "FOIA 2000 s.17(7)(a)",
        _NOTICES | _LIMITS,
        "blocker",
    ),
    Duty(
        "s17-7-b",
        "Tell the applicant of the right to apply to the regulator under section 50.",
        "FOIA 2000 s.17(7)(b)",
        _NOTICES | _LIMITS,
        "blocker",
    ),
    Duty(
        "s17-7-b",
        "Tell the applicant of the right to apply to the regulator now that the review is over.",
        "FOIA 2000 s.50(1); s.45 code of practice (2018), part 5",
        frozenset({LetterKind.REVIEW_OUTCOME}),
        "warning",
    ),
    Duty(
        "s21-where",
        "Tell the applicant where the information is: a link or a precise direction.",
        "FOIA 2000 s.21(1) and s.16(1)",
        _REFUSALS,
        "blocker",
        When.SECTION_21,
    ),
    Duty(
        "s22-when",
        "Say that the information was already to be published, and when or where it will be.",
        "FOIA 2000 s.22(1) and s.16(1)",
        frozenset({LetterKind.FUTURE_PUBLICATION}),
        "warning",
    ),
    Duty(
        "s39-eir",
        "Say that the request is answered under the Environmental Information Regulations, and "
        "by when.",
        "FOIA 2000 s.39(1); EIR 2004 reg.5(2) and reg.7",
        frozenset({LetterKind.ENVIRONMENTAL_HANDOVER}),
        "blocker",
    ),
    Duty(
        "s39-no-limit",
        "Apply neither the cost limit nor an exemption of the Act to environmental information.",
        "FOIA 2000 s.39(1); EIR 2004 reg.5, reg.8 and reg.12",
        frozenset({LetterKind.ENVIRONMENTAL_HANDOVER}),
        "warning",
    ),
    Duty(
        "s40-access",
        "Say that the request is handled as one for the applicant's own data, and by when.",
        "FOIA 2000 s.40(1); UK GDPR Articles 12(3) and 15, or DPA 2018 ss.45 and 54",
        frozenset({LetterKind.SUBJECT_ACCESS_HANDOVER}),
        "blocker",
    ),
    Duty(
        "foisa-which-act",
        "Say which Act the request falls under, and who answers it.",
        "FOIA 2000 s.3(1) and s.80; FOISA 2002 s.3(1)",
        frozenset({LetterKind.SCOTTISH_HANDOVER}),
        "blocker",
    ),
    Duty(
        "s45-outcome",
        "Say of each decision whether it is upheld, varied or overturned, and why.",
        "FOIA 2000 s.45 code of practice (2018), part 5",
        frozenset({LetterKind.REVIEW_OUTCOME}),
        "warning",
    ),
    Duty(
        "s45-afresh",
        "Say that somebody who had no part in the first answer looked at the request afresh.",
        "FOIA 2000 s.45 code of practice (2018), part 5",
        frozenset({LetterKind.REVIEW_OUTCOME}),
        "note",
    ),
    Duty(
        "s45-review",
        "Tell the applicant how to ask for an internal review and of the right to apply to "
        "the regulator, as good practice.",
        "FOIA 2000 s.45 code of practice (2018), part 5",
        frozenset({LetterKind.FULL_DISCLOSURE, LetterKind.NOT_HELD, LetterKind.TRANSFER}),
        "note",
    ),
)
"""Every duty, in the order of the Act. One rule may stand twice, for different letters."""


def duties_of(kind: LetterKind) -> tuple[Duty, ...]:
    """Return what a letter of *kind* must do, in the order of the Act.

    A draft has no duties yet. Each duty still has its own condition, `Duty.when`.
    """
    return tuple(duty for duty in DUTIES if kind in duty.kinds)
