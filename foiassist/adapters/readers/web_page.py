"""The text of a web page or of an e-mail written as one; nothing in it is run or fetched."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_UNSEEN = frozenset({"script", "style", "head", "template", "noscript", "svg", "title"})
_BLOCKS = frozenset(
    {"p", "div", "br", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6"}
    | {"blockquote", "section", "article", "header", "footer", "dt", "dd", "pre"}
)
_BEGINS = re.compile(
    r"\s*(?:<\?xml.{0,200}?\?>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)


def looks_like_web_page(text: str) -> bool:
    """Return whether *text* is HTML from its first tag on."""
    return bool(_BEGINS.match(text))


def text_of_web_page(page: str) -> str:
    """Return what a reader of *page* would see, with list numbers written out."""
    reader = _PageReader()
    reader.feed(page)
    reader.close()
    lines = "".join(reader.parts).split("\n")
    return re.sub(r"\n{3,}", "\n\n", "\n".join(" ".join(line.split()) for line in lines)).strip()


class _PageReader(HTMLParser):
    """Collects the visible text of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._unseen: list[str] = []
        self._lists: list[int | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - attributes are never read
        """Begin a line, a list or a part that is not shown."""
        if tag in _UNSEEN:
            self._unseen.append(tag)
        if tag in {"ol", "ul"}:
            self._lists.append(0 if tag == "ol" else None)
        if tag in _BLOCKS:
            self.parts.append("\n")
        if tag == "p":
            self.parts.append("\n")
        if tag == "li":
            self.parts.append(self._marker())

    def handle_endtag(self, tag: str) -> None:
        """End what `handle_starttag` began."""
        if tag in self._unseen:
            while self._unseen and self._unseen.pop() != tag:
                pass
        if tag in {"ol", "ul"} and self._lists:
            self._lists.pop()
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        """Keep text that is shown."""
        if not self._unseen:
            self.parts.append(re.sub(r"\s+", " ", data))

    def _marker(self) -> str:
        number = self._lists[-1] if self._lists else None
        if number is None:
            return "• "
        self._lists[-1] = number + 1
        return f"{number + 1}. "
