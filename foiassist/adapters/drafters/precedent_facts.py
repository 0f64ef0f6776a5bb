"""Recorded facts as an answer tells them: a paragraph, a list, or the lines as they were given.

Not a word or figure of a fact is changed; only its place on the page is chosen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from foiassist.adapters.drafters.precedent_wording import Wording, bullets, sentence
from foiassist.case.fact import Fact

_SENTENCES_IN_A_PARAGRAPH = 3
"""More sentences than this are told as a list."""

_BARE = re.compile(
    r"(?:yes|no|none(?: of (?:the above|these|them))?|nil|zero|n/a|not applicable"
    r"|£?\d[\d,.]*(?: ?%| per cent| million)?)\.?",
    re.IGNORECASE,
)
_ROW = re.compile(r"[^:.!?\n]{1,80}(?::| [-–=]) ?£?\d(?:[^.!?\n]|\.\d){0,60}\.?")


def told(facts: Iterable[Fact]) -> str:
    """Return facts in order: sentences together, the rows of a table as a list."""
    blocks = groupby((fact.text.strip() for fact in facts), key=_layout)
    return "\n\n".join(block for layout, texts in blocks for block in _laid_out(layout, texts))


def opened(opening: str, facts: str, wording: Wording) -> str:
    """Return *opening* and the *facts* that `told` laid out, as one text."""
    if _BARE.fullmatch(facts):
        return f"{opening} {wording.say('answer-bare', answer=facts)}"
    first = facts.partition("\n\n")[0]
    if first.partition("\n")[0].rstrip().endswith(":"):
        return f"{opening}\n\n{facts}".strip()
    if "\n" in first or first.startswith("- "):
        return f"{opening} {wording.say('answer-listed')}\n\n{facts}"
    return f"{opening} {facts}".strip()


def _layout(text: str) -> str:
    if "\n" in text:
        return "lines"
    return "row" if _ROW.fullmatch(text) else "sentence"


def _laid_out(layout: str, texts: Iterator[str]) -> Iterator[str]:
    listed = list(texts)
    if layout == "lines":
        yield from listed
    elif layout == "row" and len(listed) > 1:
        yield "\n".join(f"- {text.rstrip('.')}" for text in listed)
    elif len(listed) > _SENTENCES_IN_A_PARAGRAPH:
        yield bullets(listed)
    else:
        yield " ".join(sentence(text) for text in listed)
