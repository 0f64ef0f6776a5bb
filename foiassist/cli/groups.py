"""The groups of commands, in the order of the overview."""

from __future__ import annotations

from foiassist.cli import (
    beside,
    clock,
    comparing,
    deciding,
    drafting,
    evaluating,
    evidence,
    imported,
    importing,
    letters,
    questions,
    ready,
    rehearsing,
    requests,
    review,
    searching,
    sections,
    serving,
    training,
    upkeep,
    workspace,
)
from foiassist.cli.plain import begin as plain

GROUPS = (
    workspace,
    plain,
    serving,
    requests,
    questions,
    evidence,
    importing,
    imported,
    searching,
    deciding,
    drafting,
    sections,
    letters,
    ready,
    rehearsing,
    comparing,
    beside,
    review,
    clock,
    evaluating,
    training,
    upkeep,
)
