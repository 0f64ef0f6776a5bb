"""Ways to spoil a refusal on cost: work that does not count, limits and sums that do not fit."""

from __future__ import annotations

import re

from foiassist.evaluation.planting.sound import Sound
from foiassist.evaluation.planting.ways import Chance, way
from foiassist.law.letters import LetterKind as K


@way("s12-activities", K.COST_REFUSAL)
def _counts_what_does_not_count(letter: Sound, chance: Chance) -> str | None:
    words = chance.choice([
        "A further 12 hours would be needed to redact the names.",
        "We have included the time that it would take to consider which exemptions apply.",
        "Consulting the third parties named in them would take another 20 hours.",
        "Reading each one for personal data would add 9 hours to the estimate.",
        "The estimate includes the time for redaction.",
        "It would take 5 minutes to redact each record.",
        "Seeking legal advice on them would take a day, which brings the cost above the limit.",
        "Copying and scanning the documents would take another 6 hours.",
        "We would also need 10 hours to carry out the public interest test.",
        "Preparing the response would take 3 hours more.",
    ])  # fmt: skip
    paragraphs = letter.paragraphs
    at = next(
        (
            n
            for n, p in enumerate(paragraphs)
            if re.search(r"\d+(?:\.\d+)? hours|minutes", p) and "limit" not in p
        ),
        None,
    )
    if at is None:
        return None
    paragraphs[at] = f"{paragraphs[at]} {words}"
    return "\n\n".join(paragraphs)


@way("s12-sum", K.COST_REFUSAL)
def _wrong_limit(letter: Sound, chance: Chance) -> str | None:
    text = letter.text
    if "£450" in text and "18 hours" in text:
        new = chance.choice(
            [
                ("£450", "£500"),
                ("18 hours", "20 hours"),
                ("£450", "£600"),
                ("18 hours", "24 hours"),
                ("£25 an hour", "£30 an hour"),
            ]
        )
        return letter.changed(re.sub(rf"{re.escape(new[0])}", new[1], text, count=1))
    return None


@way("s12-sum", K.COST_REFUSAL)
def _wrong_product(letter: Sound, chance: Chance) -> str | None:
    match = re.search(r"(\d[\d,]*) (\w+) at (\d+) minutes each is (\d+) hours", letter.text)
    if match is None:
        return None
    wrong = str(int(match[4]) * chance.choice([2, 3, 10]))
    return letter.text.replace(
        match[0], match[0].replace(f"is {match[4]} hours", f"is {wrong} hours")
    )


@way("s12-sum", K.COST_REFUSAL)
def _sum_of_our_own(letter: Sound, chance: Chance) -> str | None:
    files, minutes = chance.choice([(1200, 5), (640, 15), (2400, 3), (310, 30)])
    right = files * minutes // 60
    wrong = chance.choice([right * 2, right // 2 if right // 2 > 30 else right * 4, right * 10])
    words = chance.choice([
        f"There are {files:,} files, and each would take {minutes} minutes to search. That is {wrong} hours.",
        f"We would have to open {files:,} records at {minutes} minutes each, which comes to {wrong} hours.",
        f"It would take {minutes} minutes to check each of {files:,} files, a total of {wrong} hours.",
    ])  # fmt: skip
    return with_estimate(letter, words)


@way("s12-sum", K.COST_REFUSAL)
def _estimate_within_the_limit(letter: Sound, chance: Chance) -> str | None:
    words = chance.choice([
        "We estimate that finding the information would take 15 hours.",
        "To locate and extract it would take 11 hours in all.",
        "The work has been estimated at a total of 16 hours.",
    ])  # fmt: skip
    return with_estimate(letter, words)


def with_estimate(letter: Sound, words: str) -> str | None:
    """Return a golden cost refusal with *words* in place of its own estimate."""
    if letter.name != "letter_cost_refusal":
        return None
    text = re.sub(r"There are 2,280 complaints.*", words, letter.text)
    return re.sub(
        r"We could answer for one year, which would take about eleven hours\.",
        "We could answer for one year.",
        text,
    )
