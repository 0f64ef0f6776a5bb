"""An invented letter, and what a reader sees of one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from docx import Document

from foiassist.adapters.writers import writer_for
from foiassist.case.request import Applicant
from foiassist.ports import Letter

LETTER = Letter(
    reference="MB-22-0007",
    dated=date(2022, 3, 30),
    applicant=Applicant("Oswin Quillfeather", "oswin@quill.example", "7 Heron Row\nMillbeck"),
    authority_name="Millbeck Borough Council",
    sections=(
        (
            "Your request",
            (
                "Thank you for your request, which we received on 1 March 2022. You asked:\n\n"
                "> 1. How many swans [alive] live on *the lake*?\n"
                "> See https://swans.example/[x] & <b>www.swans.example</b>\n"
                ">\n"
                "> - and the geese?"
            ),
        ),
        (
            "Our answer",
            (
                "We hold the information. There were 42 swans – 31(1)(a) does not apply – in May, "
                "as the warden counted them from the boat house on the north shore.\n\n"
                "We enclose:\n"
                "- the warden's log, names taken out\n"
                "  and marked “[s.40(2)]”\n"
                "- the map (https://www.millbeck.example/maps/swans_(2022)).\n\n"
                "Both are yours to keep."
            ),
        ),
        ("", "Yours sincerely\n\nPriya Nandra\nInformation Governance"),
    ),
)


def saying(text, *, title="Title"):
    return replace(LETTER, sections=((title, text),))


def written_to(path, letter):
    """Write a letter to Word and read it back."""
    writer_for(path).write(letter, path)
    return Document(str(path))
