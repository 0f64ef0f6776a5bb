"""Writes docs/law-table.md from the tables, so that a person can check them against the Act.

`python -m tests.law.law_table` renews the file; a test sees that it was renewed.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Iterator
from pathlib import Path

from foiassist.law.environmental import EXCEPTIONS, TIME_LIMITS
from foiassist.law.exemptions import PROVISIONS, Provision, sort_key
from foiassist.law.part_two_context import CONTEXT

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "law-table.md"

INTRODUCTION = """\
# The law's table

Every provision that a letter may rely on, as `foiassist/law` has it. This file is written from those tables by
`python -m tests.law.law_table`; a test fails where the two differ. Natures are those of section 2(3) of the Freedom of
Information Act 2000, as in force.

What turns on more than the provision itself:

- Section 36 is absolute for information held by either House of Parliament: s.2(3)(e).
- Section 37(2) is absolute so far as it relates to section 37(1)(a) to (ab): s.2(3)(ea).
- Section 40(2) is absolute with the first condition, the whole of section 40(3A), and qualified with the second and
  third: s.2(3)(fa), as substituted by the Data Protection Act 2018 Sch.19 para.56.
- Section 40(5B) is named nowhere in s.2(3) and is treated as qualified; see `docs/decisions.md`.
- A provision that lifts the duty to confirm or deny has the nature of its section.

'Plainly not' names kinds of authority that cannot be what the section asks for. Where some authorities of a kind may and
some may not, nothing is said.
"""


def law_table() -> str:
    """Return the whole document."""
    return "\n".join((INTRODUCTION, *_exemptions(), *_context(), *_environmental()))


def _exemptions() -> Iterator[str]:
    for section, group in itertools.groupby(PROVISIONS, key=lambda row: row.section):
        rows = tuple(group)
        yield f"## Section {section}: {rows[0].title}\n"
        yield f"<{rows[0].url}>\n"
        yield "| Provision | What it is about | Nature | Basis | NCND | Specific enough |"
        yield "|---|---|---|---|---|---|"
        yield from (_line(row) for row in rows)
        yield ""
        yield from _remarks(rows)


def _line(row: Provision) -> str:
    cells = (
        row.citation,
        row.name,
        row.nature.value,
        row.basis.value,
        "itself" if row.is_ncnd else row.ncnd or "none",
        "yes" if row.specific else "no: choose the limb",
    )
    return f"| {' | '.join(cells)} |"


def _remarks(rows: tuple[Provision, ...]) -> Iterator[str]:
    """Yield who may use the section, what must be in hand and what to know, each once."""
    lines: dict[str, list[str]] = {}
    for row in rows:
        for line in (*_users(row), *_in_hand(row), *([row.note] if row.note else [])):
            lines.setdefault(line, []).append(row.citation)
    for line, citations in lines.items():
        yield f"- **{_together(citations, rows)}** {line}"
    if lines:
        yield ""


def _together(citations: list[str], rows: tuple[Provision, ...]) -> str:
    """Return the provisions that a remark is about; the section alone where it is about it all."""
    if citations[0] == rows[0].section:
        return citations[0]
    whole = [one for one in citations if not any(one.startswith(f"{c}(") for c in citations)]
    return ", ".join(whole)


def _users(row: Provision) -> Iterator[str]:
    if row.users.is_anybody:
        return
    outside = ", ".join(sorted(row.users.outside))
    plainly = f" Plainly not: {outside}." if outside else ""
    yield f"Who may use it: {row.users.who} ({row.users.source}).{plainly}"


def _in_hand(row: Provision) -> Iterator[str]:
    for one in row.in_hand:
        when = f", where {one.when}" if one.when else ""
        yield f"Have in hand{when}: {one.what} ({one.source})."


def _context() -> Iterator[str]:
    yield "## Subsections of Part II that exempt nothing themselves\n"
    yield "| Provision | What it says |"
    yield "|---|---|"
    for citation in sorted(CONTEXT, key=sort_key):
        yield f"| {citation} | {CONTEXT[citation]} |"
    yield ""


def _environmental() -> Iterator[str]:
    yield "## Exceptions of the Environmental Information Regulations 2004\n"
    yield "| Regulation | What it is about | Adverse effect | Public interest | Emissions |"
    yield "|---|---|---|---|---|"
    for one in EXCEPTIONS:
        yield (
            f"| {one.regulation} | {one.name} | "
            f"{'must be shown' if one.needs_adverse_effect else 'no'} | "
            f"{'weighed' if one.weighs_public_interest else 'see below'} | "
            f"{'covered' if one.covers_emissions else 'not covered: reg.12(9)'} |"
        )
    yield ""
    yield from (f"- **{one.regulation}** {one.note}" for one in EXCEPTIONS if one.note)
    yield ""
    yield "| Time limit | Working days | Source |"
    yield "|---|---|---|"
    yield from (f"| {one.what} | {one.working_days} | {one.source} |" for one in TIME_LIMITS)
    yield ""


if __name__ == "__main__":
    DOCUMENT.write_text(law_table(), encoding="utf-8")
    sys.stdout.write(f"{DOCUMENT.name} renewed\n")
