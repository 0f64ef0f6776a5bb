"""Ways to leave in a letter what does not belong there: marks, laws, people's data."""

from __future__ import annotations

import re

from foiassist.evaluation.planting.sound import Sound
from foiassist.evaluation.planting.ways import Chance, way

PEOPLE = (
    "You wrote to us from jo.tarrant@gmail.com.",
    "Your e-mail address, p.wend@hotmail.co.uk, has been recorded.",
    "The complaint was made by Mr Alden, whose telephone number is 07700 900461.",
    "Her National Insurance number is QQ 12 34 56 C.".replace("QQ", "JK"),
    "The tenant lives at 14 Sedge Lane.",
    "He was born on 3 May 1971.",
    "The driver's date of birth is 12/08/1966.",
    "The patient’s NHS number is 943 476 5919.",
    "Your home address is 9 Tallow Street, WX4 2QB.",
    "Ms Orrin can be reached on her mobile, 07911 123456.",
    "The refund went to sort code 12-34-56.",
    "Mrs Dell’s own e-mail is anna.dell@post.example.",
)
MARKS = (
    "[insert name]", "XX", "{{ reference }}", "<date>", "TBC", "[delete as appropriate]", "[your team]", "____", "DD/MM/YYYY", "$reference",
)  # fmt: skip
LAWS = (
    "section 31(1)(z)", "section 45A of the Act", "section 40(2)(c)", "section 99 of the Freedom of Information Act 2000", "section 12(7)",
    "section 36(2)(d)", "regulation 12(5)(j) of the Environmental Information Regulations 2004", "section 14(3)", "section 43(5)",
    "the Freedom of Information Act 2002",
)  # fmt: skip


def inserted(letter: Sound, words: str) -> str:
    """Return the letter with a paragraph of its own in the middle, before the rights."""
    paragraphs = letter.paragraphs
    ends = next(
        (
            n
            for n, p in enumerate(paragraphs)
            if p.startswith("If you are unhappy") or "sincerely" in p
        ),
        len(paragraphs),
    )
    at = max(1, ends // 2)
    while at < len(paragraphs) and (
        paragraphs[at - 1].endswith(":") or paragraphs[at].startswith((">", "- "))
    ):
        at += 1
    return "\n\n".join([*paragraphs[:at], words, *paragraphs[at:]])


@way("personal-data")
def _somebodys_data(letter: Sound, chance: Chance) -> str | None:
    return inserted(letter, chance.choice(PEOPLE))


@way("personal-data")
def _the_applicants_own(letter: Sound, chance: Chance) -> str | None:
    words = chance.choice(
        [
            "My e-mail is lee.fenner@yahoo.co.uk.",
            "Ring me on 07700 900982.",
            "My date of birth is 2 January 1980.",
        ]
    )
    quoted = [p for p in letter.paragraphs if p.startswith("> ")]
    return letter.text.replace(quoted[0], f"{quoted[0]} {words}", 1) if quoted else None


@way("needed-open")
def _mark_left_open(letter: Sound, chance: Chance) -> str | None:
    return inserted(
        letter,
        chance.choice(
            [
                "[NEEDED: the number of patrols]",
                "There were [NEEDED N3: how many] in all.",
                "[NEEDED: a link that works]",
            ]
        ),
    )


@way("template-mark")
def _template_left_over(letter: Sound, chance: Chance) -> str | None:
    return inserted(
        letter,
        chance.choice(["We answer for {}.", "The figure is {}.", "Please quote {}."]).format(
            chance.choice(MARKS)
        ),
    )


@way("law-unknown")
def _law_made_up(letter: Sound, chance: Chance) -> str | None:
    words = chance.choice(["This is withheld under {}.", "We have had regard to {}.", "See {}."])
    return inserted(letter, words.format(chance.choice(LAWS)))


@way("law-unknown")
def _limb_made_up(letter: Sound, chance: Chance) -> str | None:
    text = re.sub(r"\b31\(1\)\(a\)", f"31(1)({chance.choice('jkqz')})", letter.text, count=1)
    return letter.changed(text)
