from datetime import date

import pytest

from foiassist.adapters.writers.letter_text import Block, Kind, blocks, date_in_words, pieces


def test_the_date_is_in_words():
    assert date_in_words(date(2022, 3, 30)) == "30 March 2022"
    assert date_in_words(date(2024, 12, 1)) == "1 December 2024"


def test_a_bullet_keeps_what_is_set_in_below_it_and_nothing_else():
    assert blocks("- one\n  more\n- two\nthree") == (
        Block(Kind.BULLET, ("one more",)),
        Block(Kind.BULLET, ("two",)),
        Block(Kind.PARAGRAPH, ("three",)),
    )


def test_nothing_in_a_quotation_means_more_than_it_says():
    assert blocks("> - one\n> > two\n>\n> three") == (
        Block(Kind.QUOTATION, ("- one", "> two")),
        Block(Kind.QUOTATION, ("three",)),
    )


@pytest.mark.parametrize("text", ["", "\n \n", "- \n\n> ", ">"])
def test_empty_text_makes_nothing(text):
    assert blocks(text) == ()


def test_what_only_looks_like_a_mark_is_text():
    text = "-5 degrees\n>10 swans\n1. one"
    assert blocks(text) == (Block(Kind.PARAGRAPH, ("-5 degrees", ">10 swans", "1. one")),)


@pytest.mark.parametrize(
    ("line", "links"),
    [
        ("See https://a.example/x.", ["https://a.example/x"]),
        ("(at https://a.example/x_(y))", ["https://a.example/x_(y)"]),
        (
            "https://a.example and HTTP://b.example/?q=1&r=2,",
            ["https://a.example", "HTTP://b.example/?q=1&r=2"],
        ),
        ("“https://a.example”", ["https://a.example"]),
        ("file:///etc/passwd javascript:alert(1) www.a.example https://", []),
    ],
)
def test_only_addresses_on_the_web_are_links(line, links):
    cut = list(pieces(line))
    assert [piece.text for piece in cut if piece.is_link] == links
    assert "".join(piece.text for piece in cut) == line
