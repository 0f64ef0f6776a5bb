"""Serves a model that was exported once, with onnxruntime and tokenizers alone: no torch."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from pathlib import Path
from typing import Any

from foiassist.adapters.index.model_export import (
    ModelKind,
    export_folder,
    export_model,
    exported,
)
from foiassist.errors import EvidenceError

_MOST_THREADS = 4

_BATCH_TOKENS = 512
"""Tokens that texts of one length are run with at a time; more are no faster."""


class OnnxModel:
    """One exported model; exported where it never was, and loaded when it is first asked."""

    def __init__(self, kind: ModelKind, model: str, models: Path) -> None:
        self._kind = kind
        self._model = model
        self._folder = export_folder(model, models)

    @property
    def about(self) -> dict[str, Any]:
        """What the export says of itself; empty where there is none yet."""
        return exported(self._model, self._folder)

    @property
    def prepared(self) -> dict[str, Any]:
        """What the export says of itself, made first where there is none.

        Raises:
            EvidenceError: The model cannot be exported.
        """
        if not self.about:
            export_model(self._kind, self._model, self._folder)
        return self.about

    @cached_property
    def tokenizer(self) -> Any:
        """Cuts off what is longer than the model takes.

        Raises:
            EvidenceError: It cannot be read.
        """
        from tokenizers import Tokenizer

        about = self.prepared
        try:
            tokenizer = Tokenizer.from_file(str(self._folder / "tokenizer.json"))
        except Exception as error:
            raise self._cannot_be_read(error) from error
        tokenizer.no_padding()
        tokenizer.enable_truncation(about["longest"])
        return tokenizer

    def run(self, texts: Sequence[str] | Sequence[tuple[str, str]]) -> Any:
        """Return the model's output for each text or pair of texts, in order.

        Texts of different lengths are never run together, so that what a text gives does not
        depend on what stands beside it.

        Raises:
            EvidenceError: The model cannot be prepared or read.
        """
        import numpy as np

        encodings = self.tokenizer.encode_batch(list(texts))
        session = self._session
        outputs: list[Any] = [None] * len(encodings)

        def go(places: list[int]) -> None:
            rows = _outputs(session, [encodings[place] for place in places])
            for place, row in zip(places, rows, strict=True):
                outputs[place] = row

        groups = list(_groups([len(encoding.ids) for encoding in encodings]))
        if len(groups) == 1:
            go(groups[0])
        else:
            with ThreadPoolExecutor(_threads()) as pool:
                list(pool.map(go, groups))
        return np.array(outputs, dtype=np.float32)

    @cached_property
    def _session(self) -> Any:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        try:
            return onnxruntime.InferenceSession(
                str(self._folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:
            raise self._cannot_be_read(error) from error

    def _cannot_be_read(self, error: Exception) -> EvidenceError:
        return EvidenceError(
            f"The prepared {self._kind.in_words} in {self._folder} cannot be read: {error}.",
            hint="Delete that folder; it is made again at the next 'foiassist index'.",
        )


def _outputs(session: Any, encodings: Sequence[Any]) -> Any:
    """Return what *session* gives for texts that all have the same number of tokens."""
    import numpy as np

    columns = {
        "input_ids": [encoding.ids for encoding in encodings],
        "attention_mask": [encoding.attention_mask for encoding in encodings],
        "token_type_ids": [encoding.type_ids for encoding in encodings],
    }
    names = [one.name for one in session.get_inputs()]
    given = {name: np.array(columns[name], dtype=np.int64) for name in names}
    return session.run(None, given)[0]


def _threads() -> int:
    return min(os.cpu_count() or 1, _MOST_THREADS)


def _groups(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Yield the places of texts of one length to run together, the longest first."""
    by_length: dict[int, list[int]] = {}
    for place, length in enumerate(lengths):
        by_length.setdefault(length, []).append(place)
    for length in sorted(by_length, reverse=True):
        size = max(1, _BATCH_TOKENS // max(length, 1))
        places = by_length[length]
        for start in range(0, len(places), size):
            yield places[start : start + size]
