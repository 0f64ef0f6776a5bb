"""Exports models once to ONNX, and tells whether an export is whole and current.

Torch is never loaded here: the export runs in a child process, which ends with it.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from foiassist.adapters.child_process import ChildFailed, run_in_child
from foiassist.errors import EvidenceError

INT8 = ":int8"
"""What a model's name ends with where its weights are to be served as whole numbers of 8 bits."""

DEFAULT_MODEL = "all-MiniLM-L6-v2"
"""The embedding model that comes with foiassist and needs no download."""

DEFAULT_WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Digest of the default model's model.safetensors, as published by its makers."""

_EXPORT_SECONDS = 900


@dataclass(frozen=True, slots=True)
class ModelKind:
    """A kind of model, with the function that exports one from the process it is called in."""

    in_words: str
    setting: str
    """The setting that names such a model."""

    module: str
    function: str
    """Takes the model's name and the folder to fill."""

    without: str
    """What a team can set where its model cannot be used."""


def export_folder(model: str, models: Path) -> Path:
    """Return where among *models* the export of *model* stands."""
    slug = re.sub(r"[^A-Za-z0-9]+", "-", model)[-40:].strip("-")
    return models / f"{slug}-{hashlib.sha256(model.encode()).hexdigest()[:8]}"


def export_model(kind: ModelKind, model: str, folder: Path) -> None:
    """Export *model* to ONNX in *folder*, whole or not at all, in a process of its own.

    Raises:
        EvidenceError: There is no such model, it is not the one expected, or it cannot be
            exported.
    """
    from filelock import FileLock

    source = Path(model.removesuffix(INT8))
    if source.is_absolute() and not source.is_dir():
        raise _not_prepared(kind, model, f"there is no folder {source}")
    folder.parent.mkdir(parents=True, exist_ok=True)
    with (
        FileLock(folder.with_suffix(".lock")),
        tempfile.TemporaryDirectory(prefix="export-", dir=folder.parent) as scratch,
    ):
        if exported(model, folder):
            return  # another process was faster
        target = Path(scratch) / "model"
        try:
            run_in_child(
                kind.module, kind.function, model, str(target), timeout_seconds=_EXPORT_SECONDS
            )
        except ChildFailed as error:
            raise _not_prepared(kind, model, str(error)) from error
        shutil.rmtree(folder, ignore_errors=True)
        target.rename(folder)


def _not_prepared(kind: ModelKind, model: str, why: str) -> EvidenceError:
    return EvidenceError(
        f"The {kind.in_words} {model!r} could not be prepared: {why}.",
        hint=f"Check the setting {kind.setting}; {kind.without}.",
    )


def exported(model: str, folder: Path) -> dict[str, Any]:
    """Return what the export in *folder* says of itself; empty where none is whole and current."""
    try:
        about: dict[str, Any] = json.loads((folder / "model.json").read_bytes())
        size = (folder / "model.onnx").stat().st_size
    except (OSError, ValueError):
        return {}
    return about if about["bytes"] == size and about["source"] == source_stamp(model) else {}


def write_about(model: str, folder: Path, about: dict[str, Any]) -> None:
    """Write what the export of *model* in *folder* says of itself; the last step of one."""
    graph = folder / "model.onnx"
    plain = model.removesuffix(INT8)
    weights = DEFAULT_WEIGHTS_SHA256 if plain == DEFAULT_MODEL else digest_of(graph)
    told = {
        "name": f"{model} {weights[:12]}",
        "bytes": graph.stat().st_size,
        "source": source_stamp(model),
    }
    (folder / "model.json").write_text(json.dumps({**told, **about}, indent=1), encoding="utf-8")


def source_stamp(model: str) -> str:
    """Return what changes when the weights behind *model* change, without reading them."""
    plain = model.removesuffix(INT8)
    if plain == DEFAULT_MODEL:
        return DEFAULT_WEIGHTS_SHA256
    weights = sorted(Path(plain).glob("*.safetensors"))
    stamps = [(path.name, path.stat().st_size, path.stat().st_mtime_ns) for path in weights]
    return f"{plain} {stamps}" if stamps else plain


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
