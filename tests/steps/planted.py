"""True letters of invented cases, and one wrong thing planted in each, all from a seed."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

from foiassist.case.case import Case
from foiassist.case.decision import Decision, Reason
from foiassist.case.fact import Fact
from foiassist.law.answers import Answer
from tests.cases import a_case, a_request, a_section, with_text

PEOPLE = "Ivo Lanchester|Maud Pettifer|Oona Birtwhistle|Silas Nwosu|Greta Halloran".split("|")
PLACES = "Ferrow Cross|Hallam Reach|Otter Quay|Nether Wisk|Coldbrook Mill".split("|")
BODIES = "Larkfield Systems|Brindle and Shaw|the Vale Partnership|Corvane Limited".split("|")
THINGS = "drones|kiosks|penalty notices|body-worn cameras|inspections|grants".split("|")
WORDS = "eleven twelve thirteen fourteen sixteen seventeen nineteen twenty thirty".split()

REASONING = (
    "We recognise that there is a public interest in knowing how public money is spent.",
    "Openness helps people to take part in decisions that affect them, and it builds trust.",
    "Against this, offenders could use the details to plan around our officers.",
    "Disclosure under the Act is disclosure to the world, whoever asks.",
    "We have considered each of these factors and the weight that each deserves.",
    "Section 31 is a qualified exemption, so the public interest has to be weighed.",
    "The harm would be likely to come about because the details can be put together.",
    "A public authority must say whether it holds what is asked for, unless an exemption applies.",
    "In all the circumstances of the case, maintaining the exemption outweighs disclosure.",
    "You may find it helpful to know that we review this material from time to time.",
    "The Freedom of Information Act 2000 gives you a right to ask for this information.",
    "If you would like this letter in another form, please let us know.",
    "One of the reasons is that the details change little from year to year.",
    "Third parties have been consulted where their interests were concerned.",
    "We aim to answer every request promptly, and in any event within 20 working days.",
)


@dataclass(frozen=True)
class Planted:
    """A case with one wrong thing in it: what it is, and where."""

    kind: str
    case: Case
    start: int
    end: int
    words: str


def a_true_case(seed: int) -> Case:
    """Return a case with a section of true sentences, all of it drawn from *seed*."""
    draw = random.Random(seed)
    number, cost, share = draw.randint(11, 9999), draw.randint(1000, 99999), draw.randint(3, 96)
    day = date(2021, 1, 1) + timedelta(days=draw.randint(0, 900))
    person, place, body = draw.choice(PEOPLE), draw.choice(PLACES), draw.choice(BODIES)
    thing, few = draw.choice(THINGS), draw.choice(WORDS)
    facts = (
        f"There were {number:,} {thing} on {day:%-d %B %Y}.",
        f"They cost £{cost:,} in all, and {share}% of them are kept at {place}.",
        f"The contract with {body} was signed by {person}.",
        f"There were {few} complaints.",
    )
    link = f"https://www.tarnshire.police.uk/{draw.randint(10, 99)}/{thing.replace(' ', '-')}"
    true = [
        facts[0],
        f"Of these {number} {thing}, {share} per cent are at {place}, and the cost was £{cost:,}.",
        facts[2],
        f"{person} signed the contract with {body}.",
        f"We recorded {few} complaints.",
        f"The list is published at {link} and we hold no other version.",
        f"The count was made on {day:%d/%m/%Y}.",
        "We hold the information in question 1 and disclose it.",
        "We withhold the rest under section 31(1)(a) of the Act.",
        *draw.sample(REASONING, 6),
    ]
    true[5] = f"The list is published at {link}."
    draw.shuffle(true)
    return a_case(
        request=a_request({"1": f"How many {thing} are there?", "2": "Please give the details."}),
        decisions=(
            Decision("1", Answer.DISCLOSED, where=link),
            Decision("2", Answer.WITHHELD, ("31(1)(a)",)),
        ),
        reasons=(Reason(("31(1)(a)",), interest="the prevention or detection of crime"),),
        facts=tuple(Fact("1", text) for text in facts),
        sections=(a_section("answer-1", " ".join(true), questions=("1", "2")),),
    )


def _wrong_number(draw: random.Random) -> tuple[str, str]:
    value = draw.randint(10_001, 99_999)
    words = draw.choice([str(value), f"{value:,}", "twenty-three", "forty-one", "two hundred"])
    return words, f"A further {words} were sent away."


def _wrong_money(draw: random.Random) -> tuple[str, str]:
    words = draw.choice(["£1.3 million", f"£{draw.randint(100_000, 999_999):,}", "£73k", "£2.57"])
    return words, f"The repairs came to {words} after that."


def _wrong_share(draw: random.Random) -> tuple[str, str]:
    words = draw.choice(["97%", "99.5%", "98 per cent", "ninety-nine per cent"])
    return words, f"That is {words} of the whole."


def _wrong_date(draw: random.Random) -> tuple[str, str]:
    day = date(2017, 1, 1) + timedelta(days=draw.randint(0, 1000))
    form = draw.choice(["%-d %B %Y", "%d/%m/%Y", "%Y-%m-%d", "%A %-d %B %Y", "%B %Y"])
    words = day.strftime(form)
    return words, f"The last change came in {words} and none since."


def _wrong_time(draw: random.Random) -> tuple[str, str]:
    words = draw.choice(["14:35", "9.20am", "11pm", "06:15"])
    return words, f"The shift began at {words} that day."


def _wrong_name(draw: random.Random) -> tuple[str, str]:
    words = draw.choice(
        [
            "Edwin Tapsell",
            "Mrs Quill",
            "Inspector Dray",
            "Dr A. Vostok",
            "Upper Thessaly",
            "Grindle Analytics",
            "O’Dowd",
            "Chief Constable Rhys-Bevan",
        ]
    )
    return words, f"The work was overseen by {words} throughout."


def _wrong_opening(draw: random.Random) -> tuple[str, str]:
    words = draw.choice(["Marsh", "Kelly", "Davies", "Fleming", "Ahmed", "Osterley", "Walker"])
    does = draw.choice(["led it", "was there", "then resigned", ", who wrote it, has left"])
    return words, f"{words}{'' if does[0] == ',' else ' '}{does}."


def _wrong_contact(draw: random.Random) -> tuple[str, str]:
    words = draw.choice(
        ["e.tapsell@example.org", "01632 960458", "+44 1632 960458", "LS1 4AP", "07700 900123"]
    )
    return words, f"For more, try {words} in working hours."


def _wrong_link(draw: random.Random) -> tuple[str, str]:
    words = draw.choice(
        [
            "https://www.tarnshire.police.uk/lists",
            "www.tarnshire-police.uk/x",
            "exаmple.com/list",
            "https://xn--tarnshre-0cb.uk/list",
            "http://intranet.example.net/a?b=c",
        ]
    )
    return words, f"There is more at {words} for those who wish."


def _wrong_reference(draw: random.Random) -> tuple[str, str]:
    number = draw.randint(1000, 9999)
    words = draw.choice(
        [
            f"FOI-21-{number}",
            f"TP/FOI/{number}",
            f"FOI{number}/22",
            f"01.FOI.22.0{number}",
            f"RFI-{number}-B",
        ]
    )
    return words, f"We gave the same answer in {words} before."


def _wrong_decision(draw: random.Random) -> tuple[str, str]:
    words = draw.choice(["EA/2019/0412", "FS50887766", "IC-45678-B2K9", "[2017] UKUT 45 (AAC)"])
    return words, f"The point was settled in {words} some time ago."


def _wrong_provision(draw: random.Random) -> tuple[str, str]:
    words = draw.choice(
        [
            "section 43(2)",
            "s.30(1)(a)(i)",
            "section 31(1)(q)",
            "section 31(1)(b)",
            "section 40(9)",
            "section 24(1)",
            "section 14(1)",
            "sections 35 and 36",
            "regulation 12(5)(e)",
            "s. 38",
            "section 97",
            "Section 42",
            "section 12",
            "Article 6(1)(f)",
        ]
    )
    return words, f"The material is also covered by {words} as we see it."


def _wrong_law(draw: random.Random) -> tuple[str, str]:
    words = draw.choice(
        ["Freedom of Information Act 2001", "Data Protection Act 2017", "Official Secrets Act 1989"]
    )
    return words, f"This follows from the {words} as we read it."


def _wrong_holding(draw: random.Random) -> tuple[str, str]:
    words = draw.choice(
        [
            "We do not hold the information.",
            "No information is held.",
            "The information is not held by us.",
            "Tarnshire Police does not hold the details.",
            "We hold no information about this.",
        ]
    )
    return words, words


PLANTERS = {
    "number": _wrong_number,
    "money": _wrong_money,
    "percentage": _wrong_share,
    "date": _wrong_date,
    "time": _wrong_time,
    "name": _wrong_name,
    "opening name": _wrong_opening,
    "contact": _wrong_contact,
    "link": _wrong_link,
    "reference": _wrong_reference,
    "decision": _wrong_decision,
    "provision": _wrong_provision,
    "law": _wrong_law,
    "holding": _wrong_holding,
}


def planted(seed: int) -> Planted:
    """Return the true case of *seed* with one wrong thing among its sentences."""
    draw = random.Random(seed * 7919)
    kind = list(PLANTERS)[seed % len(PLANTERS)]
    words, sentence = PLANTERS[kind](draw)
    case = a_true_case(seed)
    text = case.sections[0].text
    ends = [place + 2 for place in range(len(text) - 1) if text[place : place + 2] == ". "]
    at = draw.choice([0, *ends])
    start = at + sentence.index(words)
    changed = with_text(case, "answer-1", f"{text[:at]}{sentence} {text[at:]}")
    return Planted(kind, changed, start, start + len(words), words)
