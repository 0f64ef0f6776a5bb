"""What may stand in a field that is chosen and not written: answers, provisions, likelihoods."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches

from foiassist.errors import SettingsError, UnknownProvision
from foiassist.law.answers import Answer
from foiassist.law.exemptions import PROVISIONS, find_provision, provision
from foiassist.law.provision import Provision
from foiassist.law.tests_of_harm import LIKELIHOODS

_EVERYDAY = {
    Answer.DISCLOSED: "give given release send yes",
    Answer.PARTLY: "partly redacted some",
    Answer.PUBLISHED: "published website online link already",
    Answer.TO_BE_PUBLISHED: "later future",
    Answer.NOT_HELD: "none nothing",
    Answer.WITHHELD: "exempt refuse",
    Answer.NCND: "ncnd",
    Answer.COST_LIMIT: "cost limit hours",
    Answer.VEXATIOUS: "vexatious burden",
    Answer.REPEATED: "repeated again same",
    Answer.TRANSFERRED: "pass elsewhere",
    Answer.CLARIFICATION: "unclear ask",
    Answer.ENVIRONMENTAL: "eir",
    Answer.OWN_DATA: "own sar gdpr",
}
"""Words under which somebody may look for an answer besides its own."""

_MOST = 60


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that may be chosen in a field."""

    text: str
    """What then stands in the field."""

    shown: str
    """What is shown in the list."""


def answers_for(typed: str) -> tuple[Answer, ...]:
    """Return the answers that *typed* may mean, best first: all where nothing is typed."""
    words = " ".join(typed.casefold().replace("_", " ").split())
    if words.isdigit():
        return tuple(a for n, a in enumerate(Answer, 1) if str(n).startswith(words))
    exact = [a for a in Answer if words in {a.in_words, a.value.replace("_", " ")}]
    begin = [a for a in Answer if a.in_words.startswith(words)]
    said = [a for a in Answer if any(word.startswith(words) for word in _words_of(a))]
    return tuple(dict.fromkeys((*exact, *begin, *said)))


def _words_of(answer: Answer) -> tuple[str, ...]:
    return (*answer.in_words.split(), answer.value.replace("_", " "), *_EVERYDAY[answer].split())


def answer_choices(typed: str) -> tuple[Choice, ...]:
    """Return what may be chosen as an answer, with the number that chooses it."""
    numbers = {answer: number for number, answer in enumerate(Answer, 1)}
    return tuple(Choice(a.in_words, f"{numbers[a]:>2}  {a.in_words}") for a in answers_for(typed))


def answer_in(text: str) -> Answer:
    """Return the answer that stands in a field.

    Raises:
        SettingsError: It is none; the hint names the nearest.
    """
    found = answers_for(text) if text.strip() else ()
    written = " ".join(text.casefold().replace("_", " ").split())
    if found and (
        len(found) == 1 or written.isdigit() or written in {found[0].in_words, found[0].value}
    ):
        return found[0]
    by_words = {answer.in_words: answer for answer in Answer}
    near = [a.in_words for a in found] or get_close_matches(written, by_words, n=3, cutoff=0.3)
    hint = f"The nearest: {', '.join(near)}." if near else "Choose one from the list."
    raise SettingsError(f"“{text.strip()}” is no answer.", hint=hint)


def provision_choices(typed: str) -> tuple[Choice, ...]:
    """Return the provisions that the last one of *typed* may become, in the order of the Act."""
    head, last = _parted(typed)
    wanted = "".join(last.casefold().split()).removeprefix("section").removeprefix("s.")
    if not wanted:
        return ()
    if wanted[0].isdigit():
        found = [p for p in PROVISIONS if p.citation.casefold().startswith(wanted)]
    else:
        found = [p for p in PROVISIONS if _speaks_of(p, last.casefold())]
    return tuple(Choice(head + p.citation, _shown(p)) for p in found[:_MOST])


def _parted(typed: str) -> tuple[str, str]:
    """Return what stands before the provision that is being typed, and that provision."""
    head, comma, last = typed.rpartition(",")
    return (f"{head.rstrip()}, " if comma else ""), last.strip()


def _speaks_of(row: Provision, words: str) -> bool:
    said = f"{row.title} {row.name}".casefold()
    return all(word in said for word in words.split())


def _shown(row: Provision) -> str:
    name = "" if row.name.casefold() == row.title.casefold() else f": {row.name}"
    limb = "" if row.specific else " (say which limb)"
    return f"{row.citation}  {row.title}{name}{limb}"


def provisions_in(text: str) -> tuple[str, ...]:
    """Return the citations that stand in a field, as the Act writes them.

    Raises:
        UnknownProvision: One of them is none; the hint names the nearest.
    """
    found: list[str] = []
    for piece in text.replace(";", ",").split(","):
        if not piece.strip():
            continue
        one = find_provision(piece)
        found += [one.citation] if one else [provision(word).citation for word in piece.split()]
    return tuple(dict.fromkeys(found))


def known_provisions(text: str) -> tuple[str, ...]:
    """Return the citations in a field that exist, where others may not."""
    try:
        return provisions_in(text)
    except UnknownProvision:
        pieces = text.replace(";", ",").replace(",", " ").split()
        return tuple(p.citation for word in pieces if (p := find_provision(word)))


def likelihood_choices(typed: str) -> tuple[Choice, ...]:
    """Return how likely the harm may be said to be."""
    words = typed.casefold().strip()
    listed = enumerate(LIKELIHOODS, 1)
    return tuple(
        Choice(said, f"{n}  {said}")
        for n, said in listed
        if said.startswith(words) or str(n) == words
    )
