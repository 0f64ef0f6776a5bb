"""Ways to spoil what a letter answers: holding, information, silence, limits, hand-overs."""

from __future__ import annotations

import re

from foiassist.evaluation.planting.sound import Sound, about, without_sentences
from foiassist.evaluation.planting.ways import Chance, way
from foiassist.law.letters import LetterKind as K

REFUSALS = (K.FULL_REFUSAL, K.PARTIAL_REFUSAL)
GIVEAWAYS = (
    "The file is kept by our professional standards department.",
    "We hold two reports on this.",
    "The records that we hold are confidential.",
    "The information is withheld for that reason.",
    "The requested information is sensitive and is exempt from disclosure.",
    "We have located the documents and read them.",
    "No information is held.",
    "We do not hold anything of the kind.",
    "Our searches found no records.",
    "The report contains the names of those concerned.",
)


def question_parts(letter: Sound) -> list[tuple[str, str, str]]:
    """Return each question's heading and its answer in a golden letter, as they stand."""
    return re.findall(
        r"^Question (\w+)\n\n((?:>.*\n)+\n)((?:(?!Question |If you are|Advice|What we).*\n?)+)",
        letter.text,
        re.MULTILINE,
    )


@way("s1-1-a", K.PARTIAL_REFUSAL, K.FULL_DISCLOSURE)
def _answer_left_out(letter: Sound, chance: Chance) -> str | None:
    parts = question_parts(letter)
    if len(parts) < 2:
        return None
    label, quote, answer = chance.choice(parts)
    return letter.text.replace(
        f"Question {label}\n\n{quote}{answer}", f"Question {label}\n\n{quote}", 1
    )


def _is_named_elsewhere(label: str, letter: Sound) -> bool:
    """Return whether the reasons, or the list of exemptions, answer the question as well."""
    return bool(re.search(rf"\bquestions? (?:\w+(?:, | and ))*{label}\b(?! below)", letter.text))


@way("s1-1-a", K.PARTIAL_REFUSAL, K.FULL_DISCLOSURE)
def _question_left_out(letter: Sound, chance: Chance) -> str | None:
    parts = [one for one in question_parts(letter) if not _is_named_elsewhere(one[0], letter)]
    if len(question_parts(letter)) < 3 or not parts:
        return None
    label, quote, answer = chance.choice(parts)
    text = letter.text.replace(f"Question {label}\n\n{quote}{answer}", "", 1)
    return re.sub(rf"See questions? {label} below\.", "", text)


@way("s1-1-a", K.NOT_HELD, is_kind_told=True)
def _not_held_unsaid(letter: Sound, chance: Chance) -> str | None:
    words = chance.choice(
        ["We have looked into this.", "We are unable to help.", "There is nothing to send you."]
    )
    text = re.sub(
        r"(?:\w+ )?[Ww]e (?:do|did) not hold[^.]*\.|[^.\n]*\b(?:not|no|nothing"
        r"|nor)\b[^.\n]*\bh[eo]ld[^.\n]*\.",
        words,
        letter.text,
    )
    return letter.changed(text)


@way("s1-1-a", K.FULL_REFUSAL)
def _refused_and_not_said_to_be_held(letter: Sound, chance: Chance) -> str | None:
    if not letter.is_ours:
        return None
    text = re.sub(
        r"We hold this information and are withholding it under",
        "This is exempt under",
        letter.text,
    )
    return re.sub(r"We are withholding", "This is about", text)


@way("s1-1-a", K.COST_REFUSAL, is_kind_told=True)
def _cost_refused_and_not_said_to_be_held(letter: Sound, chance: Chance) -> str | None:
    if "12(2)" in letter.text:
        return None
    return without_sentences(
        letter.text, r"\b[Ww]e (?:do )?hold\b|\bwe have (?:no|the|a)\b|\bheld\b"
    )


@way("s1-1-b", K.FULL_DISCLOSURE, K.PARTIAL_REFUSAL)
def _said_to_be_held_and_not_given(letter: Sound, chance: Chance) -> str | None:
    parts = [one for one in question_parts(letter) if "We hold this information. " in one[2]]
    if letter.name == "letter_full_disclosure":
        return letter.text.replace(
            "The force owned 14 drones.\n\n", "We hold this information.\n\n"
        )
    if not parts:
        return None
    _, _, answer = chance.choice(parts)
    return letter.text.replace(answer, "We hold this information.\n\n", 1)


@way("s1-3", K.CLARIFICATION)
def _asks_and_does_not_ask(letter: Sound, chance: Chance) -> str | None:
    text = without_sentences(
        letter.text, r"\?|\bplease\b|\bPlease\b|[Tt]ell us|let us know|\bwhich\b|\bmean\b"
    )
    words = chance.choice([
        "We seek clarification of your request.",
        "Under section 1(3) of the Act we need clarification before we can answer.",
        "Your request is unclear. We require clarification.",
    ])  # fmt: skip
    return f"{words}\n\n{text}"


@way("s2-1-silent", K.NCND)
def _gives_it_away(letter: Sound, chance: Chance) -> str | None:
    words = chance.choice(GIVEAWAYS)
    wanted = about(
        "neither confirm nor deny that we hold this information",
        "we neither confirm nor deny",
        "We neither confirm nor deny",
    )
    spoiled = [p for p in letter.paragraphs if wanted(p)]
    last = spoiled[-1] if spoiled else None
    return letter.text.replace(last, f"{last} {words}") if last else None


@way("s2-1-silent", K.PARTIAL_REFUSAL)
def _gives_one_answer_away(letter: Sound, chance: Chance) -> str | None:
    wanted = [
        p
        for p in letter.paragraphs
        if "We neither confirm nor deny that we hold this information" in p
    ]
    return (
        letter.text.replace(wanted[0], f"{wanted[0]} {chance.choice(GIVEAWAYS)}")
        if wanted
        else None
    )


@way("s16", K.COST_REFUSAL)
def _no_advice(letter: Sound, chance: Chance) -> str | None:
    if letter.is_ours:
        text = re.sub(r"Advice and assistance\n\n(?:(?!If you).*\n)+", "", letter.text)
        return letter.changed(text)
    return without_sentences(
        letter.text,
        r"\b(?:could|can|would|might|narrow\w*|if you|If you|ask|suggest\w*|within|one year"
        r"|at a time|refine|contact|try|may)\b",
    )


@way("s16", K.TRANSFER, K.NOT_HELD, is_kind_told=True)
def _bare_not_held(letter: Sound, chance: Chance) -> str | None:
    if not letter.is_ours:
        return None
    text = re.sub(
        r"Our answer\n\n(?:(?!If you).*\n)+",
        "Our answer\n\nWe do not hold this information.\n\n",
        letter.text,
    )
    return re.sub(
        r", but we believe that another public authority does"
        r"| We explain below how we looked for it\.",
        "",
        text,
    )


@way("s17-5", K.COST_REFUSAL, K.VEXATIOUS_REFUSAL, K.REPEATED_REFUSAL, is_kind_told=True)
def _limit_not_stated(letter: Sound, chance: Chance) -> str | None:
    words = {K.COST_REFUSAL: "it would be too much work"}.get(
        letter.kind, "we do not think it reasonable"
    )
    text = re.sub(r"\b[Ss]ections? 1[24](?:\(\d\))?", "the Act", letter.text)
    text = re.sub(r"(?:appropriate|cost) limit", "time that we have", text)
    text = re.sub(r"\b[Vv]exatious(?: or repeated requests)?|\brepeated request\w*", words, text)
    return letter.changed(text)


@way("s21-where", K.PUBLISHED_ELSEWHERE)
def _published_and_not_said_where(letter: Sound, chance: Chance) -> str | None:
    words = chance.choice([
        "This information is already in the public domain.",
        "This is available on our website.",
        "You can find this online.",
        "The information is published and easy to find.",
    ])  # fmt: skip
    if not letter.is_ours:
        return None
    return re.sub(r"You will find it here: .*", words, letter.text)


@way("s22-when", K.FUTURE_PUBLICATION)
def _to_be_published_some_day(letter: Sound, chance: Chance) -> str | None:
    if not letter.is_ours:
        return None
    text = re.sub(
        r"It will be published on our website on 30 April 2024\.",
        chance.choice(["", "We will let you have it in due course."]),
        letter.text,
    )
    text = re.sub(r"We tell you below when and where it will appear\.", "", text)
    return letter.changed(text)


@way("s39-eir", K.ENVIRONMENTAL_HANDOVER, is_kind_told=True)
def _regulations_without_a_time(letter: Sound, chance: Chance) -> str | None:
    return without_sentences(
        letter.text, r"\bby \d|working days|forty|20 |\bOctober\b|\bSeptember\b|\bwithin\b"
    )


@way("s39-no-limit", K.ENVIRONMENTAL_HANDOVER, is_kind_told=True)
def _cost_limit_on_the_environment(letter: Sound, chance: Chance) -> str | None:
    words = chance.choice([
        "Answering would exceed the cost limit of £450.",
        "We refuse it under section 12 of the Act, because it would take more than 18 hours.",
        "The appropriate limit applies to this request.",
    ])  # fmt: skip
    return f"{letter.paragraphs[0]}\n\n{words}\n\n" + "\n\n".join(letter.paragraphs[1:])


@way("s40-access", K.SUBJECT_ACCESS_HANDOVER, is_kind_told=True)
def _access_without_a_time(letter: Sound, chance: Chance) -> str | None:
    return without_sentences(
        letter.text,
        r"\bby \d|\bmonth\b|\buntil\b|\bwithin\b|\bdays\b|\b(?:January|March|April|June"
        r"|December|November|September|October) \d{4}",
    )


@way("foisa-which-act", K.SCOTTISH_HANDOVER, is_kind_told=True)
def _which_act_unsaid(letter: Sound, chance: Chance) -> str | None:
    return without_sentences(letter.text, r"Scot|2002|FOISA|authorit|the Act of|one of them")
