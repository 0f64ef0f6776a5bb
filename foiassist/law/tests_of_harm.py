"""What an officer must supply before an exemption can be relied on, and how to ask for it.

It says what is needed and never whether what was supplied is good enough: that is judged by
people.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType

from foiassist.law.exemptions import Basis, Nature, Provision, provision


class Need(StrEnum):
    """Something only the officer can say; the values are the fields of a decisions file."""

    ENGAGED = "engaged"
    INTEREST = "interest"
    HARM = "harm"
    LIKELIHOOD = "likelihood"
    FOR_DISCLOSURE = "for_disclosure"
    AGAINST_DISCLOSURE = "against_disclosure"
    BALANCE = "balance"
    LEGITIMATE_INTEREST = "legitimate_interest"
    NECESSITY = "necessity"
    FAIRNESS = "fairness"
    WHERE = "where"
    WHEN = "when"
    SETTLED_INTENTION = "settled_intention"
    QUALIFIED_PERSON = "qualified_person"
    QUALIFIED_OPINION = "qualified_opinion"
    CONFIDENCE = "confidence"
    PRIVILEGE = "privilege"
    ENACTMENT = "enactment"
    ESTIMATE = "estimate"
    BURDEN = "burden"
    EARLIER = "earlier"


PUBLIC_INTEREST = (Need.FOR_DISCLOSURE, Need.AGAINST_DISCLOSURE, Need.BALANCE)
"""What the public interest test asks, in the order of a letter. FOIA 2000 s.2 and s.17(3)."""

PREJUDICE = (Need.INTEREST, Need.HARM, Need.LIKELIHOOD)
"""What a prejudice exemption asks. Hogan v Information Commissioner (EA/2005/0026)."""

LIKELIHOODS = ("would", "would be likely to")
"""How likely the harm is said to be; one of the two has to be chosen. Hogan, as above."""

LEGITIMATE_INTERESTS = (Need.LEGITIMATE_INTEREST, Need.NECESSITY, Need.FAIRNESS)
"""The three questions of lawful disclosure of personal data. UK GDPR Article 6(1)(f)."""

_OWN_NEEDS = MappingProxyType(
    {
        "12": (Need.ESTIMATE,),
        "14": (Need.BURDEN,),
        "14(2)": (Need.EARLIER,),
        "21": (Need.WHERE,),
        "22": (Need.SETTLED_INTENTION, Need.WHEN),
        "22A": (Need.SETTLED_INTENTION, *PREJUDICE),
        "24": (Need.NECESSITY,),
        "36": (Need.QUALIFIED_PERSON, Need.QUALIFIED_OPINION, Need.HARM, Need.LIKELIHOOD),
        "39": (),
        "40": LEGITIMATE_INTERESTS,
        "40(1)": (),
        "40(3B)": (Need.ENGAGED,),
        "40(4A)": (Need.ENGAGED,),
        "40(4A)(a)": (Need.ENGAGED,),
        "40(4A)(b)": (Need.ENGAGED,),
        "40(5A)": (),
        "40(5B)(b)": (Need.ENGAGED,),
        "40(5B)(c)": (Need.ENGAGED,),
        "40(5B)(d)": (Need.ENGAGED,),
        "41": (Need.CONFIDENCE,),
        "42": (Need.PRIVILEGE,),
        "44": (Need.ENACTMENT,),
    }
)
"""What a section, or a limb that differs from its section, asks besides the public interest."""

_NEEDS_BY_BASIS = MappingProxyType(
    {
        Basis.CLASS: (Need.ENGAGED,),
        Basis.PREJUDICE: PREJUDICE,
        Basis.REQUIRED: (Need.NECESSITY,),
        Basis.MIXED: (Need.ENGAGED,),
        Basis.COST: (Need.ESTIMATE,),
    }
)
"""What a provision asks that `_OWN_NEEDS` does not list."""

NEED_SOURCES = MappingProxyType(
    {
        Need.ENGAGED: "FOIA 2000 s.17(1)(c)",
        Need.INTEREST: "FOIA 2000 s.17(1)(c)",
        Need.HARM: "FOIA 2000 s.17(1)(c)",
        Need.LIKELIHOOD: "FOIA 2000 s.17(1)(c)",
        Need.FOR_DISCLOSURE: "FOIA 2000 s.2(2)(b) and s.17(3)",
        Need.AGAINST_DISCLOSURE: "FOIA 2000 s.2(2)(b) and s.17(3)",
        Need.BALANCE: "FOIA 2000 s.2(2)(b) and s.17(3)",
        Need.LEGITIMATE_INTEREST: "UK GDPR Article 6(1)(f); FOIA 2000 s.40(3A) and s.40(8)",
        Need.NECESSITY: "FOIA 2000 s.24(1); UK GDPR Article 6(1)(f)",
        Need.FAIRNESS: "UK GDPR Articles 5(1)(a) and 6(1)(f)",
        Need.WHERE: "FOIA 2000 s.21(1) and s.16(1)",
        Need.WHEN: "FOIA 2000 s.22(1)(a)",
        Need.SETTLED_INTENTION: "FOIA 2000 s.22(1) and s.22A(1)(a)",
        Need.QUALIFIED_PERSON: "FOIA 2000 s.36(5)",
        Need.QUALIFIED_OPINION: "FOIA 2000 s.36(2)",
        Need.CONFIDENCE: "FOIA 2000 s.41(1)",
        Need.PRIVILEGE: "FOIA 2000 s.42(1)",
        Need.ENACTMENT: "FOIA 2000 s.44(1)",
        Need.ESTIMATE: "FOIA 2000 s.12 and SI 2004/3244 reg.4",
        Need.BURDEN: "FOIA 2000 s.14(1); Dransfield v Information Commissioner [2015] EWCA Civ 454",
        Need.EARLIER: "FOIA 2000 s.14(2)",
    }
)
"""Where each need comes from."""

_QUESTIONS = MappingProxyType(
    {
        Need.ENGAGED: "how this information falls within section {citation}: {name}",
        Need.INTEREST: "how this information bears on {name}",
        Need.HARM: "what harm {act} would cause, and how",
        Need.LIKELIHOOD: "whether {act} would, or would be likely to, cause that harm",
        Need.FOR_DISCLOSURE: "what public interest there is in {act}",
        Need.AGAINST_DISCLOSURE: "what public interest there is in {refusal}",
        Need.BALANCE: "why the public interest in {refusal} outweighs that in {act}",
        Need.LEGITIMATE_INTEREST: "what legitimate interest there is in {act}",
        Need.NECESSITY: "whether {act} is needed to meet that interest, or less would do",
        Need.FAIRNESS: "whether the rights of the people concerned override that interest, and why",
        Need.WHERE: "where the applicant can find it: a working link or a precise direction",
        Need.WHEN: "when the information is to be published",
        Need.SETTLED_INTENTION: "when it was decided to publish, and why waiting is reasonable",
        Need.QUALIFIED_PERSON: "who the qualified person is, and when they gave their opinion",
        Need.QUALIFIED_OPINION: "what the qualified person's opinion is, and the reasons for it",
        Need.CONFIDENCE: "who gave it in confidence, and why {act} would be an actionable breach",
        Need.PRIVILEGE: "which privilege applies, advice or litigation, and whether it was waived",
        Need.ENACTMENT: "which enactment, obligation or order forbids {act}",
        Need.ESTIMATE: "the estimated time for each of the four activities that count",
        Need.BURDEN: "why the request is vexatious: its burden, purpose, value and effect",
        Need.EARLIER: "which earlier request it repeats, and when that was answered",
    }
)

_OWN_QUESTIONS = MappingProxyType(
    {
        (Need.NECESSITY, "24"): "why {refusal} is required to safeguard national security",
        (Need.INTEREST, "43"): "whose commercial interests are at stake, and what they are",
        (Need.SETTLED_INTENTION, "22A"): "what report of the research is to be published",
        (Need.LIKELIHOOD, "38"): "whether {act} would, or would be likely to, endanger anybody",
        (Need.HARM, "38"): "who would be endangered by {act}, and how",
    }
)
"""Questions that one section puts in its own way."""


def needs_of(citation: str) -> tuple[Need, ...]:
    """Return what the officer must supply for *citation*, in the order a letter sets it out.

    The reasons that engage the exemption come first, then the public interest where it
    is weighed. To neither confirm nor deny needs the same, about saying whether the
    information is held.

    Raises:
        UnknownProvision: The Act has no such provision.

    Source: FOIA 2000 s.2, s.17(1)(c) and s.17(3); `NEED_SOURCES` for each.
    """
    row = provision(citation)
    own = _OWN_NEEDS.get(row.citation)
    if own is None:
        own = _OWN_NEEDS.get(row.section, _NEEDS_BY_BASIS[row.basis])
    return own + PUBLIC_INTEREST if row.nature is Nature.QUALIFIED else own


def needs_public_interest_test(citation: str) -> bool:
    """Return whether the public interest is weighed under *citation*.

    Not for an absolute exemption, nor for ss.12 and 14, which are no exemptions.

    Raises:
        UnknownProvision: The Act has no such provision.

    Source: FOIA 2000 s.2(1)(b), s.2(2)(b) and s.2(3).
    """
    return provision(citation).nature is Nature.QUALIFIED


def question_for(need: Need, citation: str) -> str:
    """Return what to ask the officer, as words that fit into a [NEEDED: …] mark.

    Raises:
        UnknownProvision: The Act has no such provision.
    """
    row = provision(citation)
    words = _OWN_QUESTIONS.get((need, row.section), _QUESTIONS[need])
    return words.format(citation=row.citation, name=_protected(row), **_acts(row))


def which_limb(citation: str) -> str:
    """Return what to ask where *citation* stands for several limbs, as words for a mark.

    Source: FOIA 2000 s.17(1)(b): the exemption is to be specified.
    """
    return f"which limb of section {citation} is relied on"


def _protected(row: Provision) -> str:
    """Return what the exemption protects; an NCND subsection protects what its section does."""
    return provision(row.section).name if row.is_ncnd else row.name


def _acts(row: Provision) -> dict[str, str]:
    if row.is_ncnd:
        return {
            "act": "confirming or denying that it is held",
            "refusal": "doing neither",
        }
    return {
        "act": "disclosing this information",
        "refusal": f"maintaining section {row.citation}",
    }
