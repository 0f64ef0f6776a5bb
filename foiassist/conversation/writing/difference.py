"""What differs between two texts, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_WORDS = re.compile(r"\s+|[^\s]+")


class Change(StrEnum):
    """What became of a run of words."""

    KEPT = "kept"
    TAKEN_OUT = "taken out"
    PUT_IN = "put in"


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stand together and fared alike."""

    change: Change
    text: str

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())


def difference(old: str, new: str) -> tuple[Run, ...]:
    """Return *old* and *new* as runs: the kept and taken out make *old*, the kept and put in *new*.

    A run of kept space between two changes goes with them, so that a rewritten sentence is
    read once as it was and once as it will be.
    """
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    runs: list[Run] = []
    out, put = "", ""
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        was, is_now = "".join(before[start:end]), "".join(after[new_start:new_end])
        if tag == "equal" and (was.strip() or not (out or put)):
            runs.extend(_changed(out, put))
            out, put = "", ""
            runs.append(Run(Change.KEPT, was))
        else:
            out, put = out + was, put + is_now
    runs.extend(_changed(out, put))
    return tuple(runs)


def in_marks(old: str, new: str) -> str:
    """Return *new* with what goes as [-…-] and what comes as {+…+}; empty where nothing does."""
    if old == new:
        return ""
    marks = {Change.KEPT: "{}", Change.TAKEN_OUT: "[-{}-]", Change.PUT_IN: "{{+{}+}}"}
    return "".join(marks[run.change].format(run.text) for run in difference(old, new))


def _changed(out: str, put: str) -> Iterator[Run]:
    if out == put:
        if out:
            yield Run(Change.KEPT, out)
        return
    if out:
        yield Run(Change.TAKEN_OUT, out)
    if put:
        yield Run(Change.PUT_IN, put)
