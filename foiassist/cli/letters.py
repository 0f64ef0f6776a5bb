"""Commands on a finished letter: check it, ours or not, and write it to a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from foiassist.case.finding import Finding, Severity
from foiassist.cli.arguments import Commands, a_date, add_reference
from foiassist.cli.as_json import finding_json
from foiassist.cli.evidence import case_called, is_file
from foiassist.cli.output import counted, put, put_json, say
from foiassist.cli.requests import read_named
from foiassist.cli.session import Session
from foiassist.errors import SettingsError
from foiassist.law.letters import LetterKind

_MARKS = {Severity.BLOCKER: "✗", Severity.WARNING: "▲", Severity.NOTE: "·"}


def add_to(commands: Commands) -> None:
    """Add the commands of this group."""
    check = commands.add(
        "check",
        check_letter,
        "check a case's letter, or any letter in a file, against the Act",
        "check FOI-22-0158",
        "check letter.docx --kind 'partial refusal' --json",
        "check --rules",
    )
    check.add_argument(
        "letter",
        metavar="REF|LETTER",
        nargs="?",
        help=".txt .md .docx .pdf, - for input, or a reference",
    )
    check.add_argument(
        "--kind",
        choices=[kind.value for kind in LetterKind],
        metavar="KIND",
        help="what the letter is, where it does not tell: 'full refusal', 'not held', …",
    )
    check.add_argument(
        "--dated",
        type=a_date,
        metavar="DATE",
        help="day of a letter in a file; without it, the letter's own date or today",
    )
    check.add_argument(
        "--rules", action="store_true", help="list every rule, how much it weighs and its source"
    )
    export = commands.add(
        "export",
        export_letter,
        "write the letter to a file, once nothing is open",
        "export FOI-22-0158 --to letter.docx",
        "export FOI-22-0158 --to draft.md --draft",
    )
    add_reference(export)
    export.add_argument("--to", required=True, metavar="FILE", help=".docx, .md or .txt")
    export.add_argument("--draft", action="store_true", help="whatever is open, with a watermark")


def check_letter(session: Session) -> int:
    """Check a letter; a finding that blocks makes the exit code 1."""
    asked = session.asked
    if asked.rules:
        return _put_rules(as_json=asked.json)
    if not asked.letter:
        raise SettingsError(
            "No letter was named.", hint="Give a reference or a file, or `--rules` for the rules."
        )
    desk = session.desk
    if is_file(asked.letter):
        document = read_named(asked.letter, desk.cases.read_file, desk.cases.read_bytes)
        kind = LetterKind(asked.kind) if asked.kind else None
        checked = desk.letters.check_text(document.text, kind, dated=asked.dated)
        kind_found, findings = str(checked.kind), checked.findings
    else:
        case = case_called(desk, asked.letter)
        _refuse_what_a_case_says_itself(session)
        kind_found, findings = desk.letters.frame(case).kind, desk.letters.check(case)
    if asked.json:
        put_json({"kind": kind_found, "findings": [finding_json(one) for one in findings]})
    else:
        _put_findings(kind_found, findings)
    return int(any(one.severity is Severity.BLOCKER for one in findings))


def _refuse_what_a_case_says_itself(session: Session) -> None:
    """Let a case pass that is checked as what it is.

    Raises:
        SettingsError: A kind or a day was given that only a letter in a file can need.
    """
    if session.asked.kind or session.asked.dated:
        raise SettingsError(
            f"What {session.asked.letter} is, and when it is due, stands in the case.",
            hint="--kind and --dated go with a letter in a file.",
        )


def _put_rules(*, as_json: bool) -> int:
    """Write every rule of the checks: as data, or to be read."""
    from foiassist.desk.letters import Letters

    if as_json:
        rules = [
            {"id": one.id, "severity": one.severity.value, "what": one.what, "source": one.source}
            for one in Letters.rules()
        ]
        put_json({"rules": rules})
        return 0
    for one in Letters.rules():
        put(f"{_MARKS[one.severity]} {one.id:<20} {one.severity.value:<8} {one.source}")
        put(f"    {one.what}")
    return 0


def _put_findings(kind: str, findings: Sequence[Finding]) -> None:
    for one in findings:
        place = f"{one.section}: " if one.section else ""
        put(f"{_MARKS[one.severity]} {one.severity.value} {one.rule}  {place}{one.message}")
        if one.where:
            put(f"    “{' '.join(one.where.split())}”")
        put(f"    {one.source}")
    blockers = sum(one.severity is Severity.BLOCKER for one in findings)
    say(f"Read as: {kind}. {counted(len(findings), 'finding')}, {blockers} of them blocking.")


def export_letter(session: Session) -> int:
    """Write the letter to a file."""
    asked, desk = session.asked, session.desk
    path = desk.letters.export(session.person, asked.reference, Path(asked.to), draft=asked.draft)
    if asked.json:
        case = desk.cases.case(asked.reference)
        sha256 = desk.letters.digest(case)
        put_json({"reference": case.reference, "file": str(path), "letter_sha256": sha256})
    else:
        say(f"Written to {path}{', marked as a draft' if asked.draft else ''}.")
    return 0
