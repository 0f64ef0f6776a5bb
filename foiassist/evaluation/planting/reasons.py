"""Ways to spoil the reasons of a refusal: citation, explanation, harm, balance, nature."""

from __future__ import annotations

import re
from collections.abc import Callable

from foiassist.evaluation.planting.sound import (
    AGAINST_SIDES,
    Sound,
    about,
    concluding,
)
from foiassist.evaluation.planting.ways import Chance, way
from foiassist.law.citations import find_citations
from foiassist.law.exemptions import Basis, Nature, find_provision, provision, section_of
from foiassist.law.letters import LetterKind as K
from foiassist.law.provision import Provision

RowWanted = Callable[[Provision], bool]
"""Whether an exemption is one of those that are asked for."""

REFUSALS = (K.FULL_REFUSAL, K.PARTIAL_REFUSAL)
NEUTRAL = (
    "We find that the public interest in maintaining the exemption outweighs the public interest in disclosure.",
    "On balance the public interest lies in maintaining the exemption.",
    "Having weighed these, we conclude that the public interest in withholding the information is the greater.",
)
GENERIC = (
    (
        "Disclosure would be likely to prejudice the matters that the exemption protects and would have an adverse "
        "effect on the authority's ability to carry out its functions effectively."
    ),
    (
        "Releasing this information would be likely to cause harm. It could damage the interests of the organisation "
        "and of others, and would undermine public confidence."
    ),
    (
        "If this were disclosed there would be likely to be a negative impact on our work, and the information could "
        "fall into the wrong hands."
    ),
)


def cited(letter: Sound) -> list[Provision]:
    """Return the rows of the exemptions that a letter cites, and which are in the law's table."""
    found = dict.fromkeys(
        one.section for one in find_citations(letter.text) if one.regime == "FOIA"
    )
    rows = [find_provision(one) for one in found]
    return [row for row in rows if row and row.nature is not Nature.LIMIT]


def weighs(letter: Sound) -> bool:
    """Return whether a letter owes a balance for anything but s.40(5B), of which that is disputed."""
    return any(
        row.nature is Nature.QUALIFIED and not row.citation.startswith("40(5B)")
        for row in cited(letter)
    )


def sections(letter: Sound, wanted: RowWanted = lambda _row: True) -> list[str]:
    """Return the sections of the Act that a letter cites, of the rows that are *wanted*."""
    return list(dict.fromkeys(section_of(row.citation) for row in cited(letter) if wanted(row)))


def is_prejudice(row: Provision) -> bool:
    """Return whether *row* turns on harm to what it protects."""
    return row.basis is Basis.PREJUDICE and not row.is_ncnd


def only_section(letter: Sound, wanted: RowWanted) -> str | None:
    """Return the one exemption that a letter rests on, where it is *wanted* and alone."""
    every = [one for one in sections(letter) if one != "21"]
    return every[0] if len(every) == 1 and sections(letter, wanted) else None


def reason_paragraphs(letter: Sound, section: str) -> list[str]:
    """Return the paragraphs of a golden letter under the heading of *section*, up to the weighing."""
    found, under = [], False
    for paragraph in letter.paragraphs:
        is_heading = "\n" not in paragraph and not re.search(r"[.:?]$", paragraph)
        if is_heading:
            under = bool(re.match(rf"Sections? {section}\b", paragraph))
        elif under and re.search(r"weighed the public interest", paragraph):
            break
        elif under:
            found.append(paragraph)
    return found


def neutral(text: str, chance: Chance) -> str:
    """Return *text* with each concluding paragraph made to name no factor."""
    for paragraph in concluding(text):
        text = text.replace(paragraph, chance.choice(NEUTRAL))
    return text


def without_limbs(text: str, section: str) -> str:
    """Return *text* with *section* cited without its limbs."""
    return re.sub(
        rf"\b{section}((?:\(\w{{1,4}}\))+)(?:(?:,| and| or)? (?:\(\w{{1,4}}\))+)*", section, text
    )


@way("s17-1-a", *REFUSALS, K.NCND, accepted=["explained-not-cited"])
def _no_exemption_named(letter: Sound, chance: Chance) -> str | None:
    if re.search(r"40\(1\)|40\(5A\)|\b(?:12|39)\(", letter.text):
        return None
    text = re.sub(
        r"\b[Ss]ections? \d+[A-Z]?(?:\(\w+\))*(?:(?:,| and| to) (?:\d+[A-Z]?)?(?:\(\w+\))+)*",
        "the Act",
        letter.text,
    )
    return re.sub(r"^(?:- )?the Act.*$", "", text, flags=re.MULTILINE)


@way("s17-1-b", *REFUSALS)
def _limb_left_out(letter: Sound, chance: Chance) -> str | None:
    one = [
        s
        for s in sections(letter)
        if not provision(s).specific and f"{s}(" in letter.text and s != "40"
    ]
    return without_limbs(letter.text, chance.choice(one)) if one else None


@way("s17-1-b", *REFUSALS)
def _subsection_alone(letter: Sound, chance: Chance) -> str | None:
    text = re.sub(r"\b31\(1\)\([a-i]\)(?:(?:,| and) \([a-i]\))*", "31(1)", letter.text)
    return letter.changed(text)


@way("s17-1-b", K.NCND, accepted=["law-undecided"])
def _ncnd_provision_mistaken(letter: Sound, chance: Chance) -> str | None:
    text = letter.text.replace("31(3)", "31(1)(a)").replace("30(3)", "30(1)(a)")
    return letter.changed(text)


@way("s17-1-c", *REFUSALS, accepted=["s17-1-c-prejudice"])
def _cited_and_never_explained(letter: Sound, chance: Chance) -> str | None:
    if not letter.is_ours:
        return None
    one = [s for s in sections(letter) if s not in {"21", "39"} and reason_paragraphs(letter, s)]
    if not one:
        return None
    gone = reason_paragraphs(letter, chance.choice(one))
    return letter.without(lambda paragraph: paragraph in gone)


@way("s17-1-c", *REFUSALS, K.PUBLISHED_ELSEWHERE)
def _another_exemption_dropped_in(letter: Sound, chance: Chance) -> str | None:
    new = chance.choice(["section 41", "section 44(1)(a)", "section 32(1)(a)", "section 42"])
    if new.split("(")[0].removeprefix("section ") in sections(letter):
        return None
    words = chance.choice([
        f"We also rely on {new} of the Act.",
        f"The information is exempt under {new} as well.",
        f"In addition, {new} applies.",
    ])  # fmt: skip
    if letter.is_ours:
        return letter.with_after(about("We rely on:"), f"- {new} of the Act")
    paragraphs = letter.paragraphs
    return "\n\n".join([paragraphs[0], words, *paragraphs[1:]])


@way("s17-1-c-prejudice", *REFUSALS, accepted=["harm-generic", "likelihood-recited"])
def _no_likelihood_and_no_harm(letter: Sound, chance: Chance) -> str | None:
    section = only_section(letter, is_prejudice)
    if section is None or not letter.is_ours:
        return None
    words = f"We rely on section {section} because of the kind of information that this is."
    gone = reason_paragraphs(letter, section)[1:]
    text = letter.without(lambda paragraph: paragraph in gone)
    return text.replace("In favour of disclosure:", f"{words}\n\nIn favour of disclosure:", 1)


@way("likelihood-mixed", *REFUSALS)
def _both_likelihoods(letter: Sound, chance: Chance) -> str | None:
    section = only_section(letter, is_prejudice)
    if section is None or section == "36" or "would be likely to" not in letter.text:
        return None
    other = chance.choice([
        "It is more likely than not that this harm would follow, and disclosure would prejudice the interest that is protected.",
        "We are satisfied that release would prejudice that interest.",
        "Disclosure would therefore prejudice it." if section != "38" else "Disclosure would therefore endanger people.",
    ])  # fmt: skip
    wanted = about(
        "would be likely to cause this harm",
        "would be likely to prejudice",
        "be likely to endanger",
    )
    return letter.changed(letter.with_after(wanted, f"{other} This is section {section} again."))


@way("likelihood-recited", *REFUSALS)
def _recites_the_act(letter: Sound, chance: Chance) -> str | None:
    finds = "We find that disclosure would be likely to cause this harm; the risk is real and significant."
    if only_section(letter, is_prejudice) is None or not letter.is_ours:
        return None
    recites = "We find that disclosure would, or would be likely to, cause this harm."
    text = letter.text.replace(finds, recites)
    if finds not in letter.text or "would be likely to" in text.replace(
        ", or would be likely to", ""
    ):
        return None
    text = re.sub(r"\bwould (?!, or|be likely|,)(?=\w+)", "is going to ", text)
    return letter.changed(text)


@way("harm-generic", *REFUSALS, accepted=["s17-1-c"])
def _harm_that_fits_anything(letter: Sound, chance: Chance) -> str | None:
    section = only_section(letter, is_prejudice)
    if section is None or not letter.is_ours:
        return None
    gone = reason_paragraphs(letter, section)[1:]
    first = letter.text.index(gone[0])
    text = letter.text[:first] + chance.choice(GENERIC) + "\n\n" + letter.text[first:]
    text = neutral("\n\n".join(one for one in text.split("\n\n") if one not in gone), chance)
    vague = chance.choice(
        [
            "- There would be harm to the public interest.",
            "- It is important to protect this kind of information.",
        ]
    )
    return re.sub(rf"({re.escape(AGAINST_SIDES[0])}\n\n)(?:- .*\n?)+", rf"\1{vague}\n", text)


@way("explained-not-cited", *REFUSALS)
def _left_out_of_the_list(letter: Sound, chance: Chance) -> str | None:
    listed = re.findall(r"^- section (\d+[A-Z]?).*$", letter.text, re.MULTILINE)
    one = [s for s in listed if re.search(rf"^Section {s}:", letter.text, re.MULTILINE)]
    if len(listed) < 2 or not one:
        return None
    return re.sub(
        rf"^- section {chance.choice(one)}\b.*\n", "", letter.text, count=1, flags=re.MULTILINE
    )


@way("explained-not-cited", *REFUSALS, K.FULL_DISCLOSURE)
def _argued_in_words_alone(letter: Sound, chance: Chance) -> str | None:
    words = {
        "42": "We have also held back the advice of our solicitors, since it is covered by legal professional privilege.",
        "43": "Some figures have been withheld because their release would harm the commercial interests of the supplier.",
        "40": "We have redacted the names of junior staff as their personal data.",
        "41": "One report is withheld: it was provided to us in confidence, and its release would be an actionable breach of confidence.",
        "31": "Two maps are withheld, as to release them would be likely to prejudice the prevention of crime.",
        "38": "The address is not disclosed because that would endanger the safety of those who live there.",
    }  # fmt: skip
    free = sorted(set(words) - set(sections(letter)))
    paragraphs = letter.paragraphs
    return "\n\n".join([*paragraphs[:2], words[chance.choice(free)], *paragraphs[2:]])


@way("blanket", *REFUSALS)
def _refused_at_one_stroke(letter: Sound, chance: Chance) -> str | None:
    words = chance.choice([
        "It is our policy not to disclose information of this kind.",
        "We never release such documents.",
        "The whole file is exempt because parts of it are sensitive.",
        "The documents are withheld in their entirety.",
        "As a matter of policy we do not disclose reports of this type.",
        "All the e-mails are exempt from disclosure, since they contain some exempt information.",
        "We do not routinely release records of this nature.",
    ])  # fmt: skip
    if re.search(
        r"redact|separat|any of it|no part (?:of|could)|nothing (?:\w+ ){0,3}(?:left|remain)"
        r"|each (?:document|page)|whether any|part of",
        letter.text,
    ):
        return None
    paragraphs = letter.paragraphs
    return "\n\n".join([*paragraphs[:2], words, *paragraphs[2:]])
