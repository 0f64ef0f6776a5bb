from __future__ import annotations

from foiassist.law.exemptions import PROVISIONS
from tests.law.law_table import DOCUMENT, law_table


def test_the_document_is_what_the_tables_say():
    renew = "renew it with: python -m tests.law.law_table"
    assert DOCUMENT.read_text(encoding="utf-8") == law_table(), renew


def test_the_document_has_a_line_for_every_provision():
    text = DOCUMENT.read_text(encoding="utf-8")
    for row in PROVISIONS:
        assert f"| {row.citation} | {row.name} | {row.nature.value} | {row.basis.value} |" in text
