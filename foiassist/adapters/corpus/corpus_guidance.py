"""Reads the guidance on one section out of a Markdown file with a header."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from foiassist.adapters.corpus.corpus_shape import Shape, cleaned
from foiassist.case.evidence import Guidance
from foiassist.errors import CorpusError

_HEADER = Shape(
    required={"section": str, "title": str},
    optional={"checked": date, "links": tuple, "cues": tuple},
)
_FILE = re.compile(r"\ufeff?---\r?\n(?P<header>.*?)\r?\n---\r?\n(?P<body>.*)", re.DOTALL)
_HEADING = re.compile(r"^## +(.+?) *$", re.MULTILINE)


def read_guidance(text: str, path: Path) -> Guidance:
    """Return the guidance that *text* holds, its parts in order.

    Raises:
        CorpusError: There is no header, a key of it is wrong, or there is no heading.
    """
    import yaml

    if not (file := _FILE.fullmatch(text)):
        raise CorpusError(f"{path} does not start with a header between --- lines.")
    try:
        header = yaml.load(file["header"], getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both are safe loaders
    except yaml.YAMLError as error:
        raise CorpusError(f"{path}: the header cannot be read as YAML: {error}.") from error
    if not isinstance(header, dict):
        raise CorpusError(f"{path}: the header must be keys with values.")
    given = _HEADER.checked(header, str(path))
    pieces = _HEADING.split(cleaned(file["body"]))
    parts = tuple(
        (heading.strip(), part.strip())
        for heading, part in zip(pieces[1::2], pieces[2::2], strict=True)
        if part.strip()
    )
    if not parts:
        raise CorpusError(f"{path} has no part under a '## ' heading.")
    return Guidance(**given, parts=parts)
