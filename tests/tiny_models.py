"""Models of a few kilobytes with weights by chance, made by the tests in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_PARTS = """
import sys
from pathlib import Path
import torch
from tokenizers import Tokenizer, models, pre_tokenizers, processors
from transformers import BertConfig, BertForSequenceClassification, BertModel
from transformers import PreTrainedTokenizerFast
torch.manual_seed(4)
torch.set_num_threads(1)
folder, words = Path(sys.argv[1]), sys.argv[2].split()
words = list(dict.fromkeys(["[PAD]", "[UNK]", "[CLS]", "[SEP]", *words]))
raw = Tokenizer(models.WordLevel({word: place for place, word in enumerate(words)}, "[UNK]"))
raw.pre_tokenizer = pre_tokenizers.Whitespace()
raw.post_processor = processors.TemplateProcessing(
    "[CLS] $A [SEP]", "[CLS] $A [SEP] $B:1 [SEP]:1", [("[CLS]", 2), ("[SEP]", 3)]
)
tokenizer = PreTrainedTokenizerFast(tokenizer_object=raw, pad_token="[PAD]", unk_token="[UNK]",
    cls_token="[CLS]", sep_token="[SEP]", model_max_length=32,
    model_input_names=["input_ids", "attention_mask", "token_type_ids"])
config = BertConfig(vocab_size=len(words), hidden_size=16, num_hidden_layers=1, num_labels=1,
    num_attention_heads=2, intermediate_size=16, max_position_embeddings=32, initializer_range=0.5)
"""

_EMBEDDER = """
from sentence_transformers import SentenceTransformer
from sentence_transformers.models import Normalize, Pooling, Transformer
config.initializer_range = 0.05
tokenizer.save_pretrained(folder / "bert")
BertModel(config).save_pretrained(folder / "bert")
transformer = Transformer(str(folder / "bert"), max_seq_length=32)
modules = [transformer, Pooling(16), Normalize()]
SentenceTransformer(modules=modules, device="cpu").save(str(folder / "model"))
"""

_CROSS_ENCODER = """
tokenizer.save_pretrained(folder / "model")
BertForSequenceClassification(config).save_pretrained(folder / "model")
"""


def tiny_embedder(folder: Path, words: str) -> str:
    """Make an embedding model that knows *words*, and return the folder it is in."""
    return _made(_EMBEDDER, folder, words)


def tiny_cross_encoder(folder: Path, words: str) -> str:
    """Make a cross-encoder that knows *words*, and return the folder it is in."""
    return _made(_CROSS_ENCODER, folder, words)


def _made(code: str, folder: Path, words: str) -> str:
    folder.mkdir(parents=True, exist_ok=True)
    made = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", _PARTS + code, str(folder), words],
        capture_output=True,
        text=True,
        check=False,
        env={"HF_HUB_OFFLINE": "1"},
    )
    assert made.returncode == 0, made.stderr[-2000:]
    return str(folder / "model")
