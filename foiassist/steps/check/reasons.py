"""The reasons that a letter gives for one exemption: why it applies, what harm, what balance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from foiassist.case.finding import Finding, Severity
from foiassist.law.exemptions import Basis, Nature, Provision
from foiassist.law.letters import LetterKind
from foiassist.steps.check.duty import about, missing, owes
from foiassist.steps.check.explained import Explanation, claims_harm, explanation_in, own_words
from foiassist.steps.check.harm import Likelihood, likelihood_of
from foiassist.steps.check.nature import needless_balance
from foiassist.steps.check.reading import Reading
from foiassist.steps.check.sentences import Sentence
from foiassist.steps.check.weighing import Weighing, weighing_in

_SELF_EVIDENT = frozenset({"21", "39"})
"""Sections of which the letter says enough when it says where, or under which law, it answers."""

_OWN_DATA = ("40(1)", "40(5A)")
"""Provisions on the applicant's own data, which need no reason beyond that it is theirs."""

_CONTESTED = "40(5B)"
"""The provision, with its limbs, under which it is disputed whether a balance is owed."""

_FEWEST_OWN_WORDS = 4
"""Words of its own that the harm must have; a letter that neither confirms nor denies, one less."""

_MANY_OWN_WORDS = 12
"""Words of their own with which the factors against disclosure make up for a bare harm."""


@dataclass(frozen=True, slots=True)
class Argued:
    """What a letter says for one exemption."""

    reading: Reading
    own: tuple[Sentence, ...]
    """The sentences that argue it, alone or with others."""

    alone: tuple[Sentence, ...]
    """Those that argue nothing else."""

    rest: tuple[Sentence, ...] = ()
    """More of the letter, where what *own* lacks may stand as well."""

    @classmethod
    def in_letter(cls, reading: Reading, section: str) -> Argued:
        """Return what *reading* says for *section*."""
        return cls(
            reading,
            reading.argued_for(section),
            reading.argued_alone(section),
            reading.argued_in_common(section),
        )


def reason_findings(row: Provision, argued: Argued, kind: LetterKind) -> Iterator[Finding]:
    """Yield what is wrong with the reasons that a letter of *kind* gives for relying on *row*.

    Source: FOIA 2000 s.2 and s.17(1)(c) and (3).
    """
    told = explanation_in(_low(argued.own), row)
    if _needs_reason(row) and not told.sentences:
        message = (
            f"The letter relies on section {row.citation} and nowhere says why it applies. Say in "
            "a sentence or more what about this information brings it within the exemption."
        )
        yield missing("s17-1-c", message, kind=kind)
    elif row.basis is Basis.PREJUDICE and owes(kind, "s17-1-c-prejudice"):
        yield from _harm(row, argued, told)
    if row.basis is Basis.PREJUDICE:
        yield from _likelihood(row, argued)
    yield from balance_findings(row, argued, kind)
    needless = needless_balance(argued.reading, row, argued.alone)
    if needless is not None:
        yield needless


def _low(sentences: Iterable[Sentence]) -> list[str]:
    return [one.low for one in sentences]


def _needs_reason(row: Provision) -> bool:
    return row.section not in _SELF_EVIDENT and not row.citation.startswith(_OWN_DATA)


def _harm(row: Provision, argued: Argued, told: Explanation) -> Iterator[Finding]:
    if not told.has_harm:
        message = (
            f"Section {row.citation} turns on harm, and the letter names none. Say what disclosure "
            "would lead to, and how."
        )
        yield missing("s17-1-c-prejudice", message)
        return
    is_open = any(one.has("[needed") for one in argued.own)
    if is_open or told.own_words >= _FEWEST_OWN_WORDS - row.is_ncnd:
        return
    against = weighing_in(_low(argued.own or argued.rest)).against
    if len(set().union(*(own_words(one, row) for one in against))) < _MANY_OWN_WORDS:
        message = (
            f"The harm under section {row.citation} would fit any refusal. Say what this "
            "information shows, who could use it, and what they would do with it."
        )
        quoted = next((one.words for one in argued.own if claims_harm(one.low)), None)
        yield missing("harm-generic", message, where=quoted)


def _likelihood(row: Provision, argued: Argued) -> Iterator[Finding]:
    likelihood, place = likelihood_of(argued.own)
    text = argued.reading.text
    if likelihood is Likelihood.BOTH and place:
        message = (
            f"Of section {row.citation} the letter says both that disclosure would, and that it "
            "would be likely to, cause the harm. Rely on one and keep to it."
        )
        yield about("likelihood-mixed", message, text, place)
    elif likelihood is Likelihood.ACT_ONLY and place:
        message = (
            f"The reasons for section {row.citation} repeat the Act’s “would, or would be likely "
            "to” and choose neither. Say which you rely on."
        )
        yield about("likelihood-recited", message, text, place)
    elif likelihood is Likelihood.NEITHER and likelihood_of(argued.rest)[0] is Likelihood.NEITHER:
        message = (
            f"The reasons for section {row.citation} do not say whether the harm would, or would "
            "be likely to, come about. Say which, and how."
        )
        yield missing("s17-1-c-prejudice", message)


def balance_findings(row: Provision, argued: Argued, kind: LetterKind) -> Iterator[Finding]:
    """Yield what is missing from the public interest test under *row*, where one is owed.

    Source: FOIA 2000 s.2 and s.17(3).
    """
    if row.nature is not Nature.QUALIFIED or not owes(kind, _balance_rule(row)):
        return
    weighing = weighing_in(_low(argued.own))
    if weighing.lacking and argued.rest and not weighing.has_begun:
        weighing = _better(weighing, weighing_in(_low(argued.rest)))
    if not weighing.lacking:
        return
    lacking = " and ".join(weighing.lacking)
    if row.citation.startswith(_CONTESTED):
        yield _contested(row, lacking)
        return
    if weighing.is_one_sided:
        message = (
            f"The public interest under section {row.citation} is put on one side alone: the "
            f"letter lacks {lacking}. Set out both sides before you strike the balance."
        )
        yield missing("one-sided", message)
        return
    message = (
        f"Section {row.citation} is qualified, and its reasons lack {lacking}. Set out both sides "
        "and say why one outweighs the other."
    )
    yield missing(_balance_rule(row), message)


def _contested(row: Provision, lacking: str) -> Finding:
    """Return a note on a provision of which it is disputed whether a balance is owed."""
    message = (
        f"The letter lacks {lacking} under section {row.citation}. It is disputed whether that "
        "provision needs a balance: a sentence or two that strikes one is safe."
    )
    return Finding("s17-3-a", Severity.NOTE, message, "FOIA 2000 s.2(1)(b) and (3)")


def _better(one: Weighing, other: Weighing) -> Weighing:
    return other if len(other.lacking) < len(one.lacking) else one


def _balance_rule(row: Provision) -> str:
    return "s17-3-a" if row.is_ncnd else "s17-3-b"
