"""The prompts: what each declares is what it uses, and nothing from outside becomes one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.errors import PromptError
from foiassist.prompts import load_prompt

FOLDER = Path(__file__).resolve().parents[1] / "prompts"
PROMPTS = sorted(FOLDER.glob("*.md"))
USER = load_prompt(FOLDER / "draft_section.user.md")


@pytest.mark.parametrize("path", PROMPTS, ids=lambda path: path.stem)
def test_every_prompt_uses_exactly_what_it_declares(path):
    prompt = load_prompt(path)
    filled = prompt.fill(**{name: f"<{name}>" for name in prompt.variables})
    assert all(f"<{name}>" in filled for name in prompt.variables)
    assert prompt.name == path.stem
    assert prompt.version >= 1


def test_no_system_prompt_has_a_variable():
    spoken_to = [path for path in PROMPTS if path.name.endswith(".system.md")]
    assert spoken_to
    assert not any(load_prompt(path).variables for path in spoken_to)


def test_no_prompt_has_a_place_for_who_asks():
    assert not {"applicant", "name", "email", "address", "sender"} & set(USER.variables)


def test_a_forgotten_variable_is_an_error_and_not_a_blank():
    with pytest.raises(PromptError, match="plain_draft"):
        USER.fill(**dict.fromkeys(USER.variables - {"plain_draft"}, ""))


def test_a_variable_that_is_not_declared_is_an_error():
    with pytest.raises(PromptError, match="applicant"):
        USER.fill(**dict.fromkeys(USER.variables, ""), applicant="Jo Sample")


@given(st.text(max_size=60))
def test_text_from_outside_stands_as_it_is_and_is_never_read_as_a_variable(hostile):
    values = {**dict.fromkeys(USER.variables, "-"), "questions": f"{hostile} $facts ${{facts}}"}
    assert f"{hostile} $facts ${{facts}}" in USER.fill(**values)


def test_one_changed_word_changes_the_digest(tmp_path):
    path = tmp_path / "one.system.md"
    digests = set()
    for word in ("Help.", "Help!"):
        path.write_text(f"---\nversion: 1\nvariables: []\n---\n{word}\n", encoding="utf-8")
        digests.add(load_prompt(path).sha256)
    assert len(digests) == 2


@pytest.mark.parametrize(
    "text",
    [
        "no header",
        "before\n---\nversion: 1\nvariables: []\n---\nafter",
        "---\nversion: 1\nvariables: []\n---\nPay $5.",
        "---\nversion: 1\nvariables: []\n---\n$facts",
        "---\nversion: 1\nvariables: [facts]\n---\nNothing.",
        "---\nversion: 1\n---\nNo variables.",
        "---\nvariables: []\n---\nNo version.",
        "---\nversion: one\nvariables: []\n---\nOdd version.",
        "---\n- a list\n---\nOdd header.",
        "---\nversion: [\n---\nBroken header.",
        "---\n---\nEmpty header.",
    ],
)
def test_a_malformed_prompt_is_an_error_that_names_the_file(tmp_path, text):
    path = tmp_path / "odd.user.md"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(PromptError, match=r"odd\.user"):
        load_prompt(path)


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00"])
def test_a_prompt_that_cannot_be_read_is_an_error_that_names_the_file(tmp_path, content):
    path = tmp_path / "gone.user.md"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(PromptError, match=r"gone\.user\.md"):
        load_prompt(path)
