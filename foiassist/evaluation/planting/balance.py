"""Ways to spoil the balance of a refusal, and what it says of an exemption's nature."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foiassist.evaluation.planting.reasons import (
    REFUSALS,
    RowWanted,
    cited,
    is_prejudice,
    neutral,
    reason_paragraphs,
    sections,
    weighs,
)
from foiassist.evaluation.planting.sound import (
    AGAINST_SIDES,
    FOR_SIDES,
    Sound,
    concluding,
    without_side,
)
from foiassist.evaluation.planting.ways import Chance, way
from foiassist.law.exemptions import Basis, Nature
from foiassist.law.letters import LetterKind as K


@way("one-sided", *REFUSALS, accepted=["s17-3-b"])
def _nothing_for_disclosure(letter: Sound, chance: Chance) -> str | None:
    return (
        letter.changed(without_side(neutral(letter.text, chance), FOR_SIDES))
        if weighs(letter)
        else None
    )


@way("one-sided", *REFUSALS, accepted=["s17-3-b"])
def _nothing_against_disclosure(letter: Sound, chance: Chance) -> str | None:
    return (
        letter.changed(without_side(neutral(letter.text, chance), AGAINST_SIDES))
        if weighs(letter)
        else None
    )


@way("s17-3-b", *REFUSALS)
def _no_public_interest_test(letter: Sound, chance: Chance) -> str | None:
    if not weighs(letter):
        return None
    ends = concluding(letter.text)
    text = without_side(without_side(letter.text, FOR_SIDES), AGAINST_SIDES)
    kept = [
        one for one in text.split("\n\n") if one not in ends and "weighed the public" not in one
    ]
    return "\n\n".join(kept)


@way("s17-3-b", *REFUSALS)
def _sides_and_no_balance(letter: Sound, chance: Chance) -> str | None:
    ends = concluding(letter.text)
    return letter.without(lambda paragraph: paragraph in ends) if ends and weighs(letter) else None


@way("s17-3-a", K.NCND)
def _silence_and_no_balance(letter: Sound, chance: Chance) -> str | None:
    ends = concluding(letter.text)
    text = without_side(without_side(letter.text, FOR_SIDES), AGAINST_SIDES)
    kept = [
        one for one in text.split("\n\n") if one not in ends and "weighed the public" not in one
    ]
    return "\n\n".join(kept) if ends else None


@way("nature-absolute", *REFUSALS, K.PUBLISHED_ELSEWHERE)
def _balance_for_an_absolute(letter: Sound, chance: Chance) -> str | None:
    one = sections(letter, lambda row: row.nature is Nature.ABSOLUTE and row.citation != "40")
    words = chance.choice([
        "We have carried out a public interest test and find that the public interest in maintaining the exemption outweighs the public interest in disclosure.",
        "The public interest in maintaining the exemption outweighs that in disclosure.",
        "Having applied the public interest test, we conclude that the public interest in withholding it outweighs the public interest in releasing it.",
    ])  # fmt: skip
    if not one:
        return None
    section = chance.choice(one)
    if letter.is_ours:
        paragraphs = reason_paragraphs(letter, section)
        return (
            letter.text.replace(paragraphs[0], f"{paragraphs[0]} {words}", 1)
            if paragraphs
            else None
        )
    wanted = [
        p
        for p in letter.paragraphs
        if re.search(rf"[Ss]ection {section}\b", p) and len(re.findall(r"[Ss]ections? \d", p)) == 1
    ]
    return letter.text.replace(wanted[0], f"{wanted[0]} {words}", 1) if wanted else None


def called(letter: Sound, chance: Chance, wanted: RowWanted, words: Sequence[str]) -> str | None:
    """Return the letter with a sentence that calls an exemption it cites what it is not."""
    one = [row for row in cited(letter) if wanted(row)]
    if not one:
        return None
    row = chance.choice(one)
    sentence = chance.choice(words).format(row.citation)
    paragraphs = letter.paragraphs
    at = next((n for n, p in enumerate(paragraphs) if row.citation in p and p.endswith(".")), None)
    if at is None:
        return None
    paragraphs[at] = f"{paragraphs[at]} {sentence}"
    return "\n\n".join(paragraphs)


@way("law-nature", *REFUSALS)
def _qualified_called_absolute(letter: Sound, chance: Chance) -> str | None:
    return called(
        letter, chance, lambda row: row.nature is Nature.QUALIFIED and row.section not in {"37", "40"},
        ("Section {} is an absolute exemption.", "Section {} is absolute, so no public interest test is needed."),
    )  # fmt: skip


@way("law-nature", *REFUSALS, K.PUBLISHED_ELSEWHERE)
def _absolute_called_qualified(letter: Sound, chance: Chance) -> str | None:
    return called(
        letter, chance, lambda row: row.nature is Nature.ABSOLUTE and row.section not in {"37", "40"},
        ("Section {} is a qualified exemption.", "Section {} is qualified."),
    )  # fmt: skip


@way("nature-misnamed", *REFUSALS)
def _harm_called_class(letter: Sound, chance: Chance) -> str | None:
    return called(
        letter, chance, is_prejudice,
        ("Section {} is a class-based exemption.", "Section {} is class based, so no harm need be shown."),
    )  # fmt: skip


@way("nature-misnamed", *REFUSALS)
def _class_called_harm(letter: Sound, chance: Chance) -> str | None:
    return called(
        letter, chance, lambda row: row.basis is Basis.CLASS and row.section != "40",
        ("Section {} is a prejudice-based exemption.", "Section {} is a harm-based exemption."),
    )  # fmt: skip
