"""Embeds with onnxruntime and tokenizers alone: ready in a third of a second, no torch."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from foiassist.adapters.index.model_export import DEFAULT_MODEL, ModelKind
from foiassist.adapters.index.onnx_model import OnnxModel

EMBEDDER = ModelKind(
    in_words="embedding model",
    setting="embedder",
    module="foiassist.adapters.index.sentence_embedder",
    function="export_embedder",
    without=f"{DEFAULT_MODEL!r} comes with foiassist",
)


class OnnxEmbedder:
    """A sentence-transformers model, exported once into *models* and served from there.

    Nothing is read or loaded before the first text; a model that was never exported is exported
    then, in a process of its own.
    """

    def __init__(self, model: str, models: Path) -> None:
        self._name = model
        self._model = OnnxModel(EMBEDDER, model, models)

    @property
    def name(self) -> str:
        """The model and its weights; before the export, a name that no index was built with."""
        about = self._model.about
        return str(about["name"]) if about else f"{self._name} (not prepared yet)"

    @property
    def dimensions(self) -> int:
        """How many numbers a vector has. Exports the model where that was never done."""
        return int(self._model.prepared["dimensions"])

    @property
    def longest(self) -> int:
        """How many tokens of a text count; what comes after is cut off."""
        return int(self._model.prepared["longest"])

    def tokens_in(self, text: str) -> int:
        """Return how many tokens *text* has; beyond the longest, a few more than that."""
        encoding = self._model.tokenizer.encode(text)
        return len(encoding.ids) + sum(len(part.ids) for part in encoding.overflowing)

    def embed(self, texts: Sequence[str]) -> Sequence[Sequence[float]]:
        """Return one vector of length one for each text, in order.

        A text has the same vector whatever is embedded beside it.

        Raises:
            EvidenceError: The model cannot be prepared or read.
        """
        vectors: Sequence[Sequence[float]] = self._model.run(texts)
        return vectors
