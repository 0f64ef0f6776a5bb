"""The screen a case is worked on: the keys that begin a command or open a page."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from foiassist.tui.screens.case.keys import CaseKeys


class CaseScreen(CaseKeys):
    """Shows a case with everything that can be done to it."""

    HELP = """One request: its questions and what was decided, the letter as it stands, and what is
    known of the place under the cursor. Everything can be done by a key, by a command or in
    plain words; nothing is decided, accepted or approved but by you."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "f", "begin('fact')", "Fact", id="case.fact", show=False,
            tooltip="Record a fact for the question under the cursor.",
        ),
        Binding(
            "m", "begin('remark')", "Remark", id="case.remark",
            tooltip="Leave a remark on the section under the cursor.",
        ),
        Binding(
            "x", "begin('return')", "Return", id="case.return",
            tooltip="Return the case to the officer, with reasons.",
        ),
        Binding(
            "slash", "begin('')", "Command", id="case.command", key_display="/", show=False,
            tooltip="Type a command, or words to look for.",
        ),
        Binding(
            "s,3", "show('side')", "Side", id="case.side",
            tooltip="Go to the evidence, findings and guidance for the section, or back.",
        ),
        Binding(
            "v", "give('/request')", "Request", id="case.request", show=False,
            tooltip="Read the request as it came in.",
        ),
        Binding(
            "w", "give('/letter')", "Whole letter", id="case.whole-letter", show=False,
            tooltip="Read the whole letter as it stands.",
        ),
        Binding(
            "g", "give('/guidance')", "Guidance", id="case.guidance", show=False,
            tooltip="Read the guidance on the exemption of this section.",
        ),
        Binding(
            "c", "give('/compare')", "Compare", id="case.compare", show=False,
            tooltip="Compare your answers with your own past answers to the same questions.",
        ),
        Binding(
            "h", "give('/history')", "History", id="case.history", show=False,
            tooltip="Read the record of the case.",
        ),
    ]  # fmt: skip
