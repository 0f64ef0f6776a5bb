"""Whatever is typed: nothing crashes, and nothing changes a case but what was proposed and agreed to."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.case.people import Person, Role
from foiassist.conversation.commands import COMMANDS, command_in
from foiassist.conversation.exchange import Exchange
from foiassist.conversation.plain_words.answering import answered
from foiassist.conversation.plain_words.meaning import (
    AskBack,
    Give,
    NotUnderstood,
    Place,
    Propose,
    Tell,
)
from foiassist.conversation.plain_words.understanding import understood
from tests.conversation.plain_words.spoken import drafted, in_parts
from tests.conversation.plain_words.test_correcting import CORRECTING
from tests.conversation.plain_words.test_deciding import ASKING_BACK, DECIDING
from tests.conversation.plain_words.test_looking import LOOKING
from tests.conversation.plain_words.test_parts import ALL_OF_IT, NAMED
from tests.conversation.plain_words.test_recording import FACTS, LETTER, REASONS
from tests.conversation.plain_words.test_taking_back import BARE

ATTACKS = Path(__file__).parents[4] / "shared" / "data" / "attacks"
CASES = (in_parts(), drafted())
PLACE = Place("answer-1", "3", ("1",))
SHOWS_FIRST = {"redraft", "edit"}
"""Commands that show what they would change, and wait, by themselves."""

KNOWN = (
    *DECIDING, *ASKING_BACK, *LOOKING, *FACTS, *REASONS, *LETTER, *NAMED, *ALL_OF_IT, *BARE,
    *CORRECTING,
)  # fmt: skip
WORDS = sorted({word for words in KNOWN for word in words.split()})
SPOKEN = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)
OFFICER, SUPERVISOR = Person("A"), Person("B", Role.SUPERVISOR)


def check_harmless(words) -> None:
    """Fail where *words* would change a case without a proposal."""
    for case in CASES:
        meant = understood(words, case, PLACE)
        assert isinstance(meant, (Give, Propose, AskBack, Tell, NotUnderstood))
        if isinstance(meant, Give):
            command, _ = command_in(meant.line, Role.OFFICER)
            assert command.act is None or command.name in SHOWS_FIRST, words
        if isinstance(meant, Propose):
            assert meant.changes
            assert all("\n" not in line for line in meant.lines)
            check_lines(meant.lines)
        if isinstance(meant, NotUnderstood):
            assert len(meant.nearest) == 3


def check_lines(lines) -> None:
    for line in lines:
        command, rest = command_in(
            line, SUPERVISOR.role if line.startswith(SUPERVISORS) else Role.OFFICER
        )
        assert rest or not command.takes_words


SUPERVISORS = tuple(f"/{command.name}" for command in COMMANDS if not command.is_for(Role.OFFICER))


@given(words=st.text(max_size=300))
def test_no_text_whatever_changes_anything_by_itself(words):
    check_harmless(words)


@given(words=SPOKEN)
def test_no_mixture_of_known_words_changes_anything_by_itself(words):
    check_harmless(words)


@given(words=SPOKEN)
def test_a_question_mark_or_a_not_never_lets_an_order_through(words):
    for asked in (f"{words}?", f"should we {words}", f"don't {words}", f"what if {words}"):
        for case in CASES:
            assert not isinstance(understood(asked, case, PLACE), Propose), asked


@given(first=SPOKEN, second=st.one_of(SPOKEN, st.text(max_size=80)))
def test_no_answer_to_a_question_back_changes_anything_by_itself(first, second):
    for case in CASES:
        meant = understood(first, case, PLACE)
        if isinstance(meant, AskBack):
            after = answered(meant, second, case, PLACE)
            assert after is None or isinstance(after, (Propose, AskBack, Tell, Give))


@given(
    said=st.lists(st.one_of(SPOKEN, st.sampled_from(("yes", "no", "edit", "1", "3"))), max_size=6)
)
def test_lines_that_change_anything_come_only_after_a_yes(said):
    exchange, waits = Exchange(OFFICER), None
    for words in said:
        reply = exchange.say(words, CASES[1], PLACE)
        for line in reply.lines:
            command, _ = command_in(line, Role.OFFICER)
            looks = command.act is None or command.name in SHOWS_FIRST
            assert looks or (words == "yes" and waits is not None and line in waits.lines)
        waits = reply.proposal


def attacks():
    """Yield every attack that lies beside the checkout."""
    if not ATTACKS.is_dir():
        return
    yield from json.loads((ATTACKS / "blns" / "blns.json").read_text(encoding="utf-8"))
    yield from json.loads(
        (ATTACKS / "terminal_markup_export_attacks.json").read_text(encoding="utf-8")
    ).values()
    with (ATTACKS / "giskard" / "prompt_injections.csv").open(encoding="utf-8") as file:
        yield from (row["prompt"] for row in csv.DictReader(file))
    bipia = json.loads((ATTACKS / "bipia" / "text_attack_train.json").read_text(encoding="utf-8"))
    yield from (text for texts in bipia.values() for text in texts)


def test_no_attack_changes_anything_by_itself_or_is_taken_for_an_order():
    found = list(attacks())
    if not found:
        pytest.skip("The attacks lie beside the checkout, and are not here.")
    for words in found:
        check_harmless(words)
        for person in (OFFICER, SUPERVISOR):
            reply = Exchange(person).say(words, CASES[1], PLACE)
            assert reply.words or reply.lines or reply.proposal


def test_words_are_looked_at_no_longer_than_a_moment_however_they_repeat():
    for words in ("is is " * 300, "why for " * 60, "the harm for 31 is " * 100, "1 and " * 300):
        check_harmless(words)


@pytest.mark.parametrize("words", ["", "   ", ".", "?", "???", "/", "yes", "no", "1", "31", "3"])
def test_words_that_say_nothing_do_nothing(words):
    reply = Exchange(OFFICER).say(words, CASES[1], PLACE)
    assert reply.proposal is None


def test_what_is_offered_instead_would_work():
    for case in CASES:
        for words in ("xyzzy", "number of officers deployed", "blah 3", "the letter is thin"):
            meant = understood(words, case, PLACE)
            assert isinstance(meant, NotUnderstood)
            for example in meant.nearest:
                if not example.startswith("/"):
                    assert not isinstance(understood(example, case, PLACE), NotUnderstood), example


def test_what_looks_like_a_subject_may_be_searched_for_first():
    meant = understood("number of officers deployed", CASES[0], PLACE)
    assert meant.nearest[0] == "/find number of officers deployed"
