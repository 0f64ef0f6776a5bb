"""The bundled guidance and standard wording: right in law, in order, and fit to lend from."""

from __future__ import annotations

import re
from datetime import date
from string import Template

import pytest
import yaml

from foiassist.case.lent_wording import carries_no_fact, sentences
from foiassist.law.citations import find_citations
from foiassist.law.exemptions import PROVISIONS, Basis, Nature, provision, section_of
from foiassist.steps.verify.provisions import unknown_provisions
from tests.bundled_corpus import GUIDANCE_FILES, LIBRARY, RECITALS, ROOT, WORDING

GUIDANCE = {guidance.section: guidance for guidance in LIBRARY.guidance}
each_guidance = pytest.mark.parametrize("guidance", GUIDANCE.values(), ids=GUIDANCE)

HEADINGS = (
    "What it protects",
    "The test",
    "Limbs",
    "Harm",
    "Evidence to gather",
    "Advice and assistance",
    "Legitimate interests",
    "Necessity",
    "Fairness",
    "Factors for disclosure",
    "Factors for maintaining the exemption",
    "Balance",
    "Neither confirm nor deny",
    "Common mistakes",
    "Model reasoning",
)
ALWAYS = (
    "What it protects",
    "The test",
    "Limbs",
    "Evidence to gather",
    "Common mistakes",
    "Model reasoning",
)
LENT_HEADINGS = (
    "Legitimate interests",
    "Necessity",
    "Fairness",
    "Factors for disclosure",
    "Factors for maintaining the exemption",
    "Balance",
)
FACTORS = ("Factors for disclosure", "Factors for maintaining the exemption")
LINKS = re.compile(
    r"https://www\.legislation\.gov\.uk/"
    r"(?:ukpga/2000/36/section/\d+A?|uksi/2004/(?:3244|3391)/contents)"
    r"|https://ico\.org\.uk/for-organisations/foi/(?:[a-z0-9-]+/)*"
)
CHECKED_SINCE = date(2026, 11, 25)
"""The oldest check against the statute that a bundled file may rest on."""
BOLD_LIMB = re.compile(r"\*\*(\d+A?(?:\([0-9a-zA-Z]+\))+)\*\*")
REGULATOR = {"regulator_name", "regulator_address", "regulator_website"}
PLACEHOLDERS = {
    "request-reviewed": {"received", "reference", "review_asked"},
    "notice-fee": {"fee", "fee_for", "payment"},
    "notice-extension-until": {"until"},
    "outcome-complaint": {"complaint"},
    "outcome-reviewer": {"reviewer"},
    "exemption-12": {"limit_pounds", "limit_hours"},
    "exemption-12-2": {"limit_pounds", "limit_hours"},
    "exemption-21": {"questions", "answers_word"},
    "past-wording": {"wording"},
    "answer-published": {"where"},
    "answer-bare": {"answer"},
    "answer-part": {"part", "answer"},
    "decision-some-not-held": {"questions"},
    "decision-some-unclear": {"questions"},
    "answer-to-be-published": {"sections", "when"},
    "answer-repeated": {"sections", "earlier"},
    "answer-transferred": {"transferred_to"},
    "answer-clarification": {"clarify"},
    "answer-environmental": {"sections", "environmental_due"},
    "answer-own-data": {"sections", "access_due"},
    "rights-review": {"review_contact", "review_working_days"},
    "rights-regulator": REGULATOR,
    "rights-regulator-reviewed": REGULATOR,
}
MAY_SAY = {
    "request": {"received", "reference"},
    "notice": {"citations", "title", "due"},
    "outcome": {"questions", "why"},
    "absolute": {"section_is"},
    "qualified": {"section_is"},
    "mosaic": {"mosaic"},
    "exemption": {"citations", "interests"},
    "ncnd": {"citations"},
    "answer": {"sections"},
}
"""What the built-in drafter gives to other wording whose name begins so."""


def test_there_is_guidance_on_every_section_of_the_law_s_table():
    assert set(GUIDANCE) == {row.section for row in PROVISIONS}
    assert len(GUIDANCE) == len(GUIDANCE_FILES)


@each_guidance
def test_guidance_has_its_headings_in_order(guidance):
    headings = [heading for heading, _ in guidance.parts]
    assert headings == [heading for heading in HEADINGS if heading in headings]
    row = provision(guidance.section)
    assert set(ALWAYS) <= set(headings)
    for heading in (*FACTORS, "Balance"):
        assert (heading in headings) == (row.nature is Nature.QUALIFIED)
    assert ("Harm" in headings) == (row.basis in {Basis.PREJUDICE, Basis.MIXED})
    assert ("Neither confirm nor deny" in headings) == (row.ncnd is not None)


@each_guidance
def test_guidance_is_long_enough_to_help_and_short_enough_to_be_read(guidance):
    words = sum(len(part.split()) for _, part in guidance.parts)
    assert 600 <= words <= 1500, words


@each_guidance
def test_guidance_bears_the_act_s_own_title_and_the_date_it_was_checked(guidance):
    assert guidance.title == provision(guidance.section).title
    assert guidance.checked is not None
    assert guidance.checked >= CHECKED_SINCE


@each_guidance
def test_every_limb_that_a_letter_may_specify_is_among_the_limbs(guidance):
    named = set(BOLD_LIMB.findall(guidance.part("Limbs")))
    missing = [
        row.citation
        for row in PROVISIONS
        if row.section == guidance.section
        and row.citation != row.section
        and row.specific
        and not row.is_ncnd
        and not any(f"{limb}(".startswith(f"{row.citation}(") for limb in named)
    ]
    assert missing == []


@pytest.mark.parametrize("path", GUIDANCE_FILES, ids=lambda path: path.stem)
def test_guidance_names_its_section_and_links_to_what_there_is(path):
    header = yaml.safe_load(path.read_text(encoding="utf-8").split("---\n")[1])
    assert path.stem == f"s{header['section']}"
    assert provision(header["section"]).url == header["links"][0]
    assert all(LINKS.fullmatch(link) for link in header["links"])


@each_guidance
def test_cues_are_lower_case_unique_and_enough(guidance):
    assert 15 <= len(guidance.cues) <= 80
    assert len(set(guidance.cues)) == len(guidance.cues)
    assert all(cue == cue.lower() and len(cue) > 2 for cue in guidance.cues)


@each_guidance
def test_what_guidance_lends_to_a_letter_carries_no_fact(guidance):
    for heading in LENT_HEADINGS:
        bullets = re.findall(r"(?m)^- (.+)$", guidance.part(heading))
        assert bool(bullets) == bool(guidance.part(heading))
        assert [bullet for bullet in bullets if not carries_no_fact(bullet)] == []
        assert all(bullet.endswith(".") for bullet in bullets)
        assert all(len(sentences(bullet)) == 1 for bullet in bullets)
        assert heading not in FACTORS or not bullets or 4 <= len(bullets) <= 7


@each_guidance
def test_guidance_cites_only_what_the_act_has_and_lists_limbs_of_its_own_section(guidance):
    text = "\n".join(part for _, part in guidance.parts)
    assert list(unknown_provisions(text, None)) == []
    limbs = BOLD_LIMB.findall(guidance.part("Limbs"))
    assert {section_of(limb) for limb in limbs} == {guidance.section}
    assert not RECITALS.search(text)


@each_guidance
def test_model_reasoning_has_blanks_and_no_figure(guidance):
    model = guidance.part("Model reasoning")
    assert "[NEEDED: " in model
    without = re.sub(r"\[NEEDED: [^]]*\]|\b[Ss]ection \d+[0-9A-Za-z()]*", "", model)
    assert not re.search(r"\d", without)


@pytest.mark.parametrize("name", WORDING)
def test_standard_wording_wants_only_what_the_drafter_gives_it(name):
    template = Template(WORDING[name])
    assert template.is_valid()
    allowed = PLACEHOLDERS.get(name) or MAY_SAY.get(name.split("-")[0], set())
    assert set(template.get_identifiers()) <= allowed
    assert not RECITALS.search(WORDING[name])
    assert find_citations(WORDING[name]) or "ection" not in WORDING[name] or "$" in WORDING[name]


def test_every_name_that_the_drafter_says_is_in_the_standard_wording():
    said = set()
    for path in (ROOT / "foiassist" / "adapters" / "drafters").glob("precedent_*.py"):
        text = path.read_text(encoding="utf-8")
        said |= set(re.findall(r"""(?:\.say|_under)\(\s*"([a-z-]+)\"""", text))
    assert len(said) > 15
    assert said <= set(WORDING)
