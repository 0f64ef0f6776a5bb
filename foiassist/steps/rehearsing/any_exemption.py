"""Checks that many exemptions share: the limb, the harm, and how likely it is.

Source: FOIA 2000 s.17(1) and (3), and s.2.
"""

from __future__ import annotations

from foiassist.law.exemptions import find_provision
from foiassist.steps.check.harm import Likelihood, likelihood_in
from foiassist.steps.rehearsing.argument import Argument
from foiassist.steps.rehearsing.letter_sentences import Sentence
from foiassist.steps.rehearsing.outcome import (
    Check,
    Never,
    Outcome,
    answered,
    for_a_person,
    is_specific,
    said,
    unanswered,
)
from foiassist.steps.rehearsing.patterns import pattern
from foiassist.steps.rehearsing.weighing import favouring_disclosure

_HARM = pattern(
    r"\b(?:expos|avoid|evad|attack|target|exploit|deter"
    r"|weaken|los(?:e|es|ing|s)\b|disrupt|hinder|threat|fraud|offend|thie[fv]|thefts?|burgl|rival"
    r"|competitor|tip(?:ped)? off"
    r"|alert(?:ed)?\b|circumvent|disadvantage|unlevel|guarded|reluctan|discourag|injur|hurt"
    r"|harass|frighten|intimidat|fear"
    r"|less (?:candid|frank|open|willing|likely|free)|unwilling|hold back|lead (?:an?|the"
    r"|somebody|someone|anyone)\b"
    r"|reveal|show (?:an?|anyone|those|them|offenders|others)|give (?:away|them|an? (?:attacker"
    r"|competitor|rival|bidder))|adjust|change (?:how|what)"
    r"|bargain|undercut|price just|stop (?:sharing|giving|supplying|telling|coming)|cease|abandon"
    r"|destroy|conceal|mislead"
    r"|distress|danger|unsafe|violen|hostil|retaliat|strain|weaker|poorer|worse|spoil|jeopard"
    r"|hamper|impair|obstruct|retreat|to themselves|unspoken|untested|unsaid|unmentioned"
    r"|not do so if"
    r"|(?:no|without a) (?:note|record|opinion)\b|drown|not come forward|withdraw|copy)",
)
_ACTOR = pattern(
    r"\ban? [\w-]+ (?:who|that|which)\b[^.]{0,80}\b(?:could|can|would|might|may)\b",
    r"\b(?:any(?:one|body)|some(?:one|body)|a person|people who|persons who|those who|a criminal"
    r"|criminals"
    r"|offenders?|an attacker|attackers?"
    r"|a thief|thieves|burglars?|fraudsters?|competitors?|rivals?|bidders?|suppliers?|suspects?"
    r"|an? (?:hostile|opponent|abuser|stalker))\b"
    r"[^.]{0,90}\b(?:could|can|would|might|may|need only|to learn|to know|to see|learns?)\b",
)
_CAUSE = pattern(
    r"\b(?:because|so that|so as to|could|can|would|might|may|if\b|by \w+ing|in turn|as a result"
    r"|since|once|whoever|knowing|need only"
    r"|lets?|allows?|enables?|makes?|means?|removes?|which\b|where\b)",
)
_TEST = pattern(r"\bprejudic|\bendanger|\binhibit")
_THROUGH = pattern(
    r"\bbecause\b|\bas (?:it|they|this|we)\b|\bsince\b|\bso that\b|\bby \w+ing\b|\bwhich would\b"
    r"|\breveal"
    r"|\bwould (?:allow|enable|show|tell|give|let|help|lead)\b|\bcould\b"
)
"""The words of the Act's test, and words that say by what way the harm comes."""

_NOT_HARM = pattern(
    r"\bopinion that\b|^(?:we|I|she|he|they) (?:have )?(?:looked|asked|considered|checked|read"
    r"|tested|compared|weighed|conclude|find|accept)\b",
    r"\bnothing in (?:it|them|these)\b|\bnot (?:harm|prejudice|damage|endanger)\b"
    r"|\b(?:no one|nobody) could describe\b|\bno harm\b|\bmake anybody less\b",
    r"\bpublic interest\b|\bin favour\b|\bentitled to\b|\baccountab|\btransparen"
    r"|\bpublic debate\b|\bchallenge (?:it|the decision)\b"
    r"|\byou (?:can|could|may|might|wish)\b|\bfor disclos|\bopenness\b|\boutweigh|\bif you\b",
)


_NAMED = pattern(
    r"\b(?:would|could|may|might|likely to)\b[^.]{0,60}"
    r"\b(?:prejudic|harm|endanger|inhibit|damag|undermin)"
)
"""Words that only name a harm."""


_SAYS_NO_HARM = pattern(r"\bpublic interest\b|\bwould not\b")


def cites_a_limb(argument: Argument) -> Outcome:
    """Judge whether the letter names the limb, where the section has several."""
    rows = [row for one in argument.cited if (row := find_provision(one)) is not None]
    sentence = next((s for s in (*argument.own, *argument.letter) if s.cites), None)
    if any(row.specific for row in rows):
        named = {row.citation for row in rows if row.specific}
        ours = (s for s in (*argument.own, *argument.letter) if s.cites & named)
        found = next(ours, None)
        if found is not None or not argument.is_case:
            return answered(found)
    return unanswered("The letter names the section and no limb of it.", sentence)


def says_how_likely(argument: Argument) -> Outcome:
    """Judge whether the letter says that the harm would, or would be likely to, come about."""
    speaking = [
        s for s in argument.own
        if not (s.is_asked or s.is_open or s.is_rights or _SAYS_NO_HARM.search(s.low))
    ]  # fmt: skip
    limb, match = likelihood_in("\n".join(s.text for s in speaking))
    found = match[0].lower() if match else ""
    sentence = next((s for s in speaking if found and found in s.low), None)
    if limb in {Likelihood.WOULD, Likelihood.WOULD_BE_LIKELY}:
        chosen = _sentence_choosing(speaking, limb)
        return answered(chosen or sentence)
    why = {
        Likelihood.BOTH: "The letter says both that it would and that it would be likely to.",
        Likelihood.ACT_ONLY: "The letter only repeats both halves of the Act’s test.",
    }.get(limb, "The letter does not say how likely the harm is.")
    return unanswered(why, sentence)


def _sentence_choosing(sentences: list[Sentence], limb: Likelihood) -> Sentence | None:
    spoken = (s for s in sentences if not s.is_recital)
    return next((s for s in spoken if likelihood_in(s.text)[0] is limb), None)


def shows_harm(argument: Argument) -> Outcome:
    """Judge whether a sentence says how disclosure of this would do harm."""
    near: Sentence | None = None
    favouring = favouring_disclosure(argument)
    for sentence in argument.own:
        if sentence.is_asked or sentence.is_rights or sentence.is_recital:
            continue
        if sentence in favouring or not is_harm(sentence.low):
            continue
        if sentence.speaks and is_specific(argument, sentence, 3):
            return answered(sentence)
        near = near or sentence
    why = "Nothing says who would do what with it, or what would happen; the harm is only named."
    return unanswered(why, near or said(argument.own, _NAMED))


def is_harm(text: str) -> bool:
    """Return whether a sentence tells what would happen, or what somebody could do."""
    if _NOT_HARM.search(text) or (_TEST.search(text) and not _THROUGH.search(text)):
        return False
    return bool((_HARM.search(text) and _CAUSE.search(text)) or _ACTOR.search(text))


def ties_harm_to_what_was_asked(argument: Argument) -> Outcome:
    """Judge whether the harm is told of this information, and not of a topic."""
    harmful = [s for s in argument.own if s.speaks and is_harm(s.low)]
    if not harmful:
        return unanswered("No sentence says what harm there would be.")
    if not argument.asked:
        return for_a_person(
            "Set the sentence beside the request: would it fit any request on the subject?",
            harmful[0],
        )
    paragraphs = {s.paragraph for s in harmful}
    near = [s for s in argument.own if s.paragraph in paragraphs and s.speaks]
    tied = next((s for s in (*harmful, *near) if s.own & argument.asked), None)
    if tied is not None:
        return answered(tied)
    why = "The harm is told without one word of what was asked for; it would fit any request."
    return unanswered(why, harmful[0])


_FRONT = "decision"


def says_it_is_held(argument: Argument) -> Outcome:
    """Judge whether the letter says that the information is held. FOIA 2000 s.1(1)(a)."""
    near = [s for s in argument.letter if not s.cites or s.section == _FRONT]
    for sentence in (*argument.own, *near):
        if True in sentence.holds and not sentence.is_recital:
            return answered(sentence)
    return unanswered("Nowhere does the letter say that the information is held.")


leaves_the_applicant_out = Never(
    pattern(
        r"\b(?:your|the (?:applicant|requester)[’']s?) (?:motive|motives|intention|intentions"
        r"|reasons? for|purpose|employer|background|history|campaign)",
        r"\byou (?:intend|are likely|would|might|could|may) (?:to )?(?:\w+ )?(?:use|misuse"
        r"|publish|share|pass|sell|harass|attack)",
        r"\b(?:as|because) you are an? (?:journalist|campaigner|competitor|former|ex-)",
    ),
    "The letter argues from who is asking or why; disclosure under the Act is to everybody.",
)

CHECKS: dict[str, Check] = {
    "limb": cites_a_limb,
    "likelihood": says_how_likely,
    "harm": shows_harm,
    "tied": ties_harm_to_what_was_asked,
    "held": says_it_is_held,
    "not-who-asks": leaves_the_applicant_out,
}
