"""A learner that fits one logistic regression a section (scikit-learn), and keeps what it learnt.

The same examples always teach the same. The library is loaded only when there is something new to
learn; what was learnt is kept as numbers by the name of the aspect, with no word of any request.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from foiassist.ports.learning import NOTHING_LEARNED, Learned, LearnedSection, PastExample

_FEWEST_OWN = 30
"""Own past responses below which there is nothing to learn that is not chance."""

_FEWEST_RELIED_ON = 3
"""Past responses that must have relied on a section before anything is learnt of it."""

_INVENTED_COUNTS = 0.2
"""What an invented response counts beside one of the team's own."""

_STEP = 0.6
"""Scale of the aspects beside the log odds: smaller means a stronger pull towards no change."""

_KIND_STEP = 0.42
"""The same for the kind of authority."""

_VERSION = 1


class LogisticLearner:
    """Learns from past responses and keeps the weights in a folder, or in memory alone."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._known: tuple[str, Learned] | None = None

    def learned(self, digest: str, examples: Callable[[], Sequence[PastExample]]) -> Learned:
        """Return what *examples* teach, from what is kept where it is of the same *digest*."""
        key = f"{_VERSION} {digest}"
        if self._known is None or self._known[0] != key:
            learned = self._kept(key)
            if learned is None:
                learned = learn(examples())
                self._keep(key, learned)
            self._known = key, learned
        return self._known[1]

    @property
    def _file(self) -> Path | None:
        return self._folder / "learned.json" if self._folder else None

    def _kept(self, key: str) -> Learned | None:
        if self._file is None or not self._file.is_file():
            return None
        try:
            kept = json.loads(self._file.read_text(encoding="utf-8"))
            return _from_json(kept["learned"]) if kept["key"] == key else None
        except (OSError, ValueError, KeyError, TypeError):
            return None  # a cache that cannot be read is made again

    def _keep(self, key: str, learned: Learned) -> None:
        if self._file is None:
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        part = self._file.with_suffix(".part")
        part.write_text(json.dumps({"key": key, "learned": asdict(learned)}), encoding="utf-8")
        part.replace(self._file)


class FixedLearner:
    """Gives what was learnt once, whatever it is asked to learn from since."""

    def __init__(self, examples: Sequence[PastExample]) -> None:
        self._learned = learn(examples)

    def learned(self, digest: str, examples: Callable[[], Sequence[PastExample]]) -> Learned:
        """Return what was learnt at the beginning."""
        del digest, examples
        return self._learned


def learn(examples: Sequence[PastExample]) -> Learned:
    """Return what *examples* teach; nothing where the team has too few of its own."""
    if sum(one.is_own for one in examples) < _FEWEST_OWN:
        return NOTHING_LEARNED
    from foiassist.steps.suggesting.learning import counted

    names = sorted({name for one in examples if one.is_own for name in one.noticed})
    sections = sorted({section for one in examples for section in one.expected})
    fitted = {section: _fitted(section, examples, names) for section in sections}
    refusals, requests, relied_on = counted(examples)
    return Learned(
        {section: one for section, one in fitted.items() if one is not None},
        refusals,
        requests,
        relied_on,
    )


def _fitted(
    section: str, examples: Sequence[PastExample], names: Sequence[str]
) -> LearnedSection | None:
    """Return the weights for one section; None where too few relied on it, or all did."""
    import numpy as np
    from sklearn.linear_model import LogisticRegression

    taught = [one for one in examples if section in one.expected]
    relied = np.array([section in one.relied_on for one in taught])
    if relied.sum() < _FEWEST_RELIED_ON or relied.all():
        return None
    steps = np.array([_KIND_STEP if name.startswith("kind ") else _STEP for name in names])
    noticed = np.array([[one.noticed.get(name, 0.0) for name in names] for one in taught]) * steps
    expected = np.array([[one.expected[section]] for one in taught])
    weights = [1.0 if one.is_own else _INVENTED_COUNTS for one in taught]
    model = LogisticRegression(C=1.0, max_iter=1_000)
    model.fit(np.hstack([expected, noticed]), relied, sample_weight=weights)
    of_expected, *of_noticed = model.coef_[0]
    scaled = np.array(of_noticed) * steps
    return LearnedSection(
        _rounded(model.intercept_[0]),
        _rounded(of_expected),
        {name: _rounded(one) for name, one in zip(names, scaled, strict=True) if _rounded(one)},
    )


def _rounded(value: Any) -> float:
    """Return *value* to six places, the same on every machine that fits it a little otherwise."""
    return round(float(value), 6)


def _from_json(kept: dict[str, Any]) -> Learned:
    sections = {name: LearnedSection(**one) for name, one in kept["sections"].items()}
    return Learned(sections, kept["refusals"], kept["requests"], kept["relied_on"])
