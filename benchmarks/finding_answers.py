"""Requests to a council and what it answered in its own words, for `finding.py`.

Whatever an answer repeats of the request, of its title or of the letters before it is left out, or
finding the answer to a request would be no more than finding the same words.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from benchmarks.finding_texts import SHINGLE, Task, Text, rows, shingles, words
from foiassist.case.evidence import PassageRole

LONGEST_PIECE = 600
"""Characters of a piece of a letter."""

STANDING = 5
"""Letters in which a stretch of words stands that is nobody's own."""

REPEATED = 0.3
"""Share of its stretches from which on a paragraph repeats another text."""

_HISTORY = re.compile(
    r"^(?:-+ ?Original Message|_{10,}|From:|Sent:|On .{5,80} wrote:)", re.MULTILINE
)
_ABOUT_RIGHTS = re.compile(
    r"(?:any queries about this response|available for re-?use|unhappy with the (?:response|way)"
    r"|not content with|Information Commissioner|Kind regards|Yours (?:sincerely|faithfully)).*",
    re.IGNORECASE | re.DOTALL,
)
_OPENING = re.compile(
    r"^.{0,1500}?\bresponse\s+to\s+your\s+(?:request|questions?)\b[^:.]{0,60}[:.]",
    re.IGNORECASE | re.DOTALL,
)


def own_answers() -> Task:
    """Return the answers of a council cut into pieces, where the request's own are relevant."""
    found = rows("sheffield_pairs.jsonl")
    asked = {str(row["id"]): str(row["request_text"]) for row in found}
    paragraphs = {str(row["id"]): list(_own_paragraphs(row)) for row in found}
    standing = _standing(paragraphs.values())
    library = tuple(
        Text(f"{name}/{number}", name, piece)
        for name, own in paragraphs.items()
        for number, piece in enumerate(
            _pieces(one for one in own if not _is_standing(one, standing))
        )
    )
    relevant: dict[str, set[str]] = defaultdict(set)
    for one in library:
        relevant[one.document].add(one.id)
    return Task(
        "answers: own",
        library,
        {name: asked[name] for name in relevant},
        {name: frozenset(those) for name, those in relevant.items()},
        role=PassageRole.ANSWER,
    )


def _own_paragraphs(row: Mapping[str, object]) -> Iterator[str]:
    """Yield what the authority itself wrote: no history, no title, nothing of the request."""
    asked = shingles(words(f"{row['title']} {row['request_text']}"))
    title = set(words(str(row["title"])))
    responses = row["responses"]
    for response in responses if isinstance(responses, list) else []:
        text = _HISTORY.split(str(response["text"]), maxsplit=1)[0]
        text = _ABOUT_RIGHTS.sub("", _OPENING.sub("", text, count=1))
        paragraphs = re.split(r"\n\s*\n|(?<=[.?:])\n", text)
        yield from (one for one in paragraphs if not _quotes(one, asked, title))


def _standing(letters: Iterable[list[str]]) -> frozenset[tuple[str, ...]]:
    """Return the stretches of words that stand in `STANDING` letters or more."""
    counted: Counter[tuple[str, ...]] = Counter()
    for letter in letters:
        counted.update(shingles(words("\n".join(letter))))
    return frozenset(one for one, count in counted.items() if count >= STANDING)


def _is_standing(paragraph: str, standing: frozenset[tuple[str, ...]]) -> bool:
    own = shingles(words(paragraph))
    return len(own & standing) / max(1, len(own)) > REPEATED


def _quotes(paragraph: str, asked: frozenset[tuple[str, ...]], title: Collection[str]) -> bool:
    """Return whether a paragraph repeats what was asked, or the title, or says next to nothing."""
    if paragraph.lstrip().startswith((">", "Dear", "Re:", "RE:", "Subject:")):
        return True
    own = words(paragraph)
    stretches = shingles(own)
    repeated = len(stretches & asked) / max(1, len(stretches))
    return len(own) < SHINGLE or repeated > REPEATED or (set(own) >= set(title) and len(own) < 40)


def _pieces(paragraphs: Iterable[str]) -> Iterator[str]:
    """Yield paragraphs, joined while they are short."""
    piece = ""
    for paragraph in paragraphs:
        flat = " ".join(paragraph.split())
        if piece and len(piece) + len(flat) > LONGEST_PIECE:
            yield piece
            piece = ""
        piece = f"{piece} {flat}".strip()
        while len(piece) > LONGEST_PIECE:
            yield piece[:LONGEST_PIECE]
            piece = piece[LONGEST_PIECE:].strip()
    if len(piece) >= 40:
        yield piece
