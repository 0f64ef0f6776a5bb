"""The main text of a web page, with its title, link and date, by trafilatura; nothing is fetched.

Requests are read by `web_page`, which keeps every word; a past response comes with menus, banners
and footers, which are left out here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

from foiassist.adapters.readers.web_page import text_of_web_page

_SHORTEST = 0.25
"""Where the main text is a smaller share of all words on the page, it is not trusted."""
_NUMBERED = re.compile(r"\d+\. ")


@dataclass(frozen=True, slots=True)
class Article:
    """What a page says, without what stands around it."""

    text: str
    title: str = ""
    link: str = ""
    dated: date | None = None


def article_of(page: str) -> Article:
    """Return the main text of *page*; all of it where no main text can be told.

    All of it too where trafilatura, or what it needs, is not installed whole.
    """
    whole = text_of_web_page(page)
    found = _extracted(page)
    if found is None:
        return Article(whole)
    text = "\n".join(_lines(found.body)).strip()
    if len(text) < _SHORTEST * len(whole):
        text = whole
    return Article(text, found.title or "", found.url or "", _date(found.date))


def _extracted(page: str) -> Any:
    from lxml import html

    with suppress(ValueError, ImportError):
        from trafilatura import bare_extraction

        tree = html.document_fromstring(page.encode("utf-8"), parser=_parser())
        _write_list_numbers(tree)
        return bare_extraction(
            tree,
            favor_recall=True,
            include_comments=False,
            include_tables=True,
            include_images=False,
            include_links=False,
            date_extraction_params={"extensive_search": False, "original_date": True},
            with_metadata=True,
        )
    return None


def _lines(holder: Any) -> Iterator[str]:
    """Yield the lines of what trafilatura found, table rows with their cells apart by tabs."""
    for block in holder:
        if block.tag == "row":
            yield "\t".join(_words(cell) for cell in block.iter("cell"))
        elif block.tag == "item":
            yield from _entry(block)
        elif block.tag in {"list", "table"}:
            if holder.tag == "body":
                yield ""
            yield from _lines(block)
        else:
            yield ""
            yield _words(block)


def _entry(item: Any) -> Iterator[str]:
    """Yield the lines of a list entry, with a bullet where it has no number."""
    nested = [part for part in item if part.tag == "list"]
    for part in nested:
        item.remove(part)
    words = _words(item)
    yield words if _NUMBERED.match(words) else f"• {words}"
    for part in nested:
        yield from _lines(part)


def _words(element: Any) -> str:
    return " ".join("".join(_pieces(element)).split())


def _pieces(element: Any) -> Iterator[str]:
    """Yield the text in *element*; line breaks and paragraphs in it part words."""
    yield element.text or ""
    for part in element:
        yield " " if part.tag in {"lb", "p", "list"} else ""
        yield from _pieces(part)
        yield part.tail or ""


def _parser() -> Any:
    from lxml.html import HTMLParser

    return HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)


def _write_list_numbers(tree: Any) -> None:
    """Put the number that a reader sees before each entry of a numbered list."""
    for numbered in tree.iter("ol"):
        start = numbered.get("start", "1")
        first = int(start) if start.isdecimal() else 1
        for number, entry in enumerate(numbered.iterchildren("li"), first):
            entry.text = f"{number}. {(entry.text or '').lstrip()}"


def _date(iso: str | None) -> date | None:
    with suppress(ValueError, TypeError):
        return date.fromisoformat(iso) if iso else None
    return None
