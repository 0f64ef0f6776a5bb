"""The table of provisions walked row by row against the lists beside the checkout."""

from __future__ import annotations

import csv
import re

import pytest

from foiassist.law.citations import exists_in_foia
from foiassist.law.exemptions import PROVISIONS, Basis, Nature, find_provision, provision
from foiassist.law.part_two_context import CONTEXT

AGAINST_THE_STATUTE = {"40(3A)(b)"}
"""Called qualified in the list beside the checkout; s.2(3)(fa) makes the whole of the first
condition absolute (Data Protection Act 2018 Sch.19 para.56)."""


PART_ONE = {"16", "17"}


@pytest.fixture
def lines(shared_law):
    with (shared_law / "foia_exemptions.csv").open(encoding="utf-8") as opened:
        return list(csv.DictReader(opened))


def rows_of(line):
    """Return the rows of the table that a line of the list is about."""
    first, _, last = line["section"].partition(" to ")
    if not last:
        return [
            row
            for row in PROVISIONS
            if row.citation == first or row.citation.startswith(f"{first}(")
        ]
    last = first[: first.rindex("(")] + last
    citations = [row.citation for row in PROVISIONS]
    return list(PROVISIONS[citations.index(first) : citations.index(last) + 1])


def test_every_line_has_its_rows_and_every_exemption_a_line(lines):
    walked = [row.citation for line in lines for row in rows_of(line)]
    sections = {provision(citation).section for citation in walked}
    assert sections == {row.section for row in PROVISIONS}
    assert all(rows_of(line) for line in lines)


def test_natures_are_those_of_the_list(lines):
    for line in lines:
        kind = line["kind"]
        for row in rows_of(line):
            if "not an exemption" in kind:
                assert row.nature is Nature.LIMIT
            elif kind in {"absolute", "qualified"} and row.citation != row.section:
                assert row.nature == kind, row.citation
    assert provision("36(2)(c)").nature is Nature.QUALIFIED


def test_the_partly_absolute_ones_are_so_by_limb(lines):
    (line,) = [line for line in lines if line["section"] == "40(2)"]
    absolute, qualified = line["kind"].split(";")
    for words, nature in ((absolute, Nature.ABSOLUTE), (qualified, Nature.QUALIFIED)):
        for citation in re.findall(r"40\(\w+\)(?:\(\w\))?", words):
            if citation not in AGAINST_THE_STATUTE:
                assert provision(citation).nature is nature, citation
    for citation in AGAINST_THE_STATUTE:
        assert provision(citation).nature is Nature.ABSOLUTE


def test_each_basis_is_that_of_the_list(lines):
    for line in lines:
        rows = rows_of(line)
        bases = {row.basis for row in rows if not row.is_ncnd}
        if line["basis"] == "mixed":
            assert {Basis.CLASS, Basis.PREJUDICE} <= bases
        else:
            assert bases == {Basis(line["basis"])}, line["section"]


def test_each_way_of_neither_confirming_nor_denying_is_that_of_the_list(lines):
    for line in lines:
        named = {row.ncnd for row in rows_of(line) if not row.is_ncnd}
        assert named == {line["ncnd_subsection"] or None}, line["section"]


def test_every_provision_that_the_list_mentions_stands_in_the_table(lines):
    mentioned = {
        citation
        for line in lines
        for citation in re.findall(
            r"(?<!reg )(?<![.\d])(?:[12]\d|3\d|4[0-4])A?(?:\(\w+\))+", " ".join(line.values())
        )
    }
    assert len(mentioned) > 30
    for citation in mentioned:
        section = citation.partition("(")[0]
        assert exists_in_foia(citation), citation
        assert find_provision(citation) or citation in CONTEXT or section in PART_ONE, citation


@pytest.mark.parametrize(
    ("citation", "words"),
    [
        ("30(1)(a)(i)", "whether a person should be charged"),
        ("30(1)(a)(ii)", "is guilty"),
        ("30(1)(b)", "investigation that may lead the authority to start criminal proceedings"),
        ("31(1)(a)", "prevention or detection of crime"),
        ("31(1)(b)", "apprehension or prosecution of offenders"),
        ("31(1)(c)", "administration of justice"),
        ("31(1)(d)", "tax"),
        ("31(1)(e)", "immigration controls"),
        ("31(1)(f)", "security and good order in prisons"),
    ],
)
def test_limbs_that_the_list_spells_out_protect_what_it_says(lines, citation, words):
    said = " ".join(line["notes"] for line in lines if citation.startswith(line["section"]))
    assert words in provision(citation).name
    assert words in said


def test_who_may_use_it_is_what_the_list_says(lines):
    only = {
        line["section"]
        for line in lines
        if re.search(r"\bOnly (?:for )?bodies\b|\bonly\.", line["notes"])
    }
    restricted = {row.section for row in PROVISIONS if not row.users.is_anybody}
    assert {re.match(r"\d+A?", section)[0] for section in only} <= restricted
