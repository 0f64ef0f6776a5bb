"""The command that holds a case against what the authority itself answered before."""

from __future__ import annotations

from datetime import date

from foiassist.case.comparison import Compared, Difference, PastAnswer
from foiassist.case.evidence import Standing
from foiassist.case.finding import Severity
from foiassist.cli.arguments import Commands
from foiassist.cli.as_json import compared_json
from foiassist.cli.evidence import case_called, make_ready
from foiassist.cli.output import counted, put, put_json, say
from foiassist.cli.session import Session

_TEXT_LENGTH = 600
_QUESTION_LENGTH = 160
_MARKS = {Severity.WARNING: "▲", Severity.NOTE: "·", Severity.BLOCKER: "✗"}
_A_YEAR_DAYS = 365
_MONTH_DAYS = 30


def add_to(commands: Commands) -> None:
    """Add the command of this group."""
    compare = commands.add(
        "compare",
        compare_case,
        "hold the answers of a case against your own past answers to the same questions",
        "compare FOI-22-0158",
        "compare FOI-22-0158 --json",
    )
    compare.add_argument("case", metavar="REF", help="the reference of a case")


def compare_case(session: Session) -> int:
    """Compare a case with one's own past answers; a difference stands in nobody's way."""
    asked, desk = session.asked, session.desk
    case = case_called(desk, asked.case)
    make_ready(desk)
    compared = desk.consistency.compare(case.reference)
    authority = desk.office.settings.authority.name
    if asked.json:
        put_json(
            {
                "reference": case.reference,
                "authority": authority,
                "questions": [compared_json(one) for one in compared],
                "warnings": _number(compared, Severity.WARNING),
                "notes": _number(compared, Severity.NOTE),
            }
        )
        return 0
    for one in compared:
        _put_question(one, desk.office.today())
    if not any(one.nearest for one in compared):
        _say_nothing_found(authority, has_past=desk.consistency.has_past())
        return 0
    warnings, notes = (_number(compared, one) for one in (Severity.WARNING, Severity.NOTE))
    say(
        f"{counted(len(compared), 'question')}: {counted(warnings, 'warning')}, "
        f"{counted(notes, 'note')}. A difference may be right; you decide, and can say why."
    )
    return 0


def _number(compared: tuple[Compared, ...], severity: Severity) -> int:
    return sum(said.severity is severity for one in compared for said in one.differences)


def _say_nothing_found(authority: str, *, has_past: bool) -> None:
    whose = f"of {authority}" if authority else "of your own"
    if has_past:
        say(f"There is no past answer {whose} to questions like these.")
        return
    say(f"No past responses {whose} have been brought in yet, so there is nothing to compare.")
    say("  `foiassist index FOLDER` brings in a folder of them.")


def _put_question(compared: Compared, today: date) -> None:
    put(f"{compared.label}. {_short(compared.question, _QUESTION_LENGTH)}")
    put(f"    now: {compared.answer or 'not decided yet'}")
    for difference in compared.differences:
        _put_difference(difference, today)
    for past in compared.nearest:
        put(f"    {past_heading(past, today)}")
        put(f"        “{_short(past.question, _QUESTION_LENGTH)}”")
        put(f"        {'; '.join((past.likeness.value, *past.why))}")
    if not compared.nearest:
        put("    nothing like it was found")
    put("")


def _put_difference(difference: Difference, today: date) -> None:
    put(f"    {_MARKS[difference.severity]} {difference.severity.value}: {difference.why}")
    put(f"        {difference.source}")
    put(f"        now, {difference.now}: {_said(difference.now_text)}")
    then = past_heading(difference.past, today)
    put(f"        then, {then}: {_said(difference.past.response)}")


def _said(text: str) -> str:
    return f"“{_short(text, _TEXT_LENGTH)}”" if text else "its words are not known"


def past_heading(past: PastAnswer, today: date) -> str:
    """Return a past answer in a line: what, where, when, how old, and whether it stood."""
    parts = [f"{past.reference}", past.answer_in_words]
    if past.exemptions:
        parts.append(", ".join(f"s.{one}" for one in past.exemptions))
    if past.answered:
        parts.append(f"{past.answered.isoformat()} ({_age(past.answered, today)})")
    if past.standing is not Standing.STANDS:
        parts.append(f"{past.standing.value} on review")
    return f"{past.mark} {', '.join(parts)}"


def _age(answered: date, today: date) -> str:
    days = (today - answered).days
    if days < 2 * _MONTH_DAYS:
        return f"{counted(max(days, 0), 'day')} old"
    if days < 2 * _A_YEAR_DAYS:
        return f"{counted(days // _MONTH_DAYS, 'month')} old"
    return f"{counted(days // _A_YEAR_DAYS, 'year')} old"


def _short(text: str, most: int) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= most else f"{flat[:most].rstrip()}…"
