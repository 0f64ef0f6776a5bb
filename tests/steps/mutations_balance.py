"""Ways to spoil the balance of a refusal, and what it says of an exemption's nature."""

from __future__ import annotations

import re

from foiassist.law.exemptions import Basis, Nature
from foiassist.law.letters import LetterKind as K
from tests.steps.mutations import way
from tests.steps.mutations_reasons import (
    NEUTRAL,
    REFUSALS,
    cited,
    is_prejudice,
    reason_paragraphs,
    sections,
    weighs,
)
from tests.steps.mutations_text import AGAINST_SIDES, FOR_SIDES, concluding, without_side


def neutral(text, chance):
    """Return *text* with each concluding paragraph made to name no factor."""
    for paragraph in concluding(text):
        text = text.replace(paragraph, chance.choice(NEUTRAL))
    return text


@way("one-sided", *REFUSALS, accepted=["s17-3-b"])
def nothing_for_disclosure(letter, chance):
    return (
        letter.changed(without_side(neutral(letter.text, chance), FOR_SIDES))
        if weighs(letter)
        else None
    )


@way("one-sided", *REFUSALS, accepted=["s17-3-b"])
def nothing_against_disclosure(letter, chance):
    return (
        letter.changed(without_side(neutral(letter.text, chance), AGAINST_SIDES))
        if weighs(letter)
        else None
    )


@way("s17-3-b", *REFUSALS)
def no_public_interest_test(letter, chance):
    if not weighs(letter):
        return None
    ends = concluding(letter.text)
    text = without_side(without_side(letter.text, FOR_SIDES), AGAINST_SIDES)
    kept = [
        one for one in text.split("\n\n") if one not in ends and "weighed the public" not in one
    ]
    return "\n\n".join(kept)


@way("s17-3-b", *REFUSALS)
def sides_and_no_balance(letter, chance):
    ends = concluding(letter.text)
    return letter.without(lambda paragraph: paragraph in ends) if ends and weighs(letter) else None


@way("s17-3-a", K.NCND)
def silence_and_no_balance(letter, chance):
    ends = concluding(letter.text)
    text = without_side(without_side(letter.text, FOR_SIDES), AGAINST_SIDES)
    kept = [
        one for one in text.split("\n\n") if one not in ends and "weighed the public" not in one
    ]
    return "\n\n".join(kept) if ends else None


@way("nature-absolute", *REFUSALS, K.PUBLISHED_ELSEWHERE)
def balance_for_an_absolute(letter, chance):
    one = sections(letter, lambda row: row.nature is Nature.ABSOLUTE and row.citation != "40")
    words = chance.choice([
        "We have carried out a public interest test and find that the public interest in maintaining the exemption outweighs the public interest in disclosure.",
        "The public interest in maintaining the exemption outweighs that in disclosure.",
        "Having applied the public interest test, we conclude that the public interest in withholding it outweighs the public interest in releasing it.",
    ])  # fmt: skip
    if not one:
        return None
    section = chance.choice(one)
    if letter.is_golden:
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


def called(letter, chance, wanted, words):
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
def qualified_called_absolute(letter, chance):
    return called(
        letter, chance, lambda row: row.nature is Nature.QUALIFIED and row.section not in {"37", "40"},
        ("Section {} is an absolute exemption.", "Section {} is absolute, so no public interest test is needed."),
    )  # fmt: skip


@way("law-nature", *REFUSALS, K.PUBLISHED_ELSEWHERE)
def absolute_called_qualified(letter, chance):
    return called(
        letter, chance, lambda row: row.nature is Nature.ABSOLUTE and row.section not in {"37", "40"},
        ("Section {} is a qualified exemption.", "Section {} is qualified."),
    )  # fmt: skip


@way("nature-misnamed", *REFUSALS)
def harm_called_class(letter, chance):
    return called(
        letter, chance, is_prejudice,
        ("Section {} is a class-based exemption.", "Section {} is class based, so no harm need be shown."),
    )  # fmt: skip


@way("nature-misnamed", *REFUSALS)
def class_called_harm(letter, chance):
    return called(
        letter, chance, lambda row: row.basis is Basis.CLASS and row.section != "40",
        ("Section {} is a prejudice-based exemption.", "Section {} is a harm-based exemption."),
    )  # fmt: skip
