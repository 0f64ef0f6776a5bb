import sys
from datetime import date

import pytest

from foiassist.adapters.readers import read_bytes, web_article
from foiassist.adapters.readers.past_files import PastFileReader
from tests.adapters import files_made as made


@pytest.fixture
def trafilatura():
    return pytest.importorskip("trafilatura", exc_type=ImportError)


def test_menus_banners_and_footers_are_left_out_of_a_page(trafilatura):
    article = web_article.article_of(made.PAGE)
    assert "412 bins in Ambridge" in article.text
    assert "News" not in article.text
    assert "cookies" not in article.text
    assert "Copyright" not in article.text


def test_a_page_tells_its_title_its_link_and_when_it_was_published(trafilatura):
    article = web_article.article_of(made.PAGE)
    assert article.title == "Bins in Ambridge"
    assert article.link == "https://www.ambridge.example/foi/12"
    assert article.dated == date(2025, 3, 4)


def test_the_numbers_of_a_list_stay(trafilatura):
    lines = web_article.article_of(made.PAGE).text.split("\n")
    assert "1. How many bins are there?" in lines
    assert "2. What did each of them cost?" in lines


def test_tables_are_rows_and_paragraphs_are_apart(trafilatura):
    lines = web_article.article_of(made.PAGE).text.split("\n")
    assert lines[-2:] == ["Year\tBins", "2024\t412"]
    assert lines[:2] == ["Bins in Ambridge", ""]


def test_a_page_without_a_main_text_is_read_whole():
    page = "<!doctype html><html><body><p>Only this.</p></body></html>"
    assert web_article.article_of(page).text == "Only this."


def test_a_page_is_read_whole_where_the_library_is_missing(monkeypatch):
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    article = web_article.article_of(made.PAGE)
    assert "412 bins in Ambridge" in article.text
    assert "1. How many bins are there?" in article.text


@pytest.mark.parametrize(
    "begins", ['<?xml version="1.0" encoding="UTF-8"?>\n', "<!-- saved from -->\n", "\n"]
)
def test_a_page_is_known_by_its_beginning(begins):
    page = f"{begins}<!DOCTYPE html><html><body><p>412 bins</p></body></html>"
    assert read_bytes(page.encode()).text == "412 bins"


def test_a_request_on_a_page_keeps_every_word():
    assert "News" in read_bytes(made.PAGE.encode()).text


def test_the_record_of_a_page_carries_what_the_page_tells(trafilatura):
    reader = PastFileReader()
    (record,) = reader.records(made.PAGE.encode(), "bins.html")
    reader.close()
    assert (record.title, record.answered) == ("Bins in Ambridge", date(2025, 3, 4))
    assert record.link.startswith("https://")
