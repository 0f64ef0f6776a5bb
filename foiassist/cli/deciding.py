"""Commands by which an officer decides questions and records facts."""

from __future__ import annotations

import argparse
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from foiassist.case.clean_text import clean
from foiassist.case.decision import Decision, Reason
from foiassist.case.fact import Fact
from foiassist.cli.arguments import Commands, add_reference, words
from foiassist.cli.as_json import case_json
from foiassist.cli.output import counted, put_json, say
from foiassist.cli.session import Session
from foiassist.errors import SettingsError
from foiassist.law.answers import Answer
from foiassist.law.exemptions import provision, section_of
from foiassist.law.for_authority import may_not_use

if TYPE_CHECKING:
    from foiassist.case.case import Case

WHOLE_CASE = "case"
"""What is typed in place of a question's label for a fact about the case as a whole."""

_MANY = ("for_disclosure", "against_disclosure")
_DECISION_TEXTS = tuple(
    field.name
    for field in fields(Decision)
    if field.name not in {"question", "answer", "exemptions", "by"}
)
_REASON_TEXTS = tuple(
    field.name for field in fields(Reason) if field.name not in {"exemptions", "questions", "by"}
)


def add_to(commands: Commands) -> None:
    """Add the commands of this group."""
    commands.group("Deciding")
    decide = commands.add(
        "decide",
        decide_questions,
        "record your decisions, with reasons and facts",
        "decide FOI-22-0158 --from decisions.toml",
        "decide FOI-22-0158 1c --answer disclosed --fact 'There were 15 alerts.' --source Log",
        "decide FOI-22-0158 3 --answer withheld --exemption '31(1)(a)' --exemption '31(1)(b)' \\\n"
        "      --interest '…' --harm '…' --likelihood 'would be likely to' --balance '…'",
    )
    add_reference(decide)
    decide.add_argument("question", nargs="?", metavar="QUESTION", help="its label, such as 1c")
    decide.add_argument("--from", dest="file", metavar="FILE", help="a decisions file (TOML)")
    decide.add_argument("--answer", choices=[answer.value for answer in Answer])
    decide.add_argument("--exemption", action="append", default=[], metavar="31(1)(a)")
    decide.add_argument("--fact", action="append", default=[], metavar="TEXT")
    decide.add_argument("--source", default="", metavar="TEXT", help="where the facts come from")
    _add_texts(decide.add_argument_group("with the answer"), _DECISION_TEXTS)
    _add_texts(decide.add_argument_group("why the exemption applies"), _REASON_TEXTS)
    fact = commands.add(
        "fact",
        record_fact,
        "record a fact that the letter may state",
        "fact FOI-22-0158 1c There were 15 blue list alerts. --source 'Deployment record'",
        f"fact FOI-22-0158 {WHOLE_CASE} The deployment ended at 18:00.",
    )
    add_reference(fact)
    fact.add_argument(
        "question", metavar="QUESTION", help=f"a label; {WHOLE_CASE!r} for the case as a whole"
    )
    fact.add_argument("text", nargs="+", metavar="TEXT", help="a sentence that can stand as it is")
    fact.add_argument("--source", default="", metavar="TEXT", help="where it comes from")


def _add_texts(group: argparse._ArgumentGroup, names: tuple[str, ...]) -> None:
    for name in names:
        flag = f"--{name.replace('_', '-')}"
        if name in _MANY:
            group.add_argument(flag, action="append", metavar="TEXT", help="may be given again")
        else:
            group.add_argument(flag, default="", metavar="TEXT")


def decide_questions(session: Session) -> int:
    """Record decisions from a file, or one from the words of the command."""
    asked, desk = session.asked, session.desk
    if (asked.file is None) == (asked.question is None):
        raise SettingsError(
            "Say what is decided, once.", hint="Give --from FILE, or a QUESTION with --answer."
        )
    case = desk.cases.case(asked.reference)
    if asked.file is not None:
        read = desk.cases.read_decisions_file(Path(asked.file), case)
        decisions, reasons, facts = read.decisions, read.reasons, read.facts
    else:
        decisions, reasons, facts = _typed(asked, case)
    decided = desk.cases.decide(session.person, case.reference, decisions, reasons, facts)
    if asked.file is None and not asked.json:
        _say_notes(decisions[-1].all_exemptions, case.authority_kind)
    return _tell(session, decided)


def _say_notes(citations: tuple[str, ...], authority_kind: str) -> None:
    """Say what the law's table has an officer know before citing these, and who may not."""
    for citation in citations:
        if may_not_use(citation, authority_kind):
            users = provision(citation).users
            say(f"s.{citation}: only {users.who} may rely on it ({users.source}).")
        for known in dict.fromkeys((section_of(citation), citation)):
            if note := provision(known).note:
                say(f"s.{known}: {note}")


def _typed(
    asked: argparse.Namespace, case: Case
) -> tuple[tuple[Decision, ...], tuple[Reason, ...], tuple[Fact, ...]]:
    """Return the decision that was typed, with its reasons and facts.

    Raises:
        SettingsError: It has no answer, or reasons without an exemption.
        UnknownProvision: The Act has no such exemption.
    """
    if asked.answer is None:
        raise SettingsError(
            f"What is decided on {asked.question}?", hint="Give --answer and one of the answers."
        )
    decision = Decision(
        question=asked.question,
        answer=Answer(asked.answer),
        exemptions=tuple(provision(citation).citation for citation in asked.exemption),
        **{name: clean(getattr(asked, name)).strip() for name in _DECISION_TEXTS},
    )
    said: dict[str, Any] = {
        name: _text_of(getattr(asked, name)) for name in _REASON_TEXTS if getattr(asked, name)
    }
    if said and not decision.all_exemptions:
        raise SettingsError(
            f"There are reasons on {asked.question} but no exemption.", hint="Give --exemption."
        )
    reason = Reason(decision.all_exemptions, (asked.question,), **said)
    facts = (Fact(asked.question, clean(text).strip(), asked.source) for text in asked.fact)
    kept = [
        old
        for old in case.decisions_on(asked.question)
        if decision.part and old.part
        if old.part != decision.part
    ]
    return (*kept, decision), ((reason,) if said else ()), tuple(facts)


def _text_of(given: str | list[str]) -> str | tuple[str, ...]:
    return clean(given).strip() if isinstance(given, str) else tuple(clean(one) for one in given)


def record_fact(session: Session) -> int:
    """Record one fact."""
    asked = session.asked
    label = "" if asked.question == WHOLE_CASE else asked.question
    text = clean(words(asked.text))
    if not text.strip():
        raise SettingsError("The fact has no words.")
    case = session.desk.cases.record_fact(
        session.person, asked.reference, label, text, clean(asked.source)
    )
    return _tell(session, case)


def _tell(session: Session, case: Case) -> int:
    if session.asked.json:
        put_json(case_json(session.desk, case))
        return 0
    open_questions = case.undecided()
    say(
        f"Recorded. {counted(len(case.request.questions) - len(open_questions), 'question')} of "
        f"{len(case.request.questions)} decided"
        + (f"; still open: {', '.join(open_questions)}." if open_questions else ".")
    )
    return 0
