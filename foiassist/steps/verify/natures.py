"""Statements that an exemption is absolute or qualified, and whether the Act says the same."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from foiassist.case.finding import Finding, Severity
from foiassist.law.citations import Citation
from foiassist.law.exemptions import PROVISIONS, Nature, find_provision
from foiassist.law.for_authority import nature_for
from foiassist.steps.verify.findings import finding
from foiassist.steps.verify.reliance import citations_in
from foiassist.steps.verify.spans import span_of

_CLAIM = re.compile(
    r"\b(?P<negated>not\s+(?:an?\s+)?|non-)?(?P<nature>absolute|qualified)\b", re.IGNORECASE
)
_NAMES_EXEMPTION = re.compile(
    r"[\s,]+(?:(?:and|or|class|prejudice|harm|based|class-based|prejudice-based|non-absolute)[\s,-]+)"
    r"{0,4}(?:exemptions?|one|ones)\b",
    re.IGNORECASE,
)
_IS = re.compile(
    r"(?:\b(?P<about>exemptions?|sections?|provisions?|it|this|that|these|those|they|which|both|all|limbs?)"
    r"\b[^.;:!?]{0,60}?|[\d)]\s*,?\s*(?:(?:of|in|under)\s+the\s+\w+,?\s+)?)"
    r"(?:\b(?:is|are|being|remains?|was|were)\b|\bmakes\b[^.;]{0,30})\s*"
    r"(?:(?:therefore|also|both|all|an?|each|itself|here)\s+)*$",
    re.IGNORECASE,
)
_NOUN_FOLLOWS = re.compile(
    r"\s+(?!here\b|so\b|and\b|or\b|in\b|where\b|when\b|as\b|but\b|however\b|because\b|all\b|by\b|for\b"
    r"|under\b|rather\b|not\b|with\b|at\b|since\b|too\b|subject\b|which\b|that\b)\w",
    re.IGNORECASE,
)
_OF_PEOPLE = re.compile(
    r"\b(?:who|whom|people|persons?|staff|officers?|employees|firms?|experts?|nobody|everybody"
    r"|anybody|somebody|everyone|anyone|someone)\b[^,]*$",
    re.IGNORECASE,
)
_FOR_SOMETHING = re.compile(
    r"\s+(?:for\s+(?!the\s+(?:reasons?|purposes?)|th(?:is|ese|ose)\s+(?:reasons?|purposes?))|to\s)",
    re.IGNORECASE,
)
"""What makes 'qualified' a word about skill and not about the Act."""

_CALLED = re.compile(
    r"\b(?:is|are|was|were|being|as|remains?|make[s]?\s+\w+)\s+(?:(?:therefore|also|both|an?|the)\s+)*$",
    re.IGNORECASE,
)
_GENERAL = re.compile(
    r"\b(?:as\s+(?:though|if)|types?\s+of|kinds?\s+of)\b[^.;]*$"
    r"|\b(?:where|if|when|whenever|whether|unless|some|any|an|certain|other|most|every|either)\s+"
    r"(?:(?:the|an|of|these|those|such|other)\s+)*(?:exemptions?|sections?|provisions?|it|they)\b[^.;]*$"
    r"|\b(?:whether|if)\b[^.;,]*$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[.!?](?=\s|$)|;|:\s|\n|,\s+(?:but|while|whereas|although|and)\s")
_UNDER = re.compile(r",?\s+(?:\(?(?:under|in|of|by)\s+)?s(?:ection|\.|\s)", re.IGNORECASE)
_NEAR = re.compile(r"[^.;!?\n]{0,40}")
_BARE_PARAGRAPH = re.compile(r"(?<![\w)])\([a-z]{1,3}\)")
_DIRECTLY = re.compile(
    r"(?:\s+of\s+(?:the\s+Act|FOIA))?,?\s+(?:which\s+)?(?:is|are)\s+(?:(?:an?|not)\s+)*"
)
_LIST_GAP = 12
_LOOK = 240
_CONTESTED = ("40(5A)", "40(5B)")
"""Named nowhere in s.2(3), and read both ways: neither statement about them is wrong enough."""

_SOURCE = "FOIA 2000 s.2(3)"


@dataclass(frozen=True, slots=True)
class _Claim:
    """Words that call something absolute or qualified."""

    start: int
    end: int
    nature: Nature


def wrong_natures(
    text: str,
    decided: Collection[str] = (),
    authority_kind: str = "",
    section: str = "",
) -> Iterator[Finding]:
    """Yield a finding for each exemption that is called what it is not.

    Args:
        text: The words to read.
        decided: Every citation that the officer decided to rely on; none for a letter
            from outside.
        authority_kind: The kind of authority that holds the information.
        section: The section of the Act that the words explain, or an empty string.
    """
    cited = tuple(one for one in citations_in(text) if _is_exemption(one))
    beside = decided or [one.section for one in cited]
    for claim in _claims(text):
        subjects, is_list = _subjects(text, claim, cited, section)
        wrong = [
            one for one in subjects if claim.nature not in _natures(one, decided, authority_kind)
        ]
        if wrong and (is_list or len(wrong) == len(subjects)):
            yield _nature_finding(text, claim, wrong[0], _natures(wrong[0], beside, authority_kind))


def _claims(text: str) -> Iterator[_Claim]:
    for match in _CLAIM.finditer(text):
        before = _clause_before(text, match.start())
        named = _NAMES_EXEMPTION.match(text, match.end())
        is_named = named and (_CALLED.search(before) or _UNDER.match(text, named.end()))
        is_predicate = _IS.search(before) and not _NOUN_FOLLOWS.match(text, match.end())
        if not (is_named or is_predicate) or _GENERAL.search(before):
            continue
        if not is_named and (_OF_PEOPLE.search(before) or _FOR_SOMETHING.match(text, match.end())):
            continue
        said = Nature(match["nature"].lower())
        other = Nature.QUALIFIED if said is Nature.ABSOLUTE else Nature.ABSOLUTE
        span = span_of(match)
        yield _Claim(span.start, span.end, other if match["negated"] else said)


def _procedure(text: str, claim: _Claim) -> str:
    """Return the section that the claim is directly about, where it exempts nothing, or ''."""
    before = [one for one in citations_in(text) if one.end <= claim.start]
    if not before or before[-1].regime != "FOIA" or _is_exemption(before[-1]):
        return ""
    is_subject = _DIRECTLY.fullmatch(text, before[-1].end, claim.start)
    return before[-1].section if is_subject else ""


def _clause_before(text: str, at: int) -> str:
    return _CLAUSE.split(text[max(0, at - _LOOK) : at])[-1]


def _is_exemption(citation: Citation) -> bool:
    return citation.regime == "FOIA" and find_provision(citation.section) is not None


def _subjects(
    text: str, claim: _Claim, cited: tuple[Citation, ...], section: str
) -> tuple[tuple[str, ...], bool]:
    """Return the provisions that a claim is about, and whether its own clause lists them."""
    first = claim.start - len(_clause_before(text, claim.start))
    inside = [one for one in cited if first <= one.start < claim.start]
    if inside:
        return tuple(one.section for one in _last_list(inside)), True
    if _BARE_PARAGRAPH.search(text, first, claim.start):
        return (), False
    following = [one for one in cited if one.start >= claim.end]
    if following and _NEAR.fullmatch(text, claim.end, following[0].start):
        return (following[0].section,), True
    earlier = [one for one in cited if one.start < first]
    meant = [one.section for one in _last_list(earlier)] if earlier else []
    return (*meant, *([section] if find_provision(section) else [])), False


def _last_list(cited: list[Citation]) -> list[Citation]:
    """Return the citations of the last list: those that stand close together at the end."""
    listed = [cited[-1]]
    for one in reversed(cited[:-1]):
        if listed[0].start - one.end > _LIST_GAP:
            break
        listed.insert(0, one)
    return listed


def _natures(cited: str, decided: Collection[str], authority_kind: str) -> set[Nature]:
    """Return what *cited* may rightly be called beside these decisions."""
    known = [one for one in decided if find_provision(one)]
    parts = [one for one in known if one == cited or one.startswith(f"{cited}(")]
    parts = parts or [row.citation for row in PROVISIONS if row.citation.startswith(f"{cited}(")]
    if any(part.startswith(_CONTESTED) for part in (cited, *parts)):
        return {Nature.ABSOLUTE, Nature.QUALIFIED}
    return {nature_for(part, authority_kind, known) for part in parts or [cited]}


def _nature_finding(text: str, claim: _Claim, cited: str, natures: set[Nature]) -> Finding:
    really = Nature.QUALIFIED if claim.nature is Nature.ABSOLUTE else Nature.ABSOLUTE
    said = "no exemption but a limit on the duty" if really not in natures else really.value
    message = (
        f"Section {cited} is called {claim.nature.value} here, but it is {said}. Correct the "
        "words, and weigh the public interest only where it is qualified."
    )
    return finding("law-nature", Severity.BLOCKER, message, _SOURCE, text, claim)


def _no_exemption_finding(text: str, claim: _Claim, cited: str) -> Finding:
    message = (
        f"Section {cited} is called {claim.nature.value} here, but it exempts nothing. Cite the "
        "exemption that is meant."
    )
    return finding("law-nature", Severity.BLOCKER, message, _SOURCE, text, claim)
