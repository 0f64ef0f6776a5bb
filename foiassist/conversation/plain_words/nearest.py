"""The nearest things that could be said instead of what was not understood."""

from __future__ import annotations

from collections.abc import Iterator

from foiassist.case.case import Case
from foiassist.conversation.plain_words.sentence import folded, stem
from foiassist.law.exemptions import section_of

ASKED = "That asks something that is not known here, so nothing was done."
"""Said of a question, which is never taken for an order."""

_MOST = 3
_SHORTEST_TOPIC = 2
_LONGEST_TOPIC = 8
"""Words of what looks like something to search for."""


def nearest_to(words: str, case: Case) -> tuple[str, ...]:
    """Return the three nearest things that can be said in this case."""
    wanted = _stems(words)
    listed = list(_examples(case))
    scored = sorted(
        range(len(listed)),
        key=lambda n: (-len(wanted & _stems(f"{listed[n][0]} {listed[n][1]}")), n),
    )
    nearest = [listed[n][0] for n in scored]
    topic = _topic(words)
    if topic:
        nearest.insert(0, f"/find {topic}")
    return tuple(dict.fromkeys(nearest))[:_MOST]


def _stems(words: str) -> frozenset[str]:
    bare = "".join(letter if letter.isalnum() else " " for letter in folded(words))
    return frozenset(stem(word) for word in bare.split())


def _topic(words: str) -> str:
    """Return *words* where they look like something to be searched for, or empty."""
    bare = words.strip(" ?!.,;:")
    many = len(bare.split())
    if not _SHORTEST_TOPIC <= many <= _LONGEST_TOPIC or not any(map(str.isalpha, bare)):
        return ""
    return bare


def _examples(case: Case) -> Iterator[tuple[str, str]]:
    """Yield what can be said in this case, with other words for it."""
    labels = [question.label for question in case.request.questions]
    label = (*case.undecided(), *labels, "")[0]
    yield "what is missing?", "left todo open blocks need finish"
    if label:
        yield (
            f"withhold {label} under law enforcement",
            "refuse exempt section not give keep secret deny",
        )
        yield f"disclose {label}", "release give provide answer send publish them"
        yield f"we don't hold {label}", "held have record exist nothing hold do not"
        yield f"what did I decide on {label}", "who answer about question status"
        yield (
            f"for {label}: there were 15 (from the register)",
            "fact figure number count record total",
        )
        yield (
            f"they can find {label} on our website: https://…",
            "published online link web available",
        )
        yield f"{label} is not a question", "heading title stem remove wrong split no"
        yield f"transfer {label} to another council", "pass refer forward authority other"
    yield from _about_letter(case)
    yield "when is it due and why", "deadline day late long time clock working"
    yield "what did we say last time about drones", "past before compare similar earlier previous"
    yield "help", "how command keys can"


def _about_letter(case: Case) -> Iterator[tuple[str, str]]:
    """Yield what can be said of the letter."""
    cited = [c for decision in case.decisions for c in decision.exemptions]
    section = section_of(cited[0]) if cited else "31"
    yield f"why {section}?", "reason section exemption guidance mean explain apply"
    if cited:
        yield f"the harm for {section} is that …", "reason because prejudice damage cause would"
    if not case.sections:
        yield "draft it", "write letter compose prepare begin start"
        return
    reasons = next(
        (s for s in case.sections if s.id.startswith("reason-") and not s.is_accepted), None
    )
    if reasons is not None:
        number = reasons.id.removeprefix("reason-")
        yield (
            f"shorten the reasons for {number}",
            "redraft rewrite plainer shorter change words text",
        )
    yield "show me the letter", "read see whole draft text"
    yield "is it ready?", "send finish done export leave go check"
