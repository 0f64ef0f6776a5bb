"""Serves a model that was exported once, with onnxruntime and tokenizers alone: no torch."""

from __future__ import annotations

import os
from collections.abc import Sequence
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
"""Texts run side by side; each keeps one core busy."""


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

        Each is run by itself, several side by side: together, the last bits of an output would
        depend on what stands beside it, and short texts would be filled up to the longest.

        Raises:
            EvidenceError: The model cannot be prepared or read.
        """
        import numpy as np

        encodings = self.tokenizer.encode_batch(list(texts))
        session = self._session
        if len(encodings) == 1:
            outputs = [_output(session, encodings[0])]
        else:
            with ThreadPoolExecutor(_threads()) as pool:
                outputs = list(pool.map(lambda encoding: _output(session, encoding), encodings))
        return np.array(outputs, dtype=np.float32)

    @cached_property
    def _session(self) -> Any:
        import onnxruntime

        onnxruntime.disable_telemetry_events()  # Windows does not read the variable
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


def _output(session: Any, encoding: Any) -> Any:
    """Return what *session* gives for one text."""
    import numpy as np

    columns = {
        "input_ids": encoding.ids,
        "attention_mask": encoding.attention_mask,
        "token_type_ids": encoding.type_ids,
    }
    names = [one.name for one in session.get_inputs()]
    given = {name: np.array([columns[name]], dtype=np.int64) for name in names}
    return session.run(None, given)[0][0]


def _threads() -> int:
    return min(os.cpu_count() or 1, _MOST_THREADS)
