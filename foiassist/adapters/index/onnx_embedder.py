"""Embeds with onnxruntime and tokenizers alone: ready in a third of a second, no torch."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from foiassist.adapters.index.sentence_embedder import export_model, exported
from foiassist.errors import EvidenceError

_BATCH = 8
"""Texts embedded at a time; larger batches are slower and take gigabytes."""

_MOST_THREADS = 4


class OnnxEmbedder:
    """A sentence-transformers model, exported once into *models* and served from there.

    Nothing is read or loaded before the first text; a model that was never exported is exported
    then, in a process of its own.
    """

    def __init__(self, model: str, models: Path) -> None:
        slug = re.sub(r"[^A-Za-z0-9]+", "-", model)[-40:].strip("-")
        mark = hashlib.sha256(model.encode()).hexdigest()[:8]
        self._model = model
        self._folder = models / f"{slug}-{mark}"
        self._session: Any = None
        self._tokenizer: Any = None
        self._inputs: list[str] = []

    @property
    def name(self) -> str:
        """The model and its weights; before the export, a name that no index was built with."""
        about = exported(self._model, self._folder)
        return str(about["name"]) if about else f"{self._model} (not prepared yet)"

    @property
    def dimensions(self) -> int:
        """How many numbers a vector has. Exports the model where that was never done."""
        return int(self._prepared()["dimensions"])

    @property
    def longest(self) -> int:
        """How many tokens of a text count; what comes after is cut off."""
        return int(self._prepared()["longest"])

    def tokens_in(self, text: str) -> int:
        """Return how many tokens *text* has; beyond the longest, a few more than that."""
        if self._tokenizer is None:
            self._load()
        encoding = self._tokenizer.encode(text)
        return sum(sum(part.attention_mask) for part in (encoding, *encoding.overflowing))

    def embed(self, texts: Sequence[str]) -> Sequence[Sequence[float]]:
        """Return one vector of length one for each text, in order.

        Raises:
            EvidenceError: The model cannot be prepared or read.
        """
        import numpy as np

        if self._session is None:
            self._load()
        by_length = sorted(range(len(texts)), key=lambda place: len(texts[place]))
        vectors = np.empty((len(texts), self.dimensions), dtype=np.float32)
        for start in range(0, len(texts), _BATCH):
            places = by_length[start : start + _BATCH]
            vectors[places] = self._run([texts[place] for place in places])
        rows: Sequence[Sequence[float]] = vectors  # type: ignore[assignment] # an array is rows
        return rows

    def _run(self, texts: list[str]) -> Any:
        import numpy as np

        encodings = self._tokenizer.encode_batch(texts)
        columns = {
            "input_ids": [encoding.ids for encoding in encodings],
            "attention_mask": [encoding.attention_mask for encoding in encodings],
            "token_type_ids": [encoding.type_ids for encoding in encodings],
        }
        given = {name: np.array(columns[name], dtype=np.int64) for name in self._inputs}
        return self._session.run(["vector"], given)[0]

    def _prepared(self) -> dict[str, Any]:
        if not exported(self._model, self._folder):
            export_model(self._model, self._folder)
        return exported(self._model, self._folder)

    def _load(self) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        about = self._prepared()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = min(os.cpu_count() or 1, _MOST_THREADS)
        options.inter_op_num_threads = 1
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        try:
            self._tokenizer = Tokenizer.from_file(str(self._folder / "tokenizer.json"))
            self._session = onnxruntime.InferenceSession(
                str(self._folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:
            raise EvidenceError(
                f"The prepared embedding model in {self._folder} cannot be read: {error}.",
                hint="Delete that folder; it is made again at the next 'foiassist index'.",
            ) from error
        self._tokenizer.enable_truncation(about["longest"])
        self._tokenizer.enable_padding(pad_id=about["pad_id"], pad_token=about["pad_token"])
        self._inputs = [one.name for one in self._session.get_inputs()]
