"""Text from outside in a letter: it is shown as it is, in every kind of file."""

import json
import re
from dataclasses import replace
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from foiassist.adapters.writers.markdown import as_markdown
from foiassist.adapters.writers.plain_text import as_plain_text
from foiassist.case.clean_text import clean
from foiassist.case.request import Applicant
from tests.adapters.letters import LETTER, saying, written_to


@pytest.fixture
def written(tmp_path):
    """Write a letter to Word and read it back."""
    return partial(written_to, tmp_path / "letter.docx")


ATTACKS = [
    "[/]",
    "[@click=app.quit]x[/]",
    "[link](file:///etc/passwd) ![i](http://evil.example/x.png)",
    "<img src=x onerror=alert(1)><script>1</script>",
    "a < b & c &lt; d",
    "# not a heading",
    "1) not a list",
    "12. nor this",
    "=====",
    "---",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "```\nrm\n```",
    "~~gone~~ **loud** __soft__ `code` $x$ x^2^",
    "mail me@evil.example or see www.evil.example or https://evil.example/x",
    "\x1b[31mred\x1b[0m \u202eback\u202c \u200bx",
    "{{ 7*7 }}{% include '/etc/passwd' %}",
    "    set in",
    "ends with a backslash\\\nnext",
    "[ref]: http://evil.example",
    "w:t</w:t><w:t>",
]
OUR_TAGS = {"p", "h2", "ul", "li", "blockquote", "br", "strong"}
GFM = MarkdownIt("gfm-like")


def tags_and_text(markdown):
    """Return the tags that a reader makes of Markdown, and the text that it shows."""
    tags, text = set(), []
    for token in GFM.parse(markdown):
        for part in (token, *(token.children or ())):
            tags.add(part.tag or part.type.removesuffix("_inline"))
            text.append(
                {"text": part.content, "text_special": part.content, "hardbreak": "\n"}.get(
                    part.type, ""
                )
            )
        text.append("\n" if token.type == "inline" else "")
    return tags - {"", "text", "inline", "text_special"}, "".join(text)


def flat(text):
    """Return *text* as a reader sees it: line by line, spaces single, empty lines left out."""
    return [" ".join(line.split()) for line in clean(text).split("\n") if line.strip()]


def check_shown_as_it_is(attack, written):
    """Check that quoted text and a title are shown as they are, in every kind of file."""
    lines = clean(attack).split("\n")
    letter = saying("\n".join(f"> {line}" for line in lines), title=" ".join(flat(attack)))
    tags, shown = tags_and_text(as_markdown(letter))
    assert tags <= OUR_TAGS
    assert flat(shown)[7:] == flat(" ".join(flat(attack))) + flat(attack)
    document = written(letter)
    assert document.part.element.xpath("//w:hyperlink") == []
    quoted = [p.text for p in document.paragraphs if p.style.name == "Quote"]
    assert flat("\n".join(quoted)) == flat(attack)
    plain = as_plain_text(letter)
    assert all(character == "\n" or character.isprintable() for character in plain)


@pytest.mark.parametrize("attack", ATTACKS)
def test_text_from_outside_is_text_in_every_kind_of_file(attack, written):
    check_shown_as_it_is(attack, written)


def test_every_known_attack_on_exports_is_text(shared_data, written):
    attacks = json.loads(
        (shared_data / "attacks" / "terminal_markup_export_attacks.json").read_text(
            encoding="utf-8"
        )
    )
    assert len(attacks) > 40
    for attack in attacks.values():
        check_shown_as_it_is(attack, written)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=40) | st.text("#-+=*_`[]()<>!\\|~&:.1a \n@/wh", max_size=20))
def test_no_text_in_a_quotation_is_ever_markup(text):
    lines = clean(text).split("\n")
    tags, shown = tags_and_text(
        as_markdown(saying("\n".join(f"> {line}" for line in lines), title=""))
    )
    assert tags <= OUR_TAGS
    assert flat(shown)[7:] == flat(text)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=40) | st.text("#-+=*_`[]()<>!\\|~&:.1a \n@/wh", max_size=20))
def test_our_own_words_make_only_paragraphs_lists_quotations_and_links(text):
    tags, _ = tags_and_text(as_markdown(saying(text)))
    assert tags <= OUR_TAGS | {"a"}


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(), st.text(max_size=10), st.text(max_size=10))
def test_no_character_keeps_a_word_letter_from_being_written(written, text, name, title):
    letter = replace(LETTER, applicant=Applicant(name, name, name), reference=name, watermark=name)
    document = written(replace(letter, authority_name=title, sections=((title, text),)))
    shown = "".join(paragraph.text for paragraph in document.paragraphs)
    assert not re.search("[\x00-\x08\x0b-\x1f]", shown)
