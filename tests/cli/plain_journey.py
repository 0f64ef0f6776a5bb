"""A whole journey in lines: what is typed from the request to the letter that leaves."""

from __future__ import annotations

import io
import sys
import unicodedata
from pathlib import Path

from foiassist.adapters.cases.sql_cases import SqlCases
from foiassist.cli.plain.lines import Lines
from foiassist.cli.plain.sitting import PlainSitting
from tests.cases import OFFICER, SUPERVISOR
from tests.real_desk import REQUEST, a_real_desk

REFERENCE = "TP-FOI-0417"
DECIDING = """\
questions
disclose 1
yes
there were 212 patrols in 2022 for 1 (from the patrol log)
yes
disclose 1a
yes
note for 1a that of these, 35 were at night (from the patrol log)
yes
we don't hold 1b
yes
for 1b we searched the patrol log and the duty inspector’s notebooks, which do not record swans
yes
they can find 2 on our website
on the lakes pages of our website, under Risk assessment
yes
should we withhold 3?
withhold 3 under law enforcement
the first
yes
what is missing?
the information for 31 is the radio channels that the patrols used
yes
the interest for 31 is the prevention and detection of crime
yes
the harm for 31 is that anybody who knows the channels could listen in and stay out of the way of a patrol
yes
the likelihood for 31 is would be likely to
yes
the public interest in disclosure for 31 is that the patrols are paid for by the public
yes
the public interest against disclosure for 31 is that poachers would learn where the next patrol is
yes
the balance for 31 is that the public interest in maintaining the exemption outweighs the public interest in disclosure
yes
disclose part of 4 under personal data
yes
note for 4 that the minutes of the swan board are enclosed (from the board secretary)
yes
/detail 4 redaction: A black line shows each place in the minutes where a name has been removed.
the information for 40 is the names of junior staff in the minutes
yes
the legitimate interest for 40 is that we have found no legitimate interest in the names that the minutes do not meet
yes
the necessity for 40 is that the minutes can be understood without them
yes
the fairness for 40 is that junior staff do not expect their names to be published
yes
when is it due and why
draft
sections
"""
"""What the officer types once the request is logged."""

LOGGING = f"new\n{REQUEST}.\n2024-03-04\n{REFERENCE}\n"
APPROVING = "approve\nyes\nquit\n"


def accepting(sections: int) -> str:
    """Return what reads and accepts every section of a letter, and sends it."""
    read = "".join(f"read {number}\naccept {number}\n" for number in range(1, sections + 1))
    return f"{read}is it ready?\nsend it\nyes\nquit\n"


def exporting(path) -> str:
    """Return what writes the letter to a file."""
    return f"export it to {path}\nyes\nquit\n"


def typed(desk, words, *, person=OFFICER, reference=""):
    """Return all that is shown to somebody who types *words*."""
    shown = io.StringIO()
    PlainSitting(desk, person, Lines(io.StringIO(words), shown)).work(reference)
    return shown.getvalue()


def journey(desk, path):
    """Return all that is shown on the way from the request to the letter in *path*."""
    began = typed(desk, LOGGING + DECIDING + "quit\n")
    many = len(desk.cases.case(REFERENCE).sections)
    return (
        began,
        typed(desk, accepting(many), reference=REFERENCE),
        typed(desk, APPROVING, person=SUPERVISOR, reference=REFERENCE),
        typed(desk, exporting(path), reference=REFERENCE),
    )


def unprintable(text):
    """Return the letters of *text* that are no printable text and no ends of lines."""
    return {
        repr(letter)
        for letter in text
        if letter != "\n" and (not letter.isprintable() or unicodedata.category(letter) == "Cf")
    }


def sit(folder: str, who: str, reference: str = "") -> None:
    """Work in lines on the cases in *folder*, over this process's own input and output."""
    store = SqlCases(Path(folder) / "cases.db")
    person = SUPERVISOR if who == "supervisor" else OFFICER
    PlainSitting(a_real_desk(store), person, Lines(sys.stdin, sys.stdout)).work(reference)
    store.close()


if __name__ == "__main__":
    sit(*sys.argv[1:])
