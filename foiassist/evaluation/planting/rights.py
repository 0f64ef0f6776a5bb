"""Ways to spoil letters beside the response, and what every letter tells of itself."""

from __future__ import annotations

import re

from foiassist.evaluation.planting.sound import Sound, is_rights, without_sentences
from foiassist.evaluation.planting.ways import Chance, way
from foiassist.law.letters import LetterKind as K

WITH_RIGHTS = (
    K.FULL_REFUSAL, K.PARTIAL_REFUSAL, K.NCND, K.COST_REFUSAL, K.PUBLISHED_ELSEWHERE, K.VEXATIOUS_REFUSAL,
)  # fmt: skip
ANSWERS = (*WITH_RIGHTS, K.FULL_DISCLOSURE, K.NOT_HELD)
REVIEW = r"Please do so [^.]*\."


def is_review_paragraph(paragraph: str) -> bool:
    """Return whether it tells of the review."""
    return paragraph.startswith("If you are unhappy with how we have dealt")


def is_regulator_paragraph(paragraph: str) -> bool:
    """Return whether it tells of the regulator."""
    return paragraph.startswith("If you are still unhappy")


@way("s9-fee", K.FEE_NOTICE, is_kind_told=True)
def _fee_unsaid(letter: Sound, chance: Chance) -> str | None:
    text = re.sub(r"£[\d.,]+\d", "a fee", letter.text)
    return re.sub(r"\d+ pence|ten pence|\d+p\b", "so much", text)


@way("s9-time", K.FEE_NOTICE, is_kind_told=True)
def _fee_without_a_time(letter: Sound, chance: Chance) -> str | None:
    return without_sentences(
        letter.text, chance.choice([r"three months|20 April", r"left out|stops|clock|counted in"])
    )


@way("s10-received", K.ACKNOWLEDGEMENT, is_kind_told=True)
def _received_when(letter: Sound, chance: Chance) -> str | None:
    day = (
        r"(?:\w+day )?\d{1,2} (?:January|February|March|April|May|June|July|August|September"
        r"|October|November|December)(?: \d{4})?"
    )
    return letter.changed(re.sub(rf" (?:on|of|by|until|is|is therefore) {day}", "", letter.text))


@way("s17-2-open", K.EXTENSION, is_kind_told=True)
def _extension_that_weighs_nothing(letter: Sound, chance: Chance) -> str | None:
    text = re.sub(r"[Pp]ublic interest", "matter", letter.text)
    return letter.changed(text)


@way("s17-2-date", K.EXTENSION, is_kind_told=True)
def _extension_without_a_date(letter: Sound, chance: Chance) -> str | None:
    day = r"\d{1,2} (?:January|February|March|April|May|June|July|August|September) \d{4}"
    sentences = re.findall(
        r"[^.\n]*\b(?:expect|estimate|decision|decided|write to you)\b[^.\n]*\.", letter.text
    )
    text = letter.text
    for sentence in sentences:
        text = text.replace(
            sentence, re.sub(rf"(?:by|until|on) {day}", "as soon as we can", sentence)
        )
    return letter.changed(text)


@way("s10-3", K.EXTENSION, is_kind_told=True, accepted=["law-nature"])
def _extension_for_an_absolute(letter: Sound, chance: Chance) -> str | None:
    new = chance.choice(["41(1)", "44(1)(a)", "32(1)(a)"])
    text = re.sub(
        r"\b(?:31\(1\)\([a-z]\)(?: and \([a-z]\))?|36\(2\)\(b\)\(ii\)|43(?:\(2\))?"
        r"|35\(1\)\(a\)|42(?:\(1\))?|36\b)",
        new,
        letter.text,
    )
    return letter.changed(text)


@way("s45-outcome", K.REVIEW_OUTCOME, is_kind_told=True)
def _outcome_unsaid(letter: Sound, chance: Chance) -> str | None:
    return without_sentences(
        letter.text,
        r"uphe|upho|vari|overturn|revers|stand|maintain|partly|in part|replac|conclu|agree"
        r"|right|wrong|no longer|set aside|correct|confirm",
    )


@way("s45-afresh", K.REVIEW_OUTCOME, is_kind_told=True)
def _reviewer_unsaid(letter: Sound, chance: Chance) -> str | None:
    return without_sentences(
        letter.text,
        r"no part|afresh|not involved|independent|did not|another|different|fresh|not the|senior",
    )


@way("s45-review", K.FULL_DISCLOSURE, K.NOT_HELD)
def _disclosure_without_rights(letter: Sound, chance: Chance) -> str | None:
    return letter.without(is_rights)


@way("s17-7-a", *WITH_RIGHTS)
def _no_review_told(letter: Sound, chance: Chance) -> str | None:
    text = letter.without(is_review_paragraph)
    return text.replace("If you are still unhappy after the review, you", "You").replace(
        ", which will normally expect you to have asked us for a review first", ""
    )


@way("s17-7-b", *WITH_RIGHTS)
def _no_regulator_told(letter: Sound, chance: Chance) -> str | None:
    return letter.without(is_regulator_paragraph)


@way("rights-incomplete", *WITH_RIGHTS)
def _no_way_to_ask(letter: Sound, chance: Chance) -> str | None:
    text = re.sub(
        REVIEW, "You have 40 working days from the date of this letter to do that.", letter.text
    )
    return letter.changed(text)


@way("rights-incomplete", *WITH_RIGHTS)
def _no_way_to_the_regulator(letter: Sound, chance: Chance) -> str | None:
    text = re.sub(
        r"The regulator is the [^()]*\([^)]*\), which will normally",
        "The regulator, the Information Commissioner, will normally",
        letter.text,
    )
    return letter.changed(text)


@way("rights-detail", *WITH_RIGHTS)
def _section_50_unnamed(letter: Sound, chance: Chance) -> str | None:
    return letter.changed(re.sub(r" under section 50 of the Act", "", letter.text))


@way("rights-detail", *WITH_RIGHTS)
def _no_period_for_the_review(letter: Sound, chance: Chance) -> str | None:
    return letter.changed(
        re.sub(r" within 40 working days of the date of this letter", "", letter.text)
    )


@way("rights-out-of-date", *WITH_RIGHTS)
def _too_little_time(letter: Sound, chance: Chance) -> str | None:
    new = chance.choice(
        [
            "20 working days",
            "two months",
            "28 days",
            "one month",
            "10 working days",
            "six weeks",
            "30 calendar days",
        ]
    )
    return letter.changed(letter.text.replace("within 40 working days of", f"within {new} of"))


@way("rights-out-of-date", *WITH_RIGHTS)
def _old_details(letter: Sound, chance: Chance) -> str | None:
    new = chance.choice(
        [
            ("https://ico.org.uk/make-a-complaint", "www.ico.gov.uk"),
            ("SK9 5AF", "SK9 5AX"),
            ("Information Commissioner’s Office", "Data Protection Commissioner"),
        ]
    )
    return letter.changed(letter.text.replace(*new))


@way("date-missing", *ANSWERS)
def _undated_request(letter: Sound, chance: Chance) -> str | None:
    return letter.changed(re.sub(r", which we received on \d{1,2} \w+ \d{4}", "", letter.text))


@way("date-wrong", *ANSWERS, K.ACKNOWLEDGEMENT, K.EXTENSION)
def _no_such_day(letter: Sound, chance: Chance) -> str | None:
    new = chance.choice(
        [
            "31 June 2024",
            "30 February 2024",
            "31 April 2024",
            "29 February 2023",
            "32 March 2024",
            "31/11/2024",
            "00 May 2024",
        ]
    )
    return letter.changed(re.sub(r"\b4 March 2024\b", new, letter.text, count=1))


@way("date-wrong", *ANSWERS, K.ACKNOWLEDGEMENT)
def _wrong_weekday(letter: Sound, chance: Chance) -> str | None:
    new = chance.choice(
        ["Friday 4 March 2024", "Sunday, 4 March 2024", "Wednesday the 4th March 2024"]
    )
    return letter.changed(re.sub(r"\b4 March 2024\b", new, letter.text, count=1))


@way("date-wrong", K.ACKNOWLEDGEMENT, K.EXTENSION)
def _answered_before_it_came(letter: Sound, chance: Chance) -> str | None:
    return letter.changed(re.sub(r"by (?:3|30) April 2024", "by 3 February 2024", letter.text))


@way("date-wrong", *ANSWERS)
def _dated_before_receipt(letter: Sound, chance: Chance) -> str | None:
    return (
        f"27 February 2024\n\n{letter.text}" if "received on 4 March 2024" in letter.text else None
    )
