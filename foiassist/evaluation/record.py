"""What an evaluation was made from: enough to make it again, and nothing of who made it."""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from foiassist.case.evidence import Library
from foiassist.evaluation.bench import Bench
from foiassist.evaluation.dataset import Dataset
from foiassist.settings import Settings

_PERSONAL = frozenset({"user", "data_folder", "model_url", "chroma_url", "corpus"})
"""Settings that say where and by whom a run was made, not how."""

_LIBRARIES = (
    "bm25s",
    "ir-measures",
    "numpy",
    "onnxruntime",
    "rapidfuzz",
    "scikit-learn",
    "tokenizers",
)
"""Libraries whose version can move a figure."""

_MOST_LETTERS = 24
"""Letters that a value is shown with; of a longer one, a digest, the first do."""


def record_of(
    bench: Bench, bundled: Library, datasets: Sequence[Dataset], learn_from: Sequence[Dataset]
) -> dict[str, Any]:
    """Return versions, settings, models and digests of a run."""
    settings = bench.office.settings
    return {
        "version": _version_of("foiassist"),
        "settings_sha256": _digest_of(settings),
        "drafter": bench.office.drafter.name,
        "model": "" if settings.drafter == "precedent" else settings.model,
        "prompts_sha256": dict(sorted(bench.prompts.items())),
        "embedder": bench.embedder.name,
        "corpus_sha256": bundled.digest,
        "datasets": {one.name: one.sha256 for one in datasets},
        "learn_from": {one.name: one.sha256 for one in learn_from},
        "python": platform.python_version(),
        "libraries": {name: found for name in _LIBRARIES if (found := _version_of(name))},
    }


def differences(now: Mapping[str, Any], earlier: Mapping[str, Any]) -> list[str]:
    """Return in words how two records differ, a sentence for each part that does."""
    names = dict.fromkeys((*now, *earlier))
    return [
        f"{name.removesuffix('_sha256').replace('_', ' ')}: {_change(after, before)}."
        for name in names
        if (after := now.get(name) or None) != (before := earlier.get(name) or None)
    ]


def _change(now: object, before: object) -> str:
    if isinstance(now, dict) and isinstance(before, dict):
        names = sorted(name for name in now.keys() | before if now.get(name) != before.get(name))
        return ", ".join(f"{name} {_change(now.get(name), before.get(name))}" for name in names)
    return f"{_short(before)} then, {_short(now)} now"


def _short(value: object) -> str:
    """Return *value* so that a line has room for it."""
    if value is None or value == "":
        return "none"
    if isinstance(value, dict):
        return "recorded"
    words = str(value)
    return words if len(words) <= _MOST_LETTERS else f"{words[:8]}…"


def _version_of(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _digest_of(settings: Settings) -> str:
    said = {key: value for key, value in asdict(settings).items() if key not in _PERSONAL}
    return hashlib.sha256(json.dumps(said, sort_keys=True, default=str).encode()).hexdigest()
