"""Reads what a letter will be asked about one provision or matter out of its TOML table."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from foiassist.adapters.corpus.corpus_shape import Shape, nearest
from foiassist.case.challenge import MATTERS, Asker, Challenge, Matter, Stance
from foiassist.errors import CorpusError
from foiassist.law.exemptions import find_provision

_FILE = Shape(required={"about": tuple, "challenge": list}, optional={})
_CHALLENGE = Shape(
    required={"id": str, "asker": str, "question": str, "adequate": str, "source": str},
    optional={"check": str, "person": str, "limbs": tuple, "stance": str},
)


def read_challenges(table: Mapping[str, Any], path: Path) -> tuple[Challenge, ...]:
    """Return the challenges that *table* holds.

    Raises:
        CorpusError: A key is unknown or missing, or a value means nothing.
    """
    given = _FILE.checked(table, str(path))
    about = given["about"]
    if not about or not (about[0] in MATTERS or all(find_provision(one) for one in about)):
        known = ", ".join(Matter)
        raise CorpusError(
            f"{path}: about is {list(about)}.",
            hint=f"Name sections of the Act, such as '31', or one of: {known}.",
        )
    challenges = tuple(
        _challenge(one, about, f"{path}: challenge {number}")
        for number, one in enumerate(given["challenge"], 1)
    )
    ids = [challenge.id for challenge in challenges]
    if len(set(ids)) < len(ids):
        raise CorpusError(f"{path}: two challenges have the same id.")
    return challenges


def _challenge(table: Mapping[str, Any], about: tuple[str, ...], place: str) -> Challenge:
    given = _CHALLENGE.checked(table, place)
    _is_known(given["asker"], tuple(Asker), f"{place}: asker")
    stance = given.pop("stance", Stance.WITHHELD.value)
    _is_known(stance, tuple(Stance), f"{place}: stance")
    if bool(given.get("check")) == bool(given.get("person")):
        raise CorpusError(
            f"{place} has to have a check, or else to say why only a person can judge it.",
            hint="Give it the key check or the key person, and not both.",
        )
    for limb in given.get("limbs", ()):
        if find_provision(limb) is None:
            raise CorpusError(f"{place}: limbs: {limb!r} is no provision that can be relied on.")
    asker = Asker(given.pop("asker"))
    return Challenge(**given, about=about, asker=asker, stance=Stance(stance))


def _is_known(word: str, known: tuple[str, ...], place: str) -> None:
    if word not in known:
        raise CorpusError(f"{place} is {word!r}.", hint=nearest(word, known))
