"""Scores how well passages fit a text with a cross-encoder that a team names; without torch.

The model is exported once with sentence-transformers, in a process of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from foiassist.adapters.index.model_export import INT8, ModelKind, write_about
from foiassist.adapters.index.onnx_model import OnnxModel

CROSS_ENCODER = ModelKind(
    in_words="cross-encoder",
    setting="reranker",
    module="foiassist.adapters.index.cross_encoder",
    function="export_cross_encoder",
    without="leave it empty to do without one",
)

_LONGEST_PAIR_TOKENS = 512


class OnnxCrossEncoder:
    """A sentence-transformers CrossEncoder, exported once into *models* and served from there."""

    def __init__(self, model: str, models: Path) -> None:
        self._model = OnnxModel(CROSS_ENCODER, model, models)

    def scores(self, text: str, passages: Sequence[str]) -> Sequence[float]:
        """Return how well each passage fits *text*, in order: more is better.

        Raises:
            EvidenceError: The model cannot be prepared or read.
        """
        if not passages:
            return []
        scores: list[float] = self._model.run([(text, passage) for passage in passages]).tolist()
        return scores


def export_cross_encoder(model: str, target: str) -> None:
    """Export *model* into the folder *target* from this very process, torch and all.

    Raises:
        ValueError: It gives several scores for a pair, or is to be served with 8 bits.
    """
    from sentence_transformers import CrossEncoder

    from foiassist.adapters.index.sentence_embedder import LOADED_AS, stay_offline_for

    if model.endswith(INT8):
        raise ValueError("a cross-encoder is served with its own weights, not with 8 bits")
    stay_offline_for(model)
    loaded = CrossEncoder(
        model, device="cpu", trust_remote_code=False, model_kwargs=dict(LOADED_AS)
    )
    if loaded.num_labels != 1:
        raise ValueError(f"it gives {loaded.num_labels} scores for a pair where one is needed")
    folder = Path(target)
    folder.mkdir(parents=True)
    loaded.tokenizer.backend_tokenizer.save(str(folder / "tokenizer.json"))
    _write_graph(loaded, folder / "model.onnx")
    longest = min(loaded.max_seq_length or _LONGEST_PAIR_TOKENS, _LONGEST_PAIR_TOKENS)
    write_about(model, folder, {"longest": longest})


def _write_graph(loaded: Any, path: Path) -> None:
    """Write one graph from the token ids of pairs to a score each."""
    import torch

    from foiassist.adapters.index.sentence_embedder import write_onnx

    names = [name for name in loaded.tokenizer.model_input_names if name != "labels"]

    class Whole(torch.nn.Module):
        """The model with what makes a score of its output."""

        def __init__(self) -> None:
            super().__init__()
            self.model = loaded.eval()

        def forward(self, *inputs: Any) -> Any:
            features = dict(zip(names, inputs, strict=True))
            for module in self.model:
                features = module(features)
            return loaded.activation_fn(features["scores"]).squeeze(-1)

    example = loaded.tokenizer(
        ["How many officers?", "The minutes of the board"],
        ["There were four officers on duty.", "The minutes are published."],
        padding=True,
        return_tensors="pt",
    )
    write_onnx(Whole(), example, names, path, "score")
