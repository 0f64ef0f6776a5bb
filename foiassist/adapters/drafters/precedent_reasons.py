"""The reasons for an exemption, as the built-in drafter writes them.

The officer's words stand as they gave them. Where a word of theirs is missing the mark says
what is needed, and may show how a past letter reasoned, inside the mark and never as our own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from foiassist.adapters.drafters.precedent_openings import openings
from foiassist.adapters.drafters.precedent_wording import (
    Wording,
    bullets,
    cite,
    needed,
    paragraphs,
    phrase,
    questions_in_words,
    sentence,
)
from foiassist.case.decision import Reason
from foiassist.case.evidence import PassageRole
from foiassist.law.exemptions import Nature, provision, section_of
from foiassist.law.letters import LetterKind
from foiassist.law.tests_of_harm import Need, needs_of, question_for, which_limb
from foiassist.ports import DraftTask
from foiassist.steps.plan_response import in_words

_ROLE_FOR: Mapping[Need, PassageRole] = {
    Need.HARM: PassageRole.HARM,
    Need.FOR_DISCLOSURE: PassageRole.FOR_DISCLOSURE,
    Need.AGAINST_DISCLOSURE: PassageRole.AGAINST_DISCLOSURE,
    Need.BALANCE: PassageRole.BALANCE,
    Need.ENGAGED: PassageRole.ENGAGED,
    Need.LEGITIMATE_INTEREST: PassageRole.LEGITIMATE_INTEREST,
    Need.NECESSITY: PassageRole.NECESSITY,
    Need.FAIRNESS: PassageRole.FAIRNESS,
}
_FACTORS = frozenset({Need.FOR_DISCLOSURE, Need.AGAINST_DISCLOSURE})
_GUIDED = frozenset({Need.BALANCE, Need.LEGITIMATE_INTEREST, Need.NECESSITY, Need.FAIRNESS})
"""What guidance words better than a past letter, whose words belong to its own facts."""

_FACTORS_SHOWN = 3
"""How many factors of past letters and guidance a mark shows, to choose from."""

_CONCLUDES = re.compile(r"outweigh|\[NEEDED", re.IGNORECASE)
"""Whether a balance says where it comes out, or is still to be struck."""

_PUBLIC_INTEREST = (Need.FOR_DISCLOSURE, Need.AGAINST_DISCLOSURE, Need.BALANCE)
_SAID_ELSEWHERE = frozenset({Need.WHERE, Need.WHEN, Need.EARLIER})
"""Needs that the answer to the question itself meets."""

_ASKING = frozenset({"how", "what", "whether", "which", "who"})
_LEADING = frozenset({"the", "a", "an", "all", "any", "each", "every", "some", "its", "our"})
"""Words that have a capital only where a sentence begins."""

_REFUSE_THE_REQUEST = frozenset({"12", "14"})
"""Sections that relieve of answering; they say nothing about what the information is."""


def write_reason(task: DraftTask, wording: Wording) -> str:
    """Return the reasons for one section of the Act."""
    citations = task.plan.exemptions
    opening = paragraphs(*openings(task, wording))
    if section_of(citations[0]) == "21":
        return opening
    reasons = task.reasons or (Reason(citations, task.plan.questions),)
    argued = [_argue(reason, task, wording, alone=len(reasons) == 1) for reason in reasons]
    unargued = [c for c in citations if not any(c in reason.exemptions for reason in reasons)]
    argued.extend(_argue(Reason((one,)), task, wording, alone=False) for one in unargued)
    return paragraphs(opening, _relied_on(task), *_unspecified(citations), *argued)


def _unspecified(citations: Iterable[str]) -> Iterator[str]:
    """Yield a mark for each citation that stands for several limbs."""
    for citation in citations:
        if not provision(citation).specific:
            yield needed(which_limb(citation))


def _relied_on(task: DraftTask) -> str:
    """Return where the exemption is relied on, unless the reasons say so themselves."""
    sections = {section_of(citation) for citation in task.plan.exemptions}
    says_so = [reason for reason in task.reasons if reason.information or len(task.reasons) > 1]
    if sections & _REFUSE_THE_REQUEST or says_so or task.frame.kind == LetterKind.EXTENSION:
        return ""
    them = "it" if len(sections) == 1 else "them"
    return f"We rely on {them} in answering {questions_in_words(task.plan.questions)}."


def _argue(reason: Reason, task: DraftTask, wording: Wording, *, alone: bool) -> str:
    """Return one reason, in the order that its exemption's needs stand in the law."""
    citation = reason.exemptions[0]
    wants = [need for need in needs_of(citation) if need not in _SAID_ELSEWHERE]
    shown = list(_shown(reason, wants, task, wording))
    return paragraphs(
        _which(reason, task, alone=alone),
        ("\n\n" if any("[NEEDED" in said for said in shown) else " ").join(shown),
        *_public_interest(reason, task, wording),
    )


def _shown(reason: Reason, wants: list[Need], task: DraftTask, wording: Wording) -> Iterator[str]:
    """Yield what engages the exemption; what is public already stands beside the harm."""
    if Need.ENGAGED not in wants and reason.engaged:
        yield sentence(reason.engaged)
    mosaic = wording.say("mosaic", mosaic=sentence(reason.mosaic)) if reason.mosaic else ""
    for need in wants:
        if need in _PUBLIC_INTEREST:
            continue
        yield _say(need, reason, task, wording)
        if mosaic and need is Need.HARM:
            yield mosaic
            mosaic = ""
    if mosaic:
        yield mosaic


def _concluded(reasons: list[Reason], wording: Wording) -> Iterable[str]:
    """Yield what follows from the officer's reasons, where each of them is given."""
    if all(_rests_on_a_principle(reason) and _is_whole(reason) for reason in reasons):
        yield wording.say("concluded-40")


def _rests_on_a_principle(reason: Reason) -> bool:
    return reason.exemptions[0] == "40(2)" or reason.exemptions[0].startswith("40(3A)")


def _is_whole(reason: Reason) -> bool:
    return all(getattr(reason, need.value) for need in needs_of(reason.exemptions[0]))


def _public_interest(reason: Reason, task: DraftTask, wording: Wording) -> Iterable[str]:
    """Yield the public interest test, or why there is none; the rule itself only once."""
    if task.frame.kind == LetterKind.EXTENSION:
        if reason == (task.reasons or (reason,))[-1]:
            yield wording.say("weighing-open")
        return
    nature = provision(reason.exemptions[0]).nature
    said = _is_or_are(reason)
    alike = [r for r in task.reasons if provision(r.exemptions[0]).nature is nature] or [reason]
    if nature is Nature.ABSOLUTE and reason == alike[-1]:
        yield " ".join([*_concluded(alike, wording), wording.say("absolute", section_is=said)])
    elif nature is Nature.QUALIFIED:
        if reason == alike[0]:
            yield wording.say("qualified", section_is=said)
        yield from _weigh(reason, task, wording)


def _is_or_are(reason: Reason) -> str:
    """Return 'Section 31 is', or 'Sections 31 and 38 are'."""
    sections = list(dict.fromkeys(section_of(citation) for citation in reason.exemptions))
    if len(sections) == 1:
        return f"Section {sections[0]} is"
    return f"Sections {in_words(sections)} are"


def _which(reason: Reason, task: DraftTask, *, alone: bool) -> str:
    """Return which information and which questions the reason is about."""
    labels = questions_in_words(reason.questions or task.plan.questions)
    if reason.information:
        row = provision(reason.exemptions[0])
        # These refuse or put off an answer; 'withholding' would say that there is something.
        hands_over = row.section == "39" or row.citation == "40(1)"
        silent = row.is_ncnd or row.section in _REFUSE_THE_REQUEST or hands_over
        silent = silent or task.frame.kind == LetterKind.EXTENSION
        said = "This is about" if silent else "We are withholding"
        return f"{said} {_as_object(phrase(reason.information))} ({labels})."
    if alone:
        return ""
    if reason.questions:
        return f"For {labels}:"
    return f"Under section {cite(reason.exemptions)}:"


def _as_object(information: str) -> str:
    """Return a description of information as the object of a verb, in the middle of a sentence."""
    first, _, rest = information.partition(" ")
    word = first.lower()
    inside = f"{word} {rest}".strip() if word in _ASKING | _LEADING else information
    return f"information on {inside}" if word in _ASKING else inside


def _say(need: Need, reason: Reason, task: DraftTask, wording: Wording) -> str:
    """Return what the officer said to one need, or a mark for it."""
    text = str(getattr(reason, need.value))
    if not text.strip():
        return _missing(need, reason.exemptions[0], task, wording)
    if need is Need.LIKELIHOOD:
        ncnd = "-ncnd" if provision(reason.exemptions[0]).is_ncnd else ""
        return wording.say(f"likelihood-{text.strip().replace(' ', '-')}{ncnd}")
    if need is Need.INTEREST and text[0].islower():
        return f"The interest at stake is {phrase(text)}."
    if need is Need.QUALIFIED_PERSON and text[0].islower():
        return f"The qualified person is {phrase(text)}."
    return sentence(text)


def _weigh(reason: Reason, task: DraftTask, wording: Wording) -> Iterable[str]:
    """Yield the factors on both sides and the balance."""
    citation = reason.exemptions[0]
    confirming = provision(citation).is_ncnd
    side = "-ncnd" if confirming else ""
    sides = (
        (Need.FOR_DISCLOSURE, "for-confirming" if confirming else "for-disclosure"),
        (Need.AGAINST_DISCLOSURE, "against-confirming" if confirming else "against-disclosure"),
    )
    for need, name in sides:
        factors = getattr(reason, need.value)
        listed = bullets(factors) if factors else f"- {_missing(need, citation, task, wording)}"
        yield f"{wording.say(name)}\n\n{listed}"
    balance = _say(Need.BALANCE, reason, task, wording)
    follows = "" if _CONCLUDES.search(balance) else wording.say("outweighs" + side)
    yield f"{balance} {follows}".strip()


def _missing(need: Need, citation: str, task: DraftTask, wording: Wording) -> str:
    """Return a mark for *need*, with past wording for it where some may be lent."""
    what = question_for(need, citation)
    lent = [one for one in task.wording if one.role == _ROLE_FOR.get(need)]
    if need in _GUIDED:
        lent.sort(key=lambda one: not one.source.startswith("guidance"))
    texts = dict.fromkeys(phrase(one.text) for one in lent)
    shown = list(texts)[: _FACTORS_SHOWN if need in _FACTORS else 1]
    if shown:
        quoted = ", ".join(f"‘{text}’" for text in shown)
        return needed(f"{what}. {wording.say('past-wording', wording=quoted)}")
    return needed(what)
